"""A function word with a capital in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qa.analyse.word_order import misplaced_capitals
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


@dataclass(frozen=True)
class MisplacedCapital(DocumentRule):
    """A preposition, article or auxiliary has a capital amid a sentence.

    Parts of a sentence that markup had set apart are translated one by one, each with a capital
    of its own, and glued together again: "In the state In southwestern Finland". Only words that
    stand between words of a running sentence and before one in lower case are looked at; titles
    and headings are left alone, and so are "He" and "His" in texts that speak of God.
    """

    id = "misplaced-capital"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 0.9
    languages = frozenset({"en"})
    examples = (
        Example("The fair in the town ⟦On⟧ the lake was opened by the mayor."),
        Example("Near the river ⟦In⟧ eastern Norway there were many floods."),
        Example("He read Gone With the Wind and heard The Who. Stay, he said. On monday."),
        Example("May God receive her in His vast garden, and may He console us."),
        Example("She said: In our town it rains. They asked “Where is it?” and left."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        for span in document.target.need(misplaced_capitals):
            word = span.of(text)
            yield self.finding(
                span, f"“{word}” has a capital in the middle of the sentence.", mend=word.lower()
            )
