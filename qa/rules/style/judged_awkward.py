"""A language model's claim: awkward."""

from __future__ import annotations

from qa.model.data_classes import dataclass
from qa.model.judged import Claim
from qa.model.mqm import Category, Severity
from qa.rules.base import Example
from qa.rules.judged_claims import UNKNOWN, JudgedRule


@dataclass(frozen=True)
class JudgedAwkward(JudgedRule):
    """Awkward wording, according to a language model.

    Translated text follows the source where a writer would not.
    """

    id = "judged-awkward"
    kind = "awkward"
    category = Category.AWKWARD
    severity = Severity.NEUTRAL
    confidence = UNKNOWN
    examples = (
        Example(
            "It came ⟦to a meeting of them⟧ in May.",
            claims=(
                Claim(
                    "awkward",
                    "major",
                    8,
                    "to a meeting of them",
                    "It says something else",
                    "",
                    "",
                    "model",
                ),
            ),
        ),
        Example("It came to a meeting of them in May."),
        Example(
            "Nobody knows what they said.",
            claims=(Claim("awkward", "major", 0, "of the", "a function word, and not there"),),
        ),
    )
