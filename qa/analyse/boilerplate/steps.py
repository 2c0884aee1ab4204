"""Whether a text tells its reader step by step what to do with a program: "Tap Settings.", "Select a sound from the list."."""

from __future__ import annotations

from qa.analyse.sentences import sentences
from qa.languages.boilerplate import boilerplate
from qa.model.expression import expression
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A sentence without its mark has so many words; buttons have fewer.
LONG: int = TUNED["LONG"]
# So many sentences begin with such a word in instructions.
FEWEST: int = TUNED["FEWEST"]
# "5. Choose a color."
NUMBER = expression(r"\d{1,2}[.)] ")
ENDS = (".", ":", "。", "：")


def has_steps(prose: Prose) -> bool:
    """Whether so many sentences begin with what a user does: tap, select, open.

    Each has its mark, or is longer than buttons are, which say the same. In instructions they are what is written
    about.
    """
    found = 0
    for span in prose.need(sentences):
        found += is_step(prose, span)
        if found >= FEWEST:
            return True
    return False


def is_step(prose: Prose, span: Span) -> bool:
    """Whether a stretch says what a user does, as a sentence: "Tap Settings.", "Select a sound from the list below"."""
    known = boilerplate(prose.lang)
    if known is None:
        return False
    text = prose.text
    number = NUMBER.match(text, span.start, span.end)
    start = span.start if number is None else number.end()
    end = text.find(" ", start, span.end)
    if end < 0 or text[start:end].casefold() not in known.steps:
        return False
    return text.endswith(ENDS, span.start, span.end) or len(span.of(text).split()) >= LONG
