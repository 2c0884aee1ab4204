"""What stands between an article and the end of its page, or its head, beside lines that are known to be the page's.

Below the last paragraph of an article a name, a motto and a headline may be anything; above "Leave a reply" they
are the page's. So is a word or two above the article, beside a byline.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from qa.analyse.boilerplate.kinds import LineKind, PageLine
from qa.analyse.boilerplate.titles import is_chapter
from qa.analyse.sentences import sentences
from qa.languages.writing import is_unspaced
from qa.model.prose import Prose, Role, Segment
from qa.model.span import Span
from qa.model.span_set import SpanSet
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A paragraph of the article has so many code points, and ends in a mark.
SHORTEST_BODY: int = TUNED["SHORTEST_BODY"]
# Sentences of a motto are shorter, in words: "Coffee lover. Friend of dogs."
SHORTEST_SENTENCES: int = TUNED["SHORTEST_SENTENCES"]
# So many paragraphs of the article stand before what is below it.
BODY: int = TUNED["BODY"]
# Longer lines belong to the article, or are told otherwise.
LONGEST: int = TUNED["LONGEST"]
LONGEST_AT_HEAD: int = TUNED["LONGEST_AT_HEAD"]
MOST_WORDS_AT_HEAD: int = TUNED["MOST_WORDS_AT_HEAD"]
# So many lines before the first that is known, a line is beside it.
NEAR: int = TUNED["NEAR"]
STOPS = (".", "!", "?", "…", ".”", '."', ".)", "?”", '?"', "!”", '!"')
FULL = (".", "!", "?", "”", '"', "…", "’", ")", ":", "»", "“")


def page_regions(
    prose: Prose, known: Sequence[Span], dates: Sequence[Span]
) -> tuple[PageLine, ...]:
    """The lines that stand in such company, and are not known themselves, in order.

    Args:
        prose: the text.
        known: what is known to be the page's.
        dates: which of it are dates; below an article they may be its own.
    """
    if not known or len(prose.segments) <= BODY:
        return ()
    told = SpanSet(known)
    of_page = [_is_told(told, segment) for segment in prose.segments]
    body = [
        not page and _is_body(prose, segment)
        for page, segment in zip(of_page, prose.segments, strict=True)
    ]
    dated = SpanSet(dates)
    certain = [
        page and not _is_told(dated, segment)
        for page, segment in zip(of_page, prose.segments, strict=True)
    ]
    return (*_above(prose, of_page, body), *_below(prose, of_page, certain, body))


def _is_told(told: SpanSet, segment: Segment) -> bool:
    """Whether the paragraph is known as a whole, but for marks around it."""
    span = segment.span
    return told.overlaps(Span(span.start, span.start + 1)) and told.overlaps(
        Span(max(span.start, span.end - 2), span.end)
    )


def _is_body(prose: Prose, segment: Segment) -> bool:
    """Whether it is a paragraph as articles have them: long, with a mark at its end."""
    return len(segment.span) >= SHORTEST_BODY and prose.text.endswith(
        FULL, segment.span.start, segment.span.end
    )


def _below(
    prose: Prose, of_page: list[bool], certain: list[bool], body: list[bool]
) -> list[PageLine]:
    """The short lines between the last paragraph of the article and the end of the page."""
    first = len(body)
    while first and not (body[first - 1] and not _is_motto(prose, prose.segments[first - 1].span)):
        first -= 1
    if sum(body[:first]) < BODY and not (first and of_page[first:].count(True) >= BODY):
        return []
    if not any(certain[first:]):
        return []
    start = first + certain[first:].index(True)
    last = len(certain) - 1 - certain[::-1].index(True)
    several = certain[first:].count(True) > 1
    # What stands above the first known line may end the article, but for names and mottos.
    return [
        PageLine(
            segment.span,
            _kind_below(prose, segment.span, _side(place, start, last))
            if several
            else LineKind.BESIDE_ONE,
        )
        for place, segment in enumerate(prose.segments[first:], first)
        if not of_page[place]
        and segment.role not in {Role.CELL, Role.HEADING, Role.ITEM, Role.QUOTATION}
        and len(segment.span) <= LONGEST
        and (place > start or _is_line(prose, segment.span))
    ]


def _side(place: int, start: int, last: int) -> LineKind:
    """Where a line stands, if the first line that is known is at `start`, and the last at `last`."""
    if place < start:
        return LineKind.BEFORE if start - place <= NEAR else LineKind.FAR_BEFORE
    return LineKind.AMONG if place < last else LineKind.BEHIND


def _kind_below(prose: Prose, span: Span, side: LineKind) -> LineKind:
    """What a line is: sentences there may be the last ones of the article."""
    if _is_motto(prose, span):
        return LineKind.MOTTO
    return LineKind.SENTENCE if prose.text.endswith(STOPS, span.start, span.end) else side


def _is_line(prose: Prose, span: Span) -> bool:
    """Whether it is a line without a mark, or a motto."""
    return prose.text[span.end - 1].isalnum() or _is_motto(prose, span)


def _is_motto(prose: Prose, span: Span) -> bool:
    """Whether it is three sentences or more of a few words each."""
    every = prose.need(sentences)
    first, last = (bisect_left(every, place, key=_start) for place in (span.start, span.end))
    parts = every[first:last]
    return len(parts) > 2 and all(
        len(part.of(prose.text).split()) < SHORTEST_SENTENCES for part in parts
    )


def _start(span: Span) -> int:
    return span.start


def _above(prose: Prose, of_page: list[bool], body: list[bool]) -> list[PageLine]:
    """The lines of a few words above the first paragraph of the article, beside known ones."""
    if True not in body:
        return []
    head = body.index(True)
    found = [
        segment.span
        for place, segment in enumerate(prose.segments[:head])
        if not of_page[place]
        and segment.role not in {Role.CELL, Role.HEADING, Role.ITEM, Role.QUOTATION}
        and len(segment.span) <= LONGEST_AT_HEAD
        and len(segment.span.of(prose.text).split()) <= MOST_WORDS_AT_HEAD
        and prose.text[segment.span.end - 1].isalnum()
        and not is_chapter(segment.span.of(prose.text))
        and ((place and of_page[place - 1]) or (place + 1 < head and of_page[place + 1]))
    ]
    starts = {span.start for span in found}
    if found and not any(
        not page
        and segment.span.start not in starts
        and _may_be_headline(segment.span.of(prose.text), prose.lang)
        for page, segment in zip(of_page, prose.segments[:head], strict=False)
    ):
        found.remove(max(found, key=len))  # which is the headline: nothing else can be
    return [PageLine(span, LineKind.ABOVE) for span in found]


def _may_be_headline(text: str, lang: str | None) -> bool:
    """Whether a line above the article may be its headline: several words, where spaces part them, and no hour or day."""
    return (" " in text or is_unspaced(lang)) and not any(map(str.isdigit, text))
