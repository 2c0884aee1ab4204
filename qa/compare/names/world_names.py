"""Names of places, months and days that are a letter off, where the source has them in its language.

“Mosco” for Москва: no letter of the source tells, but tables do. Nothing else in the sentence says
Moscow, and Mosco is no name of the source.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import (
    Form,
    capitalized_forms,
    key_of,
    neighbor,
    sentence_openers,
)
from qa.analyse.names.case_endings import bases
from qa.analyse.names.consonants import consonants
from qa.analyse.names.evidence import Variant, by_table
from qa.analyse.names.introductions import role_words
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_article import by_near_keys, one_letter_off
from qa.analyse.names.names_of_source import source_names
from qa.analyse.names.spelling_differences import capitals_inside, is_derived
from qa.analyse.names.transcription import stems
from qa.analyse.words import words
from qa.compare.align.alignment import Pair, pairs
from qa.languages.language import language
from qa.languages.transcriptions import code_of
from qa.languages.world import english_world, world_names
from qa.languages.writing import is_unspaced
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.language_tag import HUB, primary
from qa.model.memory import loaded
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Sentences whose link is less sure are not compared.
SURE: float = TUNED["SURE"]
SHORTEST: int = TUNED["SHORTEST"]
# A form that English knows so well is a name of its own (Zipf); the place is so much better known.
KNOWN: float = TUNED["KNOWN"]
BETTER_KNOWN: float = TUNED["BETTER_KNOWN"]
# A word that begins with so many letters of the name renders it: Russian, Russia.
BEGINNING: int = TUNED["BEGINNING"]
# So does a people with so many of its consonants, and its first letter: French, France.
CONSONANTS: int = TUNED["CONSONANTS"]
# So many occurrences of a form are looked at.
GLANCE: int = TUNED["GLANCE"]


def misspelled_world_names(document: Document) -> tuple[Variant, ...]:
    """The forms that are one letter off a place, a month or a day that the source has there."""
    source, known = document.source, lexicon(document.lang)
    if source is None or known is None or primary(document.lang) != HUB:
        return ()  # the tables are of English names
    there = world_names(source.lang)
    if not there:
        return ()
    judge: _Judge | None = None
    found: list[Variant] = []
    for form, english in _near(document, known):
        if english in there:
            judge = judge or _Judge(document, source)
            variant = judge.weigh(form, english, there[english])
            if variant is not None:
                found.append(variant)
    return tuple(found)


def _near(document: Document, known: Lexicon) -> Iterator[tuple[Form, str]]:
    """The forms that are no words, and the names of the world that they are one letter off."""
    index, world = _index(), english_world()
    grammar = language(HUB)
    peoples = proper_words(grammar) if grammar is not None else {}
    written = document.need(source_names).written
    listed = listed_words(document.newsroom.names)
    for key, form in document.target.need(capitalized_forms).items():
        if (
            len(key) < SHORTEST
            or not key.isalpha()
            or key in world
            or key in peoples
            or key in written
            or key in listed
            or form.capitals == form.times
            or (known.zipf(key) >= KNOWN and not _is_alone(document.target, form))
        ):
            continue
        for english in one_letter_off(key, index):
            zipf = known.zipf(key)
            if (
                english[0] == key[0]
                and key != english + "s"
                and known.zipf(english) >= zipf + BETTER_KNOWN * (zipf < KNOWN)
            ):
                yield form, english


def _is_alone(target: Prose, form: Form) -> bool:
    """Whether a word that English knows has its capital for no other reason than that it is a name.

    It opens no sentence, and is no part of a longer name: the Europa League, the Spin Doctors.
    """
    openers = target.need(sentence_openers)
    return not any(
        n in openers or neighbor(target, n, -1) or neighbor(target, n, 1) for n in form.numbers
    )


@loaded(most=1)
def _index() -> dict[str, Sequence[str]]:
    """The English names, by what near forms have in common with them."""
    return by_near_keys(filter(str.isalpha, sorted(english_world())))


def _is_of_the_people(form: str, place: str) -> bool:
    """Whether the form is made of the place, as “Kyrgyzstani” is."""
    return len(form) > len(place) and is_derived(form, place)


def _are_of_one_stem(people: str, place: str) -> bool:
    """Whether the two begin with the same consonants: French, France."""
    mine, its = consonants(people), consonants(place)
    return people[0] == place[0] and len(its) >= CONSONANTS and mine.startswith(its[:CONSONANTS])


class _Judge:
    """Asks the sentences of one document."""

    def __init__(self, document: Document, source: Prose) -> None:
        self.mine, self.source = document.target.need(words), source
        self.code = code_of(primary(source.lang))
        grammar = language(source.lang)
        self.capitalizes_nouns = grammar is not None and grammar.capitalizes_nouns
        self.is_unspaced = is_unspaced(source.lang)
        here = language(document.lang)
        self.peoples = proper_words(here) if here is not None else {}
        self.roles, _ = role_words(here)
        self.pairs = sorted(
            (pair for pair in document.need(pairs) if pair.score >= SURE),
            key=lambda pair: pair.target.start,
        )
        self.starts = [pair.target.start for pair in self.pairs]

    def weigh(self, form: Form, english: str, names: frozenset[str]) -> Variant | None:
        """What the sentences with the form say; None if one has not the name, or renders it."""
        there = ""
        for number in form.numbers[:GLANCE]:
            pair = self._pair_at(self.mine.starts[number])
            there = self._there(pair, names) if pair is not None else ""
            if pair is None or not there or self._is_rendered(form, english, pair):
                return None
            if number and self.mine.texts[number - 1].casefold() in self.roles:
                return None  # Prof Georgio
        if form.key[-1] != form.key[-2] and _is_of_the_people(form.key, english.casefold()):
            return None
        doubt = -0.4 * (form.times - 1)
        right = english[:1].upper() + english[1:]
        return Variant(form, right, (by_table(there),), doubt) if there else None

    def _pair_at(self, start: int) -> Pair | None:
        place = bisect_right(self.starts, start) - 1
        pair = self.pairs[place] if place >= 0 else None
        return pair if pair is not None and start < pair.target.end else None

    def _there(self, pair: Pair, names: frozenset[str]) -> str:
        """The word of the source's sentence that is the name, as it stands there; empty if none is."""
        if self.is_unspaced:
            text = pair.source.of(self.source.text)
            return next((name for name in sorted(names) if name in text), "")
        column = self.source.need(words)
        for n in column.within(pair.source):
            text = column.texts[n]
            if (
                not capitals_inside(text)  # НОМы are a band
                and not names.isdisjoint(self._forms(text))
                and not self._is_surname(n)
            ):
                return text
        return ""

    def _is_surname(self, number: int) -> bool:
        """Whether a word with a capital stands before one of the source: Ашраф Гани, where Гани is Ghana, too."""
        column = self.source.need(words)
        if not number or self.capitalizes_nouns:
            return False
        between = self.source.text[column.end(number - 1) : column.starts[number]]
        return between == " " and column.texts[number - 1][0].isupper()

    def _forms(self, text: str) -> Sequence[str]:
        """What a word of the source may be without its endings, or what is written before it."""
        key = text.casefold()
        if self.code is not None:
            return (key, *stems(key, self.code))
        # What is in the singular only has lost no ending without another: Куб is a cube, no Куба.
        return (key, *(base for base in bases(key, self.source.lang) if base[:-1] != key))

    def _is_rendered(self, form: Form, english: str, pair: Pair) -> bool:
        """Whether another word of the sentence is the name, or made of it, as its people is: France, French."""
        return any(
            key != form.key
            and (
                key.startswith(english[:BEGINNING])
                or (key in self.peoples and _are_of_one_stem(key, english))
            )
            for key in (key_of(self.mine.texts[n]) for n in self.mine.within(pair.target))
        )
