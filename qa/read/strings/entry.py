"""What a file of strings holds, and the document that it makes, alone or beside its source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from qa.model.document import Document
from qa.read.placeholders import Syntax
from qa.read.units import BilingualFile, UnitPart, UnitsBuilder

STRINGS = Syntax(strings=True)


class Entry(NamedTuple):
    """A string: its key, and its text as stretches of the file."""

    key: str
    parts: list[UnitPart]

    @property
    def text(self) -> str:
        """What the string says, without its escapes."""
        return "".join([part.text for part in self.parts])


class StringsError(ValueError):
    """What makes it useless to read on, with its 1-based line."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def line_at(raw: str, position: int) -> int:
    """The 1-based line on which a code point stands."""
    return raw.count("\n", 0, position) + 1


def strings_document(
    file: BilingualFile,
    raw: str,
    entries: Sequence[Entry],
    source: tuple[str, Iterable[Entry]] | None = None,
) -> Document:
    """The document of a file of strings.

    Args:
        file: the path and the languages.
        raw: the file as decoded.
        entries: its strings, in order.
        source: the file of the source as decoded, and its strings; paired by their keys.
    """
    if source is None:
        builder = UnitsBuilder(raw)
        for entry in entries:
            if entry.text.strip():
                builder.add_alone(entry.parts, STRINGS)
        return builder.build(file.uri, file.lang, file.source_lang, catalogue=True)
    source_raw, originals = source
    known = {entry.key: entry for entry in originals}
    builder = UnitsBuilder(raw, source_raw)
    for entry in entries:
        original = known.get(entry.key)
        if not entry.text.strip():
            builder.skip("not translated")
        elif original is None or not original.text.strip():
            builder.skip("of a key that the source lacks")
        else:
            builder.add(entry.key, entry.parts, original.parts, syntax=STRINGS)
    return builder.build(file.uri, file.lang, file.source_lang, catalogue=True)
