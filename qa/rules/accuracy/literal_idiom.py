"""A figure of speech that was translated word for word."""

from __future__ import annotations

from collections.abc import Iterator

from qa.compare.literal import Literal, all_of
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example
from qa.rules.calibration import OWN
from qa.rules.literal_wording import is_own, may_say, message_of, suggestions_of


class LiteralIdiom(DocumentRule):
    """An idiom was translated word for word.

    “The cat must be lifted on the table” is Finnish in English words: an awkward subject must be
    brought into the open. The lexicon of literal translations has such idioms by source language.
    They are recognized as `literal-translation` recognizes words.

    Entries of your own come from the file that the setting `literal` names;
    [Literal translations](../literal.md) says how to write them. By default only these are reported:
    of the program's own idioms too few were right.
    """

    id = "literal-idiom"
    category = Category.MISTRANSLATION
    severity = Severity.MINOR
    confidence = 0.9
    kinds = ("alone", "in the source")
    examples = (
        Example(
            "It is time to ⟦lift the cat on the table⟧, the chair said.",
            source="On aika nostaa kissa pöydälle, puheenjohtaja sanoi.",
            source_lang="fi",
        ),
        Example("She ⟦put the cat on the table⟧ at the council in Oulu."),
        Example("The vet put the black cat on the table and examined it."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if not may_say(self, document, self.kinds):
            return
        for literal in all_of(document, idioms=True):
            yield self.finding(
                literal.span,
                message_of(literal, document.target.text),
                suggestions=suggestions_of(literal, document.target.text),
                kind=_kind(document, literal),
            )


def _kind(document: Document, literal: Literal) -> str:
    """What convinces: the idiom in the source, or the English words alone."""
    if is_own(document, literal):
        return OWN
    alone, in_source = LiteralIdiom.kinds
    return in_source if literal.source else alone
