"""A lead-in that was glued to the sentence after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.analyse.word_order import glued_lead_ins
from qa.model.document import Document
from qa.model.finding import Finding, Related
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


@dataclass(frozen=True)
class GluedLeadIn(DocumentRule):
    """A word that stood by itself in the source was glued to the sentence that follows.

    A link or bold type at the head of a sentence is translated by itself and put back before a
    translation that has it again: "Car the driver left the car", "police Police arrested him".
    """

    id = "glued-lead-in"
    category = Category.ADDITION
    severity = Severity.MAJOR
    confidence = 0.9
    fits_catalogues = False
    languages = frozenset({"en"})
    examples = (
        Example("⟦Ferry⟧ the captain of the old ferry was not on board."),
        Example("It was late. ⟦Bridge⟧ the workers left the bridge when the rain began."),
        Example("He said that ⟦police⟧ Police arrested two men."),
        Example("Close the door. Visit the museum and its garden. Police the streets."),
        Example("The state State Department, and the President president of all, met."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        for span, witness in document.target.need(glued_lead_ins):
            word = span.of(text)
            yield self.finding(
                span,
                f"“{word}” was put before a sentence that names it again.",
                related=(Related(self.id, witness, "named again"),),
            )
