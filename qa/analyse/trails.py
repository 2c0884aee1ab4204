"""Marks between the headings of a page, as in "Home » News » World": they quote nothing."""

from __future__ import annotations

from qa.languages.language import language
from qa.model.expression import expression
from qa.model.prose import Prose

# Or an arrow at the head of a line or its end: "» Read more", "At home »".
BETWEEN = expression(r"(?:(?<= )|(?<=\n)|^)[»›](?= )|(?<= )[»›](?=\n|\Z)")
OPENING = {"»": "«", "›": "‹"}


def trail_marks(prose: Prose) -> frozenset[int]:
    """Where closing angles stand between two spaces, or at an edge of a line, in paragraphs that open none before.

    Offsets in code points. Languages that quote with angles have none.
    """
    text, known = prose.text, language(prose.lang)
    if "»" not in text and "›" not in text:
        return frozenset()
    if known is not None and any("«" in pair or "»" in pair for pair in known.quotes):
        return frozenset()
    return frozenset(
        match.start()
        for segment in prose.segments
        for match in BETWEEN.finditer(text, segment.span.start, segment.span.end)
        if text.find(OPENING[match.group()], segment.span.start, match.start()) < 0
    )
