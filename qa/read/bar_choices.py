"""Wordings for several numbers in one string, set apart by bars: "one file|%count% files".

Symfony, Laravel and Vue I18n write plurals so, with a number or a range before a wording if need be:
`{0} no files|{1} one file|[2,Inf[ %count% files`. Languages have more or fewer wordings.
https://symfony.com/doc/current/components/translation/usage.html#pluralization
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from qa.model.expression import expression
from qa.model.thresholds import thresholds
from qa.read.placeholders import Found

TUNED = thresholds(__name__)

BAR: Final = expression(r"[ \t]{0,9}\|[ \t]{0,9}")
# What tells for which numbers a wording is: "{0}", "[1,19]", "]20,Inf]", "few:".
FOR: Final = expression(
    r"\s{0,9}(?:\{\d{1,9}(?:,\d{1,9}){0,9}\}|[\[\]]-?\w{1,9},\s?-?\w{1,9}[\[\]]|(?:zero|one|two|few|many|other):)\s{0,9}"
)
# More wordings than a language has forms are a list of something else.
MOST: Final = 6
# Longer strings are no plurals, and would take long to compare.
LONGEST: Final = 2000
# How alike two wordings of one message are.
ALIKE: float = TUNED["ALIKE"]


def is_barred(text: str) -> bool:
    """Whether a source string is wordings for several numbers: alike, or with the numbers before them."""
    if "|" not in text or "||" in text or len(text) > LONGEST:
        return False
    wordings = [part.strip() for part in text.split("|")]
    if len(wordings) > MOST or not all(wordings):
        return False
    if any(FOR.match(wording) for wording in wordings):
        return True
    # "Center | Center" is a place, not a thing and several of it.
    from rapidfuzz.distance import Indel  # of most strings nobody asks

    return len(set(wordings)) == len(wordings) and all(
        Indel.normalized_similarity(one, other) >= ALIKE for one, other in pairwise(wordings)
    )


def bar_codes(text: str) -> list[Found]:
    """The bars, and what stands before the wordings: no prose."""
    found: list[Found] = []
    start = 0
    for bar in [*BAR.finditer(text), None]:
        end = bar.start() if bar else len(text)
        numbers = FOR.match(text, start, end)
        if numbers and numbers.end() > start:
            found.append(Found(start, numbers.end(), "", encloses=True))
        if bar:
            found.append(Found(bar.start(), bar.end(), "", encloses=False, put="\n"))
            start = bar.end()
    return found
