"""Tags in a program's string that begin a new line for its reader."""

from __future__ import annotations

import re

from qa.model.document import Document
from qa.model.expression import expression
from qa.model.span import Span

# Elements that HTML sets below one another; in XML their brackets are escaped.
BLOCK = expression(
    r"(?:<|&lt;)/?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|table|tr|td|th|br|hr|pre|blockquote)\b",
    re.IGNORECASE,
)


def crosses_block(document: Document, span: Span) -> bool:
    """Whether a stretch of the target runs over such a tag, so that its reader sees no one word there."""
    raw = document.target.to_raw(span)
    return len(raw) > len(span) and BLOCK.search(document.raw, raw.start, raw.end) is not None
