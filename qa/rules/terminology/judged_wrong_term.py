"""A language model's claim: wrong term."""

from __future__ import annotations

from qa.model.data_classes import dataclass
from qa.model.judged import Claim
from qa.model.mqm import Category, Severity
from qa.rules.base import Example
from qa.rules.judged_claims import UNKNOWN, JudgedRule


@dataclass(frozen=True)
class JudgedWrongTerm(JudgedRule):
    """The wrong technical term, according to a language model.

    Courts, parliaments and sports have their own terminology.
    """

    id = "judged-wrong-term"
    kind = "wrong-term"
    category = Category.WRONG_TERM
    severity = Severity.NEUTRAL
    confidence = UNKNOWN
    examples = (
        Example(
            "The ⟦national assembly⟧ votes today.",
            source="Der Bundestag stimmt heute ab.",
            source_lang="de",
            claims=(
                Claim(
                    "wrong-term",
                    "major",
                    4,
                    "national assembly",
                    "It says something else",
                    "",
                    "Bundestag",
                    "model",
                ),
            ),
        ),
        Example(
            "The national assembly votes today.",
            source="Der Bundestag stimmt heute ab.",
            source_lang="de",
        ),
        Example(
            "Nobody knows what they said.",
            claims=(Claim("wrong-term", "major", 0, "of the", "a function word, and not there"),),
        ),
    )
