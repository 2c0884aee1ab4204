"""Where findings and pairs stand in an article, a few bytes each: a text may be full of them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise, starmap
from operator import le
from typing import Self

from qa.model.prose import Segment
from qa.model.reading import Mark
from qa.model.span import Span


class Spans:
    """Stretches of the text with their numbers, for whoever asks for segment after segment.

    Args:
        spans: start, end and number of each, in order.
    """

    def __init__(self, spans: Iterable[tuple[int, int, int]]) -> None:
        self.starts, self.ends, self.numbers = array("Q"), array("Q"), array("Q")
        for start, end, number in spans:
            self.starts.append(start)
            self.ends.append(end)
            self.numbers.append(number)
        self._first = 0

    @classmethod
    def of_marks(cls, marks: Sequence[Mark]) -> Self:
        """Those of findings, with their numbers from 1."""
        numbers = _ordered(marks, lambda mark: mark.bounds)
        return cls((*marks[number - 1].bounds, number) for number in numbers)

    @classmethod
    def of_pairs(cls, pairs: Sequence[tuple[Span, Span]]) -> Self:
        """Those of the translation, with their numbers from 0."""
        return cls((target.start, target.end, n) for n, (target, _) in enumerate(pairs))

    def touching(self, start: int, end: int) -> Touching:
        """Those that touch a stretch; no stretch that is asked for later begins before it."""
        while self._first < len(self.starts) and self.ends[self._first] < start:
            self._first += 1
        last = self._first
        while last < len(self.starts) and self.starts[last] <= end:
            last += 1
        return Touching(self, range(self._first, last), start)


class Touching:
    """The spans in a range that end at a place or behind it."""

    def __init__(self, spans: Spans, where: range, start: int) -> None:
        self._spans, self._where, self._start = spans, where, start
        self._size = sum(spans.ends[n] >= start for n in where)

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[tuple[int, int, int]]:
        spans = self._spans
        for n in self._where:
            if spans.ends[n] >= self._start:
                yield spans.starts[n], spans.ends[n], spans.numbers[n]


def numbers_told(segments: Sequence[Segment], marks: Sequence[Mark]) -> Iterator[Sequence[int]]:
    """For each segment the numbers of the findings that are told beside it: where they begin.

    The first has those before it, too, the last those behind it.
    """
    order = _ordered(marks, lambda mark: mark.bounds[0])
    following = chain((segment.span.start for segment in islice(segments, 1, None)), (None,))
    done = 0
    for limit in islice(following, len(segments)):
        first = done
        while done < len(order) and (limit is None or marks[order[done] - 1].bounds[0] < limit):
            done += 1
        yield order[first:done]


def _ordered(marks: Sequence[Mark], key: Callable[[Mark], int | tuple[int, int]]) -> Sequence[int]:
    """The numbers of the findings, from 1, in the order of their keys; mostly they are in it."""
    numbers = range(1, len(marks) + 1)
    if all(starmap(le, pairwise(map(key, marks)))):
        return numbers
    return array("Q", sorted(numbers, key=lambda number: key(marks[number - 1])))
