"""Names of any script by their consonants: what Hebrew and Arabic write, and other scripts keep.

Hebrew, Arabic and Persian leave out most vowels, and what other scripts do with the vowels of a
foreign name is anybody's guess. The consonants are what a name keeps, written in few ways.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import groupby

from qa.analyse.names.romanization import romanized, scripts_differ
from qa.languages.writing import writing
from qa.model.language_tag import primary
from qa.model.memory import remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Spellings of one sound, or of sounds that scripts do not tell apart, longest first.
SPELLINGS = (
    ("tsch", "s"), ("sch", "s"), ("dzh", "g"), ("tch", "s"), ("sh", "s"), ("kh", "k"), ("ch", "k"),
    ("cz", "s"), ("sz", "s"), ("ts", "s"), ("tz", "s"), ("zh", "s"), ("ph", "b"), ("ck", "k"),
    ("gh", ""), ("th", "t"), ("dh", "d"), ("q", "k"), ("ce", "s"), ("ci", "s"), ("cy", "s"),
    ("c", "k"), ("x", "ks"), ("f", "b"), ("v", "b"), ("p", "b"), ("w", ""), ("z", "s"), ("j", "g"), ("h", ""),
)  # fmt: skip
CONSONANTS, VOWELS = frozenset("bdgklmnrst"), frozenset("aeiouy")
GLIDES = str.maketrans("jw", "yv")
SHORTEST_STEM: int = TUNED["SHORTEST_STEM"]
# A name with fewer consonants is like too many words; one that was only spelt in another way
# keeps so many of them, as a share of both (measured on names of news in ten scripts).
FEWEST: int = TUNED["FEWEST"]
FITS: float = TUNED["FITS"]


@remembered
def consonants(word: str) -> str:
    """The consonants of a word in Latin letters, those that scripts confuse written as one."""
    letters = word.casefold()
    if not letters.isascii():
        letters = unicodedata.normalize("NFKD", letters)
    for spelling, sound in SPELLINGS:
        if spelling in letters:
            letters = letters.replace(spelling, sound)
    return once(filter(CONSONANTS.__contains__, letters))


def once(letters: Iterable[str]) -> str:
    """The letters, each that stands twice or more in a row written once."""
    return "".join([letter for letter, _ in groupby(letters)])


@remembered
def readings(word: str, lang: str | None) -> frozenset[str]:
    """The consonants that a word of a source may have, in any script.

    Without the particles that Hebrew and Arabic put before a word, and with or without the
    letters that are a vowel as well as a consonant.
    """
    from anyascii import anyascii

    code = primary(lang)
    stems = {word, *without_prefixes(word, code, SHORTEST_STEM)}
    glide = writing(code).glide
    if glide:
        stems |= {stem.replace(glide, "") for stem in stems}
    latin: list[str] = []
    for stem in sorted(stems):
        if scripts_differ(stem):
            latin += (romanized(stem, lang), romanized(stem))  # Ukrainian г is h, or g
        else:
            latin.append(anyascii(stem))
    return frozenset(filter(None, map(consonants, latin)))


def without_prefixes(word: str, code: str, shortest: int) -> list[str]:
    """What the word may be without its particles, while more than `shortest` letters are left, and its article."""
    found = []
    rest, known = word, writing(code)
    while len(rest) > shortest and rest[0] in known.particles:
        rest = rest[1:]
        found.append(rest)
    article = known.article
    if article:
        found += [
            stem.removeprefix(article)
            for stem in (word, *found)
            if stem.startswith(article) and len(stem) > len(article) + 1
        ]
    return found


def is_transcribed(one: str, other: str) -> bool:
    """Whether the two are one name by the letters of two languages: Alasca, Tutmose, Krasnojarsk."""
    one, other = one.translate(GLIDES), other.translate(GLIDES)
    return one == other or (
        sorted(one) != sorted(other)  # letters out of order are a slip
        and _vowels(one) == _vowels(other)
        and consonants(one) == consonants(other)
    )


def _vowels(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    return once("".join(filter(VOWELS.__contains__, letters)).replace("y", "i"))


def are_alike(one: str, other: str) -> bool:
    """Whether two words in Latin letters have much the same consonants, and enough of them."""
    from rapidfuzz.distance import Indel

    mine, theirs = consonants(one), consonants(other)
    return (
        min(len(mine), len(theirs)) >= FEWEST
        and mine[0] == theirs[0]
        and Indel.normalized_similarity(mine, theirs) >= FITS
    )


def likeness(name: str, word: str, lang: str | None) -> float:
    """How like the consonants of a name are to those of a source's word, from 0 to 1.

    What stands at the end of a longer word may be a case ending.
    """
    from rapidfuzz.distance import Indel

    mine = consonants(name)
    return max(
        (
            Indel.normalized_similarity(mine, form)
            for other in readings(word, lang)
            for form in {other, other[: max(len(mine), FEWEST)]}
        ),
        default=0.0,
    )
