"""Questions that the translation makes statements of."""

from __future__ import annotations

from collections.abc import Iterator

from qa.compare.align.alignment import pairs
from qa.languages.language import language
from qa.languages.writing import writing
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.language_tag import primary
from qa.model.mqm import Category, Severity
from qa.model.prose import Role
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

QUESTION_MARKS = "?？؟⁇⁈⁉"
CLOSERS = "\"'”’»›“‘)]」』）* "
# Other marks with which a translation may end a question: the mark stands within, or is kept back.
CERTAIN: float = TUNED["CERTAIN"]
CRY = expression(r"[!！][\"'”’»)\s]*$")
WORD = expression(r"(?<=\w[ ,])\s?[^\W\d_]+")


class LostQuestion(DocumentRule):
    """A question of the source ends without a question mark.

    A system that drops the mark often drops the question with it, and a heading that asks becomes
    one that claims. The mark may be anywhere in the translated passage. An indirect question ("he
    wondered whether …") is left alone, and so is a translation that ends with an exclamation mark.
    """

    id = "lost-question"
    category = Category.PUNCTUATION
    severity = Severity.MINOR
    confidence = 0.9
    needs_source = True
    default = False
    examples = (
        Example(
            "Who paid for the new bridge⟦.⟧ Nobody at the town hall knows.",
            source="Wer hat die neue Brücke bezahlt? Im Rathaus weiß es niemand.",
            source_lang="de",
        ),
        Example(
            "Nobody at the town hall knows who paid for the new bridge.",
            source="Wer hat die neue Brücke bezahlt, weiß im Rathaus niemand.",
            source_lang="de",
        ),
        Example(
            "The council wondered who had paid for the new bridge.",
            source="Wer hat die neue Brücke bezahlt? fragte sich der Rat. Oder zahlt niemand?",
            source_lang="de",
        ),
        Example(
            "“Who paid for the bridge?” he asked.",
            source="»Wer hat die Brücke bezahlt?«, fragte er.",
            source_lang="de",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        source = document.source
        if source is None or not any(mark in source.text for mark in QUESTION_MARKS):
            return
        text = document.target.text
        for pair in document.need(pairs):
            there = pair.source.of(source.text).rstrip(CLOSERS)
            if not there.endswith(tuple(QUESTION_MARKS)) or pair.score < CERTAIN:
                continue
            here = pair.target.of(text)
            marks = QUESTION_MARKS + writing(primary(document.lang)).question_marks
            if any(mark in here for mark in marks) or CRY.search(here):
                continue
            if _asks_indirectly(here, document.lang) or _is_heading(document, pair.target):
                continue
            end = pair.target.start + len(here.rstrip(CLOSERS))
            yield self.finding(
                Span(max(pair.target.start, end - 1), end),
                "The source asks a question here.",
            )


def _asks_indirectly(text: str, lang: str | None) -> bool:
    """Whether the language asks with a word of the statement: “they wondered whether …”."""
    known = language(lang)
    return known is not None and any(
        found[0].strip().casefold() in known.question_words for found in WORD.finditer(text)
    )


def _is_heading(document: Document, span: Span) -> bool:
    """Whether the passage is all of a short paragraph without a mark: a heading may claim or ask."""
    segment = document.target.segment_at(span.start)
    if segment is not None and segment.role is Role.CELL and document.source_parts:
        return True  # of a table of options: “Add numbers?”
    if segment is None or segment.span != span or not span.of(document.target.text)[-1].isalnum():
        return False
    return segment != document.target.segments[0]
