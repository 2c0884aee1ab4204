"""Differences between two forms that are none of spelling: grammar, other schemes, other words."""

from __future__ import annotations

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import (
    Form,
    capitalized_forms,
)
from qa.analyse.names.case_endings import may_be_cases
from qa.analyse.names.consonants import is_transcribed
from qa.analyse.names.form_facts import (
    CLEARLY_RARER,
    FAR_RARER,
    GLANCE,
    LONG_NAME,
    SLIP,
    WORD,
    FormFacts,
)
from qa.analyse.names.near_forms import NameCandidate
from qa.analyse.names.romanization import plain
from qa.analyse.names.spelling_differences import (
    capitals_inside,
    differ_in_initial,
    is_adapted,
    is_clipped,
    is_derived,
    is_of_other_alphabet,
    is_other_word,
    is_respelling,
    lacks_initial,
    sound_alike,
)
from qa.analyse.words import (
    occurrences,
    words,
)
from qa.languages.language import language
from qa.languages.writing import writing
from qa.model.language_tag import primary
from qa.model.letters_apart import letters_apart
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A word begins behind so many letters at least, where two are glued.
GLUED: int = TUNED["GLUED"]


class Explanations:
    """Tells what makes two forms differ, other than a slip."""

    def __init__(self, facts: FormFacts) -> None:
        self.facts = facts

    def is_other_matter(self, form: Form, right: NameCandidate) -> bool:
        """Whether the difference is none, or none that speaks of a misspelled name.

        Two romanizations within the article are the matter of another rule; against the source
        one is right, unless the target language knows the source's form much better.
        """
        if plain(form.key) == plain(right.key) or right.key in self.facts.function_words:
            return True
        if self._is_made_of(form, right):
            return True
        if right.here is None and not right.in_source and self._is_far(form, right):
            return True
        if differ_in_initial(form.key, right.key) and not self._has_lost_initial(form, right):
            return True
        if right.here is None and (
            form.key.replace("g", "h") == right.key.replace("g", "h")  # Bohdan, Bogdan
            or form.key.replace("c", "k") == right.key.replace("c", "k")  # trifocal, Trifokal
            or (
                is_of_other_alphabet(form.key, right.key)
                and self.facts.excess(form, right) < FAR_RARER
            )
            or (self.facts.excess(form, right) < 1 and sound_alike(form.key, right.key))
        ):
            return True
        return (
            self._is_other_scheme(form, right)
            or self._is_of_this_language(form, right)
            or may_be_cases(form.key, right.key, self.facts.lang)
        )

    def _is_other_scheme(self, form: Form, right: NameCandidate) -> bool:
        """Whether the article has the name by another scheme; none that everybody knows has one."""
        return (
            right.here is not None
            and is_respelling(form.key, right.key)
            and self.facts.excess(form, right) < FAR_RARER
        )

    def _is_of_this_language(self, form: Form, right: NameCandidate) -> bool:
        """Whether the language writes the source's name by its sound: Alasca."""
        return (
            right.here is None
            and not writing(primary(self.facts.lang)).keeps_names
            and (
                is_transcribed(form.key, right.key)
                or (
                    len(form.key) > len(right.key) and is_adapted(plain(form.key), plain(right.key))
                )
            )
        )

    def _is_made_of(self, form: Form, right: NameCandidate) -> bool:
        """Whether the form is the other clipped, or another word made of it: Ma'am, Hucky, Whaler."""
        return (
            is_clipped(form.key, right.key)
            or self._lacks_apostrophe(form, right)
            or self._is_glued(form)
            or capitals_inside(form.text) > capitals_inside(right.text)
            or self._is_cut_off(form, right)
            or self._is_people_of(form.key, right.key)
            or (self._derives_from_names() and is_other_word(form.key, right.key))
            or (right.key in self.facts.prose.need(occurrences) and is_derived(form.key, right.key))
        )

    def _derives_from_names(self) -> bool:
        return writing(primary(self.facts.lang)).derives_from_names

    def _is_people_of(self, key: str, place: str) -> bool:
        """Whether the language has the form as a word that is made of the place: Qatari, of Qatar."""
        grammar = language(self.facts.lang)
        return (
            len(key) > len(place)
            and key.startswith(place)
            and grammar is not None
            and key in proper_words(grammar)
        )

    def _is_glued(self, form: Form) -> bool:
        """Whether a sentence begins within the form, its space lost: “ManhattanI”, “SchwartzOn”."""
        text = form.text
        begins = max((n for n in range(1, len(text)) if text[n].isupper()), default=0)
        return begins > GLUED and text[begins:].casefold() in self.facts.function_words

    def _lacks_apostrophe(self, form: Form, right: NameCandidate) -> bool:
        """Whether the form is another name with an s: a plural, or a genitive without apostrophe."""
        base = form.key[:-1]
        if form.key[-1] != "s" or not self._derives_from_names():
            return False
        if base[-1] == "s" and self.facts.is_everyday_name(right.key):
            return False  # the Swisss Alps; but “Mr Tellberss wife”
        zipf = self.facts.known.zipf
        return (
            right.key == base
            or base in self.facts.prose.need(capitalized_forms)
            or zipf(base) >= max(zipf(form.key) + CLEARLY_RARER, zipf(right.key) - CLEARLY_RARER)
        )

    def _is_cut_off(self, form: Form, right: NameCandidate) -> bool:
        """Whether an apostrophe behind the form stands for the last letters: Beldin', of Belding."""
        column, text = self.facts.prose.need(words), self.facts.prose.text
        return right.key.startswith(form.key) and all(
            text[column.end(n) : column.end(n) + 1] in {"'", "’"} for n in form.numbers[:GLANCE]
        )

    def _has_lost_initial(self, form: Form, right: NameCandidate) -> bool:
        """Whether the form, which nobody knows, is the other without its first letter: Elensky."""
        return (
            lacks_initial(form.key, right.key)
            and len(form.key) >= LONG_NAME - 1
            and self.facts.known.zipf(form.key) < SLIP
        )

    def _is_far(self, form: Form, right: NameCandidate) -> bool:
        """Whether a form of other articles only sounds alike (Sofya, Sophia), or is no name."""
        return (
            self.facts.known.zipf(right.key) > WORD
            or letters_apart(plain(form.key), plain(right.key), 1) > 1
        )
