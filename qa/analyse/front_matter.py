"""The settings at the head of a Markdown file: what stands there is set again by the page."""

from __future__ import annotations

from qa.model.document import Document
from qa.model.expression import expression
from qa.model.span import Span

BLOCK = expression(r"---[ \t]*\r?\n(?:[^\r\n]*+\r?\n){0,500}?---[ \t]*(?:\r?\n|\Z)")


def is_in_front_matter(document: Document, span: Span) -> bool:
    """Whether a stretch of the prose is a title, a summary or the like from the head of the file."""
    end = document.need(_end)
    return bool(end) and document.target.to_raw(span).start < end


def has_front_matter(document: Document) -> bool:
    """Whether the file begins with settings, as the sources of pages do."""
    return document.need(_end) > 0


def _end(document: Document) -> int:
    """Where the settings end, in code points of the raw text; 0 if there are none."""
    match = BLOCK.match(document.raw)
    return match.end() if match else 0
