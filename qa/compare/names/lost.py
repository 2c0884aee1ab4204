"""Names of the source that the translation has nowhere: left out, or translated like words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from qa.analyse.names.capitalized_forms import (
    capitalized_forms,
    key_of,
    neighbor,
    sentence_openers,
)
from qa.analyse.names.case_endings import bases
from qa.analyse.names.consonants import are_alike
from qa.analyse.names.introductions import role_words
from qa.analyse.names.names_of_source import is_latin
from qa.analyse.names.romanization import plain, sound
from qa.analyse.words import words
from qa.compare.align.alignment import Pair, pairs
from qa.compare.names.correspondence import is_name, lost, may_be_one, written
from qa.languages.language import language
from qa.languages.places import place_names
from qa.lexicon.frequency import Lexicon, lexicon
from qa.lexicon.word_list import Listed, listed
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.named_tuples import NamedTuple
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
# So common a word of the target language is (Zipf) that stands in the place of a surname.
WORD: float = TUNED["WORD"]
# Only behind a first name that is so rare at home is it no name of that language (Zipf).
FOREIGN: float = TUNED["FOREIGN"]
# So many occurrences of a word are looked at.
GLANCE: int = TUNED["GLANCE"]
# A capitalized word of the source that its language hardly knows is a name (Zipf).
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
        span: where the translation has the first name; or the word, if it was translated.
        word: the word in its place, as the translation has it; empty if there is none.
    """

    full: str
    name: str
    span: Span
    word: str = ""


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
    for key, form in source.need(capitalized_forms).items():
        if (
            not SHORTEST <= len(key) <= LONGEST
            or known is None
            or grammar is None
            or form.capitals
            or known.zipf(key.replace(DOTTED, "i")) >= RARE
            or key in places
            or "'" in key
            or (grammar.capitalizes_nouns and (there is None or there.zipf(key) < KNOWN_ABROAD))
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

    Where another capitalized word follows that, it is rather the surname, written otherwise.
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
            and neighbor(document.target, n, 1) is None
        ):
            return LostSurname(f"{first} {name}", name, column.span(n))
    return None


def translated_surnames(document: Document) -> tuple[LostSurname, ...]:
    """The surnames in whose place the translation has an English word, with a capital.

    Behind the first name stands a word that dictionaries list and nobody is called, like the
    surname neither by letter, nor by sound, nor by consonants; and the surname is nowhere.
    """
    source, known = document.source, lexicon(document.lang)
    grammar = language(source.lang) if source is not None else None
    if source is None or known is None or grammar is None:
        return ()
    column, there = document.target.need(words), source.need(words)
    found: dict[str, LostSurname] = {}
    for n in _translated(document, known):
        pair = document.need(pairs_by_start).at(column.starts[n], SURE)
        if pair is None:
            continue
        first, word = key_of(column.texts[n - 1]), column.texts[n]
        for number in there.within(pair.source):
            if number and _may_be_translated(document, source, number, first, word):
                full = f"{there.texts[number - 1]} {there.texts[number]}"
                found.setdefault(word, LostSurname(full, there.texts[number], column.span(n), word))
    return tuple(sorted(found.values(), key=lambda name: name.span))


def _translated(document: Document, known: Lexicon) -> Iterator[int]:
    """The words of a dictionary that stand with a capital behind a name that is no word."""
    prose = document.target
    leads = role_words(language(document.lang))[0]
    for key, form in prose.need(capitalized_forms).items():
        if (
            len(key) < SHORTEST
            or form.capitals
            or known.zipf(key) < WORD
            or is_name(key, known)
            or listed(key, document.lang) is not Listed.WIDELY
            or key in leads
        ):
            continue
        for number in form.numbers[:GLANCE]:
            first = neighbor(prose, number, -1)
            if (
                first is not None
                and len(first) >= SHORTEST_FIRST
                and first not in leads
                and known.zipf(first) < FOREIGN
                and listed(first, document.lang) is not Listed.WIDELY
                and neighbor(prose, number, 1) is None
            ):
                yield number


class PairsByStart(NamedTuple):
    """The pairs of sentences by where they begin in the translation."""

    pairs: tuple[Pair, ...]
    starts: tuple[int, ...]

    def at(self, position: int, least: float) -> Pair | None:
        """The pair around a code point of the translation, if its score is `least` or more."""
        place = bisect_right(self.starts, position) - 1
        pair = self.pairs[place] if place >= 0 else None
        if pair is None or position >= pair.target.end or pair.score < least:
            return None
        return pair


def pairs_by_start(document: Document) -> PairsByStart:
    """The pairs of sentences, in the order of the translation."""
    found = sorted(document.need(pairs), key=lambda pair: pair.target.start)
    return PairsByStart(tuple(found), tuple(pair.target.start for pair in found))


def _may_be_rendered(name: str, word: str, document: Document, source: Prose) -> bool:
    """Whether the word may be the surname; where every noun has a capital, the article's own word."""
    grammar = language(source.lang)
    if grammar is not None and grammar.capitalizes_nouns:
        # one beginning is shared by chance: Klopp, Clock
        return len(name) > LONGEST or are_alike(plain(name), plain(word))
    return may_be_one(written(name, source.lang), written(word, document.lang))


def _may_be_translated(
    document: Document, source: Prose, number: int, first: str, word: str
) -> bool:
    """Whether the source has a surname here behind the first name, which the word is not like."""
    there = source.need(words)
    before, name = there.texts[number - 1], there.texts[number]
    if not (before[0].isupper() and name[0].isupper() and len(name) >= SHORTEST):
        return False
    if source.text[there.end(number - 1) : there.starts[number]] not in {" ", "\u00a0"}:
        return False
    codes = {
        sound(written(base, source.lang).letters) for base in bases(key_of(before), source.lang)
    }
    if sound(first) not in codes:
        return False
    if _may_be_rendered(name, word, document, source):
        return False
    return not _is_somewhere(document, source, number)
