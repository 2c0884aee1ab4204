"""A country or a city under its name in the language of the source."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.names.capitalized_forms import span_of
from qa.analyse.names.untranslated_places import foreign_places
from qa.languages.language import language
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.language_tag import HUB
from qa.model.mqm import Category, Severity
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# Without the source: of four such findings in native English none was right.
ALONE: float = TUNED["ALONE"]


@dataclass(frozen=True)
class UntranslatedPlaceName(DocumentRule):
    """A country or city has its name in the source language.

    Weißrussland is Belarus in English, and Kiew is Kyiv. The names of countries and of well-known
    cities are compared with those in German, French, Spanish, Italian, Polish and Czech, or only
    with those in the language of the source if that is known.

    If nothing is known about the source, hardly any such name in English text is untranslated
    (Filipinas are women of the Philippines, Genève a person). Option `alone` reports them as well.

    Names that mean something else in English (Roma, Monaco), parts of longer names (Bayern Munich),
    and names that differ only in accents are left alone, and so are those of people
    ("My name is Ginevra.", "Yours, Ginevra"). If this is your house style for a place,
    add the name to the name list or to the accepted words.
    """

    id = "untranslated-place-name"
    category = Category.UNTRANSLATED
    severity = Severity.MAJOR
    confidence = 0.92
    languages = frozenset({HUB})
    examples = (
        Example(
            "He fled to ⟦Weißrussland⟧ and later to ⟦Polen⟧.",
            source="Er floh nach Weißrussland und später nach Polen.",
            source_lang="de",
            fixed="He fled to Belarus and later to Poland.",
        ),
        Example(
            "The envoy flew from ⟦Kiew⟧'s airport.",
            source="Der Gesandte flog vom Flughafen Kiews.",
            source_lang="de",
            fixed="The envoy flew from Kyiv's airport.",
        ),
        Example("The Filipinas who live in Hong Kong meet on Sundays."),
        Example(
            "She was born in ⟦Německu⟧.",
            source="Narodila se v Německu.",
            source_lang="cs",
            fixed="She was born in Germany.",
        ),
        Example("Bayern München beat Hertha Berlin in Munich."),
        Example("The Roma of Monaco met in Odessa."),
        Example(
            "My name is Ginevra. I am a nurse.\n\nYours, Ginevra",
            source="Mi chiamo Ginevra. Sono infermiera.\n\nTua Ginevra",
            source_lang="it",
        ),
        Example("The band «Wien» played in Vienna."),
        Example(
            "The team of Dynamo Kiew came to Kyiv.",
            source="Die Mannschaft von Dynamo Kiew kam nach Kiew.",
            source_lang="de",
        ),
    )

    alone: bool = False

    def check(self, document: Document) -> Iterator[Finding]:
        if document.source is None and not document.source_lang and not self.alone:
            return
        for place in document.need(foreign_places):
            known = language(place.lang)
            name = known.name if known else "another language"
            witness = "; the source has the same" if place.in_source else ""
            # English once wrote many places so; only the source tells that this one was left over.
            severity = None if place.in_source else Severity.NEUTRAL
            confidence = self.confidence if place.in_source else ALONE
            for number in place.numbers:
                span = span_of(document.target, number)
                fix = place.english
                if span.of(document.target.text).isupper():
                    fix = fix.upper()
                yield self.finding(
                    span,
                    f"“{place.form.text}” is the {name} name of “{place.english}”{witness}.",
                    fix=fix,
                    confidence=confidence,
                    severity=severity,
                    kind="source" if place.in_source else "alone",
                )
