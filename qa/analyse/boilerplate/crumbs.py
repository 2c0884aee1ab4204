"""Texts of a letter or two a line, which are no page."""

from __future__ import annotations

from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many lines of fewer code points on average, those between them among them, are neither an article nor a page. Each
# line is looked at in some ten ways here: two megabytes of them took half their time for lines of pages.
LINES: int = TUNED["LINES"]
SHORTEST: int = TUNED["SHORTEST"]


def is_of_crumbs(prose: Prose) -> bool:
    """Whether a text is nothing but tens of thousands of lines of about a letter: no line of a page is looked for in it."""
    count = len(prose.segments)
    return count > LINES and len(prose.text) < SHORTEST * count
