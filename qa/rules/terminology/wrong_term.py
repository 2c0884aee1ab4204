"""Terms that are not translated as the termbase wants it."""

from __future__ import annotations

from collections.abc import Iterator

from qa.compare.align.alignment import pairs
from qa.compare.terms import forbidden_uses, source_uses, target_uses
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.terms import Term
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

CERTAIN: float = TUNED["CERTAIN"]


@dataclass(frozen=True)
class WrongTerm(DocumentRule):
    """A source term is not translated as the termbase says.

    The termbase is given with `--terms FILE`. Terms are recognized in their inflected forms on both
    sides: “der Bundesregierung” requires “federal government”, and “federal governments” satisfies
    it. The required wording may be anywhere in the passage or next to it.

    A second mention is often a pronoun or a shorter word, and that is good style. So only the first
    mention of a term in a document is checked, unless the option `all_mentions` is set.
    """

    id = "wrong-term"
    category = Category.WRONG_TERM
    severity = Severity.MAJOR
    confidence = 0.85
    needs_source = True
    examples = (
        Example(
            "⟦The state government wants 41 new bridges by 2030.⟧",
            source="Die Bundesregierung will bis 2030 41 neue Brücken.",
            source_lang="de",
            terms=(Term("Bundesregierung", ("federal government",)),),
        ),
        Example(
            "The plan of both federal governments has 41 new bridges by 2030.",
            source="Der Plan der beiden Bundesregierungen sieht bis 2030 41 neue Brücken vor.",
            source_lang="de",
            terms=(Term("Bundesregierung", ("federal government",)),),
        ),
    )

    all_mentions: bool = False

    def check(self, document: Document) -> Iterator[Finding]:
        uses = [use for use in document.need(source_uses) if use.term.targets]
        if not uses:
            return
        right = [(use.span.start, use.term) for use in document.need(target_uses)]
        wrong = [(use.span.start, use.term) for use in document.need(forbidden_uses)]
        links = document.need(pairs)
        seen: set[Term] = set()
        for use in uses:
            if use.term in seen and not self.all_mentions:
                continue
            number = next(
                (
                    n
                    for n, pair in enumerate(links)
                    if pair.source.start <= use.span.start < pair.source.end
                ),
                None,
            )
            if number is None or links[number].score < CERTAIN:
                continue
            seen.add(use.term)
            near = (
                links[number : number + 1]
                if document.units
                else links[max(0, number - 1) : number + 2]
            )
            place = Span(min(p.target.start for p in near), max(p.target.end for p in near))
            if any(place.start <= at < place.end and t == use.term for at, t in (*right, *wrong)):
                continue
            wanted = " or ".join(f"“{target}”" for target in use.term.targets[:3])
            yield self.finding(
                links[number].target, f"The termbase translates “{use.term.source}” as {wanted}."
            )
