"""JSON of strings: nested objects of texts, ARB with its metadata, Apple's string catalogs."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Final, NoReturn

from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple
from qa.read.strings.entry import Entry, StringsError, line_at
from qa.read.strings.escapes import escaped_parts, meant_by
from qa.read.units import UnitPart

SPACE: Final = expression(r"[ \t\r\n\ufeff]*+")
STRING: Final = expression(r"\"((?:[^\"\\\x00-\x1f]++|\\.)*+)\"")
OTHER: Final = expression(r"(?:-?\d[\d.eE+-]*|true|false|null)")
ESCAPE: Final = expression(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))"
)
MEANT: Final = meant_by({"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"})
# Deeper nesting than this is no file of strings.
DEEPEST: Final = 60


class JsonText(NamedTuple):
    """A text in a JSON file: the keys that lead to it, as texts and as stretches of the file."""

    path: tuple[str, ...]
    parts: list[UnitPart]
    keys: tuple[list[UnitPart], ...]


def json_texts(raw: str) -> Iterator[JsonText]:
    """All texts of a JSON file, in order, and where they and their keys stand.

    Raises:
        StringsError: at what is no JSON.
    """
    yield from _Reader(raw).texts()


def json_strings(raw: str) -> Iterator[Entry]:
    """The strings of a JSON file, in order; keys joined by dots.

    Of ARB, what begins with "@" is about a string and is none; of the messages of browsers' extensions, so are
    "description" and "placeholders" beside a "message".

    Raises:
        StringsError: at what is no JSON.
    """
    texts = list(json_texts(raw))
    messages = {path[:-1] for path, *_ in texts if path[-1:] == ("message",)}
    for path, parts, _ in texts:
        if path and not any(key[:1] == "@" for key in path) and not _is_about(path, messages):
            yield Entry(".".join(path), parts)


def _is_about(path: tuple[str, ...], messages: AbstractSet[tuple[str, ...]]) -> bool:
    """Whether a text tells translators of the message beside it."""
    if path[-1] == "description":
        return path[:-1] in messages
    return "placeholders" in path and path[: path.index("placeholders")] in messages


class _Reader:
    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._at = 0

    def texts(self) -> Iterator[JsonText]:
        self._skip()
        yield from self._value((), (), 0)
        self._skip()
        if self._at < len(self._raw):
            self._fail("the end of the file")

    def _skip(self) -> None:
        match = SPACE.match(self._raw, self._at)
        assert match is not None
        self._at = match.end()

    def _fail(self, expected: str) -> NoReturn:
        found = self._raw[self._at : self._at + 20].split("\n")[0]
        message = f"not valid JSON: expected {expected}; found “{found}”"
        raise StringsError(message, line_at(self._raw, self._at))

    def _value(
        self, path: tuple[str, ...], keys: tuple[list[UnitPart], ...], depth: int
    ) -> Iterator[JsonText]:
        sign = self._raw[self._at : self._at + 1]
        if depth > DEEPEST:
            self._fail(f"no more than {DEEPEST} objects within one another")
        if sign == "{":
            yield from self._object(path, keys, depth)
        elif sign == "[":
            yield from self._array(path, keys, depth)
        elif sign == '"':
            yield JsonText(path, self._string(), keys)
        else:
            match = OTHER.match(self._raw, self._at)
            if match is None:
                self._fail("a value")
            self._at = match.end()

    def _object(
        self, path: tuple[str, ...], keys: tuple[list[UnitPart], ...], depth: int
    ) -> Iterator[JsonText]:
        self._at += 1
        self._skip()
        first = True
        while self._raw[self._at : self._at + 1] != "}":
            if not first:
                self._take(",", "“,” or “}”")
            first = False
            if self._raw[self._at : self._at + 1] != '"':
                self._fail("a key in double quotes")
            parts = self._string()
            key = "".join([part.text for part in parts])
            self._skip()
            self._take(":", "“:”")
            yield from self._value((*path, key), (*keys, parts), depth + 1)
            self._skip()
        self._at += 1

    def _array(
        self, path: tuple[str, ...], keys: tuple[list[UnitPart], ...], depth: int
    ) -> Iterator[JsonText]:
        self._at += 1
        self._skip()
        number = 0
        while self._raw[self._at : self._at + 1] != "]":
            if number:
                self._take(",", "“,” or “]”")
            yield from self._value((*path, str(number)), (*keys, []), depth + 1)
            self._skip()
            number += 1
        self._at += 1

    def _take(self, sign: str, told: str) -> None:
        if not self._raw.startswith(sign, self._at):
            self._fail(told)
        self._at += len(sign)
        self._skip()

    def _string(self) -> list[UnitPart]:
        match = STRING.match(self._raw, self._at)
        if match is None:
            self._fail("a string that is closed on its line")
        self._at = match.end()
        return list(escaped_parts(self._raw, *match.span(1), ESCAPE, MEANT))
