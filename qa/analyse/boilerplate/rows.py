"""Rows of a table whose columns are parted by bars: "Ann Roe | Norway", beside others with as many columns."""

from __future__ import annotations

from itertools import groupby

from qa.model.prose import Prose, Segment
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

BAR = "|"
# A cell has so many words at most, and a table so many rows.
LONGEST_CELL: int = TUNED["LONGEST_CELL"]
FEWEST: int = TUNED["FEWEST"]


def bar_rows(prose: Prose) -> tuple[Span, ...]:
    """The rows that stand beside others with as many columns, in order."""
    if BAR not in prose.text:
        return ()
    found: list[Span] = []
    for columns, together in groupby(prose.segments, lambda segment: _columns(prose, segment)):
        rows = [segment.span for segment in together]
        if columns and len(rows) >= FEWEST:
            found.extend(rows)
    return tuple(found)


def _columns(prose: Prose, segment: Segment) -> int:
    """How many columns a row has; none if it is no row."""
    start, end = segment.span.start, segment.span.end
    if prose.text.find(BAR, start, end) < 0 or prose.text[end - 1] in ".!?":
        return 0
    cells = segment.span.of(prose.text).strip(f"{BAR} ").split(BAR)
    fits = len(cells) > 1 and all(0 < len(cell.split()) <= LONGEST_CELL for cell in cells)
    return len(cells) if fits else 0
