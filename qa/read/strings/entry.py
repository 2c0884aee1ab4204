"""What a file of strings holds, and the document that it makes, alone or beside its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qa.model.document import Document
from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple
from qa.read.placeholders import Syntax
from qa.read.units import BilingualFile, UnitPart, UnitsBuilder, keys_of

STRINGS = Syntax(strings=True)
# The form of a plural, by CLDR's name, at the end of a key: "files.few", "files_few".
FORM = expression(r"([._])(?:zero|one|two|few|many)\Z")


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


def _source_of(entry: Entry, known: Mapping[str, Entry]) -> tuple[Entry | None, bool]:
    """What a string translates, and whether it may leave the number out.

    A form of a plural translates the same form, or that for all other numbers: languages have more
    forms than their source, and "%s file" is as good for one as "one file".
    """
    own = known.get(entry.key)
    match = FORM.search(entry.key)
    other = known.get(f"{entry.key[: match.start()]}{match[1]}other") if match else None
    if other is None:
        return own, False
    whole = own is None or keys_of(entry.parts) == keys_of(other.parts)
    return (other if whole else own), True


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
        original, free = _source_of(entry, known)
        if not entry.text.strip():
            builder.skip("not translated")
        elif original is None or not original.text.strip():
            builder.skip("of a key that the source lacks")
        else:
            builder.add(entry.key, entry.parts, original.parts, free=free, syntax=STRINGS)
    return builder.build(file.uri, file.lang, file.source_lang, catalogue=True)
