"""Chooses the reader of a file of strings, and pairs it with the file of its source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from qa.files.opening import read_file
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.report import Failure
from qa.read.decode import DecodingError, declared_encoding, decode
from qa.read.strings.entry import Entry, StringsError, strings_document
from qa.read.strings.json_strings import json_strings
from qa.read.strings.lines import apple_strings, properties
from qa.read.strings.xml_strings import android_strings, resx_strings
from qa.read.strings.yaml_strings import yaml_strings
from qa.read.units import BilingualFile
from qa.read.xml_units import BrokenError

if TYPE_CHECKING:
    from qa.read.options import ReadOptions

# The language at the root of Rails's files, or what ARB says of itself. Codes of three letters are words, too ("key", "app", "nav"):
# only the name of the file tells them apart.
LANGUAGE: Final = expression(r"([^\W\d_]{2,3})(?:[-_][^\W_]{2,8}){0,2}")
LOCALE: Final = expression(r"\"@@locale\"\s*:\s*\"([\w-]{2,20})\"")
READERS: Final[dict[str, Callable[[str], Iterable[Entry]]]] = {
    "json": json_strings,
    "yaml": yaml_strings,
    "properties": properties,
    "apple": apple_strings,
}
XML_READERS: Final = {"resx": resx_strings, "android": android_strings}


def read_strings(
    uri: str,
    content: bytes,
    kind: str,
    options: ReadOptions,
    *,
    source: str | None,
    notes: tuple[str, ...],
) -> Iterator[Document | Failure]:
    """The document of a file of strings; a Failure for each thing in it that is wrong.

    Args:
        uri: the path as it was given.
        content: the file.
        kind: one of `qa.read.kinds.STRINGS`.
        options: how to read.
        source: the path of the file of the source, None without one.
        notes: what to tell of the reading.
    """
    if options.references:
        yield Failure(uri, "references go with one article, not with a file of strings")
    read = _entries(uri, content, kind, options.encoding)
    if isinstance(read, Failure):
        yield read
        return
    raw, entries, failures = read
    yield from failures
    if not entries and failures:
        return
    entries, lang = _of_language(uri, entries, raw)
    original: tuple[str, list[Entry]] | None = None
    source_lang = options.source_lang
    if source is not None:
        try:
            beside = _entries(source, read_file(source), kind, options.encoding)
        except (OSError, ValueError) as error:
            beside = Failure(source, str(error))
        if isinstance(beside, Failure):
            yield beside
        else:
            originals, told = _of_language(source, beside[1], beside[0])
            original, source_lang = (beside[0], originals), source_lang or told
    file = BilingualFile(uri, b"", lang=lang or options.lang, source_lang=source_lang)
    document = strings_document(file, raw, entries, original)
    yield replace(document, notes=(*notes, *document.notes))


def _entries(
    uri: str, content: bytes, kind: str, encoding: str | None
) -> tuple[str, list[Entry], list[Failure]] | Failure:
    try:
        raw = decode(content, encoding, declared_encoding(content) if kind in XML_READERS else None)
        if kind in XML_READERS:
            return raw, *XML_READERS[kind](uri, raw)
        return raw, list(READERS[kind](raw)), []
    except DecodingError as error:
        return Failure(uri, error.message, line=error.line)
    except (StringsError, BrokenError) as error:
        return Failure(uri, str(error), line=error.line)


def entries_of(uri: str, raw: str, kind: str) -> list[Entry] | None:
    """The strings of a file as decoded, as a document of it has them; None if it cannot be read."""
    try:
        if kind in XML_READERS:
            entries, failures = XML_READERS[kind](uri, raw)
            if failures:
                return None
        else:
            entries = list(READERS[kind](raw))
    except (StringsError, BrokenError):
        return None
    return _of_language(uri, entries, raw)[0]


def _of_language(uri: str, entries: Sequence[Entry], raw: str) -> tuple[list[Entry], str | None]:
    """The strings without the language that stands before all keys, and that language."""
    said = LOCALE.search(raw, 0, 2000)
    roots = {entry.key.partition(".")[0] for entry in entries}
    root = next(iter(roots)) if len(roots) == 1 else ""
    if said is None and _is_language(root, uri) and all("." in entry.key for entry in entries):
        return [Entry(entry.key.partition(".")[2], entry.parts) for entry in entries], root.replace(
            "_", "-"
        )
    return list(entries), said[1].replace("_", "-") if said else None


def _is_language(root: str, uri: str) -> bool:
    found = LANGUAGE.fullmatch(root)
    if found is None:
        return False
    from qa.model.language_codes import NAMES

    return found[1].lower() in NAMES or PurePath(uri).stem.endswith(root)
