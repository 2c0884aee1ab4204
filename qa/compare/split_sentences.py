"""Sentences that were cut in two: a word that leads to others stands before a full stop, and the source has one sentence there."""

from __future__ import annotations

from bisect import bisect_left

from qa.analyse.sentences import sentences
from qa.analyse.word_order import may_hang
from qa.analyse.words import words
from qa.compare.shared_with_source import translated
from qa.languages.language import language
from qa.model.document import Document
from qa.model.prose import Segment
from qa.model.span import Span


def split_behind(document: Document) -> tuple[int, ...]:
    """The numbers of words before a full stop, in order, at which the translation cuts a sentence of the source in two.

    English ends sentences in prepositions, and no word alone tells which of them were cut: "one of. The top groups". But
    who writes so in earnest has as many sentences as the source. Here the paragraph has exactly one more than what it
    translates, and the next begins as a sentence does.
    """
    source, known = document.source, language(document.lang)
    if source is None or known is None:
        return ()
    column, text = document.target.need(words), document.target.text
    leading = known.never_last | known.seldom_last
    has_one_more: dict[
        int, bool
    ] = {}  # by where the paragraph begins, which may be as long as the text
    found: list[int] = []
    stop = text.find(". ")
    n = 0
    while stop >= 0:
        n = bisect_left(column.starts, stop, n)
        if n and text[stop + 2 : stop + 3].isupper():
            form = column.texts[n - 1]
            if (
                len(form) > 1
                and form in leading
                and column.end(n - 1) == stop
                and may_hang(document.target, n - 1)
                and (segment := document.target.segment_at(stop)) is not None
            ):
                at = segment.span.start
                if at not in has_one_more:
                    has_one_more[at] = _has_one_more(document, segment)
                if has_one_more[at]:
                    found.append(n - 1)
        stop = text.find(". ", stop + 1)
    return tuple(found)


def _has_one_more(document: Document, segment: Segment) -> bool:
    """Whether a paragraph has one sentence more than what it translates."""
    there = translated(document, segment.span)
    if there is None or document.source is None:
        return False
    here = _count(document.target.need(sentences), segment.span)
    return here == 1 + _count(document.source.need(sentences), there)


def _count(spans: tuple[Span, ...], within: Span) -> int:
    """How many of the sentences lie within a stretch."""
    return bisect_left(spans, within.end, key=_start) - bisect_left(spans, within.start, key=_start)


def _start(span: Span) -> int:
    return span.start
