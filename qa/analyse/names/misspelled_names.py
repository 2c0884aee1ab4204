"""Which forms in a text are likely misspellings of a name."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalised_forms import (
    Form,
    capitalised_forms,
    is_headline,
    neighbour,
    sentence_openers,
    share_company,
)
from qa.analyse.names.case_endings import VOWELS, may_be_cases
from qa.analyse.names.consonants import is_transcribed
from qa.analyse.names.evidence import (
    NameEvidence,
    Variant,
    Who,
    by_article,
    by_body,
    by_company,
    by_lexicon,
    by_others,
    by_sound,
    by_source,
)
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_source import SourceNames, source_names, source_sounds
from qa.analyse.names.near_forms import SHORTEST, NameCandidate, Neighbourhood, keys, weakness
from qa.analyse.names.odd_spelling import is_spelled_oddly
from qa.analyse.names.romanisation import plain
from qa.analyse.names.spelling_differences import (
    capitals_inside,
    common_beginning,
    differ_in_initial,
    is_adapted,
    is_clipped,
    is_derived,
    is_of_other_alphabet,
    is_other_word,
    is_respelling,
    lacks_initial,
    slip_weight,
    sound_alike,
)
from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.spelling.near_words import one_slip_away
from qa.analyse.words import occurrences, words
from qa.languages.language import language
from qa.lexicon.frequency import Lexicon, lexicon
from qa.model.document import Document
from qa.model.knowledge import NameKnowledge
from qa.model.language_tag import primary
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A form that is more common than this in the target language is taken for right (Zipf; 3 is
# once in a million words).
COMMON: float = TUNED["COMMON"]
# Lists made from the web hold slips too: up to this Zipf frequency a form is as good as unknown.
SLIP: float = TUNED["SLIP"]
# From such a difference in Zipf units on, the rarer form is hardly meant.
FAR_RARER: float = TUNED["FAR_RARER"]
CLEARLY_RARER: float = TUNED["CLEARLY_RARER"]
# What is taken off where another first name stands before each of the two forms: two people.
OTHER_BEARER: float = TUNED["OTHER_BEARER"]
# So many occurrences of a form are looked at.
GLANCE: int = TUNED["GLANCE"]
# What other articles that have the doubtful form take off, for each doubling of their number.
KNOWN_ELSEWHERE: float = TUNED["KNOWN_ELSEWHERE"]
# What is taken off where nothing in the article connects it with the right form.
UNCONNECTED: float = TUNED["UNCONNECTED"]
# Titles, and first names that many bear, are more common than this (Zipf): they connect nobody.
TITLE: float = TUNED["TITLE"]
# A shorter name is one letter away from too many, so something is taken off for each letter.
LONG_NAME: int = TUNED["LONG_NAME"]
# What the names beside it say: those with whom other articles have the right form, or others.
SAME_COMPANY: float = TUNED["SAME_COMPANY"]
ANOTHER_FIRST_NAME: float = TUNED["ANOTHER_FIRST_NAME"]
ANOTHER_SURNAME: float = TUNED["ANOTHER_SURNAME"]
# Words that are more common than this are no names: their misspellings are another rule's (Zipf).
WORD: float = TUNED["WORD"]
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
ARTICLES = frozenset(
    ("la", "le", "les", "des", "du", "el", "los", "las", "il", "gli", "una", "une")
)
# A word begins behind so many letters at least, where two are glued.
GLUED: int = TUNED["GLUED"]
# What is taken off where a known form has another ending: Ukraina, Ukraine.
OTHER_ENDING: float = TUNED["OTHER_ENDING"]
# What is taken off where the forms differ as one name does in two languages: Megabazus, Megabazos.
ADAPTED_ENDING: float = TUNED["ADAPTED_ENDING"]
# So many forms that are written much alike are looked at for each doubtful one.
NEAREST: int = TUNED["NEAREST"]
# So many right forms, the most frequent first, are weighed for each doubtful one.
WEIGHED: int = TUNED["WEIGHED"]
# So many doubtful forms that have a right one are looked for in a document, in the order of the
# text: it bounds the work on a text that somebody made of ever other spellings of one name.
MOST: int = TUNED["MOST"]


def name_variants(document: Document, run: NameKnowledge | None = None) -> tuple[Variant, ...]:
    """The likely misspellings of names in the document, with the best right form for each.

    Empty where there is no word list for the target language. What the newsroom's archive knows
    counts, and what the other articles of a `run` do.
    """
    known = lexicon(document.lang)
    if known is None:
        return ()
    source = document.need(source_names)
    listed = listed_words(document.newsroom.names)
    suspects = [
        form
        for form in document.target.need(capitalised_forms).values()
        if _is_suspect(form, known, source) and form.key not in listed
    ]
    if not suspects:
        return ()
    others: dict[Who, NameKnowledge] = {}
    if document.newsroom.archive is not None:
        others[Who.ARCHIVE] = document.newsroom.archive
    if run is not None:
        others[Who.RUN] = run
    if not others and document.source is None:
        suspects = _with_neighbours(suspects, document.target.need(capitalised_forms))
        if not suspects:
            return ()
    neighbourhood = Neighbourhood(document, suspects, tuple(others.values()))
    judge = _Judge(document, known, neighbourhood, others)
    variants = map(judge.best, suspects)
    return tuple(islice((variant for variant in variants if variant is not None), MOST))


def _with_neighbours(suspects: list[Form], forms: Mapping[str, Form]) -> list[Form]:
    """The suspects that another form is near to, in which alone the article may contradict itself.

    Most forms are near to none, and nothing else needs to be asked of them.
    """
    seen: set[str] = set()
    shared: set[str] = set()
    for form in forms:
        if len(form) >= SHORTEST:
            for key in keys(form):
                if key in seen:
                    shared.add(key)
                else:
                    seen.add(key)
    return [form for form in suspects if not shared.isdisjoint(keys(form.key))]


def _is_suspect(form: Form, known: Lexicon, source: SourceNames) -> bool:
    key = form.key
    return (
        len(key) >= SHORTEST
        and known.zipf(key) < COMMON
        and key not in source.written
        and key.replace("'", "").isalpha()
    )


class _Judge:
    """Weighs pairs of forms of one document."""

    def __init__(
        self,
        document: Document,
        known: Lexicon,
        neighbourhood: Neighbourhood,
        others: Mapping[Who, NameKnowledge],
    ) -> None:
        self.others = others
        self.prose = document.target
        self.lang = document.lang
        self.known = known
        self.neighbourhood = neighbourhood
        self.source = document.source
        source = document.need(source_names)
        self.source_grammar = language(source.lang)
        self.source_lexicon = lexicon(source.lang) if source.lang and source.latin else None
        self.sounds = document.source.need(source_sounds) if document.source is not None else None
        self.target = target = language(document.lang)
        self.spelling_words = (target.spelling_words if target else frozenset()) | {"sic"}
        self.function_words = target.function_words if target else frozenset()

    def best(self, form: Form) -> Variant | None:
        """The likeliest right form; None if there is none, or the source can yield the form."""
        found: dict[str, NameCandidate] = {}
        yielded = False
        for candidate in islice(self.neighbourhood.near(form), NEAREST):
            if candidate.key == form.key:
                yielded = True
                continue
            yielded = yielded or self._sounds_right(form, candidate)
            if not self._is_other_matter(form, candidate):
                other = found.get(candidate.key)
                found[candidate.key] = candidate._replace(
                    in_source=candidate.in_source + (other.in_source if other else 0)
                )
        standing = [
            candidate
            for candidate in found.values()
            if self._has_standing(form, candidate)
            and not (yielded and _is_hardly_here(form, candidate))
        ]
        standing.sort(key=weakness)
        weighed = [(self._weigh(form, candidate), candidate) for candidate in standing[:WEIGHED]]
        best = max((variant.confidence for variant, _ in weighed), default=0.0)
        variants = [
            replace(variant, right=self._fix(form, candidate))
            for variant, candidate in weighed
            if variant.confidence == best
        ]
        return max(variants, key=lambda variant: variant.right, default=None)

    def _is_other_matter(self, form: Form, right: NameCandidate) -> bool:
        """Whether the difference is none, or none that speaks of a misspelled name.

        Two romanisations within the article are the matter of another rule; against the source
        one is right, unless the target language knows the source's form much better.
        """
        if plain(form.key) == plain(right.key) or right.key in self.function_words:
            return True
        if self._is_made_of(form, right):
            return True
        if right.here is None and not right.in_source and self._is_far(form, right):
            return True
        if differ_in_initial(form.key, right.key) and not self._has_lost_initial(form, right):
            return True
        if right.here is None and (
            form.key.replace("g", "h") == right.key.replace("g", "h")  # Bohdan, Bogdan
            or is_of_other_alphabet(form.key, right.key)
            or (self._excess(form, right) < 1 and sound_alike(form.key, right.key))
        ):
            return True
        return (
            self._is_other_scheme(form, right)
            or self._is_of_this_language(form, right)
            or may_be_cases(form.key, right.key, self.lang)
        )

    def _is_other_scheme(self, form: Form, right: NameCandidate) -> bool:
        """Whether the article has the name by another scheme; none that everybody knows has one."""
        return (
            right.here is not None
            and is_respelling(form.key, right.key)
            and self._excess(form, right) < FAR_RARER
        )

    def _is_of_this_language(self, form: Form, right: NameCandidate) -> bool:
        """Whether a language other than English writes the source's name in its own way: Alasca."""
        return (
            right.here is None
            and primary(self.lang) != "en"
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
            or (primary(self.lang) == "en" and is_other_word(form.key, right.key))
            or (right.key in self.prose.need(occurrences) and is_derived(form.key, right.key))
        )

    def _is_glued(self, form: Form) -> bool:
        """Whether a sentence begins within the form, its space lost: “ManhattanI”, “SchwartzOn”."""
        text = form.text
        begins = max((n for n in range(1, len(text)) if text[n].isupper()), default=0)
        return begins > GLUED and text[begins:].casefold() in self.function_words

    def _lacks_apostrophe(self, form: Form, right: NameCandidate) -> bool:
        """Whether the form is another name with an s: a plural, or a genitive without apostrophe."""
        base = form.key[:-1]
        if form.key[-1] != "s" or primary(self.lang) != "en":
            return False
        return (
            right.key == base
            or base in self.prose.need(capitalised_forms)
            or self.known.zipf(base) >= self.known.zipf(form.key) + CLEARLY_RARER
        )

    def _is_cut_off(self, form: Form, right: NameCandidate) -> bool:
        """Whether an apostrophe behind the form stands for the last letters: Beldin', of Belding."""
        column, text = self.prose.need(words), self.prose.text
        return right.key.startswith(form.key) and all(
            text[column.end(n) : column.end(n) + 1] in {"'", "’"} for n in form.numbers[:GLANCE]
        )

    def _has_lost_initial(self, form: Form, right: NameCandidate) -> bool:
        """Whether the form, which nobody knows, is the other without its first letter: Elensky."""
        return (
            lacks_initial(form.key, right.key)
            and len(form.key) >= LONG_NAME - 1
            and self.known.zipf(form.key) < SLIP
        )

    @staticmethod
    def _differs_twice(form: Form, right: NameCandidate) -> bool:
        """Whether more than one slip lies between the two."""
        from rapidfuzz.distance import OSA

        return OSA.distance(form.key, right.key, score_cutoff=1) > 1

    def _is_far(self, form: Form, right: NameCandidate) -> bool:
        """Whether a form of other articles only sounds alike (Sofya, Sophia), or is no name."""
        from rapidfuzz.distance import OSA

        return (
            self.known.zipf(right.key) > WORD
            or OSA.distance(plain(form.key), plain(right.key), score_cutoff=1) > 1
        )

    def _excess(self, form: Form, right: NameCandidate) -> float:
        """How much more common the right form is in the target language, in Zipf units."""
        return self.known.zipf(right.key) - self.known.zipf(form.key)

    def _source_excess(self, form: Form, right: NameCandidate) -> float:
        """The same for the language of the source."""
        known = self.source_lexicon
        return 0.0 if known is None else known.zipf(right.key) - known.zipf(form.key)

    def _heard(self, key: str) -> tuple[int, str] | None:
        """The word of the source, in another alphabet, that sounds so, and how far off it is."""
        return self.sounds.find(key) if self.sounds is not None else None

    def _sounds_right(self, form: Form, right: NameCandidate) -> bool:
        """Whether the source, in another alphabet, can yield the form, and not rather the other."""
        heard = self._heard(form.key)
        if heard is None or not _is_hardly_here(form, right, anywhere=True):
            return False
        other = self._heard(right.key)
        if other is not None and other[0] != heard[0]:
            return other[0] > heard[0]
        return self._excess(form, right) < FAR_RARER

    def _has_standing(self, form: Form, right: NameCandidate) -> bool:
        """Whether the other form is better supported than the doubtful one."""
        if right.in_source or right.here is None:
            return True
        if right.here.times != form.times:
            return right.here.times > form.times
        heard = self._heard(right.key)
        if (heard is None) != (self._heard(form.key) is None):
            return heard is not None
        excess = self._excess(form, right) or self._source_excess(form, right)
        return excess > 0 if excess else right.here.numbers[0] < form.numbers[0]

    def _weigh(self, form: Form, right: NameCandidate) -> Variant:
        """What speaks for the candidate, as it is written: how to fix is asked of the best."""
        return Variant(
            form,
            right.text,
            tuple(self._witnesses(form, right)),
            self._doubt(form, right),
        )

    def _fix(self, form: Form, right: NameCandidate) -> str:
        """What should stand there: the right form, as the target language writes it.

        Not "Belgičan" for "Belgina", and not "Russia" for "Russin", but "Belgian" and "Russian".
        """
        from rapidfuzz.distance import OSA

        bare, known = plain(right.key), self.known.zipf
        foreign = right.here is None and known(bare) == 0
        far = foreign or OSA.distance(form.key, right.key) > 1
        if (
            right.here is None
            and form.key.isascii()
            and known(bare) >= known(right.key) + CLEARLY_RARER
        ):
            return bare[:1].upper() + bare[1:]
        if self.target is None or (form.key[-1] == right.key[-1] and not far):
            return right.text
        propers = proper_words(self.target)
        relatives = [
            word
            for word in one_slip_away(form.key, self.target)
            if (word in propers or word[:-1] in propers)
            and (word[-1] == form.key[-1] or sorted(word) == sorted(form.key))
            and (far or len(word) >= len(bare))
            and common_beginning(word, bare) >= max(SHORTEST, len(bare) - 2 - far)
        ]
        best = max(relatives, key=lambda word: (known(word), word), default=None)
        return right.text if best is None else best[:1].upper() + best[1:]

    def _doubt(self, form: Form, right: NameCandidate) -> float:
        zipf, excess = self.known.zipf(form.key), self._excess(form, right)
        doubt = _unfamiliarity(zipf, excess) - 1.2 * math.log2(form.times)
        if zipf > 0 and not self._stands_in_mid_sentence(form):
            doubt -= 0.7
        heard = right.here is None and self._is_in_source(right)
        derived = 1.0 if excess >= FAR_RARER else 1.5 if right.in_source or heard else 3.0
        doubt += slip_weight(form.key, right.key, derived) - FAR * self._differs_twice(form, right)
        doubt -= self._meant(form, right)
        if form.capitals and not (right.here and right.here.capitals < right.here.times):
            doubt -= 2  # an abbreviation beside another
        if right.here is None and right.in_source:
            doubt -= self._foreignness(form, right)
        if right.here is not None and not right.in_source:
            doubt -= OTHER_BEARER * self._are_two_bearers(form, right.here)
        for other in self.others.values():
            known = other.form(form.key, self.lang)
            if known is not None:
                doubt -= KNOWN_ELSEWHERE * math.log2(1 + known.documents)
        if right.here is None and not right.in_source and not heard:
            doubt -= self._strangeness(form, right)
        return doubt

    def _meant(self, form: Form, right: NameCandidate) -> float:
        """What is taken off for signs that the form is meant as it is written."""
        less = 4.0 if self._is_talked_of(form) else 0.0
        if (
            self.known.zipf(form.key) >= SLIP
            and len(form.key) == len(right.key)
            and is_adapted(plain(form.key), plain(right.key))
        ):
            less += OTHER_ENDING
        excess = self._excess(form, right)
        is_known = self.known.zipf(form.key) >= SLIP
        if is_known and 0 < excess < SLIPS_EXCESS and not right.in_source:
            less += NOT_RARE_ENOUGH
        if self._is_quoted(form) or self._is_in_romance_phrase(form):
            less += QUOTED
        if is_spelled_oddly(self.prose, self.known, form.numbers):
            less += ODDLY_SPELLED
        return less

    def _is_quoted(self, form: Form) -> bool:
        """Whether quotation marks stand around nothing but the form: a nickname, a word as a word."""
        column, text = self.prose.need(words), self.prose.text
        return all(
            text[max(0, column.starts[n] - 1) : column.starts[n]] in QUOTES
            and text[column.end(n) : column.end(n) + 2].strip(",.")[:1] in QUOTES
            for n in form.numbers[:GLANCE]
        )

    def _is_in_romance_phrase(self, form: Form) -> bool:
        """Whether a French, Spanish or Italian article stands before a form that is known a little."""
        texts = self.prose.need(words).texts
        return self.known.zipf(form.key) >= 1 and all(
            n and texts[n - 1].casefold() in ARTICLES for n in form.numbers[:GLANCE]
        )

    def _is_in_source(self, right: NameCandidate) -> bool:
        """Whether the source, in another alphabet, has the right form as a native surname."""
        return self.sounds is not None and self.sounds.is_native(right.key)

    def _strangeness(self, form: Form, right: NameCandidate) -> float:
        """What is taken off where only other articles have the right form: this may be another.

        Whoever bears a name that stands beside the right form elsewhere is the one who is meant.
        """
        less = UNCONNECTED
        if not self._stands_in_mid_sentence(form):
            less += 1.0
        if form.capitals:
            less += 1.0
        if not form.key.isascii() and right.key.isascii():
            less += 2.0  # a letter of another language, in a name of that language
        less += max(0, LONG_NAME - len(form.key)) * 1.2
        before, after = self._company(form)
        for other in self.others.values():
            if any(other.together(first, right.key, self.lang) for first in before):
                return less - SAME_COMPANY
            if any(other.together(right.key, last, self.lang) for last in after):
                return less - SAME_COMPANY
        return less + ANOTHER_SURNAME * bool(after) + ANOTHER_FIRST_NAME * bool(before)

    def _company(self, form: Form) -> tuple[set[str], set[str]]:
        """The names right before and right after the form; titles are none."""
        before, after = (
            {
                name
                for number in form.numbers[:GLANCE]
                if (name := neighbour(self.prose, number, step)) is not None
                and self.known.zipf(name) < TITLE
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
        if not theirs:
            return bool(mine) and self.known.zipf(right.key) >= WORD  # Tim Koogle, of Google
        return bool(mine) and mine.isdisjoint(theirs)

    def _initials(self, form: Form) -> set[str]:
        """The initials right before the form, in lower case."""
        texts = self.prose.need(words).texts
        before = (texts[n - 1] for n in form.numbers[:GLANCE] if n)
        return {word.casefold() for word in before if len(word) == 1 and word.isupper()}

    def _foreignness(self, form: Form, right: NameCandidate) -> float:
        """What is taken off where only the source has the right form, for all that may mean."""
        grammar, less = self.source_grammar, 0.0
        ending = len(form.key) - common_beginning(form.key, right.key)
        if grammar is None and ending <= UNKNOWN_ENDING:
            less += 3  # who knows what endings the language has
        elif ending == 1 and len(form.key) == len(right.key) and form.key[-1] not in VOWELS:
            less += CHANGED_LAST  # Priit for Priid, Antigonid for Antigoniz
        if len(form.key) >= len(right.key) and is_adapted(plain(form.key), plain(right.key)):
            less += ADAPTED_ENDING
        excess = self._excess(form, right)
        zipf = self.known.zipf(form.key)
        if (zipf >= 1 and excess < (BASE_FORM if zipf >= KNOWN else -BASE_FORM)) or (
            excess <= 0 and self._source_excess(form, right) < -BASE_FORM
        ):
            less += ADAPTED
        if form.capitals:
            less += 2
        if not self._stands_in_mid_sentence(form) and (
            (grammar is not None and grammar.capitalises_nouns) or self._opens_sentences(right)
        ):
            less += 3.5  # both may be ordinary words of one root
        return less

    def _opens_sentences(self, right: NameCandidate) -> bool:
        """Whether the right form has its capital in the source only as the first word."""
        if self.source is None:
            return False
        openers = self.source.need(sentence_openers)
        form = self.source.need(capitalised_forms).get(right.origin)
        return form is not None and all(number in openers for number in form.numbers)

    def _stands_in_mid_sentence(self, form: Form) -> bool:
        openers = self.prose.need(sentence_openers)
        starts, text = self.prose.need(words).starts, self.prose.text
        return any(
            number not in openers and text[max(0, starts[number] - 2) : starts[number]] != ": "
            for number in form.numbers
        )

    def _is_talked_of(self, form: Form) -> bool:
        """Whether a sentence is about the spelling: "misspelled as Blinkin", "Blinkin (sic)"."""
        column = self.prose.need(words)
        all_sentences = self.prose.need(sentences)
        for number in form.numbers[:GLANCE]:
            sentence = sentence_at(all_sentences, column.starts[number])
            if sentence is not None and any(
                column.texts[n].casefold() in self.spelling_words for n in column.within(sentence)
            ):
                return True
        return False

    def _witnesses(self, form: Form, right: NameCandidate) -> Iterator[NameEvidence]:
        here, text = right.here, right.text
        if here is not None:
            yield by_article(text, here.times)
            if share_company(self.prose, form, here):
                yield by_company(text)
            if _is_headline_against_body(self.prose, form, here):
                yield by_body(text)
        for who, other in self.others.items():
            known = other.form(right.key, self.lang)
            if known is not None and known.documents > 1:
                yield by_others(who, known, here=here is not None)
        excess = self._excess(form, right)
        if right.in_source:
            yield by_source(text, right.in_source, here=here is not None, less_known=excess < 0)
        elif (heard := self._heard(right.key)) is not None:
            yield by_sound(heard[1], both=self._heard(form.key) is not None)
        if excess < CLEARLY_RARER:
            excess = self._source_excess(form, right)
        if excess >= CLEARLY_RARER:
            yield by_lexicon(text, excess)


def _unfamiliarity(zipf: float, excess: float) -> float:
    """The log odds of a slip for a form of this frequency, the right one being `excess` above."""
    if zipf == 0:
        return 0.0
    if zipf < SLIP:
        return -0.3 if excess > 0 else -1.0
    if zipf < 2:
        return -1.5
    return -2.5 if zipf < FAR_RARER else -3.5


def _is_hardly_here(form: Form, right: NameCandidate, *, anywhere: bool = False) -> bool:
    """Whether the article writes the right form no oftener than by chance.

    Unless `anywhere`, the source must have it too.
    """
    if right.here is None or not (right.in_source or anywhere):
        return True
    return right.here.times <= form.times + 1


def _is_headline_against_body(prose: Prose, form: Form, other: Form) -> bool:
    starts = prose.need(words).starts
    return all(is_headline(prose, starts[n]) for n in form.numbers[:GLANCE]) and not all(
        is_headline(prose, starts[n]) for n in other.numbers[:GLANCE]
    )
