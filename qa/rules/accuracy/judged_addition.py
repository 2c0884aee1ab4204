"""A language model's claim: addition."""

from __future__ import annotations

from qa.model.data_classes import dataclass
from qa.model.judged import Claim
from qa.model.mqm import Category, Severity
from qa.rules.base import Example
from qa.rules.judged_claims import UNKNOWN, JudgedRule


@dataclass(frozen=True)
class JudgedAddition(JudgedRule):
    """Words without a counterpart in the source, according to a language model.

    Translation models add what they consider likely.
    """

    id = "judged-addition"
    kind = "addition"
    category = Category.ADDITION
    severity = Severity.NEUTRAL
    confidence = UNKNOWN
    examples = (
        Example(
            "The mayor came on Monday ⟦with a smile⟧.",
            source="Der Bürgermeister kam am Montag.",
            source_lang="de",
            claims=(
                Claim(
                    "addition",
                    "major",
                    25,
                    "with a smile",
                    "It says something else",
                    "",
                    "",
                    "model",
                ),
            ),
        ),
        Example(
            "The mayor came on Monday with a smile.",
            source="Der Bürgermeister kam am Montag.",
            source_lang="de",
        ),
        Example(
            "Nobody knows what they said.",
            claims=(Claim("addition", "major", 0, "of the", "a function word, and not there"),),
        ),
    )
