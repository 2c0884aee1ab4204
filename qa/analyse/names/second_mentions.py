"""Surnames that nobody bears: the article introduces a near name in full, and not this one.

News writes "Transport Minister Henrik Stollberg" once and "Stollberg" from then on. A bare surname
that was never introduced, beside an introduced one of nearly the same letters that never comes
again, is its own evidence: no other mention has to outvote it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import (
    Form,
    capitalized_forms,
    follows_the,
    key_of,
    neighbor,
)
from qa.analyse.names.case_endings import may_be_cases
from qa.analyse.names.consonants import consonants
from qa.analyse.names.evidence import (
    NameEvidence,
    Variant,
    by_article,
    by_introduction,
    by_lexicon,
    by_mention,
    by_role,
    by_source,
    by_title,
)
from qa.analyse.names.evidence_kinds import SURE
from qa.analyse.names.introductions import Introduction, mentions, role_words
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_article import by_keys
from qa.analyse.names.names_of_source import SourceNames, source_names, source_sounds
from qa.analyse.names.near_forms import keys
from qa.analyse.names.odd_spelling import is_spelled_oddly
from qa.analyse.names.romanization import HOOKS, plain
from qa.analyse.names.spelling_differences import capitals_inside, common_beginning, is_doubled
from qa.analyse.names.surname_gender import counterparts
from qa.analyse.names.talk_of_spelling import is_talked_of
from qa.analyse.words import words
from qa.languages.language import language
from qa.languages.shared import shared_words
from qa.languages.surnames import surnames_in
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.letters_apart import letters_apart
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Shorter surnames are one letter away from too many words.
SHORTEST: int = TUNED["SHORTEST"]
# Surnames of so many letters may differ in two places, shorter ones in one.
LONG: int = TUNED["LONG"]
# A surname that is more common in the target language is a word, or somebody whom everybody knows
# without a first name (Zipf); only a role beside it tells that a person of the article is meant.
KNOWN: float = TUNED["KNOWN"]
RARE: float = TUNED["RARE"]
# An article says so often who somebody is; of more, the first ones are looked at.
GLANCE: int = TUNED["GLANCE"]
# At most so many introduced surnames are weighed for each doubtful one: it bounds the work on a
# text that somebody made of ever other spellings of one name.
CROWD: int = TUNED["CROWD"]
# So well known a form is a word that a title page or a heading gave a capital (Zipf).
EVERYDAY: float = TUNED["EVERYDAY"]
# Where a bare surname comes so often, and the introduced one never again, that one is misspelled.
MAJORITY: int = TUNED["MAJORITY"]
# With the same consonants, a name of so many letters may differ in two places.
LONG_ENOUGH: int = TUNED["LONG_ENOUGH"]
# What the difference between the two forms adds to, or takes from, the log odds of a slip.
TWICE: float = TUNED["TWICE"]
LAST_LETTER: float = TUNED["LAST_LETTER"]
SHORT: float = TUNED["SHORT"]
TYPICAL_SLIP: float = TUNED["TYPICAL_SLIP"]
ACCENT: float = TUNED["ACCENT"]
# A surname as common as this is a word too, a part of "Standard Life" or "Credit Suisse" (Zipf).
WORD: float = TUNED["WORD"]
# A doubtful form that is so much better known than the introduced one is the right one,
# if it is too long to be another name by chance.
BETTER_KNOWN: float = TUNED["BETTER_KNOWN"]
# One that is better known by so much may be the right one (Zipf): the message names both.
DOUBTFUL: float = TUNED["DOUBTFUL"]
# What is taken off where the doubtful form comes first, and for each time that it comes twice as
# often: who is spelled so again and again is somebody.
BEFORE: float = TUNED["BEFORE"]
OFTEN: float = TUNED["OFTEN"]
# What is taken off where the text says "in Stolberg": that is a place.
PLACE: float = TUNED["PLACE"]
# What is taken off where the words around are spelled otherwise, too: a quotation, a dialect.
ODDLY_SPELLED: float = TUNED["ODDLY_SPELLED"]
# What is taken off for a surname that the target language knows, by how well it does.
NEARLY_KNOWN: float = TUNED["NEARLY_KNOWN"]
SLIGHTLY_KNOWN: float = TUNED["SLIGHTLY_KNOWN"]
WELL_KNOWN: float = TUNED["WELL_KNOWN"]
# What friends put to a surname.
PET = shared_words("pet names")
# What stands between a word and a surname that go together; titles may be short ("Mr. Stollberg").
SPACE = frozenset((" ", "\u00a0"))
TITLE = SPACE | {". "}
INITIAL = frozenset((". ", ".", ".\u00a0"))
# Between two capitalized words of a list stands a comma, a semicolon or a slash, after the last one a
# full stop; the first one begins the paragraph, or stands after a colon.
LISTED_BEFORE = expression(r"(?:\w[,;/] |\n\s*|: |^)(?:\w )?$")
LISTED_AFTER = expression(r"(?: \([^()\n]{1,30}\)| \d\d?)?[,;/] \w?\w? ?(?=[^\W\d_])(?!\w* )")
HYPHENS = frozenset("-\u2010\u2011")
# Ages stand between commas behind a name.
AGE = expression(r", [1-9]\d,")


def second_mentions(document: Document) -> tuple[Variant, ...]:
    """Surnames that were never introduced, each with the introduced one that it stands for."""
    known = lexicon(document.lang)
    if known is None:
        return ()
    found = document.target.need(mentions)
    if not found.introduced:
        return ()
    names = document.need(source_names)
    listed = listed_words(document.newsroom.names)
    # A name that begins otherwise is another one.
    initials = {plain(surname)[:1] for surname in found.introduced}
    doubtful = [
        form
        for form in found.orphans
        if len(form.key) >= SHORTEST
        and plain(form.key)[:1] in initials
        and known.zipf(form.key) < EVERYDAY
        and (form.key not in names.written or _is_feminine_there(form.key, names, found.introduced))
        and form.key not in listed
        and form.key.replace("'", "").isalpha()
    ]
    if not doubtful:
        return ()
    by_key = by_keys(found.introduced, _keys)
    judge = _Judge(document, known, found.introduced)
    variants = (judge.best(form, by_key) for form in doubtful)
    return tuple(variant for variant in variants if variant is not None)


def _is_feminine_there(key: str, names: SourceNames, introduced: dict[str, Introduction]) -> bool:
    """Whether the source's language alone makes the form, of a surname that the source introduces too: Peñová, of Peña.

    It knows no family of that name (Novák, Nováková), so nobody else is meant.
    """
    if not surnames_in(primary(names.lang)).added:
        return False
    known = lexicon(names.lang or "")
    return (
        known is not None
        and known.zipf(key) == 0
        and any(
            other in introduced and other in names.names
            for other in counterparts(key, primary(names.lang))
        )
    )


def _keys(key: str) -> tuple[str, ...]:
    """What a form is indexed by: its ends, its consonants, a short one without any one letter."""
    letters = plain(key)
    found = (*keys(key), f"~{consonants(letters)}")
    if len(letters) >= LONG:
        return found
    rests = (letters[:place] + letters[place + 1 :] for place in range(1, len(letters)))
    return tuple(dict.fromkeys((*found, letters, *rests)))


class _Judge:
    """Weighs what speaks for a surname being another one, misspelled."""

    def __init__(
        self, document: Document, known: Lexicon, introduced: dict[str, Introduction]
    ) -> None:
        self.prose = document.target
        self.known = known
        self.introduced = introduced
        self.source = document.need(source_names)
        self.sounds = document.source.need(source_sounds) if document.source is not None else None
        self.lang = document.lang
        self.grammar = language(document.lang)
        self.peoples = proper_words(self.grammar) if self.grammar is not None else {}
        abbreviations = self.grammar.abbreviations if self.grammar is not None else frozenset()
        self._forms_of_address = frozenset(word.casefold() for word in abbreviations)

    def best(self, form: Form, index: Mapping[str, Sequence[str]]) -> Variant | None:
        """The introduced surname that the form most likely stands for."""
        crowd = (surname for key in _keys(form.key) for surname in index.get(key, ()))
        others = [c for c in counterparts(form.key) if c in self.introduced]
        near: dict[str, None] = {}
        for surname in chain(others, crowd):
            near[surname] = None
            if len(near) == CROWD:
                break
        variants = [
            variant
            for surname in near
            if (variant := self._weigh(form, self.introduced[surname], surname)) is not None
        ]
        return max(variants, key=lambda each: (each.confidence, each.right), default=None)

    def _weigh(self, form: Form, other: Introduction, surname: str) -> Variant | None:
        """What speaks for the form being this surname; None if it cannot be."""
        if self._cannot_be(form, other, surname):
            return None
        role = self._role(form) or self._initial(form, other)
        doubt = self._difference(form.key, surname)
        if plain(surname) == form.key and self.known.zipf(form.key) > 0:
            return None  # English writes Erdogan, too
        if doubt is None or (role is None and self._needs_role(form, other, surname)):
            return None
        if is_talked_of(self.prose, form):
            return None
        if self._is_the_right_one(form, other, surname):
            return self._reversed(form, other, surname, doubt)
        doubt += self._doubt(form, other)
        found = Variant(form, other.text, tuple(self._witnesses(form, other, surname, role)), doubt)
        return None if self._is_a_thing(found, other, role) else found

    def _is_a_thing(self, found: Variant, other: Introduction, role: NameEvidence | None) -> bool:
        """Whether the form stands behind an article, and before a mark, wherever it does: “the Münster.”; not “the Stolberg team”.

        Only where little tells that a person is meant.
        """
        if role is not None or other.again or found.confidence >= SURE:
            return False
        column, text = self.prose.need(words), self.prose.text
        return all(
            follows_the(column.texts, n) and not text[column.end(n) : column.end(n) + 1].isspace()
            for n in found.form.numbers[:GLANCE]
        )

    def _cannot_be(self, form: Form, other: Introduction, surname: str) -> bool:
        """Whether grammar, a list or an initial tells that the two are not one name misspelled."""
        return (
            form.capitals == form.times
            or capitals_inside(form.text) > capitals_inside(other.text)  # PhRMA, and Big Pharma
            or form.key.translate(HOOKS) == surname.translate(HOOKS)
            or plain(form.key)[:1] != plain(surname)[:1]
            or self._is_other(form.key, surname)
            or self._lacks_apostrophe(form, surname)
            or self._is_somebody_else(form, other)
            or self._is_no_surname(form, surname)
        )

    def _is_no_surname(self, form: Form, surname: str) -> bool:
        """Whether a name follows wherever the form stands, or it names a family: “Xiaoqing Pi”, “the Tsarnaevs”."""
        texts, numbers = self.prose.need(words).texts, form.numbers[:GLANCE]
        if form.key[-1] == "s" != surname[-1] and all(follows_the(texts, n) for n in numbers):
            return True
        return all(neighbor(self.prose, n, 1) for n in numbers)

    def _lacks_apostrophe(self, form: Form, surname: str) -> bool:
        """Whether one is the other with a genitive's s, whose apostrophe was lost: Ted Cruzs, Mr Weisss.

        Who opens a sentence, or says something, is no genitive.
        """
        key = form.key
        if key == surname + "s":
            return surname[-1] != "s" or not (
                self._role(form) or self._opens_paragraphs(form) or self._precedes_marks(form)
            )
        return surname == key + "s" and self.known.zipf(key) > self.known.zipf(surname)

    def _precedes_marks(self, form: Form) -> bool:
        """Whether a mark follows the form wherever it stands, and no “the” is before it: “according to Weisss, the”."""
        column, text = self.prose.need(words), self.prose.text
        return all(
            text[column.end(n) : column.end(n) + 1] in {",", ".", ";", ":"}
            and not follows_the(column.texts, n)
            for n in form.numbers[:GLANCE]
        )

    def _opens_paragraphs(self, form: Form) -> bool:
        """Whether the form opens a paragraph wherever it stands, before a word in lower case."""
        column, text = self.prose.need(words), self.prose.text
        return all(
            text[max(0, column.starts[n] - 4) : column.starts[n]].rstrip(" ")[-1:] in {"", "\n"}
            and text[column.end(n) + 1 : column.end(n) + 2].islower()
            for n in form.numbers[:GLANCE]
        )

    def _needs_role(self, form: Form, other: Introduction, surname: str) -> bool:
        """Whether either of the two may be no person, unless a role beside it says so."""
        return (
            self.known.zipf(form.key) >= KNOWN
            or self.known.zipf(surname) >= WORD
            or self._is_plural(other, surname)
        )

    def _is_the_right_one(self, form: Form, other: Introduction, surname: str) -> bool:
        """Whether it is rather the introduced surname that is misspelled; not Gagarina, where the article says Gagarin later."""
        if surname in counterparts(form.key):
            return False
        if form.times >= MAJORITY and not other.again:
            return True
        if self.sounds is not None and self.sounds.find(surname) is None:
            return self.sounds.find(form.key) is not None
        known = self.known.zipf(surname)
        return (
            known < RARE
            and self.known.zipf(form.key) >= known + BETTER_KNOWN
            and len(form.key) >= LONG
        )

    def _doubt(self, form: Form, other: Introduction) -> float:
        """What speaks against a misspelling: how well and how often the form is known."""
        zipf, doubt = self.known.zipf(form.key), 0.0
        if zipf >= KNOWN:
            doubt += WELL_KNOWN
        elif zipf > 0:
            doubt += SLIGHTLY_KNOWN * (1 if zipf < RARE else 2 if zipf < NEARLY_KNOWN else 3.2)
        if self._is_place(form):
            doubt += PLACE
        if form.numbers[0] < other.number:
            doubt -= BEFORE
        if is_spelled_oddly(self.prose, self.known, form.numbers):
            doubt -= ODDLY_SPELLED
        return doubt - OFTEN * math.log2(form.times)

    def _is_plural(self, other: Introduction, surname: str) -> bool:
        """Whether what was introduced is no person: Assets Transfers, Russian Pantsirs."""
        singular = surname.removesuffix("s")
        return singular != surname and (
            self.known.zipf(singular) > self.known.zipf(surname)
            or key_of(other.full.split()[0]) in self.peoples
        )

    def _is_somebody_else(self, form: Form, other: Introduction) -> bool:
        """Whether the form has the initial of another first name, or stands in a list of surnames.

        Line-ups name people who are introduced nowhere.
        """
        column, text = self.prose.need(words), self.prose.text
        names = other.full.split()[:-1]
        firsts = {word[0] for word in names}
        roles, _ = role_words(self.grammar)
        titles = {word.casefold() for word in self._before(other)} & roles
        for number in form.numbers[:GLANCE]:
            before = column.texts[number - 1] if number else ""
            if number and text[column.starts[number] - 1] in HYPHENS:
                second = column.texts[number - 2] if number > 1 else ""
                if before[0].isupper() or (second[:1].isupper() and second not in names):
                    return True  # the second half of a double name, and Khan al-Assal
            if (
                titles
                and before.casefold() in roles - titles - self._forms_of_address
                and self.known.zipf(form.key) >= KNOWN
            ):
                return True  # Senator Warner, and Mayor Wagner
            if len(before) == 1 and before.isupper():
                second = column.texts[number - 2] if number > 1 else ""
                if before not in firsts or (len(second) == 1 and second.isupper()):
                    return True  # another initial, or two: a name of its own
        return len(form.key) < LONG and all(
            LISTED_BEFORE.search(text, max(0, column.starts[n] - 40), column.starts[n])
            and LISTED_AFTER.match(text, column.end(n))
            for n in form.numbers[:GLANCE]
        )

    def _before(self, other: Introduction) -> list[str]:
        """The words of the full name, and the one before it."""
        texts = self.prose.need(words).texts
        first = max(0, other.number - len(other.full.split()))
        return texts[first : other.number]

    def _reversed(
        self, form: Form, other: Introduction, surname: str, doubt: float
    ) -> Variant | None:
        """The introduced surname as the misspelled one: the other is known, or comes often."""
        introduced = self.prose.need(capitalized_forms)[surname]
        if other.again or surname in self.source.names or self.known.zipf(surname) >= KNOWN:
            return None
        excess = max(0.0, self.known.zipf(form.key) - self.known.zipf(surname))
        witnesses = (by_mention(form.text, form.times), by_lexicon(form.text, excess))
        return Variant(introduced, form.text, witnesses, doubt)

    def _initial(self, form: Form, other: Introduction) -> NameEvidence | None:
        """The initial before the form, if it is that of the person introduced."""
        texts = self.prose.need(words).texts
        for number in form.numbers[:GLANCE]:
            before = texts[number - 1] if number else ""
            if (
                len(before) == 1
                and before.isupper()
                and f" {other.full}".find(f" {before}") >= 0
                and self._touch(number - 1, INITIAL)
            ):
                return by_role(f"{before}.")
        return None

    def _witnesses(
        self, form: Form, other: Introduction, surname: str, role: NameEvidence | None
    ) -> Iterator[NameEvidence]:
        excess = self.known.zipf(surname) - self.known.zipf(form.key)
        # Newsrooms drop accents and put in none: who is Vásquez later may be right.
        sure = excess > -DOUBTFUL and (form.key.isascii() or not surname.isascii())
        yield by_introduction(other.full, other.again, sure=sure)
        if other.again:
            yield by_article(other.text, 1 + other.again)
        if role:
            yield role
        if surname in self.source.names and surname != form.key:
            yield by_source(other.text, self.source.names[surname][1], here=True, less_known=False)
        if excess >= 1:
            yield by_lexicon(other.text, excess)

    def _is_other(self, key: str, surname: str) -> bool:
        """Whether grammar makes the one of the other: a plural, a genitive, a case."""
        if key[:-1] == surname and key[-1] == surname[-1]:
            return False  # Leuss for Leus, Druryy for Drury: no plural, no pet name
        if key in {surname + "s", surname + "es"}:
            return True
        if surname == key + "s":
            return self.known.zipf(key) >= KNOWN  # House Democrats, and “the Democrat said”
        if {key[-3:], surname[-3:]} == {"ism", "ist"} or (
            key.startswith(surname) and key[len(surname) :] in PET
        ):
            return True
        return may_be_cases(key, surname, self.lang)

    def _difference(self, key: str, surname: str) -> float | None:
        """What the difference is worth; None if it is too great."""
        mine, other = plain(key), plain(surname)
        if mine == other:
            return ACCENT
        shorter = min(len(mine), len(other))
        alike = shorter >= LONG_ENOUGH and consonants(mine) == consonants(other)
        allowed = 2 if shorter >= LONG or alike else 1
        distance = letters_apart(mine, other, allowed)
        if (
            distance > 1
            and len(mine) > len(other)
            and common_beginning(mine, other) >= len(other) - 1
        ):
            # made of the name (Lufthanseat), unless grammar does so for women
            return LAST_LETTER if surname in counterparts(key) else None
        if distance > allowed:
            return LAST_LETTER if surname in counterparts(key) else None
        weight = TWICE * (distance - 1)
        if is_doubled(mine, other) or sorted(mine) == sorted(other):
            return weight + TYPICAL_SLIP
        if shorter < 5:
            weight += SHORT * (1 if shorter > SHORTEST else 2)
        if mine[:-1] == other or other[:-1] == mine or mine[:-1] == other[:-1]:
            weight += LAST_LETTER
        return weight

    def _role(self, form: Form) -> NameEvidence | None:
        """What stands beside the form and makes a person of it: a title, an age, "said"."""
        column = self.prose.need(words)
        texts = column.texts
        roles, verbs = role_words(self.grammar)
        for number in form.numbers[:GLANCE]:
            if number and self._is_title(number - 1, roles):
                return by_title(texts[number - 1])
            if AGE.match(self.prose.text, column.end(number)):
                return by_title(texts[number + 1])
        for number in form.numbers[:GLANCE]:
            for beside, left in ((number + 1, number), (number - 1, number - 1)):
                if 0 <= beside < len(texts) and texts[beside] in verbs and self._touch(left, SPACE):
                    return by_role(texts[beside])
        return None

    def _is_title(self, number: int, roles: frozenset[str]) -> bool:
        """Whether the word is a title of what follows; only what is cut short may have a full stop behind it."""
        title = self.prose.need(words).texts[number].casefold()
        between = TITLE if title in self._forms_of_address else SPACE
        return title in roles and self._touch(number, between)

    def _touch(self, number: int, between: frozenset[str]) -> bool:
        """Whether only one of these parts a word from the next."""
        column = self.prose.need(words)
        return self.prose.text[column.end(number) : column.starts[number + 1]] in between

    def _is_place(self, form: Form) -> bool:
        """Whether a preposition of place stands before the form."""
        if self.grammar is None or not self.grammar.place_prepositions:
            return False
        texts = self.prose.need(words).texts
        return any(
            number and texts[number - 1].casefold() in self.grammar.place_prepositions
            for number in form.numbers[:GLANCE]
        )
