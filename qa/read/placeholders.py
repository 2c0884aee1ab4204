"""What a placeholder looks like in the strings of programs and in translation files."""

from __future__ import annotations

import re
from typing import NamedTuple

from qa.read.prose_builder import addresses, may_hold_addresses

# Of printf's flags the space is left out: "100 % sure" holds no conversion. A figure before the
# sign makes it a percentage ("50%ige").
PRINTF = (
    r"(?<![\d%])%(?:\d{1,2}\$)?[-+#0]{0,3}\d{0,3}(?:\.\d{1,3}|\*)?(?:hh|h|ll|l|L|q|j|z|t)?"
    r"(?:[sdiufgxXeEGoc@](?![^\W_])|\d{1,2}(?![\w%]))"
)
NAMED_PRINTF = r"%\([\w. -]{1,60}\)[-+#0]{0,3}\d{0,3}(?:\.\d{1,3})?[sdiufgxXeEGocr]"
PERCENTS = r"(?<![\d%])%\{[\w.]{1,60}\}|(?<![\d\w%])%[A-Za-z_][\w.-]{1,60}%"
BRACES = r"[$#]?\{\{[^{}\n]{1,80}\}\}|[$#]?\{[$@]?[\w.:!\[\]-]{0,60}\}"
# Names only: what attributes hold may be translated.
TAG = r"</?(?P<tag>[A-Za-z][\w:-]{0,30})(?:\s[^<>]{0,1000})?/?>"
CODE = re.compile(f"{NAMED_PRINTF}|{PERCENTS}|{PRINTF}|{BRACES}|{TAG}")
# Characters without which there is none of these.
MARKS = re.compile(r"[%{<]")
# Messages with a choice of wordings hold a little language of their own.
CHOICE = re.compile(
    r"\{\s{0,5}[\w.]{1,60}\s{0,5},\s{0,5}(?:plural|select|selectordinal|choice)\s{0,5},"
)


class Found(NamedTuple):
    """A stretch of a string that is no prose.

    `key` is what must be the same in the translation, empty for a URL; `encloses` is true of a
    tag that stands around words and takes no place among them.
    """

    start: int
    end: int
    key: str
    encloses: bool


# HTML elements that have a place of their own in the sentence.
STANDALONE = frozenset(("br", "img", "hr", "input", "wbr", "x", "ph"))


def codes(text: str) -> list[Found]:
    """Placeholders, tags, URLs and e-mail addresses in a string, in order and apart."""
    found: list[Found] = []
    if MARKS.search(text):
        for match in CODE.finditer(text):
            tag = match["tag"]
            if tag is None:
                key = "".join(match.group().split())
                found.append(Found(match.start(), match.end(), key, encloses=False))
                continue
            closing = "/" if match.group()[1] == "/" else ""
            name = tag.lower()
            found.append(
                Found(match.start(), match.end(), f"<{closing}{name}>", name not in STANDALONE)
            )
    if may_hold_addresses(text):
        links = [Found(start, end, "", encloses=False) for start, end in addresses(text)]
        apart: list[Found] = []
        for one in sorted((*found, *links)):
            if not apart or one.start >= apart[-1].end:
                apart.append(one)
        return apart
    return found


def holds_choice(text: str) -> bool:
    """Whether the string is a message with plural or other forms to choose from."""
    return CHOICE.search(text) is not None
