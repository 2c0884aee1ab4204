"""What is found of the numbers of a text: their values and places."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from qa.model.named_tuples import NamedTuple
from qa.model.span import Span

# What a number is worth: whole numbers are cheap, fractions exact.
Value = int | Decimal
NOON, DAY = 12 * 60, 24 * 60
HOUR = NOON // 12
# With so many figures a number is written at most: four for each of five myriads, 2千3百4十5万.
MOST_FIGURES = 20


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


def put_together(
    figures: list[Number], join: Callable[[Number, Number], Number | None]
) -> list[Number]:
    """The figures, with those that say one number together joined to one.

    Args:
        figures: in order.
        join: makes one of a number and the figure after it; None if that does not go on with it.
    """
    found = figures[:1]
    of = 1  # a text may be made of nothing else, and what is joined is copied each time
    for figure in figures[1:]:
        both = join(found[-1], figure) if of < MOST_FIGURES else None
        if both is None:
            found.append(figure)
            of = 1
        else:
            found[-1] = both
            of += 1
    return found
