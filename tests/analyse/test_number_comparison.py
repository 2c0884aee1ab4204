from __future__ import annotations

import pytest

from qa.analyse.number_comparison import changes, stretch
from qa.analyse.numbers import numbers
from qa.model.prose import Prose
from qa.model.span import Span


def compare(target: str, source: str, source_lang: str = "de") -> list[tuple[str, str]]:
    here, there = Span(0, len(target)), Span(0, len(source))
    found = changes(
        stretch(numbers(Prose(target, (), None, "en")), here, here),
        stretch(numbers(Prose(source, (), None, source_lang)), there, there),
    )
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
        ("at 86 degrees Fahrenheit", "bei 30 Grad"),
        ("the match ended 2-1", "das Spiel endete 2:1"),
        ("in the 90s", "in den 1990er Jahren"),
        ("a cost of 3 and 5 euros", "Kosten von 3 Euro"),
        ("no figure at all", "12 Figuren"),
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
    ],
)
def test_changed_value_is_paired_with_what_it_was(
    target: str, source: str, pair: tuple[str, str]
) -> None:
    assert compare(target, source) == [pair]


def test_likeliest_partners_are_paired() -> None:
    pairs = compare("of 417 and 98", "von 471 und 97")
    assert pairs == [("417", "471"), ("98", "97")]
