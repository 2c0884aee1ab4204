"""A language model's claim: unintelligible."""

from __future__ import annotations

from qa.model.data_classes import dataclass
from qa.model.judged import Claim
from qa.model.mqm import Category, Severity
from qa.rules.base import Example
from qa.rules.judged_claims import UNKNOWN, JudgedRule


@dataclass(frozen=True)
class JudgedUnintelligible(JudgedRule):
    """Words that make no sense, according to a language model.

    Garbled translations mostly consist of real words.
    """

    id = "judged-unintelligible"
    kind = "unintelligible"
    category = Category.UNINTELLIGIBLE
    severity = Severity.NEUTRAL
    confidence = UNKNOWN
    examples = (
        Example(
            "He fell ⟦over its counterpart boat⟧ in time.",
            claims=(
                Claim(
                    "unintelligible",
                    "major",
                    8,
                    "over its counterpart boat",
                    "It says something else",
                    "",
                    "",
                    "model",
                ),
            ),
        ),
        Example("He fell over its counterpart boat in time."),
        Example(
            "Nobody knows what they said.",
            claims=(
                Claim("unintelligible", "major", 0, "of the", "a function word, and not there"),
            ),
        ),
    )
