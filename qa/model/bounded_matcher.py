"""Matching blocks of two sequences, in a bounded number of steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from difflib import Match, SequenceMatcher
from typing import TypeVar

T = TypeVar("T", bound=Hashable)

# How many pairs of equal items are visited at most, in all: half a second.
MOST_STEPS = 5_000_000


class BoundedMatcher(SequenceMatcher[T]):
    """`difflib.SequenceMatcher` with a step limit, past which the rest counts as changed.

    `difflib` searches each stretch between two matches for the longest match. If most items are equal, with
    others interspersed, that takes cubic time.

    Args:
        old: the old sequence.
        new: the new sequence.
        most_steps: how many pairs of equal items to visit.
    """

    def __init__(self, old: Sequence[T], new: Sequence[T], most_steps: int = MOST_STEPS) -> None:
        self._old, self._new = old, new
        self._counts, self._left = Counter(new), most_steps
        super().__init__(None, old, new, autojunk=False)

    def find_longest_match(
        self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None
    ) -> Match:
        """Like that of difflib; an empty match when no steps are left."""
        end = len(self._old) if ahi is None else ahi
        steps = sum(1 + self._counts[item] for item in self._old[alo:end])
        if steps > self._left:
            return Match(alo, blo, 0)
        self._left -= steps
        return super().find_longest_match(alo, end, blo, len(self._new) if bhi is None else bhi)
