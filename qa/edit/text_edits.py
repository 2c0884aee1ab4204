"""Edit the raw text of a document, and check that it reads as intended."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from qa.edit.catalog_edits import Escape, can_be_edited, escapes, reread
from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.report import Edit
from qa.model.span import Span
from qa.model.span_set import SpanSet
from qa.read.kinds import PLAIN, kind_of
from qa.read.markup import READERS


def with_edits(
    document: Document, edits: Sequence[Edit], meant: Sequence[str] | None = None
) -> Document | None:
    """Apply all edits; return None if the result would not read as intended.

    That happens if the place contains markup, or if the new text is markup there.

    Args:
        document: the current document.
        edits: in order, in code points of the raw text.
        meant: the text that a reader should see for each edit, if it is not the edit's text.
    """
    if document.catalogue or document.units:
        if not can_be_edited(document):
            return None
        ways = (_edited(document, edits, meant, way) for way in escapes(document))
        return next((fixed for fixed in ways if fixed is not None), None)
    return _edited(document, edits, meant, str)


def _edited(
    document: Document, edits: Sequence[Edit], meant: Sequence[str] | None, escaped: Escape
) -> Document | None:
    prose, raw = document.target, document.raw
    expected: list[str] = []
    text: list[str] = []
    gone: list[Span] = []
    at = raw_at = 0
    for number, edit in enumerate(edits):
        raw_start, raw_end = edit.bounds
        span = in_prose(prose, Span(raw_start, raw_end))
        if span is None or span.start < at:
            return None
        if not edit.text.strip():
            gone.append(span)
        expected += prose.text[at : span.start], edit.text if meant is None else meant[number]
        text += raw[raw_at:raw_start], escaped(edit.text)
        at, raw_at = span.end, raw_end
    expected.append(prose.text[at:])
    text.append(raw[raw_at:])
    fixed = "".join(text)
    if document.catalogue or document.units:
        again = reread(document, fixed)
        same = again is not None and again.target.text == "".join(expected)
        return again if same else None
    reading = READERS[article_kind(document)](fixed, document.lang)
    reading.prose.lang = document.lang
    if _plain(reading.prose.text) != _plain("".join(expected)):
        return None
    taken = SpanSet(gone)
    roles = [segment.role for segment in prose.segments if not taken.contains(segment.span)]
    if roles != [segment.role for segment in reading.prose.segments]:
        return None
    if len(reading.directives) != len(document.directives):
        return None
    shift = Shift(edits)
    rows = tuple(replace(row, span=shift.of_row(row.span)) for row in document.rows)
    return replace(
        document, raw=fixed, target=reading.prose, directives=reading.directives, rows=rows
    )


class Shift:
    """Maps spans of a text to the text after edits.

    Args:
        edits: in order, not overlapping, in code points of the text before.
    """

    def __init__(self, edits: Sequence[Edit]) -> None:
        bounds = [edit.bounds for edit in edits]
        self._starts = [start for start, _ in bounds]
        self._ends = [end for _, end in bounds]
        grown = (
            len(edit.text) - end + start for edit, (start, end) in zip(edits, bounds, strict=True)
        )
        self._growth = [0, *accumulate(grown)]
        # Several insertions may be at the same position.
        self._known = set(bounds)

    def of(self, span: Span) -> Span:
        """Return the new span; text inserted directly before it is not part of it."""
        return Span(*self.to(span.start, span.end))

    def to(self, start: int, end: int) -> tuple[int, int]:
        """Return where a span begins and ends by then, as `of` does."""
        growth, ends = self._growth, self._ends  # asked for each place of each finding
        first = max(start + growth[bisect_right(ends, start)], 0)
        return first, max(first, end + growth[bisect_right(ends, end)])

    def of_row(self, row: Span) -> Span:
        """Return the new span of a row; text inserted at its start or end is part of it."""
        before = self._growth[bisect_left(self._starts, row.start)]
        return Span(row.start + before, row.end + self._until(row.end))

    def touches(self, span: Span) -> bool:
        """Whether an edit changes part of a span, or has exactly this span."""
        if (span.start, span.end) in self._known:
            return True
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start

    def _until(self, place: int) -> int:
        """Return by how much the text before a position grows."""
        return self._growth[bisect_right(self._ends, place)]


def _plain(text: str) -> str:
    """Strip white space, as file readers do."""
    return text.strip()


def in_prose(prose: Prose, span: Span) -> Span | None:
    """Map a span of the raw text to the prose, if the text is the same there."""
    pieces = prose.pieces
    index = bisect_right(pieces.raw_starts, span.start) - 1
    if index < 0:
        return None
    piece = pieces[index]
    if piece.verbatim and piece.raw_start <= span.start and span.end <= piece.raw_end:
        return span.moved(piece.start - piece.raw_start)
    return None


def article_kind(document: Document) -> str:
    """Return the format of an article; rows are plain text."""
    kind = document.format or kind_of(document.uri)
    return kind if kind in READERS else PLAIN
