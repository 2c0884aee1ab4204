"""The likely source language of a translation, by what is left of it in the text.

Names of its countries, cities and papers, letters of its alphabet in names, and characters of its script.
Each is weak; what it tells is enough only to bear out a phrase that hardly anybody else writes.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import qa.languages
from qa.analyse.words import capitalized
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

LANGUAGES = Path(qa.languages.__file__).parent
TUNED = thresholds(__name__)

# A phrase that only machines write tells as much as so many names (one of two words half as much); from
# this weight on, and with so many times as much as speaks for any other, a language is taken for the source.
CALQUE: int = TUNED["CALQUE"]
STRONG: int = TUNED["STRONG"]
LEAD: float = TUNED["LEAD"]
# What letters count for: a name that is written with them.
SIGNS = "signs.txt"


class _Signs(NamedTuple):
    names: Mapping[str, tuple[str, ...]]
    people: Mapping[str, tuple[str, ...]]
    letters: Mapping[str, tuple[str, ...]]


@loaded
def _signs() -> _Signs:
    text = (LANGUAGES / SIGNS).read_text(encoding="utf-8")
    names: dict[str, tuple[str, ...]] = {}
    people: dict[str, tuple[str, ...]] = {}
    letters: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        if "|" not in line or line.startswith("#"):
            continue
        lang, own, known, *rest = (part.strip() for part in line.split("|"))
        for table, column in ((names, known), (people, " ".join(rest))):
            for name in column.split():
                table[name] = (*table.get(name, ()), lang)
        for letter in own:
            letters[letter] = (*letters.get(letter, ()), lang)
    return _Signs(names, people, letters)


def signs_of(prose: Prose) -> dict[str, int]:
    """The languages that the text shows signs of, with how many: ISO 639-1 codes.

    Two people make one. A text may show several languages.
    """
    signs = _signs()
    # In halves: a person may live anywhere.
    counts: dict[str, int] = {}
    rare = frozenset(signs.letters)
    for form, numbers in prose.need(capitalized).items():
        bare = form.removesuffix("’s").removesuffix("'s")
        langs, weight = signs.names.get(form) or signs.names.get(bare, ()), 2
        if not langs:
            langs, weight = signs.people.get(form) or signs.people.get(bare, ()), 1
        if not langs and not form.isascii():
            weight = 2
            langs = tuple(
                {lang for letter in rare.intersection(form) for lang in signs.letters[letter]}
            )
        for lang in langs:
            counts[lang] = counts.get(lang, 0) + weight * len(numbers)
    return {lang: counts[lang] // 2 for lang in sorted(counts) if counts[lang] > 1}


def likely_sources(prose: Prose, calques: Mapping[str, int]) -> dict[str, int]:
    """The languages that the text may come from, with the weight of what speaks for each.

    Args:
        prose: an English text.
        calques: the weight of the phrases that only machines write, by language.
    """
    found = dict(prose.need(signs_of))
    for lang, count in calques.items():
        found[lang] = found.get(lang, 0) + count
    return {lang: found[lang] for lang in sorted(found) if lang}


def leading_source(signs: Mapping[str, int], enough: int) -> str:
    """The language that most speaks for, if it has `enough` and no other comes near; else empty."""
    ranked = sorted(signs, key=lambda lang: (-signs[lang], lang))
    if not ranked or signs[ranked[0]] < enough:
        return ""
    rivals = signs[ranked[1]] if len(ranked) > 1 else 0
    return ranked[0] if signs[ranked[0]] >= LEAD * rivals else ""


def is_place(word: str) -> bool:
    """Whether the word is a country, a people or a city of a language that is translated from."""
    return word in _signs().names and word.istitle()
