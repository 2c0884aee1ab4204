"""Strings in lines: Java's properties, Apple's strings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.model.expression import expression
from qa.read.strings.entry import Entry, StringsError, line_at
from qa.read.strings.escapes import escaped_parts, meant_by
from qa.read.units import UnitPart

# Java: a key, a sign or a space, and a value that goes on behind a backslash at a line's end.
PROPERTY: Final = expression(
    r"^[ \t\f]*+(?P<key>(?![#!])(?:[^\s:=\\]|\\.)++)[ \t\f]*+[:=]?[ \t\f]*+"
    r"(?P<value>(?:[^\r\n\\]++|\\(?:\r\n|[\s\S]))*+)(?=\r|\n|\Z)",
    re.MULTILINE,
)
# Letters beyond the first 65,536 are two escapes.
PAIR: Final = r"\\[uU]([dD][89abAB][0-9a-fA-F]{2})\\[uU]([dD][c-fC-F][0-9a-fA-F]{2})"
PROPERTY_ESCAPE: Final = expression(
    rf"{PAIR}|\\(?:u([0-9a-fA-F]{{4}})|(?:\r\n|[\r\n])[ \t\f]*|(.))"
)
MEANT: Final = meant_by({"t": "\t", "n": "\n", "r": "\r", "f": "\f"})
# In ISO 8859-1, as Java had it, other letters are escaped; a MessageFormat doubles its apostrophes.
APPLE: Final = expression(
    r"\s++|/\*(?:[^*]|\*(?!/))*+\*/|//[^\r\n]*+"
    r"|(?P<key>\"(?:[^\"\\]++|\\[\s\S])*+\"|[\w.-]++)\s*+=\s*+\"(?P<value>(?:[^\"\\]++|\\[\s\S])*+)\"\s*+;"
)
APPLE_ESCAPE: Final = expression(rf"{PAIR}|\\(?:[uU]([0-9a-fA-F]{{4}})|([\s\S]))")


def properties(raw: str) -> Iterator[Entry]:
    """The strings of Java's properties, in order."""
    for match in PROPERTY.finditer(raw):
        parts = escaped_parts(raw, *match.span("value"), PROPERTY_ESCAPE, MEANT)
        yield Entry(match["key"], [part for part in parts if part.text])


def apple_strings(raw: str) -> Iterator[Entry]:
    """The strings of Apple's strings, in order.

    Raises:
        StringsError: at what is none of it.
    """
    at = 1 if raw.startswith("\ufeff") else 0
    while at < len(raw):
        match = APPLE.match(raw, at)
        if match is None:
            found = raw[at : at + 30].split("\n", maxsplit=1)[0]
            message = f'expected “"key" = "text";” or a comment; found “{found}”'
            raise StringsError(message, line_at(raw, at))
        if match["key"] is not None:
            parts: Iterator[UnitPart] = escaped_parts(
                raw, *match.span("value"), APPLE_ESCAPE, MEANT
            )
            yield Entry(match["key"].strip('"'), list(parts))
        at = match.end()
