"""What is known of the text of a segment by itself, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

from qa.model.memory import Memo
from qa.model.prose import Prose

T = TypeVar("T")

# So many passages are kept from text to text where they come again: an editor's open articles.
MOST_KEPT = 4_000
# Longer ones are not: code points.
LONGEST_KEPT = 5_000


class Passage:
    """The text of a segment, and its language.

    What is worked out about it depends on nothing else, so that it holds in any text that has the passage.

    Args:
        text: the text.
        lang: BCP 47 tag of the language that it ought to be in; empty if that is not known.
    """

    __slots__ = ("_known", "lang", "text")

    def __init__(self, text: str, lang: str) -> None:
        self.text, self.lang = text, lang
        self._known: dict[object, Any] = {}

    def need(self, analysis: Callable[[Passage], T]) -> T:
        """What `analysis` says of this passage: asked often, computed once.

        `analysis` is a pure function of the passage; its answer cannot be changed.
        """
        known = self._known
        if analysis not in known:
            known[analysis] = analysis(self)
        answer: T = known[analysis]
        return answer


class PlacedPassage(NamedTuple):
    """A passage, and the code point of the prose at which it starts."""

    start: int
    passage: Passage


class _Kept:
    """The passages of the texts that were read last, where they are kept."""

    def __init__(self) -> None:
        self.wanted = False
        self.memo: Memo[tuple[str, str], Passage] = Memo(lambda key: Passage(*key), MOST_KEPT)


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


def passages(prose: Prose) -> tuple[PlacedPassage, ...]:
    """The segments of a prose as passages, in order."""
    text, lang = prose.text, prose.lang or ""
    kept = _KEPT.memo if _KEPT.wanted else None
    found: list[PlacedPassage] = []
    for segment in prose.segments:
        span = segment.span
        part = text[span.start : span.end]
        keep = kept is not None and len(part) <= LONGEST_KEPT
        passage = kept[part, lang] if kept is not None and keep else Passage(part, lang)
        found.append(PlacedPassage(span.start, passage))
    return tuple(found)
