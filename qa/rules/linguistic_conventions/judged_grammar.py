"""A language model's claim: grammar."""

from __future__ import annotations

from qa.model.data_classes import dataclass
from qa.model.judged import Claim
from qa.model.mqm import Category, Severity
from qa.rules.base import Example
from qa.rules.judged_claims import UNKNOWN, JudgedRule


@dataclass(frozen=True)
class JudgedGrammar(JudgedRule):
    """A grammar error, according to a language model.

    Judging agreement, tense and word order takes a feeling for the language; a model has it for most languages.
    """

    id = "judged-grammar"
    kind = "grammar"
    category = Category.GRAMMAR
    severity = Severity.NEUTRAL
    confidence = UNKNOWN
    examples = (
        Example(
            "The mayors ⟦has decided⟧ nothing.",
            fixed="The mayors have decided nothing.",
            claims=(
                Claim(
                    "grammar",
                    "major",
                    11,
                    "has decided",
                    "It says something else",
                    "have decided",
                    "",
                    "model",
                ),
            ),
        ),
        Example("The mayors has decided nothing."),
        Example(
            "Nobody knows what they said.",
            claims=(Claim("grammar", "major", 0, "of the", "a function word, and not there"),),
        ),
    )
