"""Where two figures are one in another unit, and where one was mistaken for the other: at each limit."""

from __future__ import annotations

import pytest

from qa.analyse.numbers.figures import numbers
from qa.analyse.numbers.found import Number
from qa.compare import numbers as comparison
from qa.compare.numbers import changed_figures, changes, likeness, remainder, said_by, same_digits
from qa.model.document import Document
from qa.model.prose import Prose
from qa.read.plain import read_plain


def figure(text: str, lang: str = "en") -> Number:
    """The first figure of a text."""
    return numbers(Prose(text, (), None, lang)).figures[0]


def is_changed(target: str, source: str) -> bool:
    left = remainder(numbers(Prose(target, (), None, "en")), numbers(Prose(source, (), None, "de")))
    return bool(changes(left, [left]))


@pytest.mark.parametrize(
    ("one", "other", "likely"),
    [
        ("471", "417", 0.8),  # two digits that changed places
        ("123", "321", 0.8),
        ("12", "21", 0.8),
        ("1234", "1243", 0.8),
        ("471", "473", 1 - 1 / 3),
        ("4712", "4713", 0.75),
        ("471", "982", 0.0),
        ("12", "34", 0.0),
        ("12", "13", 0.5),
        ("4", "5", 0.0),
        ("158", "1580", 1.0),  # the same digits with another scale
        ("20", "2000", 1.0),
        ("158", "15", 0.6),  # a digit lost at the end, in the middle, at the beginning
        ("15", "158", 0.6),
        ("58", "158", 0.6),
        ("158", "58", 0.6),
        ("138", "13", 0.6),
        ("4712", "9712", 0.75),
        ("2471", "471", 0.6),
        ("471", "2471", 0.6),
        ("9471", "847", 0.0),
        ("847", "9471", 0.0),
        ("12345", "123", 0.0),  # two digits lost
        ("123", "12345", 0.0),
        ("1.5", "15", 1.0),
        ("2.5", "2.7", 0.5),
    ],
)
def test_how_much_two_figures_look_alike(one: str, other: str, likely: float) -> None:
    assert likeness(figure(f"{one} boats"), figure(f"{other} boats")) == pytest.approx(likely)


def test_dates_that_share_a_part_look_alike() -> None:
    """One part that both have is enough: day, month or year."""
    date = figure("on 20.5.2021", "de")
    assert date.parts
    assert likeness(date, figure("on 13.7.2021", "de")) == pytest.approx(0.7)
    assert likeness(date, figure("on 13.7.1994", "de")) < 0.7


@pytest.mark.parametrize(
    ("target", "source", "changed"),
    [
        # Miles and kilometres: a round figure may be a tenth off, another one three hundredths.
        ("62 miles away", "100 km entfernt", False),
        ("50 miles away", "80 Kilometer entfernt", False),
        ("50 miles away", "87 Kilometer entfernt", False),
        ("50 miles away", "89 Kilometer entfernt", True),
        ("50 miles away", "73 Kilometer entfernt", False),
        ("50 miles away", "72 Kilometer entfernt", True),
        ("53 miles away", "87 Kilometer entfernt", False),
        ("53 miles away", "89 Kilometer entfernt", True),
        ("53 miles away", "83 Kilometer entfernt", False),
        ("53 miles away", "82 Kilometer entfernt", True),
        # A small whole figure is rounded: by a half.
        ("3 miles away", "5 Kilometer entfernt", False),
        ("11 miles away", "17 Kilometer entfernt", False),
        ("12 miles away", "19 Kilometer entfernt", False),
        ("12 feet deep", "38 Zoll tief", True),
        ("12 yards away", "14 Meter entfernt", True),
        # Other units have their own factors.
        ("33 feet high", "10 Meter hoch", False),
        ("44 yards away", "40 Meter entfernt", False),
        ("44 yards away", "57 Meter entfernt", True),
        ("17 inches wide", "43 Zentimeter breit", False),
        ("17 inches wide", "432 Millimeter breit", False),
        ("17 inches wide", "34 Zentimeter breit", True),
        ("247 acres burned", "100 Hektar brannten", False),
        ("247 acres burned", "155 Hektar brannten", True),
        ("44 pounds of rice", "20 Kilo Reis", False),
        ("44 pounds of rice", "26 Kilo Reis", True),
        ("13 gallons of oil", "49 Liter Öl", False),
        ("13 gallons of oil", "68 Liter Öl", True),
        ("1,076 square feet", "100 Quadratmeter", False),
        # The factor of a unit with no factor of its own may be any of them.
        ("35 ounces of gold", "77 Gramm Gold", False),
        ("35 ounces of gold", "61 Gramm Gold", True),
        # Neither is in other units: nothing is converted.
        ("161 boats came", "126 Boote kamen", True),
        # Two figures of other units are not converted into one another.
        ("100 miles away", "161 Meilen entfernt", True),
    ],
)
def test_measures_are_converted(target: str, source: str, changed: bool) -> None:  # noqa: FBT001
    assert is_changed(target, source) is changed


@pytest.mark.parametrize(
    ("target", "source", "changed"),
    [
        # Degrees: two off where one figure is not round, five where both are.
        ("at 86 degrees Fahrenheit", "bei 30 Grad", False),
        ("at 84 degrees Fahrenheit", "bei 30 Grad", False),
        ("at 83 degrees Fahrenheit", "bei 30 Grad", True),
        ("at 88 degrees Fahrenheit", "bei 30 Grad", False),
        ("at 89 degrees Fahrenheit", "bei 30 Grad", True),
        ("at 90 degrees Fahrenheit", "bei 30 Grad", False),
        ("at 70 degrees Fahrenheit", "bei 20 Grad", False),
        ("at 80 degrees Fahrenheit", "bei 20 Grad", True),
        ("at 60 degrees Fahrenheit", "bei 20 Grad", True),
        ("at 30 degrees", "bei 86 Grad Fahrenheit", False),
        ("at 30 degrees", "bei 83 Grad Fahrenheit", True),
        ("at 30 degrees", "bei 89 Grad Fahrenheit", True),
        # In the 80s: 80 to 89 degrees Fahrenheit are 26.7 to 31.7, and two less may be rounded.
        ("in the 80s today", "heute 27 Grad", False),
        ("in the 80s today", "heute 31 Grad", False),
        ("in the 80s today", "heute 33 Grad", True),
        ("in the 80s today", "heute 26 Grad", False),
        ("in the 80s today", "heute 25 Grad", True),
    ],
)
def test_heat_is_converted(target: str, source: str, changed: bool) -> None:  # noqa: FBT001
    assert is_changed(target, source) is changed


@pytest.mark.parametrize(
    ("target", "source", "changed"),
    [
        ("for 14 days", "für 2 Wochen", False),
        ("for 15 days", "für 2 Wochen", True),
        ("for 2 weeks", "für 14 Tage", False),
        ("for 3 weeks", "für 14 Tage", True),
        ("for 3 decades", "für 30 Jahre", False),
        ("for 3 decades", "für 31 Jahre", True),
        ("for 30 years", "für 3 Jahrzehnte", False),
        ("for 40 years", "für 3 Jahrzehnte", True),
        ("in 10 microseconds", "in 10000 Nanosekunden", False),
        ("in 10 microseconds", "in 1000 Nanosekunden", False),
        ("in 10 microseconds", "in 14 Nanosekunden", True),
        ("in 10 microseconds", "in 15 Mikrosekunden", True),
        ("3,000 meters", "3 Kilometer", False),
        ("25 meters", "35 Gramm", True),
        # Heights: 6 feet and up to 12 inches are 183 to 213 cm; a head of 9 feet is none.
        ("he is 6 feet 6 tall", "er ist 198 Zentimeter groß", False),
        ("he is 6 feet tall", "er ist 182 Zentimeter groß", False),
        ("he is 6 feet tall", "er ist 213 Zentimeter groß", False),
        ("he is 6 feet tall", "er ist 216 Zentimeter groß", True),
        ("he is 6 feet tall", "er ist 178 Zentimeter groß", True),
        ("he is 8 feet tall", "er ist 270 Zentimeter groß", False),
        ("he is 9 feet tall", "er ist 300 Zentimeter groß", True),
        # They look alike, or are of a kind.
        ("18 people", "15 Menschen", True),
        ("187 people", "945 Menschen", True),
        # Below 1,000 the digits need not be as many.
        ("87 people", "945 Menschen", True),
        ("999 people", "45 Menschen", True),
        ("1,000 people", "45 Menschen", False),
        ("1,870 people", "945 Menschen", False),
        # Years are no other figures.
        ("in 1987 he left", "8450 gingen", False),
        ("in 2100 he left", "in 1003 ging er", True),
        ("in 2101 he left", "in 1003 ging er", False),
        ("in 1000 he left", "in 2063 ging er", True),
        ("at 14:50 he left", "um 16.20 Uhr ging er", True),
    ],
)
def test_other_units_and_kinds(target: str, source: str, changed: bool) -> None:  # noqa: FBT001
    assert is_changed(target, source) is changed


def document(target: str, source: str, *, catalogue: bool = False) -> Document:
    return Document(
        "a", "a", target, read_plain(target, "en"), read_plain(source, "de"), source_lang="de",
        catalogue=catalogue,
    )  # fmt: skip


HERE = (
    "There were {} guests at the old market in Husum.",
    "Es kamen {} Gäste auf den alten Markt in Husum.",
)
NEXT = (
    "Two boats and {} men from Lund were there too.",
    "Zwei Boote und {} Männer aus Lund waren auch da.",
)
LAST = (
    "Nobody had expected so many people in Husum.",
    "Mit so vielen hatte in Husum niemand gerechnet.",
)


def told(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    target, source = ("\n\n".join(side) for side in zip(*pairs, strict=True))
    found = changed_figures(document(target, source))
    return [(one.target.span.of(target), one.source.span.of(source)) for one in found]


def filled(pair: tuple[str, str], mine: str, theirs: str) -> tuple[str, str]:
    return pair[0].format(mine), pair[1].format(theirs)


def test_a_figure_may_stand_in_the_sentence_before_or_after_but_not_further_off() -> None:
    wrong, kept = filled(HERE, "158", "150"), filled(NEXT, "71", "71")
    assert told(wrong, kept, LAST) == [("158", "150")]
    assert told(kept, LAST, wrong) == [("158", "150")]
    assert told(wrong, filled(NEXT, "150", "158"), LAST) == []
    assert told(filled(NEXT, "150", "158"), wrong, LAST) == []
    assert told(wrong, LAST, filled(NEXT, "150", "158")) != []


def test_without_a_source_nothing_is_changed() -> None:
    target = "There were 158 guests."
    assert changed_figures(Document("a", "a", target, read_plain(target, "en"))) == ()


def test_each_figure_is_in_one_pair_and_the_likeliest_first() -> None:
    left = remainder(
        numbers(Prose("of 417, 98 and 5", (), None, "en")),
        numbers(Prose("von 471 und 97", (), None, "de")),
    )
    found = changes(left, [left])
    assert [(one.target.readings[0], one.source.readings[0]) for one in found if isinstance(one.target, Number) and isinstance(one.source, Number)] == [(417, 471), (98, 97)]  # fmt: skip
    assert [one.likeness for one in found] == [0.8, 0.5]


def test_labels_are_paired_by_their_letter() -> None:
    left = remainder(
        numbers(Prose("the A3, the B7 and the A9", (), None, "en")),
        numbers(Prose("die B5, die A4 und die A9", (), None, "de")),
    )
    pairs = [(mine.name, theirs.name) for mine, theirs in left.labels]
    assert pairs == [("A3", "A4"), ("B7", "B5")]
    assert left.is_suspect
    assert {one.likeness for one in changes(left, [left])} == {0.6}


def test_a_figure_is_said_by_the_months_and_times_of_the_source() -> None:
    assert not is_changed("at 2:30 p.m. on 5 May", "um 14.30 Uhr am 5. Mai")
    assert is_changed("at 2:50 p.m. on 5 May", "um 14.30 Uhr am 5. Mai")


def test_a_table_is_not_compared() -> None:
    """From 100 by 100 figures on; with one less each is compared."""
    most = int(comparison.MANY**0.5)
    mine, theirs = (
        [str(2 * n) for n in range(1000, 1000 + most)],
        [str(2 * n + 1) for n in range(1000, 1000 + most)],
    )
    assert is_changed(" and ".join(mine), " und ".join(theirs))
    more = ([*mine, "8000"], [*theirs, "8001"])
    assert not is_changed(" and ".join(more[0]), " und ".join(more[1]))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("23", "2.3", True),
        ("3", "30", True),
        ("30 million", "30", True),
        ("3", "4", False),
        ("23", "32", False),
        ("230", "203", False),
    ],
)
def test_the_same_digits_with_another_scale(one: str, other: str, *, same: bool) -> None:
    assert same_digits(figure(one), figure(other)) is same
    assert same_digits(figure(other), figure(one)) is same


def test_a_month_is_said_apart_from_words_of_numbers() -> None:
    said = said_by(numbers(Prose("In May three people met 40 others.", (), None, "en")))
    assert dict(said.values) == {3: 1, 40: 1}
    assert said.months == {5}
