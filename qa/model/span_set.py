"""Sets of spans, with queries about a span."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from qa.model.span import Span


class SpanSet:
    """Sorted spans, with queries in logarithmic time."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted((span.start, span.end) for span in spans)
        self._starts = [start for start, _ in ordered]
        ends = [end for _, end in ordered]
        # The last end of the spans up to each, and the first end of the spans from each on.
        self._last_end = list(accumulate(ends, max))
        self._first_end = list(accumulate(reversed(ends), min))[::-1]

    @property
    def is_empty(self) -> bool:
        """Whether there is no span."""
        return not self._starts

    def contains(self, span: Span) -> bool:
        """Whether one of the spans contains `span`; equal spans contain each other."""
        before = bisect_right(self._starts, span.start)
        return before > 0 and self._last_end[before - 1] >= span.end

    def overlaps(self, span: Span) -> bool:
        """Whether one of the spans shares a code point with `span`."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._last_end[before - 1] > span.start

    def lies_within(self, span: Span) -> bool:
        """Whether one of the spans lies within `span`."""
        first = bisect_left(self._starts, span.start)
        return first < len(self._starts) and self._first_end[first] <= span.end
