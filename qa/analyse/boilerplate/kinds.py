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
    SIGN = "sign of a list"
    DAY = "day alone"
    WRITER = "writer alone"
    SITE = "site alone"
    PERSON = "person and paper"
    STROKE = "words beside a stroke"
    TOWN = "town and agency"
    BELOW = "what is below"
    AGAIN = "headline again"
    AGAIN_BELOW = "headline again below"
    TWICE = "line twice"
    WORD = "word above a headline"
    WORD_ABOVE = "word above the text"
    PLACE = "place above the text"
    COUNTED = "labels twice"
    BETWEEN = "headlines between"
    BETWEEN_ALONE = "headlines between, alone"
    OTHERS = "headlines below"
    OTHERS_ALONE = "headlines below, alone"
    TAGS = "tags below"
    CUT = "cut"
    NOTICE = "reader notice"
    PLACEHOLDER = "placeholder"
    ABOVE = "above the article"
    BEFORE = "before lines of the page"
    FAR_BEFORE = "far before lines of the page"
    AMONG = "among lines of the page"
    BEHIND = "behind lines of the page"
    MOTTO = "motto below"
    SENTENCE = "sentence below"
    BESIDE_ONE = "beside one line of the page"
    SHARED = "line of several articles"
    BIOGRAPHY = "about the writer"
    SAME = "as another line of the page"


# Lines by themselves, that an article might have as well.
LONE = frozenset(
    (
        LineKind.SIGN,
        LineKind.DAY,
        LineKind.WRITER,
        LineKind.SITE,
        LineKind.PERSON,
        LineKind.STROKE,
        LineKind.TOWN,
        LineKind.BELOW,
        LineKind.AGAIN,
        LineKind.AGAIN_BELOW,
        LineKind.TWICE,
        LineKind.WORD,
        LineKind.WORD_ABOVE,
        LineKind.PLACE,
        LineKind.COUNTED,
        LineKind.BETWEEN,
        LineKind.BETWEEN_ALONE,
        LineKind.OTHERS,
        LineKind.OTHERS_ALONE,
        LineKind.TAGS,
    )
)
# Lines that are the page's by the company that they keep.
REGIONS = frozenset(
    (
        LineKind.ABOVE,
        LineKind.BEFORE,
        LineKind.FAR_BEFORE,
        LineKind.AMONG,
        LineKind.BEHIND,
        LineKind.MOTTO,
        LineKind.SENTENCE,
        LineKind.BESIDE_ONE,
    )
)


class PageLine(NamedTuple):
    """A line, or a part of one, that belongs to the page."""

    span: Span
    kind: LineKind


def place_of(line: PageLine) -> Span:
    """Where the line is, to sort by: kinds have no order."""
    return line.span
