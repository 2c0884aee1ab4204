"""The entries that come with the program, by pair of languages, read when they are first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import qa.languages
from qa.lexicon.disk_cache import kept
from qa.lexicon.frequency import LAYOUT
from qa.lexicon.literal.entries import lines_of, read_entries
from qa.lexicon.literal.index import Filed, Filing, Index, filed_renderings
from qa.lexicon.literal.packed import Packed, PackedFiling, packed
from qa.model.language_tag import HUB
from qa.model.literal import LiteralEntry as Entry
from qa.model.memory import loaded

SAYS_ALONE = frozenset(("alone", "hint"))
# Speaks where the source language is as good as known.
SIGN = frozenset(("sign",))
# Says nothing: people write the rendering as well, as was counted.
DOUBTFUL = "doubtful"
LANGUAGES = Path(qa.languages.__file__).parent


@loaded
def languages_into(target: str) -> tuple[str, ...]:
    """The languages that have a file of literal translations into `target`, sorted."""
    name = f"literal.{target}.txt"
    return tuple(
        sorted(path.parent.name for path in LANGUAGES.glob("*/literal.*") if path.name == name)
    )


def entries_of(lang: str, target: str) -> tuple[Entry, ...]:
    """The entries from one language into another; none if there is no file.

    Args:
        lang: ISO 639-1 code of the source; only those of `languages_into` name a file.
        target: the same of the translation.
    """
    if lang not in languages_into(target):
        return ()
    return read_entries(_file(lang, target).read_text("utf-8"), lang, target)


@loaded
def index_with_source(lang: str, target: str, own: tuple[Entry, ...]) -> Index:
    """All entries from a language that are not doubtful, and those of `own` that fit it."""
    fitting = [
        entry
        for entry in own
        if entry.lang in {"", lang} and entry.target in {"", target} and DOUBTFUL not in entry.flags
    ]
    return Index(_bundled(lang, target, "source"), Filed(filed_renderings(fitting)))


@loaded
def index_without_source(lang: str, target: str, own: tuple[Entry, ...]) -> Index:
    """The entries that work without the source: of one language, or of all if `lang` is empty."""
    fitting = [
        entry
        for entry in own
        if (not lang or entry.lang in {"", lang})
        and entry.target in {"", target}
        and entry.flags & SAYS_ALONE
        and DOUBTFUL not in entry.flags
    ]
    speaking = filed_renderings(fitting, phrases_only=True)
    return Index(_bundled(lang, target, "alone"), Filed(speaking))


@loaded
def index_with_signs(lang: str, target: str, own: tuple[Entry, ...]) -> Index:
    """The entries from `lang` that speak where the text shows that it comes from this language."""
    fitting = [
        entry
        for entry in own
        if entry.lang in {"", lang}
        and entry.target in {"", target}
        and entry.flags & SIGN
        and DOUBTFUL not in entry.flags
    ]
    return Index(_bundled(lang, target, "sign"), Filed(filed_renderings(fitting)))


# Which entries an index has, by its name; all of them where no flag is asked for.
FLAGS_OF = {"source": frozenset[str](), "alone": SAYS_ALONE, "sign": SIGN}


@loaded
def _bundled(lang: str, target: str, which: str) -> Filing:
    """What comes with the program: of one language, or of all if `lang` is empty.

    Args:
        lang: ISO 639-1 code of the source, or nothing.
        target: the same of the translation.
        which: one of `FLAGS_OF`.
    """
    langs = [code for code in languages_into(target) if not lang or code == lang]
    if not langs:
        return Filed({})

    state, name = _state(langs, target), f"literal-{lang or 'all'}-{target}-{which}"
    name_of_entries = f"{name}-entries"

    def both() -> tuple[Packed, list[str]]:
        known = [entry for code in langs for entry in entries_of(code, target)]
        flags = FLAGS_OF[which]
        speaking = (
            entry
            for entry in known
            if DOUBTFUL not in entry.flags and (not flags or entry.flags & flags)
        )
        phrases_only = which == "alone"
        return packed(speaking, bundled_lines(langs, target), phrases_only=phrases_only)

    def make() -> Packed:
        whole, entries = both()
        kept(name_of_entries, state, lambda: entries)
        return whole

    def read_entries() -> list[str]:
        return kept(name_of_entries, state, lambda: both()[1])

    return PackedFiling(kept(name, state, make), read_entries)


def bundled_lines(langs: Sequence[str], target: str) -> dict[tuple[str, int], str]:
    """The lines of the files by language and number."""
    return {
        (code, number): line
        for code in langs
        for number, line in enumerate(lines_of(_file(code, target).read_text("utf-8")), 1)
    }


def _state(langs: Sequence[str], target: str) -> str:
    """A text that differs whenever the files or what reads them change."""
    read = [_file(code, target) for code in langs]
    states = [
        f"{path} {status.st_size} {status.st_mtime_ns}"
        for path in (
            *read,
            LANGUAGES / HUB / "inflection.py",
            *sorted(Path(__file__).parent.glob("*.py")),
        )
        for status in (path.stat(),)
    ]
    return "\n".join((str(LAYOUT), *states))


def _file(lang: str, target: str) -> Path:
    return LANGUAGES / lang / f"literal.{target}.txt"
