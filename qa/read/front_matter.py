"""The settings before an article, in YAML or TOML: of some, readers see what they say.

Only lines of one key and one text are understood. What is nested, or of a kind that is not known,
is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from qa.model.expression import expression
from qa.model.language_tag import LanguageTag, tag_of

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
QUOTED: Final = {
    '"': re.compile(r"\"(?P<text>(?:[^\"\\]|\\.){0,5000})\"\s*(?:\#.*)?"),
    "'": re.compile(r"'(?P<text>(?:[^']|''){0,5000})'\s*(?:\#.*)?"),
}
PLAIN_ENDS: Final = expression(r"\s+\#.*$|\s+$")


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
        quoted = (
            QUOTED[value[0]].fullmatch(raw, start, match.end()) if value[:1] in QUOTED else None
        )
        if quoted:
            if quoted["text"].strip():
                yield Setting(key, key in TITLES, (quoted.span("text"),), value[0])
        elif (
            value[:1] not in {"", "[", "{", "&", "*", "!", '"', "'", "#"}
            and front["fence"] == "---"
        ):
            ends = PLAIN_ENDS.search(value)
            yield Setting(
                key, key in TITLES, ((start, start + (ends.start() if ends else len(value))),), ""
            )


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
