"""Slips that the spelling of a language invites: "existance", "recieve", "begining", "appartment".

Such forms are so common that lists of words have them. Their letters tell what they are: one of the
places in which the ear does not say what to write, and a word many times as common if it is fixed.
"""

from __future__ import annotations

from qa.languages.language import Language
from qa.lexicon.frequency import frequent_words
from qa.lexicon.ngrams import sequences
from qa.model.expression import expression
from qa.model.memory import remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# How many times as common the right word must be, in Zipf, and how common at least. Variant spellings
# stay below ("focussed" 1.5, "judgement" 0.4), slips begin at 1.9 ("definately" 2.1, "seperate" 2.0).
OUTWEIGHS: float = TUNED["OUTWEIGHS"]
COMMON: float = TUNED["COMMON"]
# The shortest form, and the least that stands before an ending: "currant" and "summery" are words.
SHORTEST: int = TUNED["SHORTEST"]
STEM: int = TUNED["STEM"]
VOWELS = frozenset("aeiouy")
# A consonant, once or twice, and an ending before which it is written so by rule; a stem of one vowel.
INFLECTED = expression(r"(.)\1?(?:ings?|ed|e?s|e[rn]s?|est|y|ies|le[sd]?|ish)$")
ONE_VOWEL = expression(r"[^aeiouy]*[aeiouy]{1,2}[^aeiouy]*$")


@remembered
def usual_slip(form: str, frequency: float, tongue: Language) -> str | None:
    """What a lower-case form of this Zipf frequency should be; None if it is no such slip."""
    if len(form) < SHORTEST:
        return None
    common = frequent_words(tongue.code)
    needed = max(COMMON, frequency + OUTWEIGHS)
    fixed = _fixed(form, tongue)
    if tongue.unheard_doubles:
        fixed |= _evened(form, tongue)
    rights = [right for right in fixed if common.get(right, 0.0) >= needed]
    if not rights or _has_good_text(form, tongue):
        return None
    return max(rights, key=lambda right: (common[right], right))


def _fixed(form: str, tongue: Language) -> set[str]:
    """What the form is with one of the usual slips fixed."""
    found = {
        form[: len(form) - len(wrong)] + right
        for wrong, right in tongue.slip_endings
        if form.endswith(wrong) and len(form) - len(wrong) >= STEM
    }
    for wrong, right in tongue.slip_letters:
        place = form.find(wrong)
        if place >= 0:
            found.add(form[:place] + right + form[place + len(wrong) :])
    return found


def _evened(form: str, tongue: Language) -> set[str]:
    """What the form is with one consonant written twice, or once: words that good text has.

    Before the ending of a short stem the number of letters makes another word: "planing", "hatting".
    """
    table = sequences(tongue.code)
    if table is None:
        return set()
    found: set[str] = set()
    for n in range(1, len(form)):
        letter = form[n]
        if letter in VOWELS or (INFLECTED.match(form, n) and ONE_VOWEL.match(form, 0, n)):
            continue
        if letter != form[n - 1]:
            found.add(form[:n] + letter + form[n:])
        # "handless", "adventuress"
        elif n + 1 < len(form) or not form.endswith("ess"):
            found.add(form[:n] + form[n + 1 :])
    return {right for right in found if right in table.classes}


def _has_good_text(form: str, tongue: Language) -> bool:
    """Whether the table of good texts has the form, small or with a capital."""
    table = sequences(tongue.code)
    return table is not None and (form in table.classes or form.capitalize() in table.classes)
