"""Which names the source text knows, and which it can yield in Latin letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from qa.analyse.language.scripts import scripts_of
from qa.analyse.names.capitalized_forms import APOSTROPHES, key_of
from qa.analyse.names.case_endings import bases
from qa.analyse.names.pinyin import SourceReadings
from qa.analyse.names.romanization import (
    GREEK_CHI,
    HARD_C,
    plain,
    romanizations,
    scripts_differ,
    sound,
)
from qa.analyse.words import capitalized, occurrences
from qa.languages.shared import shared_words
from qa.languages.writing import writing
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import primary
from qa.model.letters import LATIN
from qa.model.memory import Memo
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

LATIN_RUN = expression(rf"[{LATIN}]++(?:['’][{LATIN}]++)*+")
# What Slavic and Greek surnames end in, romanized.
NATIVE = tuple(shared_words("surname endings"))
# Nearly all Greek surnames end so.
GREEK_LAST = ("s", "i", "u")
# Names are grouped by so many letters of their code.
BEGINNING: int = TUNED["BEGINNING"]
# Letters before this one are Latin.
LATIN_LAST = "\u0250"


class SourceNames(NamedTuple):
    """What the source says about names.

    Attributes:
        lang: the language of the source, as a BCP 47 tag.
        written: all its words in Latin letters, casefolded, and the same without accents: what is
            in here needs no further witness.
        names: its capitalized words in Latin letters: key -> (as written, how often).
        latin: whether the source as a whole is written in Latin letters.
    """

    lang: str | None
    written: frozenset[str]
    names: dict[str, tuple[str, int]]
    latin: bool


NOTHING = SourceNames(None, frozenset(), {}, latin=False)


def source_names(document: Document) -> SourceNames:
    """What the source of the document says about names; nothing if there is no source."""
    if document.source is None:
        return NOTHING
    return document.source.need(names_in_source)


def names_in_source(source: Prose) -> SourceNames:
    """What this text, taken as a source, says about names."""
    if source.need(is_latin):
        places, capitals = source.need(occurrences), source.need(capitalized)
        written = frozenset(chain.from_iterable(map(_ways.__getitem__, places)))
        counts = {text: len(numbers) for text, numbers in capitals.items()}
        counts |= {text: len(numbers) for text, numbers in places.items() if _is_elided(text)}
        return SourceNames(source.lang, written, _names(counts, source.lang), latin=True)
    counts = Counter(LATIN_RUN.findall(source.text))
    written = frozenset(chain.from_iterable(map(_ways.__getitem__, counts)))
    return SourceNames(source.lang, written, _names(counts, source.lang), latin=False)


def _ways_of(text: str) -> tuple[str, ...]:
    """The ways to write a word that need no further witness if a source has it."""
    if text[0].isdigit():
        return ()
    key = key_of(text)
    found = [key]
    if not key.isascii():
        found.append(plain(key))
    if "'" in key:
        found += key.split("'")
    return tuple(dict.fromkeys(found))


_ways: Memo[str, tuple[str, ...]] = Memo(_ways_of)


def _names(counts: Mapping[str, int], lang: str | None) -> dict[str, tuple[str, int]]:
    """The words with a capital, by key, with how often the source has them."""
    has_suffixes = writing(primary(lang)).apostrophe_suffixes
    names: dict[str, tuple[str, int]] = {}
    for whole, count in counts.items():
        text = without_elision(whole)
        if text[0].isupper():
            key = key_of(text)
            if len(key) > 2:
                form = key.partition("'")[0] if has_suffixes else key
                _, before = names.get(form, ("", 0))
                names[form] = (text[: len(form)], before + count)
    return names


def _is_elided(text: str) -> bool:
    return ("'" in text or "’" in text) and text[0].islower() and without_elision(text) != text


def without_elision(text: str) -> str:
    """A word without an article or a preposition that lost its vowel before a name: d'Edward.

    A capital behind the apostrophe, and none before it, tells; O'Connor and L'Aquila are names.
    """
    if text.isalpha():  # as nearly all words are
        return text
    for mark in APOSTROPHES:
        head, found, name = text.partition(mark)
        if found and name[:1].isupper() and head.islower():
            return name
    return text


def is_absent(source: Prose, form: str) -> bool:
    """Whether a source in Latin letters has no name that is written or sounds like a form, whatever its case."""
    return source.need(is_latin) and sound(form) not in source.need(sounds_in_source)


def sounds_in_source(source: Prose) -> frozenset[str]:
    """How the words with a capital sound in a text in Latin letters, with all that endings make of them."""
    return frozenset(
        sound(base)
        for key in source.need(names_in_source).names
        for base in bases(key, source.lang)
    )


def _is_greek(lang: str | None) -> bool:
    return scripts_of(primary(lang)) == ("Greek",)


def is_latin(text: Prose) -> bool:
    """Whether most letters at the beginning of the text are Latin."""
    start = text.text[:300]
    if start.isascii():
        return True
    letters = list(filter(str.isalpha, start))
    return 2 * sum(map(LATIN_LAST.__gt__, letters)) >= len(letters)


class SourceSounds:
    """What the names of a source in another alphabet may be in Latin letters.

    Names are grouped by how they begin; the codes of all their base forms are worked out for the
    groups that are asked for.

    Attributes:
        shortest: of so many letters a form must be to be a slip.
    """

    shortest = 7

    def __init__(self, lang: str | None, words: Iterable[str]) -> None:
        self.lang = lang
        self._groups: dict[str, list[str]] = {}
        for word in words:
            beginnings = (self._code(latin)[:BEGINNING] for latin in romanizations(word[:4], lang))
            for code in dict.fromkeys(beginnings):
                self._groups.setdefault(code, []).append(word)
        self._known: dict[str, dict[str, tuple[int, str]]] = {}

    def find(self, key: str) -> tuple[int, str] | None:
        """The name that `key` may be a romanization of, and how far off its base form is."""
        code = self._code(key)
        beginning = code[:BEGINNING]
        if beginning not in self._known:
            self._known[beginning] = self._codes(self._groups.get(beginning, ()))
        return self._known[beginning].get(code)

    def _code(self, key: str) -> str:
        """How a name in Latin letters sounds to whoever reads it in the source's language."""
        if not _is_greek(self.lang):
            return sound(key)
        return sound(HARD_C.sub("k", GREEK_CHI.sub("h", key)))

    def is_native(self, key: str) -> bool:
        """Whether the source has the name as a surname of its own languages."""
        return key.endswith(NATIVE) and self.find(key) is not None

    def near(self, key: str) -> Iterator[str]:
        """Native names of the source, romanized, that are one letter away from `key`.

        Names of another origin are spelt too freely in the source's alphabet to tell of a slip, so
        only such endings count as surnames of its own languages have.
        """
        from rapidfuzz.distance import OSA

        if not self._may_be_native(key) or self.find(key) is not None:
            return
        code = self._code(key)
        for other, (_, word) in self._known[code[:BEGINNING]].items():
            if OSA.distance(code, other, score_cutoff=1) > 1:
                continue
            for base in bases(word.casefold(), self.lang):
                for latin in romanizations(base, self.lang):
                    if (
                        latin.endswith(NATIVE)
                        and ("sk" in latin[-5:]) == ("sk" in key[-5:])  # else one is an adjective
                        and OSA.distance(key, latin, score_cutoff=1) == 1
                        and not _is_usual(key, latin)
                    ):
                        yield latin

    def _may_be_native(self, key: str) -> bool:
        """Whether the name ends as names of the source's own languages do, but for a slip."""
        return key.endswith(NATIVE) or (_is_greek(self.lang) and key.endswith(GREEK_LAST))

    def _codes(self, words: Iterable[str]) -> dict[str, tuple[int, str]]:
        found: dict[str, tuple[int, str]] = {}
        for word in words:
            for base, distance in bases(word.casefold(), self.lang).items():
                for latin in romanizations(base, self.lang):
                    code = self._code(latin)
                    if code not in found or distance < found[code][0]:
                        found[code] = (distance, word)
        return found


def _is_usual(key: str, latin: str) -> bool:
    """Whether a form differs from a romanization as another usual one does.

    As German and Greek write it (ch, sch), with the s of French (Gnessin), or as Ukrainians call what Russian
    has with an o (Lukyanivka).
    """
    return latin in {
        key.replace("ch", "kh"),
        key.replace("sch", "shch"),
        key.replace("ss", "s"),
        key.replace("ivk", "ovk"),
        key.replace("iv", "ov"),
    }


def source_sounds(source: Prose) -> SourceSounds | SourceReadings | None:
    """How the names of the source sound; None if that cannot be told, or the source is Latin."""
    if writing(primary(source.lang)).sounds_names:
        return SourceReadings(source.text, primary(source.lang))
    if not scripts_differ(source.text[:500]):
        return None
    return SourceSounds(
        source.lang,
        [
            text
            for text in source.need(occurrences)
            if len(text) > 2 and text[0].isupper() and scripts_differ(text)
        ],
    )
