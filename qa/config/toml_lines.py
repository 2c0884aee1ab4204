"""The lines of the keys of a TOML file, which tomllib does not report."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress

from qa.model.expression import expression

# The scanner only gets what tomllib accepted, so it need not validate anything.
BARE = expression(r"[A-Za-z0-9_-]++")
BLANK = expression(r"[ \t]*+")
FILLER = expression(r"(?:[ \t\r\n]++|#[^\n]*+)*+")
STRING = expression(
    r'"""(?:[^"\\]|\\.|"(?!""))*+"{3,5}'
    r"|'''(?:[^']|'(?!''))*+'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*+"'
    r"|'[^'\n]*+'",
    re.DOTALL,
)
PLAIN = expression(r"[^,\]}#\r\n]*+")
# How many parts of a dotted key are distinguished: more than any setting has.
DEEPEST = 16

Key = tuple[str, ...]


def key_lines(text: str) -> Mapping[Key, int]:
    """Return the 1-based line on which each key and table of `text` first occurs.

    Keys are full paths, ("rules", "doubled-space", "limit"). Tables in an array and inline tables in an array
    share the path of the array; a string in an array is the last key of its own path.

    Args:
        text: a well-formed TOML document.
    """
    scanner = _Scanner(text)
    with suppress(RecursionError):  # keys behind what is nested so deep have no line
        scanner.document()
    return scanner.lines


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.lines: dict[Key, int] = {}
        self._line, self._counted = 1, 0

    def document(self) -> None:
        table: Key = ()
        while True:
            self._skip(FILLER)
            if self.at >= len(self.text):
                return
            if self.text[self.at] == "[":
                start = self.at
                while self.text[self.at] == "[":
                    self.at += 1
                table = self._key()
                self._note((), table, start)
                while self.text.startswith("]", self.at):
                    self.at += 1
            else:
                self._pair(table)

    def _pair(self, table: Key) -> None:
        start = self.at
        key = self._key()
        self._note(table, key, start)
        self.at += 1  # the equals sign
        self._value((*table, *key))

    def _key(self) -> Key:
        parts = []
        while True:
            self._skip(BLANK)
            if self.text[self.at] in "\"'":
                parts.append(_unquoted(self._take(STRING)))
            else:
                parts.append(self._take(BARE))
            self._skip(BLANK)
            if not self.text.startswith(".", self.at):
                return tuple(parts[:DEEPEST])
            self.at += 1

    def _value(self, key: Key) -> None:
        self._skip(BLANK)
        first = self.text[self.at]
        if first in "\"'":
            self._take(STRING)
        elif first == "[":
            self._items("]", lambda: self._item(key))
        elif first == "{":
            self._items("}", lambda: self._pair(key))
        else:
            self._take(PLAIN)

    def _item(self, key: Key) -> None:
        self._skip(BLANK)
        if self.text[self.at] in "\"'":
            start = self.at
            self._note(key, (_value_of(self._take(STRING)),), start)
        else:
            self._value(key)

    def _items(self, end: str, read: Callable[[], None]) -> None:
        self.at += 1
        while True:
            self._skip(FILLER)
            if self.text[self.at] == end:
                self.at += 1
                return
            if self.text[self.at] == ",":
                self.at += 1
            else:
                read()

    def _note(self, table: Key, key: Key, position: int) -> None:
        self._line += self.text.count("\n", self._counted, position)  # from the last key on
        self._counted = position
        for length in range(1, len(key) + 1):
            self.lines.setdefault((*table, *key[:length]), self._line)

    def _skip(self, pattern: re.Pattern[str]) -> None:
        self._take(pattern)

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.at)
        assert match is not None
        self.at = match.end()
        return match.group()


def _value_of(string: str) -> str:
    """Parse a quoted string."""
    value: str = tomllib.loads(f"it = {string}")["it"]
    return value


def _unquoted(key: str) -> str:
    """Parse a quoted key with tomllib, which knows its escapes."""
    (name,) = tomllib.loads(f"{key} = 0")
    return name
