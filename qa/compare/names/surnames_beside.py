"""Surnames that stand beside the first name of somebody whom the source, and the rest of the article, call otherwise.

“Goalkeeper Dominik Pelican”, where the source has Dominik Pelikán, and the article writes Pelikán for it elsewhere:
however far the two are, and though the form is a word, somebody has one surname.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.names.capitalized_forms import Form, capitalized_forms, key_of, neighbor
from qa.analyse.names.case_endings import bases, may_be_cases
from qa.analyse.names.evidence import Variant, by_memory
from qa.analyse.names.introductions import role_words
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_source import is_latin, source_names
from qa.analyse.names.romanization import plain, sound
from qa.analyse.names.spelling_differences import is_derived
from qa.analyse.names.surname_gender import counterparts
from qa.analyse.words import words
from qa.compare.align.alignment import Pair
from qa.compare.names.lost import pairs_by_start
from qa.languages.language import language
from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Sentences whose link is less sure are not compared.
SURE: float = TUNED["SURE"]
# Shorter words are particles of names, or initials.
SHORTEST: int = TUNED["SHORTEST"]
SHORTEST_FIRST: int = TUNED["SHORTEST_FIRST"]
# A sentence of more words is a list.
LONG: int = TUNED["LONG"]
# A form that comes oftener is somebody's name.
MOST: int = TUNED["MOST"]


def other_surnames(document: Document) -> tuple[Variant, ...]:
    """The surnames that are not those of the source, though the first name before them is.

    Only where the article has the surname of the source elsewhere, and nobody else of this first name is named
    in the sentence.
    """
    source = document.source
    if source is None or not source.need(is_latin):
        return ()
    judge = _Judge(document, source)
    found = (judge.weigh(form) for form in judge.suspects())
    return tuple(variant for variant in found if variant is not None)


class _Judge:
    """Compares the full names of one document with those of its source."""

    def __init__(self, document: Document, source: Prose) -> None:
        self.document, self.source, self.lang = document, source, source.lang
        self.target = document.target
        self.mine, self.theirs = document.target.need(words), source.need(words)
        self.forms = document.target.need(capitalized_forms)

    def suspects(self) -> Iterator[Form]:
        """The forms that stand behind a first name wherever they stand, and that the source does not have."""
        written = self.document.need(source_names).written
        listed = listed_words(self.document.newsroom.names)
        leads = role_words(language(self.document.lang))[0]
        for key, form in self.forms.items():
            if (
                len(key) >= SHORTEST
                and form.times <= MOST
                and not form.capitals
                and key.isalpha()
                and key not in written
                and plain(key) not in written
                and key not in listed
                and key not in leads
            ):
                yield form

    def weigh(self, form: Form) -> Variant | None:
        """The surname of the source in the place of the form; None if one of its mentions has none."""
        found: set[tuple[str, str]] = set()
        for number in form.numbers:
            first = neighbor(self.target, number, -1)
            if (
                first is None
                or len(first) < SHORTEST_FIRST
                or neighbor(self.target, number, 1) is not None
            ):
                return None
            there = self._surname_there(form.key, first, number)
            if there is None:
                return None
            found.add(there)
        if len(found) != 1:
            return None
        ((word, right),) = found
        here = self.forms[right]
        if here.times < form.times:
            return None
        return Variant(form, here.text, (by_memory(word, here.times),), 0.0)

    def _surname_there(self, key: str, first: str, number: int) -> tuple[str, str] | None:
        """The full name with the same first name in the source's sentence, and how the article writes its surname."""
        pair = self.document.need(pairs_by_start).at(self.mine.starts[number], SURE)
        if pair is None or self._is_long(pair):
            return None
        here = {key_of(self.mine.texts[n]) for n in self.mine.within(pair.target)}
        heard = sound(first)
        surnames = [
            n
            for n in self.theirs.within(pair.source)
            if n and self._are_full_name(n) and heard in self._sounds(self.theirs.texts[n - 1])
        ]
        if len(surnames) != 1:
            return None
        last = surnames[0]
        word = self.theirs.texts[last]
        rights = [
            base
            for base in bases(key_of(word), self.lang)
            if base in self.forms and base != key and base not in here
        ]
        if not rights or self._may_be_one(key, word, rights):
            return None
        full = f"{self.theirs.texts[last - 1]} {word}"
        return full, min(rights, key=lambda base: (-self.forms[base].times, base))

    def _is_long(self, pair: Pair) -> bool:
        """Whether the sentence, or its source, is a list: each name of it would be held against each word."""
        return max(len(self.mine.within(pair.target)), len(self.theirs.within(pair.source))) > LONG

    def _are_full_name(self, number: int) -> bool:
        """Whether a word of the source ends a run of two capitalized words."""
        texts = self.theirs.texts
        return (
            len(texts[number]) >= SHORTEST
            and texts[number][0].isupper()
            and texts[number - 1][0].isupper()
            and self.source.text[self.theirs.end(number - 1) : self.theirs.starts[number]] == " "
            and neighbor(self.source, number, 1) is None
        )

    def _sounds(self, first: str) -> set[str]:
        return {sound(base) for base in bases(key_of(first), self.lang)}

    def _may_be_one(self, key: str, word: str, rights: list[str]) -> bool:
        """Whether the form is the source's name in another form: of a case, a woman or a man, without accents."""
        theirs = {key_of(word), *rights, *bases(key_of(word), self.lang)}
        return any(
            plain(key) == plain(other)
            or sound(key) == sound(other)
            or other in counterparts(key)
            or key in counterparts(other)
            or is_derived(key, other)
            or may_be_cases(key, other, self.document.lang)
            for other in sorted(theirs)
        )
