"""Passages that are spelled otherwise as a whole: old letters, dialect, another language."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice

from qa.analyse.spelling.derivations import is_derived
from qa.analyse.words import words
from qa.languages.language import language
from qa.lexicon.frequency import Lexicon
from qa.lexicon.word_list import Listed, listed
from qa.model.expression import expression
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

CLIPPED = expression(r"['’] \w")
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
    return bool(places) and all(_odd_around(prose, texts, known, n) >= FEWEST for n in places)


def _odd_around(prose: Prose, texts: list[str], known: Lexicon, number: int) -> int:
    """How many words near it are rare, or have an apostrophe for what is not said: o’, goin’.

    A word counts once: one that comes again is what the text is about.
    """
    column = prose.need(words)
    near = chain(
        range(max(0, number - AROUND), number),
        range(number + 1, min(len(texts), number + 1 + AROUND)),
    )
    return len(
        {
            texts[n]
            for n in near
            if texts[n][0].islower()
            and texts[n].isalpha()
            and (
                (
                    len(texts[n]) >= SHORTEST
                    and known.zipf(texts[n]) < RARE
                    and not _is_made_by_rule(texts[n], prose.lang)
                )
                or CLIPPED.match(prose.text, column.end(n)) is not None
            )
        }
    )


def _is_made_by_rule(word: str, lang: str | None) -> bool:
    """Whether the word is spelled as dictionaries have it, or made of one that they have: “revaccination”."""
    tongue = language(lang)
    return tongue is not None and (
        listed(word, tongue.code) is Listed.WIDELY or is_derived(word, tongue)
    )
