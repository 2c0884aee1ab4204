"""Forms of another variety of the language."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.language.varieties import other_varieties
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


class OtherVariety(DocumentRule):
    """A word is spelled as in another country.

    Portugal writes "registo" and "económico", Brazil "registro" and "econômico". A machine has learned
    both and mixes them. Only forms that exist in one norm but not in the other are checked, by a table of
    pairs. The text's variety is that of its tag (`pt-BR`); without a region, a text must have at least
    three forms of one variety and three times as many as of the other. Four or more such forms in a text
    are one finding.
    """

    id = "other-variety"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 0.9
    examples = (
        Example(
            "O ⟦registro⟧ do autocarro foi um facto económico.",
            lang="pt-PT",
            fixed="O registo do autocarro foi um facto económico.",
        ),
        Example("O registro do ônibus foi um fato econômico.", lang="pt-BR"),
        Example("O prémio foi entregue ao género. É um facto e um ⟦registro⟧.", lang="pt"),
        Example("O prémio foi entregue. O prêmio foi entregue.", lang="pt"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        found = [
            self.finding(
                form.span,
                f"“{form.span.of(text)}” is the spelling of another variety of the language; use “{form.right}”.",
                fix=form.right,
                safe=False,
            )
            for form in document.target.need(other_varieties)
        ]
        yield from self.together(found, "spellings of another country")
