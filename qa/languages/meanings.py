"""Common words of languages by what they mean, as evidence that two sentences agree.

A small hand-made table: function words that must be translated (not, only, today) and words that
fill the news. A stem stands for all words that begin with it, one with a dot at its end for itself
only; characters without spaces between words are looked for anywhere.
"""

from __future__ import annotations

from qa.languages.folders import lines_of
from qa.model.memory import loaded

LONGEST = 9


@loaded
def _stems(language: str) -> dict[str, str]:
    """Stems of a language, and the names of their meanings."""
    found: dict[str, str] = {}
    for line in lines_of(language, "meanings.txt"):
        name, *stems = line.split()
        for stem in stems:
            found.setdefault(stem, f"@{name}")
    return found


@loaded
def _lengths(language: str) -> dict[str, tuple[int, ...]]:
    """How long the stems of a language are, the longest first, by their first two letters: most words begin otherwise."""
    found: dict[str, set[int]] = {}
    for stem in _stems(language):
        found.setdefault(stem[:2], set()).add(len(stem))
    return {
        head: tuple(sorted((n for n in lengths if 2 <= n <= LONGEST), reverse=True))
        for head, lengths in found.items()
    }


def is_known(language: str) -> bool:
    """Whether words of a language, given as an ISO 639-1 code, are known by their meanings."""
    return bool(_stems(language))


def meaning(word: str, language: str) -> str:
    """The meaning of a casefolded word; "" if it is not in the table."""
    stems = _stems(language)
    found = stems.get(f"{word}.")
    if found is not None:
        return found
    size = len(word)
    for length in _lengths(language).get(word[:2], ()):
        if length <= size:
            found = stems.get(word[:length])
            if found is not None:
                return found
    return ""


@loaded
def _stems_by_first(language: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Stems and their meanings by the first character."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for stem, name in _stems(language).items():
        found[stem[0]] = (*found.get(stem[0], ()), (stem, name))
    return found


def meanings_within(text: str, language: str) -> set[str]:
    """The meanings that stand anywhere in a text without spaces between its words."""
    by_first = _stems_by_first(language)
    return {
        name
        for first in set(text).intersection(by_first)
        for stem, name in by_first[first]
        if stem in text
    }
