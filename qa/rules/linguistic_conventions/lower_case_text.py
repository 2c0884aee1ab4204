"""Text without any capitals."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.case import case
from qa.analyse.lower_case_propers import lower_case_propers
from qa.compare.shared_with_source import is_small_too
from qa.model.document import Document
from qa.model.finding import Finding, Related
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


class LowerCaseText(DocumentRule):
    """A whole passage is in lowercase.

    Some systems are trained on lowercase text and never restore the capitals. Adjacent paragraphs
    without any capital are one finding if something in them needs one: a weekday, a nationality,
    the word "I", or several sentences. A source that has no capitals there either is the writer's style.
    """

    id = "lower-case-text"
    category = Category.SPELLING
    severity = Severity.MAJOR
    confidence = 0.97
    fits_catalogues = False
    examples = (
        Example("⟦the german minister arrives in the town on thursday.⟧"),
        Example(
            "⟦what can i do about the weather, asked the man.\n\nthe russian said nothing about it.⟧"
        ),
        Example("The man in the house came home late."),
        Example(
            "the german minister arrives on thursday.",
            source="der deutsche minister kommt am donnerstag. er bringt niemanden mit, sagt sein amt.",
            source_lang="de",
        ),
        Example("Bring these on Monday:\n\nwine from the house, bread from the baker"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        propers = document.target.need(lower_case_propers)
        for span in document.target.need(case).texts:
            if is_small_too(document, span):
                continue
            related = tuple(
                Related("missing-capital", proper.span, f"Should be “{proper.right}”.")
                for proper in propers
                if span.contains(proper.span)
            )
            yield self.finding(span, "This passage is all lowercase.", related=related)
