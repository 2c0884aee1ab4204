"""A language model's claim: untranslated."""

from __future__ import annotations

from qa.model.data_classes import dataclass
from qa.model.judged import Claim
from qa.model.mqm import Category, Severity
from qa.rules.base import Example
from qa.rules.judged_claims import UNKNOWN, JudgedRule


@dataclass(frozen=True)
class JudgedUntranslated(JudgedRule):
    """Words left in the source language, according to a language model.

    No word list can detect a word that exists in both languages.
    """

    id = "judged-untranslated"
    kind = "untranslated"
    category = Category.UNTRANSLATED
    severity = Severity.NEUTRAL
    confidence = UNKNOWN
    examples = (
        Example(
            "The mayor came in the ⟦Handy⟧ shop.",
            source="Der Bürgermeister kam in den Handyladen.",
            source_lang="de",
            claims=(
                Claim(
                    "untranslated",
                    "major",
                    22,
                    "Handy",
                    "It says something else",
                    "phone",
                    "",
                    "model",
                ),
            ),
        ),
        Example(
            "The mayor came in the Handy shop.",
            source="Der Bürgermeister kam in den Handyladen.",
            source_lang="de",
        ),
        Example(
            "Nobody knows what they said.",
            claims=(Claim("untranslated", "major", 0, "of the", "a function word, and not there"),),
        ),
    )
