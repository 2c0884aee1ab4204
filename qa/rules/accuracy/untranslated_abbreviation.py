"""Short forms of the source language that were left in the translation."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.boilerplate.labels import foreign_abbreviations
from qa.languages.language import language
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


class UntranslatedAbbreviation(DocumentRule):
    """An abbreviation is left in the source language: “u. a.”, “bzw.”, “tzn.”.

    Readers of the translation do not know it. The rule looks for the abbreviations listed for the source
    language. With a source text, only those that it contains are reported; without one, only those that are
    not words of the target language. Abbreviations in quotation marks are left alone.
    """

    id = "untranslated-abbreviation"
    category = Category.UNTRANSLATED
    severity = Severity.MINOR
    confidence = 0.9
    examples = (
        Example(
            "The fair shows, ⟦u. a.⟧, boats ⟦bzw.⟧ ships.",
            source="Die Messe zeigt u. a. Boote bzw. Schiffe.",
            source_lang="de",
            fixed="The fair shows, among others, boats respectively ships.",
        ),
        Example("Singers ⟦m.in.⟧ from Gdynia, ⟦tzn.⟧ from the coast.", source_lang="pl"),
        Example("Boats, ships ⟦atd.⟧ are shown.", source_lang="cs"),
        Example("Des bateaux, des voiles ⟦usw.⟧ à voir.", lang="fr", source_lang="de"),
        Example(
            "The room was vast. He said no. It ended, etc., i.e. late, vs. early, e.g. at ten."
        ),
        Example("The short form “bzw.” is German.", source_lang="de"),
        Example("Er sah u. a. Boote bzw. Schiffe usw.", lang="de"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        for short in document.need(foreign_abbreviations):
            known = language(short.lang)
            name = known.name if known else short.lang
            witness = "; the source has the same" if short.in_source else ""
            yield self.finding(
                short.span,
                f"“{short.span.of(text)}” is an abbreviation in {name}{witness}.",
                fix=short.fix,
            )
