"""The likely source language of a translation, by what is left of it in the text.

Names of its countries, cities and papers, letters of its alphabet in names, and characters of its script.
Each is weak; what it tells is enough only to bear out a phrase that hardly anybody else writes.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from typing import NamedTuple

from qa.analyse.words import capitalised, words
from qa.model.memory import loaded
from qa.model.prose import Prose

# So many names, of two kinds or one of them twice, make a sign; in a text shorter than this one does.
NAMES, SHORT = 2, 120
# What letters count for: a name that is written with them.
SIGNS = "signs.txt"


class _Signs(NamedTuple):
    names: Mapping[str, tuple[str, ...]]
    letters: Mapping[str, tuple[str, ...]]


@loaded
def _signs() -> _Signs:
    text = files("qa.languages").joinpath(SIGNS).read_text(encoding="utf-8")
    names: dict[str, tuple[str, ...]] = {}
    letters: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        if "|" not in line or line.startswith("#"):
            continue
        lang, own, known = (part.strip() for part in line.split("|"))
        for name in known.split():
            names[name] = (*names.get(name, ()), lang)
        for letter in own:
            letters[letter] = (*letters.get(letter, ()), lang)
    return _Signs(names, letters)


def signs_of(prose: Prose) -> dict[str, int]:
    """The languages that the text shows signs of, with how many: ISO 639-1 codes.

    Only languages with enough signs are in it. A text may show several.
    """
    names, letters = _signs()
    counts: dict[str, int] = {}
    rare = frozenset(letters)
    for form, numbers in prose.need(capitalised).items():
        langs = names.get(form) or names.get(form.removesuffix("’s").removesuffix("'s"), ())
        if not langs and not form.isascii():
            langs = tuple({lang for letter in rare.intersection(form) for lang in letters[letter]})
        for lang in langs:
            counts[lang] = counts.get(lang, 0) + len(numbers)
    needed = NAMES if len(prose.need(words).texts) > SHORT else 1
    return {lang: counts[lang] for lang in sorted(counts) if counts[lang] >= needed}


def is_place(word: str) -> bool:
    """Whether the word is a country, a people or a city of a language that is translated from."""
    return word in _signs().names and word.istitle()
