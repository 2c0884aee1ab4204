"""Passages that are not in the language of the translation."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.boilerplate.credits import credits_and_stamps
from qa.analyse.boilerplate.segments import furniture
from qa.analyse.documentation import is_documentation, is_link_text
from qa.analyse.in_source import stands_in_source
from qa.analyse.language.cited_works import stands_in_entry
from qa.analyse.language.copied_clauses import copied_clauses
from qa.analyse.language.loans import is_borrowed, is_clause
from qa.analyse.language.messages import is_message
from qa.analyse.language.passages import ForeignPassage, foreign_passages
from qa.analyse.language.word_judge import is_latin
from qa.analyse.words import words
from qa.languages.language import language
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.language_tag import HUB, primary
from qa.model.mqm import Category, Severity
from qa.model.prose import Role
from qa.model.span import Span
from qa.model.span_set import SpanSet
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example
from qa.rules.foreign_on_purpose import (
    LATIN_LETTER,
    is_glossed,
    is_latin_passage,
    is_license,
    is_line_of_usage,
    is_meant,
    is_no_text,
    is_shown,
    shows_all_letters,
)

TUNED = thresholds(__name__)


class UntranslatedSentence(DocumentRule):
    """A sentence or a whole paragraph is left in another language.

    A machine does not translate what it takes for a name or cannot read; a script that pastes
    paragraphs puts the source where the translation should be.

    A sequence of words counts as foreign if its words, taken together, are far more common in
    another language than in the language of the text: the odds of each word, summed over its
    neighbors, come from lists of common words of forty languages. That finds paragraphs, sentences
    and clauses of about four words in any target language that has a list. Sentences in another
    script are recognized by their letters. Words that are copied verbatim from the source text are
    reported in shorter sequences.

    Titles, names and quotations of a few words are left alone if they are within a sentence in the
    target language. So is text below a line that names its language: “Italiano” in a manual in two
    languages.
    """

    id = "untranslated-sentence"
    category = Category.UNTRANSLATED
    severity = Severity.MAJOR
    confidence = 0.98
    covers = True
    examples = (
        Example(
            "De brug over de rivier is weer open.\n\n⟦결과는 다음과 같다: 다리는 폭풍 때문에 폐쇄되었다.⟧\n\nHet was mooi weer.",
            lang="nl",
        ),
        Example(
            "The dam broke. ⟦Niemand wurde verletzt, weil die Straße gesperrt war.⟧ It rained."
        ),
        Example("⟦Плотина прорвалась ночью.⟧\n\nNobody was hurt."),
        Example("⟦堤防が夜に決壊した。⟧\n\nNobody was hurt."),
        Example(
            "⟦Enginn slasaðist.⟧\n\nThe dam broke.",
            source="Enginn slasaðist.\n\nStíflan brast.",
            source_lang="is",
        ),
        Example("⟦The dam broke at night and nobody was hurt.⟧\n\nEs regnet weiter.", lang="de"),
        Example("Il ponte è chiuso. ⟦Nobody knows when it will be opened again.⟧", lang="it"),
        Example("Мост закрыли утром, ⟦because the water was too high⟧, сообщил мэр.", lang="ru"),
        Example("Neuer Impfstoff gegen Malaria: ⟦hope for millions of children⟧", lang="de"),
        Example(
            "Neuer Impfstoff gegen Malaria: ⟦hope for millions⟧",
            lang="de",
            source="New vaccine against malaria: hope for millions",
            source_lang="en",
        ),
        Example(
            "⟦As he said⟧, ist der Impfstoff sicher.",
            lang="de",
            source="As he said, the vaccine is safe.",
            source_lang="en",
        ),
        Example("Der Film „The bridge that nobody wanted to cross“ läuft heute.", lang="de"),
        Example("Her first book, “Die Straße war gesperrt”, came out in Zürich."),
        Example("Li Bai (李白) wrote the poem."),
        Example("The port has two inns.\n\nRestaurant Takasago (れすとらん高砂)\n\nIt rained."),
        Example(
            "Deutsch\n\nDie Brücke ist gesperrt, weil das Wasser zu hoch steht.\n\nEnglish\n\n"
            "The bridge is closed."
        ),
        Example("Anna Weber, Jürgen Klein, Sabine Groß"),
        Example("Borussia Mönchengladbach 3, Bayern München 2"),
        Example(
            "C Ellwood; S Marsh, A Tarrant, D Pell, T Orme; D Birkin, C Lowther (capt); S Ackroyd, "
            "T Fenn, D Hale; S Garrod, D Wray; A Sutton, C Thorne, T Boyce."
        ),
        Example(
            "It has a library.\n\nWeber, Anna. De geschiedenis van de brug en van haar verzameling. Leiden: Brug, 1907.\n\n"
            "It rained. ⟦De brug is gesloten omdat het water te hoog staat.⟧"
        ),
        Example("A requiem ends with the words Requiescant in pace."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        # A program's strings have nothing of a page around them.
        pieces = () if document.catalogue else document.need(furniture)
        page = {piece.span for piece in pieces}
        passages = document.need(foreign_passages)
        lines = document.need(credits_and_stamps) if passages else ()
        credits_ = SpanSet(line.span for line in lines)
        lesson = any(is_glossed(document, passage.span) for passage in passages)
        copies = list(_copies(document)) if document.catalogue else []
        copies = [
            span
            for span in copies
            if not is_license(document, span)
            and not shows_all_letters(span.of(document.target.text))
        ]
        for span in copies:
            known = language(document.source_lang or "")
            what = f"in {known.name}" if known else "in another language"
            yield self.finding(
                span,
                f"Untranslated: this passage is still {what} (copied verbatim from the source).",
                confidence=0.99,
                kind="copied",
            )
        told = set(copies)
        for passage in passages:
            if passage.span in page or passage.span in told:
                continue
            if is_no_text(document, passage.span) or (
                lesson and not is_latin_passage(document, passage.span)
            ):
                continue
            if credits_.overlaps(passage.span):
                continue  # the name of a photographer
            if document.source is None and (
                _is_loan(document, passage)
                or is_shown(document, passage.span)
                or is_message(document.target.text, passage.span)
            ):
                continue
            if (
                not passage.copied
                and passage.lang is not None
                and is_latin(passage.lang)
                and _is_in_own_letters(document, passage.span)
            ):
                continue
            if is_meant(document, passage) or _names_something(document, passage):
                continue
            kind = _kind(document, passage)
            if kind == FEW and (
                _is_mixed(document, passage)
                or _is_cited(document, passage)
                or _is_name_with_gloss(document, passage.span)
            ):
                continue
            known = language(passage.lang)
            what = f"in {known.name}" if known else "in another language"
            copied = " (copied verbatim from the source)" if passage.copied else ""
            yield self.finding(
                passage.span,
                f"Untranslated: this passage is still {what}{copied}.",
                confidence=_confidence(document, passage),
                kind=kind,
            )
        yield from self._clauses(document, page)

    def _clauses(self, document: Document, page: set[Span]) -> Iterator[Finding]:
        """Clauses that the source has as well, where no passage holds them."""
        known = language(document.source_lang or "")
        what = f"in {known.name}" if known else "in another language"
        told = (passage.span for passage in document.need(foreign_passages))
        beside = SpanSet((*page, *told))
        for span in document.need(copied_clauses):
            if beside.overlaps(span) or stands_in_entry(document.target.text, span):
                continue
            yield self.finding(
                span,
                f"Untranslated: these words are still {what}; the source has the same.",
                kind="clause of the source",
            )


def _names_something(document: Document, passage: ForeignPassage) -> bool:
    """Whether the passage may name a thing in its own language: a label, a link of a manual."""
    manual = document.need(is_documentation)
    if (manual or (passage.copied and document.source_parts)) and is_link_text(
        document, passage.span
    ):
        return True  # the title of the page that it leads to
    # A page of a site: its headings and cells name things, as labels do.
    brief = manual or bool(document.units or document.source_parts)
    return (
        brief
        and not _is_half_a_heading(document, passage.span)
        and _says_little(passage, document.target.text)
    )


def _is_in_own_letters(document: Document, span: Span) -> bool:
    """Whether most letters of a passage are of no Latin alphabet, where the text's are not: with terms among them."""
    if is_latin(document.lang):
        return False
    letters = [c for c in span.of(document.target.text) if c.isalpha()]
    return sum(LATIN_LETTER.match(c) is None for c in letters) * 2 > len(letters)


def _is_name_with_gloss(document: Document, span: Span) -> bool:
    """Whether a name stands there, and behind it in brackets how its country writes it: "Restaurant Takasago (れすとらん高砂)"."""
    written = span.of(document.target.text)
    outside = IN_BRACKETS.sub("", written)
    letters = [c for c in outside if c.isalpha()]
    return (
        is_latin(document.lang)
        and outside != written
        and bool(letters)
        and all(LATIN_LETTER.match(c) for c in letters)
    )


def _is_half_a_heading(document: Document, span: Span) -> bool:
    """Whether a heading goes on before or behind a passage: "Neuer Impfstoff: hope for millions"."""
    segment = document.target.segment_at(span.start)
    return (
        document.source is not None
        and segment is not None
        and segment.role is Role.HEADING
        and HALF * len(segment.span) > len(span)
    )


# Less than this share of a heading is half of it.
HALF: float = TUNED["HALF"]


def _is_loan(document: Document, passage: ForeignPassage) -> bool:
    """Whether so few words in a sentence may be borrowed: "pièce de résistance", "pied-à-terre"."""
    text = passage.span.of(document.target.text)
    segment = document.target.segment_at(passage.span.start)
    return (
        is_latin(document.lang)
        and LATIN_LETTER.search(text) is not None
        and len(text.split()) < SHORTEST
        and segment is not None
        and segment.span != passage.span
        and not is_clause(document.target, passage.span, passage.lang)
    )


def _copies(document: Document) -> Iterator[Span]:
    """The strings of a catalogue that are their sources, if they have words enough to be translated."""
    source = document.source
    if source is None or primary(document.source_lang or HUB) == primary(document.lang):
        return
    for unit in document.units:
        text = unit.target.of(document.target.text)
        if text == unit.source.of(source.text) and not is_line_of_usage(document, unit.source):
            small = [word for word in text.split() if word.isalpha() and word.islower()]
            if len(small) >= WORDS_OF_A_COPY and len(small) * 2 > len(text.split()):
                yield unit.target


# So many words in small letters a string must have for its language to be told.
WORDS_OF_A_COPY: int = TUNED["WORDS_OF_A_COPY"]
WORDS: int = TUNED["WORDS"]
# Of fewer words within a sentence, nothing is said without a source.
SHORTEST: int = TUNED["SHORTEST"]
# "Joie de vivre", "à la guerre comme à la guerre".
FEW_WORDS: int = TUNED["FEW_WORDS"]
# Headings, names and figures are in no language: a text has them beside what was not translated.
LEFT_WHOLE: float = TUNED["LEFT_WHOLE"]


FEW = "a few words"
# A text of so many words is a page.
PAGE: int = TUNED["PAGE"]
# A word that is rarer in the foreign language is none of its words (Zipf).
RARE_THERE: float = TUNED["RARE_THERE"]

IN_BRACKETS = expression(r"[(（][^()（）\n]{1,100}[)）]")
# What may stand around a word.
MARKS = ".,;:!?…()[]\"'“”‘’«»"


def _says_little(passage: ForeignPassage, text: str) -> bool:
    """Whether a unit has too few words to say in what language it is: "App", "Old School ARPAnet".

    Words with a capital are names as often as not, and what holds other signs is no word:
    "uid=%u", "condition-query".
    """
    told = [word.strip(MARKS) for word in passage.span.of(text).split()]
    small = [word for word in told if word[:1].islower() and word.isalpha()]
    return len(small) < (WORDS_OF_A_COPY if passage.copied else WORDS)


def _kind(document: Document, passage: ForeignPassage) -> str:
    """What tells that the passage is foreign: the source has it, its letters, or its words."""
    if passage.copied:
        # A page that was never translated; a line may be a name.
        is_page = len(document.target.need(words).texts) >= PAGE and document.need(_is_left_whole)
        return "whole text" if is_page else "copied"
    text = passage.span.of(document.target.text)
    if is_latin(document.lang) and not LATIN_LETTER.search(text):
        return "other letters"
    if len(text.split()) < FEW_WORDS:
        return FEW
    return "whole text" if document.need(_is_left_whole) else "many words"


def _is_mixed(document: Document, passage: ForeignPassage) -> bool:
    """Whether words of the text's own language stand among the foreign ones: those are its terms.

    “çünkü client üreteci, her path operation için” is Turkish, as programmers write it.
    """
    own, there = lexicon(document.lang), lexicon(passage.lang or "")
    if own is None or there is None:
        return False
    column = document.target.need(words)
    small = (
        form for form in (column.texts[n] for n in column.within(passage.span)) if form.islower()
    )
    return any(
        there.zipf(form) < RARE_THERE and own.zipf(form) > there.zipf(form) for form in small
    )


def _is_cited(document: Document, passage: ForeignPassage) -> bool:
    """Whether the words go on with a title that the source has from a third language, “Voyage autour de mon jardin”, or are a phrase that others borrow."""
    text = document.target.text
    said = passage.span.of(text)
    if passage.lang is not None and is_borrowed(said.lower().split(), passage.lang):
        return True
    column = document.target.need(words)
    n = column.within(passage.span).start
    is_of_a_third = passage.lang != primary(document.source_lang or "")
    if (
        document.source is None
        or not n
        or not is_of_a_third
        or not column.texts[n - 1][0].isupper()
    ):
        return False
    return stands_in_source(document, text[column.starts[n - 1] : passage.span.end])


def _is_left_whole(document: Document) -> bool:
    """Whether nothing was translated: all but a few words lie in passages of another language."""
    column = document.target.need(words)
    foreign = sum(len(column.within(each.span)) for each in document.need(foreign_passages))
    return foreign >= LEFT_WHOLE * len(column.texts)


def _confidence(document: Document, passage: ForeignPassage) -> float | None:
    """How sure it is that the passage is left over: without a source, articles cite a few words."""
    if passage.copied:
        return 0.99
    few = len(passage.span.of(document.target.text).split()) < FEW_WORDS
    return 0.8 if few and document.source is None else None
