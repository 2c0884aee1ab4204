"""Names and figures that the reference translations write otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qa.analyse.names.misspelled_names import name_variants
from qa.analyse.words import words
from qa.compare.numbers import changed_figures
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# So sure a misspelling must be, with the reference as its witness, to be reported.
SURE: float = TUNED["SURE"]


class ReferenceMismatch(DocumentRule):
    """A name or number does not match the reference translations.

    A reference translation may word most things differently, but figures and names have a single right form.
    The rule reports only those that all references write differently in the corresponding passage.

    It reports nothing without references (`--reference`, or `references` in rows).
    """

    id = "reference-mismatch"
    category = Category.MISTRANSLATION
    severity = Severity.MAJOR
    confidence = 0.9
    needs = "references"
    examples = (
        Example(
            "Mayor Jana ⟦Novack⟧ opened the bridge over the Elbe on ⟦17⟧ May before 2,000 people.",
            references=(
                "On 18 May, before 2,000 people, Mayor Jana Novak opened the bridge over the Elbe.",
            ),
            fixed="Mayor Jana Novak opened the bridge over the Elbe on 18 May before 2,000 people.",
        ),
        Example(
            "Mayor Jana Novak opened the bridge on 5 May.",
            references=("The bridge was opened by Mayor Jana Novak on May 5th.",),
        ),
        Example(
            "The bridge is 40 metres long.",
            references=("The bridge has a length of 30 metres.", "The bridge is 40 metres long."),
        ),
        Example("Mayor Jana Novack opened the bridge on 4 May."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        if not document.references:
            return
        said = [dict(_differences(document, reference)) for reference in document.references]
        for span, written in said[0].items():
            if all(span in differences for differences in said):
                here = span.of(document.target.text)
                who = "the reference" if len(said) == 1 else "each reference"
                yield self.finding(
                    span, f"“{here}” does not match {who}: “{written}”.", fix=written
                )


def _differences(document: Document, reference: Prose) -> Iterator[tuple[Span, str]]:
    """What the reference writes otherwise: where it stands in the target, and its own form."""
    beside = replace(document, source=reference, source_lang=document.lang, units=())
    for change in changed_figures(beside):
        yield change.target.span, change.source.span.of(reference.text)
    column = document.target.need(words)
    written = {form.casefold() for form in reference.need(words).texts}
    for variant in name_variants(beside):
        if variant.confidence >= SURE and variant.right.casefold() in written:
            for number in variant.form.numbers:
                yield column.span(number), variant.right
