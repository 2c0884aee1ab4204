"""What speaks against a form being a slip: how common it is, who stands beside it, whether it is meant."""

from __future__ import annotations

import math

from qa.analyse.names.capitalized_forms import (
    Form,
    capitalized_forms,
    neighbor,
    sentence_openers,
    share_company,
)
from qa.analyse.names.case_endings import VOWELS
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
from qa.analyse.names.odd_spelling import is_spelled_oddly
from qa.analyse.names.public_figures import newsmakers
from qa.analyse.names.romanization import plain
from qa.analyse.names.spelling_differences import (
    common_beginning,
    is_adapted,
    is_doubled,
    plainly_apart,
    slip_weight,
)
from qa.analyse.names.talk_of_spelling import is_talked_of
from qa.analyse.words import occurrences, words
from qa.languages.united import words_anywhere
from qa.model.language_tag import primary
from qa.model.needs import Needs
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# What is taken off where another first name stands before each of the two forms: two people.
OTHER_BEARER: float = TUNED["OTHER_BEARER"]
# What other articles that have the doubtful form take off, for each doubling of their number.
KNOWN_ELSEWHERE: float = TUNED["KNOWN_ELSEWHERE"]
# What is taken off where nothing in the article connects it with the right form.
UNCONNECTED: float = TUNED["UNCONNECTED"]
# Titles, and first names that many bear, are more common than this (Zipf): they connect nobody.
TITLE: float = TUNED["TITLE"]
# What the names beside it say: those with whom other articles have the right form, or others.
SAME_COMPANY: float = TUNED["SAME_COMPANY"]
ANOTHER_FIRST_NAME: float = TUNED["ANOTHER_FIRST_NAME"]
ANOTHER_SURNAME: float = TUNED["ANOTHER_SURNAME"]
# What is taken off where the other form is a word of the article.
A_WORD: float = TUNED["A_WORD"]
# A word is one of every day from this frequency on (Zipf), and what the article is not about comes less often.
EVERYDAY: float = TUNED["EVERYDAY"]
FEW: int = TUNED["FEW"]
# What is put on where nobody knows the form, and everybody the other: the Russuan market.
FAMILIAR: float = TUNED["FAMILIAR"]
# What is taken off where two slips would have to have come together.
FAR: float = TUNED["FAR"]
# Two forms that differ in a last consonant only: languages end names as they please.
CHANGED_LAST: float = TUNED["CHANGED_LAST"]
# In a language of which nothing is known, so many last letters may be its ending.
UNKNOWN_ENDING: int = TUNED["UNKNOWN_ENDING"]
# A form that the target language knows better than that of the source is its own (Trachoma, for
# Tracoma); and one that the source's language knows better by so much is its base form.
ADAPTED: float = TUNED["ADAPTED"]
# From the Zipf frequency KNOWN on, a form need not even be better known.
BASE_FORM: float = TUNED["BASE_FORM"]
KNOWN: float = TUNED["KNOWN"]
# What is taken off where the words around are spelled otherwise, too: a quotation, a dialect.
ODDLY_SPELLED: float = TUNED["ODDLY_SPELLED"]
# A slip is so much rarer than its right form; what is taken off for a known form that is not (Zipf).
SLIPS_EXCESS: float = TUNED["SLIPS_EXCESS"]
NOT_RARE_ENOUGH: float = TUNED["NOT_RARE_ENOUGH"]
# What is taken off where the form stands between quotation marks, or behind a foreign article.
QUOTED: float = TUNED["QUOTED"]
QUOTES = frozenset("\"“”„«»‘’'")
ARTICLES = words_anywhere("wording.name_articles")
# What is taken off where a known form has another ending: Ukraina, Ukraine.
OTHER_ENDING: float = TUNED["OTHER_ENDING"]
# What is taken off where the forms differ as one name does in two languages: Megabazus, Megabazos.
ADAPTED_ENDING: float = TUNED["ADAPTED_ENDING"]


class Doubts(Needs):
    """Weighs what speaks against a slip, before any witness is heard."""

    def __init__(self, facts: FormFacts) -> None:
        self.facts = facts
        self._known = {}

    def of(self, form: Form, right: NameCandidate) -> float:
        """The log odds of the form being a slip for the other, all but the witnesses."""
        zipf, excess = self.facts.known.zipf(form.key), self.facts.excess(form, right)
        doubt = _unfamiliarity(zipf, excess) - 1.2 * math.log2(form.times)
        if zipf > 0 and not self.facts.stands_in_mid_sentence(form):
            doubt -= 0.7
        heard = right.here is None and self._is_in_source(right)
        doubt += self._difference(form, right, heard=heard)
        doubt -= self._meant(form, right)
        if form.capitals and not (right.here and right.here.capitals < right.here.times):
            doubt -= 2  # an abbreviation beside another
        elif form.capitals == form.times and self._stands_out(form):
            doubt -= 4  # EUROPP, in a text that writes of Europe
        if right.here is None and right.in_source:
            doubt -= self._foreignness(form, right)
        if right.here is not None and not right.in_source and self._is_word_here(form, right):
            doubt -= A_WORD
        if right.here is not None and not right.in_source:
            bearers = self._are_two_bearers(form, right.here)
            # Tayza Kyaw, and Tayzar San each time: two people whose first names are alike.
            doubt -= OTHER_BEARER * (bearers + self._always_have_other_surnames(form, right.here))
        for other in self.facts.others.values():
            known = other.form(form.key, self.facts.lang)
            if known is not None:
                doubt -= KNOWN_ELSEWHERE * math.log2(1 + known.documents)
        if right.here is None and not right.in_source and not heard:
            doubt -= self._strangeness(form, right)
        return doubt

    def _difference(self, form: Form, right: NameCandidate, *, heard: bool) -> float:
        """What the letters that part the two are worth."""
        everyday = self.facts.is_everyday_name(right.key)
        excess = self.facts.excess(form, right)
        clear = excess >= (CLEARLY_RARER if everyday else FAR_RARER)
        derived = 1.0 if clear else 1.5 if right.in_source or heard else 3.0
        weight = slip_weight(form.key, right.key, derived) - FAR * self._differs_twice(form, right)
        unknown = self.facts.known.zipf(form.key) == 0
        return weight + FAMILIAR * (everyday and unknown and right.here is not None)

    def _meant(self, form: Form, right: NameCandidate) -> float:
        """What is taken off for signs that the form is meant as it is written."""
        less = 4.0 if is_talked_of(self.facts.prose, form) else 0.0
        if (
            self.facts.known.zipf(form.key) >= SLIP
            and len(form.key) == len(right.key)
            and is_adapted(plain(form.key), plain(right.key))
        ):
            less += OTHER_ENDING
        excess = self.facts.excess(form, right)
        is_known = self.facts.known.zipf(form.key) >= SLIP
        if is_known and 0 < excess < SLIPS_EXCESS and not right.in_source:
            less += NOT_RARE_ENOUGH
        if self._is_quoted(form) or self._is_in_romance_phrase(form):
            less += QUOTED
        if is_spelled_oddly(self.facts.prose, self.facts.known, form.numbers):
            less += ODDLY_SPELLED
        return less

    def _is_word_here(self, form: Form, right: NameCandidate) -> bool:
        """Whether the right form is a word of every day, or of the article, and nothing tells that a short form is meant for it.

        James Bovard is no Board, and Coity no City; but Nacy Pelosi stands where Nancy does, and in Hosue two letters are swapped.
        """
        here = right.here
        if (
            here is None
            or len(form.key) > LONG_NAME + 1
            or sorted(form.key) == sorted(right.key)
            or share_company(self.facts.prose, form, here)
        ):
            return False
        if (
            here.times < FEW
            and not right.key.startswith(form.key)
            and self.facts.known.zipf(right.key) >= EVERYDAY
            and not self.facts.is_everyday_name(right.key)
            and right.text not in newsmakers(primary(self.facts.lang))
        ):
            return True
        return (
            len(form.key) <= LONG_NAME
            and right.key in self.facts.prose.need(occurrences)
            and not is_doubled(form.key, right.key)
            and not is_doubled(right.key, form.key)
        )

    def _stands_out(self, form: Form) -> bool:
        """Whether nothing beside the form is in capitals: an abbreviation, and no headline in capitals."""
        texts = self.facts.prose.need(words).texts
        return not any(
            len(text) > 1 and text.isupper()
            for n in form.numbers[:GLANCE]
            for text in (*texts[max(0, n - 1) : n], *texts[n + 1 : n + 2])
        )

    def _is_quoted(self, form: Form) -> bool:
        """Whether quotation marks stand around nothing but the form: a nickname, a word as a word."""
        column, text = self.facts.prose.need(words), self.facts.prose.text
        return all(
            text[max(0, column.starts[n] - 1) : column.starts[n]] in QUOTES
            and text[column.end(n) : column.end(n) + 2].strip(",.")[:1] in QUOTES
            for n in form.numbers[:GLANCE]
        )

    def _is_in_romance_phrase(self, form: Form) -> bool:
        """Whether a French, Spanish or Italian article stands before a form that is known a little."""
        texts = self.facts.prose.need(words).texts
        return self.facts.known.zipf(form.key) >= 1 and all(
            n and texts[n - 1].casefold() in ARTICLES for n in form.numbers[:GLANCE]
        )

    def _is_in_source(self, right: NameCandidate) -> bool:
        """Whether the source, in another alphabet, has the right form as a native surname."""
        return self.facts.sounds is not None and self.facts.sounds.is_native(right.key)

    def _strangeness(self, form: Form, right: NameCandidate) -> float:
        """What is taken off where only other articles have the right form: this may be another.

        Whoever bears a name that stands beside the right form elsewhere is the one who is meant.
        """
        less = UNCONNECTED
        if not self.facts.stands_in_mid_sentence(form):
            less += 1.0
        if form.capitals:
            less += 1.0
        if not form.key.isascii() and right.key.isascii():
            less += 2.0  # a letter of another language, in a name of that language
        less += max(0, LONG_NAME - len(form.key)) * 1.2
        before, after = self._company(form)
        for other in self.facts.others.values():
            if any(other.together(first, right.key, self.facts.lang) for first in before):
                return less - SAME_COMPANY
            if any(other.together(right.key, last, self.facts.lang) for last in after):
                return less - SAME_COMPANY
        return less + ANOTHER_SURNAME * bool(after) + ANOTHER_FIRST_NAME * bool(before)

    def _company(self, form: Form) -> tuple[set[str], set[str]]:
        """The names right before and right after the form; titles are none."""
        before, after = (
            {
                name
                for number in form.numbers[:GLANCE]
                if (name := neighbor(self.facts.prose, number, step)) is not None
                and self.facts.known.zipf(name) < TITLE
            }
            for step in (-1, 1)
        )
        return before, after

    def _are_two_bearers(self, form: Form, right: Form) -> bool:
        """Whether other first names stand before the two forms, or before one that is no word.

        A first name may be misspelt too, or shortened: its first letter is what counts.
        """
        mine = {name[0] for name in self._company(form)[0]} | self._initials(form)
        theirs = {name[0] for name in self._company(right)[0]} | self._initials(right)
        if not mine and not theirs and self._have_other_surnames(form, right):
            return True
        if self.facts.is_everyday_name(right.key) and self._is_part_of_a_name(form, right):
            return True
        if self._are_first_and_last(form, right):
            return True
        if not theirs:
            return bool(mine) and self.facts.known.zipf(right.key) >= WORD  # Tim Koogle, of Google
        return bool(mine) and mine.isdisjoint(theirs)

    def _is_part_of_a_name(self, form: Form, right: Form) -> bool:
        """Whether names stand beside the form wherever it does, and beside the place never: Iraj Harirchi, of Iran; Lu Yunan, in Yunnan.

        The first word of a sentence is none: “In Reykjavvik”.
        """

        def beside(number: int) -> bool:
            names = (neighbor(self.facts.prose, number, step) for step in (-1, 1))
            return any(name and self.facts.known.zipf(name) < TITLE for name in names)

        return all(map(beside, form.numbers[:GLANCE])) and not any(
            map(beside, right.numbers[:GLANCE])
        )

    def _have_other_surnames(self, form: Form, right: Form) -> bool:
        """Whether other names follow both forms: Donie O'Sullivan, Donnie Tellberg; not Syad Farook, Syed Rizwan Farook."""
        here, there = self._followers(form), self._followers(right)
        return bool(here) and bool(there) and here.isdisjoint(there)

    def _always_have_other_surnames(self, form: Form, right: Form) -> bool:
        """Whether a name follows each of the two wherever it stands, and never the same; of no word: Coaliion, Coalition."""
        if self.facts.known.zipf(right.key) >= WORD:
            return False
        here, there = (
            {neighbor(self.facts.prose, n, 1) for n in each.numbers[:GLANCE]}
            for each in (form, right)
        )
        return None not in here | there and here.isdisjoint(there)

    def _are_first_and_last(self, form: Form, right: Form) -> bool:
        """Whether a name follows the form wherever it stands, and stands before the other: Jordain Carney, Jim Jordan."""
        prose = self.facts.prose
        return all(
            neighbor(prose, n, 1) and not neighbor(prose, n, -1) for n in form.numbers[:GLANCE]
        ) and all(
            neighbor(prose, n, -1) and not neighbor(prose, n, 1) for n in right.numbers[:GLANCE]
        )

    def _followers(self, form: Form) -> set[str]:
        """The names that follow the form with nothing between, however many; titles are none."""
        found = set()
        for number in form.numbers[:GLANCE]:
            last = number
            while (name := neighbor(self.facts.prose, last, 1)) is not None:
                found.add(name)
                last += 1
        return {name for name in found if self.facts.known.zipf(name) < TITLE}

    def _initials(self, form: Form) -> set[str]:
        """The initials right before the form, in lower case."""
        texts = self.facts.prose.need(words).texts
        before = (texts[n - 1] for n in form.numbers[:GLANCE] if n)
        return {word.casefold() for word in before if len(word) == 1 and word.isupper()}

    def _foreignness(self, form: Form, right: NameCandidate) -> float:
        """What is taken off where only the source has the right form, for all that may mean."""
        grammar, less = self.facts.source_grammar, 0.0
        ending = len(form.key) - common_beginning(form.key, right.key)
        if grammar is None and ending <= UNKNOWN_ENDING:
            less += 3  # who knows what endings the language has
        elif ending == 1 and len(form.key) == len(right.key) and form.key[-1] not in VOWELS:
            less += CHANGED_LAST  # Priit for Priid, Antigonid for Antigoniz
        if len(form.key) >= len(right.key) and is_adapted(plain(form.key), plain(right.key)):
            less += ADAPTED_ENDING
        excess = self.facts.excess(form, right)
        zipf = self.facts.known.zipf(form.key)
        if (zipf >= 1 and excess < (BASE_FORM if zipf >= KNOWN else -BASE_FORM)) or (
            excess <= 0 and self.facts.source_excess(form, right) < -BASE_FORM
        ):
            less += ADAPTED
        if form.capitals:
            less += 2
        if not self.facts.stands_in_mid_sentence(form) and (
            (grammar is not None and grammar.capitalizes_nouns) or self._opens_sentences(right)
        ):
            less += 3.5  # both may be ordinary words of one root
        return less

    def _opens_sentences(self, right: NameCandidate) -> bool:
        """Whether the right form has its capital in the source only as the first word."""
        if self.facts.source is None:
            return False
        openers = self.facts.source.need(sentence_openers)
        form = self.facts.source.need(capitalized_forms).get(right.origin)
        return form is not None and all(number in openers for number in form.numbers)

    @staticmethod
    def _differs_twice(form: Form, right: NameCandidate) -> bool:
        """Whether more than one slip lies between the two."""
        return plainly_apart(form.key, right.key, 1) > 1


def _unfamiliarity(zipf: float, excess: float) -> float:
    """The log odds of a slip for a form of this frequency, the right one being `excess` above."""
    if zipf == 0:
        return 0.0
    if zipf < SLIP:
        return -0.3 if excess > 0 else -1.0
    if zipf < 2:
        return -1.5
    return -2.5 if zipf < FAR_RARER else -3.5
