"""Passages that are spelled otherwise as a whole: old letters, dialect, another language."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice

from qa.analyse.words import words
from qa.lexicon.frequency import Lexicon
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many words before and after are looked at.
AROUND: int = TUNED["AROUND"]
# So many of them must be rarer than this, in lower case and of so many letters (Zipf).
FEWEST: int = TUNED["FEWEST"]
RARE: float = TUNED["RARE"]
SHORTEST: int = TUNED["SHORTEST"]
# So many places are looked at.
GLANCE: int = TUNED["GLANCE"]


def is_spelled_oddly(prose: Prose, known: Lexicon, numbers: Iterable[int]) -> bool:
    """Whether rare words stand around all of the words `numbers`, as in “I tooke order with Grevile”."""
    texts = prose.need(words).texts
    places = list(islice(numbers, GLANCE))
    return bool(places) and all(_rare_around(texts, known, n) >= FEWEST for n in places)


def _rare_around(texts: list[str], known: Lexicon, number: int) -> int:
    near = chain(texts[max(0, number - AROUND) : number], texts[number + 1 : number + 1 + AROUND])
    return sum(
        len(word) >= SHORTEST and word[0].islower() and word.isalpha() and known.zipf(word) < RARE
        for word in near
    )
