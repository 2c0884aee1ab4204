"""Each name of the translation, held against the words of the source that it may render.

In each aligned stretch the names of both texts are matched as a whole: every name goes to at most
one word, the best fit first. A name that is left over, beside a name of the source that is left
over too and is at all like it, is that name misspelled, however many letters lie between them.

Sources in Latin letters are compared by letters, others by consonants: what vowels they write for
a foreign name is anybody's guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.analyse.names.capitalized_forms import (
    Form,
    capitalized_forms,
    follows_the,
    key_of,
    sentence_openers,
)
from qa.analyse.names.case_endings import bases, may_be_cases
from qa.analyse.names.consonants import FEWEST, FITS, consonants, likeness
from qa.analyse.names.evidence import Variant, by_stretch
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_source import LATIN_LAST, is_latin
from qa.analyse.names.romanization import plain, romanizations, scripts_differ, sound
from qa.analyse.names.spelling_differences import (
    is_adapted,
    is_ancient,
    is_inhabitants,
    is_of_other_alphabet,
    is_part,
    is_prefixed,
)
from qa.analyse.names.surname_gender import counterparts
from qa.analyse.words import words
from qa.compare.align.alignment import Pair, pairs
from qa.languages.language import language
from qa.languages.places import place_names
from qa.languages.writing import is_unspaced, writing
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Sentences whose link is less sure are not compared.
SURE: float = TUNED["SURE"]
# Shorter names are like too many words.
SHORTEST: int = TUNED["SHORTEST"]
# A name of the translation is doubted if its language hardly knows it; a word of the source is a
# name if it has a capital and that language knows it no better than this (Zipf).
UNKNOWN: float = TUNED["UNKNOWN"]
RARE: float = TUNED["RARE"]
# Languages other than English write names that they know as they are heard: only names that are
# rarer than this are compared with them.
RARE_ABROAD: float = TUNED["RARE_ABROAD"]
# Cases of the source's language change so many of the last letters of a name, or fewer.
SOURCE_CHANGES: int = TUNED["SOURCE_CHANGES"]
# Umlauts are also written as two letters.
UMLAUT = expression(r"([aou])e")
# Where names have no capital, only what stands beside them tells, so that a name may be known and
# a word may be common.
KNOWN: float = TUNED["KNOWN"]
COMMON: float = TUNED["COMMON"]
# So like a name of the source one that is left over must be, by letters; and by consonants at
# least so, but less than a name is that was only spelt in another way.
LIKE: float = TUNED["LIKE"]
LIKE_BY_CONSONANTS: float = TUNED["LIKE_BY_CONSONANTS"]
# In an alphabet that writes vowels, a name of another language is so like it at least.
SPELT: float = TUNED["SPELT"]
# Without the same first letter names must be much more alike.
OTHER_INITIAL: float = TUNED["OTHER_INITIAL"]
# A form that the target language knows so well (Zipf), where it knows that of the source not much
# better, is its own.
NAMED_SO: float = TUNED["NAMED_SO"]
BETTER_KNOWN: float = TUNED["BETTER_KNOWN"]
# A word that is more common than this (Zipf) is no name without its first letter.
WORD: float = TUNED["WORD"]
# So many names of a stretch are matched, the first ones: longer stretches are lists.
MOST_NAMES: int = TUNED["MOST_NAMES"]
MOST_WORDS: int = TUNED["MOST_WORDS"]


class Leftover(NamedTuple):
    """A name of the translation and the name of the source that is left over beside it.

    Attributes:
        target, source: the numbers of the words.
        right: the name of the source as it should be written; empty if that cannot be told.
        likeness: from 0 to 1.
        beside: whether the name next to it goes with the word next to that of the source.
    """

    target: int
    source: int
    right: str
    likeness: float
    beside: bool


def misspelled_by_source(document: Document) -> tuple[Variant, ...]:
    """Names of the translation that are like a name of the source which nothing else renders."""
    source = document.source
    known = lexicon(document.lang)
    if source is None or known is None or is_unspaced(source.lang):
        return ()
    latin = source.need(is_latin)
    suspects = _suspects(document, known, UNKNOWN if latin else KNOWN)
    if not suspects:
        return ()
    matcher = _Latin(document, source, known) if latin else _Other(document, source)
    forms = {number: form for form in suspects for number in form.numbers}
    column, openers = document.target.need(words), document.target.need(sentence_openers)
    texts = source.need(words).texts
    found: dict[str, Variant] = {}
    for pair in document.need(pairs):
        numbers = [n for n in column.within(pair.target) if n in forms]
        if pair.score < SURE or not numbers:
            continue
        for left in matcher.leftovers(numbers[:MOST_NAMES], pair):
            form = forms[left.target]
            if (
                latin
                and openers.issuperset(form.numbers)
                and key_of(left.right) not in matcher.here
            ):
                continue  # any word has a capital there
            witness = by_stretch(texts[left.source], left.likeness, beside=left.beside)
            doubt = -0.5 * (form.times - 1) - (known.zipf(form.key) > 0)
            variant = Variant(form, left.right, (witness,), doubt)
            other = found.get(form.key)
            if other is None or variant.confidence > other.confidence:
                found[form.key] = variant
    return tuple(found.values())


def _suspects(document: Document, known: Lexicon, commonest: float) -> list[Form]:
    """The names of the translation that its language does not know."""
    listed = listed_words(document.newsroom.names)
    target = document.target
    openers = target.need(sentence_openers)
    return [
        form
        for form in target.need(capitalized_forms).values()
        if len(form.key) >= SHORTEST
        and form.capitals < form.times
        and form.key.isalpha()
        and known.zipf(form.key) < commonest
        and form.key not in listed
        and (
            commonest > UNKNOWN or known.zipf(form.key) == 0 or not openers.issuperset(form.numbers)
        )
    ]


class _Matcher:
    """Matches the names of the stretches of one document."""

    def __init__(self, document: Document, source: Prose) -> None:
        self.mine, self.theirs = document.target.need(words), source.need(words)
        self.lang = source.lang
        self.known = lexicon(source.lang or "")
        self.here = document.target.need(capitalized_forms)

    def leftovers(self, numbers: Sequence[int], pair: Pair) -> Iterator[Leftover]:
        """What is left over on both sides and alike, each name at most once, the likest first."""
        unexplained = [
            n for n in numbers if not self.is_explained(key_of(self.mine.texts[n]), pair)
        ]
        if not unexplained:
            return
        rendering = self.compared(
            {key_of(self.mine.texts[n]) for n in self.mine.within(pair.target)}
        )
        theirs = [
            n
            for n in self.theirs.within(pair.source)
            if self.may_be_name(self.theirs.texts[n])
            and not self.is_rendered(self.theirs.texts[n], rendering)
        ]
        found = [
            left
            for mine in unexplained
            for their in theirs[:MOST_WORDS]
            if (left := self.leftover(mine, their)) is not None
        ]
        taken: set[str] = set()
        for left in sorted(found, key=lambda each: (-each.likeness, each.target, each.source)):
            one, other = self.mine.texts[left.target], self.theirs.texts[left.source]
            if one not in taken and other not in taken:
                taken.update((one, other))
                yield left

    def may_be_name(self, text: str) -> bool:
        """Whether a word of the source may be a name, by its capital and how rare it is."""
        return (
            len(text) >= SHORTEST
            and text[0].isupper()
            and not text.isupper()
            and (self.known is None or self.known.zipf(key_of(text)) < RARE)
        )

    def compared(self, keys: set[str]) -> set[str]:
        """What words of the source are compared with, for the words of a stretch by their keys."""
        return keys

    def is_rendered(self, text: str, rendering: set[str]) -> bool:
        """Whether a word of the source is one of those that were `compared`."""
        raise NotImplementedError

    def is_explained(self, key: str, pair: Pair) -> bool:
        raise NotImplementedError

    def leftover(self, mine: int, their: int) -> Leftover | None:
        raise NotImplementedError

    def are_beside(self, mine: int, their: int) -> bool:
        """Whether the name before or after it renders the word before or after the source's."""
        here, there = self.mine.texts, self.theirs.texts
        return any(
            0 <= mine + step < len(here)
            and 0 <= their + step < len(there)
            and here[mine + step][0].isupper()
            and self.is_rendered(there[their + step], self.compared({key_of(here[mine + step])}))
            for step in (-1, 1)
        )


class _Latin(_Matcher):
    """Compares with a source in Latin letters."""

    def __init__(self, document: Document, source: Prose, known: Lexicon) -> None:
        super().__init__(document, source)
        self.target_lang = document.lang
        self.known_here = known
        self.is_foreign = language(source.lang) is None
        self.places = place_names(primary(source.lang))
        self.written = source.need(capitalized_forms).keys()
        self._sounds: set[str] | None = None  # of most texts nobody asks

    def sounds(self) -> set[str]:
        """How the names of the source sound, with all that endings make of them."""
        if self._sounds is None:
            self._sounds = {
                sound(base)
                for key in self.written
                for base in (*bases(key, self.lang), *counterparts(key, primary(self.lang)))
            }
        return self._sounds

    def may_be_name(self, text: str) -> bool:
        _, apostrophe, behind = text.replace("’", "'").partition("'")
        return (
            super().may_be_name(text)
            and not (apostrophe and behind[:1].islower())  # L'eurodéputé
            and text.casefold() not in self.places
        )

    def is_explained(self, key: str, pair: Pair) -> bool:  # noqa: ARG002
        return key in self.written or sound(key) in self.sounds()

    def compared(self, keys: set[str]) -> set[str]:
        return set(map(sound, keys))

    def is_rendered(self, text: str, rendering: set[str]) -> bool:
        return any(sound(base) in rendering for base in bases(key_of(text), self.lang))

    def leftover(self, mine: int, their: int) -> Leftover | None:
        from rapidfuzz.distance import Indel

        form, key = plain(key_of(self.mine.texts[mine])), key_of(self.theirs.texts[their])
        if self.is_foreign and (plain(key) != key or plain(key).endswith(form[:-1])):
            return None  # Yoruba writes names with its own marks, Swahili with prefixes
        if may_be_cases(form, key, self.lang, SOURCE_CHANGES) or may_be_cases(
            form, key, self.target_lang
        ):
            return None
        if (
            is_adapted(form, plain(key))
            or self._is_of_english(mine, form, plain(key))
            or UMLAUT.sub(r"\1", form) == UMLAUT.sub(r"\1", plain(key))
            or self._is_adapted(form, key)
        ):
            return None
        score, base = max(
            (Indel.normalized_similarity(form, plain(base)), base) for base in bases(key, self.lang)
        )
        if score < (LIKE if form[:1] == plain(base)[:1] else OTHER_INITIAL):
            return None
        if self._is_written_so(form, base):
            return None
        here = self.here.get(base)
        right = here.text if here is not None else base[:1].upper() + base[1:]
        return Leftover(mine, their, right, score, self.are_beside(mine, their))

    def _is_written_so(self, form: str, written: str) -> bool:
        """Whether the target language knows the name as it stands, or it is of another alphabet.

        Papademos, where the source has Papadimos, is the English form; Trakhtenberg is Trachtenberg in
        Russian letters; Möllendorfstrasse is a street, and Miskolctapolca a town near Miskolc.
        """
        zipf, base = self.known_here.zipf, plain(written)
        return (
            (zipf(form) >= NAMED_SO and zipf(base) < zipf(form) + BETTER_KNOWN)
            or (form[:1] != base[:1] and zipf(base) >= WORD)  # Montral is no Central
            or is_part(form, base)
            or is_of_other_alphabet(form, written)
        )

    def _is_of_english(self, mine: int, form: str, key: str) -> bool:
        """Whether the language derives the form from the name: a people, an ancient king, a region."""
        return writing(primary(self.target_lang)).derives_from_names and (
            is_inhabitants(form)
            or (form.endswith("s") and not key.endswith("s") and follows_the(self.mine.texts, mine))
            or is_ancient(form, key)
            or is_prefixed(form, key)
        )

    def _is_adapted(self, form: str, key: str) -> bool:
        """Whether the language of the translation may write the name so, by its sound: Szumátra."""
        return not writing(primary(self.target_lang)).keeps_names and (
            self.source_known(key) >= RARE_ABROAD or likeness(form, key, self.lang) >= FITS
        )

    def source_known(self, key: str) -> float:
        """How common the word is in the language of the source (Zipf)."""
        return self.known.zipf(key) if self.known is not None else 0.0


class _Other(_Matcher):
    """Compares with a source in other letters, by consonants."""

    def __init__(self, document: Document, source: Prose) -> None:
        super().__init__(document, source)
        forms = source.need(capitalized_forms)
        self.shows_names = any(key[0] >= LATIN_LAST for key in forms)

    def may_be_name(self, text: str) -> bool:
        if self.shows_names:
            return super().may_be_name(text)
        return len(text) > 1 and (self.known is None or self.known.zipf(text) < COMMON)

    def is_explained(self, key: str, pair: Pair) -> bool:
        if len(consonants(key)) < FEWEST:
            return True
        texts = self.theirs.texts
        return any(
            likeness(key, texts[n], self.lang) >= FITS for n in self.theirs.within(pair.source)
        )

    def is_rendered(self, text: str, rendering: set[str]) -> bool:
        return any(likeness(key, text, self.lang) >= FITS for key in rendering)

    def leftover(self, mine: int, their: int) -> Leftover | None:
        key, text = key_of(self.mine.texts[mine]), self.theirs.texts[their]
        score = likeness(key, text, self.lang)
        if not LIKE_BY_CONSONANTS <= score < FITS or self._is_freely_spelt(key, text):
            return None
        if not self.are_beside(mine, their):
            return None
        return Leftover(mine, their, "", score, beside=True)

    def _is_freely_spelt(self, key: str, text: str) -> bool:
        """Whether an alphabet with vowels has the name nearly so: Yaoxiang, Яосян; Buryat, Бурятского."""
        from rapidfuzz.distance import Indel

        if not scripts_differ(text):
            return False
        return any(
            latin.startswith(key[:-1]) or Indel.normalized_similarity(key, latin) >= SPELT
            for latin in romanizations(text, self.lang)
        )
