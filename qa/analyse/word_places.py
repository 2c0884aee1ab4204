"""Where words of some kind stand: to see quickly which passages have one at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from qa.analyse.words import occurrences, words
from qa.model.prose import Prose
from qa.model.span import Span


def starts_of(prose: Prose, is_meant: Callable[[str], object]) -> list[int]:
    """Where the words begin of which `is_meant` is true, in order.

    It is asked once a form, as it is written.
    """
    places, starts = prose.need(occurrences), prose.need(words).starts
    return sorted(starts[n] for form in filter(is_meant, places) for n in places[form])


def any_within(starts: Sequence[int], span: Span) -> bool:
    """Whether one of the sorted `starts` lies within `span`."""
    at = bisect_left(starts, span.start)
    return at < len(starts) and starts[at] < span.end
