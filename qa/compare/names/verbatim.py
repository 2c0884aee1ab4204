"""Names that the source has letter by letter, and the translation with a letter amiss.

`assignment` compares names that the target language hardly knows. A slip may also make another
known word or name of one (Pari for Paris, Diana for Diane): then only the source's own sentence
tells, where the name stands as it should be written, and nothing of that sentence renders it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import (
    Form,
    capitalized_forms,
    follows_the,
    key_of,
    sentence_openers,
)
from qa.analyse.names.case_endings import (
    ENDING_OFF,
    VOWELS,
    bases,
    has_many_cases,
    is_cut_short,
    may_be_cases,
    may_end,
)
from qa.analyse.names.consonants import is_transcribed
from qa.analyse.names.evidence import Variant, by_article, by_letters
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_article import by_near_keys, one_letter_off
from qa.analyse.names.names_of_source import (
    LATIN_RUN,
    SourceNames,
    is_absent,
    source_names,
    without_elision,
)
from qa.analyse.names.romanization import plain
from qa.analyse.names.spelling_differences import (
    is_adapted,
    is_derived,
    is_of_other_alphabet,
    is_respelling,
)
from qa.analyse.words import words
from qa.compare.align.alignment import Pair, pairs
from qa.compare.names.correspondence import english_places, is_name
from qa.languages.language import language
from qa.languages.places import place_names
from qa.languages.writing import writing
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Sentences whose link is less sure are not compared.
SURE: float = TUNED["SURE"]
SHORTEST: int = TUNED["SHORTEST"]
# A word that is more common than this is no name misspelled (Zipf).
EVERYDAY: float = TUNED["EVERYDAY"]
# Languages other than English have names of their own for places: what they know is one.
KNOWN_HERE: float = TUNED["KNOWN_HERE"]
# A shorter form that the target language hardly knows is no word that the name is made of (Zipf).
CUT_SHORT: float = TUNED["CUT_SHORT"]
# Even where it may be a base form, if the longer one is so much better known.
BETTER_KNOWN: float = TUNED["BETTER_KNOWN"]
# So much better than the source's name the form may be known, and still be the slip.
LESS_KNOWN: float = TUNED["LESS_KNOWN"]
# What the target language knows so well, and so much better than the form, is no case form.
KNOWN: float = TUNED["KNOWN"]
# A name from this frequency on, and the source's not more frequent by so much (Zipf): either may be right.
NAMED: float = TUNED["NAMED"]
AS_WELL: float = TUNED["AS_WELL"]
CLEARLY: float = TUNED["CLEARLY"]
# So many occurrences of a form are looked at.
GLANCE: int = TUNED["GLANCE"]
# A cry, whose last letter is written as often as one likes: Ohhhh.
STRETCHED = expression(r"(.)\1{3}")
# What makes a genitive or a plural of a name.
ENDINGS = frozenset(("s", "es", "n", "en"))


def unlike_letters(document: Document) -> tuple[Variant, ...]:
    """The forms that are one letter off a name which the source has in the same sentence."""
    source, known = document.source, lexicon(document.lang)
    names = document.need(source_names)
    if source is None or known is None or not names.names:
        return ()
    suspects = _suspects(document, known, names)
    if not suspects:  # as in most rows
        return ()
    judge = _Judge(document, known, names)
    index = _indexed(judge.rights, suspects)
    near = (
        (form, right)
        for form in suspects
        for right in one_letter_off(form.key, index)
        if judge.is_slip(form, right)
    )
    found: dict[str, Variant] = {}
    for form, right in near:
        variant = judge.weigh(form, right) if form.key not in found else None
        if variant is not None:
            found[form.key] = variant
    return tuple(found.values())


def _suspects(document: Document, known: Lexicon, names: SourceNames) -> list[Form]:
    """The forms that the source has not, and that are no ordinary words."""
    listed, peoples = listed_words(document.newsroom.names), _peoples(document)
    most = EVERYDAY if writing(primary(document.lang)).keeps_names else KNOWN_HERE
    return [
        form
        for form in document.target.need(capitalized_forms).values()
        if len(form.key) >= SHORTEST
        and form.key not in names.written
        and form.key not in listed
        and form.key not in peoples
        and form.capitals < form.times
        and form.key.isalpha()
        and not STRETCHED.search(form.key)
        and known.zipf(form.key) < most
    ]


def _peoples(document: Document) -> Mapping[str, str]:
    target = language(document.lang)
    return proper_words(target) if target is not None else {}


def _indexed(names: Iterable[str], suspects: Sequence[Form]) -> dict[str, Sequence[str]]:
    """The names of the source by their near keys: those that begin like a suspect, and are as long."""
    wanted = {(form.key[0], len(form.key) + more) for form in suspects for more in (-1, 0, 1)}
    return by_near_keys(
        name for name in names if len(name) >= SHORTEST and (name[0], len(name)) in wanted
    )


class _Judge:
    """Tells slips from what languages do to names."""

    def __init__(self, document: Document, known: Lexicon, names: SourceNames) -> None:
        self.document, self.known, self.names = document, known, names
        self.peoples = _peoples(document)
        self.source_lang = names.lang if names.latin else None
        self.there = lexicon(self.source_lang) if self.source_lang else None
        self.writing = writing(primary(document.lang))
        self.places = place_names(primary(names.lang))
        self.forms = document.target.need(capitalized_forms)
        # Names of the source by how they should be written, with what the source has.
        self.rights = {name: text for name, (text, _) in names.names.items()}
        self.cased = self._known_bases() if has_many_cases(self.source_lang) else {}
        self.rights.update(self.cased)
        self.pairs: list[Pair] | None = None  # found where a form is weighed
        self.starts: list[int] = []

    def _known_bases(self) -> dict[str, str]:
        """The names that the target language knows of which the source has a case only: Dudley, Dudleyssa."""
        lang, names = self.source_lang, self.names.names
        return {
            base: text
            for key, (text, _) in names.items()
            for base, off in bases(key, lang).items()
            if off == ENDING_OFF and base not in names and self.known.zipf(base) >= KNOWN
        }

    def is_slip(self, form: Form, right: str) -> bool:
        """Whether neither of the two languages makes the form of the source's name."""
        key = form.key
        if self._are_a_family(form, right) or (
            right in self.cased and not (self._is_well_known(key, right) and self._is_absent(key))
        ):
            return False
        if self._is_written_here(form, right):
            return True
        if self._is_another(key, right) or self._is_other_spelling(key, right):
            return False
        if self._is_well_known(key, right) or (key[:-1] == right and key[-1] == right[-1]):
            return True  # no ending doubles the last letter: Fernandess
        if len(key) < len(right) and self.known.zipf(key) < CUT_SHORT:
            return (  # Gabo, of Gabor, is no word
                self.source_lang is None
                or self._has_lost_a_double(key, right)
                or not self._may_be_its_base(key, right)
            )
        return not (
            is_respelling(key, right)
            or is_derived(key, right)
            or (self.source_lang is not None and self._may_be_case(key, right))
        )

    def _is_absent(self, key: str) -> bool:
        """Whether the source has nothing that sounds like the form, in any case."""
        source = self.document.source
        return source is not None and is_absent(source, key)

    def _is_well_known(self, key: str, right: str) -> bool:
        """Whether the target language knows the source's name, and clearly better than the form."""
        zipf = self.known.zipf(right)
        return zipf >= KNOWN and zipf >= self.known.zipf(key) + CLEARLY

    def _is_another(self, key: str, right: str) -> bool:
        """Whether the form is a name or a word of its own, or an ending makes it of the name."""
        zipf = self.known.zipf
        return (
            zipf(right) < zipf(key) - LESS_KNOWN
            or key[0] != right[0]
            or (key == right + "s" and right[-1] != "s")
            or (  # a Canberran
                self.writing.derives_from_names and key == right + "n" and right[-1] in VOWELS
            )
            or self.places.get(right, right).casefold() != right
            or (right in self.peoples and right not in english_places())
            or may_be_cases(key, right, self.document.lang)
            or (
                zipf(right) >= KNOWN
                and zipf(key) >= KNOWN_HERE
                and right not in english_places()
                and not is_name(right, self.known)
            )
            or self._is_base_there(key, right)
            or self._may_be_inflected(key, right)
        )

    def _is_other_spelling(self, key: str, right: str) -> bool:
        """Whether the target language, or a third one, writes the source's name so."""
        return (
            plain(key) == plain(right)
            or key.replace("c", "k") == right.replace("c", "k")  # trifocal, Trifokal
            or key.replace("ae", "e").replace("oe", "e") == right  # Pangaea, Pangea
            or (is_of_other_alphabet(key, right) and not self._is_well_known(key, right))
            or (
                not self.writing.keeps_names
                and (is_transcribed(key, right) or is_adapted(key, plain(right)))
            )
        )

    def _is_written_here(self, form: Form, right: str) -> bool:
        """Whether the translation has the source's name elsewhere, as often, so that the form is no way to write it.

        Only a letter that makes a genitive or a plural tells nothing.
        """
        here, key = self.forms.get(right), form.key
        return (
            here is not None
            and here.times >= form.times
            and key[0] == right[0]
            and plain(key) != plain(right)
            and right not in self.peoples
            and key not in english_places()
            and not {key.removeprefix(right), right.removeprefix(key)} & ENDINGS
            and not may_be_cases(key, right, self.document.lang)
            and not is_respelling(key, right)
            and not (self._is_known_base(key, right) or self._may_be_inflected(key, right))
        )

    def _are_a_family(self, form: Form, right: str) -> bool:
        """Whether “the” stands before each mention of a plural: the Soinis, where Finnish has Soinit."""
        texts = self.document.target.need(words).texts
        return (
            form.key[-1] == "s" != right[-1]
            and form.key[:-1] == right[:-1]
            and all(follows_the(texts, number) for number in form.numbers)
        )

    def _is_known_base(self, key: str, right: str) -> bool:
        """Whether the source's language knows the form, and may make the other of it: Ivan, Ivana."""
        return (
            self.there is not None
            and self.there.zipf(key) > 0
            and key in bases(right, self.source_lang)
            and not is_cut_short(key, right, self.known, self.there)
        )

    def _may_be_inflected(self, key: str, right: str) -> bool:
        """Whether the last letter is a vowel in both, in a language that changes it: Peto, of Peta."""
        return (
            key[:-1] == right[:-1]
            and {key[-1], right[-1]} <= VOWELS
            and has_many_cases(self.source_lang)
        )

    def _may_be_case(self, key: str, right: str) -> bool:
        """Whether the form may be what the source's name is without its ending.

        Where the endings of the language are not known, whatever differs at the end may be.
        """
        if is_cut_short(key, right, self.known, self.there):
            return False
        if language(self.source_lang) is None:
            return may_be_cases(key, right, self.source_lang)
        return key in bases(right, self.source_lang) or self._has_lost_a_case(key, right)

    def _has_lost_a_case(self, key: str, right: str) -> bool:
        """Whether only the last letter is missing, of a name that its language does not know: “Milowskis”."""
        return (
            key == right[:-1]
            and has_many_cases(self.source_lang)
            and may_end(right, self.source_lang)
            and (self.there is None or self.there.zipf(right) < KNOWN)
        )

    def _has_lost_a_double(self, key: str, right: str) -> bool:
        """Whether the last letter, written once, makes a form that nobody knows: Warthman."""
        return (
            key == right[:-1]
            and key[-1] == right[-1]
            and not (right[-1] in VOWELS and has_many_cases(self.source_lang))  # Marriagaa, a case
            and self.known.zipf(key) == 0
            and (self.there is None or self.there.zipf(key) == 0)
        )

    def _may_be_its_base(self, key: str, right: str) -> bool:
        """Whether the source's name may be a case of the form, and is none that people know better."""
        if is_cut_short(key, right, self.known, self.there):
            return False
        if self._has_lost_a_case(key, right):
            return True
        if language(self.source_lang) is None:
            return may_be_cases(key, right, self.source_lang)
        zipf, many = self.known.zipf, has_many_cases(self.source_lang)
        return key in bases(right, self.source_lang) and (
            many or zipf(right) < zipf(key) + BETTER_KNOWN
        )

    def _is_base_there(self, key: str, right: str) -> bool:
        """Whether the source's language knows the form, of which the other is a case: Alexandra, Alexandr."""
        return (
            self.there is not None
            and self.there.zipf(key) >= KNOWN
            and key in bases(right, self.source_lang)
        )

    def weigh(self, form: Form, right: str) -> Variant | None:
        """What the sentences with the form say; None if one of them renders the name."""
        target = self.document.target.need(words)
        found = 0
        for number in form.numbers[:GLANCE]:
            pair = self._pair_at(target.starts[number])
            if pair is None or not self._is_left_over(right, pair):
                return None
            found += 1
        if not found:
            return None
        there, here = self.rights[right], self.forms.get(right)
        openers = self.document.target.need(sentence_openers)
        if (
            here is None
            and openers.issuperset(form.numbers)
            and not self._is_well_known(form.key, right)
        ):
            return None  # any word has a capital there
        if (
            here is None
            and _has_other_letters(form.key, right)
            and self._is_name_of_its_own(form.key, right)
        ):
            return None
        text = there if right not in self.cased else right[:1].upper() + right[1:]
        witnesses = [by_letters(there)]
        if here is not None and here.times >= form.times:
            witnesses.append(by_article(text, here.times))
        return Variant(form, text, tuple(witnesses), -0.4 * (form.times - 1))

    def _is_name_of_its_own(self, key: str, right: str) -> bool:
        """Whether English knows the form as a name, and the source's not far better: the Hayek Institute, Instituto Hayes."""
        zipf = self.known.zipf
        return zipf(key) >= NAMED and zipf(right) < zipf(key) + AS_WELL and is_name(key, self.known)

    def _pair_at(self, start: int) -> Pair | None:
        if self.pairs is None:
            self.pairs = sorted(
                (pair for pair in self.document.need(pairs) if pair.score >= SURE),
                key=lambda pair: pair.target.start,
            )
            self.starts = [pair.target.start for pair in self.pairs]
        place = bisect_right(self.starts, start) - 1
        pair = self.pairs[place] if place >= 0 else None
        return pair if pair is not None and start < pair.target.end else None

    def _is_left_over(self, right: str, pair: Pair) -> bool:
        """Whether the source's sentence has the name, and the translation's does not."""
        source, here = self.document.source, self.document.target.need(words)
        if source is None:
            return False
        there = LATIN_RUN.findall(pair.source.of(source.text))
        word = key_of(self.cased.get(right, right))
        return any(word == key_of(without_elision(each)) for each in there) and not any(
            key_of(here.texts[n]) == right for n in here.within(pair.target)
        )


def _has_other_letters(key: str, right: str) -> bool:
    """Whether a letter stands in the place of another, or the end is clipped: Pete, of Peter.

    Of Brenner, a slip makes “Benner”, though people are called so.
    """
    changed = len(key) == len(right) and sorted(key) != sorted(right)
    return changed or key.startswith(right) or right.startswith(key)
