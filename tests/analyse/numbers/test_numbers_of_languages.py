"""What numbers are read of expressions in each language: values, parts, times and units, in golden files.

The first file has figures as they are written anywhere, and which languages read them alike; the second each language's own
words, alone, beside a figure and beside one another (`pytest --update-golden`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from qa.analyse.numbers.figures import numbers, roman_value
from qa.analyse.numbers.found import Number, Other
from qa.analyse.numbers.marks import number_marks
from qa.compare.numbers import changes, likeness, remainder, same_digits
from qa.languages.numerals import numerals
from qa.model.prose import Prose

Golden = Callable[[Path, str], None]
GOLDEN = Path(__file__).parent / "golden"
LANGS = (
    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "ru", "uk", "tr", "hu", "ro", "el", "ar", "he", "hi",
    "zh", "ja", "ko", "vi", "id", "sw", "ha", "xx",
)  # fmt: skip
EXPRESSIONS = (
    "7", "42", "1200", "1.200", "1,200", "1 200", "1\u202f200", "1’200", "1.200.000", "1,200,000", "1.200,50", "1,200.50", "1.5", "1,5",
    "0,5", ".5", "1.25", "12.345", "12.3456", "1.2.3", "1,2,3", "1.234.56", "3,400,15", "007", "1e5", "12:30", "12.30", "24:00", "25:10",
    "9:05:30", "2:1", "14.30 Uhr", "14h30", "7 Uhr", "um 8", "at 5 pm", "5 a.m.", "0800 hours", "2400 hours", "1/2", "3/4", "½", "2½", "1 ½",
    "10 %", "10%", "–5", "-5", "5-6", "5–6", "1990", "1990-95", "1990–1995", "1990er", "1990s", "'90s", "90s", "2020/21", "12.03.2021",
    "03/12/2021", "2021-03-12", "12. März 2021", "March 12, 2021", "12 mars", "1st", "2nd", "21st", "3.", "3rd", "4e", "XIV", "XIX век", "IX",
    "5 km", "5km", "5 kg", "$5", "$5m", "5 m", "€ 3", "3 €", "A4", "B-52", "Boeing 747", "Covid-19", "G20", "H2O", "1 2", "1 2 3", "10 000 000",
    "12345678", "1000000000000000000000", "5 million", "5 Mio.", "5 Mrd", "5 bn", "5 thousand", "2 dozen", "5 and a half", "5 1/2", "1,5 Millionen",
    "3 million and 5", "3 million 200 thousand", "2 hours 30", "5万", "5億", "3千5百", "五", "十五", "二十五", "百二十", "三千零五", "1.5万", "5多万",
    "३", "٣", "１２", "5×10", "5x", "no. 5", "§ 5", "p. 12", "(5)", "5)", "[5]", "#5", "5,", "5.", "5;", "v1.2", "10.0.0.1", "+49 30 1234", "555-1234",
)  # fmt: skip
PAIRS = tuple(
    (one, other)
    for one in ("7", "17", "42", "24", "420", "1990", "1,990", "12:30", "14:30", "5 km", "5 million", "50", "1.5", "15", "1/2", "B-52", "5 January")
    for other in ("7", "71", "42", "242", "4200", "1991", "1.99", "0:30", "2:30", "3 miles", "5 billion", "5", "15", "51", "0.5", "B-25", "5 June")
)  # fmt: skip


def figure(number: Number) -> str:
    told = [f"{number.span.start}-{number.span.end}", "/".join(map(str, number.readings))]
    told += [
        f"{name} {'/'.join(map(str, getattr(number, name)))}"
        for name in ("parts", "aliases", "times")
        if getattr(number, name)
    ]
    return " ".join([*told, f"“{number.unit}”"] if number.unit else told)


def other(number: Other) -> str:
    month = " month" if number.month else ""
    return f"{number.span.start}-{number.span.end} {'!' if number.certain else '~'}{number.value}{month}"


def read(text: str, lang: str) -> str:
    prose = Prose(text, (), None, lang)
    found = numbers(prose)
    told = [*map(figure, found.figures), *map(other, found.others)]
    told += [f"label {label.name}" for label in found.labels]
    return f"{', '.join(told) or 'nothing'} | {' '.join(number_marks(prose).keys)}"


def test_figures_in_each_language(golden: Golden) -> None:
    lines = []
    for text in EXPRESSIONS:
        groups: dict[str, list[str]] = {}
        for lang in LANGS:
            groups.setdefault(read(f"Aa {text} bb.", lang), []).append(lang)
        lines.append(text)
        lines += [f"  {' '.join(langs)}: {said}" for said, langs in groups.items()]
    golden(GOLDEN / "figures.txt", "\n".join(lines) + "\n")


def of_language(lang: str) -> Iterator[str]:
    """Texts with the words of a language."""
    table = numerals(lang)
    if table is None:
        return
    words = list(table.words)
    for word in list(table.scales)[:8]:
        yield from (
            f"5 {word}",
            f"{word} 5",
            f"2,5 {word}",
            f"5 {word}a",
            f"5 {word[:-1]}",
            f"5 {word} {word}",
        )
    for word in list(table.money_scales)[:3]:
        yield from (f"5 {word}", f"$5 {word}", f"5 {word} €")
    for word in words[:: max(1, len(words) // 16)]:
        yield from (word, f"{word} 5", f"{word.title()} x")
    pairs = zip(
        words[:: max(1, len(words) // 9)], words[1 :: max(1, len(words) // 9)], strict=False
    )
    for one, two in pairs:
        yield from (f"{one} {two}", f"{one}-{two}", f"{one}{two}", f"{two} {one}")
    for word in sorted(table.clock | table.clock_between)[:4]:
        yield from (f"{word} {words[2]}", f"{words[3]} {word} {words[2]}")
    for word in list(table.months)[:3]:
        yield from (f"5 {word}", f"5. {word} 2020", word.title())
    for word in table.centuries[:2]:
        yield f"XIX {word}"
    for word in sorted(table.scores)[:2]:
        yield from (f"{words[3]}-{word}", f"{words[3]} {word}")


def test_words_of_each_language(golden: Golden) -> None:
    lines = []
    for lang in LANGS:
        lines.append(lang)
        lines += [f"  {text}: {read(text, lang)}" for text in dict.fromkeys(of_language(lang))]
    golden(GOLDEN / "words.txt", "\n".join(lines) + "\n")


def test_what_becomes_of_a_figure_beside_another(golden: Golden) -> None:
    lines = []
    for one, two in PAIRS:
        mine, theirs = (numbers(Prose(text, (), None, "en")) for text in (one, two))
        left = remainder(mine, theirs)
        told = [
            f"{one} : {two}",
            "suspect" if left.is_suspect else "",
            str(len(changes(left, [left]))),
        ]
        if mine.figures and theirs.figures:
            told.append(f"{likeness(mine.figures[0], theirs.figures[0]):.3f}")
            told.append("same" if same_digits(mine.figures[0], theirs.figures[0]) else "")
        lines.append(" ".join(filter(None, told)))
    golden(GOLDEN / "beside.txt", "\n".join(lines) + "\n")


def test_roman_numerals(golden: Golden) -> None:
    numerals_ = ("I", "II", "IV", "VI", "IX", "XI", "XIV", "XIX", "XL", "XC", "IIII", "VX", "IC")
    golden(GOLDEN / "roman.txt", "".join(f"{one} {roman_value(one)}\n" for one in numerals_))
