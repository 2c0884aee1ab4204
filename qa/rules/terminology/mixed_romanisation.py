"""A name in two romanizations."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.names.capitalized_forms import span_of
from qa.analyse.names.evidence import how_often
from qa.analyse.names.mixed_romanisation import respelled_names
from qa.analyse.names.romanization import plain
from qa.languages.shared import shared_words
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


class MixedRomanisation(DocumentRule):
    """A name is romanized in two ways in one article.

    Names from other alphabets have as many spellings as there are romanization schemes: Lawrow is
    German, Lavrov English, and Selenskyj, Zelenskyy and Zelensky are one man. Each may be right,
    but two in one article are not. The more frequent form counts as the article's own.

    With `--knowledge`, the rule also finds a form that the archive never has, if it has the name in
    another scheme: Lawrow, if it writes Lavrov.

    Common names, and forms that the source has unchanged, are left alone.
    """

    id = "mixed-romanisation"
    category = Category.INCONSISTENT_TERM
    severity = Severity.MINOR
    confidence = 0.75
    fits_catalogues = False
    examples = (
        Example(
            "Minister Kowaljow spoke. Later ⟦Kovalyov⟧ left. Kowaljow had said no, and Kowaljow "
            "stood by it.",
            fixed="Minister Kowaljow spoke. Later Kowaljow left. Kowaljow had said no, and "
            "Kowaljow stood by it.",
        ),
        Example("Kovalyov and Kovalenko met. Kovalyov was late."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for found in document.need(respelled_names):
            if any(map(str.isdigit, found.form.text)):
                continue  # "ZMNHJA2" and "ZMNHIA2" are two products
            if _is_other_on_purpose(found.form.text, found.usual):
                continue
            where = "in the archive" if found.in_archive else "in this article"
            message = (
                f"“{found.form.text}” is another romanization of “{found.usual}”, "
                f"which is written {how_often(found.times)} {where}."
            )
            for number in found.form.numbers:
                yield self.finding(
                    span_of(document.target, number),
                    message,
                    fix=found.usual,
                    confidence=found.confidence,
                )


def _is_other_on_purpose(form: str, usual: str) -> bool:
    """Whether the one adds what honors a man (Goswamiji), or is a scholar's transcription (Śāstra)."""
    short, long = sorted((form.casefold(), usual.casefold()), key=len)
    return long in {short + ending for ending in shared_words("honoring endings")} or (
        not form.isascii() and usual.isascii() and plain(form) != usual.casefold()
    )
