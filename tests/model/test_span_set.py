from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qa.model.span import Span
from qa.model.span_set import SpanSet

SPANS = st.tuples(st.integers(0, 20), st.integers(0, 8)).map(lambda s: Span(s[0], s[0] + s[1]))


@given(st.lists(SPANS), SPANS)
def test_it_answers_what_looking_at_each_span_answers(spans: list[Span], asked: Span) -> None:
    known = SpanSet(spans)
    assert known.contains(asked) == any(span.contains(asked) for span in spans)
    assert known.overlaps(asked) == any(span.overlaps(asked) for span in spans)
    assert known.lies_within(asked) == any(asked.contains(span) for span in spans)
