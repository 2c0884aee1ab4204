"""A language model's claim: mistranslation."""

from __future__ import annotations

from qa.model.data_classes import dataclass
from qa.model.judged import Claim
from qa.model.mqm import Category, Severity
from qa.rules.base import Example
from qa.rules.judged_claims import UNKNOWN, JudgedRule


@dataclass(frozen=True)
class JudgedMistranslation(JudgedRule):
    """A mistranslation, according to a language model.

    “The company said” for a ministry is good English, so no rule can see it. A good model, asked with `qa
    judge`, can.
    """

    id = "judged-mistranslation"
    kind = "mistranslation"
    category = Category.MISTRANSLATION
    severity = Severity.NEUTRAL
    confidence = UNKNOWN
    examples = (
        Example(
            "He met ⟦the company⟧ on Monday.",
            source="Er traf das Ministerium am Montag.",
            source_lang="de",
            fixed="He met the ministry on Monday.",
            claims=(
                Claim(
                    "mistranslation",
                    "major",
                    7,
                    "the company",
                    "It says something else",
                    "the ministry",
                    "das Ministerium",
                    "model",
                ),
            ),
        ),
        Example(
            "He met the company on Monday.",
            source="Er traf das Ministerium am Montag.",
            source_lang="de",
        ),
        Example(
            "Nobody knows what they said.",
            claims=(
                Claim("mistranslation", "major", 0, "of the", "a function word, and not there"),
            ),
        ),
    )
