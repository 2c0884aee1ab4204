"""An index of entries as data: an article meets a few of thousands, so only those are read.

To read all lines and to inflect all words takes longer than to check an article. Packed are the forms
with the numbers of their renderings, and the lines of the entries as they stand in their files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypedDict

from qa.lexicon.literal.entries import entry_of
from qa.lexicon.literal.index import Rendering, TextForms, filed_renderings, rendering_of
from qa.lexicon.literal.inflection import forms_of
from qa.lexicon.literal.patterns import only_form, tokens_of
from qa.model.literal import LiteralEntry as Entry
from qa.model.memory import Memo
from qa.model.named_tuples import NamedTuple

# Between what stands in one text: JSON does not escape it, which takes longer to read, and no line has it.
GAP: Final = "\x7f"
# So many stand in one text, of which few are looked at: to make strings of all takes longer than to check an article.
TOGETHER: Final = 64
# Forms that begin with as many letters alike stand in one text.
HEAD: Final = 3
NONE: Final = frozenset[str]()


class Packed(TypedDict):
    """A filing as JSON has it: few long texts, since many short ones take long to read.

    Attributes:
        renderings: of each, parted by spaces, number of the entry, number of the rendering in it, anchor,
            second (-1 for none), how far behind the anchor the second stands (0 if that is open), and the
            number of the second's word in `words`.
        words: words that renderings need, those that are not inflected after a "=".
        places: the numbers of the renderings that are filed under one form, or several, parted by spaces, and behind
            a tab those of the words that they need.
        forms: the forms by the letters that they begin with, each followed by its number in `places`.
    """

    renderings: list[str]
    words: list[str]
    places: list[str]
    forms: dict[str, str]


class _Texts:
    """Many short texts in a few long ones, which are cut when one of them is asked for."""

    def __init__(self, together: Sequence[str]) -> None:
        self._together = together
        self._cut: dict[int, list[str]] = {}

    def __getitem__(self, number: int) -> str:
        which, place = divmod(number, TOGETHER)
        if which not in self._cut:
            self._cut[which] = self._together[which].split(GAP)
        return self._cut[which][place]


def _together(texts: Sequence[str]) -> list[str]:
    return [GAP.join(texts[start : start + TOGETHER]) for start in range(0, len(texts), TOGETHER)]


def packed(
    entries: Iterable[Entry], lines: dict[tuple[str, int], str], *, phrases_only: bool
) -> tuple[Packed, list[str]]:
    """The renderings of entries, filed and packed, and the entries, which are read where a rendering is found.

    Of each entry stand there, parted by tabs, source language, target language, number of its line, subjects
    parted by commas, and the line.

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
    places_told: dict[str, int] = {}
    needed: list[str] = []
    forms: dict[str, list[str]] = {}
    filed = filed_renderings(entries, phrases_only=phrases_only)
    # In an order that each process makes alike: one may read the renderings that another has packed, and its own entries.
    for form, renderings in sorted(filed.items()):
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
                needed.append(f"{word}")
            places.append(found[place])
        line = f"{_in_line(places)}\t{' '.join(dict.fromkeys(map(needed.__getitem__, places)))}"
        at = places_told.setdefault(line, len(places_told))
        forms.setdefault(form[:HEAD], []).extend((form, str(at)))
    whole: Packed = {
        "renderings": _together(renderings_told),
        "words": _together([*words]),
        "places": _together([*places_told]),
        "forms": {head: GAP.join(there) for head, there in forms.items()},
    }
    return whole, _together(entries_told)


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
    needed: list[_Needed]


class _Filed(NamedTuple):
    """The renderings under a form, by what they need.

    Attributes:
        numbers: of all of them.
        beside: those that need a word at some distance.
        anywhere: those that need one anywhere in the text.
        free: the places in the form's list of those that need none.
    """

    numbers: list[int]
    beside: list[_Beside]
    anywhere: list[_Needed]
    free: list[int]


class PackedFiling:
    """Renderings by form, each read when a text has the form and the word that it needs beside.

    Args:
        whole: what `packed` makes of renderings.
        entries: gives what it makes of their entries.
    """

    def __init__(self, whole: Packed, entries: Callable[[], Sequence[str]]) -> None:
        self._forms = whole["forms"]
        self._places, self._words = _Texts(whole["places"]), _Texts(whole["words"])
        self._all_renderings = _Texts(whole["renderings"])
        self._read_entries = entries
        self._all_entries: _Texts | None = None
        self._entries: dict[int, Entry] = {}
        self._renderings: dict[int, Rendering] = {}
        self._forms_of: dict[int, frozenset[str]] = {0: frozenset()}
        self._under = Memo(self._forms_under, most=len(self._forms))
        self._filed = Memo(self._filed_under)
        # Asked of each form of each text.
        self.needed: Callable[[str], frozenset[str]] = Memo(self._needed_by).__getitem__

    def __bool__(self) -> bool:
        return bool(self._forms)

    def _needed_by(self, form: str) -> frozenset[str]:
        head = form[:HEAD]
        place = self._under[head].get(form) if head in self._forms else None
        if place is None:
            return NONE
        words = [*map(int, self._places[int(place)].partition("\t")[2].split())]
        if words == [0]:
            return frozenset((form,))
        if len(words) == 1:  # as of most: nothing new is made
            return self._forms_of_word(words[0])
        own = (form,) if 0 in words else ()
        return frozenset(own).union(*map(self._forms_of_word, words))

    def _forms_of_word(self, number: int) -> frozenset[str]:
        """The forms of a word that renderings need, by its number; none of number 0."""
        known = self._forms_of.get(number)
        if known is None:
            known = self._forms_of[number] = _forms_of_needed(self._words[number])
        return known

    def _forms_under(self, head: str) -> dict[str, str]:
        """The forms that begin so, with their numbers in the places."""
        there = self._forms[head].split(GAP)
        return dict(zip(there[::2], there[1::2], strict=False))

    def renderings(self, form: str, numbers: Sequence[int], text: TextForms) -> list[Rendering]:
        """Those under `form` that need no word that is not there."""
        filed, beside, anywhere, free = self._filed[self._under[form[:HEAD]][form]]
        found = [*free]
        texts, end = text.texts, len(text.texts)
        for distance, any_form, needed in beside:
            for number in numbers:
                there = number + distance
                if 0 <= there < end and (word := texts[there]) in any_form:
                    found += [at for forms, at in needed if word in forms]
        for forms, at in anywhere:
            if not forms.isdisjoint(text.present):
                found.append(at)
        if not found:  # as of nearly all forms
            return []
        return [self._rendering(filed[at]) for at in sorted(set(found))]

    def _filed_under(self, place: str) -> _Filed:
        """The renderings of a place, which all forms of a word share."""
        renderings = self._places[int(place)].partition("\t")[0]
        filed = _Filed([*map(int, renderings.split())], [], [], [])
        beside: dict[int, list[_Needed]] = {}
        for at, number in enumerate(filed.numbers):
            *_, distance, word = map(int, self._all_renderings[number].split())
            needed = self._forms_of_word(word)
            if not word:
                filed.free.append(at)
            elif distance:
                beside.setdefault(distance, []).append(_Needed(needed, at))
            else:
                filed.anywhere.append(_Needed(needed, at))
        for distance, all_needed in beside.items():
            first, *rest = all_needed
            any_form = first.forms.union(*[one.forms for one in rest]) if rest else first.forms
            filed.beside.append(_Beside(distance, any_form, all_needed))
        return filed

    def _rendering(self, number: int) -> Rendering:
        known = self._renderings.get(number)
        if known is None:
            of_entry, which, anchor, second, *_ = map(int, self._all_renderings[number].split())
            entry = self._entry(of_entry)
            pattern = entry.renderings[which]
            tokens = tokens_of(pattern, entry.target)
            known = rendering_of(entry, pattern, tokens, anchor, None if second < 0 else second)
            self._renderings[number] = known
        return known

    def _entry(self, number: int) -> Entry:
        known = self._entries.get(number)
        if known is None:
            if self._all_entries is None:
                self._all_entries = _Texts(self._read_entries())
            lang, target, place, subjects, line = self._all_entries[number].split("\t", 4)
            known = entry_of(
                line, int(place), lang, target, frozenset(filter(None, subjects.split(",")))
            )
            self._entries[number] = known
        return known
