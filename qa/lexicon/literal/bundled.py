"""The entries that come with the program, by pair of languages, read when they are first asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from qa.lexicon.literal.entries import read_entries
from qa.lexicon.literal.index import Index
from qa.model.literal import LiteralEntry as Entry

SAYS_ALONE = frozenset(("alone", "hint"))


@cache
def languages_into(target: str) -> tuple[str, ...]:
    """The languages that have a file of literal translations into `target`, sorted."""
    name = f"literal.{target}.txt"
    return tuple(
        sorted(
            folder.name
            for folder in files("qa.languages").iterdir()
            if folder.is_dir() and folder.joinpath(name).is_file()
        )
    )


@cache
def entries_of(lang: str, target: str) -> tuple[Entry, ...]:
    """The entries from one language into another; none if there is no file.

    Args:
        lang: ISO 639-1 code of the source; only those of `languages_into` name a file.
        target: the same of the translation.
    """
    if lang not in languages_into(target):
        return ()
    file = files("qa.languages").joinpath(lang, f"literal.{target}.txt")
    return read_entries(file.read_text(encoding="utf-8"), lang, target)


@cache
def speaking_entries(lang: str, target: str) -> tuple[Entry, ...]:
    """Those of `entries_of` that may speak without the source; the others are not even read."""
    if lang not in languages_into(target):
        return ()
    file = files("qa.languages").joinpath(lang, f"literal.{target}.txt")
    lines = file.read_text(encoding="utf-8").split("\n")
    kept = [line if line.startswith("[") or _speaks(line) else "" for line in lines]
    return read_entries("\n".join(kept), lang, target)


def _speaks(line: str) -> bool:
    """Whether the line is an entry with one of the conditions that let it speak."""
    return not SAYS_ALONE.isdisjoint(line.rpartition("|")[2].split())


@cache
def index_with_source(lang: str, target: str, own: tuple[Entry, ...]) -> Index:
    """All entries from a language, and those of `own` that fit it."""
    fitting = [entry for entry in own if entry.lang in {"", lang} and entry.target in {"", target}]
    return Index((*entries_of(lang, target), *fitting))


@cache
def index_without_source(lang: str, target: str, own: tuple[Entry, ...]) -> Index:
    """The entries that may speak without the source: of one language, or of all if `lang` is empty."""
    langs = (lang,) if lang else languages_into(target)
    known = [entry for code in langs for entry in speaking_entries(code, target)]
    fitting = [
        entry
        for entry in own
        if (not lang or entry.lang in {"", lang}) and entry.target in {"", target}
    ]
    speaking = (entry for entry in (*known, *fitting) if entry.flags & SAYS_ALONE)
    return Index(speaking, phrases_only=True)
