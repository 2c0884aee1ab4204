"""What a language model or a translator said about the translation."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from qa.analyse.documentation import is_documentation
from qa.analyse.front_matter import is_in_front_matter
from qa.analyse.remarks import remarks
from qa.compare.align.alignment import pairs
from qa.compare.beside import unit_at
from qa.languages.united import words_anywhere
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.prose import Role
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)


class LanguageModelRemark(DocumentRule):
    """A remark by the translator or a language model is left in the text.

    Language models answer a request: they announce the translation, give it a label, apologize,
    explain what they left unchanged, and offer more help. Such sentences in an article are the
    surest sign that nobody has read it. Notes by human translators are found, too.

    A sentence is recognized by its opening and its subject: an announcement of a translation or of a
    version in some language, a refusal, a note on names or on the original, an offer. What an article
    might also say about a text counts only as its whole first or last paragraph. English, the target
    language and the source language are understood. Sentences within quotation marks are left alone,
    so an article may quote a machine.

    The suggestion removes the remark.
    """

    id = "language-model-remark"
    category = Category.ADDITION
    severity = Severity.MAJOR
    confidence = 0.97
    covers = True
    examples = (
        Example("⟦Below is the English version of your text:⟧\n\nThe dam broke at night."),
        Example("⟦Certainly! Here is the article, translated into English.⟧\n\nThe dam broke."),
        Example("⟦English translation:⟧ The dam broke at night.", fixed=" The dam broke at night."),
        Example("The dam broke.\n\n⟦Please let me know if I should change the tone.⟧"),
        Example("⟦I'm sorry, but I cannot translate this passage.⟧"),
        Example("The dam broke.\n\n⟦[Translator's note: a pun in the original.]⟧"),
        Example("The dam broke.\n\n⟦Sorry, the source text is cut off, so the translation stops.⟧"),
        Example("The dam broke.\n\n⟦(The remaining text was omitted for brevity.)⟧"),
        Example("The dam broke.\n\n⟦[Text truncated due to length]⟧"),
        Example("The remaining parts of the dam are safe. The rest of the text tells why."),
        Example("⟦Hier ist die deutsche Fassung des Artikels:⟧\n\nDer Damm brach.", lang="de"),
        Example("Here is the problem: the translation of the contract came too late."),
        Example("Translation is her trade: she has worked for nine publishers."),
        Example("“As an AI language model, I have no opinion,” the chatbot answered."),
        Example("The log says:\n\nOutput:\n\nThe original text is incomplete, since rats ate it."),
        Example("The dam broke.\n\nThis is a free translation by a monk of the abbey"),
        Example(
            "In those years I wrote nothing. I only translated it for money.",
            source="Εκείνα τα χρόνια δεν έγραψα τίποτα. Μόνο μετέφραζα για βιοποριστικούς λόγους.",
            source_lang="el",
        ),
        Example("I hope that you will come back next year, she wrote."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        for span in document.need(remarks):
            if _is_translated(document, span) or _heads_a_section(document, span):
                continue
            if _is_an_item(document, span):
                continue
            if is_in_front_matter(document, span) or _puts_it_plainly(document, span):
                continue
            said = span.of(document.target.text).strip().rstrip(":：").casefold()
            yield self.finding(
                span,
                "A remark by the translator or a language model was left in the text.",
                fix="",
                # "Translation" alone is a heading of texts that have several, too.
                kind="a word alone" if said in TRANSLATION else "a remark",
            )


# A word or two before a colon at the head of a paragraph, in any language: "ترجمہ: …".
LEAD_WORD = expression(r"[\s\W]{0,6}[^\W\d_]{1,20}(?: [^\W\d_]{1,20})?\s?[:：]")

# A word alone, in brackets or not: a heading, “【略訳】”.
LONE_WORD = expression(r"[^\S\n]{0,3}[^\w\s]{0,2}[^\W\d_]{1,24}[^\w\s]{0,2}[^\S\n]{0,3}(?=\n|\Z)")

# A paragraph of the source stands so many paragraphs earlier or later at most.
SHIFTED: int = TUNED["SHIFTED"]

# What a translation is called, and stems of what tells that a text speaks of one.
TRANSLATION, TRANSLATING = (
    words_anywhere("wording.translation"),
    words_anywhere("wording.translating"),
)
# A string that is no more than this times as long as its source has nothing added to it.
NOTHING_ADDED: float = TUNED["NOTHING_ADDED"]


def _heads_a_section(document: Document, span: Span) -> bool:
    """Whether a manual speaks of translation under a heading: "Перевод в другое пространство"."""
    segment = document.target.segment_at(span.start)
    return (
        segment is not None
        and segment.role is Role.HEADING
        and segment != document.target.segments[0]
        and document.need(is_documentation)
    )


def _is_an_item(document: Document, span: Span) -> bool:
    """Whether a list has the word for a translation among its items: "- Opening, - Translation, - Sense"."""
    segment = document.target.segment_at(span.start)
    return (
        segment is not None
        and segment.role is Role.ITEM
        and span.of(document.target.text).strip().casefold() in TRANSLATION
    )


def _puts_it_plainly(document: Document, span: Span) -> bool:
    """Whether an article says in plain words what it has just told: "Translation: nobody knows"."""
    segments = document.target.segments
    segment = document.target.segment_at(span.start)
    return (
        document.source is None
        and segment is not None
        and segment != segments[0]
        and segment.span.end > span.end
        and span.of(document.target.text).strip().casefold().endswith(":")
        and span.of(document.target.text).strip().casefold().removesuffix(":") in TRANSLATION
    )


def _speaks_of_translations(source: str) -> bool:
    low = source.lower()
    return any(stem in low for stem in TRANSLATING)


def _is_translated(document: Document, span: Span) -> bool:
    """Whether a program says so itself: its source speaks of translations, or is about as long."""
    if document.source is None:
        return False
    unit = unit_at(document, span.start) if document.catalogue else None
    if unit is None:
        # A heading “Translation” of the source's own, or a word that is the same there.
        headings = {*TRANSLATION, span.of(document.target.text).strip().lower()}
        if any(
            _speaks_of_translations(pair.source.of(document.source.text))
            for pair in document.need(pairs)
            if pair.target.overlaps(span)
        ):
            return True
        if _is_lead_word_there(document, span):
            return True
        return bool(document.source_parts) and any(
            segment.span.of(document.source.text).strip().lower() in headings
            for segment in document.source.segments
        )
    source = unit.source.of(document.source.text)
    return _speaks_of_translations(source) or len(unit.target) <= NOTHING_ADDED * len(unit.source)


def _is_lead_word_there(document: Document, span: Span) -> bool:
    """Whether the remark is a lead word such as “Translation:”, and its paragraph of the source begins with one, too.

    Or it is one word as a paragraph of its own, and so is what it renders.
    """
    if document.source is None:
        return False
    said = span.of(document.target.text).strip()
    there = [
        Span(pair.source.start, pair.source.end)
        for pair in document.need(pairs)
        if pair.target.overlaps(span)
    ]
    if said.endswith(":"):
        return any(
            LEAD_WORD.match(document.source.text, place.start, place.end) is not None
            for place in there
        )
    return said.isalpha() and any(
        LONE_WORD.match(document.source.text, place.start) is not None
        for place in (*there, *_paragraphs_there(document, span))
    )


def _paragraphs_there(document: Document, span: Span) -> Iterator[Span]:
    """The paragraphs of the source about where this one stands, if it is a heading amid a text."""
    assert document.source is not None
    here = [segment.span.start for segment in document.target.segments]
    n = bisect_right(here, span.start) - 1
    if 0 < n < len(here) - 1:
        for segment in document.source.segments[max(1, n - SHIFTED) : n + SHIFTED + 1]:
            yield segment.span
