"""ninjs, the news agencies' articles in JSON. https://iptc.org/standards/ninjs/.

Headline, description and text are read, of versions 1 to 3; what the text is, HTML or plain, its
name or its type says.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from qa.model.expression import expression
from qa.model.language_tag import tag_of
from qa.read.decode import DecodingError, decode
from qa.read.html import read_html
from qa.read.layers import Layer
from qa.read.prose_builder import ReadText
from qa.read.strings.entry import StringsError
from qa.read.strings.json_strings import JsonText, json_texts
from qa.read.units import UnitPart

# Of version 1: the key of a text, whether it is a heading, whether it is HTML.
FIELDS: Final = {
    "headline": ("h1", False),
    "title": ("h1", False),
    "description_text": ("p", False),
    "description_html": ("div", True),
    "description_xhtml": ("div", True),
    "body_text": ("div", False),
    "body_html": ("div", True),
    "body_xhtml": ("div", True),
}
# Of versions 2 and 3: lists of objects with a value.
LISTS: Final = {"headlines": "h1", "descriptions": "p", "bodies": "div"}
# The same text in several forms: the first that is there is read.
FORMS: Final = ("body_xhtml", "body_html", "body_text")
SUMMARIES: Final = ("description_html", "description_xhtml", "description_text")
# What tells that a JSON object is such an article.
MARK: Final = expression(
    r"\"(?:body_x?html|body_text|headline)\"\s{0,9}:\s{0,9}\"|\"(?:bodies|headlines)\"\s{0,9}:\s{0,9}\["
)
# Every such article has one.
URI: Final = expression(r"\"uri\"\s{0,9}:")
SIGN: Final = expression(r"[<&\n]")
ESCAPES: Final = {"<": "&lt;", "&": "&amp;", "\n": "<br>"}


def is_ninjs(content: bytes) -> bool:
    """Whether a JSON file seems to be an article, and no file of strings."""
    head = content[:200_000].decode("utf-8", "replace").lstrip("\ufeff \t\r\n")
    return head.startswith("{") and bool(URI.search(head) and MARK.search(head))


def read_ninjs(content: bytes, encoding: str | None, lang: str | None) -> tuple[str, ReadText]:
    """The text of an article in ninjs, and its prose.

    Raises:
        DecodingError: if it is none, or is no JSON.
    """
    raw = decode(content, encoding)
    try:
        texts = list(json_texts(raw))
    except StringsError as error:
        raise DecodingError(str(error), error.line) from None
    top = {one.path[0]: one for one in texts if len(one.path) == 1}
    parts: list[UnitPart] = []
    for one, tag, is_html in _fields(texts, top, raw):
        parts += _element(one.parts, tag, is_html=is_html)
    if not parts:
        message = "no article in it; expected a ninjs object with “headline” or “body_html”"
        raise DecodingError(message, 1)
    said = top.get("language")
    declared = tag_of("".join([part.text for part in said.parts])) if said else None
    layer = Layer(raw, parts)
    reading = layer.outer(read_html(layer.text, lang))
    return raw, reading._replace(lang=declared or reading.lang)


def _fields(
    texts: list[JsonText], top: dict[str, JsonText], raw: str
) -> Iterator[tuple[JsonText, str, bool]]:
    """The texts that readers see, in the order of the file: each with its tag, and whether it is HTML."""
    left_out: set[str] = {
        name for forms in (FORMS, SUMMARIES) for name in [one for one in forms if one in top][1:]
    }
    if "headline" in top:
        left_out.add("title")
    types = _types(raw)
    for one in texts:
        path = one.path
        if len(path) == 1 and path[0] in FIELDS and path[0] not in left_out:
            yield one, *FIELDS[path[0]]
        elif len(path) == 3 and path[0] in LISTS and path[2] == "value":
            yield one, LISTS[path[0]], "html" in types.get(path[:2], "")


def _types(raw: str) -> dict[tuple[str, ...], str]:
    """The type of each value of a list."""
    try:
        article: Any = json.loads(raw.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return {}
    if not isinstance(article, dict):
        return {}
    return {
        (name, str(number)): str(one.get("contenttype", ""))
        for name in LISTS
        if isinstance(article.get(name), list)
        for number, one in enumerate(article[name])
        if isinstance(one, dict)
    }


def _element(parts: list[UnitPart], tag: str, *, is_html: bool) -> Iterator[UnitPart]:
    """A text as an element of HTML."""
    if not parts:
        return
    yield UnitPart(f"<{tag}>", parts[0].start, parts[0].start)
    for part in parts:
        if is_html:
            yield part
        elif len(part.text) == 1:
            yield UnitPart(ESCAPES.get(part.text, part.text), part.start, part.end)
        else:
            yield from _plain(part)
    yield UnitPart(f"</{tag}>", parts[-1].end, parts[-1].end)


def _plain(part: UnitPart) -> Iterator[UnitPart]:
    at = 0
    for match in SIGN.finditer(part.text):
        if match.start() > at:
            yield UnitPart(
                part.text[at : match.start()], part.start + at, part.start + match.start()
            )
        start = part.start + match.start()
        yield UnitPart(ESCAPES[match.group()], start, start + 1)
        at = match.end()
    if at < len(part.text):
        yield UnitPart(part.text[at:], part.start + at, part.end)
