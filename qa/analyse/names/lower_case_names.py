"""Names that lost their capital: slováček, where the source, or the article, has Slováček."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qa.analyse.case import case
from qa.analyse.lower_case_propers import proper_words, stands_in_prose
from qa.analyse.names.capitalized_forms import (
    Form,
    bare,
    capitalized_forms,
    follows_the,
    is_headline,
    key_of,
    neighbor,
    sentence_openers,
)
from qa.analyse.names.case_endings import bases
from qa.analyse.names.introductions import mentions, role_words
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_source import SourceSounds, source_names, source_sounds
from qa.analyse.names.public_figures import parts_of, surnames_by_first_name
from qa.analyse.words import occurrences, words
from qa.languages.language import language
from qa.languages.writing import writing
from qa.lexicon.frequency import Lexicon, lexicon
from qa.lexicon.word_list import Listed, listed
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.named_tuples import NamedTuple
from qa.model.needs import Needs
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

SHORTEST: int = TUNED["SHORTEST"]
# A word that the target language knows so well may be meant as a word (Zipf).
KNOWN: float = TUNED["KNOWN"]
# Where both the source and the article write it with a capital, it may be better known.
BOTH_KNOWN: float = TUNED["BOTH_KNOWN"]
# So many occurrences of a form are looked at.
GLANCE: int = TUNED["GLANCE"]
# A word that has no capital anywhere in the article, so often, and is nobody, is none of its names.
OFTEN: int = TUNED["OFTEN"]
# What stands between a word and the title before it.
BETWEEN = frozenset((" ", "\u00a0", ". "))
HYPHENS = frozenset("-\u2010\u2011–—")


class NameInLowerCase(NamedTuple):
    """A name without its capital.

    Attributes:
        span: where it stands, without a possessive ending.
        right: how it is written elsewhere.
        times: how often the article writes it with a capital.
        in_source: how the source writes it; empty if the source does not tell.
        introduced: whether the article introduces somebody of this surname in full, or has the same first name before
            it, and nobody knows the word otherwise.
    """

    span: Span
    right: str
    times: int
    in_source: str
    introduced: bool


def lower_case_names(document: Document) -> tuple[NameInLowerCase, ...]:
    """The lower-case words that the article or the source has as a name only, in order."""
    prose, known, grammar = document.target, lexicon(document.lang), language(document.lang)
    if known is None or grammar is None or grammar.capitalizes_nouns:
        return ()
    judge = _Judge(document, known)
    proper = proper_words(grammar)
    listed_here = listed_words(document.newsroom.names)
    column = prose.need(words)
    small = prose.need(case).texts
    found: list[NameInLowerCase] = []
    places = prose.need(occurrences)
    for text in judge.may_be_named(places):
        numbers, key = places[text], key_of(text)
        if len(text) < SHORTEST or not text[0].islower():
            continue
        if not (key.isalpha() and bare(text).islower()) or key in proper or key in listed_here:
            continue
        told = judge.named(key, len(numbers))
        if told is None:
            continue
        if not told[1] and len(numbers) >= OFTEN and not judge.is_anybody(numbers, key):
            continue  # a medicine
        for number in numbers:
            start = column.starts[number]
            span = Span(start, start + len(bare(text)))
            if (
                stands_in_prose(prose.text, span)
                and not _is_in_compound(prose.text, span)
                and not judge.is_in_foreign_phrase(number)
                and (told[2] or judge.is_somebody(number, key))
                and not any(run.contains(span) for run in small)
            ):
                found.append(NameInLowerCase(span, *told, judge.is_person(number, key)))
    return tuple(sorted(found))


class _Judge(Needs):
    """Tells which words are names, by the article and by its source."""

    def __init__(self, document: Document, known: Lexicon) -> None:
        self.prose, self.known, self.lang = document.target, known, document.lang
        self.forms = document.target.need(capitalized_forms)
        self.names = document.need(source_names)
        self.roles, self.verbs = role_words(language(document.lang))
        source = document.source
        sounds = source.need(source_sounds) if source is not None else None
        self.sounds = sounds if isinstance(sounds, SourceSounds) else None
        there = language(self.names.lang)
        # A capital in the source tells nothing where every noun has one, nor where this language
        # writes names of languages and offices in lower case.
        self.shows_names = writing(primary(document.lang)).capital_adjectives and not (
            there and there.capitalizes_nouns
        )
        self.there = source.need(occurrences) if source is not None else {}
        self.source = source
        self._known = {}

    @property
    def source_forms(self) -> Mapping[str, str]:
        """The names of a source in Latin letters, and how it writes them."""
        return self.need(_source_forms)

    def may_be_named(self, places: Mapping[str, Sequence[int]]) -> Iterable[str]:
        """The words that the article or the source may have with a capital: few are left."""
        if self.sounds is not None:
            return [text for text in places if self.known.zipf(key_of(text)) < KNOWN]
        keys = {**self.forms, **self.source_forms} if self.shows_names else self.forms
        return [text for key in keys for text in (key, f"{key}'s", f"{key}’s") if text in places]

    def named(self, key: str, times: int) -> tuple[str, int, str] | None:
        """The name, how often the article has it, and what the source has; None for a word."""
        zipf = self.known.zipf(key)
        if zipf >= BOTH_KNOWN or key in self.there or listed(key, self.lang) is not Listed.NOWHERE:
            return None
        here = self._here(key, times)
        there = self._in_source(key)
        if zipf >= KNOWN and (here is None or not there):
            return None
        if here is not None:  # what is known as a word needs more than a capital elsewhere
            return here.text, here.times, there if zipf < KNOWN else ""
        return (_capitalized(key), 0, there) if there else None

    def _here(self, key: str, times: int) -> Form | None:
        """The form with a capital, if the article has it within sentences and more often."""
        form = self.forms.get(key)
        if form is None or form.capitals:
            return None
        if form.times < times and self.known.zipf(key) > 0:  # what nobody knows is no word
            return None
        openers = self.prose.need(sentence_openers)
        starts = self.prose.need(words).starts
        within = [
            n
            for n in form.numbers[:GLANCE]
            if n not in openers and not is_headline(self.prose, starts[n])
        ]
        return form if within else None

    def _in_source(self, key: str) -> str:
        """The name of the source that the word is, if the source writes it with a capital only."""
        if self.shows_names and key in self.source_forms:
            return self.source_forms[key]
        if self.sounds is not None and self.shows_names:
            heard = self.sounds.find(key)
            if heard is not None and heard[1].casefold() not in self.there:
                return heard[1]
        return ""

    def is_somebody(self, number: int, key: str) -> bool:
        """Whether a title, a first name or a verb of saying beside it makes a person of the word.

        Else it may be a word that the article also has in a name: the Tellberg Geopark, the geopark.
        """
        column = self.prose.need(words)
        texts, text = column.texts, self.prose.text
        if number + 1 < len(texts) and texts[number + 1] in self.verbs:
            return True
        if self.is_introduced(key) and not follows_the(texts, number):
            return True
        if not number or text[column.end(number - 1) : column.starts[number]] not in BETWEEN:
            return False
        return texts[number - 1].casefold() in self.roles or self._follows_first_name(number, key)

    def _follows_first_name(self, number: int, key: str) -> bool:
        """Whether the word before it stands before the name with its capital, too: Lenka kabrhel, Lenka Kabrhel."""
        before = self.prose.need(words).texts[number - 1] if number else ""
        return (
            before.istitle()
            and before.lower()
            not in self.prose.need(occurrences)  # "CSS", "Simple": no first names
            and key_of(before) in {neighbor(self.prose, n, -1) for n in self._capitalized_at(key)}
        )

    def is_person(self, number: int, key: str) -> bool:
        """Whether somebody of this name is introduced in full, and nobody knows the word otherwise."""
        return self.is_introduced(key) or (
            self.known.zipf(key) == 0 and self._follows_first_name(number, key)
        )

    def _capitalized_at(self, key: str) -> Sequence[int]:
        """Where the word has a capital."""
        form = self.forms.get(key)
        return form.numbers[:GLANCE] if form is not None else ()

    def is_anybody(self, numbers: Sequence[int], key: str) -> bool:
        """Whether something makes a person of the word anywhere."""
        return any(self.is_somebody(number, key) for number in numbers[:GLANCE])

    def is_introduced(self, key: str) -> bool:
        """Whether nobody knows the word but as the surname of somebody whom the article introduces by a first name."""
        who = self.prose.need(mentions).introduced.get(key) if self.known.zipf(key) == 0 else None
        if who is None:
            return False
        firsts = surnames_by_first_name(primary(self.lang))
        return any(first in firsts for first in parts_of(who.full)[0])

    def is_in_foreign_phrase(self, number: int) -> bool:
        """Whether the words beside it are small and unknown too: it is quoted from a language."""
        texts = self.prose.need(words).texts
        return any(
            0 <= n < len(texts)
            and len(texts[n]) >= SHORTEST
            and texts[n].islower()
            and texts[n].isalpha()
            and self.known.zipf(texts[n]) < KNOWN
            and key_of(texts[n]) not in self.source_forms
            for n in (number - 1, number + 1)
        )


def _source_forms(judge: _Judge) -> Mapping[str, str]:
    return _mid_sentence(judge.source) if judge.source is not None and judge.names.latin else {}


def _mid_sentence(source: Prose) -> dict[str, str]:
    """The names of a source in Latin letters, case endings off, and how it writes them.

    Only what has a capital within a sentence, and never stands there without.
    """
    openers, places = source.need(sentence_openers), source.need(occurrences)
    found: dict[str, str] = {}
    for key, form in source.need(capitalized_forms).items():
        if form.capitals or key in places or openers.issuperset(form.numbers):
            continue
        for base in bases(key, source.lang):
            found.setdefault(base, form.text)
    return found


def _is_in_compound(text: str, span: Span) -> bool:
    return (
        text[max(0, span.start - 1) : span.start] in HYPHENS
        or text[span.end : span.end + 1] in HYPHENS
    )


def _capitalized(key: str) -> str:
    return key[:1].upper() + key[1:]
