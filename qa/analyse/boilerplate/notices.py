"""Sentences to the reader of a page: the newsletter, the app, what the page says of its own text.

"For more news of the town follow us on Facebook", "This article has been translated automatically". No list has
them all: they are told by how many of their words are those of a page's service, and by whom they address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa.analyse.boilerplate.alternation import alternation
from qa.analyse.boilerplate.kinds import LineKind, PageLine
from qa.analyse.words import words
from qa.languages.boilerplate import Boilerplate, boilerplate
from qa.model.language_tag import by_language
from qa.model.prose import Prose, Role
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many paragraphs at the head of a page, and at its end, may be such sentences.
HEAD: int = TUNED["HEAD"]
TAIL: int = TUNED["TAIL"]
# Their length, in code points.
SHORTEST: int = TUNED["SHORTEST"]
LONGEST: int = TUNED["LONGEST"]
# So many different words of a page's service, at least, and one in so many words.
FEWEST: int = TUNED["FEWEST"]
SHARE: int = TUNED["SHARE"]
# What a page says of its own text is short.
LONGEST_STATEMENT: int = TUNED["LONGEST_STATEMENT"]
# What asks the reader for something has so many words at most.
LONGEST_ASKING: int = TUNED["LONGEST_ASKING"]
# A text of so many paragraphs, of which one in so many speaks to the reader, does so throughout.
FEWEST_PARAGRAPHS: int = TUNED["FEWEST_PARAGRAPHS"]
MOST_ADDRESSED: int = TUNED["MOST_ADDRESSED"]
QUOTES = "\"“„«‘'"


def reader_notices(prose: Prose) -> tuple[PageLine, ...]:
    """The paragraphs at the head and the end of a page that speak to its reader, in order."""
    known = boilerplate(prose.lang)
    size = len(prose.segments)
    if known is None or not known.service or size == 1:
        return ()
    found = []
    for place, segment in enumerate(prose.segments):
        span = segment.span
        at_edge = place < HEAD or place >= size - TAIL
        if not at_edge or segment.role in {Role.CELL, Role.HEADING}:
            continue
        if not SHORTEST <= len(span) <= LONGEST or prose.text[span.start] in QUOTES:
            continue
        column = prose.need(words)
        low = [word.casefold() for word in map(column.texts.__getitem__, column.within(span))]
        speaks = _speaks_to_reader(known, low) and not prose.need(_addresses_its_reader)
        if speaks or _speaks_of_itself(prose, known, low, place):
            found.append(PageLine(span, LineKind.NOTICE))
        elif place >= size - TAIL and _presents_its_writer(prose, known, low, place):
            found.append(PageLine(span, LineKind.BIOGRAPHY))
    return tuple(found)


def _addresses_its_reader(prose: Prose) -> bool:
    """Whether most paragraphs speak of the writer and the reader: what a firm writes of its own program."""
    known = boilerplate(prose.lang)
    column = prose.need(words)
    if known is None or len(prose.segments) < FEWEST_PARAGRAPHS:
        return False
    addressing = known.addressing | known.reader
    addressed = sum(
        not addressing.isdisjoint(
            word.casefold() for word in map(column.texts.__getitem__, column.within(segment.span))
        )
        for segment in prose.segments
    )
    return addressed * MOST_ADDRESSED >= len(prose.segments)


def _speaks_to_reader(known: Boilerplate, low: list[str]) -> bool:
    """Whether the page, which speaks of itself or asks for something, speaks of its service."""
    said = len(known.service.intersection(low))
    if said < FEWEST or said * SHARE < len(low):
        return False
    beginning = " ".join(low[:LONGEST_ASKING]) + " "
    return not known.addressing.isdisjoint(low) or beginning.startswith(
        tuple(f"{asked} " for asked in known.asking)
    )


def _speaks_of_itself(prose: Prose, known: Boilerplate, low: list[str], place: int) -> bool:
    """Whether the page says of its own text how it was made, or for whom."""
    if len(low) > LONGEST_STATEMENT:
        return False
    bare = prose.segments[place].span.of(prose.text).casefold().strip("()[] ")
    said = _statements(known.code)
    return said is not None and said.search(bare) is not None


def _presents_its_writer(prose: Prose, known: Boilerplate, low: list[str], place: int) -> bool:
    """Whether the writer of the page says below it who he is, and nowhere else speaks of himself."""
    if not _names(known.speaker, low):
        return False
    segments = prose.segments
    said = _biographies(known.code)
    own = segments[place].span.of(prose.text).casefold()
    if said is None or said.match(own) is None:
        return False
    column = prose.need(words)
    above = column.within(Span(segments[0].span.start, segments[place - 1].span.end))
    return not _names(known.speaker, (column.texts[number].casefold() for number in above))


def _names(speaker: str, low: Iterable[str]) -> bool:
    """Whether one of the words is that for the writer: "i", "i'm"."""
    return any(word.replace("’", "'").partition("'")[0] == speaker for word in low)


@by_language
def _biographies(lang: str) -> re.Pattern[str] | None:
    known = boilerplate(lang)
    return alternation(known.biography) if known is not None and known.biography else None


@by_language
def _statements(lang: str) -> re.Pattern[str] | None:
    known = boilerplate(lang)
    if known is None or not known.statements:
        return None
    return alternation(known.statements)
