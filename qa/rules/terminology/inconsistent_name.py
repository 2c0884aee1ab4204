"""One name, written in several ways."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.names.evidence import how_often
from qa.analyse.names.name_phrases import NamePhrase, inconsistent_phrases
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding, Related, Suggestion
from qa.model.mqm import Category, Severity
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# So many other places are named beside the first.
MOST_PLACES: int = TUNED["MOST_PLACES"]


@dataclass(frozen=True)
class InconsistentName(DocumentRule):
    """A name is spelled in two or more ways.

    Machine translation spells a name anew in each sentence: Lee Taeyun and Lee Tae-yun, Kim Ki-hoon
    and Ki-hoon Kim, Abu Aker and Abu Aqer, Khair ad-Din and Khayr al-Din. All ways of one name make
    one finding: it marks the first that differs, names all the other places, and fixes them all. The
    form of the source is taken for right, or else the more frequent one, or else the first.

    Only names that sound the same are compared, hyphens, spaces and the Arabic article aside.
    Accents, apostrophes and well-known names (Jon and John Smith) are left alone.
    """

    id = "inconsistent-name"
    category = Category.INCONSISTENT_TERM
    severity = Severity.MINOR
    confidence = 0.85
    fits_catalogues = False
    covers = True
    examples = (
        Example(
            "The prize went to Lee Tae-yun. Friends of Lee Tae-yun cheered.\n\nLater ⟦Lee Taeyun⟧ sang.",
            fixed="The prize went to Lee Tae-yun. Friends of Lee Tae-yun cheered.\n\nLater Lee Tae-yun "
            "sang.",
        ),
        Example(
            "The coach Park Ji-woo spoke first. Then ⟦Ji-woo Park⟧ thanked the fans.",
            fixed="The coach Park Ji-woo spoke first. Then Park Ji-woo thanked the fans.",
        ),
        Example(
            "The school was opened by Nur ad-Din. Few knew ⟦Nur al-Din⟧ by sight.",
            fixed="The school was opened by Nur ad-Din. Few knew Nur ad-Din by sight.",
        ),
        Example(
            "Dr. ⟦Abu Sakker⟧ left. Dr. Abu Saqqer stayed, and so did the deputy of Abu Saqqer."
        ),
        Example("Jon Smith met John Smith."),
        Example("José Ortega spoke, and Jose Ortega was heard."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for phrase in document.need(inconsistent_phrases):
            yield self._found(phrase)

    def _found(self, phrase: NamePhrase) -> Finding:
        usual = phrase.usual
        places = sorted((span, way) for way in phrase.others for span in way.spans)
        first, _ = places[0]
        ways = " and ".join(f"“{way.text}” ({how_often(len(way.spans))})" for way in phrase.others)
        source = " and in the source" if usual.in_source else ""
        message = (
            f"{ways} should be “{usual.text}”, as it is written {how_often(len(usual.spans))} in"
            f" this article{source}."
        )
        others = [
            *(Related(self.id, span, "Another spelling.") for span, _ in places[1:]),
            *(Related(self.id, span, "Usual spelling.") for span in usual.spans),
        ]
        return self.finding(
            first,
            message,
            suggestions=tuple(Suggestion(span, usual.text) for span, _ in places),
            related=tuple(sorted(others, key=lambda each: each.span)[:MOST_PLACES]),
        )
