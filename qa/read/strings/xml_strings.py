"""Strings in XML, one language each: .NET's resx and Android's resources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from qa.model.expression import expression
from qa.model.report import Failure
from qa.read.strings.entry import Entry
from qa.read.units import UnitPart
from qa.read.xml_units import Walker

# Android: quotes around a string, and what a backslash escapes in it.
# Line ends that are not escaped are spaces.
# https://developer.android.com/guide/topics/resources/string-resource#FormattingAndStyling
ANDROID_ESCAPE: Final = expression(
    r"\\(?:u([0-9a-fA-F]{4})|(.))|(?<![ \t\r\n])(?:[ \t]*+[\r\n][ \t\r\n]*+)"
)
ESCAPED: Final = expression(r"[\\\r\n]")
ANDROID_LETTERS: Final = {"n": "\n", "t": "\t"}
# "<xliff:g>" tells translators what stands in it, and takes no place.
NOTE_TAG: Final = expression(r"</?g\b")
# What .NET keeps besides texts has a type, or a name that begins so.
NO_TEXT: Final = (">>", "$")
TEXT_ELEMENTS: Final = frozenset(("string", "item"))


class _ResxWalker(Walker):
    """Gathers the value of each datum that is a text."""

    def __init__(self, uri: str, raw: str) -> None:
        super().__init__(uri, raw)
        self.entries: list[Entry] = []
        self._key: str | None = None

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """A datum, or its value."""
        if name == "data":
            key = attributes.get("name", "")
            other = "type" in attributes or "mimetype" in attributes or key.startswith(NO_TEXT)
            self._key = None if other else key
        elif name == "value" and self._key is not None:
            self.gather()

    def closed(self, name: str, parts: list[UnitPart] | None) -> None:
        """The end of a value or of a datum."""
        if parts is not None and self._key is not None:
            self.entries.append(Entry(self._key, parts))
        elif name == "data":
            self._key = None


class _AndroidWalker(Walker):
    """Gathers strings, the items of arrays and the forms of plurals."""

    def __init__(self, uri: str, raw: str) -> None:
        super().__init__(uri, raw)
        self.entries: list[Entry] = []
        self._group: str | None = None
        self._key = ""
        self._count = 0

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """A string, a group of them, or one of a group."""
        if name in {"plurals", "string-array"}:
            self._group, self._count = attributes.get("name", ""), 0
        elif name in TEXT_ELEMENTS and attributes.get("translatable") != "false":
            within = attributes.get("quantity") or str(self._count)
            self._count += 1
            self._key = f"{self._group}.{within}" if name == "item" else attributes.get("name", "")
            self.gather()

    def closed(self, name: str, parts: list[UnitPart] | None) -> None:
        """The end of a string."""
        if parts is not None and name in TEXT_ELEMENTS:
            kept = (part for part in parts if not NOTE_TAG.match(part.key))
            unescaped = [
                one for part in _joined(self.raw, kept) for one in _unescaped(self.raw, part)
            ]
            self.entries.append(Entry(self._key, unescaped))


def _joined(raw: str, parts: Iterable[UnitPart]) -> Iterator[UnitPart]:
    """The parts; those beside each other that are as in the file are one, since line ends have white space around them."""
    start = end = -1
    for part in parts:
        if not part.key and raw[part.start : part.end] in {part.text, "\r\n"}:
            if part.start != end:
                if end > start:
                    yield UnitPart(raw[start:end], start, end)
                start = part.start
            end = part.end
            continue
        if end > start:
            yield UnitPart(raw[start:end], start, end)
        start = end = -1
        yield part
    if end > start:
        yield UnitPart(raw[start:end], start, end)


def _unescaped(raw: str, part: UnitPart) -> Iterator[UnitPart]:
    verbatim = not part.key and raw[part.start : part.end] == part.text
    if not verbatim or not ESCAPED.search(part.text):
        yield part
        return
    at = part.start
    for match in ANDROID_ESCAPE.finditer(raw, part.start, part.end):
        if match.start() > at:
            yield UnitPart(raw[at : match.start()], at, match.start())
        code, letter = match.groups()
        text = chr(int(code, 16)) if code else ANDROID_LETTERS.get(letter, letter or " ")
        yield UnitPart("\ufffd" if "\ud800" <= text <= "\udfff" else text, *match.span())
        at = match.end()
    if at < part.end:
        yield UnitPart(raw[at : part.end], at, part.end)


def resx_strings(uri: str, raw: str) -> tuple[list[Entry], list[Failure]]:
    """The strings of a resx file, and what is wrong with it, as that it holds something else.

    Raises:
        BrokenError: where it cannot be read further.
    """
    walker = _ResxWalker(uri, raw)
    walker.walk()
    return walker.entries, [*walker.failures, *_of_another_kind(walker, "root")]


def android_strings(uri: str, raw: str) -> tuple[list[Entry], list[Failure]]:
    """The strings of Android's resources, and what is wrong with them, as that they are something else.

    Raises:
        BrokenError: where it cannot be read further.
    """
    walker = _AndroidWalker(uri, raw)
    walker.walk()
    return walker.entries, [*walker.failures, *_of_another_kind(walker, "resources")]


def _of_another_kind(walker: _AndroidWalker | _ResxWalker, root: str) -> Iterator[Failure]:
    """What is wrong with a file that has another element around it: one without strings is all right."""
    if not walker.entries and walker.seen_root != root:
        told = "no strings in it; expected those of Android (<resources>) or .NET (<root>)"
        yield Failure(walker.uri, told)
