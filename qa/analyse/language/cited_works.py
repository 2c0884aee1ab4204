"""Entries of a list of literature: the title of a work stays in the language that the work is in."""

from __future__ import annotations

from qa.model.expression import expression
from qa.model.letters import CAPITAL
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A year from the printing press on, or the last of two: "1884", "1842-1860", "2015a".
YEAR = r"(?:1[4-9]|20)\d\d[^\W\d_]?"
# The year ends the entry, or stands in brackets before the pages: "… Leiden: Brill, 1884.", "(2020): 80–97."
ENDS = expression(
    rf"(?P<set_off>[,:(]\s?|\(?{YEAR}\)?\s?[-–]\s?)?(?<!\d){YEAR}\)?(?:[,:]\s?\d{{1,4}}\s?[-–]\s?\d{{1,4}})?[\s.,;:)*_”\"’']{{0,6}}\Z"
)
# What an entry begins with: "Veth, P.J", "Reinwardt, Caspar Georg Carl.", "van der Doe, Erik."
AUTHOR = expression(
    rf"\W{{0,6}}(?:[^\W\d_]{{1,6}} ){{0,3}}[{CAPITAL}][\w'’-]{{1,30}}(?: [\w'’-]{{1,20}}){{0,2}}, ?[{CAPITAL}][\w'’]{{0,20}}[.,\s-]"
)
# Entries are no longer than this, in code points.
LONGEST: int = TUNED["LONGEST"]


def stands_in_entry(text: str, span: Span) -> bool:
    """Whether a passage begins in a line that names a work: an author first or a place set off, and its year at the end.

    Args:
        text: the whole text.
        span: of the passage; what goes on in the next line need not be of the entry.
    """
    start = text.rfind("\n", max(0, span.start - LONGEST), span.start) + 1
    end = text.find("\n", span.start, start + LONGEST)
    line = text[start : end if end >= 0 else start + LONGEST]
    if len(line) >= LONGEST:
        return False
    ends = ENDS.search(line, max(0, len(line) - 40))
    if ends is None:
        return False
    return ends["set_off"] is not None or AUTHOR.match(line) is not None
