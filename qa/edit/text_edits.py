"""A document with edits made in its file, as its reader then sees it; or that it cannot be so."""

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
    """The document with all edits made; None if its reader would see something else than meant.

    So it is if the place holds markup, or if the new words are markup where they stand.

    Args:
        document: as it is.
        edits: in order, in code points of the raw text.
        meant: what a reader is to see of each edit, where it is not the edit's text itself.
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
        span = in_prose(prose, edit.span)
        if span is None or span.start < at:
            return None
        if not edit.text.strip():
            gone.append(span)
        expected += prose.text[at : span.start], edit.text if meant is None else meant[number]
        text += raw[raw_at : edit.span.start], escaped(edit.text)
        at, raw_at = span.end, edit.span.end
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
    """Where stretches of a text stand after edits.

    Args:
        edits: in order, none over another, in code points of the text before.
    """

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._starts = [edit.span.start for edit in edits]
        self._ends = [edit.span.end for edit in edits]
        self._growth = [0, *accumulate(len(edit.text) - len(edit.span) for edit in edits)]
        # Of edits that put something in, more than one may stand at a place.
        self._known = {(edit.span.start, edit.span.end) for edit in edits}

    def of(self, span: Span) -> Span:
        """Where a stretch stands: what is put in right before it is no part of it."""
        start = max(span.start + self._until(span.start), 0)
        return Span(start, max(start, span.end + self._until(span.end)))

    def of_row(self, row: Span) -> Span:
        """Where a row stands; what is put in at its start or its end belongs to it."""
        before = self._growth[bisect_left(self._starts, row.start)]
        return Span(row.start + before, row.end + self._until(row.end))

    def touches(self, span: Span) -> bool:
        """Whether an edit changes something of a stretch, or has just this place."""
        if (span.start, span.end) in self._known:
            return True
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start

    def _until(self, place: int) -> int:
        """By how much the text up to a place grows."""
        return self._growth[bisect_right(self._ends, place)]


def _plain(text: str) -> str:
    """The text without the white space around it, which readers take away."""
    return text.strip()


def in_prose(prose: Prose, span: Span) -> Span | None:
    """Where a stretch of the raw text stands in the prose, if it is the same text there."""
    pieces = prose.pieces
    index = bisect_right(pieces, span.start, key=lambda piece: piece.raw_start) - 1
    for piece in pieces[max(index, 0) : index + 1]:
        if piece.verbatim and piece.raw_start <= span.start and span.end <= piece.raw_end:
            return span.moved(piece.start - piece.raw_start)
    return None


def article_kind(document: Document) -> str:
    """The format of an article; rows are plain text."""
    kind = document.format or kind_of(document.uri)
    return kind if kind in READERS else PLAIN
