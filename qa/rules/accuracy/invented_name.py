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

    A model that loses track inserts people who are not there. The rule reports a name that is in no list, and that
    nothing in the source resembles in spelling, sound or consonants, if the other names of its sentence render all
    names of the source there.

    Names that are known in the target language are left alone: they may be its own names for what the source has
    (Munich for München), or explain it. Translators also name a town where the source has a word derived from it. So
    findings are hints that do not affect the score, and the rule is off by default.
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
