"""What is worked out of a word, once: a look-up without a call of Python's."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

# So many words are remembered from text to text.
REMEMBERED = 50_000
# Longer ones are not: they come but once, and would take memory for nothing.
LONGEST = 60


class Memo(dict[str, T]):
    """Answers by word, as it is written; one that is missing is worked out. Bounded.

    Args:
        work: a pure function of a word.
        most: how many words are remembered.
    """

    def __init__(self, work: Callable[[str], T], most: int = REMEMBERED) -> None:
        self._work = work
        self._most = most

    def __missing__(self, word: str) -> T:
        """The answer for a word that was not asked for before."""
        answer = self._work(word)
        if len(word) <= LONGEST:
            if len(self) >= self._most:
                self.clear()
            self[word] = answer
        return answer
