"""What kind of evidence a misspelled name has: kinds that are right unequally often."""

from __future__ import annotations

from qa.analyse.names.evidence import Variant, Who, is_undecided
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# From so many mentions on, the right form is what the article is about.
OFTEN: int = TUNED["OFTEN"]
# What the article alone says is less often right where the evidence is less sure.
SURE: float = TUNED["SURE"]
INTRODUCED = "introduced"
# What the article alone says, where it is not sure: a hint.
WEAK, WEAK_OFTEN, WEAKLY_INTRODUCED = "weak", "weak, often", "introduced, weak"
# The same, where the introduced surname never comes again: somebody who is introduced is talked of.
INTRODUCED_ONCE = "introduced once"
HINTS = frozenset((WEAK, WEAK_OFTEN, WEAKLY_INTRODUCED, INTRODUCED_ONCE))
FROM_SOURCE = "source"
OFTEN_HERE, SELDOM_HERE = "often", "seldom"
# The first that gives evidence names the kind.
KINDS = {
    Who.INTRODUCTION: INTRODUCED,
    Who.OTHER_SPELLING: INTRODUCED,
    Who.MENTION: INTRODUCED,
    Who.STRETCH: FROM_SOURCE,
    Who.LETTERS: "letters of the source",
    Who.TABLE: "translated place",
    Who.COMPOUND: "compound",
    Who.MEMORY: "other sentences",
    Who.RENDERINGS: "other sentences",
    Who.LISTED: "known person",
    Who.PERSON: "known person",
    Who.SPELLING: "one letter off the source",
    Who.PLACE: "script of the source",
    Who.FAME: "public figure",
    Who.REFERENCE: "reference spelling",
    Who.FULL_NAME: "full name of the source",
    Who.ABSENCE: "absent from the source",
    Who.SOURCE: FROM_SOURCE,
    Who.SOUND: FROM_SOURCE,
    Who.ARCHIVE: "other articles",
    Who.RUN: "other articles",
}


def evidence_kind(variant: Variant) -> str:
    """The kind, in a word or two, as `calibration.toml` has it."""
    heard = {witness.who: witness for witness in variant.witnesses}
    kind = next((kind for who, kind in KINDS.items() if who in heard), None)
    if kind not in {None, INTRODUCED}:
        return str(kind)
    here = heard.get(Who.ARTICLE)
    often = here is not None and here.times >= OFTEN
    if is_undecided(variant):
        return WEAK
    if variant.confidence >= SURE:
        return kind or (OFTEN_HERE if often else SELDOM_HERE)
    if kind is None:
        return WEAK_OFTEN if often else WEAK
    introduced = heard.get(Who.INTRODUCTION) or heard.get(Who.OTHER_SPELLING)
    is_once = introduced is not None and introduced.times == 1
    return INTRODUCED_ONCE if is_once else WEAKLY_INTRODUCED
