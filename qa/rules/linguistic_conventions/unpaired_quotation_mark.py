"""Quotation marks without a partner."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from html import unescape

from qa.analyse.unpaired_marks import MARK, unpaired_quotes
from qa.compare.beside import is_whole_unit, source_beside
from qa.compare.shared_with_source import counterpart, is_unpaired_too
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.prose import Prose
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example

# A source that quotes with single marks: those that open, and those that close or are apostrophes.
DOUBLE = expression(r"[\"“”„«»「『]")
OPENED, CLOSED = expression(r"(?<!\w)['‘‚](?=\w)"), expression(r"(?<=[\w.,!?…])['’](?!\w)")


class UnpairedQuotationMark(DocumentRule):
    """A quotation mark is unclosed or unopened.

    Machines lose one mark of a pair if a quotation runs over several sentences, and readers can no
    longer tell who says what. A quotation of several paragraphs may open anew in each and close
    once, or open once and close in a later one. So a mark that is left open is reported only if no
    later paragraph continues the quotation.

    Apostrophes and single marks are left alone, and so are paragraphs with inches. A text of one
    paragraph may be part of a quotation, so it is checked only with its source. A mark that is
    unpaired in the source as well is not an error of the translation, and is not reported.
    """

    id = "unpaired-quotation-mark"
    category = Category.PUNCTUATION
    severity = Severity.MINOR
    confidence = 0.95
    excused_by_source = True
    examples = (
        Example("The mayor spoke.\n\nShe called it ⟦“⟧a gift for the town. Others disagreed."),
        Example('The mayor spoke.\n\nIt was a gift for the town,⟦"⟧ she said.'),
        Example(
            "Es war ein Geschenk⟦“⟧, sagte sie.",
            lang="de",
            source="“It was a gift”, she said.",
            source_lang="en",
        ),
        Example(
            "She said: ⟦“⟧It was a gift.",
            source="Sie sagte: „Es war ein Geschenk.“",
            source_lang="de",
        ),
        Example(
            "It was a gift,” she said.",
            source="Es war ein Geschenk“, sagte sie.",
            source_lang="de",
        ),
        Example("The mayor spoke.\n\nShe called it ⟦&⟧quot;a gift for the town. Others disagreed."),
        Example("She said: “It was a gift."),
        Example(
            "„Es war ein Geschenk.",
            lang="de",
            source="'It was a gift.",
            source_lang="en",
        ),
        Example("“It was a gift.\n\n“Nobody minded.\n\n“Now all of them do.”\n\nSo she said."),
        Example('"It was a gift.\n\nNobody minded," she said.\n\nThe ’90s were over.'),
        Example(
            "A text stands between single (') or double (\") quotation marks.\n\nThere is no other."
        ),
        Example('יו"ר המפלגה נפגש עם ד"ר לוי.\n\nהוא עובד ב"הארץ".', lang="he"),
        Example("A 27\" screen.\n\nHe stood 5'10\" tall, on the players' bench."),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        marks = document.target.need(unpaired_quotes)
        if not marks or (document.source is None and len(document.target.segments) < 2):
            return
        for mark in marks:
            span = Span(mark.at, mark.at + 1)
            if _is_shared(document, span) or _is_shown(document.target.text, span):
                continue
            if is_whole_unit(document, span):  # the sign itself, for "Quotation mark"
                continue
            what = "Unclosed" if mark.opens else "Unopened"
            yield self.finding(span, f"{what} quotation mark {_shown_as(document, span)}.")


def _shown_as(document: Document, span: Span) -> str:
    """The mark as a reader would see it, be it an entity that nobody resolved."""
    written = MARK.match(document.target.text, span.start)
    return unescape(written.group()) if written is not None else span.of(document.target.text)


def _is_shown(text: str, span: Span) -> bool:
    """Whether the mark stands by itself between brackets: the text speaks of it, '(")'."""
    return text[span.start - 1 : span.start] == "(" and text[span.end : span.end + 1] == ")"


def _is_shared(document: Document, span: Span) -> bool:
    """Whether the source has a mark without a partner in the same place, be it a single one."""
    if is_unpaired_too(document, unpaired_quotes, span):
        return True
    beside = source_beside(document, span)
    if beside is not None and beside.count('"') % 2:
        return True  # a string that goes on in the next one: 'While opening file "'
    there = counterpart(document, span)
    if document.source is None or there is None:
        return False
    double, opened, closed = document.source.need(_places)
    return not _within(double, there) and _within(opened, there) != _within(closed, there)


def _places(prose: Prose) -> tuple[list[int], list[int], list[int]]:
    """Where double marks stand, and single ones that open and that close, each in order."""
    double, opened, closed = (
        [match.start() for match in pattern.finditer(prose.text)]
        for pattern in (DOUBLE, OPENED, CLOSED)
    )
    return double, opened, closed


def _within(places: list[int], span: Span) -> int:
    """How many of the places, which are in order, lie within the span."""
    return bisect_left(places, span.end) - bisect_left(places, span.start)
