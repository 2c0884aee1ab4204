"""Which lines of two texts are the same, in a time that does not grow with the square of them.

`difflib` compares each line with all that are like it, again for each stretch that differs: two texts of
a hundred thousand equal lines would keep it busy for days.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from qa.model.bounded_matcher import BoundedMatcher

# Lines that differ at most, of both texts, and pairs of equal ones among them: with more, all between the
# first and the last line that differ counts as changed.
MOST_LINES = 8_000
MOST_PAIRS = 1_000_000

Opcode = tuple[str, int, int, int, int]


class LineMatcher(SequenceMatcher[str]):
    """What `difflib` says of two lists of lines, coarser where it would take too long.

    Args:
        old: the lines as they were.
        new: the lines as they are.
    """

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old, self._new = old, new
        self._found: list[Opcode] | None = None
        super().__init__(None, (), (), autojunk=False)

    def get_opcodes(self) -> list[Opcode]:  # type: ignore[override]  # tuples, as typeshed's Match
        """How the old lines become the new ones: tag, start and end in the old, in the new."""
        if self._found is None:
            self._found = _opcodes(self._old, self._new)
        return self._found


def _opcodes(old: Sequence[str], new: Sequence[str]) -> list[Opcode]:
    first, last_old, last_new = changed_part(old, new)
    here, there = old[first:last_old], new[first:last_new]
    found: list[Opcode] = [("equal", 0, first, 0, first)] if first else []
    if here or there:
        if _takes_long(here, there):
            tag = "replace" if here and there else "delete" if here else "insert"
            found.append((tag, first, last_old, first, last_new))
        else:
            matcher = BoundedMatcher(here, there)
            found += (
                (tag, first + i, first + i_end, first + j, first + j_end)
                for tag, i, i_end, j, j_end in matcher.get_opcodes()
            )
    if last_old < len(old):
        found.append(("equal", last_old, len(old), last_new, len(new)))
    return found


def changed_part(old: Sequence[str], new: Sequence[str]) -> tuple[int, int, int]:
    """Where lines, or letters, begin to differ, and where they end to in the old and in the new ones."""
    first = 0
    shortest = min(len(old), len(new))
    while first < shortest and old[first] == new[first]:
        first += 1
    last_old, last_new = len(old), len(new)
    while last_old > first and last_new > first and old[last_old - 1] == new[last_new - 1]:
        last_old -= 1
        last_new -= 1
    return first, last_old, last_new


def _takes_long(old: Sequence[str], new: Sequence[str]) -> bool:
    if len(old) + len(new) > MOST_LINES:
        return True
    known = Counter(old)
    return sum(known[line] for line in new) > MOST_PAIRS
