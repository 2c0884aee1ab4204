"""Stretches of a text whose words hardly ever stand in this order."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, compress, count, islice
from math import inf

from qa.lexicon.ngrams import END, MARKS, PER_LIFT, STEPS, TOKEN, ZERO, Order, light_windows, order
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

HIGHEST_LIFT: float = TUNED["HIGHEST_LIFT"]
# Names follow each other in any order, and other words in so many that it says little of the order
# if neither is one of the most common words, which are so many.
NAMES_FLOOR: float = TUNED["NAMES_FLOOR"]
RARE_FLOOR: float = TUNED["RARE_FLOOR"]
# Windows of so many steps from token to token are judged by phrases if their classes weigh less
# than DOUBTFUL, and are improbable if both together weigh less than LIMIT.
WINDOW: int = TUNED["WINDOW"]
DOUBTFUL: float = TUNED["DOUBTFUL"]
LIMIT: float = TUNED["LIMIT"]
# A stretch begins and ends with steps that weigh less.
WEIGHTY: float = TUNED["WEIGHTY"]
# So much less does a stretch weigh that a quotation or a question explains.
DISCOUNT: float = TUNED["DISCOUNT"]
# A weight that nobody has worked out.
UNKNOWN = inf
QUOTES = '"“”„«»‘'


class ImprobableStretch(NamedTuple):
    """Words in an improbable order.

    `weight` is by how much its worst window of words falls below the limit of such windows, in
    natural logarithms: 0.0 is barely improbable.
    """

    span: Span
    weight: float


def improbable(prose: Prose) -> tuple[ImprobableStretch, ...]:
    """The stretches of the prose whose words hardly ever stand in such an order, in order."""
    tokens = prose.need(order)
    if tokens is None:
        return ()
    low = int(WINDOW * ZERO + STEPS * DOUBTFUL)
    judge: _Judge | None = None
    breaks = array("q", (first - 1 for first in tokens.firsts))
    breaks.append(tokens.before[-1] - 1)
    # Steps from token to token that lie in improbable windows, and by how much they are that.
    worst: array[float] = array("d")
    for windows in _runs(light_windows(tokens.values, WINDOW, low)):
        within = _within_segments(windows, breaks)
        if not within:
            continue
        judge = judge or _Judge(tokens)
        run = range(within[0], within[-1] + 1)
        steps = range(run.start, run.stop + WINDOW - 1)
        before = array("d", accumulate(judge.along(steps), initial=0))
        below = array("d", bytes(8 * len(run)))
        for n in within:
            at = n - run.start
            below[at] = before[at] + LIMIT - before[at + WINDOW]
        if max(below) > 0:
            worst = worst or array("d", bytes(8 * (len(tokens.values) + 1)))
            for at in range(len(run) + WINDOW - 1):
                # The windows that begin at most so many steps before it.
                most = max(below[max(0, at - WINDOW + 1) : at + 1], default=0.0)
                worst[run.start + at] = max(worst[run.start + at], most)
    return tuple(_stretches(prose, judge, worst, tokens.firsts)) if judge is not None else ()


def _within_segments(windows: range, breaks: Sequence[int]) -> Sequence[int]:
    """The windows that do not run from one segment into the next, which says nothing.

    Args:
        windows: by the steps that they begin with.
        breaks: the steps that lead from one segment into the next, in order.
    """
    found = array("I")  # there may be as many as tokens
    place = bisect_right(breaks, windows.start)
    for n in windows:
        while breaks[place] <= n:
            place += 1
        if breaks[place] >= n + WINDOW:
            found.append(n)
    return found


def _runs(numbers: Iterable[int]) -> Iterator[range]:
    """Numbers in order, as stretches without a gap."""
    start = last = -2  # before any number
    for number in numbers:
        if number != last + 1:
            if last >= 0:
                yield range(start, last + 1)
            start = number
        last = number
    if last >= 0:
        yield range(start, last + 1)


class _Judge:
    """How much each step from token to token weighs, by classes and phrases; worked out if asked.

    Step n leads from token n to token n + 1.
    """

    def __init__(self, tokens: Order) -> None:
        self._tokens = tokens
        self._weights = array("d", [UNKNOWN]) * len(tokens.values)

    def __getitem__(self, step: int) -> float:
        """The weight of a step."""
        weight = self._weights[step]
        if weight != UNKNOWN:
            return weight
        return self._weighed(step, *map(self._tokens.token, range(step - 1, step + 2)))

    def along(self, steps: range) -> Iterator[float]:
        """The weights of steps in a row."""
        near = self._tokens.stretch(steps.start - 1, steps.stop + 1)
        known = self._weights
        for step, before, one, two in zip(
            steps, near, islice(near, 1, None), islice(near, 2, None), strict=False
        ):
            weight = known[step]
            yield weight if weight != UNKNOWN else self._weighed(step, before, one, two)

    def _weighed(self, step: int, before: str, one: str, two: str) -> float:
        tokens = self._tokens
        weight = (tokens.values[step] - ZERO) / STEPS
        told = tokens.table.phrases.step(before, one, two)
        if told is not None:
            weight += PER_LIFT * min(told, HIGHEST_LIFT)
        if weight < RARE_FLOOR:
            classes = tokens.table.classes
            if tokens.table.common.isdisjoint((classes[one], classes[two])):
                weight = RARE_FLOOR
        if weight < NAMES_FLOOR and _is_name(one, before) and _is_name(two, one):
            weight = NAMES_FLOOR
        self._weights[step] = weight
        return weight


def _is_name(word: str, before: str) -> bool:
    """Whether a word has a capital that no beginning of a sentence explains."""
    return word[0].isupper() and word != "I" and MARKS.get(before) != END


def _stretches(
    prose: Prose, judge: _Judge, worst: Sequence[float], firsts: Sequence[int]
) -> Iterator[ImprobableStretch]:
    """Neighboring steps as stretches of the text, cut down to where the faults are.

    Step n leads from token n to token n + 1; `firsts` are the numbers of the first token of each
    segment.
    """
    # By the number of the segment: the first and the last token, and the weight, of each stretch.
    found: dict[int, list[tuple[int, int, float]]] = {}
    for run in _runs(compress(count(), worst)):
        bad = [step for step in run if judge[step] < WEIGHTY] or run
        place = bisect_right(firsts, bad[0] + 1) - 1
        first, last = max(0, bad[0] - firsts[place]), bad[-1] + 1 - firsts[place]
        weight = max(map(worst.__getitem__, run))
        found.setdefault(max(0, place), []).append((first, last, weight))
    for place, stretches in found.items():
        places = _places(prose.text, prose.segments[place].span, stretches)
        for first, last, weight in stretches:
            if first not in places:
                continue
            # The break after the segment is no token of the text.
            end = places[last] if last in places else max(places.values())
            span = Span(places[first].start, end.end)
            if not _speaks(prose.text, span):
                yield ImprobableStretch(span, weight)
            elif weight > DISCOUNT:
                yield ImprobableStretch(span, weight - DISCOUNT)


def _places(text: str, segment: Span, stretches: list[tuple[int, int, float]]) -> dict[int, Span]:
    """Where the tokens with these numbers stand, and the last one of the segment if one is beyond."""
    wanted = {number for first, last, _ in stretches for number in (first, last)}
    furthest = max(wanted)
    places: dict[int, Span] = {}
    number, match = -1, None
    for number, match in enumerate(TOKEN.finditer(text, segment.start, segment.end)):
        if number in wanted:
            places[number] = Span(match.start(), match.end())
        if number == furthest:
            break
    if match is not None and number < furthest:
        places.setdefault(number, Span(match.start(), match.end()))
    return places


def _speaks(text: str, span: Span) -> bool:
    """Whether a quotation begins or ends in the stretch, or a question that it belongs to ends.

    Both turn the order of words that statements have.
    """
    stretch = text[max(0, span.start - 1) : span.end + 1]
    return (
        any(mark in stretch for mark in QUOTES)
        or "?" in text[span.start : span.end + 80].partition(". ")[0]
    )
