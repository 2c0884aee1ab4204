"""A term with two translations in one text, both of which the termbase allows."""

from __future__ import annotations

from collections.abc import Iterator

from qa.compare.terms import Use, source_uses, target_uses
from qa.model.document import Document
from qa.model.finding import Finding, Related
from qa.model.mqm import Category, Severity
from qa.model.terms import Term
from qa.rules.base import DocumentRule, Example


class InconsistentTerm(DocumentRule):
    """A source term is translated in two of the ways that the termbase allows.

    A text that says “federal government” and later “national government” makes readers think of two
    things. The later wording is reported, once per term. Terms that are not in the source are not
    reported.
    """

    id = "inconsistent-term"
    category = Category.INCONSISTENT_TERM
    severity = Severity.MINOR
    confidence = 0.85
    needs_source = True
    examples = (
        Example(
            "The federal government met. The ⟦national government⟧ rose.",
            source="Die Bundesregierung tagte. Die Bundesregierung stand auf.",
            source_lang="de",
            terms=(Term("Bundesregierung", ("federal government", "national government")),),
        ),
        Example(
            "The federal government met. The federal government's plan rose.",
            source="Die Bundesregierung tagte. Der Plan der Bundesregierung stieg auf.",
            source_lang="de",
            terms=(Term("Bundesregierung", ("federal government", "national government")),),
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        known = {use.term for use in document.need(source_uses)}
        first: dict[Term, Use] = {}
        told: set[Term] = set()
        for use in document.need(target_uses):
            key = use.term
            if key not in known or key in told:
                continue
            earlier = first.setdefault(key, use)
            if earlier.wording != use.wording:
                told.add(key)
                yield self.finding(
                    use.span,
                    f"“{use.term.source}” was translated as “{earlier.wording}” earlier in the text.",
                    related=(Related(self.id, earlier.span, "first occurrence"),),
                )
