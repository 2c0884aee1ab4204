"""Brackets without a partner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.analyse.front_matter import is_in_front_matter
from qa.analyse.unpaired_marks import Unpaired, unpaired_brackets
from qa.compare.beside import is_whole_unit
from qa.compare.shared_with_source import is_unpaired_too
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example

# What may stand between brackets in a row.
BESIDE = ("", " ")


class UnpairedBracket(DocumentRule):
    """A bracket is unclosed or unopened.

    A machine that cuts a remark short or drops its beginning leaves one bracket of the pair. A
    bracket may close in a later paragraph, and any closing one may close any opening one, as in
    intervals. List markers such as “a)”, emoticons, formulas and code are left alone, and so are
    brackets that the source has in the same place. Brackets in a row, such as “[[”, are one
    finding.
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
        Example("The mayor ⟦[[⟧in office since 2019 spoke first."),
        Example("The list\n\na) The first point\n\n12) The second\n\niii) The last (for now)"),
        Example("a) Cut the bread. 2) Eat it :) iii) Rest ;-)) and see f(x) on [0, 5)."),
        Example(
            "(The mayor spoke first.\n\nNobody answered.)\n\nThen [t]he rest (all of it) came."
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        run: list[Unpaired] = []
        for mark in _told(document):
            if run and not _goes_on(text, run[-1], mark):
                yield self._found(text, run)
                run = []
            run.append(mark)
        if run:
            yield self._found(text, run)

    def _found(self, text: str, run: Sequence[Unpaired]) -> Finding:
        span = Span(run[0].at, run[-1].at + 1)
        what = "nclosed" if run[0].opens else "nopened"
        if len(run) == 1:
            return self.finding(span, f"U{what} bracket {span.of(text)}.")
        return self.finding(span, f"{len(run)} u{what} brackets in a row.")


def _told(document: Document) -> Iterator[Unpaired]:
    """The brackets without a partner that nothing excuses."""
    for mark in document.target.need(unpaired_brackets):
        span = Span(mark.at, mark.at + 1)
        if is_unpaired_too(document, unpaired_brackets, span) or is_whole_unit(document, span):
            continue
        if not is_in_front_matter(document, span):  # where summaries are cut
            yield mark


def _goes_on(text: str, before: Unpaired, mark: Unpaired) -> bool:
    """Whether a bracket stands beside the one before, or a space apart, and does the same."""
    return (
        before.opens == mark.opens and text[before.at + 1 : min(mark.at, before.at + 3)] in BESIDE
    )
