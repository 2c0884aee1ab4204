"""Beginnings and endings that many words of a language have: "про-", "-те"."""

from __future__ import annotations

from collections import Counter

from qa.languages.folders import lines_of
from qa.lexicon.frequency import frequent_words
from qa.model.language_tag import by_language
from qa.model.memory import remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Names the file of a language that holds what `counted` found there, so that no run need count.
FILE = "{}.affixes"
BEGIN, END = "begin", "end"
# So common a word is left of a form without a beginning or an ending which so many pairs differ by.
STEM: float = TUNED["STEM"]
PRODUCTIVE: int = TUNED["PRODUCTIVE"]
PRODUCTIVE_ALONE: int = TUNED["PRODUCTIVE_ALONE"]


@remembered
def is_derived_by_rule(form: str, lang: str, shortest: int = 2) -> bool:
    """Whether a form is a common word with a beginning or an ending that many common words have.

    "Передає-те", "про-говоримо": beginnings and endings of two letters to four which a score of pairs
    of frequent words differ by. Endings may have one letter (`shortest`) where hundreds do: "gereageerd-e".
    """
    common = frequent_words(lang)
    for cut in range(shortest, min(5, len(form) - 3)):
        if common.get(form[:-cut], 0.0) >= STEM and form[-cut:] in affixes(lang)[1]:
            return True
        if cut > 1 and common.get(form[cut:], 0.0) >= STEM and form[:cut] in affixes(lang)[0]:
            return True
    return False


@by_language
def affixes(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """Beginnings of two letters to four, and endings of one to four, that many frequent words have."""
    kinds = {
        kind: frozenset(parts) for kind, *parts in map(str.split, lines_of(lang, FILE.format(lang)))
    }
    return (kinds[BEGIN], kinds[END]) if kinds else counted(lang)


def counted(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """The same, counted: behind or before them, frequent words are left."""
    common = frequent_words(lang)
    begun: Counter[str] = Counter()
    ended: Counter[str] = Counter()
    for word in common:
        for cut in range(1, min(5, len(word) - 3)):
            begun[word[:cut]] += word[cut:] in common
            ended[word[-cut:]] += word[:-cut] in common
    return _often(begun), _often(ended)


def _often(counted: Counter[str]) -> frozenset[str]:
    return frozenset(
        part
        for part, times in counted.items()
        if times >= (PRODUCTIVE if len(part) > 1 else PRODUCTIVE_ALONE)
    )


def is_productive(one: str, two: str, lang: str) -> bool:
    """Whether many frequent words differ by beginning with `one`, or by ending in `two`."""
    begun, ended = affixes(lang)
    return one in begun or two in ended
