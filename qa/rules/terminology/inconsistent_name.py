"""One name, written in several ways."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.names.evidence import how_often
from qa.analyse.names.name_phrases import NamePhrase, inconsistent_phrases
from qa.analyse.names.places_twice import places_twice
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding, Related, Suggestion
from qa.model.mqm import Category, Severity
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# So many other places are named beside the first.
MOST_PLACES: int = TUNED["MOST_PLACES"]
# So common (Zipf) is a word that a translator wrote for one of the name.
TRANSLATED: float = TUNED["TRANSLATED"]
PLACE = "place"


@dataclass(frozen=True)
class InconsistentName(DocumentRule):
    """A name is spelled in two or more ways.

    Machine translation spells a name anew in each sentence: Lee Taeyun and Lee Tae-yun, Kim Ki-hoon and
    Ki-hoon Kim, Abu Aker and Abu Aqer, Khair ad-Din and Khayr al-Din. All spellings of one name make one
    finding: it marks the first that differs, lists all the other places, and fixes them all. The correct
    form is the one in your name list, else that of the archive (`--knowledge`), else that of the source,
    else the more frequent one, else the first.

    Two English names of one place count as one name, too: Kyiv and Kiev, Mumbai and Bombay, Pilsen and
    Plzeň. Names of institutions (Dynamo Kiev) are left alone, and so are sentences that have both.

    Other names are compared only if they sound the same, apart from hyphens, spaces and the Arabic article.
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
        Example(
            "The train to Kyiv was late. In Kyiv it snowed.\n\nNobody in ⟦Kiev⟧ was surprised.",
            fixed="The train to Kyiv was late. In Kyiv it snowed.\n\nNobody in Kyiv was surprised.",
        ),
        Example("The train to Kyiv was late. He played for Dynamo Kiev."),
        Example("Jon Smith met John Smith."),
        Example("José Ortega spoke, and Jose Ortega was heard."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for phrase in document.need(inconsistent_phrases):
            if not _is_usual(document, phrase):
                yield self._found(phrase)
        for phrase in document.need(places_twice):
            yield self._found(phrase, PLACE)

    def _found(self, phrase: NamePhrase, kind: str = "") -> Finding:
        usual = phrase.usual
        others_at = sorted((span, way) for way in phrase.others for span in way.spans)
        first, _ = others_at[0]
        ways = " and ".join(f"“{way.text}” ({how_often(len(way.spans))})" for way in phrase.others)
        places = [f"{how_often(len(usual.spans))} in this article"]
        if usual.in_source:
            places.append("in the source")
        if usual.archived:
            places.append(f"{how_often(usual.archived)} in the archive")
        if usual.listed:
            places.append("in your list of names")
        *rest, last = places
        where = f"{', '.join(rest)} and {last}" if rest else last
        if phrase.is_tie:
            often = how_often(len(usual.spans))
            message = f"“{phrase.others[0].text}” and “{usual.text}” stand here, each {often}: one of them is misspelled."
        else:
            message = f"{ways} should be “{usual.text}”, as it is written {where}."
        others = [
            *(Related(self.id, span, "Another spelling.") for span, _ in others_at[1:]),
            *(Related(self.id, span, "Usual spelling.") for span in usual.spans),
        ]
        return self.finding(
            first,
            message,
            suggestions=tuple(Suggestion(span, usual.text) for span, _ in others_at),
            related=tuple(sorted(others, key=lambda each: each.span)[:MOST_PLACES]),
            kind=kind,
        )


def _is_usual(document: Document, phrase: NamePhrase) -> bool:
    """Whether the language knows each other form, and not the one that the article writes more often: Malayalam, Malyalam."""
    known = lexicon(document.lang)
    if known is None or phrase.usual.archived or phrase.usual.listed:
        return False
    if phrase.usual.in_source:  # "Colonial Museum" for "Koloniaal Museum": it was translated
        return _least(known, phrase.usual.text) == 0.0 and all(
            _least(known, way.text) >= TRANSLATED for way in phrase.others
        )
    return all(
        _least(known, way.text) > 0.0 == _least(known, phrase.usual.text) for way in phrase.others
    )


def _least(known: Lexicon, phrase: str) -> float:
    """How well the least known word of a phrase is known (Zipf)."""
    return min(map(known.zipf, phrase.casefold().split()))
