"""Parts of a page are found by where they begin, however many there are."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qa.compare.structure import PlacedParts
from qa.model.span import Span
from qa.model.structure import Part, PartKind

SPANS = st.builds(
    lambda start, size: Span(start, start + size), st.integers(0, 30), st.integers(0, 8)
)


@given(st.lists(SPANS, max_size=12), SPANS)
def test_they_are_those_that_a_look_at_all_finds(spans: list[Span], span: Span) -> None:
    parts = [Part(PartKind.LINK, f"{n}", one) for n, one in enumerate(spans)]
    placed = PlacedParts(parts)
    within = [part for part in parts if span.start <= part.span.start < span.end]
    assert sorted(placed.within(span)) == sorted(within)
    assert [part.span.start for part in placed.within(span)] == sorted(
        part.span.start for part in within
    )
    assert placed.overlap(span) == any(span.overlaps(part.span) for part in parts)
