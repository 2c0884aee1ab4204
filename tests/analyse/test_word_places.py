"""Places of words and spans, which end before their last offset."""

from __future__ import annotations

from itertools import combinations

from qa.analyse.word_places import any_within
from qa.model.span import Span
from qa.model.span_set import SpanSet

LENGTH = 6
SPANS = [Span(start, end) for start, end in combinations(range(LENGTH), 2)]


def test_a_place_lies_within_a_span_up_to_its_end() -> None:
    for places in (combinations(range(LENGTH), size) for size in range(4)):
        for starts in places:
            for span in SPANS:
                assert any_within(starts, span) == any(span.start <= at < span.end for at in starts)


def test_sets_of_spans_overlap_as_their_members_do() -> None:
    for one, other in combinations(SPANS, 2):
        if one.end > other.start:
            continue
        spans = SpanSet((one, other))
        for span in SPANS:
            assert spans.overlaps(span) == (span.overlaps(one) or span.overlaps(other))
