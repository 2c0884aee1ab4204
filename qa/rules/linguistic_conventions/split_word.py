"""A word with a space in it."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.spelling.word_breaks import split_words
from qa.lexicon.word_list import word_list
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


class SplitWord(DocumentRule):
    """A common word has a space inside.

    "The gov ernment", "to gether": such spaces come from soft hyphens that became spaces, lines that were
    broken within a word, and systems that write words in pieces. One of the pieces must be unknown or very
    rare, and both together must form a common word.
    """

    id = "split-word"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 0.93
    facts = ("never_glued",)
    fits_foreign_passages = False
    examples = (
        Example("The ⟦gov ernment⟧ has met.", fixed="The government has met."),
        Example("They came ⟦to gether⟧ in the ⟦hos pital⟧ on Monday."),
        Example("They went in to the town, and all ready to go any way they can not be seen."),
        Example("Udo gether met Ms Ment, ther mal: it is ment."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        hint = None if word_list(document.lang) is not None else Severity.NEUTRAL
        for span, right in document.target.need(split_words):
            yield self.finding(
                span,
                f"Split word: “{span.of(text)}” should be “{right}”.",
                fix=right,
                severity=hint,
            )
