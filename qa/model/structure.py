"""The structure of a page besides its words: links, images, code, headings, anchors."""

from __future__ import annotations

from enum import Enum

from qa.model.named_tuples import NamedTuple
from qa.model.span import Span


class PartKind(Enum):
    """What a part is; values are as used in messages."""

    LINK = "link"
    IMAGE = "image"
    CODE = "code"
    BLOCK = "code block"
    HEADING = "heading"
    ANCHOR = "anchor"
    SECTION = "section"
    TABLE = "table"
    SETTING = "setting"
    TAG = "tag"


class Part(NamedTuple):
    """A part of a page.

    Attributes:
        kind: what it is.
        key: the address, the code, the language of a block, the text of a heading, the level of a
            section's, the name of an anchor, the columns of a table, the name of a setting,
            the name of a tag that shows words otherwise.
        span: the words that it encloses or the character that replaces it, in code points of the prose;
            empty, at its position, if there is neither.
    """

    kind: PartKind
    key: str
    span: Span
