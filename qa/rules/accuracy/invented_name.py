"""A name that the source does not have."""

from __future__ import annotations

from collections.abc import Iterator

from qa.compare.names.invented import invented_names
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.language_tag import HUB
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


class InventedName(DocumentRule):
    """A name is not in the source.

    A model that loses its thread puts in somebody who is not there. Of a name that nobody knows, that the source
    has nowhere, neither by letter nor by sound nor by its consonants, and in whose sentence every name of the
    source is rendered by another, nothing else is left to believe.

    Names that the language of the translation knows are left alone: they may be its own names for what the source
    has (Munich for München), or explain it. Translators name a town, too, where the source has a word made of
    it; so it is a hint that counts nothing, and only speaks when asked for.
    """

    id = "invented-name"
    category = Category.ADDITION
    severity = Severity.NEUTRAL
    confidence = 0.7
    default = False
    needs_source = True
    languages = frozenset({HUB})
    examples = (
        Example(
            "The mayor and ⟦Quillbrenner⟧ opened the bridge in Prague.",
            source="Starosta včera v Praze otevřel nový most přes řeku.",
            source_lang="cs",
        ),
        Example(
            "The mayor opened the bridge in Prague.",
            source="Starosta včera v Praze otevřel nový most přes řeku.",
            source_lang="cs",
        ),
        Example(
            "The mayor met Vanhanen in Munich.",
            source="Starosta se v Mnichově setkal s Vanhanenem.",
            source_lang="cs",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for name in document.need(invented_names):
            for span in name.spans:
                yield self.finding(
                    span,
                    f"“{name.text}” is not in the source: nothing there is spelled or sounds like it.",
                )
