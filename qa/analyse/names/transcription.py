"""How well a name in Latin letters renders a word of another script, letter by letter.

Each letter becomes one of a few spellings, more or less often: that is counted on names of reference
works (`languages/transcriptions.py`). The cheapest way through a word and a name says two things: how
usual the spelling is as a whole, and how strange its strangest letter is. A letter that was lost,
added or confused is far stranger than any that is only spelt in another way.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from qa.analyse.names.consonants import without_prefixes
from qa.languages.transcriptions import known_names, letter_costs
from qa.model.memory import remembered
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# What a letter costs that becomes what it never does, and each Latin letter of it.
NEVER: float = TUNED["NEVER"]
NEVER_EACH: float = TUNED["NEVER_EACH"]
# A letter becomes so many Latin letters at most.
MOST_LATIN = 4
# Longer words are no names, or many.
LONGEST: int = TUNED["LONGEST"]
# A name renders a word if no letter costs more, and all of them cost so much on average at most.
STRANGEST: float = TUNED["STRANGEST"]
MEAN: float = TUNED["MEAN"]
# Marks that change the letter before them: a geresh.
CHANGING = frozenset("'’‘׳´`")
# Particles that stand behind a word without a space.
AFTER = {
    "ko": tuple(
        "은 는 이 가 을 를 의 에 와 과 도 로 씨 으로 에서 에게 부터 까지 이라는 라는 이다".split()
    )
}
SHORTEST_STEM: int = TUNED["SHORTEST_STEM"]
# Letters of one script that languages draw in two ways.
SAME = str.maketrans({"ک": "ك", "ی": "ي", "ى": "ي", "ے": "ي", "ہ": "ه", "ھ": "ه", "ة": "ه"})


class Fit(NamedTuple):
    """How strange a rendering is.

    Attributes:
        mean: what a letter of the word costs on average.
        strangest: what the dearest letter costs.
    """

    mean: float
    strangest: float

    @property
    def is_good(self) -> bool:
        """Whether the name may well render the word."""
        return self.mean <= MEAN and self.strangest <= STRANGEST


NONE = Fit(99.0, 99.0)
NOWHERE = math.inf


@remembered
def fit(latin: str, word: str, code: str) -> Fit:
    """How well a plain name in Latin letters renders a word, without its particles or with them."""
    if len(latin) > LONGEST or len(word) > LONGEST:
        return NONE
    table = letter_costs(code)
    return min(_cost(latin, marked_letters(stem), table) for stem in stems(word, code))


def may_render(latin: str, word: str, code: str) -> bool:
    """Whether a name can render a word by its first letter and its length: what `fit` need not be asked."""
    letters, shortest, longest = _outline(word, code)
    return latin[:1] in letters and shortest <= len(latin) <= longest


@remembered
def _outline(word: str, code: str) -> tuple[frozenset[str], int, int]:
    """With which letters a rendering of the word begins, and how short and how long one is."""
    table = letter_costs(code)
    found: set[str] = set()
    sizes: list[int] = []
    for stem in stems(word, code):
        letters = marked_letters(stem)
        sizes.append(len(letters))
        for letter in letters:
            ways = table.get(letter) or table.get(letter.replace("'", ""), {})
            found.update(chunk[0] for chunk in ways if chunk)
            if "" not in ways:
                break
    return frozenset(found), min(sizes) // 2, 2 * max(sizes) + 2


@remembered
def spellings(word: str, code: str) -> tuple[str, ...]:
    """The Latin spellings of a name that reference works have; empty if they do not have the name."""
    names = known_names(code)
    return tuple(
        dict.fromkeys(latin for stem in stems(word, code) for latin in names.get(stem, ()))
    )


@remembered
def stems(word: str, code: str) -> tuple[str, ...]:
    """The word, and what it may be without the particles that are written as part of it."""
    found = [word, *without_prefixes(word, code, SHORTEST_STEM)]
    found += [
        word.removesuffix(ending)
        for ending in AFTER.get(code, ())
        if word.endswith(ending) and len(word) > len(ending) + 1
    ]
    return tuple(dict.fromkeys(found))


def letters_of(word: str) -> list[str]:
    """The letters of a word as the tables have them: Hangul taken apart, kana by consonant and vowel."""
    word = unicodedata.normalize("NFKC", word).translate(SAME)
    if word and unicodedata.name(word[0], "").startswith("KATAKANA"):
        return _sounds_of_kana(word)
    found: list[str] = []
    for letter in unicodedata.normalize("NFD", word):
        if letter in CHANGING and found:
            found[-1] += "'"
        elif unicodedata.category(letter)[0] == "L":
            found.append(letter)
    return found


def marked_letters(word: str) -> list[str]:
    """The same with signs for where the word begins and ends: the letters of which the tables are."""
    letters = letters_of(word)
    if letters:
        letters[0] = "^" + letters[0]
        letters[-1] += "$"
    return letters


def _sounds_of_kana(word: str) -> list[str]:
    """Kana by consonant and vowel, from their names in Unicode; a small one changes what is before it."""
    found: list[str] = []
    for letter in word:
        *size, name = unicodedata.name(letter, "").rpartition("LETTER ")[2].split() or [""]
        if letter == "ー":
            found.append("-")
        elif size and name == "TU":
            found.append("Q")
        elif size and len(found) > 1:
            found.pop()
            found[-1] += "Y" if name[0] == "Y" else "*"
            found.append(name[-1].lower())
        elif name == "N":
            found.append("N")
        elif name.isalpha() and len(name) <= 2:
            found.extend(name.lower())
    return found


def _cost(latin: str, letters: list[str], table: Mapping[str, Mapping[str, float]]) -> Fit:
    """The cheapest way to spell the letters so."""
    size = len(latin)
    if not letters or size > MOST_LATIN * len(letters):
        return NONE
    chunks = _chunks(latin)
    # What each beginning of the name costs, and its dearest letter.
    costs, dearest = [0.0, *[NOWHERE] * size], [0.0] * (size + 1)
    for letter in letters:
        ways = (table.get(letter) or table.get(letter.replace("'", ""), {})).get
        then, then_dearest = [NOWHERE] * (size + 1), [0.0] * (size + 1)
        for here, strangest, begun in zip(costs, dearest, chunks, strict=True):
            if here == NOWHERE:
                continue
            for end, chunk, never in begun:
                price = ways(chunk, never)
                total = here + price
                if total < then[end]:
                    then[end] = total
                    then_dearest[end] = max(strangest, price)
        costs, dearest = then, then_dearest
    return NONE if costs[size] == NOWHERE else Fit(costs[size] / len(letters), dearest[size])


@remembered
def _chunks(latin: str) -> tuple[tuple[tuple[int, str, float], ...], ...]:
    """For each place in a name the pieces that begin there: where they end, and what they cost as what never comes."""
    size = len(latin)
    return tuple(
        tuple(
            (end, latin[start:end], NEVER + NEVER_EACH * (end - start))
            for end in range(start, min(size, start + MOST_LATIN) + 1)
        )
        for start in range(size + 1)
    )
