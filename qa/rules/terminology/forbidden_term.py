"""Words that the termbase forbids."""

from __future__ import annotations

from collections.abc import Iterator

from qa.compare.align.alignment import pairs
from qa.compare.terms import forbidden_uses, source_uses
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.terms import Term
from qa.rules.base import DocumentRule, Example


class ForbiddenTerm(DocumentRule):
    """A word that the termbase forbids, in any form.

    The termbase is given with `--terms FILE`, with a column `forbidden`. An entry with a source
    term forbids its words only where that term is translated, as far as the source is known.
    """

    id = "forbidden-term"
    category = Category.WRONG_TERM
    severity = Severity.MAJOR
    confidence = 0.97
    needs = "terms"
    examples = (
        Example(
            "All ⟦chairmen⟧ met in 2019.",
            terms=(Term("", ("chair",), ("chairman",)),),
        ),
        Example(
            "The ⟦state government⟧ wants 41 new bridges by 2030.",
            source="Die Bundesregierung will bis 2030 41 neue Brücken.",
            source_lang="de",
            terms=(Term("Bundesregierung", ("federal government",), ("state government",)),),
        ),
        Example(
            "The state government wants 41 new bridges by 2030.",
            source="Die Landesregierung will bis 2030 41 neue Brücken.",
            source_lang="de",
            terms=(Term("Bundesregierung", ("federal government",), ("state government",)),),
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        uses = document.need(forbidden_uses)
        if not uses:
            return
        there = [(use.span.start, use.term) for use in document.need(source_uses)]
        links = document.need(pairs) if document.source is not None else ()
        for use in uses:
            if use.term.source and document.source is not None:
                pair = next(
                    (p for p in links if p.target.start <= use.span.start < p.target.end), None
                )
                if pair is None or not any(
                    term == use.term and pair.source.start <= at < pair.source.end
                    for at, term in there
                ):
                    continue
            said = use.span.of(document.target.text)
            exact = said.casefold() == use.wording.casefold() and len(use.term.targets) == 1
            instead = " or ".join(f"“{target}”" for target in use.term.targets[:3])
            yield self.finding(
                use.span,
                f"The termbase forbids “{use.wording}”{': write ' + instead if instead else ''}.",
                fix=use.term.targets[0] if exact else None,
            )
