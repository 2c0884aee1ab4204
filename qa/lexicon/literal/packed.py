"""An index of entries as data: an article meets a few of thousands, so only those are read.

To read all lines and to inflect all words takes longer than to check an article. Packed are the forms
with the numbers of their renderings, and the lines of the entries as they stand in their files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import TypedDict

from qa.lexicon.literal.entries import entry_of
from qa.lexicon.literal.index import FormPlace, Rendering, filed_renderings, rendering_of
from qa.lexicon.literal.inflection import forms_of
from qa.lexicon.literal.patterns import only_form
from qa.model.literal import LiteralEntry as Entry


class Packed(TypedDict):
    """A filing as JSON has it.

    Attributes:
        entries: source language, target language, line, its number, subjects.
        renderings: number of the entry, number of the rendering in it, anchor, second (-1 for none),
            how far behind the anchor the second stands (0 if that is open), and the number of the
            second's word in `words`.
        words: words that renderings need, those that are not inflected after a "=".
        forms: the numbers of the renderings by form.
    """

    entries: list[tuple[str, str, str, int, list[str]]]
    renderings: list[tuple[int, int, int, int, int, int]]
    words: list[str]
    forms: dict[str, list[int]]


def packed(
    entries: Iterable[Entry], lines: dict[tuple[str, int], str], *, phrases_only: bool
) -> Packed:
    """The renderings of entries, filed and packed.

    Args:
        entries: whose renderings.
        lines: each entry's line, by its source language and its number.
        phrases_only: as for `filed_renderings`.
    """
    numbers: dict[tuple[str, int], int] = {}
    found: dict[tuple[int, int], int] = {}
    words: dict[str, int] = {"": 0}
    whole: Packed = {"entries": [], "renderings": [], "words": [], "forms": {}}
    filed = filed_renderings(entries, phrases_only=phrases_only)
    for form, renderings in filed.items():
        for rendering in renderings:
            entry = rendering.entry
            key = entry.lang, entry.line
            if key not in numbers:
                numbers[key] = len(whole["entries"])
                subjects = sorted(entry.subjects)
                line = lines[key].strip()
                whole["entries"].append((entry.lang, entry.target, line, entry.line, subjects))
            place = numbers[key], entry.renderings.index(rendering.pattern)
            if place not in found:
                found[place] = len(whole["renderings"])
                second = -1 if rendering.second is None else rendering.second
                word = words.setdefault(_needed_word(rendering), len(words))
                numbered = (*place, rendering.anchor, second, rendering.distance, word)
                whole["renderings"].append(numbered)
            whole["forms"].setdefault(form, []).append(found[place])
    whole["words"] = list(words)
    return whole


def _needed_word(rendering: Rendering) -> str:
    """The word that a text must have for the rendering to stand there; empty for none."""
    if rendering.second is None:
        return ""
    word = rendering.tokens[rendering.second].base
    return word if rendering.needed == forms_of(word) else f"={word}"


def _forms_of_needed(word: str) -> frozenset[str]:
    return only_form(word[1:]) if word.startswith("=") else forms_of(word)


class PackedFiling:
    """Renderings by form, each read when a text has the form and the word that it needs beside."""

    def __init__(self, whole: Packed) -> None:
        self._whole = whole
        self._entries: dict[int, Entry] = {}
        self._renderings: dict[int, Rendering] = {}
        self._needed: dict[int, frozenset[str]] = {0: frozenset()}

    def keys(self) -> AbstractSet[str]:
        """The forms."""
        return self._whole["forms"].keys()

    def renderings(self, form: str, place: FormPlace) -> Iterator[Rendering]:
        """Those under `form` that need no word that is not there."""
        packed_renderings = self._whole["renderings"]
        for number in self._whole["forms"][form]:
            of_entry, which, anchor, second, distance, word = packed_renderings[number]
            needed = self._needed.get(word)
            if needed is None:
                needed = self._needed[word] = _forms_of_needed(self._whole["words"][word])
            if word and not place.has(needed, distance):
                continue
            known = self._renderings.get(number)
            if known is None:
                entry = self._entry(of_entry)
                pattern = entry.renderings[which]
                known = rendering_of(entry, pattern, anchor, None if second < 0 else second)
                self._renderings[number] = known
            yield known

    def _entry(self, number: int) -> Entry:
        known = self._entries.get(number)
        if known is None:
            lang, target, line, place, subjects = self._whole["entries"][number]
            known = entry_of(line, place, lang, target, frozenset(subjects))
            self._entries[number] = known
        return known
