"""Words in order, in one text: a look-up cuts out the few it meets, and none of the others is a string."""

from __future__ import annotations

from collections.abc import Iterator

# JSON, from which lists are read, escapes line feeds: 100,000 of them take longer than all else.
GAP = " "


class SortedWords:
    """Words in the order of their code points.

    A list of 50,000 strings takes five times the memory, and longer to make than most texts ask of it.

    Args:
        text: the words, a space between them; none is empty and none has one.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def around(self, word: str) -> list[str]:
        """The last word before `word` and the first that is not, as far as there are such."""
        place = self._place(word)
        text = self._text
        found = []
        if place:
            found.append(text[text.rfind(GAP, 0, place - 1) + 1 : place - 1])
        if place < len(text):
            found.append(text[place : self._end(place)])
        return found

    def since(self, word: str) -> Iterator[str]:
        """The words from `word` on, in order."""
        place = self._place(word)
        while place < len(self._text):
            end = self._end(place)
            yield self._text[place:end]
            place = end + 1

    def _place(self, word: str) -> int:
        """Where the first word begins that is not before `word`: behind the text if there is none."""
        text = self._text
        first, last = 0, len(text) + 1 if text else 0  # places where words begin
        while first < last:
            middle = text.rfind(GAP, 0, (first + last) // 2) + 1
            end = self._end(middle)
            if text[middle:end] < word:
                first = end + 1
            else:
                last = middle
        return first

    def _end(self, start: int) -> int:
        end = self._text.find(GAP, start)
        return len(self._text) if end < 0 else end
