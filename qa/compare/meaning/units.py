"""What the words of a text say, in columns: by dictionaries, by the sound of names, by figures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import chain

from qa.analyse.words import words
from qa.compare.align.features import EAST_ASIAN, KATAKANA, kana_sound, sound
from qa.languages.forms import forms
from qa.languages.writing import writing
from qa.lexicon.senses.lookup import cut, is_word_of_run, senses
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.memory import Memo, loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A word in small letters has a sound that says something from so many letters on.
LONG_WORD: int = TUNED["LONG_WORD"]

HIRAGANA = expression("[\u3040-\u309f]+")
WITHOUT_ARTICLE = expression(r"^\w{1,6}['’](?=\w)")

Key = int | str


class WordMeaning(NamedTuple):
    """What one word says.

    Attributes:
        keys: what it shares with words of the other text that mean or sound the same.
        word: as it is written; empty for figures, names, and languages without spaces.
        weak: whether nothing follows from its being absent there: no dictionary has it.
    """

    keys: frozenset[Key]
    word: str
    weak: bool


def units_within(prose: Prose, span: Span) -> list[WordMeaning]:
    """What the words of a stretch say, each once; words that say nothing by themselves are left out."""
    return list(dict.fromkeys(unit for _, unit in located_units(prose, span)))


def located_units(prose: Prose, span: Span) -> Iterator[tuple[Span, WordMeaning]]:
    """The same in the order of the text, each with its place; looked up as they are asked for."""
    lang = primary(prose.lang)
    column = prose.need(words)
    of_word = word_meanings(lang).__getitem__
    spaced = not writing(lang).is_ideographic
    for number in column.within(span):
        text = column.texts[number]
        if not spaced and EAST_ASIAN.search(text) is not None:
            start = column.starts[number]
            for at, unit in chain(_units_of_run(text, lang), _katakana(text)):
                yield at.moved(start), unit
            continue
        unit_ = of_word(text)
        if unit_ is not None:
            yield column.span(number), unit_


class Told:
    """What a stretch says, in the order of what it costs to see: each unit once or more.

    Args:
        prose: the text.
        span: the stretch of it.

    Attributes:
        known: units that cost nothing: words that were looked up before, names, figures.
    """

    def __init__(self, prose: Prose, span: Span) -> None:
        self._lang = primary(prose.lang)
        column = prose.need(words)
        numbers = column.within(span)
        self._texts = dict.fromkeys(column.texts[numbers.start : numbers.stop])
        self._runs: list[str] = []
        if writing(self._lang).is_ideographic:
            self._runs = [text for text in self._texts if EAST_ASIAN.search(text) is not None]
            for text in self._runs:
                del self._texts[text]
        self._meanings = word_meanings(self._lang)
        self.known = list(filter(None, map(self._meanings.get, self._texts)))
        self.known += (unit for run in self._runs for _, unit in _katakana(run))

    def rest(self) -> Iterator[WordMeaning]:
        """The others, looked up as they are asked for."""
        known = self._meanings
        yield from filter(None, [known[text] for text in self._texts if text not in known])
        for run in self._runs:
            for _, unit in _units_of_run(run, self._lang):
                yield unit

    @property
    def is_parted(self) -> bool:
        """Whether spaces part its words."""
        return not self._runs


def _units_of_run(text: str, lang: str) -> Iterator[tuple[Span, WordMeaning]]:
    """What the words of a stretch without spaces say."""
    for start, end, unit in cut(text, lang, _meanings_in_runs(lang).__getitem__):
        yield Span(start, end), unit


def _katakana(text: str) -> Iterator[tuple[Span, WordMeaning]]:
    """The names and loan words in it, which sound as they do elsewhere."""
    for match in KATAKANA.finditer(text):
        heard = kana_sound(match.group())
        if heard:
            yield Span(*match.span()), WordMeaning(frozenset((heard,)), "", weak=True)


@loaded
def _meanings_in_runs(lang: str) -> Memo[str, WordMeaning | None]:
    """What words say that are cut out of a stretch without spaces; None if no dictionary has them."""
    return Memo(partial(_unit_in_run, lang=lang))


def _unit_in_run(word: str, lang: str) -> WordMeaning | None:
    keys = senses(word, lang) if is_word_of_run(word) else ()
    # Single characters, as names are made of, and kana are cut out of longer words.
    weak = len(word) < 2 or HIRAGANA.fullmatch(word) is not None
    return WordMeaning(frozenset(keys), "", weak) if keys else None


@loaded
def word_meanings(lang: str) -> Memo[str, WordMeaning | None]:
    """What words of a language say that spaces part, as they are written; None if nothing by themselves."""
    return Memo(partial(_unit, lang=lang))


def _unit(word: str, lang: str) -> WordMeaning | None:
    if word[0].isdigit():
        digits = "".join(filter(str.isdecimal, word)).strip("0")
        # 3 and 30,000 stand as words as often as not.
        return (
            WordMeaning(frozenset((f"#{int(digits)}",)), "", weak=False)
            if len(digits) > 1
            else None
        )
    keys: set[Key] = set(senses(word, lang))
    bare = WITHOUT_ARTICLE.sub("", word) if forms(lang).elides else word
    named = bare[:1].isupper()
    known = bool(keys)
    if named or (len(bare) >= LONG_WORD and not known):
        heard = sound(bare)
        if heard:
            keys.add(heard)
    if not keys:
        return None
    return WordMeaning(frozenset(keys), word if known else "", weak=not known and not named)
