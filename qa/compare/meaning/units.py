"""What the words of a text say, in columns: by dictionaries, by the sound of names, by figures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from qa.analyse.words import words
from qa.compare.align.features import EAST_ASIAN, KATAKANA, kana_sound, sound
from qa.languages.forms import forms
from qa.languages.writing import writing
from qa.lexicon.senses.lookup import senses, senses_within
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.memory import Memo, loaded
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
    of_word = _units_of(lang).__getitem__
    spaced = not writing(lang).is_ideographic
    for number in column.within(span):
        text = column.texts[number]
        if not spaced and EAST_ASIAN.search(text) is not None:
            place = column.span(number)
            for start, end, keys in senses_within(text, lang):
                at = Span(place.start + start, place.start + end)
                word = text[start:end]
                # Single characters, as names are made of, and kana are cut out of longer words.
                weak = len(word) < 2 or HIRAGANA.fullmatch(word) is not None
                yield at, WordMeaning(frozenset(keys), "", weak)
            for match in KATAKANA.finditer(text):
                heard = kana_sound(match.group())
                if heard:
                    at = Span(place.start + match.start(), place.start + match.end())
                    yield at, WordMeaning(frozenset((heard,)), "", weak=True)
            continue
        unit_ = of_word(text)
        if unit_ is not None:
            yield column.span(number), unit_


@loaded
def _units_of(lang: str) -> Memo[str, WordMeaning | None]:
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
