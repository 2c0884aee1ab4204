"""How much speaks for it that a passage translates another one."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from qa.compare.meaning.units import Key, WordMeaning, units_within
from qa.lexicon.frequency import lexicon
from qa.lexicon.senses.lookup import has_rich_dictionary
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.named_tuples import NamedTuple
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# How often a word of a passage has a counterpart in its translation, by the dictionaries.
FOUND: float = TUNED["FOUND"]
# How often it has one in a passage of one word that says something else, and how much more in one
# that has more of them, or commoner ones; never more than this.
CHANCE: float = TUNED["CHANCE"]
BY_LENGTH: float = TUNED["BY_LENGTH"]
BY_FREQUENCY: float = TUNED["BY_FREQUENCY"]
MOST: float = TUNED["MOST"]
# Names and figures are taken to be so common, on the Zipf scale.
STRANGE: float = TUNED["STRANGE"]


class Support(NamedTuple):
    """What the words of two passages say of their belonging together.

    Attributes:
        score: how much likelier the counterparts are if one translates the other than if they met
            by chance, as a natural logarithm.
        words: of how many words of the source something could be said.
        found: how many of them have a counterpart.
        other_words: the same of the target.
        other_found: the same of the target.
    """

    score: float
    words: int
    found: int
    other_words: int
    other_found: int


def can_compare(document: Document) -> bool:
    """Whether there are dictionaries of both languages, and they are two."""
    here, there = primary(document.lang), primary(document.source_lang or "")
    return here != there and has_rich_dictionary(here) and has_rich_dictionary(there)


def support(document: Document, source: Span, target: Span) -> Support:
    """How much speaks for it that a stretch of the target translates one of the source.

    Both ways are asked: whether the words of either side have counterparts on the other.
    """
    assert document.source is not None
    there = units_within(document.source, source)
    return supported(there, units_within(document.target, target), document.lang)


def supported(there: Sequence[WordMeaning], here: Sequence[WordMeaning], lang: str) -> Support:
    """The same of the units of a source and those of a target in the language `lang`."""
    listed = lexicon(primary(lang))
    zipf = listed.zipf if listed is not None else None
    often: dict[Key, float] = {}
    own: list[float] = []
    for unit in here:
        common = (zipf(unit.word) if zipf is not None and unit.word else 0.0) or STRANGE
        own.append(common)
        for key in unit.keys:
            often[key] = max(often.get(key, 0.0), common)
    heights = [
        max(map(often.__getitem__, filter(often.__contains__, unit.keys)), default=0.0)
        for unit in there
    ]
    forth, words_, found = _one_way(there, heights, len(here))
    known = frozenset().union(*(unit.keys for unit in there))
    heights = [
        0.0 if known.isdisjoint(unit.keys) else common
        for unit, common in zip(here, own, strict=True)
    ]
    back, other_words, other_found = _one_way(here, heights, len(there))
    return Support(forth + back, words_, found, other_words, other_found)


def _one_way(
    asked: Sequence[WordMeaning], heights: Sequence[float], count: int
) -> tuple[float, int, int]:
    """Whether words have counterparts in the other passage: the score, how many words, how many do.

    Args:
        asked: the units of the one passage.
        heights: of each how common its counterpart is on the Zipf scale, 0.0 if it has none.
        count: how many units the other passage has.
    """
    missing = log((1.0 - FOUND) / (1.0 - min(MOST, CHANCE + BY_LENGTH * count)))
    score = 0.0
    words_ = found = 0
    for unit, height in zip(asked, heights, strict=True):
        if height:
            chance = CHANCE + BY_FREQUENCY * count * 10.0 ** (height - 9.0)
            score += log(FOUND / min(MOST, chance))
            found += 1
        elif unit.weak:
            continue
        else:
            score += missing
        words_ += 1
    return score, words_, found
