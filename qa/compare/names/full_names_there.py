"""Names that are a letter off the source's, beside a word that both texts have: Andre Wilkie for Andrew Wilkie.

The word beside tells that the same person or place is meant, so that even a form that is a name of its own is a
slip: the source has Andrew Wilkie, and nobody called Andre.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from qa.analyse.language.varieties import varieties
from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import Form, bare, capitalized_forms, key_of
from qa.analyse.names.case_endings import (
    VOWELS,
    are_adjectives,
    bases,
    has_many_cases,
    is_cut_short,
    may_be_cases,
    may_end,
)
from qa.analyse.names.evidence import Variant, by_full_name
from qa.analyse.names.introductions import role_words
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_source import LATIN_LAST, is_latin, source_names, without_elision
from qa.analyse.names.romanization import plain
from qa.analyse.names.spelling_differences import (
    is_doubled,
    is_of_other_alphabet,
    lacks_initial,
    sound_alike,
)
from qa.analyse.names.surname_gender import counterparts, is_womans
from qa.analyse.words import words
from qa.compare.names.correspondence import english_places, is_name
from qa.languages.folders import codes_with
from qa.languages.language import language
from qa.languages.places import place_names
from qa.languages.surnames import surnames_in
from qa.languages.transcriptions import known_spellings
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

SHORTEST: int = TUNED["SHORTEST"]
# A word beside the name that has so many letters tells who is meant.
SHORTEST_BESIDE: int = TUNED["SHORTEST_BESIDE"]
# A form that is more common is a word, unless it is known as a name (Zipf).
WORD: float = TUNED["WORD"]
# So well known, and so much better, a name is no other way to write the form.
KNOWN: float = TUNED["KNOWN"]
CLEARLY: float = TUNED["CLEARLY"]
# So much better than the source's name the form may be known, and still be the slip.
LESS_KNOWN: float = TUNED["LESS_KNOWN"]
# So many words of the source are held against a form, and so many mentions of it are looked at.
MOST: int = TUNED["MOST"]
GLANCE: int = TUNED["GLANCE"]
# Reference works have people of many languages in the scripts of languages with such a file.
PEOPLE = "people.txt"
# In which languages end Arabic names: Ahmed, Ahmet.
DENTALS = frozenset("dt")
SPACES = frozenset((" ", "\u00a0"))
APOSTROPHE = expression("['’]")
# What a genitive, a plural or a people is made with.
GENITIVES = frozenset(("s", "es", "ns", "ens"))


def unlike_full_names(document: Document) -> tuple[Variant, ...]:
    """The forms that are one letter off a word which the source has beside the same word."""
    source, known = document.source, lexicon(document.lang)
    if source is None or known is None:
        return ()
    there = source.need(words_beside)
    if not there:
        return ()
    judge = _Judge(document, source, known)
    found = (judge.weigh(form, there) for form in judge.suspects())
    return tuple(variant for variant in found if variant is not None)


def words_beside(source: Prose) -> Mapping[tuple[str, int], dict[str, str]]:
    """What stands before (-1) and behind (1) each capitalized word, by key, as the text has it.

    Only a space parts them, and both have a capital. In a language whose names have many cases, also by the forms
    that the word may be a case of.
    """
    cased = has_many_cases(source.lang) and source.need(is_latin)
    found: dict[tuple[str, int], dict[str, str]] = {}
    for pair in _side_by_side(source):
        for (beside, other), step in zip((pair, pair[::-1]), (1, -1), strict=True):
            key = key_of(beside)
            for form in bases(key, source.lang) if cased else (key,):
                found.setdefault((form, step), {})[key_of(other)] = other
    return found


def pairs_there(source: Prose) -> frozenset[tuple[str, str]]:
    """The keys of capitalized words that stand side by side, as the source writes them: no base forms."""
    return frozenset((key_of(one), key_of(two)) for one, two in _side_by_side(source))


def _side_by_side(source: Prose) -> Iterator[tuple[str, str]]:
    """Words with a capital, of which only a space parts the one from the next: in other letters, those in Latin ones."""
    column, text, latin = source.need(words), source.text, source.need(is_latin)
    last = ""
    for number, word in enumerate(column.texts):
        name = word if word.isalpha() else without_elision(word)
        name = name if name[0].isupper() and (latin or name[0] < LATIN_LAST) else ""
        if name and last and text[column.end(number - 1) : column.starts[number]] in SPACES:
            yield last, name
        last = name


def _end_alike(key: str, right: str) -> bool:
    """Whether languages end one name either way: with another vowel, Ahmed or Ahmet."""
    last = {key[-1], right[-1]}
    return last <= VOWELS or last == DENTALS


def _as_in(text: str, base: str) -> str:
    """The base form as the source writes its word, if that is not the word itself."""
    return text if key_of(text) == base else base[:1].upper() + base[1:]


class _Judge:
    """Holds the names of one document against those of its source."""

    def __init__(self, document: Document, source: Prose, known: Lexicon) -> None:
        self.document, self.known, self.lang = document, known, source.lang
        self.column, self.text = document.target.need(words), document.target.text
        self.forms = document.target.need(capitalized_forms)
        target, there = language(document.lang), language(source.lang)
        self.roles, _ = role_words(target)
        self.peoples = proper_words(target) if target is not None else {}
        self.has_genitives = there is None or not GENITIVES.isdisjoint(there.name_endings)
        self.there = lexicon(source.lang) if source.lang else None
        self.added = surnames_in(primary(source.lang)).added
        self.is_cased = has_many_cases(source.lang) and source.need(is_latin)
        self.places = place_names(primary(source.lang))
        self.pairs = source.need(pairs_there)

    def suspects(self) -> Iterator[Form]:
        """The forms that the source does not have, and that are no words."""
        written = self.document.need(source_names).written
        listed = listed_words(self.document.newsroom.names)
        for key, form in self.forms.items():
            if (
                len(key) >= SHORTEST
                and key not in written
                and key not in listed
                and key not in self.peoples
                and key not in self.roles
                and key not in english_places()
                and form.capitals < form.times
                and form.times <= GLANCE
                and key.isalpha()
            ):
                yield form

    def weigh(self, form: Form, there: Mapping[tuple[str, int], dict[str, str]]) -> Variant | None:
        """The word of the source that stands in the place of the form, if each mention allows it."""
        found: dict[str, tuple[str, str]] = {}
        for number in form.numbers:
            beside = dict(self._beside(number))
            for step, word in beside.items():
                near = there.get((key_of(word), -step), {})
                for right, text in islice(near.items(), MOST):
                    if APOSTROPHE.sub("", text).casefold() == form.key:
                        return None  # Earls Court, beside Earl's Court
                    base = self._meant(form.key, right) or self._in_base_form(
                        form.key, right, word, step
                    )
                    if base:
                        full = f"{text} {bare(word)}" if step > 0 else f"{bare(word)} {text}"
                        found.setdefault(base, (_as_in(text, base), full))
            if beside and not found:
                return None  # somebody else of this name
        if len(found) != 1:
            return None
        ((right, (text, full)),) = found.items()
        if not self._may_be_name(form.key) or _are_of_varieties(
            form.key, right, self.document.lang
        ):
            return None
        here = self.forms.get(right)
        if here is not None and here.times < form.times:
            return None
        return Variant(form, text, (by_full_name(full),), -0.4 * (form.times - 1))

    def _meant(self, key: str, word: str) -> str:
        """The name that the form is a slip for, if the source has it as `word`; empty if it is none."""
        if self._is_slip(key, word) and not self._is_case_of_known(word):
            return word
        stem = self._of_a_man(word)
        if stem and key not in counterparts(word, self.lang) and self._is_slip(key, stem):
            return stem
        if not self.is_cased or key in bases(word, self.lang):
            return ""
        known = [base for base in bases(word, self.lang) if self.known.zipf(base) >= KNOWN]
        slips = [base for base in known if self._is_slip(key, base)]
        return slips[0] if len(slips) == 1 else ""

    def _is_case_of_known(self, word: str) -> bool:
        """Whether the source's word is hardly known, and may be a case of one that is: “Rio Grandessa”, in Rio Grande."""
        zipf = self.known.zipf
        return (
            self.is_cased
            and zipf(word) < KNOWN
            and any(zipf(base) >= KNOWN for base in bases(word, self.lang) if base != word)
        )

    def _in_base_form(self, key: str, right: str, word: str, step: int) -> str:
        """The source's word, where the one beside it tells that it stands in its base form; empty if it does not.

        First names and surnames have one case. Markéta is no case of Markét where the source has Markéta Janovská, and the
        translation has Janovská as well; nor is Gredová one of Gredov.
        """
        if not self.is_cased or self.known.zipf(key) >= KNOWN:
            return ""  # Pete may be what Peter is called
        if step > 0:
            certain = (
                (right, key_of(word)) in self.pairs
                and self.there is not None
                and self.there.zipf(right) >= max(KNOWN, self.there.zipf(key) + CLEARLY)
            )
        else:
            certain = (key_of(word), right) in self.pairs and is_womans(right, self.lang)
        return right if certain and self._is_slip(key, right, in_base_form=True) else ""

    def _of_a_man(self, word: str) -> str:
        """The name that Czech or Slovak put an ending to for a woman: Baratzová; empty if it has none."""
        for ending in self.added:
            stem = word[: -len(ending)]
            if word.endswith(ending) and len(stem) >= SHORTEST and stem[-1] not in VOWELS:
                return stem
        return ""

    def _beside(self, number: int) -> Iterator[tuple[int, str]]:
        """The capitalized words right before and right behind a word, by the step to them."""
        texts = self.column.texts
        for step in (-1, 1):
            other = number + step
            if not 0 <= other < len(texts) or not texts[other][0].isupper():
                continue
            first = min(number, other)
            between = self.text[self.column.end(first) : self.column.starts[first + 1]]
            if between in SPACES and len(texts[other]) >= SHORTEST_BESIDE:
                yield step, texts[other]

    def _may_be_name(self, key: str) -> bool:
        """Whether the form is no word that the translation may have for the source's: Formula, Formule."""
        return (
            self.known.zipf(key) < WORD
            or is_name(key, self.known)
            or any(key in known_spellings(code) for code in codes_with(PEOPLE))
        )

    def _is_slip(self, key: str, right: str, *, in_base_form: bool = False) -> bool:
        """Whether the form is the source's name with one letter amiss, and nothing else."""
        from rapidfuzz.distance import OSA

        zipf = self.known.zipf
        if (
            abs(len(key) - len(right)) > 1
            or (key[0] != right[0] and not lacks_initial(key, right))
            or OSA.distance(key, right, score_cutoff=1) != 1
            or plain(key) == plain(right)
            or key.replace("c", "k") == right.replace("c", "k")  # Veronika, Veronica
            or self.places.get(right, right).casefold() != right
            or self._is_grammar(key, right, in_base_form=in_base_form)
        ):
            return False
        if zipf(right) >= KNOWN and zipf(right) >= zipf(key) + CLEARLY:
            return True
        return self._is_better_known(key, right) and not (
            key.replace("c", "k") == right.replace("c", "k")
            or (sound_alike(key, right) and not is_doubled(right, key))
            or (min(zipf(key), zipf(right)) >= WORD and is_doubled(right, key))
            or (len(key) == len(right) and _end_alike(key, right))
            or is_of_other_alphabet(key, right)
        )

    def _is_grammar(self, key: str, right: str, *, in_base_form: bool) -> bool:
        """Whether either language makes the one of the other: a genitive, a plural, a case."""
        return (
            (key.removeprefix(right) in GENITIVES and key[-2] != key[-1])
            or (
                right.removeprefix(key) in GENITIVES
                and (self.has_genitives or self.known.zipf(key) >= WORD)  # Blacks Blocks
            )
            or may_be_cases(key, right, self.document.lang)
            or (not in_base_form and self._has_lost_a_case(key, right))
            or (not in_base_form and self._may_be_case(key, right))
        )

    def _is_better_known(self, key: str, right: str) -> bool:
        """Whether a letter is missing at the end, or neither language knows the form better than the name."""
        here, there = self.known.zipf, self.there.zipf if self.there is not None else None
        if here(key) >= max(WORD, here(right) + CLEARLY):
            return (
                False  # how the language of the translation writes it: “International”, “Sumatra”
            )
        if key == right[:-1]:
            return True
        return here(right) >= here(key) - LESS_KNOWN or (
            there is not None and there(right) > there(key) > 0
        )

    def _has_lost_a_case(self, key: str, right: str) -> bool:
        """Whether only the end is missing, of a word that its language hardly knows: Whitleym."""
        return (
            self.is_cased
            and right[:-1] == key
            and right[-1] != key[-1]
            and may_end(right, self.lang)
            and (self.there is None or self.there.zipf(right) < KNOWN)
            and not is_cut_short(key, right, self.known, self.there)
        )

    def _are_adjectives(self, key: str, right: str) -> bool:
        """Whether endings of adjectives part the two: Kleiner, Kleinen; Allgemeine, Allgemeinen, if both are words."""
        if key == right[:-1]:
            return (
                are_adjectives(key + "n", right, self.lang)
                or are_adjectives(key + "r", right, self.lang)
            ) and (self.there is not None and min(map(self.there.zipf, (key, right))) >= KNOWN)
        return are_adjectives(key, right, self.lang)

    def _may_be_case(self, key: str, right: str) -> bool:
        """Whether the source's language, where names have many cases, makes its word of the form."""
        if not self.is_cased:
            return self._are_adjectives(key, right)
        if key[:-1] == right[:-1] and {key[-1], right[-1]} <= VOWELS:
            return True
        return key in bases(right, self.lang)


def _are_of_varieties(one: str, other: str, lang: str) -> bool:
    """Whether two countries spell one word so: The Labourer, The Laborer."""
    known = varieties(primary(lang))
    return known is not None and any(forms.get(one) == other for forms in known.forms)
