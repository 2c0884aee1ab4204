"""Texts that were wrapped into lines of one width, and then got a blank line behind each: no paragraph is one of theirs."""

from __future__ import annotations

from itertools import pairwise

from qa.model.prose import Prose, Role, Segment
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many lines at least break off, and so many of a hundred paragraphs: a page that is cut here and there has fewer.
FEWEST: int = TUNED["FEWEST"]
BROKEN: int = TUNED["BROKEN"]
# So many of a hundred of these are full: the next word would not have fitted (greedy wrapping, D. E. Knuth and M. F. Plass,
# "Breaking Paragraphs into Lines", Software: Practice and Experience 11, 1981).
FULL: int = TUNED["FULL"]
# Nobody wraps lines so wide, or so narrow, in characters.
WIDEST: int = TUNED["WIDEST"]
NARROWEST: int = TUNED["NARROWEST"]


def first_set_apart(prose: Prose) -> Span | None:
    """The last word of the first line that breaks off, where all lines of a wrapped text stand apart; None elsewhere."""
    text = prose.text
    lines = [part for part in prose.segments if part.role is Role.PARAGRAPH]
    widest = max((len(line.span) for line in lines), default=0)
    if len(lines) <= FEWEST or not NARROWEST <= widest <= WIDEST:
        return None
    broken = [pair for pair in pairwise(lines) if _breaks_off(text, *pair)]
    if len(broken) < FEWEST or len(broken) * 100 < BROKEN * len(lines):
        return None
    full = sum(
        len(line.span) + 1 + _first_word(text, after.span) >= widest for line, after in broken
    )
    if full * 100 < FULL * len(broken):
        return None
    line, _ = broken[0]
    start = text.rfind(" ", line.span.start, line.span.end) + 1
    return Span(max(start, line.span.start), line.span.end)


def _breaks_off(text: str, line: Segment, after: Segment) -> bool:
    """Whether a line ends in a letter or a comma, and the next one begins small."""
    last = text[line.span.end - 1]
    return (last.isalnum() or last in ",-–") and text[after.span.start].islower()


def _first_word(text: str, span: Span) -> int:
    """How long the first word of a line is."""
    end = text.find(" ", span.start, span.end)
    return (end if end >= 0 else span.end) - span.start
