"""Parts of a passage that its translation lacks: a run of words of the source without a counterpart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp, log

from qa.analyse.words import words
from qa.compare.align.features import dense, sizes
from qa.compare.align.path import length_score
from qa.compare.meaning.given import given_pairs
from qa.compare.meaning.support import BY_LENGTH, CHANCE, FOUND, MOST, can_compare
from qa.compare.meaning.units import Key, WordMeaning, located_units
from qa.languages.lengths import expected_ratio
from qa.model.document import Document
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A translation that is not so much shorter than is usual, as a logarithm, lacks nothing.
SHORTER: float = TUNED["SHORTER"]
# Shorter sources say too little, in letters.
SHORTEST: float = TUNED["SHORTEST"]
# What one word that has a counterpart says against it that its neighbors lack one.
FOUND_WORD: float = TUNED["FOUND_WORD"]
# What it is worth beside the words that the passage is shorter, and that they are many; more of either
# than these makes it no likelier.
FOR_LENGTH: float = TUNED["FOR_LENGTH"]
FOR_WORD: float = TUNED["FOR_WORD"]
MOST_SHORTER: float = TUNED["MOST_SHORTER"]
MOST_WORDS: int = TUNED["MOST_WORDS"]
# So many words of the translation, and such a share of them, must have a counterpart in the source: it
# may be of something else.
CARRIED: int = TUNED["CARRIED"]
CARRIED_SHARE: float = TUNED["CARRIED_SHARE"]
# So much of a passage is left beside what it lacks, or it translates something else.
LEFT: float = TUNED["LEFT"]


class Missing(NamedTuple):
    """A part of the source that a passage lacks.

    Attributes:
        source: where it stands, in code points of the source.
        place: the last word of the target that translates what stands before it, else the first.
        words: how many words of it are known and have no counterpart.
        score: how much speaks for it, on a scale of our own: the words, as a natural logarithm of how
            much likelier they are if the part is missing, and how much shorter the passage is.
    """

    source: Span
    place: Span
    words: int
    score: float


def missing_parts(document: Document) -> tuple[Missing, ...]:
    """The parts of the source that passages of the target lack, at most one a passage, in order."""
    source = document.source
    ratio = expected_ratio(document.lang, document.source_lang)
    if source is None or ratio is None or not can_compare(document):
        return ()
    return tuple(_missing_parts(document, source, ratio))


def _missing_parts(document: Document, source: Prose, ratio: float) -> Iterator[Missing]:
    looseness = 2.0 if source.need(dense) != document.target.need(dense) else 1.0
    given = document.need(given_pairs)
    here = sizes(document.target, [target for target, _ in given])
    there = sizes(source, [span for _, span in given])
    for (target, span), size, other in zip(given, here, there, strict=True):
        shorter = ratio - log((size + 4) / (other + 4))
        if other < SHORTEST or shorter < SHORTER:
            continue
        found = _run(document, source, span, target)
        if found is None:
            continue
        (part,) = sizes(source, [found.source])
        if other - part < LEFT * other:
            continue
        factor = exp(ratio)
        lengths = length_score((other - part) * factor, size, looseness) - length_score(
            other * factor, size, looseness
        )
        score = max(0.0, found.score + lengths) + FOR_LENGTH * min(shorter, MOST_SHORTER)
        yield found._replace(score=score + FOR_WORD * min(found.words, MOST_WORDS))


def _run(document: Document, source: Prose, span: Span, target: Span) -> Missing | None:
    """The stretch of the source that most likely has no counterpart: the best sum of all stretches."""
    there = list(located_units(source, span))
    here = list(located_units(document.target, target))
    if not there or not here:
        return None
    keys: frozenset[Key] = frozenset().union(*(unit.keys for _, unit in here))
    known: frozenset[Key] = frozenset().union(*(unit.keys for _, unit in there))
    carried = [unit for _, unit in here if not known.isdisjoint(unit.keys)]
    if len(carried) < max(CARRIED, CARRIED_SHARE * len(here)):
        return None
    missing = log((1.0 - min(MOST, CHANCE + BY_LENGTH * len(here))) / (1.0 - FOUND))
    best = total = 0.0
    start = first = last = -1
    for number, (_, unit) in enumerate(there):
        is_found = not keys.isdisjoint(unit.keys)
        if unit.weak and not is_found:
            continue
        if total <= 0.0:
            total, start = 0.0, number
        total += -FOUND_WORD if is_found else missing
        if total > best:
            best, first, last = total, start, number
    if first < 0:
        return None
    lacking = [
        unit for _, unit in there[first : last + 1] if not unit.weak and keys.isdisjoint(unit.keys)
    ]
    part = Span(there[first][0].start, there[last][0].end)
    return Missing(part, _place(document.target, target, here, there[:first]), len(lacking), best)


def _place(
    prose: Prose,
    target: Span,
    here: Sequence[tuple[Span, WordMeaning]],
    before: Sequence[tuple[Span, WordMeaning]],
) -> Span:
    """The word of the target that translates the nearest word before the part; else its first word."""
    for _, unit in reversed(before):
        for span, other in here:
            if not unit.keys.isdisjoint(other.keys):
                return span
    column = prose.need(words)
    numbers = column.within(target)
    return column.span(numbers.start) if numbers else target
