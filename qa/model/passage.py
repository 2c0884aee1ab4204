"""Passages: the text of a segment, independent of where it is."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, TypeVar, overload

from qa.model.memory import LONGEST_KEPT, PASSAGES_KEPT, Memo
from qa.model.named_tuples import NamedTuple
from qa.model.needs import Needs
from qa.model.prose import Prose

T = TypeVar("T")

NOTHING: Final[dict[Any, Any]] = {}
# Bytes per code point of a passage with the cached results and findings of seven rules: one in sixty code
# points starts a finding of half a kilobyte.
PASSAGE, LETTER = 1_500, 10


class Passage(Needs):
    """The text of a segment, and its language.

    Results about it depend on nothing else, so they hold in any text with the same passage.

    Args:
        text: the text.
        lang: BCP 47 tag of the language that it should be in; empty if unknown.
        is_kept: whether it is kept from text to text, with its cached results.
    """

    __slots__ = ("_known", "is_kept", "lang", "text")

    def __init__(self, text: str, lang: str, *, is_kept: bool = False) -> None:
        self.text, self.lang, self.is_kept = text, lang, is_kept
        # Created on demand, since most passages cache nothing and a text may have one for every few
        # characters.
        self._known = NOTHING

    def need(self, analysis: Callable[[Passage], T]) -> T:
        """Return `analysis(self)`, computed once for all texts if the passage is kept.

        `analysis` is a pure function of the passage with an immutable result.
        """
        if not self.is_kept:
            return analysis(self)
        if self._known is NOTHING:
            self._known = {}
        return super().need(analysis)


class PlacedPassage(NamedTuple):
    """A passage, and the offset in the prose at which it starts."""

    start: int
    passage: Passage


class _Kept:
    """The passages of the most recent texts, if they are kept."""

    def __init__(self) -> None:
        self.wanted = False
        self.memo: Memo[tuple[str, str], Passage] = Memo(
            lambda key: Passage(*key, is_kept=True),
            PASSAGES_KEPT,
            lambda key: PASSAGE + LETTER * len(key[0]),
        )


_KEPT = _Kept()


def keep_passages(*, wanted: bool = True) -> None:
    """From now on, keep passages from text to text, for programs that check a text repeatedly.

    Findings do not depend on it. It is useless for commands that read each text once.
    """
    _KEPT.wanted = wanted
    forget_passages()


def forget_passages() -> None:
    """Drop the kept passages, because other rules will check them."""
    _KEPT.memo.forget()


class Passages(Sequence[PlacedPassage]):
    """The passages of a prose in order; equal ones share an object.

    Args:
        starts: the offset of each in the prose.
        passages: the passages, in the same order.
    """

    __slots__ = ("_passages", "_starts")

    def __init__(self, starts: Iterable[int], passages: Iterable[Passage]) -> None:
        self._starts, self._passages = array("I", starts), tuple(passages)

    def __len__(self) -> int:
        return len(self._passages)

    def __iter__(self) -> Iterator[PlacedPassage]:
        return map(PlacedPassage, self._starts, self._passages)

    def placed(self) -> Iterator[tuple[int, Passage]]:
        """Return (start, passage) pairs."""
        return zip(self._starts, self._passages, strict=True)

    def that_match(self, gate: re.Pattern[str], text: str) -> Iterator[tuple[int, Passage]]:
        """Return (start, passage) pairs of the passages in which a match begins.

        Args:
            gate: does not look around its match.
            text: the text of the prose.
        """
        starts, passages, at = self._starts, self._passages, 0
        while (match := gate.search(text, at)) is not None:
            at = match.start()
            number = bisect_right(starts, at) - 1
            end = starts[number] + len(passages[number].text) if number >= 0 else 0
            if at < end:
                yield starts[number], passages[number]
            at = max(at + 1, end)

    @overload
    def __getitem__(self, index: int) -> PlacedPassage: ...
    @overload
    def __getitem__(self, index: slice) -> Passages: ...
    def __getitem__(self, index: int | slice) -> PlacedPassage | Passages:
        if isinstance(index, slice):
            return Passages(self._starts[index], self._passages[index])
        return PlacedPassage(self._starts[index], self._passages[index])


def passages(prose: Prose) -> Passages:
    """Return the segments of a prose as passages, in order."""
    text, lang = prose.text, prose.lang or ""
    kept = _KEPT.memo if _KEPT.wanted else None
    known: dict[str, Passage] = {}
    found: list[Passage] = []
    for segment in prose.segments:
        span = segment.span
        part = text[span.start : span.end]
        passage = known.get(part)
        if passage is None:
            keep = kept is not None and len(part) <= LONGEST_KEPT
            passage = kept[part, lang] if kept is not None and keep else Passage(part, lang)
            known[part] = passage
        found.append(passage)
    return Passages((segment.span.start for segment in prose.segments), found)
