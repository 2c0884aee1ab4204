"""Names of the translation that nothing in the source can have become.

What is left over in the translation, where nothing is left over in the source: somebody who is not there.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import Form, capitalized_forms, sentence_openers
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_source import is_absent, is_latin, source_names
from qa.analyse.names.romanization import scripts_differ
from qa.analyse.words import words
from qa.compare.align.alignment import Pair
from qa.compare.names.correspondence import (
    Written,
    english_places,
    is_name,
    lost,
    source_name_words,
    unexpected,
    written,
)
from qa.compare.names.lost import pairs_by_start
from qa.languages.language import language
from qa.lexicon.frequency import Lexicon, lexicon
from qa.lexicon.word_list import Listed, listed
from qa.model.document import Document
from qa.model.language_tag import HUB, primary
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Sentences whose link is less sure are not compared.
SURE: float = TUNED["SURE"]
SHORTEST: int = TUNED["SHORTEST"]
# A form that the target language knows better may be its own name for what the source has (Zipf).
UNKNOWN: float = TUNED["UNKNOWN"]
# A word of the source that shares so much with the form may be the name; one of its sentence, so much.
ALIKE: float = TUNED["ALIKE"]
ALIKE_HERE: float = TUNED["ALIKE_HERE"]
# The same by consonants, of which both have so many at least.
CONSONANTS_ALIKE: float = TUNED["CONSONANTS_ALIKE"]
CONSONANTS: int = TUNED["CONSONANTS"]
# So many letters of the one within the other make it a part of it.
BEGINNING: int = TUNED["BEGINNING"]
# So many mentions are looked at.
GLANCE: int = TUNED["GLANCE"]


class AddedName(NamedTuple):
    """A name that the source does not have: as it is written, and where."""

    text: str
    spans: tuple[Span, ...]


def invented_names(document: Document) -> tuple[AddedName, ...]:
    """The names that nothing in the source explains, in sentences that render all names of theirs.

    Only names that the target language does not know: what it knows may be its own name of a place, or a gloss.
    """
    source, known = document.source, lexicon(document.lang)
    if source is None or known is None or primary(document.lang) != HUB:
        return ()
    if language(source.lang) is None or not (
        source.need(is_latin) or scripts_differ(source.text[:500])
    ):
        return ()
    column = document.target.need(words)
    found = (
        AddedName(form.text, tuple(map(column.span, form.numbers)))
        for form in _suspects(document, source, known)
        if _is_invented(document, source, form)
    )
    return tuple(found)


def _suspects(document: Document, source: Prose, known: Lexicon) -> Iterator[Form]:
    """The forms that nobody knows, and that the source does not have as they stand, nor by their sound."""
    target = language(document.lang)
    peoples = proper_words(target) if target is not None else {}
    own = listed_words(document.newsroom.names)
    there = document.need(source_names).written
    openers = document.target.need(sentence_openers)
    for key, form in document.target.need(capitalized_forms).items():
        if (
            len(key) >= SHORTEST
            and key.isalpha()
            and form.capitals < form.times
            and form.times <= GLANCE
            and known.zipf(key) < UNKNOWN
            and key not in there
            and key not in own
            and key not in peoples
            and key not in english_places()
            and form.text[1:].islower()
            and is_name(key, known)
            and listed(key, document.lang) is Listed.NOWHERE
            and not openers.issuperset(form.numbers)
            and (not source.need(is_latin) or is_absent(source, key))
        ):
            yield form


def _is_invented(document: Document, source: Prose, form: Form) -> bool:
    """Whether each sentence with the form renders all names of its source, and none of them is like it."""
    starts, name = document.target.need(words).starts, written(form.key, document.lang)
    for number in form.numbers:
        pair = document.need(pairs_by_start).at(starts[number], SURE)
        if pair is None or not _is_left_over(document, source, number, pair):
            return False
        there = source.need(words)
        for n in there.within(pair.source):
            text = there.texts[n]
            if len(text) >= SHORTEST and _are_alike(name, written(text, source.lang), ALIKE_HERE):
                return False
    return not any(_are_alike(name, other, ALIKE) for other in source.need(all_written))


def _is_left_over(document: Document, source: Prose, number: int, pair: Pair) -> bool:
    """Whether the form has no counterpart in the sentence, and no name of the source lacks one."""
    theirs = source.need(words).within(pair.source)
    names = [n for n in source.need(source_name_words).numbers if n in theirs]
    return bool(unexpected(document.target, source, [number], pair.source)) and not lost(
        document.target, source, names, pair.target
    )


def all_written(source: Prose) -> tuple[Written, ...]:
    """All words of a source, each once, in plain Latin letters."""
    texts = dict.fromkeys(text for text in source.need(words).texts if len(text) >= SHORTEST)
    return tuple(written(text, source.lang) for text in texts)


def _are_alike(name: Written, other: Written, least: float) -> bool:
    """Whether the name may come from a word, by letters or consonants, or is a part of it."""
    from rapidfuzz.distance import Indel

    return (
        name.letters[:BEGINNING] in other.letters
        or (len(other.letters) >= BEGINNING and other.letters[:BEGINNING] in name.letters)
        or Indel.normalized_similarity(name.letters, other.letters) >= least
        or (
            min(len(name.consonants), len(other.consonants)) >= CONSONANTS
            and Indel.normalized_similarity(name.consonants, other.consonants) >= CONSONANTS_ALIKE
        )
    )
