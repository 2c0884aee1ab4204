"""Translations without a word."""

from __future__ import annotations

from collections.abc import Iterator

from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example

# A letter or a digit of any script; an object that stands for code or a picture counts as well.
CONTENT = expression(r"[^\W_]|\ufffc")
LETTER = expression(r"[^\W\d_]")


class EmptyTranslation(DocumentRule):
    """The source has words, the translation has none.

    An engine that failed, or a field that was lost, leaves nothing, a full stop or three dots.
    Such a row passes every rule that looks at words. It is an error in any language.

    Units of a bilingual file that are not translated yet are left alone: they are work to be done.
    """

    id = "empty-translation"
    category = Category.OMISSION
    severity = Severity.MAJOR
    confidence = 0.99
    needs_source = True
    examples = (
        Example("⟦...⟧", source="Der Bürgermeister trat am Montag zurück.", source_lang="de"),
        Example("12.5", source="Zwölfeinhalb", source_lang="de"),
        Example("—", source="* * *", source_lang="de"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        source = document.source
        if source is None or document.units or CONTENT.search(document.target.text):
            return
        if LETTER.search(source.text):
            span = Span(0, len(document.target.text))
            yield self.finding(
                span, "Empty translation: the source has text, but there are no words here."
            )
