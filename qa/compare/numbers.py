"""Which figures of a translation have no counterpart in its source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import log10
from typing import NamedTuple

from qa.analyse.numbers.figures import numbers_within
from qa.analyse.numbers.found import FoundNumbers, Label, Number, Other, Value
from qa.analyse.numbers.marks import differ, number_marks
from qa.compare.align.bilingual import Pair, pairs
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# What units of the other system of measures are worth, a translator may convert: kilometres in a
# mile, feet or yards in a metre, and so on (NIST SP 811, rounded: an article rounds too).
FACTORS = {
    ("mile", "mph", "meile", "milla"): 1.609,
    ("feet", "foot", "ft", "fuß", "pied", "pie"): 3.281,
    ("yard",): 1.094,
    ("inch", "zoll", "pulgada", "pouce"): 2.54,
    ("inch", "zoll"): 25.4,
    ("acre", "morgen"): 2.471,
    ("pound", "lb", "pfund"): 2.205,
    ("gallon",): 3.785,
    ("square",): 10.76,
    ("degree", "fahrenheit"): 1.8,
}
CONVERSIONS = tuple(FACTORS.values())
# Those of which the factor is not certain are measured by all.
OTHER_UNITS = (
    *(unit for units in FACTORS for unit in units), "degree", "fahrenheit", "ounce", "cubic",
)  # fmt: skip
# Body heights: "6-foot-6" is 198 cm, or 1 m 98.
FEET, CENTIMETERS_A_FOOT, TALLEST = ("foot", "feet", "ft"), 30.48, 8
# "In the 80s": degrees Fahrenheit by tens, on the other side as degrees Celsius.
TENS, BY_TENS, SCALE_OF_TENS = "s", 10, (30, 120)
# A round figure may be so much off, and so many degrees; a small whole one by a half.
ROUGHLY: float = TUNED["ROUGHLY"]
ROUND_DEGREES: int = TUNED["ROUND_DEGREES"]
WHOLE_DEGREES: int = TUNED["WHOLE_DEGREES"]
SMALL: int = TUNED["SMALL"]
HALF: float = TUNED["HALF"]
# Units of the metric system, by stems that languages share: "nanoseconds", "Mikrosekunden".
MEASURE = expression(r"gram|met(?:er|re|ro)|lit(?:er|re|ro)|se[ck]|byte|watt|hert|joul|volt")
EXACT: float = TUNED["EXACT"]
# Days and weeks, and the stems of what four languages call them.
DAYS_OF_WEEK: int = TUNED["DAYS_OF_WEEK"]
DAYS, WEEKS = ("day", "tag", "jour", "día"), ("week", "woche", "semaine", "semana")
# Decades, for languages that count their years.
DECADES, YEARS_OF_DECADE = ("decade", "dekade", "jahrzehnt", "décenni", "década", "decenni"), 10
# How Chinese and Japanese call a month: by its number.
MONTH = "月"
# From this likeness on, two figures may be mistaken for each other whatever they count.
ALIKE: float = TUNED["ALIKE"]
# More comparisons than this are not worth their time: so many figures are a table.
MANY: int = TUNED["MANY"]
# A rounded figure differs by so much from the exact one.
ROUNDING: float = TUNED["ROUNDING"]


class Change(NamedTuple):
    """A figure of the target without a counterpart, and the source's figure that was lost."""

    target: Number | Label
    source: Number | Label
    likeness: float


class Said(NamedTuple):
    """What the numbers of a passage say that have no counterpart in its translation.

    Attributes:
        values: of figures, of their parts and of numbers in words, with how often each is said.
        aliases: what its figures may be called besides (see `Number.aliases`).
        times: the times of the day that it names.
        months: the months that it names, by their number.
    """

    values: Counter[Value]
    aliases: frozenset[Value]
    times: frozenset[int]
    months: frozenset[Value]


class Remainder(NamedTuple):
    """What is left of a passage and of its translation when equal numbers are taken away."""

    target: tuple[Number, ...]
    source: tuple[Number, ...]
    target_said: Said
    source_said: Said
    labels: tuple[tuple[Label, Label], ...] = ()

    @property
    def is_suspect(self) -> bool:
        """Whether each side has a number that the other lacks."""
        return bool(self.labels or (self.target and self.source))


def remainder(target: FoundNumbers, source: FoundNumbers) -> Remainder:
    """What is left of a translation's numbers and of those of the passage that it translates."""
    mine, theirs = _figures(target), _figures(source)
    matched = _matches(mine, theirs)
    taken = set(matched.values())
    left = tuple(figure for n, figure in enumerate(mine) if n not in matched)
    left_source = tuple(figure for n, figure in enumerate(theirs) if n not in taken)
    others, others_source = _counted(target.others), _counted(source.others)
    months, months_source = _months(target.others), _months(source.others)
    return Remainder(
        left,
        left_source,
        _said(left, others - others_source, months - months_source),
        _said(left_source, others_source - others, months_source - months),
        tuple(_changed_labels(target.labels, source.labels)),
    )


def _figures(numbers: FoundNumbers) -> list[Number]:
    """The numbers that must have a counterpart: figures, and words that are sure to be numbers."""
    in_words = [
        Number(other.span, (other.value,), unit=other.unit)
        for other in numbers.others
        if other.certain
    ]
    return sorted([*numbers.figures, *in_words], key=_place) if in_words else [*numbers.figures]


def _place(figure: Number) -> tuple[int, int]:
    return figure.span.start, figure.span.end


def _counted(others: Iterable[Other]) -> Counter[Value]:
    return Counter(other.value for other in others if not other.certain and not other.month)


def _months(others: Iterable[Other]) -> Counter[Value]:
    return Counter(other.value for other in others if other.month)


def _said(figures: Sequence[Number], others: Counter[Value], months: Counter[Value]) -> Said:
    values = Counter(others)
    aliases: set[Value] = set()
    times: set[int] = set()
    for figure in figures:
        values.update((*figure.readings, *figure.parts))
        aliases.update(figure.aliases)
        times.update(figure.times)
    return Said(values, frozenset(aliases), frozenset(times), frozenset(months))


def _matches(mine: Sequence[Number], theirs: Sequence[Number]) -> dict[int, int]:
    """Which figures of the one are figures of the other, by their places in the lists.

    Of a figure that stands more often on one side, those are taken that stand at much the same
    place: of "20 to 20 per cent" for "10 bis 20 Prozent", the second.
    """
    found: dict[int, int] = {}
    places: dict[Value, list[int]] = {}
    for n, figure in enumerate(theirs):
        places.setdefault(figure.readings[0], []).append(n)
    wanted: dict[Value, list[int]] = {}
    for n, figure in enumerate(mine):
        if figure.readings[0] in places:
            wanted.setdefault(figure.readings[0], []).append(n)
    scale = len(theirs) / max(1, len(mine))
    for value, numbers in wanted.items():
        found.update(_nearest(numbers, places[value], scale))
    free = set(range(len(theirs))) - set(found.values())
    ways: dict[object, list[int]] = {}
    for n in sorted(free, reverse=True):
        for way in _ways(theirs[n]):
            ways.setdefault(way, []).append(n)
    for n, figure in enumerate(mine):
        match = None if n in found else _first_free(figure, ways, free)
        if match is not None:
            found[n] = match
            free.discard(match)
    return found


def _first_free(figure: Number, ways: dict[object, list[int]], free: set[int]) -> int | None:
    """The first free figure that may be the same; lists in `ways` run backwards and shrink."""
    for way in _ways(figure):
        rest = ways.get(way, [])
        while rest and rest[-1] not in free:
            rest.pop()
        if rest:
            return rest[-1]
    return None


def _ways(figure: Number) -> Iterator[object]:
    """All that the figure may be, for finding another that may be the same."""
    yield from figure.readings
    for time in figure.times:
        yield "time", time


def _nearest(mine: list[int], theirs: list[int], scale: float) -> Iterable[tuple[int, int]]:
    if len(mine) == len(theirs) or len(mine) * len(theirs) > MANY:
        return zip(mine, theirs, strict=False)
    distances = sorted((abs(one * scale - other), one, other) for one in mine for other in theirs)
    chosen: dict[int, int] = {}
    for _, one, other in distances:
        if one not in chosen and other not in chosen.values():
            chosen[one] = other
    return chosen.items()


def _changed_labels(
    mine: Sequence[Label], theirs: Sequence[Label]
) -> Iterable[tuple[Label, Label]]:
    """Names of a capital and a figure (the road A4) that differ in the figure alone."""
    names, names_source = {label.name for label in mine}, {label.name for label in theirs}
    lost = [label for label in theirs if label.name not in names]
    for label in mine:
        if label.name not in names_source:
            other = next((other for other in lost if other.name[0] == label.name[0]), None)
            if other is not None:
                lost.remove(other)
                yield label, other


def changes(left: Remainder, near: Sequence[Remainder]) -> list[Change]:
    """Pairs of figures that should agree and do not, each figure in one pair at most.

    `near` are the passages around, this one among them: a number may turn up in a neighbouring
    sentence. A figure that stands alone on one side is no change: translators drop and repeat
    figures, write them out, and name the year that the source leaves open.
    """
    lost = _lost(left.target, [passage.source_said for passage in near])
    lost_source = _lost(left.source, [passage.target_said for passage in near])
    found = [Change(one, other, 0.6) for one, other in left.labels]
    if lost and lost_source:
        found += _paired(lost, lost_source)
    return sorted(found, key=lambda change: change.target.span)


def _paired(lost: list[Number], lost_source: list[Number]) -> list[Change]:
    """Which lost figure was mistaken for which, the likeliest first."""
    if len(lost) * len(lost_source) > MANY:
        return []
    lost, lost_source = _without_converted(lost, lost_source)
    alone = len(lost) == len(lost_source) == 1
    candidates = sorted(
        (
            Change(one, other, likeness(one, other))
            for one in lost
            for other in lost_source
            if _comparable(one, other, alone=alone)
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
    return chosen


def _without_converted(
    lost: list[Number], lost_source: list[Number]
) -> tuple[list[Number], list[Number]]:
    """The figures that say nothing which another says in another unit."""
    left_source = list(lost_source)
    left = []
    for one in lost:
        other = next((other for other in left_source if _converted(one, other)), None)
        if other is None:
            left.append(one)
        else:
            left_source.remove(other)
    return left, left_source


def _lost(figures: Sequence[Number], there: Sequence[Said]) -> list[Number]:
    """The figures that are said in none of the passages, or more often than there."""
    found = []
    used: Counter[Value] = Counter()
    for figure in figures:
        value = figure.readings[0]
        used[value] += 1
        if not any(_is_said_in(figure, said) for said in there) or (
            used[value] > 1
            and not figure.aliases
            and 0 < sum(said.values[value] for said in there) < used[value]
        ):
            found.append(figure)
    return found


def _is_said_in(figure: Number, there: Said) -> bool:
    if any(value in there.values or value in there.aliases for value in figure.readings):
        return True
    if any(alias in there.values for alias in figure.aliases):
        return True
    if any(time in there.times for time in figure.times):
        return True
    if figure.unit.startswith(MONTH) and figure.readings[0] in there.months:
        return True
    return bool(figure.parts) and all(
        part in there.values or part in there.months for part in figure.parts
    )


def _comparable(one: Number, other: Number, *, alone: bool) -> bool:
    """Whether one figure can have been mistaken for the other at all.

    They look alike, or are of a kind: as many digits, both years or neither, both times or neither.
    Of figures that are `alone` in having no counterpart, the digits need not be as many.
    """
    if likeness(one, other) >= ALIKE or (one.times and other.times):
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
    return not figure.parts and 1000 <= value <= 2100 and value == int(value)


def likeness(one: Number, other: Number) -> float:
    """How much two figures look like one that was mistaken for the other, from 0 to 1.

    A digit that differs, two that changed places, the same digits with another scale.
    """
    same_parts = len(one.parts) == len(other.parts) and set(one.parts) & set(other.parts)
    best = 0.7 if same_parts else 0.0
    # A time that is none (41:30) is compared by its hour.
    mine = (*one.readings, *one.parts) if other.times and not other.parts else one.readings
    for a in mine:
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


def _digits(value: Value) -> str:
    if isinstance(value, int):
        return str(value)
    return format(value.normalize(), "f").replace(".", "")


def _converted(one: Number, other: Number) -> bool:  # noqa: PLR0911  # a reason a line
    """Whether the two may say the same in two systems of measures, or in two units of one."""
    for decades, years in ((one, other), (other, one)):
        if decades.unit.startswith(DECADES):
            return years.readings[0] == decades.readings[0] * YEARS_OF_DECADE
    for weeks, days in ((one, other), (other, one)):
        if weeks.unit.startswith(WEEKS) and days.unit.startswith(DAYS):
            return days.readings[0] == weeks.readings[0] * DAYS_OF_WEEK
    a, b = float(one.readings[0]), float(other.readings[0])
    if a <= 0 or b <= 0:
        return False
    if _measure(one.unit) is not None and _measure(one.unit) == _measure(other.unit):
        power = log10(a / b)
        return one.unit != other.unit and power != 0 and abs(power - round(power)) < EXACT
    if any(_is_height(x, y) or _is_heat(x, y) for x, y in ((one, other), (other, one))):
        return True
    units = [unit for unit in (one.unit, other.unit) if unit.startswith(OTHER_UNITS)]
    if len(units) != 1:
        return False
    factors = [
        factor for stems, factor in FACTORS.items() if units[0].startswith(stems)
    ] or CONVERSIONS
    round_ = _is_round(a) or _is_round(b)
    heat = ROUND_DEGREES if a % 10 == b % 10 == 0 else WHOLE_DEGREES
    if abs(a - (b * 1.8 + 32)) <= heat or abs(b - (a * 1.8 + 32)) <= heat:
        return True
    tolerance = ROUGHLY if round_ else ROUNDING
    return any(
        abs(ratio / factor - 1) < tolerance or abs(min(a, b) - max(a, b) / factor) <= small
        for factor in factors
        for ratio in (a / b, b / a)
        for small in (HALF if min(a, b) == int(min(a, b)) and min(a, b) <= SMALL else 0.0,)
    )


def _is_height(feet: Number, other: Number) -> bool:
    """Whether one says a height in feet, and inches may follow, and the other says it in metres."""
    a, b = float(feet.readings[0]), float(other.readings[0])
    if not feet.unit.startswith(FEET) or a > TALLEST or other.unit.startswith(FEET):
        return False
    least, most = a * CENTIMETERS_A_FOOT, (a + 1) * CENTIMETERS_A_FOOT
    return least - 1 <= b <= most or int(least / 100) <= b <= most / 100


def _is_heat(tens: Number, other: Number) -> bool:
    """Whether one says "in the 80s", and the other that in degrees Celsius."""
    a, b = float(tens.readings[0]), float(other.readings[0])
    low, high = SCALE_OF_TENS
    if tens.unit != TENS or a % BY_TENS or not low <= a <= high:
        return False
    return a - 2 <= b * 1.8 + 32 < a + BY_TENS


def _is_round(value: float) -> bool:
    return value % 10 == 0


def _measure(unit: str) -> str | None:
    """What a unit of the metric system measures, as a stem that languages share."""
    match = MEASURE.search(unit)
    return None if match is None else match.group().replace("k", "c")


def changed_figures(document: Document) -> tuple[Change, ...]:
    """The figures that the translation changed, in order; none without a source that fits.

    A number may turn up a sentence earlier or later than in the source.
    """
    if document.source is None:
        return ()
    target, source = document.target, document.source
    links = document.need(pairs)
    here, there = target.need(number_marks), source.need(number_marks)
    known: dict[int, Remainder] = {}

    def left(n: int) -> Remainder:
        if n not in known:
            pair: Pair = links[n]
            known[n] = remainder(
                numbers_within(target, pair.target), numbers_within(source, pair.source)
            )
        return known[n]

    found: list[Change] = []
    for n, pair in enumerate(links):
        if not differ(here.within(pair.target), there.within(pair.source)):
            continue
        # What this passage explains by itself needs no look at those around it.
        if left(n).is_suspect and changes(left(n), [left(n)]):
            near = [left(m) for m in range(max(0, n - 1), min(len(links), n + 2))]
            found += changes(left(n), [left(n)] if document.catalogue else near)
    return tuple(found)
