"""What an entry of a dictionary is, and how large one may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple

# Longer ones are explanations, in code points; more translations than these are not kept of an entry.
LONGEST_WORD, LONGEST_TRANSLATION, MOST_TRANSLATIONS = 60, 60, 16
# No dictionary has more.
MOST_ENTRIES = 2_000_000
ASIDE = expression(
    r"\([^()]{0,200}\)|\[[^\[\]]{0,200}\]|\{[^{}]{0,200}\}|<[^<>]{0,200}>|/[^/\n]{1,80}/"
)
BETWEEN = expression(r"[,;|]")


class DictionaryError(ValueError):
    """A dictionary that cannot be read; the text names the file and the reason."""


class DictionaryEntry(NamedTuple):
    """A word and what it is translated by."""

    word: str
    translations: tuple[str, ...]


def entry(word: str, translations: Iterable[str]) -> DictionaryEntry | None:
    """An entry without what is only said aside; None if nothing is left of it."""
    head = plain(word)
    if not head or len(head) > LONGEST_WORD:
        return None
    found: dict[str, None] = {}
    for said in translations:
        for part in BETWEEN.split(said[:1000]):
            one = plain(part)
            if one and len(one) <= LONGEST_TRANSLATION and len(found) < MOST_TRANSLATIONS:
                found[one] = None
    return DictionaryEntry(head, tuple(found)) if found else None


def plain(text: str) -> str:
    """A text without brackets and what stands in them, its white space single."""
    return " ".join(ASIDE.sub(" ", text[:1000]).split())


def bounded(entries: Iterator[DictionaryEntry | None], path: str) -> Iterator[DictionaryEntry]:
    """Those that there are.

    Raises:
        DictionaryError: if they are more than any dictionary has.
    """
    for number, one in enumerate(entries):
        if number >= MOST_ENTRIES:
            message = f"{path}: more than {MOST_ENTRIES:,} entries; split it"
            raise DictionaryError(message)
        if one is not None:
            yield one
