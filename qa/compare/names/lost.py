"""Names of the source that the translation has nowhere: left out, or translated like words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qa.analyse.names.capitalised_forms import (
    capitalised_forms,
    key_of,
    neighbour,
    sentence_openers,
)
from qa.analyse.names.case_endings import bases
from qa.analyse.names.consonants import are_alike
from qa.analyse.names.names_of_source import is_latin
from qa.analyse.names.romanisation import plain, sound
from qa.analyse.words import words
from qa.compare.align.bilingual import Pair, pairs
from qa.compare.names.correspondence import lost, written
from qa.languages.language import language
from qa.languages.places import place_names
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Sentences whose link is less sure are not compared.
SURE: float = TUNED["SURE"]
SHORTEST: int = TUNED["SHORTEST"]
SHORTEST_FIRST: int = TUNED["SHORTEST_FIRST"]
# Longer words are compounds, or titles with their endings.
LONGEST: int = TUNED["LONGEST"]
# A capitalised word of the source that its language hardly knows is a name (Zipf).
RARE: float = TUNED["RARE"]
# Of a language that gives every noun a capital, only what the target language knows as well is.
KNOWN_ABROAD: float = TUNED["KNOWN_ABROAD"]
# What a Turkish capital İ becomes in lower case.
DOTTED = "i\u0307"
# What stands right before or after a word that is a part of an address or of a compound.
PART_OF_MORE = frozenset("-–./@_")


class LostSurname(NamedTuple):
    """A name of the source that the translation does not have.

    Attributes:
        full: the first name and the surname, as the source writes them.
        name: the surname.
        span: where the translation has the first name.
    """

    full: str
    name: str
    span: Span


def lost_names(document: Document) -> tuple[LostSurname, ...]:
    """The surnames that the translation lacks, though it has the first name that stands before.

    Only where the source shows names: by a capital within the sentence, in a language whose words
    are known, so that nobody has met the word but as a name. A first name that is there tells that
    somebody is named; without one, most of what is not there is said in other words.
    """
    source = document.source
    if source is None or not source.need(is_latin):
        return ()
    grammar, known = language(source.lang), lexicon(source.lang or "")
    if grammar is None or known is None:
        return ()
    numbers = [n for n in _rare_names(document, source) if _stands_alone(source, n)]
    if not numbers:
        return ()
    found: dict[str, LostSurname] = {}
    texts = source.need(words).texts
    for pair in document.need(pairs):
        within = source.need(words).within(pair.source)
        mine = [n for n in numbers if n in within] if pair.score >= SURE else []
        for n in lost(document.target, source, mine, pair.target) if mine else ():
            if texts[n] not in found and not _is_somewhere(document, source, n):
                name = _as_found(document, source, n, pair)
                if name is not None:
                    found[texts[n]] = name
    return tuple(found.values())


def _rare_names(document: Document, source: Prose) -> Iterator[int]:
    grammar, known = language(source.lang), lexicon(source.lang or "")
    there = lexicon(document.lang)
    openers = source.need(sentence_openers)
    places = place_names(primary(source.lang))
    for key, form in source.need(capitalised_forms).items():
        if (
            not SHORTEST <= len(key) <= LONGEST
            or known is None
            or grammar is None
            or form.capitals
            or known.zipf(key.replace(DOTTED, "i")) >= RARE
            or key in places
            or "'" in key
            or (grammar.capitalises_nouns and (there is None or there.zipf(key) < KNOWN_ABROAD))
        ):
            continue
        if not openers.issuperset(form.numbers):
            yield from (n for n in form.numbers if n not in openers)


def _stands_alone(source: Prose, number: int) -> bool:
    """Whether the word is no part of a compound or an address, and no possessive of a name."""
    column = source.need(words)
    start, end = column.starts[number], column.end(number)
    before, after = source.text[max(0, start - 1) : start], source.text[end : end + 2]
    return before not in PART_OF_MORE and not (
        after[:1] in PART_OF_MORE and (after[:1] != "." or after[1:].isalnum())
    )


def _is_somewhere(document: Document, source: Prose, number: int) -> bool:
    """Whether the translation has the name anywhere, as it sounds, or by its consonants."""
    key = key_of(source.need(words).texts[number])
    heard, letters = document.target.need(_heard)
    if any(sound(base) in heard for base in bases(key, source.lang)):
        return True
    name = written(key, source.lang).letters
    return any(are_alike(name, other) for other in letters)


def _heard(target: Prose) -> tuple[frozenset[str], tuple[str, ...]]:
    keys = sorted({key_of(text) for text in target.need(words).texts if len(text) >= SHORTEST})
    return frozenset(map(sound, keys)), tuple(map(plain, keys))


def _as_found(document: Document, source: Prose, number: int, pair: Pair) -> LostSurname | None:
    """The lost surname beside the first name that the translation has; None if it has none.

    Where another capitalised word follows that, it is rather the surname, written otherwise.
    """
    there = source.need(words)
    if not number or source.text[there.end(number - 1) : there.starts[number]] != " ":
        return None
    first, name = there.texts[number - 1], there.texts[number]
    if not first[0].isupper() or not first.isalpha():
        return None
    codes = {sound(base) for base in bases(key_of(first), source.lang)}
    column = document.target.need(words)
    for n in column.within(pair.target):
        text = column.texts[n]
        if (
            len(text) >= SHORTEST_FIRST
            and text[0].isupper()
            and sound(key_of(text)) in codes
            and neighbour(document.target, n, 1) is None
        ):
            return LostSurname(f"{first} {name}", name, column.span(n))
    return None
