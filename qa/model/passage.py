"""What is known of the text of a segment by itself, wherever it stands."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple, TypeVar, overload

from qa.model.memory import LONGEST_KEPT, PASSAGES_KEPT, Memo
from qa.model.needs import Needs
from qa.model.prose import Prose

T = TypeVar("T")

NOTHING: Final[dict[Any, Any]] = {}
# Bytes of a passage and what seven rules remember of it, and of what they find, a code point: a finding in
# sixty takes half a kilobyte.
PASSAGE, LETTER = 1_500, 10


class Passage(Needs):
    """The text of a segment, and its language.

    What is worked out about it depends on nothing else, so that it holds in any text that has the passage.

    Args:
        text: the text.
        lang: BCP 47 tag of the language that it ought to be in; empty if that is not known.
        is_kept: whether it is kept from text to text, with what is worked out about it.
    """

    __slots__ = ("_known", "is_kept", "lang", "text")

    def __init__(self, text: str, lang: str, *, is_kept: bool = False) -> None:
        self.text, self.lang, self.is_kept = text, lang, is_kept
        # Most have nothing that is remembered: a text may have a passage for every few characters.
        self._known = NOTHING

    def need(self, analysis: Callable[[Passage], T]) -> T:
        """What `analysis` says of this passage: computed once for all texts, where it is kept.

        `analysis` is a pure function of the passage; its answer cannot be changed.
        """
        if not self.is_kept:
            return analysis(self)
        if self._known is NOTHING:
            self._known = {}
        return super().need(analysis)


class PlacedPassage(NamedTuple):
    """A passage, and the code point of the prose at which it starts."""

    start: int
    passage: Passage


class _Kept:
    """The passages of the texts that were read last, where they are kept."""

    def __init__(self) -> None:
        self.wanted = False
        self.memo: Memo[tuple[str, str], Passage] = Memo(
            lambda key: Passage(*key, is_kept=True),
            PASSAGES_KEPT,
            lambda key: PASSAGE + LETTER * len(key[0]),
        )


_KEPT = _Kept()


def keep_passages(*, wanted: bool = True) -> None:
    """Keep from now on what is worked out about passages, for programs that check a text again and again.

    It changes nothing that is found. A command that reads each text once would keep them for nothing.
    """
    _KEPT.wanted = wanted
    forget_passages()


def forget_passages() -> None:
    """Forget those that are kept: the rules that looked at them are replaced by others."""
    _KEPT.memo.forget()


class Passages(Sequence[PlacedPassage]):
    """The passages of a prose in order; those of the same text are one.

    Args:
        starts: where each starts in the prose.
        passages: as many.
    """

    __slots__ = ("_passages", "_starts")

    def __init__(self, starts: Iterable[int], passages: Iterable[Passage]) -> None:
        self._starts, self._passages = array("Q", starts), tuple(passages)

    def __len__(self) -> int:
        return len(self._passages)

    def __iter__(self) -> Iterator[PlacedPassage]:
        return map(PlacedPassage, self._starts, self._passages)

    def placed(self) -> Iterator[tuple[int, Passage]]:
        """The same as plain pairs, for those who walk through all of them."""
        return zip(self._starts, self._passages, strict=True)

    @overload
    def __getitem__(self, index: int) -> PlacedPassage: ...
    @overload
    def __getitem__(self, index: slice) -> Passages: ...
    def __getitem__(self, index: int | slice) -> PlacedPassage | Passages:
        if isinstance(index, slice):
            return Passages(self._starts[index], self._passages[index])
        return PlacedPassage(self._starts[index], self._passages[index])


def passages(prose: Prose) -> Passages:
    """The segments of a prose as passages, in order."""
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
