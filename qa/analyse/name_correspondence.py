"""Whether a name of a translation can come from a word of its source.

Two languages write a name alike by letter or by sound; what neither shows is another name, unless
it is one of the countries and cities that languages call differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from qa.analyse.endings import bases
from qa.analyse.lexicon import Lexicon, lexicon
from qa.analyse.names import SHORTEST, bare, capitalised_forms, key_of, sentence_openers
from qa.analyse.romanisation import plain, romanised, scripts_differ, sound
from qa.analyse.words import occurrences, words
from qa.languages.language import language
from qa.languages.places import place_names
from qa.model.prose import Prose
from qa.model.span import Span

# So many words are remembered with their letters and with whether they are names.
REMEMBERED = 100_000
# Two forms with so much in common, by letters or by consonants, may be one name.
LETTERS_SHARED, CONSONANTS_SHARED = 0.6, 0.7
# Words of one name begin with as many equal letters; names of countries and their peoples with two.
BEGINNING, PEOPLE = 4, 2
# Up to this a word is rare in its language (Zipf): what is rare and has a capital is a name.
RARE, RARE_IN_SOURCE = 3.2, 2.6
# Beyond this, even a name is in too many phrases to tell anything.
COMMONEST = 5.2
# A name is seldom in the plural and has no verb or adjective derived from it.
PLURAL_OF_NAMES = 2.2
DERIVED = ("ly", "ed", "er", "ers", "ing", "ist", "y")
DERIVED_COMMON = 2.0
# Rare words with these endings are long words rather than names.
WORDY = tuple(
    """
    al ic ics ive ous ary ful less ment tion ship ness ity ism ing ed ly man ized ised ian ean ese
    ish ogy ology ography age ance ence
    """.split()
)
# A source's word that English knows so well, and nearly as well as the source's own language does.
KNOWN_ABROAD, WELL_KNOWN_ABROAD = 1.3, 2.5
LESS_ABROAD, LESS_WELL_ABROAD = 0.3, 0.7
# In languages of another alphabet, commoner words are no names that English would keep.
COMMON_CYRILLIC = 3.3
ADJECTIVES = re.compile(r"sk(?:y|iy|aya|oye|ogo|oy|om|uyu|ikh|im|ie|i|a|ego|iej|ich|á|ý|é|ého|ou)?$")
CONSONANTS = (
    ("sch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "h"), ("ts", "s"), ("tz", "s"), ("zh", "s"),
    ("cz", "s"), ("sz", "s"), ("ph", "f"), ("ck", "k"), ("gh", "g"), ("w", "v"), ("b", "v"),
    ("z", "s"), ("c", "k"), ("q", "k"), ("x", "ks"),
)  # fmt: skip
VOWELS = re.compile("[aeiouyj]")
TWICE = re.compile(r"(.)\1+")
# Countries whose peoples are called otherwise.
UNLIKE_THEIR_PEOPLE = frozenset({"Netherlands", "Britain", "England", "America"})


class Written(NamedTuple):
    """How a word is written and how it sounds, in plain Latin letters."""

    letters: str
    code: str
    consonants: str


@lru_cache(maxsize=REMEMBERED)
def written(word: str, lang: str | None) -> Written:
    """A word of this language in plain Latin letters."""
    letters = plain(romanised(bare(word).casefold(), lang)).replace("dzh", "j")
    consonants = letters
    for spelling, heard in CONSONANTS:
        consonants = consonants.replace(spelling, heard)
    consonants = TWICE.sub(r"\1", VOWELS.sub("", consonants))
    return Written(letters, sound(letters).replace("c", "k"), consonants)


def may_be_one(one: Written, other: Written) -> bool:
    """Whether two names may be one, freely spelt."""
    from rapidfuzz.distance import Indel

    if one.letters[:3] == other.letters[:3] or one.code[:3] == other.code[:3]:
        return True
    if (
        one.consonants[:2] == other.consonants[:2]
        and one.letters[:1] == other.letters[:1]
        and one.consonants
    ):
        return True
    if Indel.normalized_similarity(one.letters, other.letters) >= LETTERS_SHARED:
        return True
    return bool(one.consonants and other.consonants) and (
        Indel.normalized_similarity(one.consonants, other.consonants) >= CONSONANTS_SHARED
    )


class Corresponding(NamedTuple):
    """The words of a text, for asking whether one of another text corresponds.

    Attributes:
        letters: of each word, in plain Latin letters.
        beginnings: the first letters of the capitalised ones.
    """

    letters: frozenset[str]
    beginnings: frozenset[str]


def corresponding(prose: Prose) -> Corresponding:
    """The words of the prose, by how they are written."""
    forms = {text: written(text, prose.lang).letters for text in prose.need(occurrences)}
    return Corresponding(
        frozenset(forms.values()),
        frozenset(
            letters[:BEGINNING]
            for text, letters in forms.items()
            if text[0].isupper() and len(letters) >= BEGINNING
        ),
    )


class NameWords(NamedTuple):
    """The words of a text that may be names, by number: `sure` ones are nothing else."""

    numbers: frozenset[int]
    sure: frozenset[int]


NO_NAMES = NameWords(frozenset(), frozenset())


def target_names(prose: Prose) -> NameWords:
    """The words of a translation that are names, and those that may be part of one."""
    known, grammar = lexicon(prose.lang or ""), language(prose.lang)
    if known is None or grammar is None:
        return NO_NAMES
    no_names = {word.casefold() for word in (*grammar.weekdays, *grammar.months)}
    no_names |= grammar.function_words
    peoples = {word.casefold() for word in grammar.capitalised}
    places = english_places()
    openers = prose.need(sentence_openers)
    sure: set[int] = set()
    likely: set[int] = set()
    for key, form in prose.need(capitalised_forms).items():
        if key in no_names or form.capitals or (key in peoples and key not in places):
            continue
        zipf = known.zipf(key)
        within = (n for n in form.numbers if zipf < RARE_IN_SOURCE or n not in openers)
        if key in places:
            sure.update(form.numbers)
        elif zipf < RARE and is_name(key, known):
            sure.update(within)
        else:
            likely.update(within)
    return NameWords(frozenset(sure | likely), frozenset(sure))


def source_name_words(prose: Prose) -> NameWords:
    """The words of a source that English takes over as names, and those that it may take over."""
    known, grammar, english = lexicon(prose.lang or ""), language(prose.lang), lexicon("en")
    if known is None or grammar is None or english is None:
        return NO_NAMES
    places = place_names(grammar.code)
    openers = prose.need(sentence_openers)
    sure: set[int] = set()
    likely: set[int] = set()
    for key, form in prose.need(capitalised_forms).items():
        if len(key) <= SHORTEST or form.capitals or not form.text[1:].islower():
            continue
        zipf = known.zipf(key)
        if key in places or _is_known_abroad(key, zipf, grammar.code, known, english):
            sure.update(n for n in form.numbers if zipf < RARE or n not in openers)
        elif (
            zipf < RARE_IN_SOURCE
            and not grammar.capitalises_nouns
            and not ADJECTIVES.search(written(key, prose.lang).letters)
        ):
            likely.update(n for n in form.numbers if n not in openers)
    return NameWords(frozenset(sure | likely), frozenset(sure))


def _is_known_abroad(key: str, zipf: float, lang: str, known: Lexicon, english: Lexicon) -> bool:
    """Whether English knows the word, or its base form, as a name."""
    foreign = scripts_differ(key)
    if foreign and zipf >= COMMON_CYRILLIC:
        return False
    for base in bases(key, lang):
        form = written(base, lang).letters if foreign else base
        there = english.zipf(form)
        if there < KNOWN_ABROAD or not is_name(form, english):
            continue
        less = LESS_WELL_ABROAD if there >= WELL_KNOWN_ABROAD else LESS_ABROAD
        if lang == "de":
            less = -LESS_ABROAD
        if foreign or there >= max(zipf, known.zipf(base)) - less:
            return True
    return False


def is_name(key: str, known: Lexicon) -> bool:
    """Whether a casefolded English word is a name, as far as its own derivations tell.

    "Boston" has hardly a plural, "foundation" has one, "mirror" gives "mirrored" too.
    """
    zipf = known.zipf(key)
    if zipf >= COMMONEST or (key.endswith("s") and known.zipf(key[:-1]) > zipf - 1):
        return False
    plural = known.zipf(key + "s")
    if plural > 0 and plural > zipf - PLURAL_OF_NAMES:
        return False
    if any(known.zipf(key + ending) >= DERIVED_COMMON for ending in DERIVED):
        return False
    return zipf >= RARE or not key.endswith(WORDY)


@lru_cache(maxsize=1)
def english_places() -> frozenset[str]:
    """The casefolded English names of countries and cities."""
    from qa.languages.places import LANGUAGES

    return frozenset(name.casefold() for lang in LANGUAGES for name in place_names(lang).values())


def unexpected(
    target: Prose, source: Prose, numbers: Iterable[int], passage: Span
) -> tuple[int, ...]:
    """Those of the words `numbers` of the target that nothing in the source's passage explains.

    A word that the source has elsewhere is explained too.
    """
    everywhere = source.need(corresponding)
    column, theirs = target.need(words), source.need(words)
    there = [
        (text, written(text, source.lang))
        for text in (theirs.texts[n] for n in theirs.within(passage))
        if len(text) >= SHORTEST
    ]
    places = place_names((source.lang or "").partition("-")[0].lower())
    called = {places[key].casefold() for text, _ in there if (key := text.casefold()) in places}
    found = []
    for n in numbers:
        text = column.texts[n]
        mine = written(text, target.lang)
        if mine.letters in everywhere.letters or key_of(text) in called:
            continue
        if mine.letters[:BEGINNING] in everywhere.beginnings and len(mine.letters) > BEGINNING:
            continue
        if not any(_explains(other, form, mine) for other, form in there):
            found.append(n)
    return tuple(found)


def _explains(word: str, form: Written, name: Written) -> bool:
    """Whether a word of the source may be where the name comes from; an adjective may."""
    if len(form.letters) >= BEGINNING and (
        form.letters[:BEGINNING] == name.letters[:BEGINNING]
        or form.code[:BEGINNING] == name.code[:BEGINNING]
    ):
        return True
    return word[0].isupper() and may_be_one(form, name)


def lost(target: Prose, source: Prose, numbers: Iterable[int], passage: Span) -> tuple[int, ...]:
    """Those of the words `numbers` of the source that the target's passage does not render.

    A word that the target has elsewhere is not lost.
    """
    everywhere = target.need(corresponding)
    column, mine = source.need(words), target.need(words)
    here = [
        (text, written(text, target.lang))
        for text in (mine.texts[n] for n in mine.within(passage))
        if len(text) >= SHORTEST
    ]
    places = place_names((source.lang or "").partition("-")[0].lower())
    found = []
    for n in numbers:
        text = column.texts[n]
        theirs = written(text, source.lang)
        if theirs.letters in everywhere.letters:
            continue
        if theirs.letters[:BEGINNING] in everywhere.beginnings:
            continue
        english = places.get(text.casefold())
        if english is not None and (
            english in UNLIKE_THEIR_PEOPLE
            or any(word[:PEOPLE] == english[:PEOPLE] for word, _ in here)
        ):
            continue
        if not any(_explains(word, form, theirs) for word, form in here):
            found.append(n)
    return tuple(found)
