"""The kinds of lines that pages put around an article."""

from __future__ import annotations

from enum import Enum

from qa.model.named_tuples import NamedTuple
from qa.model.span import Span


class LineKind(Enum):
    """What a line of the page is."""

    COUNTER = "counter"
    STAMP = "stamp"
    BYLINE = "byline"
    LABEL = "label"
    HASHTAGS = "hashtags"
    PAGE = "page"
    CREDIT = "credit"
    PART = "part"
    LONE = "lone"
    CUT = "cut"
    NOTICE = "reader notice"
    PLACEHOLDER = "placeholder"
    REGION = "beside the article"


class PageLine(NamedTuple):
    """A line, or a part of one, that belongs to the page."""

    span: Span
    kind: LineKind
