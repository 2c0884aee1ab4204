"""An index of entries as data: an article meets a few of thousands, so only those are read.

To read all lines and to inflect all words takes longer than to check an article. Packed are the forms
with the numbers of their renderings, and the lines of the entries as they stand in their files.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TypedDict

from qa.lexicon.literal.entries import entry_of
from qa.lexicon.literal.index import Rendering, filed_renderings, rendering_of
from qa.model.literal import LiteralEntry as Entry


class Packed(TypedDict):
    """A filing as JSON has it.

    Attributes:
        entries: source language, target language, line, its number, subjects.
        renderings: number of the entry, number of the rendering in it, anchor, second (-1 for none).
        forms: the numbers of the renderings by form.
    """

    entries: list[tuple[str, str, str, int, list[str]]]
    renderings: list[tuple[int, int, int, int]]
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
    whole: Packed = {"entries": [], "renderings": [], "forms": {}}
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
                whole["renderings"].append((*place, rendering.anchor, second))
            whole["forms"].setdefault(form, []).append(found[place])
    return whole


class PackedFiling:
    """Renderings by form, each read when a text has the form."""

    def __init__(self, whole: Packed) -> None:
        self._whole = whole
        self._entries: dict[int, Entry] = {}
        self._renderings: dict[int, Rendering] = {}
        self._filed: dict[str, Sequence[Rendering]] = {}

    def __len__(self) -> int:
        return len(self._whole["forms"])

    def keys(self) -> Collection[str]:
        """The forms."""
        return self._whole["forms"].keys()

    def __getitem__(self, form: str, /) -> Sequence[Rendering]:
        known = self._filed.get(form)
        if known is None:
            known = [self._rendering(number) for number in self._whole["forms"][form]]
            self._filed[form] = known
        return known

    def _rendering(self, number: int) -> Rendering:
        known = self._renderings.get(number)
        if known is None:
            of_entry, which, anchor, second = self._whole["renderings"][number]
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
