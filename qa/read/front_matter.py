"""The settings before an article, in YAML or TOML: of some, readers see what they say.

Only lines of one key and one text are understood. What is nested, or of a kind that is not known,
is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.model.expression import expression
from qa.model.language_tag import LanguageTag, tag_of
from qa.model.named_tuples import NamedTuple

# A line between dashes (YAML) or pluses (TOML) at the very beginning. A first line that sets
# something tells them from a rule across the page.
FRONT_MATTER: Final = expression(
    r"\ufeff?(?P<fence>---|\+\+\+)[ \t]*+(?:\r\n?|\n)"
    r"(?=(?:[ \t]*+(?:\#[^\r\n]*+)?(?:\r\n?|\n))*+[\"']?[\w.-]+[\"']?[ \t]*+[:=]|(?P=fence))"
    r"(?P<body>(?:(?!(?P=fence)[ \t]*+(?:[\r\n]|\Z))[^\r\n]*+(?:\r\n?|\n))*+)"
    r"(?P=fence)[ \t]*+(?:\r\n?|\n|\Z)"
)
SETTING: Final = expression(
    r"(?<![^\r\n])(?P<key>[\w.-]{1,40})[ \t]*+[:=](?:[ \t]++(?P<value>[^\r\n]*))?(?![^\r\n])"
)
NAME: Final = expression(r"(?<![^\r\n])[\"']?(?P<key>[\w.-]{1,40})[\"']?[ \t]*+[:=](?=[ \t\r\n])")
LINE: Final = expression(r"[^\r\n]*+(?:\r\n?|\n|\Z)")
# What stands on the page, and whether it is a heading.
TITLES: Final = frozenset(
    "title subtitle headline subheadline linktitle sidebar_label sidebartitle nav_title heading".split()
)
TEXTS: Final = frozenset(
    "description summary excerpt abstract teaser lead tagline caption intro standfirst".split()
)
LANGUAGE_KEYS: Final = frozenset(("lang", "language", "locale"))
ESCAPED: Final = expression(r"\\(?:[\"\\/nt]|u[0-9a-fA-F]{4})")
# A quoted value may go on in the lines below, which are indented.
QUOTED: Final = {
    '"': re.compile(
        r"\"(?P<text>(?:[^\"\\]|\\[^\r\n]|\\(?:\r\n?|\n)){0,5000})\"[ \t]*+(?:\#[^\r\n]*+)?(?=[\r\n]|\Z)"
    ),
    "'": re.compile(r"'(?P<text>(?:[^']|''){0,5000})'[ \t]*+(?:\#[^\r\n]*+)?(?=[\r\n]|\Z)"),
}
PLAIN_ENDS: Final = expression(r"(?<!\s)\s++(?:\#.*)?$")


class Setting(NamedTuple):
    """A setting that readers see.

    Attributes:
        key: its name.
        is_title: whether it is shown as a heading.
        stretches: where its text stands, in code points of the raw text: a stretch a line.
        quote: the quotation mark around it, "" without one.
    """

    key: str
    is_title: bool
    stretches: tuple[tuple[int, int], ...]
    quote: str


def visible_settings(raw: str) -> Iterator[Setting]:
    """The settings in the front matter that stand on the page, in order."""
    front = FRONT_MATTER.match(raw)
    if front is None:
        return
    end = front.end("body")
    for match in SETTING.finditer(raw, front.start("body"), end):
        key = match["key"].lower()
        if key not in TITLES and key not in TEXTS:
            continue
        value = match["value"] or ""
        start = match.start("value")
        if value[:1] in {"|", ">"}:
            found = tuple(_block(raw, match.end(), end))
            if found:
                yield Setting(key, key in TITLES, found, "")
            continue
        quoted = QUOTED[value[0]].match(raw, start, end) if value[:1] in QUOTED else None
        if quoted:
            found = tuple(_lines(raw, *quoted.span("text")))
            if found and _is_indented(raw, found):
                yield Setting(key, key in TITLES, found, value[0])
        elif (
            value[:1] not in {"", "[", "{", "&", "*", "!", '"', "'", "#"}
            and front["fence"] == "---"
        ):
            yield Setting(key, key in TITLES, tuple(_plain(raw, start, end)), "")


def settings(raw: str) -> Iterator[str]:
    """The names of all settings of the front matter that are not within others, in order."""
    front = FRONT_MATTER.match(raw)
    if front is None:
        return
    for match in NAME.finditer(raw, *front.span("body")):
        yield match["key"]


def declared_language(raw: str) -> LanguageTag | None:
    """The language that the front matter names; None if it names none, or says something else."""
    front = FRONT_MATTER.match(raw)
    if front is None:
        return None
    for match in SETTING.finditer(raw, *front.span("body")):
        if match["key"].lower() in LANGUAGE_KEYS:
            value = PLAIN_ENDS.sub("", match["value"] or "").strip("\"'")
            if tag := tag_of(value):
                return tag
    return None


def _lines(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of a quoted value: the first and the last as they are, without the indentation of the others."""
    at = start
    while at < end:
        line = LINE.match(raw, at, end)
        assert line is not None
        body = line.group().rstrip("\r\n")
        lead = len(body) - len(body.lstrip(" \t")) if at > start else 0
        shown = body if line.end() == end else body.rstrip(" \t\\")
        if shown[lead:]:
            yield at + lead, at + len(shown)
        at = line.end()


def _is_indented(raw: str, lines: tuple[tuple[int, int], ...]) -> bool:
    """Whether all lines but the first are indented: otherwise the quotation mark was never closed."""
    return all(raw[start - 1] in " \t" for start, _ in lines[1:])


def _plain(raw: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of a value without quotation marks, which goes on as long as lines are indented."""
    at = start
    while at < end and (at == start or raw[at] in " \t"):
        line = LINE.match(raw, at, end)
        assert line is not None
        body = line.group().rstrip("\r\n")
        lead = len(body) - len(body.lstrip(" \t"))
        if body[lead : lead + 1] == "#":
            return
        ends = PLAIN_ENDS.search(body)
        shown = body[: ends.start()] if ends else body
        if shown[lead:]:
            yield at + lead, at + len(shown)
        if "#" in body[len(shown) :] or line.end() == at:
            return
        at = line.end()


def _block(raw: str, at: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of a block of text, which is indented."""
    first = LINE.match(raw, at, end)
    at = first.end() if first else end
    while at < end:
        line = LINE.match(raw, at, end)
        assert line is not None
        body = line.group().strip()
        if body:
            if raw[at] not in " \t":
                return
            start = at + len(line.group()) - len(line.group().lstrip())
            yield start, start + len(body)
        if line.end() == at:
            return
        at = line.end()
