"""Positions of quotation marks, brackets and underscores: a paragraph is searched once, not for each clause."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from qa.model.expression import expression
from qa.model.prose import Prose

OPENING: Final = "“„«‹([{（「『《"
CLOSING: Final = "”“»›)]}）」』》"
MARK = expression(r"[“”„«»‹›()\[\]{}（）「」『』《》\"_]")


class MarkPlaces:
    """The places of each mark of a text, in code points."""

    __slots__ = ("_places",)

    def __init__(self, text: str) -> None:
        self._places: dict[str, array[int]] = {}
        for match in MARK.finditer(text):
            self._places.setdefault(match.group(), array("I")).append(match.start())

    def count(self, mark: str, start: int, end: int) -> int:
        """How often the mark stands from `start` to before `end`."""
        places = self._places.get(mark, ())
        return bisect_left(places, end) - bisect_left(places, start)

    def last(self, marks: Iterable[str], start: int, end: int) -> int:
        """Where one of the marks stands for the last time from `start` to before `end`; -1 if none does."""
        found = -1
        for places in map(self._places.get, marks):
            if places is not None:
                n = bisect_left(places, end) - 1
                if n >= 0 and places[n] >= start:
                    found = max(found, places[n])
        return found

    def first(self, marks: Iterable[str], start: int, end: int) -> int:
        """Where one of the marks stands for the first time from `start` to before `end`; -1 if none does."""
        found = end
        for places in map(self._places.get, marks):
            if places is not None:
                n = bisect_left(places, start)
                if n < len(places):
                    found = min(found, places[n])
        return found if found < end else -1


def mark_places(prose: Prose) -> MarkPlaces:
    """The places of the marks of a prose."""
    return MarkPlaces(prose.text)
