"""Lays the source beside the translation: which of its sentences stand in the row of which segment."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field

from qa.model.data_classes import dataclass
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose, Segment
from qa.model.reading import Reading
from qa.model.span import Span


class RowPart(NamedTuple):
    """A stretch of a segment of the source; `pair` is the number of its pair, None without one."""

    segment: Segment
    span: Span
    pair: int | None


@dataclass(slots=True)
class ShownRow:
    """What stands side by side: a segment of the translation and the parts of its source.

    `segment` is None where the source has something that the translation lacks.
    """

    segment: Segment | None
    parts: list[RowPart] = field(default_factory=list)


def rows(reading: Reading) -> Iterator[ShownRow]:
    """The document from top to bottom."""
    segments = reading.target.segments
    if reading.source is None or not reading.pairs or not segments:
        yield from map(ShownRow, segments)
        return
    found = [ShownRow(segment) for segment in segments]
    starts = [segment.span.start for segment in segments]
    row_of = [max(0, bisect_right(starts, target.start) - 1) for target, _ in reading.pairs]
    lone: dict[int, list[ShownRow]] = {}
    last = -1
    for parts in _parts(reading.source, reading.pairs):
        known = [row_of[part.pair] for part in parts if part.pair is not None]
        if not known:
            lone.setdefault(last, []).append(ShownRow(None, list(parts)))
            continue
        at = known[0]
        for part in parts:
            at = row_of[part.pair] if part.pair is not None else at
            found[at].parts.append(part)
        last = max(last, at)
    yield from lone.get(-1, ())
    for number, row in enumerate(found):
        yield row
        yield from lone.get(number, ())


def _parts(source: Prose, pairs: Sequence[tuple[Span, Span]]) -> list[list[RowPart]]:
    """Each segment of the source, cut where a pair begins or ends."""
    spans = sorted((span.start, span.end, number) for number, (_, span) in enumerate(pairs))
    found = []
    first = 0
    for segment in source.segments:
        cut: list[tuple[int, int, int | None]] = []
        done = segment.span.start
        while first < len(spans) and spans[first][1] <= segment.span.start:
            first += 1
        index = first
        while index < len(spans) and spans[index][0] < segment.span.end:
            start, end, number = spans[index]
            start, end = max(start, done), min(end, segment.span.end)
            cut += [(done, start, None), (start, end, number)]
            done = max(done, end)
            index += 1
        cut.append((done, segment.span.end, None))
        found.append(
            [
                RowPart(segment, Span(start, end), number)
                for start, end, number in cut
                if start < end and source.text[start:end].strip()
            ]
        )
    return found
