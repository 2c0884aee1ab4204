"""Reads a dictionary by what its file is called."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qa.files.opening import read_file
from qa.read.decode import DecodingError, decode
from qa.read.dictionaries.dictd import read_dictd
from qa.read.dictionaries.entry import DictionaryEntry, DictionaryError, bounded, entry
from qa.read.dictionaries.tei import read_tei
from qa.read.terms import TermsError, read_terms

MOST = 256 << 20
DICTD = (".dict", ".dict.dz", ".index")
TEI = (".tei", ".xml")
TABLES = (".tsv", ".tab", ".txt")


def read_dictionary(path: Path, lang: str, other: str) -> list[DictionaryEntry]:
    """The entries of a dictionary.

    Args:
        path: `.dict`, `.dict.dz` or `.index` (dictd), `.tei` or `.xml` (TEI), `.tbx`, or a table of
            two columns with tabs between them.
        lang: the language of its words, for TBX.
        other: the language of its translations, for TBX.

    Raises:
        DictionaryError: if it cannot be read, or has no entries.
    """
    name = path.name.lower()
    try:
        found = list(bounded(_entries(path, name, lang, other), str(path)))
    except TermsError as error:
        raise DictionaryError(str(error)) from None
    except OSError as error:
        message = f"{error.filename or path}: {error.strerror or error}"
        raise DictionaryError(message) from None
    if not found:
        message = f"{path}: no entries in it"
        raise DictionaryError(message)
    return found


def _entries(path: Path, name: str, lang: str, other: str) -> Iterator[DictionaryEntry | None]:
    if name.endswith(DICTD):
        yield from read_dictd(path)
    elif name.endswith(TEI):
        yield from read_tei(str(path), read_file(path, most=MOST))
    elif name.endswith(".tbx"):
        for term in read_terms(str(path), other, lang):
            yield entry(term.source, term.targets)
    elif name.endswith(TABLES):
        yield from _table(path)
    else:
        message = f"{path}: expected .dict.dz, .index, .tei, .xml, .tbx, .tsv or .txt"
        raise DictionaryError(message)


def _table(path: Path) -> Iterator[DictionaryEntry | None]:
    """A word and its translations on a line, with a tab between; lines that begin with # say nothing."""
    try:
        text = decode(read_file(path, most=MOST))
    except DecodingError as error:
        message = f"{path}: {error.message}"
        raise DictionaryError(message) from None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        word, tab, said = line.partition("\t")
        if not tab:
            message = f"{path}:{number}: expected a word, a tab and its translations"
            raise DictionaryError(message)
        yield entry(word, said.split("\t"))
