"""A small word with a capital in the middle of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.calendar_capitals import calendar_capitals
from qa.analyse.doubled_capitals import doubled_capitals
from qa.analyse.titles_as_sentences import begins_a_title, is_article
from qa.analyse.word_order import misplaced_capitals
from qa.analyse.words import occurrences, words
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example


@dataclass(frozen=True)
class MisplacedCapital(DocumentRule):
    """A preposition, an article, a day or a month is capitalized mid-sentence.

    Parts of a sentence that markup had separated are translated one by one, each with a capital of its own, and
    joined again: "In the state In southwestern Finland". Only words between two lowercase words are checked, since
    most others are in titles ("Carry On") or after labels ("Figure 1.4 The"). Headings are left alone, and so are
    "He" and "His" in texts about God.

    In native English, three of four such capitals are intended: titles, labels, links in the middle of a sentence.
    So they are reported in translations whose source is at hand, and elsewhere only with the option `alone`.

    Most languages write days and months in lowercase, but translations from English often capitalize
    them. They are reported in dates ("5 Mai 2020", "el Lunes", "w Piątek"); "Vendredi Saint" and
    "Julio" are names.
    """

    id = "misplaced-capital"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 0.9
    fits_catalogues = False
    facts = ("lead_words|day_to_month",)
    examples = (
        Example(
            "The fair in the town ⟦On⟧ the lake was opened by the mayor.",
            source="Das Fest in der Stadt am See wurde vom Bürgermeister eröffnet.",
            source_lang="de",
        ),
        Example(
            "I have a print of The sewing school by Brandt, and one of The old oaks by him.",
            source="Ich habe die Nähschule von Brandt, und eines der alten Eichen von ihm.",
            source_lang="de",
        ),
        Example("See more Before and After pictures, and the page About this town."),
        Example(
            "Il vient le ⟦Lundi⟧, part le 5 ⟦Mai⟧ 2020 et revient en ⟦Juin⟧ 2021.",
            lang="fr",
            fixed="Il vient le lundi, part le 5 mai 2020 et revient en juin 2021.",
        ),
        Example("Llega el ⟦Martes⟧, 3 de ⟦Julio⟧ de 2020.", lang="es"),
        Example("Przyjedzie w ⟦Piątek⟧, 5 ⟦Marca⟧ 2020 roku.", lang="pl"),
        Example("Он приехал 5 ⟦Марта⟧ 2020 года, к 8 Марта.", lang="ru"),
        Example("Le celebrazioni della Domenica delle Palme.", lang="it"),
        Example("Partirà il 3 ⟦Maggio⟧ 2020 da piazza Maggio.", lang="it"),
        Example("Hij komt op ⟦Vrijdag⟧ 5 ⟦Maart⟧ 2020.", lang="nl"),
        Example("Le Vendredi Saint, en mars 2020, sur Mars et Avril. Lundi, il part.", lang="fr"),
        Example("El Domingo de Ramos cenó Julio; el 2 de Mayo es una calle.", lang="es"),
        Example(
            "The insurance company If has paid the family.",
            source="Die Versicherung hat gezahlt, so die firma If am Freitag.",
            source_lang="de",
        ),
        Example("He read Gone With the Wind and heard The Who. Stay, he said. On monday."),
        Example(
            "Who is there? OLD PARDO By my word, nobody. (He goes.) DAVO Into the house, then.",
            source="Quis adest? PARDO Nemo, mehercle. DAVO In domum igitur.",
            source_lang="la",
        ),
        Example("May God receive her in His vast garden, and may He console us."),
        Example(
            "⟦DOver⟧ won. The fans of Dover sang for hours. They saw no PMs, no YMca and no HRs.",
            fixed="Dover won. The fans of Dover sang for hours. They saw no PMs, no YMca and no HRs.",
        ),
        Example("She said: In our town it rains. They asked “Where is it?” and left."),
    )

    alone: bool = False

    def check(self, document: Document) -> Iterator[Finding]:
        prose = document.target
        if document.source is not None or self.alone:
            for span in prose.need(misplaced_capitals):
                if begins_a_title(prose, span) or _is_name_there(document, span.of(prose.text)):
                    continue
                kind = "article" if is_article(prose, span) else "word"
                yield self._found(span.of(prose.text), span, kind)
        for span in prose.need(calendar_capitals):
            yield self._found(span.of(prose.text), span, "calendar")
        for span in prose.need(doubled_capitals):
            word = span.of(prose.text)
            yield self.finding(
                span,
                f"“{word}” begins with two capitals; elsewhere it is “{word.capitalize()}”.",
                fix=word.capitalize(),
                kind="two capitals",
            )

    def _found(self, word: str, span: Span, kind: str) -> Finding:
        return self.finding(
            span,
            f"“{word}” is capitalized mid-sentence, or a full stop is missing before it.",
            fix=word.lower(),
            kind=kind,
        )


def _is_name_there(document: Document, word: str) -> bool:
    """Whether the source has the word with its capital amid a sentence: the insurance company “If”."""
    source = document.source
    if source is None:
        return False
    column = source.need(words)
    return any(
        n
        and column.texts[n - 1].islower()
        and source.text[column.end(n - 1) : column.starts[n]] in {" ", " “", ' "'}
        for n in source.need(occurrences).get(word, ())
    )
