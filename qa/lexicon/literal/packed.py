"""An index of entries as data: an article meets a few of thousands, so only those are read.

To read all lines and to inflect all words takes longer than to check an article. Packed are the forms
with the numbers of their renderings, and the lines of the entries as they stand in their files.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple, TypedDict

from qa.lexicon.literal.entries import entry_of
from qa.lexicon.literal.index import Rendering, TextForms, filed_renderings, rendering_of
from qa.lexicon.literal.inflection import forms_of
from qa.lexicon.literal.patterns import only_form
from qa.model.literal import LiteralEntry as Entry
from qa.model.memory import Memo


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


class _Needed(NamedTuple):
    """Words of which one must stand beside a form, and the place in the form's list of what needs it."""

    forms: frozenset[str]
    at: int


class _Beside(NamedTuple):
    """What is needed so far behind a form: all the words, and who needs which."""

    distance: int
    any_form: frozenset[str]
    needed: tuple[_Needed, ...]


class _Filed(NamedTuple):
    """The renderings under a form, by what they need.

    Attributes:
        beside: those that need a word at some distance.
        anywhere: those that need one anywhere in the text.
        free: the places in the form's list of those that need none.
    """

    beside: tuple[_Beside, ...]
    anywhere: tuple[_Needed, ...]
    free: tuple[int, ...]


class PackedFiling:
    """Renderings by form, each read when a text has the form and the word that it needs beside."""

    def __init__(self, whole: Packed) -> None:
        self._whole = whole
        self._entries: dict[int, Entry] = {}
        self._renderings: dict[int, Rendering] = {}
        self._needed: dict[int, frozenset[str]] = {0: frozenset()}
        self._filed = Memo(self._filed_under)

    def keys(self) -> AbstractSet[str]:
        """The forms."""
        return self._whole["forms"].keys()

    def renderings(self, form: str, numbers: Sequence[int], text: TextForms) -> list[Rendering]:
        """Those under `form` that need no word that is not there."""
        beside, anywhere, free = self._filed[form]
        found = [*free]
        texts, end = text.texts, len(text.texts)
        for distance, any_form, needed in beside:
            for number in numbers:
                there = number + distance
                if 0 <= there < end and (word := texts[there].lower()) in any_form:
                    found += [at for forms, at in needed if word in forms]
        for forms, at in anywhere:
            if not forms.isdisjoint(text.present):
                found.append(at)
        if not found:  # as of nearly all forms
            return []
        filed = self._whole["forms"][form]
        return [self._rendering(filed[at]) for at in sorted(set(found))]

    def _filed_under(self, form: str) -> _Filed:
        packed_renderings, words = self._whole["renderings"], self._whole["words"]
        beside: dict[int, list[_Needed]] = {}
        anywhere: list[_Needed] = []
        free: list[int] = []
        for at, number in enumerate(self._whole["forms"][form]):
            *_, distance, word = packed_renderings[number]
            needed = self._needed.get(word)
            if needed is None:
                needed = self._needed[word] = _forms_of_needed(words[word])
            if not word:
                free.append(at)
            elif distance:
                beside.setdefault(distance, []).append(_Needed(needed, at))
            else:
                anywhere.append(_Needed(needed, at))
        by_distance = (
            _Beside(distance, first.forms.union(*[one.forms for one in rest]), (first, *rest))
            for distance, (first, *rest) in beside.items()
        )
        return _Filed(tuple(by_distance), tuple(anywhere), tuple(free))

    def _rendering(self, number: int) -> Rendering:
        known = self._renderings.get(number)
        if known is None:
            of_entry, which, anchor, second, *_ = self._whole["renderings"][number]
            entry = self._entry(of_entry)
            pattern = entry.renderings[which]
            known = rendering_of(entry, pattern, anchor, None if second < 0 else second)
            self._renderings[number] = known
        return known

    def _entry(self, number: int) -> Entry:
        known = self._entries.get(number)
        if known is None:
            lang, target, line, place, subjects = self._whole["entries"][number]
            known = entry_of(line, place, lang, target, frozenset(subjects))
            self._entries[number] = known
        return known
