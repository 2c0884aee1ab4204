"""Sentences that were cut in two: a word that leads to others stands before a full stop, and the source has one sentence there."""

from __future__ import annotations

from bisect import bisect_left

from qa.analyse.sentences import sentences
from qa.analyse.word_order import may_hang
from qa.analyse.words import words
from qa.compare.align.alignment import Pair, pairs
from qa.languages.language import language
from qa.model.document import Document
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
                and _has_one_more(document, stop)
            ):
                found.append(n - 1)
        stop = text.find(". ", stop + 1)
    return tuple(found)


def _has_one_more(document: Document, place: int) -> bool:
    """Whether the paragraph at a place has one sentence more than what it translates."""
    segment = document.target.segment_at(place)
    if segment is None or document.source is None:
        return False
    links = document.need(pairs)
    first = bisect_left(links, segment.span.start, key=_end)
    there = []
    for pair in links[first:]:
        if pair.target.start >= segment.span.end:
            break
        there.append(pair.source)
    if not there:
        return False
    counterpart = Span(min(span.start for span in there), max(span.end for span in there))
    here = _count(document.target.need(sentences), segment.span)
    return here == 1 + _count(document.source.need(sentences), counterpart)


def _count(spans: tuple[Span, ...], within: Span) -> int:
    """How many of the sentences lie within a stretch."""
    return bisect_left(spans, within.end, key=_start) - bisect_left(spans, within.start, key=_start)


def _start(span: Span) -> int:
    return span.start


def _end(pair: Pair) -> int:
    return pair.target.end - 1
