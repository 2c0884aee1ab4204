from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.numbers.figures import numbers
from qa.analyse.numbers.marks import differ, number_marks
from qa.compare.numbers import Remainder, changes, remainder
from qa.model.prose import Prose


def compare(target: str, source: str, source_lang: str = "de") -> list[tuple[str, str]]:
    left = remainder(
        numbers(Prose(target, (), None, "en")), numbers(Prose(source, (), None, source_lang))
    )
    found = changes(left, [left])
    return [(change.target.span.of(target), change.source.span.of(source)) for change in found]


@pytest.mark.parametrize(
    ("target", "source"),
    [
        ("150,000 people came.", "150.000 Menschen kamen."),
        ("On 20 May 2021", "am 20.5.2021"),
        ("about 1.5 billion", "rund 1,5 Mrd."),
        ("at 2:30 p.m.", "um 14.30 Uhr"),
        ("at 8 p.m.", "um 20:00 Uhr"),
        ("thirty children", "30 Kinder"),
        ("30 children", "dreißig Kinder"),
        ("62 miles away", "100 Kilometer entfernt"),
        ("a fifteen-foot boat", "ein fünf Meter langes Boot"),
        ("an 8-foot wall", "eine zweieinhalb Meter hohe Mauer, 2,5 Meter"),
        ("for 14 days", "zwei Wochen lang"),
        ("in 10 microseconds", "in 10000 Nanosekunden"),
        ("above 90 degrees", "über 30 Grad Celsius"),
        ("at 86 degrees Fahrenheit", "bei 30 Grad"),
        ("the match ended 2-1", "das Spiel endete 2:1"),
        ("in the 90s", "in den 1990er Jahren"),
        ("a cost of 3 and 5 euros", "Kosten von 3 Euro"),
        ("no figure at all", "12 Figuren"),
        ("thirty-five boats", "fünfunddreißig Boote"),
        ("on the A4 and the A7", "auf der A7 und der A4"),
        ("between 9 a.m. and 5 p.m.", "zwischen 9 und 17 Uhr"),
    ],
)
def test_same_value_is_no_change(target: str, source: str) -> None:
    assert compare(target, source) == []


@pytest.mark.parametrize(
    ("target", "source", "pair"),
    [
        ("158 people", "150 Menschen", ("158", "150")),
        ("1.5 million euros", "1,5 Mrd. Euro", ("1.5", "1,5")),
        ("nine years", "sieben Jahre", ("nine", "sieben")),
        ("in 1897 and 1921", "1879 und 1921", ("1897", "1879")),
        ("17 and 20", "17 und 35", ("20", "35")),
        ("from July 25, and by 25 July cold", "ab 27. Juli, und am 25. Juli kalt", ("25", "27")),
        ("by 20 to 20 per cent", "um 10 bis 20 Prozent", ("20", "10")),
        ("prevailed 18-18", "siegte 18:16", ("18", "18:16")),
        ("four years ago", "vor drei Jahren", ("four", "drei")),
        ("the A3 is closed", "die A4 ist gesperrt", ("A3", "A4")),
        ("up to 300 m deep", "bis 250 m tief", ("300", "250")),
    ],
)
def test_changed_value_is_paired_with_what_it_was(
    target: str, source: str, pair: tuple[str, str]
) -> None:
    assert compare(target, source) == [pair]


def test_likeliest_partners_are_paired() -> None:
    pairs = compare("of 417 and 98", "von 471 und 97")
    assert pairs == [("417", "471"), ("98", "97")]


@pytest.mark.parametrize(
    ("target", "source", "lang", "pair"),
    [
        ("in the 15th century", "au XIVe siècle", "fr", ("15", "XIV")),
        ("at 10:00 GMT", "à 12 h GMT", "fr", ("10:00", "12")),
        ("before 41:30 am", "午前11時半前", "ja", ("41:30", "11")),
        ("at 14:50", "14时40分左右", "zh", ("14:50", "14时40")),
        ("on July 23, 19% of them", "7月23日，占30%", "zh", ("19", "30")),
        ("as of 4021, 181,037 people", "на 2021 год, 181 037 человек", "ru", ("4021", "2021")),
        ("mayor since 2004", "v roce 2014 stal primátorem", "cs", ("2004", "2014")),
        ("two of seven", "नौ में से दो", "hi", ("seven", "नौ")),
    ],
)
def test_change_is_seen_in_other_languages(
    target: str, source: str, lang: str, pair: tuple[str, str]
) -> None:
    assert compare(target, source, lang) == [pair]


@pytest.mark.parametrize(
    ("target", "source", "lang"),
    [
        ("in the 14th century", "au XIVe siècle", "fr"),
        ("around 14:40", "14时40分左右", "zh"),
        ("at 11:30 am", "午前11時半", "ja"),
        ("at 2 p.m.", "в 14 часов", "ru"),
        ("350 million people", "3億5000万人", "ja"),
    ],
)
def test_same_value_in_other_languages(target: str, source: str, lang: str) -> None:
    assert compare(target, source, lang) == []


def test_neighboring_sentence_may_say_the_number() -> None:
    def left(target: str, source: str) -> Remainder:
        return remainder(
            numbers(Prose(target, (), None, "en")), numbers(Prose(source, (), None, "de"))
        )

    here = left("All 40 of them left after 12 days.", "Alle 47 gingen.")
    assert changes(here, [here])
    assert not changes(here, [here, left("They were tired.", "Nach 12 Tagen, 40 an der Zahl.")])


FIGURES = st.lists(st.integers(0, 9999).map(str), max_size=12)


@given(FIGURES)
def test_what_is_copied_has_no_change(figures: list[str]) -> None:
    assert compare(" and ".join(figures), " und ".join(figures)) == []


@given(FIGURES, FIGURES)
def test_changes_are_few_and_in_order(mine: list[str], theirs: list[str]) -> None:
    found = compare(" and ".join(mine), " und ".join(theirs))
    assert len(found) <= min(len(mine), len(theirs))


@given(FIGURES, FIGURES)
def test_marks_differ_wherever_numbers_do(mine: list[str], theirs: list[str]) -> None:
    target, source = " and ".join(mine), " und ".join(theirs)
    here, there = Prose(target, (), None, "en"), Prose(source, (), None, "de")
    if compare(target, source):
        assert differ(number_marks(here).keys, number_marks(there).keys)


VALUES = st.tuples(
    st.integers(0, 99_999),
    st.sampled_from([0, 1, 2, 3]),
    st.sampled_from([("", ""), (" million", " Millionen"), (" thousand", " Tausend")]),
)


def written(value: int, digits: int, unit: str, *, german: bool) -> str:
    """A figure as a language writes it."""
    english = f"{value:,}" if digits == 3 else f"{value / 10**digits:.{digits}f}"
    return (english.translate(str.maketrans(",.", ".,")) if german else english) + unit


@given(st.lists(VALUES, max_size=5), st.lists(VALUES, max_size=2), st.randoms())
def test_marks_differ_wherever_numbers_of_two_languages_do(
    both: list[tuple[int, int, tuple[str, str]]],
    mine: list[tuple[int, int, tuple[str, str]]],
    by_chance: Random,
) -> None:
    ours, theirs = [*both, *mine], [*both, *mine[:1]]
    by_chance.shuffle(ours)
    target = " and ".join(written(n, digits, unit[0], german=False) for n, digits, unit in ours)
    source = " und ".join(written(n, digits, unit[1], german=True) for n, digits, unit in theirs)
    here, there = Prose(target, (), None, "en"), Prose(source, (), None, "de")
    if compare(target, source):
        assert differ(number_marks(here).keys, number_marks(there).keys)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,500", "1.500"),
        ("2.5 million", "2,5 Millionen"),
        ("1,234,567", "1.234.567"),
        ("3.25", "3,25"),
    ],
)
def test_marks_of_a_number_are_alike_in_two_languages(one: str, other: str) -> None:
    here, there = Prose(one, (), None, "en"), Prose(other, (), None, "de")
    assert number_marks(here).keys == number_marks(there).keys
