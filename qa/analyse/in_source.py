"""Whether the source has a stretch of the translation, the same characters, anywhere."""

from __future__ import annotations

from qa.analyse.words import WORD, occurrences
from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many code points of a source are searched for stretches of the translation: all of a long one hundreds of times.
SEARCHED: int = TUNED["SEARCHED"]


def stands_in_source(document: Document, text: str) -> bool:
    """Whether the source has these characters; False without a source.

    After very many searches of a long source, only whether it has all the words: to look through all of it for each of
    thousands of places would grow with the square.
    """
    return document.source is not None and document.source.need(_Searched).has(text)


class _Searched:
    """A source, and which stretches of text it is known to have or not to have."""

    def __init__(self, source: Prose) -> None:
        self._source = source
        self._left = SEARCHED
        self._known: dict[str, bool] = {}

    def has(self, text: str) -> bool:
        """Whether it has this one."""
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = self._look(text)
        return found

    def _look(self, text: str) -> bool:
        if self._left > 0:
            self._left -= len(self._source.text)
            return text in self._source.text
        places = self._source.need(occurrences)
        return all(word in places for word in WORD.findall(text))
