"""Pairs that obviously belong together: most do, and this is seen without looking at all of their words."""

from __future__ import annotations

from itertools import chain
from operator import attrgetter

from qa.analyse.words import Words, words
from qa.compare.align.features import word_keys
from qa.compare.meaning.units import Key, Told, WordMeaning
from qa.languages.writing import writing
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)
KEYS = attrgetter("keys")

# A word of a script without spaces has so many characters or more, with those between words.
CHARACTERS: int = TUNED["CHARACTERS"]
# Where such a share of the words of the source is shared, dictionaries are not asked.
SHARED: float = TUNED["SHARED"]


def is_obvious(document: Document, source: Span, target: Span, share: float) -> bool:
    """Whether names and figures speak for a pair, or more words than this share have counterparts."""
    if _is_ideographic(document.source_lang) or _is_ideographic(document.lang):
        # Of words without spaces between them the former see little.
        return has_counterparts(document, source, target, share) or shares_enough(
            document, source, target
        )
    return shares_enough(document, source, target) or has_counterparts(
        document, source, target, share
    )


def _is_ideographic(lang: str | None) -> bool:
    return writing(primary(lang or "")).is_ideographic


def shares_enough(document: Document, source: Span, target: Span) -> bool:
    """Whether names, figures and a few common words speak for a pair; dictionaries are not asked."""
    assert document.source is not None
    here = _texts(document.target.need(words), target)
    there = _texts(document.source.need(words), source)
    known = word_keys(primary(document.lang)).__getitem__
    keys = set(chain.from_iterable(map(known, set(here))))
    asked = word_keys(primary(document.source_lang or "")).__getitem__
    left = SHARED * len(there)
    for text in set(there):
        if not keys.isdisjoint(asked(text)):
            left -= 1
            if left < 0:
                return True
    return False


def has_counterparts(document: Document, source: Span, target: Span, share: float) -> bool:
    """Whether more words of the source than this share have counterparts, by dictionaries.

    Words that were looked up for earlier pairs come first, and of scripts without spaces the names;
    the others are looked up one by one until it is certain.
    """
    assert document.source is not None
    if _is_ideographic(document.source_lang):
        asked = len(source) // CHARACTERS
    else:
        asked = len(document.source.need(words).within(source))
    here, there = Told(document.target, target), Told(document.source, source)
    met = _Met(there.known, here.known)
    enough = share * asked
    if len(met.found) > enough:
        return True
    # Words that spaces part are looked up sooner than those that they do not.
    ways = [(met.hear, here.rest()), (met.tell, there.rest())]
    for meet, units in ways if here.is_parted else reversed(ways):
        for unit in units:
            meet(unit)
            if len(met.found) > enough:
                return True
    return False


class _Met:
    """Units of a source that have a counterpart among those of a target, as more of both are heard of.

    Attributes:
        found: those units of the source.
    """

    def __init__(self, there: list[WordMeaning], here: list[WordMeaning]) -> None:
        self._there = there
        self._keys: set[Key] = set().union(*map(KEYS, here))
        self.found = {unit for unit in there if not self._keys.isdisjoint(unit.keys)}

    def hear(self, unit: WordMeaning) -> None:
        """Another unit of the target."""
        new = unit.keys - self._keys
        if new:
            self._keys |= new
            self.found.update(one for one in self._there if not new.isdisjoint(one.keys))

    def tell(self, unit: WordMeaning) -> None:
        """Another unit of the source."""
        self._there.append(unit)
        if not self._keys.isdisjoint(unit.keys):
            self.found.add(unit)


def _texts(column: Words, span: Span) -> list[str]:
    found = column.within(span)
    return column.texts[found.start : found.stop]
