"""What a page is made of besides its words: links, images, code, headings, anchors."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from qa.model.span import Span


class PartKind(Enum):
    """What a part is; the value is the word for it in messages."""

    LINK = "link"
    IMAGE = "image"
    CODE = "code"
    BLOCK = "code block"
    HEADING = "heading"
    ANCHOR = "anchor"
    SECTION = "section"
    TABLE = "table"
    SETTING = "setting"


class Part(NamedTuple):
    """A part of a page.

    Attributes:
        kind: what it is.
        key: the address, the code, the language of a block, the text of a heading, the level of a
            section's, the name of an anchor, the columns of a table, the name of a setting.
        span: the words that it stands around or the sign that stands for it, in code points of the
            prose; empty, at its place, where it has neither.
    """

    kind: PartKind
    key: str
    span: Span
