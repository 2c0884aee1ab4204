"""Figures with scales that say one number together: "3 billion 116 million"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from qa.analyse.numbers.found import Number, Other, put_together
from qa.languages.numerals import Numerals
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

THOUSAND, MILLION = 1_000, 1_000_000
# So far apart the two figures stand at most, in code points.
APART: int = TUNED["APART"]


def gone_on(text: str, figures: list[Number]) -> list[Number]:
    """The figures, with those that a smaller scale goes on with joined: "3 billion 116 million", "6 mille 74"."""

    def join(before: Number, figure: Number) -> Number | None:
        between = text[before.span.end : min(figure.span.start, before.span.end + APART)].split()
        value, more = before.readings[0], figure.readings[0]
        of_millions = THOUSAND <= more < value and value >= MILLION and figure.aliases
        goes_on = (
            len(between) == 1
            and between[0].isalpha()
            and figure.span.start - before.span.end < APART
            and before.aliases
            and (of_millions or (value == before.aliases[0] * THOUSAND and more < THOUSAND))
        )
        if not goes_on:
            return None
        return figure._replace(
            span=Span(before.span.start, figure.span.end),
            readings=(value + more,),
            aliases=(value, more, *before.aliases, *figure.aliases),
        )

    return put_together(figures, join)


def added_up(text: str, figures: list[Number], table: Numerals) -> Iterator[Other]:
    """What two figures with scales say together: "biliyan 2 da miliyan 300" is 2.3 billion."""
    for one, other in pairwise(figures):
        between = text[one.span.end : other.span.start].split()
        falls = one.readings[0] > other.readings[0]
        if falls and len(between) == 2 and between[1].casefold() in table.scales:
            yield Other(Span(one.span.start, other.span.end), one.readings[0] + other.readings[0])
