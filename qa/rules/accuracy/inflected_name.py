"""A name with a case ending of the source language."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.names.capitalized_forms import span_of
from qa.analyse.names.kept_case_endings import inflected_names
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


@dataclass(frozen=True)
class InflectedName(DocumentRule):
    """A name keeps the case ending of the source language.

    Czech, Polish, Finnish and Turkish inflect names, and a translation must remove the endings: "v
    Edmontonu" is "in Edmonton". A name is reported if the ending belongs to the source language,
    the inflected form occurs in the source, and the base form occurs in the article or is a
    well-known name in the target language.

    Parts of foreign titles and company names, where the ending belongs, are left alone.
    """

    id = "inflected-name"
    category = Category.MISTRANSLATION
    severity = Severity.MINOR
    confidence = 0.8
    fits_catalogues = False
    needs_source = True
    examples = (
        Example(
            "The plane landed in ⟦Edmontonu⟧ at noon.",
            source="Letadlo přistálo v Edmontonu v poledne.",
            source_lang="cs",
            fixed="The plane landed in Edmonton at noon.",
        ),
        Example(
            "Brewster won, and the crowd cheered for ⟦Brewstera⟧. Brewster waved.",
            source="Brewster vyhrál a dav tleskal. Všichni chválili Brewstera.",
            source_lang="cs",
        ),
        Example(
            "Nováková spoke first, then Novák.",
            source="Nejprve mluvila Nováková, potom Novák.",
            source_lang="cs",
        ),
    )

    lowest: float = 0.6

    def check(self, document: Document) -> Iterator[Finding]:
        for found in document.need(inflected_names):
            if found.confidence < self.lowest:
                continue
            where = "" if not found.times else ", as this article writes it elsewhere"
            message = (
                f"“{found.form.text}” keeps an ending of the source language; "
                f"the name is “{found.base}”{where}."
            )
            for number in found.form.numbers:
                yield self.finding(
                    span_of(document.target, number),
                    message,
                    fix=found.base,
                    confidence=round(found.confidence, 2),
                )
