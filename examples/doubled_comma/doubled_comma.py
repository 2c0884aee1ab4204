"""A rule of another package: commas that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example

COMMAS = re.compile(r",(?: ?,)+")


class DoubledComma(DocumentRule):
    """A comma stands twice in a row.

    A word between the two was lost, or the sentence was put together from pieces.
    """

    id = "doubled-comma"
    category = Category.PUNCTUATION
    severity = Severity.MINOR
    confidence = 0.9
    examples = (
        Example("Apples⟦,,⟧ pears and plums.", fixed="Apples, pears and plums."),
        Example("She came⟦, ,⟧ saw and left."),
        Example("Apples, pears, and plums: 1,000 of them."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        """Each place where commas meet."""
        for match in COMMAS.finditer(document.target.text):
            yield self.finding(Span(*match.span()), "Doubled comma.", fix=",")
