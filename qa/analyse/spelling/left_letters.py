"""Words of two letters that have lost their first at the start of a sentence: "n addition" for "In addition"."""

from __future__ import annotations

import re
from collections import Counter

from qa.analyse.spelling.lost_initials import LostInitial
from qa.analyse.words import occurrences
from qa.languages.language import Language, language
from qa.lexicon.frequency import frequent_words
from qa.lexicon.ngrams import PER_ZIPF, context, sequences
from qa.model.expression import expression
from qa.model.letters import SMALL
from qa.model.memory import remembered
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# How common a word of two letters is at least (Zipf): those that begin sentences are in every text.
COMMON: float = TUNED["COMMON"]
# How well a word fits its place at least to be suggested, where that is known; at most so many are, none of which is
# so much less likely than the best, in natural logarithms.
FITS: float = TUNED["FITS"]
MOST: int = TUNED["MOST"]
CLEAR: float = TUNED["CLEAR"]
# A small letter that stands alone behind the end of a sentence, before a word or a figure. Behind an
# abbreviation, or a letter with a full stop, no sentence has ended.
LEFT = expression(rf"(?<=[.!?…\"”’»)])[^\S\n](?P<rest>[{SMALL}]) (?=[^\W\d_]|\d{{4}}\b)")
BEFORE = expression(r"(?P<word>[^\W_]{2,24})[\"”’»)]{0,2}[.!?…]{1,3}[\"”’»)]{0,2}\Z")
LONGEST_BEFORE: int = TUNED["LONGEST_BEFORE"]


def left_letters(prose: Prose) -> tuple[LostInitial, ...]:
    """The letters that are left of words of two, in order, behind the ends of sentences.

    A letter that stands alone elsewhere as well is a sign or a variable.
    """
    tongue = language(prose.lang)
    if tongue is None or LEFT.search(prose.text) is None:
        return ()
    places = [
        match.span("rest")
        for match in LEFT.finditer(prose.text)
        if _ends_sentence(prose.text, match, tongue)
    ]
    letters = Counter(prose.text[start:end] for start, end in places)
    everywhere = prose.need(occurrences)
    found: list[LostInitial] = []
    for start, end in places:
        letter, span = prose.text[start:end], Span(start, end)
        if len(everywhere.get(letter, ())) != letters[letter] or _is_variable(
            prose.text, end, tongue
        ):
            continue
        wholes = _wholes(prose, span, _words(letter, tongue))
        if wholes:
            found.append(LostInitial(span, wholes, unique=len(wholes) == 1))
    return tuple(found)


def _ends_sentence(text: str, left: re.Match[str], tongue: Language) -> bool:
    """Whether a sentence ends before the letter, and the letter is no word of its own."""
    before = BEFORE.search(text, max(0, left.start() - LONGEST_BEFORE), left.start())
    return (
        before is not None
        and left["rest"] not in tongue.one_letter_words
        and before["word"].lower() not in tongue.abbreviations
    )


def _is_variable(text: str, end: int, tongue: Language) -> bool:
    """Whether the letter stands for something: "t is the time"."""
    behind = text[end + 1 : end + 1 + LONGEST_BEFORE].split()[:2]
    return (
        len(behind) == 2
        and behind[0] in tongue.behind_variables
        and behind[1] in tongue.articles | {"="}
    )


def _wholes(prose: Prose, span: Span, words: tuple[tuple[str, float], ...]) -> tuple[str, ...]:
    """Which of the words may have stood there, the likeliest first, with its capital; none where no word fits."""
    table, place = sequences(prose.lang or ""), context(prose.text, span)
    weights: dict[str, float] = {}
    for word, zipf in words:
        fit = table.fit(place, word) if table is not None else FITS
        if fit >= FITS:
            weights[word] = PER_ZIPF * zipf + fit
    ranked = sorted(weights, key=lambda word: -weights[word])
    near = (word for word in ranked if weights[word] > weights[ranked[0]] - CLEAR)
    return tuple(word[0].upper() + word[1:] for word in near)[:MOST]


@remembered
def _words(rest: str, tongue: Language) -> tuple[tuple[str, float], ...]:
    """The common words of two letters that end with the letter, with their Zipf frequencies."""
    common = frequent_words(tongue.code)
    found = ((first + rest, common.get(first + rest, 0.0)) for first in tongue.alphabet)
    return tuple((word, zipf) for word, zipf in found if zipf >= COMMON)
