"""Whether a name of a translation can come from a word of its source.

Two languages write a name alike by letter or by sound; what neither shows is another name, unless
it is one of the countries and cities that languages call differently.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import partial

from qa.analyse.names.capitalized_forms import (
    SHORTEST,
    Form,
    bare,
    capitalized_forms,
    key_of,
    sentence_openers,
)
from qa.analyse.names.case_endings import bases
from qa.analyse.names.consonants import are_alike
from qa.analyse.names.romanization import plain, romanized, scripts_differ, sound
from qa.analyse.words import Numbers, words
from qa.languages.folders import codes_with
from qa.languages.language import Language, language
from qa.languages.places import place_names
from qa.languages.united import words_anywhere
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.expression import expression
from qa.model.language_tag import HUB, by_language, primary
from qa.model.memory import Memo, loaded, remembered
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Two forms with so much in common, by letters or by consonants, may be one name.
LETTERS_SHARED: float = TUNED["LETTERS_SHARED"]
CONSONANTS_SHARED: float = TUNED["CONSONANTS_SHARED"]
# Words of one name begin with as many equal letters; names of countries and their peoples with two.
BEGINNING: int = TUNED["BEGINNING"]
PEOPLE: int = TUNED["PEOPLE"]
# Up to this a word is rare in its language (Zipf): what is rare and has a capital is a name.
RARE: float = TUNED["RARE"]
RARE_IN_SOURCE: float = TUNED["RARE_IN_SOURCE"]
RARE_OPENER: float = TUNED["RARE_OPENER"]
# Beyond this, even a name is in too many phrases to tell anything.
COMMONEST: float = TUNED["COMMONEST"]
# A name is seldom in the plural and has no verb or adjective derived from it.
PLURAL_OF_NAMES: float = TUNED["PLURAL_OF_NAMES"]
DERIVED = words_anywhere("wording.derived_endings")
DERIVED_COMMON: float = TUNED["DERIVED_COMMON"]
# Rare words with these endings are long words rather than names.
WORDY = tuple(words_anywhere("wording.wordy_endings"))
# A source's word that English knows so well, and nearly as well as the source's own language does.
KNOWN_ABROAD: float = TUNED["KNOWN_ABROAD"]
WELL_KNOWN_ABROAD: float = TUNED["WELL_KNOWN_ABROAD"]
LESS_ABROAD: float = TUNED["LESS_ABROAD"]
LESS_WELL_ABROAD: float = TUNED["LESS_WELL_ABROAD"]
# In languages of another alphabet, commoner words are no names that English would keep.
COMMON_CYRILLIC: float = TUNED["COMMON_CYRILLIC"]
ADJECTIVES = expression(
    r"sk(?:y|iy|aya|oye|ogo|oy|om|uyu|ikh|im|ie|i|a|ego|iej|ich|á|ý|é|ého|ou)?$"
)
CONSONANTS = (
    ("sch", "s"), ("sh", "s"), ("ch", "s"), ("kh", "h"), ("ts", "s"), ("tz", "s"), ("zh", "s"),
    ("cz", "s"), ("sz", "s"), ("ph", "f"), ("ck", "k"), ("gh", "g"), ("w", "v"), ("b", "v"),
    ("z", "s"), ("c", "k"), ("q", "k"), ("x", "ks"),
)  # fmt: skip
VOWELS = expression("[aeiouyj]")
TWICE = expression(r"(.)\1+")
# Countries whose peoples are called otherwise.
UNLIKE_THEIR_PEOPLE = words_anywhere("wording.unlike_peoples")


class Written(NamedTuple):
    """How a word is written and how it sounds, in plain Latin letters."""

    letters: str
    code: str
    consonants: str


@remembered
def written(word: str, lang: str | None) -> Written:
    """A word of this language in plain Latin letters."""
    letters = plain(romanized(bare(word).casefold(), lang)).replace("dzh", "j")
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
    """The capitalized words of a text, for asking whether one of another text corresponds.

    Attributes:
        letters: of each word, in plain Latin letters.
        beginnings: the first letters of these.
    """

    letters: frozenset[str]
    beginnings: frozenset[str]

    def has(self, name: Written, shortest: int) -> bool:
        """Whether the name is among the words, or one of so many letters begins like one of them."""
        letters = name.letters
        return letters in self.letters or (
            len(letters) >= shortest and letters[:BEGINNING] in self.beginnings
        )


def corresponding(prose: Prose) -> Corresponding:
    """The capitalized words of the prose, by how they are written."""
    letters = frozenset(map(_letters(prose.lang).__getitem__, prose.need(capitalized_forms)))
    return Corresponding(
        letters, frozenset(form[:BEGINNING] for form in letters if len(form) >= BEGINNING)
    )


@loaded
def _letters(lang: str | None) -> Memo[str, str]:
    return Memo(lambda key: written(key, lang).letters)


class NameWords(NamedTuple):
    """The words of a text that may be names, by number: `sure` ones are nothing else."""

    numbers: frozenset[int]
    sure: frozenset[int]


NO_NAMES = NameWords(frozenset(), frozenset())


class Standing(Enum):
    """What a casefolded word is where it has a capital, as far as word lists tell.

    At the start of a sentence, where every word has one, only what is so `ANYWHERE`.
    """

    NO_NAME = auto()
    LIKELY = auto()
    LIKELY_ANYWHERE = auto()
    SURE = auto()
    SURE_ANYWHERE = auto()


ANYWHERE = frozenset({Standing.LIKELY_ANYWHERE, Standing.SURE_ANYWHERE})
CERTAIN = frozenset({Standing.SURE, Standing.SURE_ANYWHERE})


def target_names(prose: Prose) -> NameWords:
    """The words of a translation that are names, and those that may be part of one."""
    standings = _standings_here(prose.lang or "")
    if standings is None:
        return NO_NAMES
    return _name_words(prose, standings, lambda form: not form.capitals)


def _name_words(
    prose: Prose, standings: Mapping[str, Standing], may_be: Callable[[Form], bool]
) -> NameWords:
    """The words that are names by their standing, of the forms that may be some."""
    openers = prose.need(sentence_openers)
    sure: set[int] = set()
    likely: set[int] = set()
    for key, form in prose.need(capitalized_forms).items():
        if not may_be(form):
            continue
        standing = standings[key]
        if standing is not Standing.NO_NAME:
            chosen = sure if standing in CERTAIN else likely
            chosen.update(form.numbers if standing in ANYWHERE else _not_in(openers, form.numbers))
    return NameWords(frozenset(sure | likely), frozenset(sure))


def _not_in(openers: Numbers, numbers: Iterable[int]) -> Iterator[int]:
    return (n for n in numbers if n not in openers)


@by_language
def _standings_here(lang: str) -> Memo[str, Standing] | None:
    """What words of a translation are, once a word; None of a language that is not known."""
    known, grammar = lexicon(lang), language(lang)
    if known is None or grammar is None:
        return None
    return Memo(partial(_standing_here, known=known, grammar=grammar))


def _standing_here(key: str, known: Lexicon, grammar: Language) -> Standing:
    if key in english_places():
        return Standing.NO_NAME if key in _no_names(grammar) else Standing.SURE_ANYWHERE
    if key in _no_names(grammar) or key in _peoples(grammar):
        return Standing.NO_NAME
    zipf = known.zipf(key)
    if zipf < RARE and is_name(key, known):
        return Standing.SURE_ANYWHERE if zipf < RARE_OPENER else Standing.SURE
    return Standing.LIKELY_ANYWHERE if zipf < RARE_OPENER else Standing.LIKELY


@loaded
def _no_names(grammar: Language) -> frozenset[str]:
    """Words that have a capital, or stand at the start of a sentence, and name nobody."""
    calendar = (word.casefold() for word in (*grammar.weekdays, *grammar.months))
    return grammar.function_words.union(calendar)


@loaded
def _peoples(grammar: Language) -> frozenset[str]:
    return frozenset(word.casefold() for word in grammar.capitalized)


def source_name_words(prose: Prose) -> NameWords:
    """The words of a source that English takes over as names, and those that it may take over."""
    standings = _standings_there(prose.lang or "")
    if standings is None:
        return NO_NAMES
    found = _name_words(
        prose, standings, lambda form: not form.capitals and form.text[1:].islower()
    )
    short_names = (
        form.numbers
        for key, form in prose.need(capitalized_forms).items()
        if form.capitals and len(key) >= SHORTEST and key != "usa"
        if form.text.isupper() and form.text.isascii()
    )
    return NameWords(found.numbers.union(*short_names), found.sure)


@by_language
def _standings_there(lang: str) -> Memo[str, Standing] | None:
    """What words of a source are, once a word; None of a language that is not known."""
    known, grammar, english = lexicon(lang), language(lang), lexicon(HUB)
    if known is None or grammar is None or english is None:
        return None
    return Memo(partial(_standing_there, lang=lang, known=known, grammar=grammar, english=english))


def _standing_there(
    key: str, lang: str, known: Lexicon, grammar: Language, english: Lexicon
) -> Standing:
    if len(key) <= SHORTEST:
        return Standing.NO_NAME
    zipf = known.zipf(key)
    if key in place_names(grammar.code) or _is_known_abroad(
        key, zipf, grammar.code, known, english
    ):
        return Standing.SURE_ANYWHERE if zipf < RARE else Standing.SURE
    if (
        zipf < RARE_IN_SOURCE
        and not grammar.capitalizes_nouns
        and not ADJECTIVES.search(written(key, lang).letters)
    ):
        return Standing.LIKELY
    return Standing.NO_NAME


def _is_known_abroad(key: str, zipf: float, lang: str, known: Lexicon, english: Lexicon) -> bool:
    """Whether English knows the word, or its base form, as a name."""
    foreign = scripts_differ(key)
    if foreign and zipf >= COMMON_CYRILLIC:
        return False
    tongue = language(lang)
    capitalizes = tongue is not None and tongue.capitalizes_nouns
    for base in bases(key, lang):
        form = written(base, lang).letters if foreign else base
        there = english.zipf(form)
        if there < KNOWN_ABROAD or not is_name(form, english):
            continue
        less = LESS_WELL_ABROAD if there >= WELL_KNOWN_ABROAD else LESS_ABROAD
        if capitalizes:
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


@loaded(most=1)
def english_places() -> frozenset[str]:
    """The casefolded English names of countries and cities."""
    return frozenset(
        name.casefold() for lang in codes_with("places.txt") for name in place_names(lang).values()
    )


def unexpected(
    target: Prose, source: Prose, numbers: Iterable[int], passage: Span
) -> tuple[int, ...]:
    """Those of the words `numbers` of the target that nothing in the source's passage explains.

    A word that the source has elsewhere is explained too.
    """
    there = source.need(corresponding)
    mine = target.need(words).texts
    left = [(n, written(mine[n], target.lang)) for n in numbers]
    left = [(n, form) for n, form in left if not there.has(form, shortest=BEGINNING + 1)]
    if not left:
        return ()
    others = _passage(source, passage)
    places = place_names(primary(source.lang))
    called = {places[key].casefold() for text, _ in others if (key := text.casefold()) in places}
    return tuple(
        n
        for n, name in left
        # Of languages whose names of countries are not known here, those are not compared.
        if key_of(mine[n]) not in (called if places else english_places())
        and not any(_explains(text, form, name) for text, form in others)
    )


def lost(target: Prose, source: Prose, numbers: Iterable[int], passage: Span) -> tuple[int, ...]:
    """Those of the words `numbers` of the source that the target's passage does not render.

    A word that the target has elsewhere is not lost.
    """
    here = target.need(corresponding)
    theirs = source.need(words).texts
    left = [(n, written(theirs[n], source.lang)) for n in numbers]
    left = [(n, form) for n, form in left if not here.has(form, shortest=BEGINNING)]
    if not left:
        return ()
    others = _passage(target, passage)
    places = place_names(primary(source.lang))
    return tuple(
        n
        for n, name in left
        if not _is_rendered(places.get(theirs[n].casefold()), others)
        and not any(_explains(text, form, name) for text, form in others)
    )


def unrendered(target: Prose, source: Prose) -> list[int]:
    """Where the names of the source begin that the target has nowhere, in order: `lost` are of them."""
    here = target.need(corresponding)
    column = source.need(words)
    return sorted(
        column.starts[n]
        for n in source.need(source_name_words).numbers
        if not here.has(written(column.texts[n], source.lang), shortest=BEGINNING)
    )


def unexplained(target: Prose, source: Prose) -> list[int]:
    """Where the names of the target begin that the source has nowhere: `unexpected` are of them."""
    there = source.need(corresponding)
    column = target.need(words)
    return sorted(
        column.starts[n]
        for n in target.need(target_names).numbers
        if not there.has(written(column.texts[n], target.lang), shortest=BEGINNING + 1)
    )


def _passage(prose: Prose, span: Span) -> list[tuple[str, Written]]:
    column = prose.need(words)
    texts = (column.texts[n] for n in column.within(span))
    return [(text, written(text, prose.lang)) for text in texts if len(text) >= SHORTEST]


def _is_rendered(english: str | None, others: Sequence[tuple[str, Written]]) -> bool:
    """Whether a place, by its English name, or its people is named in a passage."""
    if english is None:
        return False
    return english in UNLIKE_THEIR_PEOPLE or any(
        text[:PEOPLE] == english[:PEOPLE] for text, _ in others
    )


def _explains(word: str, form: Written, name: Written) -> bool:
    """Whether a word of the source may be where the name comes from; an adjective may."""
    if len(form.letters) >= BEGINNING and (
        form.letters[:BEGINNING] == name.letters[:BEGINNING]
        or form.code[:BEGINNING] == name.code[:BEGINNING]
    ):
        return True
    return (word[0].isupper() and may_be_one(form, name)) or are_alike(form.letters, name.letters)
