"""The numbers of a text, by value: figures, figures with scale words, numbers in words, months."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from decimal import Decimal
from functools import cache, partial
from typing import NamedTuple, TypeVar

from qa.analyse.words import MARKS, occurrences, words
from qa.languages.language import language
from qa.languages.numerals import (
    ENDING,
    IDEOGRAPH_DIGITS,
    IDEOGRAPH_MYRIADS,
    IDEOGRAPH_TENS,
    JAPANESE_ERAS,
    Numerals,
    numerals,
)
from qa.model.prose import Prose
from qa.model.span import Span

# Digits of any script, with what may stand between them. White space parts groups of three, or
# slipped into a time.
FIGURE = re.compile(
    r"[\d¼½¾⅓⅔](?:(?<=\d)\d*+"
    r"(?:(?:[.,:’'٫٬]|[ \u00a0\u202f\u2009](?=\d{3}(?!\d))|:[ ](?=[0-5]\d(?!\d))|,[ ](?=\d{3},\d{3}))\d++)*+)?"
)
# A capital before a figure makes a name of both: J1, B52.
LABEL = re.compile(r"(?<![^\W_])[A-ZА-Я]$")
FRACTIONS = {"¼": "0.25", "½": "0.5", "¾": "0.75", "⅓": "0.33", "⅔": "0.67"}
SEPARATOR = re.compile(r"[^\d]+")
TIME = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)")
# More digits than any figure of an article has: a longer run is an identifier.
LONGEST = 30
# So many forms are remembered from text to text.
REMEMBERED = 100_000
# Japanese shares and averages: 7割 is 70 per cent, 1割8分2厘 is .182.
TENTHS = re.compile(r"(\d)割(?:(\d)分)?(?:(\d)厘)?")
LETTER_RUN = rf"[^\W\d_][\w{MARKS}]*+"
BEFORE = re.compile(r"([^\W\d_]+) $")
AFTER = re.compile(rf"[ \u00a0\u202f-]?({LETTER_RUN})")
IDEOGRAPHS = "".join([*IDEOGRAPH_DIGITS, *IDEOGRAPH_TENS, *IDEOGRAPH_MYRIADS])
IDEOGRAPH_NUMBER = re.compile(rf"第?[{IDEOGRAPHS}]{{1,16}}")
# A figure that ideographs carry on: 3億5000万, 14.6万, 5千.
IDEOGRAPH_SCALE = re.compile(rf"[多余餘]?[{''.join([*IDEOGRAPH_TENS, *IDEOGRAPH_MYRIADS])}]{{1,2}}")
ERA = re.compile(rf"({'|'.join(JAPANESE_ERAS)})\s?(\d{{1,2}}|元)年")
ROMAN_LETTERS = re.compile(r"[IVXLC](?<![\w.][IVXLC])[IVXLC]*+(?![\w.])")
ROMAN = re.compile(r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class Number(NamedTuple):
    """A number of the text.

    Attributes:
        span: its digits, in code points of the prose.
        readings: what it may be worth, the likeliest first; "1.200" is 1200 to a German
            reader, and may be 1.2.
        parts: the figures that it is made of, of a date, a time or a score; all of them together
            say the same as it does.
        aliases: other ways to name it: the mantissa of "1.5 million", the last two digits
            of a year, the hour of a twelve-hour clock.
        times: what it says as a time of the day, in minutes after midnight, by both clocks.
        unit: the word after it, casefolded; empty if there is none.
    """

    span: Span
    readings: tuple[Decimal, ...]
    parts: tuple[Decimal, ...] = ()
    aliases: tuple[Decimal, ...] = ()
    times: tuple[int, ...] = ()
    unit: str = ""


class Other(NamedTuple):
    """A number that is not in digits: a word, ideographs, a Roman numeral, the name of a month.

    `certain` ones are nothing but numbers: "seven", not "second", "once" or "May". The value of a
    `month` is its place in the year.
    """

    span: Span
    value: Decimal
    certain: bool = False
    month: bool = False


class Numbers(NamedTuple):
    """All numbers of a text, in order: in digits, and otherwise."""

    figures: tuple[Number, ...]
    others: tuple[Other, ...]

    def figures_in(self, span: Span) -> tuple[Number, ...]:
        """The figures that begin within `span`."""
        low = bisect_left(self.figures, span.start, key=_start)
        high = bisect_left(self.figures, span.end, key=_start)
        return self.figures[low:high]

    def others_in(self, span: Span) -> tuple[Other, ...]:
        """The numbers that are not in digits and begin within `span`."""
        low = bisect_left(self.others, span.start, key=_start)
        high = bisect_left(self.others, span.end, key=_start)
        return self.others[low:high]


def _start(number: Number | Other) -> int:
    return number.span.start


def numbers(prose: Prose) -> Numbers:
    """The numbers of the prose, read as its language writes them.

    If the language is not known, figures are read both ways and words are no numbers.
    """
    text = prose.text
    table = numerals(prose.lang)
    known = language(prose.lang)
    comma_first = known.decimal_mark == "," if known else False
    figures = [
        _figure(text, match, table, comma_first=comma_first)
        for match in FIGURE.finditer(text)
        if match.end() - match.start() <= LONGEST
        and not LABEL.search(text, max(0, match.start() - 2), match.start())
    ]
    others = _in_words(prose, table)
    if _has_ideographs(prose.lang):
        others += _in_ideographs(text)
        figures = _carried_on(text, figures)
        shares = list(TENTHS.finditer(text))
        others += [other for share in shares for other in _share(share)]
        within = [(share.start(), share.end()) for share in shares]
        figures = [f for f in figures if not _is_within(f.span.start, within)]
    others.extend(
        Other(Span(m.start(), m.end()), _roman(m.group()))
        for m in ROMAN_LETTERS.finditer(text)
        if ROMAN.fullmatch(m.group())
    )
    others.sort()
    return Numbers(tuple(figures), tuple(others))


def _has_ideographs(lang: str | None) -> bool:
    return (lang or "").partition("-")[0].lower() in ("zh", "ja")


def _figure(
    text: str, match: re.Match[str], table: Numerals | None, *, comma_first: bool
) -> Number:
    token = match.group()
    span = Span(match.start(), match.end())
    word = AFTER.match(text, span.end)
    unit = word.group(1).casefold() if word else ""
    if token in FRACTIONS:  # as 1½ is: the whole before it is a figure of its own
        value = Decimal(FRACTIONS[token])
        return Number(span, (value,), aliases=(Decimal(1), Decimal(2), Decimal(5)), unit=unit)
    readings, parts = _readings(token, comma_first=comma_first)
    aliases: tuple[Decimal, ...] = ()
    factor = _ideograph_factor(text, span.end) or _scale(text, span.end, table)
    if factor is None and table is not None and table.scales_first:
        factor = _scale_before(text, span.start, table)
    if factor is not None:
        aliases = readings
        readings = tuple(value * factor for value in readings)
    elif parts:
        if parts[-1] == 0 and parts[0] <= 24:  # the full hour
            aliases = (parts[0], abs(parts[0] - 12))
    elif 1000 <= readings[0] <= 2100:  # a year by its last two digits
        aliases = (readings[0] % 100,)
    elif 12 < readings[0] <= 24:
        aliases = (readings[0] - 12,)
    return Number(span, readings, parts, aliases, _times(token), unit)


def _readings(token: str, *, comma_first: bool) -> tuple[tuple[Decimal, ...], tuple[Decimal, ...]]:
    """What digits with separators may be worth, and the figures that they are made of."""
    pieces = SEPARATOR.split(token)
    if len(pieces) == 1:
        return (Decimal(token),), ()
    marks = SEPARATOR.findall(token)
    values = tuple(Decimal(piece) for piece in pieces)
    whole = Decimal("".join(pieces))
    if ":" in token:
        return (whole,), values
    fraction = Decimal(f"{''.join(pieces[:-1])}.{pieces[-1]}")
    grouped = all(len(piece) == 3 for piece in pieces[1:]) and len(pieces[0]) <= 3
    if len(set(marks)) > 1:
        return (fraction, whole), values
    if len(pieces) > 2:
        return (whole,), () if grouped else values
    if not grouped:
        return (fraction,), values if TIME.fullmatch(token) else ()
    decimal = marks[0] == ("," if comma_first else ".")
    return (fraction, whole) if decimal else (whole, fraction), ()


def _times(token: str) -> tuple[int, ...]:
    match = TIME.fullmatch(token)
    if match is None:
        return ()
    minutes = int(match.group(1)) * 60 + int(match.group(2))
    return (minutes, (minutes + 12 * 60) % (24 * 60))


def _scale(text: str, end: int, table: Numerals | None) -> int | None:
    """What the word after a figure multiplies it by; two words may follow ("mil millones")."""
    if table is None:
        return None
    factor = None
    for _ in range(2):
        match = AFTER.match(text, end)
        if match is None:
            break
        value = _stem(match.group(1).casefold(), table.scales)
        if value is None or (
            len(match.group(1)) == 1 and match.end(1) < len(text) and text[match.end(1)].isalnum()
        ):
            break
        factor = (factor or 1) * value
        end = match.end()
        if text.startswith(".", end):
            end += 1
    return factor


def _scale_before(text: str, start: int, table: Numerals) -> int | None:
    match = BEFORE.search(text, max(0, start - LONGEST), start)
    return None if match is None else table.scales.get(match.group(1).casefold())


def _stem(word: str, stems: dict[str, int]) -> int | None:
    for length in range(len(word), max(0, len(word) - ENDING - 1), -1):
        stem = word[:length]
        if stem in stems and (length == len(word) or length >= 3):
            return stems[stem]
    return None


def _in_words(prose: Prose, table: Numerals | None) -> list[Other]:
    if table is None:
        return []
    column = prose.need(words)
    places = prose.need(occurrences)
    worths = map(_worths(table.code).__getitem__, places)
    worth = {
        n: known
        for numbered, known in zip(places.values(), worths, strict=True)
        if known is not None
        for n in numbered
    }
    found = [
        Other(column.span(n), Decimal(month), month=True)
        for numbered, month in zip(
            places.values(), map(_months(table.code).__getitem__, places), strict=True
        )
        if month
        for n in numbered
    ]
    before = Other(Span(0, 0), Decimal(0))
    for n in sorted(worth):
        values, certain = worth[n]
        certain = certain and not (n and column.texts[n - 1].casefold() in table.clock)
        span = column.span(n)
        joined = _joined_with(before, span, Decimal(values[0]))
        if joined is not None:
            if found[-1].span == before.span:
                found[-1] = before._replace(certain=False)
            before = Other(Span(before.span.start, span.end), joined, certain)
            found.append(before)
            certain = False
        found.extend(Other(span, Decimal(value), certain) for value in values)
        if joined is None:
            before = found[-1]
    return found


def _joined_with(before: Other, span: Span, value: Decimal) -> Decimal | None:
    """What a number word is worth together with the one before it, if they belong together."""
    if span.start - before.span.end > len(" and "):
        return None
    if before.value > value and before.value % 10 == 0:  # twenty-five
        return before.value + value
    if 0 < before.value < value and value >= 100:  # five hundred
        return before.value * value
    return None


T = TypeVar("T")


class _Memo(dict[str, T]):
    """What is worked out of casefolded forms, once: a look-up without a call of Python's."""

    def __init__(self, work: Callable[[str], T]) -> None:
        self._work = work

    def __missing__(self, form: str) -> T:
        """The answer for a form that was not asked for before."""
        if len(self) > REMEMBERED:
            self.clear()
        answer = self[form] = self._work(form.casefold())
        return answer


@cache
def _worths(lang: str) -> _Memo[tuple[tuple[int, ...], bool] | None]:
    """What forms are worth as numbers; None for those that are none."""
    return _Memo(partial(_word_values, lang=lang))


@cache
def _months(lang: str) -> _Memo[int | None]:
    """Of which months forms are the name; None for those that are none."""
    table = numerals(lang)
    assert table is not None
    return _Memo(partial(_stem, stems=table.months))


def _word_values(word: str, lang: str) -> tuple[tuple[int, ...], bool] | None:
    """What a casefolded word is worth as a number, and whether it is sure to be one."""
    table = numerals(lang)
    assert table is not None
    values = _joined_values(word, table) if table.joined and len(word) > 5 else []
    value = _stem(word, table.words)
    if value is not None and value not in values:
        values.append(value)
    return (tuple(values), word in table.certain) if values else None


def _joined_values(word: str, table: Numerals) -> list[int]:
    """Values of number words written together: fünfundzwanzig, zweitausend, Fünfkampf."""
    total, rest = 0, word
    seen: list[int] = []
    while stem := next((s for s in _longest_first(table.joined) if rest.startswith(s)), ""):
        rest = rest[len(stem) :]
        value = table.words.get(stem) or table.scales.get(stem)
        if value is None:  # the "and" of five-and-twenty
            continue
        seen.append(value)
        total = total * value if 0 < total < value and value >= 100 else total + value
    return [total, *seen] if seen else []


@cache
def _longest_first(stems: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(stems, key=lambda stem: (-len(stem), stem)))


def _in_ideographs(text: str) -> list[Other]:
    found: list[Other] = []
    for match in IDEOGRAPH_NUMBER.finditer(text):
        values = _ideograph_values(match.group().lstrip("第"))
        span = Span(match.start(), match.end())
        found.extend(Other(span, Decimal(value)) for value in values)
    for match in ERA.finditer(text):
        year = 1 if match.group(2) == "元" else int(match.group(2))
        span = Span(match.start(), match.end())
        found.append(Other(span, Decimal(JAPANESE_ERAS[match.group(1)] + year)))
    return found


def _ideograph_values(number: str) -> set[int]:
    """What a run of ideographs is worth: added up by tens and myriads, and digit by digit."""
    total = section = digit = 0
    for character in number:
        if character in IDEOGRAPH_DIGITS:
            digit = IDEOGRAPH_DIGITS[character]
        elif character in IDEOGRAPH_TENS:
            section += (digit or 1) * IDEOGRAPH_TENS[character]
            digit = 0
        else:
            total += (section + digit or 1) * IDEOGRAPH_MYRIADS[character]
            section = digit = 0
    values = {total + section + digit}
    if all(character in IDEOGRAPH_DIGITS for character in number):
        values.add(int("".join(str(IDEOGRAPH_DIGITS[character]) for character in number)))
    return values


def _ideograph_factor(text: str, end: int) -> int | None:
    match = IDEOGRAPH_SCALE.match(text, end)
    if match is None:
        return None
    factor = 1
    for character in match.group().lstrip("多余餘"):
        factor *= IDEOGRAPH_TENS.get(character) or IDEOGRAPH_MYRIADS[character]
    return factor


def _carried_on(text: str, figures: list[Number]) -> list[Number]:
    """The figures, with those that go on after a myriad (3億5000万) read as their sum too."""
    joined = list(figures)
    for n in range(1, len(figures)):
        one, other = joined[n - 1], figures[n]
        between = text[one.span.end : other.span.start]
        if 0 < len(between) <= 2 and IDEOGRAPH_SCALE.fullmatch(between):
            total = one.readings[0] + other.readings[0]
            joined[n - 1] = one._replace(readings=(total,), aliases=one.readings + one.aliases)
            joined[n] = other._replace(readings=(total,), aliases=other.readings + other.aliases)
    return joined


def _share(match: re.Match[str]) -> tuple[Other, Other]:
    """What a share in tenths is worth: in per cent, and as an average is written (.182)."""
    digits = "".join(str(int(digit)) for digit in match.groups() if digit)
    span = Span(match.start(), match.end())
    return (
        Other(span, Decimal(digits) * Decimal(10) ** (2 - len(digits))),
        Other(span, Decimal(digits)),
    )


def _is_within(position: int, stretches: list[tuple[int, int]]) -> bool:
    """Whether a position lies in one of the sorted stretches."""
    n = bisect_right(stretches, (position, len(stretches) and stretches[-1][1])) - 1
    return n >= 0 and position < stretches[n][1]


def _roman(numeral: str) -> Decimal:
    values = [ROMAN_VALUES[letter] for letter in numeral]
    total = sum(
        -value if any(value < later for later in values[n + 1 : n + 2]) else value
        for n, value in enumerate(values)
    )
    return Decimal(total)
