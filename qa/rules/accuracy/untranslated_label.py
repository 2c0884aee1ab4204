"""A label of the source language that was left in the translation."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.boilerplate.labels import foreign_labels
from qa.analyse.documentation import is_documentation
from qa.languages.language import language
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


class UntranslatedLabel(DocumentRule):
    """A label at the start of a paragraph is left in the source language.

    Credits and data lines begin with a word and a colon: “Quelle:”, “Foto:”, “Источник:”. Such lines
    are not sentences, so a machine often leaves the label unchanged and translates the rest.

    A label is recognized by its position (the start of a paragraph, before a colon) and by the lists
    of labels of each language. One that the target language uses as well is not reported. If the
    language of the source is known, only its labels are looked for.

    The suggestion is the usual label of the target language.
    """

    id = "untranslated-label"
    category = Category.UNTRANSLATED
    severity = Severity.MINOR
    confidence = 0.98
    fits_catalogues = False
    examples = (
        Example("⟦Quelle:⟧ pa / Jane Doe", fixed="Source: pa / Jane Doe"),
        Example("⟦Источник:⟧ пресс-служба", fixed="Source: пресс-служба", source_lang="ru"),
        Example("⟦Foto:⟧ private", fixed="Photo: private", source_lang="cs"),
        Example(
            "⟦Source :⟧ Bundesamt für Statistik",
            lang="de",
            source_lang="fr",
            fixed="Quelle: Bundesamt für Statistik",
        ),
        Example("Video: the match in two minutes"),
        Example("Her answer: no."),
        Example("The team ate at Quelle: the inn was open."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text = document.target.text
        for label in document.need(foreign_labels):
            if text[label.span.start].islower() and document.need(is_documentation):
                continue  # a column, an option: "date: the day of each row"
            known = language(label.lang)
            name = known.name if known else label.lang
            fix = f"{label.fix}:" if label.fix else None
            yield self.finding(
                label.span,
                f"Untranslated label: “{label.span.of(text)}” is {name}"
                + (f"; use “{fix}”." if fix else "."),
                fix=fix,
            )
