"""Which items of two sequences are the same, in a bounded number of steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from difflib import Match, SequenceMatcher
from typing import TypeVar

T = TypeVar("T", bound=Hashable)

# Pairs of equal items that are looked at, in all: half a second.
MOST_STEPS = 5_000_000


class BoundedMatcher(SequenceMatcher[T]):
    """What `difflib` says of two sequences; where that would take too long, the rest has changed.

    `difflib` looks for the longest match in each stretch between two matches. Of sequences whose items
    are all alike, with others strewn in, it looks at as many pairs as the cube of their length.

    Args:
        old: the sequence as it was.
        new: the sequence as it is.
        most_steps: pairs of equal items that are looked at.
    """

    def __init__(self, old: Sequence[T], new: Sequence[T], most_steps: int = MOST_STEPS) -> None:
        self._old, self._new = old, new
        self._counts, self._left = Counter(new), most_steps
        super().__init__(None, old, new, autojunk=False)

    def find_longest_match(
        self, alo: int = 0, ahi: int | None = None, blo: int = 0, bhi: int | None = None
    ) -> Match:
        """As difflib's; none, when no steps are left."""
        end = len(self._old) if ahi is None else ahi
        steps = sum(1 + self._counts[item] for item in self._old[alo:end])
        if steps > self._left:
            return Match(alo, blo, 0)
        self._left -= steps
        return super().find_longest_match(alo, end, blo, len(self._new) if bhi is None else bhi)
