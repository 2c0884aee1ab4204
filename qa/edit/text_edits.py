"""A document with edits made in its file, as its reader then sees it; or that it cannot be so."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from qa.edit.catalog_edits import Escape, can_be_edited, escapes, reread
from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.report import Edit
from qa.model.span import Span
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
    roles = [
        segment.role
        for segment in prose.segments
        if not any(span.contains(segment.span) for span in gone)
    ]
    if roles != [segment.role for segment in reading.prose.segments]:
        return None
    if len(reading.directives) != len(document.directives):
        return None
    rows = tuple(replace(row, span=_row_moved(row.span, edits)) for row in document.rows)
    return replace(
        document, raw=fixed, target=reading.prose, directives=reading.directives, rows=rows
    )


def _row_moved(row: Span, edits: Sequence[Edit]) -> Span:
    """Where a row stands after the edits; what is put in at its start or its end belongs to it."""
    start = row.start + sum(growth(edit) for edit in edits if edit.span.start < row.start)
    return Span(start, row.end + sum(growth(edit) for edit in edits if edit.span.end <= row.end))


def growth(edit: Edit) -> int:
    """By how many code points the text becomes longer."""
    return len(edit.text) - len(edit.span)


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
