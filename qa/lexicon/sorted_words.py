"""Words in order, in one file: a look-up reads the few that stand near, and of the others only every hundredth is in memory."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import Final

from qa.files.at_places import FileBytes
from qa.lexicon.frequency import joined, places_of
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Raised whenever the layout below changes.
LAYOUT = 1

GAP: Final = " "
# So many words stand together and are read at once.
TOGETHER: int = TUNED["TOGETHER"]


class SortedWords:
    """Words in the order of their code points, of which nearly all stay in their file.

    Those of ten languages, as strings or in one text, take 5 MB each and more.

    Args:
        table: what `table_of_sorted` made.
    """

    def __init__(self, table: bytes | FileBytes) -> None:
        self._table = table
        heads, *blocks = pairwise(places_of(table))
        self._blocks = blocks
        # The first word of each block.
        self._heads = _words(table, heads)

    def around(self, word: str) -> list[str]:
        """The last word before `word` and the first that is not, as far as there are such."""
        before = bisect_left(self._heads, word) - 1
        if before < 0:
            return self._heads[:1]
        block = self._block(before)
        place = bisect_left(block, word)
        following = block[place : place + 1] or self._heads[before + 1 : before + 2]
        return [block[place - 1], *following]

    def since(self, word: str) -> Iterator[str]:
        """The words from `word` on, in order."""
        first = max(0, bisect_left(self._heads, word) - 1)
        blocks = map(self._block, range(first, len(self._blocks)))
        block = next(blocks, [])
        yield from block[bisect_left(block, word) :]
        yield from chain.from_iterable(blocks)

    def _block(self, number: int) -> list[str]:
        return _words(self._table, self._blocks[number])


def table_of_sorted(words: Sequence[str]) -> bytes:
    """Words as `SortedWords` reads them: the first of each block, then the blocks.

    Args:
        words: in the order of their code points; none is empty and none has a space.
    """
    blocks = [words[start : start + TOGETHER] for start in range(0, len(words), TOGETHER)]
    heads = [block[0] for block in blocks]
    return joined([GAP.join(block).encode("utf-8", "surrogatepass") for block in (heads, *blocks)])


def _words(table: bytes | FileBytes, place: tuple[int, int]) -> list[str]:
    start, end = place
    text = table[start:end].decode("utf-8", "surrogatepass")
    return text.split(GAP) if text else []
