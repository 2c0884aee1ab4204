"""Brackets without a partner."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.front_matter import is_in_front_matter
from qa.analyse.unpaired_marks import unpaired_brackets
from qa.compare.shared_with_source import is_unpaired_too
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example


class UnpairedBracket(DocumentRule):
    """A bracket is unclosed or unopened.

    A machine that cuts a remark short or drops its beginning leaves one bracket of the pair. A
    bracket may close in a later paragraph, and any closing one may close any opening one, as in
    intervals. Marks of lists such as “a)”, smiles, formulas and code are left alone, and so is
    what the source has in the same place.
    """

    id = "unpaired-bracket"
    category = Category.PUNCTUATION
    severity = Severity.MINOR
    confidence = 0.9
    trigger = tuple("()[]{}（）［］【】")
    excused_by_source = True
    examples = (
        Example("The mayor ⟦(⟧in office since 2019 spoke first."),
        Example("The mayor, in office since 2019⟦)⟧, spoke first."),
        Example(
            "The mayor ⟦(⟧in office since 2019 spoke first.",
            source="Die Bürgermeisterin (seit 2019 im Amt) sprach zuerst.",
            source_lang="de",
        ),
        Example(
            "The mayor (in office since 2019 spoke first.",
            source="Die Bürgermeisterin (seit 2019 im Amt sprach zuerst.",
            source_lang="de",
        ),
        Example("The list\n\na) The first point\n\n12) The second\n\niii) The last (for now)"),
        Example("a) Cut the bread. 2) Eat it :) iii) Rest ;-)) and see f(x) on [0, 5)."),
        Example(
            "(The mayor spoke first.\n\nNobody answered.)\n\nThen [t]he rest (all of it) came."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for mark in document.target.need(unpaired_brackets):
            span = Span(mark.at, mark.at + 1)
            if is_unpaired_too(document, unpaired_brackets, span):
                continue
            if is_in_front_matter(document, span):
                continue  # where summaries are cut
            what = "Unclosed" if mark.opens else "Unopened"
            yield self.finding(span, f"{what} bracket {span.of(document.target.text)}.")
