"""Three letters that stand together in many words of a language: "ään", but not "lll"."""

from __future__ import annotations

from collections import Counter

from qa.languages.folders import lines_of
from qa.lexicon.frequency import frequent_words
from qa.model.language_tag import by_language
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Names the file of a language that holds what `counted` found there, so that no run need count.
FILE = "{}.letters"
# Where a word begins, and where it ends.
BEGIN, END = "^", "$"
# More words than this have the three letters together.
USUAL: int = TUNED["USUAL"]


def has_odd_letters(form: str, lang: str) -> bool:
    """Whether a form has three letters together that hardly any frequent word of the language has."""
    return not usual_triples(lang).issuperset(triples(form))


def triples(form: str) -> set[str]:
    """The letters of a word, three by three, with its beginning and its end."""
    bounded = f"{BEGIN}{form}{END}"
    return {bounded[n : n + 3] for n in range(len(bounded) - 2)}


@by_language
def usual_triples(lang: str) -> frozenset[str]:
    """What three letters, beginnings and ends among them, many frequent words have together."""
    kept = frozenset(part for line in lines_of(lang, FILE.format(lang)) for part in line.split())
    return kept or counted(lang)


def counted(lang: str) -> frozenset[str]:
    """The same, counted."""
    found = Counter(part for word in frequent_words(lang) for part in triples(word))
    return frozenset(part for part, count in found.items() if count > USUAL)
