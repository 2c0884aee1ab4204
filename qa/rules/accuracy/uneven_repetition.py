"""Passages that the source says twice in the same words, and the translation with others between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.analyse.words import words
from qa.compare.align.alignment import pairs
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DocumentRule, Example

TUNED = thresholds(__name__)

# Passages of more words are no refrain, and would take long to compare.
MOST: int = TUNED["MOST"]
# So many words the source must repeat, and so large a part of the translation must be repeated too.
FEWEST: int = TUNED["FEWEST"]
SHARE: float = TUNED["SHARE"]


class UnevenRepetition(DocumentRule):
    """The source repeats itself; the translation puts words of its own in between.

    If a source repeats itself (a refrain, a chant, subtitles), its translation should, too. A system
    that loses its way there makes up words: “clutter clutching O-o-o, same madness asylumina clutching
    O-o-o, same madness”. The words around the repeated ones are reported.
    """

    id = "uneven-repetition"
    category = Category.ADDITION
    severity = Severity.MINOR
    confidence = 0.85
    needs_source = True
    examples = (
        Example(
            "⟦Clasping clutter⟧ hey-a-hey, the old town glutter hey-a-hey, the old town.",
            source="Hej-a-hej, stari grad, hej-a-hej, stari grad.",
            source_lang="hr",
        ),
        Example(
            "Hey-a-hey, the old town, hey-a-hey, the old town.",
            source="Hej-a-hej, stari grad, hej-a-hej, stari grad.",
            source_lang="hr",
        ),
        Example(
            "He sang of the old town, and then of the old harbour.",
            source="Pjevao je o starom gradu, a zatim o staroj luci.",
            source_lang="hr",
        ),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        source = document.source
        if source is None:
            return
        here, there = document.target.need(words), source.need(words)
        for pair in document.need(pairs):
            inside = there.within(pair.source)
            times = _times(there.texts[inside.start : inside.stop])
            if times < 2:
                continue
            numbers = list(here.within(pair.target))
            own = [here.texts[n].casefold() for n in numbers]
            added = _added(own, times)
            if added is not None:
                span = Span(here.starts[numbers[added[0]]], here.end(numbers[added[1] - 1]))
                yield self.finding(
                    span,
                    "The source repeats its words exactly; the translation adds these in between.",
                )


def _times(source: Sequence[str]) -> int:
    """How often the source says the same words, in whatever case, from its beginning to its end; 1 if it does not."""
    count = len(source)
    if not 2 * FEWEST <= count <= MOST:
        return 1
    first = source[0].casefold()
    for period in range(FEWEST, count // 2 + 1):
        if (
            count % period == 0
            and source[period].casefold() == first
            and all(
                source[n].casefold() == source[n - period].casefold() for n in range(period, count)
            )
        ):
            return count // period
    return 1


def _added(target: Sequence[str], times: int) -> tuple[int, int] | None:
    """The first words that do not belong to what is repeated as often as in the source."""
    count = len(target)
    if not 2 * FEWEST <= count <= MOST:
        return None
    for length in range(count // times, FEWEST - 1, -1):
        places = _places(target, length, times)
        if places is None:
            continue
        if length * times < SHARE * count:
            return None
        taken = {n for place in places for n in range(place, place + length)}
        first = next((n for n in range(count) if n not in taken), None)
        if first is None:
            return None
        end = first
        while end < count and end not in taken:
            end += 1
        return first, end
    return None


def _places(target: Sequence[str], length: int, times: int) -> list[int] | None:
    """Where so many words in a row stand so often, apart; None if none do."""
    seen: dict[tuple[str, ...], list[int]] = {}
    for start in range(len(target) - length + 1):
        places = seen.setdefault(tuple(target[start : start + length]), [])
        if not places or start >= places[-1] + length:
            places.append(start)
            if len(places) == times:
                return places
    return None
