"""Stretches of words that are another language's than the text's, by the odds of their words.

Each word speaks for a foreign language by how much more common it is there than in the language of
the text, on a logarithmic scale, and against it if it is less common. Where the sum over neighbors
is high, the stretch is foreign. Most paragraphs are left alone after one sum, in which each word
speaks for whatever language it is best known in.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from operator import mul
from typing import Final

from qa.analyse.language.scripts import scripts_of
from qa.analyse.words import occurrences, words
from qa.lexicon.common_words import LANGUAGES, LEAST, common_words
from qa.lexicon.frequency import lexicon, macrolanguage
from qa.model.language_tag import HUB, primary
from qa.model.memory import Memo, loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A word that is rarer than this in the language of the text may be anything.
RAREST_OWN: float = TUNED["RAREST_OWN"]
# A word that a foreign list lacks is at most this common there.
UNLISTED: Final = LEAST - 0.4
# No word says more than this, for or against.
MOST: float = TUNED["MOST"]
# What a word that says nothing costs: names and rare words do not tie two stretches together.
COST: float = TUNED["COST"]
# The sum from which a stretch is foreign, and of how many forms the words must be that speak for it.
FOREIGN: float = TUNED["FOREIGN"]
FEWEST: int = TUNED["FEWEST"]
# Sums that are added up in another order may be so much less.
ENOUGH: Final = FOREIGN - 1e-6
# A longer word with a capital is a name, or the first of its sentence.
LONGEST_CAPITAL: int = TUNED["LONGEST_CAPITAL"]
# A word speaks for a language from here on.
SPEAKS: float = TUNED["SPEAKS"]


class Stretch(NamedTuple):
    """Words that are another language's: numbers of the first and the one behind the last."""

    first: int
    end: int
    lang: str
    odds: float


class WordOdds(NamedTuple):
    """What a word says: for the languages that list it, and for all others (0 or less)."""

    listed: dict[int, float]
    others: float


NOTHING: Final = WordOdds({}, 0.0)


def foreign_stretches(prose: Prose, source_lang: str = "") -> tuple[Stretch, ...]:
    """The foreign stretches of the prose, in order, none across the end of a segment.

    A known language of the source is the only one that is looked for, beside English. Empty for a language without a list of words, unless foreign words have letters of their own.
    """
    column = prose.need(words)
    lang = primary(prose.lang)
    places, gains = prose.need(occurrences), _gains(lang)
    gained = list(map(gains.__getitem__, places))
    if sum(map(mul, gained, map(len, places.values()))) < ENOUGH:
        return ()
    # What speaks for any language up to each word: where a segment adds too little, no stretch of it is foreign.
    said_by = dict(zip(places, gained, strict=True))
    reached = array("d", accumulate(map(said_by.__getitem__, column.texts), initial=0.0))
    sayings, bests = _sayings(lang), _bests(lang)
    wanted = {source_lang, HUB} if source_lang in LANGUAGES else set(LANGUAGES)
    numbers_of = frozenset(n for n, lang in enumerate(LANGUAGES) if lang in wanted)
    found: list[Stretch] = []
    for segment in prose.segments:
        numbers = column.within(segment.span)
        if len(numbers) < FEWEST or reached[numbers.stop] - reached[numbers.start] < ENOUGH:
            continue
        forms = column.texts[numbers.start : numbers.stop]
        if _best_run(list(map(bests.__getitem__, forms))).total >= FOREIGN:
            said = list(map(sayings.__getitem__, forms))
            found.extend(_within(prose, said, numbers.start, numbers_of))
    return tuple(found)


def _within(
    prose: Prose, said: list[WordOdds], start: int, wanted: frozenset[int]
) -> Iterator[Stretch]:
    """The foreign stretches among the words of one segment, which begin with number `start`."""
    sums: dict[int, float] = {}
    for word in said:
        for lang, odds in word.listed.items():
            if odds >= SPEAKS:
                sums[lang] = sums.get(lang, 0.0) + odds
    taken: list[Stretch] = []
    candidates = [lang for lang, odds in sums.items() if odds >= FOREIGN and lang in wanted]
    runs = []
    texts = prose.need(words).texts
    for lang in candidates:
        values = [word.listed.get(lang, word.others) for word in said]
        for run in _runs(values):
            speaking = {texts[start + n] for n in range(run.first, run.end) if values[n] >= SPEAKS}
            if len(speaking) >= FEWEST:
                runs.append((run.total, lang, run))
    for total, lang, run in sorted(runs, key=lambda item: (-item[0], LANGUAGES[item[1]])):
        first, end = start + run.first, start + run.end
        # Those that are taken stand in order and apart: only the last that begins before the end may be in the way.
        place = bisect_left(taken, end, key=_first)
        if not place or taken[place - 1].end <= first:
            taken.insert(place, Stretch(first, end, LANGUAGES[lang], total))
    yield from taken


def _first(stretch: Stretch) -> int:
    return stretch.first


class _Run(NamedTuple):
    total: float
    first: int
    end: int


def _best_run(values: Sequence[float]) -> _Run:
    """The stretch with the largest sum, each value less its cost (Kadane's algorithm)."""
    most, start, end = 0.0, 0, 0
    total, first = 0.0, 0
    for n, value in enumerate(values):
        if total <= 0.0:
            total, first = 0.0, n
        total += value - COST
        if total > most:
            most, start, end = total, first, n + 1
    return _Run(most, start, end)


def _runs(values: Sequence[float]) -> Iterator[_Run]:
    """All stretches that reach the sum that is wanted, in order, none within another.

    A stretch ends where what follows has spoken against it by as much as makes a stretch.
    """
    total = most = 0.0
    first = start = end = 0
    for n, value in enumerate(values):
        if total <= 0.0 or total < most - FOREIGN:
            if most >= FOREIGN:
                yield _Run(most, start, end)
            total = most = 0.0
            first = n
        total += value - COST
        if total > most:
            most, start, end = total, first, n + 1
    if most >= FOREIGN:
        yield _Run(most, start, end)


@loaded
def _sayings(target: str) -> Memo[str, WordOdds]:
    """What each word says in a text in the target language; remembered from text to text."""
    return Memo(partial(_say, target))


@loaded
def _bests(target: str) -> Memo[str, float]:
    """The most that each word says for any language, or the least against one: all that most need."""
    return Memo(partial(_best, target))


@loaded
def _gains(target: str) -> Memo[str, float]:
    """What each word at most adds to the sum of a stretch."""
    return Memo(_gain_in(target))


def _gain_in(target: str) -> Callable[[str], float]:
    """What gives for a word how much it says for any language beyond its cost, 0.0 where that is less."""
    known, highest = lexicon(target), common_words().highest
    zipf, listed_as = known.zipf if known is not None else None, macrolanguage(target)

    def gain(word: str) -> float:
        # As `_best` has it. Most words are common here, and are asked for once in a process.
        if zipf is None or not word[0].islower() or not word.isalpha():
            return max(0.0, _best(target, word) - COST)
        own = zipf(word)
        found = highest(word, listed_as)
        if found is None:
            return 0.0
        return max(0.0, min(MOST, found - max(own, RAREST_OWN)) - COST)

    return gain


def _say(target: str, word: str) -> WordOdds:
    if not word[0].islower() and word[0].lower() != word[0].upper():
        # A capital makes a name of it, in all languages alike; a short one may begin the sentence.
        return _say_of_capital(target, word)
    return _odds(target, word)


def _say_of_capital(target: str, word: str) -> WordOdds:
    # An initial, as line-ups have them: "C Paterson; D Parks"; or a name.
    if len(word) == 1 or len(word) > LONGEST_CAPITAL:
        return NOTHING
    said = _odds(target, word.lower())
    return NOTHING if said.others >= -MOST / 2 else said


def _best(target: str, word: str) -> float:
    """The `listed` value that is highest, else `others`, of what a word says."""
    if not word[0].islower() or lexicon(target) is None or not word.isalpha():
        said = _say(target, word)
        return max(said.listed.values(), default=said.others)
    floor, others = _own(target, word)
    highest = common_words().highest(word, macrolanguage(target))
    return others if highest is None else max(-MOST, min(MOST, highest - floor))


def _odds(target: str, word: str) -> WordOdds:
    if any(letter.isdigit() for letter in word):
        return NOTHING
    floor, others = _own(target, word)
    is_unlisted, own_scripts = lexicon(target) is None, scripts_of(target)
    listed: dict[int, float] = {}
    for number, zipf in common_words().profile(word):
        lang = LANGUAGES[number]
        if lang == macrolanguage(target) or (is_unlisted and scripts_of(lang)[0] in own_scripts):
            continue
        listed[number] = max(-MOST, min(MOST, zipf - floor))
    return WordOdds(listed, others)


def _own(target: str, word: str) -> tuple[float, float]:
    """How common the word is taken to be in the language of the text, and what it says for any other."""
    own_list = lexicon(target)
    own = own_list.zipf(word) if own_list else 0.0
    if own == 0.0 and own_list and ("'" in word or "’" in word):
        own = max(map(own_list.zipf, word.replace("’", "'").split("'")))
    floor = max(own, RAREST_OWN)
    if own_list and own == 0.0:
        return floor, COST  # unknown to its own language: it may belong to what is beside it
    return floor, -max(0.0, min(MOST, floor - UNLISTED))


def spoken_odds(forms: Sequence[str], target: str, lang: str) -> tuple[int, float]:
    """How many of the forms speak for the language, and the sum of what all of them say."""
    sayings = _sayings(primary(target))
    if lang not in LANGUAGES:
        return 0, 0.0
    number = LANGUAGES.index(lang)
    odds = [said.listed.get(number, said.others) for said in map(sayings.__getitem__, forms)]
    return sum(one >= SPEAKS for one in odds), sum(odds)
