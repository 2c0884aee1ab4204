"""Where marks stand is told as the text itself tells it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.language.mark_places import CLOSING, OPENING, MarkPlaces


@given(st.text('“”„()"_a ', max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_marks_are_counted_and_found_as_in_the_text(text: str, one: int, other: int) -> None:
    start, end = min(one, other, len(text)), min(max(one, other), len(text))
    places = MarkPlaces(text)
    assert places.count('"', start, end) == text.count('"', start, end)
    assert places.last(OPENING, start, end) == max(text.rfind(mark, start, end) for mark in OPENING)
    firsts = [at for mark in CLOSING if (at := text.find(mark, start, end)) >= 0]
    assert places.first(CLOSING, start, end) == min(firsts, default=-1)
