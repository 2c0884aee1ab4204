"""An index of entries as data: an article meets a few of thousands, so only those are read.

To read all lines and to inflect all words takes longer than to check an article. Packed are the forms
with the numbers of their renderings, and the lines of the entries as they stand in their files.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import TypedDict

from qa.lexicon.literal.entries import entry_of
from qa.lexicon.literal.index import Rendering, TextForms, filed_renderings, rendering_of
from qa.lexicon.literal.inflection import forms_of
from qa.lexicon.literal.patterns import only_form
from qa.model.literal import LiteralEntry as Entry
from qa.model.memory import Memo
from qa.model.named_tuples import NamedTuple


class Packed(TypedDict):
    """A filing as JSON has it: texts, since lists of numbers take twice as long to read.

    Attributes:
        entries: of each, parted by tabs, source language, target language, number of its line, subjects
            parted by commas, and the line.
        renderings: of each, parted by spaces, number of the entry, number of the rendering in it, anchor,
            second (-1 for none), how far behind the anchor the second stands (0 if that is open), and the
            number of the second's word in `words`.
        words: words that renderings need, those that are not inflected after a "=".
        forms: the forms, parted by spaces, by the numbers of their renderings, parted by spaces as well: JSON
            escapes line feeds, which takes longer to read.
    """

    entries: list[str]
    renderings: list[str]
    words: list[str]
    forms: dict[str, str]


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
    entries_told: list[str] = []
    renderings_told: list[str] = []
    forms: dict[str, list[str]] = {}
    filed = filed_renderings(entries, phrases_only=phrases_only)
    for form, renderings in filed.items():
        places: list[int] = []
        for rendering in renderings:
            entry = rendering.entry
            key = entry.lang, entry.line
            if key not in numbers:
                numbers[key] = len(entries_told)
                told = entry.lang, entry.target, str(entry.line), ",".join(sorted(entry.subjects))
                entries_told.append("\t".join((*told, lines[key].strip())))
            place = numbers[key], entry.renderings.index(rendering.pattern)
            if place not in found:
                found[place] = len(renderings_told)
                second = -1 if rendering.second is None else rendering.second
                word = words.setdefault(_needed_word(rendering), len(words))
                numbered = (*place, rendering.anchor, second, rendering.distance, word)
                renderings_told.append(_in_line(numbered))
            places.append(found[place])
        forms.setdefault(_in_line(places), []).append(form)
    return {
        "entries": entries_told,
        "renderings": renderings_told,
        "words": list(words),
        "forms": {filed_at: " ".join(same) for filed_at, same in forms.items()},
    }


def _in_line(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers))


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
        self._forms: dict[str, str] = {}
        for numbers, forms in whole["forms"].items():
            self._forms.update(dict.fromkeys(forms.split(" "), numbers))
        self._entries: dict[int, Entry] = {}
        self._renderings: dict[int, Rendering] = {}
        self._needed: dict[int, frozenset[str]] = {0: frozenset()}
        self._filed = Memo(self._filed_under)

    def keys(self) -> AbstractSet[str]:
        """The forms."""
        return self._forms.keys()

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
        filed = self._forms[form].split()
        return [self._rendering(int(filed[at])) for at in sorted(set(found))]

    def _filed_under(self, form: str) -> _Filed:
        packed_renderings, words = self._whole["renderings"], self._whole["words"]
        beside: dict[int, list[_Needed]] = {}
        anywhere: list[_Needed] = []
        free: list[int] = []
        for at, number in enumerate(self._forms[form].split()):
            *_, distance, word = map(int, packed_renderings[int(number)].split())
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
            of_entry, which, anchor, second, *_ = map(
                int, self._whole["renderings"][number].split()
            )
            entry = self._entry(of_entry)
            pattern = entry.renderings[which]
            known = rendering_of(entry, pattern, anchor, None if second < 0 else second)
            self._renderings[number] = known
        return known

    def _entry(self, number: int) -> Entry:
        known = self._entries.get(number)
        if known is None:
            lang, target, place, subjects, line = self._whole["entries"][number].split("\t", 4)
            known = entry_of(
                line, int(place), lang, target, frozenset(filter(None, subjects.split(",")))
            )
            self._entries[number] = known
        return known
