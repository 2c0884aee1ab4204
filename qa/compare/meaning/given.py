"""Which passages are said to translate which: by the file, not by what they say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.span import Span


def given_pairs(document: Document) -> tuple[tuple[Span, Span], ...]:
    """Passages of the target and of the source that the file puts side by side, in order.

    They are the units of a bilingual file, the rows of a table, or two texts of one paragraph each.
    Spans are in code points of the two proses.
    """
    source = document.source
    if source is None:
        return ()
    if document.units:
        return tuple((unit.target, unit.source) for unit in document.units)
    if len(document.rows) > 1:
        return tuple(_rows(document, source))
    if max(len(document.target.segments), len(source.segments)) < 2:
        return ((Span(0, len(document.target.text)), Span(0, len(source.text))),)
    return ()


def _rows(document: Document, source: Prose) -> Iterator[tuple[Span, Span]]:
    """The rows, with what they translate, where both have words."""
    here, there = _starts(document.target), _starts(source)
    for row in document.rows:
        if row.source is None:
            continue
        target = _within(document.target, here, row.span)
        other = _within(source, there, row.source)
        if target is not None and other is not None:
            yield target, other


def _starts(prose: Prose) -> list[int]:
    return [prose.to_raw(segment.span).start for segment in prose.segments]


def _within(prose: Prose, starts: list[int], raw: Span) -> Span | None:
    """The segments of a prose that begin within a stretch of the raw text."""
    first, last = bisect_left(starts, raw.start), bisect_left(starts, raw.end)
    if first == last:
        return None
    return Span(prose.segments[first].span.start, prose.segments[last - 1].span.end)
