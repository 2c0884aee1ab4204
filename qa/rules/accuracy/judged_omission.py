"""A language model's claim: omission."""

from __future__ import annotations

from qa.model.data_classes import dataclass
from qa.model.judged import Claim
from qa.model.mqm import Category, Severity
from qa.rules.base import Example
from qa.rules.judged_claims import UNKNOWN, JudgedRule


@dataclass(frozen=True)
class JudgedOmission(JudgedRule):
    """Part of the source is missing, according to a language model.

    The finding marks the words after which something of the source is missing; the message quotes it.
    """

    id = "judged-omission"
    kind = "omission"
    category = Category.OMISSION
    severity = Severity.NEUTRAL
    confidence = UNKNOWN
    examples = (
        Example(
            "The mayor came ⟦on Monday⟧.",
            source="Der Bürgermeister kam am Montag mit seiner Frau.",
            source_lang="de",
            claims=(
                Claim(
                    "omission",
                    "major",
                    15,
                    "on Monday",
                    "It says something else",
                    "",
                    "mit seiner Frau",
                    "model",
                ),
            ),
        ),
        Example(
            "The mayor came on Monday.",
            source="Der Bürgermeister kam am Montag mit seiner Frau.",
            source_lang="de",
        ),
        Example(
            "Nobody knows what they said.",
            claims=(Claim("omission", "major", 0, "of the", "a function word, and not there"),),
        ),
    )
