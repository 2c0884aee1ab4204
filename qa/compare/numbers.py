"""Find figures of a translation that have no counterpart in its source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from qa.analyse.numbers.figures import numbers_within
from qa.analyse.numbers.found import FoundNumbers, Label, Number, Other, Value
from qa.analyse.numbers.ideographs import has_ideographs
from qa.analyse.numbers.marks import differ, number_marks
from qa.compare.align.alignment import Pair, pairs
from qa.compare.units import converted
from qa.languages.numerals import numerals
from qa.languages.writing import writing
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.named_tuples import NamedTuple
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)
# How Chinese and Japanese call a month: by its number.
MONTH = "月"
# From this likeness on, two figures may be mistaken for each other whatever they count.
ALIKE: float = TUNED["ALIKE"]
# More comparisons than this are not worth their time: so many figures are a table.
MANY: int = TUNED["MANY"]


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


def said_by(numbers: FoundNumbers) -> Said:
    """All that the numbers of a passage say, in digits and in words."""
    others = [Other(o.span, o.value) for o in numbers.others if not o.month]
    return _said(numbers.figures, _counted(others), _months(numbers.others))


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

    `near` are the passages around, this one among them: a number may turn up in a neighboring
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
        other = next((other for other in left_source if converted(one, other)), None)
        if other is None:
            left.append(one)
        else:
            left_source.remove(other)
    return left, left_source


# The minutes of a full hour, which translations leave out: с 10-00 до 22-00.
FULL_HOUR = "00"


def _lost(figures: Sequence[Number], there: Sequence[Said]) -> list[Number]:
    """The figures that are said in none of the passages, or more often than there."""
    found = []
    used: Counter[Value] = Counter()
    for figure in figures:
        value = figure.readings[0]
        if value == 0 and len(figure.span) == len(FULL_HOUR):
            continue
        used[value] += 1
        if not any(is_said_in(figure, said) for said in there) or (
            used[value] > 1
            and not figure.aliases
            and 0 < sum(said.values[value] for said in there) < used[value]
        ):
            found.append(figure)
    return found


def is_said_in(figure: Number, there: Said) -> bool:
    """Whether a passage says a number in any way: by its value, its parts, its scale or as a time."""
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
    """Return how likely one figure is a slip for the other, from 0 to 1.

    Slips are a different digit, two swapped digits, and the same digits with another scale.
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


def same_digits(one: Number | Label, other: Number | Label) -> bool:
    """Whether two figures have the same digits and differ only in scale: 2.3 and 23, 3 and 30."""
    if isinstance(one, Label) or isinstance(other, Label):
        return False
    theirs = {_digits(value).strip("0") for value in other.readings}
    return any(_digits(value).strip("0") in theirs for value in one.readings)


def _digits(value: Value) -> str:
    if isinstance(value, int):
        return str(value)
    return format(value.normalize(), "f").replace(".", "")


def changed_figures(document: Document) -> tuple[Change, ...]:
    """Return the figures that the translation changed, in order; empty without a source that fits.

    A number may occur a sentence earlier or later than in the source.
    """
    if document.source is None:
        return ()
    target, source = document.target, document.source
    here, there = target.need(number_marks), source.need(number_marks)
    if not (here.keys and there.keys):  # as in most rows, which need not be aligned for it
        return ()
    links = document.need(pairs)
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
    if not (_has_scales(target.lang) and _has_scales(source.lang)):
        return tuple(change for change in found if not same_digits(change.target, change.source))
    return tuple(found)


def _has_scales(lang: str | None) -> bool:
    """Whether it is known how a language says thousands and millions."""
    return (
        numerals(lang or "") is not None
        or has_ideographs(lang)
        or writing(primary(lang)).has_myriads
    )
