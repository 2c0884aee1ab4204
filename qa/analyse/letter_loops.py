"""The same letters again and again, in scripts that put no spaces between words.

A decoder that got stuck in Chinese or Japanese repeats a stretch of letters; no word shows where it begins.
"""

from __future__ import annotations

from qa.languages.writing import is_unspaced
from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A stretch of four letters or marks, or more, three times running.
AGAIN = expression(r"(?P<part>[^\n]{4,40}?)(?P=part){2,1000}")
# A stretch of fewer different letters is a sound: "ゴロゴロ", "哈哈哈哈".
FEWEST_DIFFERENT: int = TUNED["FEWEST_DIFFERENT"]


class LetterLoop(NamedTuple):
    """Where a stretch stands so many times in a row."""

    span: Span
    part: str
    times: int


def letter_loops(prose: Prose) -> tuple[LetterLoop, ...]:
    """The loops, in order; none in a language that sets words apart."""
    if not is_unspaced(prose.lang):
        return ()
    found = []
    for match in AGAIN.finditer(prose.text):
        part = match["part"]
        if is_sound(part) or part.isascii():
            continue
        found.append(LetterLoop(Span(*match.span()), part, len(match.group()) // len(part)))
    return tuple(found)


def is_sound(part: str) -> bool:
    """Whether the stretch has so few different letters as what imitates a sound."""
    return len(set(filter(str.isalpha, part))) < FEWEST_DIFFERENT
