"""Edits in rounds, each in the coordinates that the one before has left, made one."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from qa.model.document import Document
from qa.model.report import Edit
from qa.read.cells import CellWords, RowWords


class Trail:
    """Edits in rounds, each in the coordinates that the one before has left, made one.

    It is remembered of each code point where in the first text it stood; -1 says nowhere.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._origins = array("q", range(size))

    def apply(self, edits: Sequence[Edit]) -> None:
        """One round of edits, in order."""
        origins, nowhere = array("q"), array("q", [-1])
        done = 0
        for edit in edits:
            start, end = edit.bounds
            origins += self._origins[done:start]
            origins += nowhere * len(edit.text)
            done = end
        self._origins = origins + self._origins[done:]

    def words(self, fixed: str) -> Iterator[CellWords]:
        """What leads from the first text to the last, in order."""
        done = begun = 0
        for at, origin in enumerate(chain(self._origins, (self._size,))):
            if origin < 0:
                continue
            if begun < at or done < origin:
                yield CellWords(done, origin, fixed[begun:at])
            done, begun = origin + 1, at + 1


def row_words(document: Document, edits: Iterable[CellWords]) -> tuple[RowWords, ...]:
    """The edits of a document of rows, each in the text of its row."""
    found: dict[int, list[CellWords]] = {}
    starts = [row.span.start for row in document.rows]
    for start, end, text in edits:
        number = bisect_right(starts, start) - 1
        by = starts[number]
        found.setdefault(number, []).append(CellWords(start - by, end - by, text))
    rows = document.rows
    return tuple(
        RowWords(rows[number].line, rows[number].span.of(document.raw), tuple(words))
        for number, words in found.items()
    )
