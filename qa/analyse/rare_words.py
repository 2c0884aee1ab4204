"""Words that the language's list lacks, or has so rarely that they may be slips."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress

from qa.analyse.words import occurrences, words
from qa.languages.language import language
from qa.languages.writing import writing
from qa.lexicon.frequency import lexicon
from qa.model.language_tag import primary
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Lists made from the web hold slips too ("ector", "foudn"), up to this Zipf frequency.
RAREST: float = TUNED["RAREST"]
# Up to this frequency anything may be in a list.
CHANCE: float = TUNED["CHANCE"]
# So much rarer than a word, in Zipf units, a form of it may be.
RARER: float = TUNED["RARER"]
# Shorter forms are in lists with any ending.
SHORTEST: int = TUNED["SHORTEST"]
# Of a text with so many forms, this share of which no list has, no word can be called a slip: it is in
# another language, or in none. News of 40 languages (NTREX) has 4% (English) to 42% (Tamil) of such forms;
# only in Chinese, Japanese and Korean, whose words are not set apart as lists have them, it has more.
FORMS: int = TUNED["FORMS"]
STRANGE: float = TUNED["STRANGE"]


class RareWord(NamedTuple):
    """A form, how common it is (Zipf, 0.0 if not listed), and the numbers of its words."""

    form: str
    zipf: float
    numbers: Sequence[int]


def rare_words(prose: Prose) -> tuple[RareWord, ...]:
    """The rare forms of three letters or more, all letters, in the order of first use.

    Forms in capitals throughout, or with capitals inside, are not among them, nor parts of words
    that an editor completed in brackets ("con[c]essions"). Empty if there is no list for the
    language of the prose, or it has hardly any of the forms.
    """
    known = lexicon(prose.lang or "")
    if known is None or prose.need(is_strange):
        return ()
    places = prose.need(occurrences)
    # Most words are common: the rest is asked of few.
    common = prose.need(frequencies)
    rare = compress(zip(places, common, strict=True), map(RAREST.__ge__, common))
    found = [
        RareWord(form, frequency, places[form])
        for form, frequency in rare
        if len(form) > 2 and form[1:].islower() and form.isalpha()
    ]
    if "[" not in prose.text:
        return tuple(found)
    whole = [
        each._replace(numbers=[n for n in each.numbers if not _is_part(prose, n)]) for each in found
    ]
    return tuple(each for each in whole if each.numbers)


def _is_part(prose: Prose, number: int) -> bool:
    """Whether a bracket without a space ties the word to another part of it."""
    span = prose.need(words).span(number)
    text = prose.text
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    return (before[-1:] in ("]", "[") and before[:1].isalnum()) or (
        after[:1] in ("]", "[") and after[1:].isalnum()
    )


def is_strange(prose: Prose) -> bool:
    """Whether a long text is made of forms that the list of its language lacks."""
    known = lexicon(prose.lang or "")
    places = prose.need(occurrences)
    if known is None or len(places) < FORMS or writing(primary(prose.lang)).lists_lack_forms:
        return False
    return prose.need(frequencies).count(0.0) > STRANGE * len(places)


def frequencies(prose: Prose) -> list[float]:
    """How common each of the `occurrences` is in the language of the prose, in their order (Zipf).

    Empty if there is no list for the language.
    """
    known = lexicon(prose.lang or "")
    return list(map(known.zipf, prose.need(occurrences))) if known is not None else []


def is_inflected(form: str, lang: str) -> bool:
    """Whether the list has a form of the form, about as common as it: "rouble", "roubles".

    So have words, and slips only if they are very common ("adresses").
    """
    known, tongue = lexicon(lang), language(lang)
    if known is None or tongue is None or len(form) < SHORTEST:
        return False
    least = max(CHANCE, known.zipf(form) - RARER)
    return known.zipf(form) > CHANCE and any(
        known.zipf(form + ending) > least for ending, base in tongue.regular_endings if not base
    )
