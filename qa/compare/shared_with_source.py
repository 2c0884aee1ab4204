"""Recognize flaws that the source has in the same place: the translation did not introduce them."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from qa.analyse.case import case
from qa.analyse.quote_spacing import quote_findings
from qa.analyse.spacing import spacing
from qa.analyse.unpaired_marks import Unpaired
from qa.compare.align.alignment import Pair, pairs
from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.span_set import SpanSet
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So alike are two passages that say the same, be it with another name in it (as read: 0.55 to 1). What
# a copy that was put in is aligned with by chance stays below 0.45.
ALIKE: float = TUNED["ALIKE"]


def counterpart(document: Document, span: Span) -> Span | None:
    """Return the stretch of the source that the sentences around `span` translate.

    It extends from the counterpart of the previous sentence to that of the next, since punctuation may move
    across sentence boundaries. It is the whole source if there is no alignment; None without a source.
    """
    if document.source is None:
        return None
    links = document.need(pairs)
    if not links:
        return Span(0, len(document.source.text))
    at = bisect_right(links, span.start, key=_start)
    near = links[max(0, at - 2) : at + 1]
    return Span(min(pair.source.start for pair in near), max(pair.source.end for pair in near))


def _start(pair: Pair) -> int:
    return pair.target.start


def repeats_too(document: Document, earlier: Span, later: Span) -> bool:
    """Whether the source has a similar repetition where the target has these two stretches."""
    if document.source is None:
        return False
    one, other = translated(document, earlier), translated(document, later)
    if one is None or other is None or one.overlaps(other):
        return False
    text = document.source.text
    return _likeness(one.of(text), other.of(text)) >= ALIKE


def translated(document: Document, span: Span) -> Span | None:
    """What a stretch of the target translates, from the first of its sentences to the last; None if nothing."""
    if document.source is None:
        return None
    links = document.need(pairs)
    first = max(0, bisect_right(links, span.start, key=_start) - 1)
    last = bisect_left(links, span.end, key=_start)
    near = [pair for pair in links[first:last] if pair.target.overlaps(span)]
    if not near:
        return None
    return Span(min(pair.source.start for pair in near), max(pair.source.end for pair in near))


def _likeness(one: str, other: str) -> float:
    """Return the similarity of two texts, from 0 to 1: Dice's coefficient of their letter bigrams."""
    mine, theirs = _letter_pairs(one), _letter_pairs(other)
    both = mine.total() + theirs.total()
    return 2 * (mine & theirs).total() / both if both else 0.0


def _letter_pairs(text: str) -> Counter[str]:
    letters = [letter for letter in text.casefold() if letter.isalnum()]
    return Counter(one + other for one, other in pairwise(letters))


def is_unpaired_too(
    document: Document, marks_of: Callable[[Prose], Sequence[Unpaired]], span: Span
) -> bool:
    """Whether the source has a mark without a partner where the target has one at `span`.

    `marks_of` gives such marks of a text, in order.
    """
    there = counterpart(document, span)
    if document.source is None or there is None:
        return False
    marks = document.source.need(marks_of)
    n = bisect_left(marks, there.start, key=_place)
    return n < len(marks) and marks[n].at < there.end


def _place(mark: Unpaired) -> int:
    return mark.at


def is_small_too(document: Document, span: Span) -> bool:
    """Whether the source lacks its capitals as well where the target does at the beginning of `span`: its writer uses none."""
    there = counterpart(document, span)
    if document.source is None or there is None:
        return False
    return document.source.need(_small).overlaps(there)


def _small(prose: Prose) -> SpanSet:
    """What lacks its capitals, and the first letters of segments that begin small, be they items of a list or names."""
    lacking = prose.need(case)
    heads = (Span(segment.span.start, segment.span.start + 1) for segment in prose.segments)
    small = (head for head in heads if prose.text[head.start].islower())
    return SpanSet((*lacking.texts, *lacking.starts, *small))


def is_set_apart_too(document: Document, mark: str, span: Span) -> bool:
    """Whether the source sets the same mark apart where the target does so at `span`."""
    if document.source is None:
        return False
    places = document.source.need(_marks_apart).get(mark)
    there = counterpart(document, span) if places else None
    if places is None or there is None:
        return False
    n = bisect_left(places, there.start)
    return n < len(places) and places[n] < there.end


def _marks_apart(prose: Prose) -> dict[str, array[int]]:
    """Where marks stand that are set apart from their words, by what they should be, in order."""
    signs, tokenized = prose.need(spacing)
    found: dict[str, array[int]] = {}
    for sign in sorted([*signs, *(sign for run in tokenized for sign in run.signs)]):
        found.setdefault(sign.right, array("I")).append(sign.span.start)
    for finding in prose.need(quote_findings):
        if finding.habit:
            mark = finding.span.of(prose.text).strip()
            found.setdefault(mark, array("I")).append(finding.span.start)
    return found
