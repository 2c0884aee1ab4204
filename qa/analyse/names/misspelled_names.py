"""Which forms in a text are likely misspellings of a name."""

from __future__ import annotations

from collections.abc import (
    Iterator,
    Mapping,
)
from dataclasses import replace
from itertools import islice

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import (
    Form,
    capitalized_forms,
    is_headline,
    share_company,
    stand_between_the_same,
)
from qa.analyse.names.evidence import (
    NameEvidence,
    Variant,
    Who,
    by_absence,
    by_article,
    by_body,
    by_company,
    by_lexicon,
    by_others,
    by_sound,
    by_source,
)
from qa.analyse.names.explained_forms import Explanations
from qa.analyse.names.form_facts import CLEARLY_RARER, FAR_RARER, GLANCE, SLIP, FormFacts
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_source import (
    SourceNames,
    is_absent,
    source_names,
)
from qa.analyse.names.near_forms import (
    SHORTEST,
    NameCandidate,
    Neighborhood,
    keys,
    weakness,
)
from qa.analyse.names.romanization import plain
from qa.analyse.names.slip_doubts import Doubts
from qa.analyse.names.spelling_differences import common_beginning
from qa.analyse.names.surname_gender import counterparts
from qa.analyse.spelling.compounds import is_compound
from qa.analyse.spelling.near_words import one_slip_away
from qa.analyse.words import words
from qa.languages.writing import is_unspaced
from qa.lexicon.frequency import (
    Lexicon,
    lexicon,
)
from qa.model.document import Document
from qa.model.knowledge import NameKnowledge
from qa.model.letters import HYPHENS
from qa.model.letters_apart import letters_apart
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# A form that is more common than this in the target language is taken for right (Zipf; 3 is
# once in a million words).
COMMON: float = TUNED["COMMON"]
# So many forms that are written much alike are looked at for each doubtful one.
NEAREST: int = TUNED["NEAREST"]
# So many right forms, the most frequent first, are weighed for each doubtful one.
WEIGHED: int = TUNED["WEIGHED"]
# So many doubtful forms that have a right one are looked for in a document, in the order of the
# text: it bounds the work on a text that somebody made of ever other spellings of one name.
MOST: int = TUNED["MOST"]
# From so many times on, the article's other form is the right one, whatever the target language knows.
SETTLED: int = TUNED["SETTLED"]


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
        for form in document.target.need(capitalized_forms).values()
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
        suspects = _with_neighbors(suspects, document.target.need(capitalized_forms))
        if not suspects:
            return ()
    neighborhood = Neighborhood(document, suspects, tuple(others.values()))
    judge = _Judge(document, known, neighborhood, others)
    variants = map(judge.best, suspects)
    return tuple(islice((variant for variant in variants if variant is not None), MOST))


def _with_neighbors(suspects: list[Form], forms: Mapping[str, Form]) -> list[Form]:
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
        neighborhood: Neighborhood,
        others: Mapping[Who, NameKnowledge],
    ) -> None:
        self.facts = FormFacts(document, known, others)
        self.neighborhood = neighborhood
        self.explanations, self.doubts = Explanations(self.facts), Doubts(self.facts)

    def best(self, form: Form) -> Variant | None:
        """The likeliest right form; None if there is none, or the source can yield the form."""
        found: dict[str, NameCandidate] = {}
        yielded = False
        for candidate in islice(self.neighborhood.near(form), NEAREST):
            if candidate.key == form.key:
                yielded = True
                continue
            yielded = yielded or self._sounds_right(form, candidate)
            if self._are_both_there(form, candidate):
                continue
            if not self.explanations.is_other_matter(form, candidate):
                other = found.get(candidate.key)
                found[candidate.key] = candidate._replace(
                    in_source=candidate.in_source + (other.in_source if other else 0)
                )
        standing = [
            candidate
            for candidate in found.values()
            if self._has_standing(form, candidate)
            and not (
                yielded
                and (_is_hardly_here(form, candidate) or candidate.key in counterparts(form.key))
            )
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

    def _sounds_right(self, form: Form, right: NameCandidate) -> bool:
        """Whether the source, in another alphabet, can yield the form, and not rather the other."""
        heard = self.facts.heard(form.key)
        if heard is None or not _is_hardly_here(form, right, anywhere=True):
            return False
        other = self.facts.heard(right.key)
        if other is not None and other[0] != heard[0]:
            return other[0] > heard[0]
        return self.facts.excess(form, right) < FAR_RARER

    def _are_both_there(self, form: Form, right: NameCandidate) -> bool:
        """Whether other characters of the source are the form: 海河 is the Haihe, beside 淮河, the Huaihe."""
        heard, other = self.facts.heard(form.key), self.facts.heard(right.key)
        return (
            heard is not None
            and other is not None
            and heard[1] != other[1]
            and heard[0] == other[0] == 0
            and self.facts.source is not None
            and is_unspaced(self.facts.source.lang)
        )

    def _has_standing(self, form: Form, right: NameCandidate) -> bool:
        """Whether the other form is better supported than the doubtful one."""
        if right.in_source or right.here is None:
            return True
        if right.here.times < SETTLED and self.facts.excess(form, right) <= -CLEARLY_RARER:
            return False  # Volodymyr, that English knows, where the article has Voldymyr twice
        if right.here.times != form.times:
            return right.here.times > form.times
        heard = self.facts.heard(right.key)
        if (heard is None) != (self.facts.heard(form.key) is None):
            return heard is not None
        excess = self.facts.excess(form, right) or self.facts.source_excess(form, right)
        return excess > 0 if excess else right.here.numbers[0] < form.numbers[0]

    def _weigh(self, form: Form, right: NameCandidate) -> Variant:
        """What speaks for the candidate, as it is written: how to fix is asked of the best."""
        return Variant(
            form,
            right.text,
            tuple(self._witnesses(form, right)),
            self.doubts.of(form, right),
        )

    def _is_absent(self, form: Form) -> bool:
        """Whether neither of the two languages, nor the source, has anything like the form."""
        source, there = self.facts.source, self.facts.source_lexicon
        return (
            source is not None
            and self.facts.known.zipf(form.key) < SLIP
            and (there is None or there.zipf(form.key) < SLIP)
            and is_absent(source, form.key)
            and not self._is_prefix(form)
            and not self._may_be_noun(form)
        )

    def _may_be_noun(self, form: Form) -> bool:
        """Whether the form may be two nouns in one, where each noun has a capital: “Unfallraten”, beside “Unfalldaten”."""
        grammar = self.facts.target
        return grammar is not None and grammar.capitalizes_nouns and is_compound(form.key, grammar)

    def _is_prefix(self, form: Form) -> bool:
        """Whether a hyphen follows it each time: an article that another language binds to its noun, “Ix-xjentisti”."""
        text, column = self.facts.prose.text, self.facts.prose.need(words)
        return all(text.startswith(tuple(HYPHENS), column.end(number)) for number in form.numbers)

    def _fix(self, form: Form, right: NameCandidate) -> str:
        """What should stand there: the right form, as the target language writes it.

        Not "Belgičan" for "Belgina", and not "Russia" for "Russin", but "Belgian" and "Russian".
        """
        bare, known = plain(right.key), self.facts.known.zipf
        foreign = right.here is None and known(bare) == 0
        far = foreign or letters_apart(form.key, right.key, 1) > 1
        if (
            right.here is None
            and form.key.isascii()
            and known(bare) >= known(right.key) + CLEARLY_RARER
        ):
            return bare[:1].upper() + bare[1:]
        if self.facts.target is None or (form.key[-1] == right.key[-1] and not far):
            return right.text
        propers = proper_words(self.facts.target)
        relatives = [
            word
            for word in one_slip_away(form.key, self.facts.target)
            if (word in propers or word[:-1] in propers)
            and (word[-1] == form.key[-1] or sorted(word) == sorted(form.key))
            and (far or len(word) >= len(bare))
            and common_beginning(word, bare) >= max(SHORTEST, len(bare) - 2 - far)
        ]
        best = max(relatives, key=lambda word: (known(word), word), default=None)
        return right.text if best is None else best[:1].upper() + best[1:]

    def _witnesses(self, form: Form, right: NameCandidate) -> Iterator[NameEvidence]:
        here, text = right.here, right.text
        if here is not None:
            yield by_article(text, here.times)
            if share_company(self.facts.prose, form, here):
                both_sides = stand_between_the_same(self.facts.prose, form, here)
                yield by_company(text, both_sides=both_sides)
            if _is_headline_against_body(self.facts.prose, form, here):
                yield by_body(text)
        for who, other in self.facts.others.items():
            known = other.form(right.key, self.facts.lang)
            if known is not None and known.documents > 1:
                yield by_others(who, known, here=here is not None)
        yield from self._of_source(form, right)
        excess = self.facts.excess(form, right)
        if excess < CLEARLY_RARER:
            excess = self.facts.source_excess(form, right)
        if excess >= CLEARLY_RARER:
            yield by_lexicon(text, excess)

    def _of_source(self, form: Form, right: NameCandidate) -> Iterator[NameEvidence]:
        """What the source says: it has the right form, or sounds so, or has nothing like the other."""
        here = right.here is not None
        if right.in_source:
            known_less = self.facts.excess(form, right) < 0
            yield by_source(right.text, right.in_source, here=here, less_known=known_less)
        elif (heard := self.facts.heard(right.key)) is not None:
            yield by_sound(heard[1], both=self.facts.heard(form.key) is not None)
        elif here and self._is_absent(form):
            yield by_absence(form.text)


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
