"""Passages that stand again and again, one right after the other: a speech recognizer or a decoder got stuck."""

from __future__ import annotations

from collections.abc import Iterator

from qa.languages.writing import is_unspaced
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose, Role
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So often in a row no passage is said on purpose, but in a song.
TIMES: int = TUNED["TIMES"]
# What has fewer different words is a cry, a label or a refrain; and, without spaces, fewer different letters.
DIFFERENT_WORDS: int = TUNED["DIFFERENT_WORDS"]
DIFFERENT_LETTERS: int = TUNED["DIFFERENT_LETTERS"]
# What stands before and behind words that are sung.
NOTES = frozenset("♪♫♬#")


class StuckSegments(NamedTuple):
    """Where one passage stands so many times in a row, and where the first and the second time."""

    span: Span
    first: Span
    second: Span
    times: int


def stuck_segments(prose: Prose) -> tuple[StuckSegments, ...]:
    """The runs of paragraphs that say the same, wherever their lines break, in order."""
    if len(prose.segments) < TIMES:
        return ()
    return tuple(
        StuckSegments(Span(run[0].start, run[-1].end), run[0], run[1], len(run))
        for run in _runs(prose)
        if len(run) >= TIMES and _says_something(run[0].of(prose.text), prose.lang)
    )


def _runs(prose: Prose) -> Iterator[list[Span]]:
    """Neighbors that are equal, together."""
    text = prose.text
    run: list[Span] = []
    for segment in prose.segments:
        span = segment.span
        if segment.role is not Role.PARAGRAPH:
            if run:
                yield run
            run = []
        elif run and len(span) == len(run[0]) and _same(text, span, run[0]):
            run.append(span)
        else:
            if run:
                yield run
            run = [span]
    if run:
        yield run


def _same(text: str, one: Span, other: Span) -> bool:
    return one.of(text).replace("\n", " ") == other.of(text).replace("\n", " ")


def _says_something(passage: str, lang: str | None) -> bool:
    """Whether the passage is long enough, and is not sung."""
    if NOTES.intersection(passage):
        return False
    if is_unspaced(lang):
        return len({c for c in passage if c.isalpha()}) >= DIFFERENT_LETTERS
    words = {word.casefold() for word in passage.split() if any(map(str.isalpha, word))}
    return len(words) >= DIFFERENT_WORDS
