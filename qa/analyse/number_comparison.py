"""Which figures of a translation have no counterpart in its source."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import NamedTuple

from qa.analyse.numbers import Number, Numbers
from qa.model.span import Span

# What a unit is worth in the other system of measures: a translator may convert.
# kilometre/mile, metre/foot, metre/yard, centimetre/inch, hectare/acre, kilogram/pound, litre/gallon,
# square metre/square foot (NIST SP 811, rounded: an article rounds too).
CONVERSIONS = (1.609, 3.281, 1.094, 2.54, 2.471, 2.205, 3.785, 10.76)
OTHER_UNITS = (
    "mile", "mph", "feet", "foot", "ft", "yard", "inch", "acre", "pound", "lb", "gallon", "square",
    "degree", "fahrenheit", "ounce", "cubic",
)  # fmt: skip
# How Chinese and Japanese call a month: by its number.
MONTH = "月"
# From this likeness on, two figures may be mistaken for each other whatever they count.
ALIKE = 0.5
# A rounded figure differs by so much from the exact one.
ROUNDING = 0.03


class Change(NamedTuple):
    """A figure of the target without a counterpart, and the source's figure that was lost."""

    target: Number
    source: Number
    likeness: float


class Said(NamedTuple):
    """What a passage says in numbers.

    Attributes:
        figures: the values of its figures, with how often each stands there.
        words: the values of its other numbers, and of the parts of its figures.
        months: the months that it names, by their number.
        aliases: what its figures may be called besides (see `Number.aliases`).
        times: the times of the day that it names.
    """

    figures: Counter[Decimal]
    words: frozenset[Decimal]
    months: frozenset[Decimal]
    aliases: frozenset[Decimal]
    times: frozenset[int]


class Stretch(NamedTuple):
    """The numbers of a stretch, and what the passage around it says.

    Translators move things about, so a number may turn up in a neighbouring sentence.
    """

    figures: tuple[Number, ...]
    said: Said


def stretch(numbers: Numbers, span: Span, around: Span) -> Stretch:
    """The numbers of `span`, which lies in the passage `around`."""
    figures: Counter[Decimal] = Counter()
    others = numbers.others_in(around)
    words = {other.value for other in others if not other.month}
    months = {other.value for other in others if other.month}
    aliases: set[Decimal] = set()
    times: set[int] = set()
    for figure in numbers.figures_in(around):
        figures.update(figure.readings)
        words.update(figure.parts)
        aliases.update(figure.aliases)
        times.update(figure.times)
    in_words = (
        Number(other.span, (other.value,)) for other in numbers.others_in(span) if other.certain
    )
    return Stretch(
        (*numbers.figures_in(span), *in_words),
        Said(figures, frozenset(words), frozenset(months), frozenset(aliases), frozenset(times)),
    )


def changes(target: Stretch, source: Stretch) -> list[Change]:
    """Pairs of figures that should agree and do not, each figure in one pair at most.

    A figure that stands alone on one side is no change: translators drop and repeat figures,
    write them out, and name the year that the source leaves open.
    """
    lost_target, lost_source = _unmatched(target, source)
    if not lost_target or not lost_source:
        return []
    alone = len(lost_target) == len(lost_source) == 1
    candidates = sorted(
        (
            Change(one, other, likeness(one, other))
            for one in lost_target
            for other in lost_source
            if _comparable(one, other, alone=alone) and not _converted(one, other)
        ),
        key=lambda change: (-change.likeness, change.target.span, change.source.span),
    )
    taken: set[Span] = set()
    taken_source: set[Span] = set()
    chosen = []
    for change in candidates:
        if change.target.span in taken or change.source.span in taken_source:
            continue
        taken.add(change.target.span)
        taken_source.add(change.source.span)
        chosen.append(change)
    return sorted(chosen, key=lambda change: change.target.span)


def _unmatched(target: Stretch, source: Stretch) -> tuple[list[Number], list[Number]]:
    """The figures of each side that match nothing on the other."""
    free = list(source.figures)
    left = []
    for figure in target.figures:
        match = next((other for other in free if _agree(figure, other)), None)
        if match is None:
            left.append(figure)
        else:
            free.remove(match)
    return (
        [figure for figure in left if not _is_said(figure, source.said, target.said)],
        [figure for figure in free if not _is_said(figure, target.said, source.said)],
    )


def _agree(one: Number, other: Number) -> bool:
    return any(value in other.readings for value in one.readings) or any(
        time in other.times for time in one.times
    )


def _is_said(figure: Number, there: Said, here: Said) -> bool:
    """Whether a figure of the passage `here` is said `there` as often as it is said here."""
    if any(
        value in there.words
        or value in there.aliases
        or there.figures[value] >= max(1, here.figures[value])
        for value in figure.readings
    ):
        return True
    spelled = frozenset() if _is_year(figure) else there.words
    if any(value in there.figures or value in spelled for value in figure.aliases):
        return True
    if any(time in there.times for time in figure.times):
        return True
    if figure.unit.startswith(MONTH) and figure.readings[0] in there.months:
        return True
    return bool(figure.parts) and all(
        part in there.figures or part in there.words or part in there.months
        for part in figure.parts
    )


def _comparable(one: Number, other: Number, *, alone: bool) -> bool:
    """Whether one figure can have been mistaken for the other at all.

    They look alike, or are of a kind: as many digits, both years or neither, both times or neither.
    Of figures that are `alone` in having no counterpart, the digits need not be as many.
    """
    if likeness(one, other) >= ALIKE:
        return True
    a, b = one.readings[0], other.readings[0]
    lengths = {len(_digits(b)), *(len(_digits(part)) for part in other.parts)}
    return (
        (len(_digits(a)) in lengths or (alone and max(a, b) < 1000))
        and bool(one.times) <= bool(other.times)
        and _is_year(one) == _is_year(other)
    )


def _is_year(figure: Number) -> bool:
    value = figure.readings[0]
    return not figure.parts and 1000 <= value <= 2100 and value == value.to_integral_value()


def likeness(one: Number, other: Number) -> float:
    """How much two figures look like one that was mistaken for the other, from 0 to 1.

    A digit that differs, two that changed places, the same digits with another scale.
    """
    same_parts = len(one.parts) == len(other.parts) and set(one.parts) & set(other.parts)
    best = 0.7 if same_parts else 0.0
    for a in one.readings:
        for b in other.readings:
            first, second = _digits(a), _digits(b)
            if first.strip("0") == second.strip("0"):
                return 1.0
            if len(first) == len(second):
                differ = sum(x != y for x, y in zip(first, second, strict=True))
                swapped = differ == 2 and sorted(first) == sorted(second)
                best = max(best, 0.8 if swapped else 1 - differ / len(first))
            elif abs(len(first) - len(second)) == 1 and (
                first in second or second in first or first[1:] == second or second[1:] == first
            ):
                best = max(best, 0.6)
    return best


def _digits(value: Decimal) -> str:
    return format(value.normalize(), "f").replace(".", "")


def _converted(one: Number, other: Number) -> bool:
    """Whether the two may say the same in two systems of measures."""
    if not (one.unit.startswith(OTHER_UNITS) or other.unit.startswith(OTHER_UNITS)):
        return False
    a, b = float(one.readings[0]), float(other.readings[0])
    if a <= 0 or b <= 0:
        return False
    if abs(a - (b * 1.8 + 32)) <= 1 or abs(b - (a * 1.8 + 32)) <= 1:
        return True
    return any(
        abs(ratio / factor - 1) < ROUNDING for factor in CONVERSIONS for ratio in (a / b, b / a)
    )
