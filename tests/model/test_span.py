"""Spans are half-open stretches of text."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model.span import Span

spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: Span(*sorted(ends)))


def points(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1), (-3, -2)])
def test_a_span_runs_forwards_within_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start <= end"):
        Span(start, end)


@given(spans, spans)
def test_overlap_is_a_shared_code_point(one: Span, other: Span) -> None:
    if len(one) and len(other):
        assert one.overlaps(other) == bool(points(one) & points(other))
    assert one.overlaps(other) == other.overlaps(one)


@given(spans, spans)
def test_containing_is_having_all_code_points(one: Span, other: Span) -> None:
    if len(other):
        assert one.contains(other) == (points(other) <= points(one))


@given(spans, st.text(max_size=40))
def test_text_of_a_span(span: Span, text: str) -> None:
    assert span.of(text) == "".join(c for n, c in enumerate(text) if n in points(span))


@given(spans)
def test_span_pickles_and_keeps_its_length(span: Span) -> None:
    assert pickle.loads(pickle.dumps(span)) == span  # noqa: S301  # our own bytes
    assert len(span) == len(points(span))


@given(st.text(alphabet=" \t\n\u3000ab", max_size=20), spans)
def test_what_is_trimmed_is_white_space_and_all_of_it(text: str, span: Span) -> None:
    trimmed = span.trimmed(text)
    assert trimmed.of(text) == span.of(text).strip()
    if trimmed:
        assert span.contains(trimmed)
