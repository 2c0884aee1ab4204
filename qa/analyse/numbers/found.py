"""What is found of the numbers of a text: their values and places."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from qa.model.span import Span

# What a number is worth: whole numbers are cheap, fractions exact.
Value = int | Decimal
NOON, DAY = 12 * 60, 24 * 60


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
    readings: tuple[Value, ...]
    parts: tuple[Value, ...] = ()
    aliases: tuple[Value, ...] = ()
    times: tuple[int, ...] = ()
    unit: str = ""


class Other(NamedTuple):
    """A number that is not in digits: a word, ideographs, a Roman numeral, the name of a month.

    `certain` ones are nothing but numbers: "seven", not "second", "once" or "May". The value of a
    `month` is its place in the year.
    """

    span: Span
    value: Value
    certain: bool = False
    month: bool = False
    unit: str = ""


class Label(NamedTuple):
    """A name of a capital and a figure: the road A4, the aircraft B52."""

    span: Span
    name: str


class FoundNumbers(NamedTuple):
    """All numbers of a text, in order: in digits, otherwise, and as part of a name."""

    figures: tuple[Number, ...]
    others: tuple[Other, ...]
    labels: tuple[Label, ...] = ()


def both_clocks(minutes: int) -> tuple[int, ...]:
    """A time of the day, in minutes after midnight, by both clocks."""
    return (minutes, (minutes + NOON) % DAY)
