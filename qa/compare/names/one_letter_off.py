"""Names that are one letter off what a word of the source spells, where nothing else renders that word.

“Saakshvili”, where a Georgian source has სააკაშვილი: all its letters but one make the name as they do in other names.
A script with few spellings for each letter tells so much of a name that stands once; whatever is spelled freely,
with letters that nobody hears, differs by more than one letter, or by one that is often left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.names.consonants import once
from qa.analyse.names.evidence import Variant, by_spelling
from qa.analyse.names.transcription import (
    SILENT,
    fit,
    letters_of,
    may_render,
    rendering,
    spellings,
    stems,
)
from qa.compare.names.scripts import ScriptNames, ScriptStretch, ScriptWord, script_names
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Shorter names, and names of fewer letters in the source, are a letter off too many words.
SHORTEST: int = TUNED["SHORTEST"]
FEWEST: int = TUNED["FEWEST"]
# A name that English knows so well is another one (Zipf).
UNKNOWN: float = TUNED["UNKNOWN"]
# The letter that is amiss costs so much, and no more than a letter that becomes another or two, and the others so much on average at most.
STRANGE: float = TUNED["STRANGE"]
STRANGEST: float = TUNED["STRANGEST"]
OTHERS: float = TUNED["OTHERS"]
# Without letters that nobody hears, no letter of it costs more: then it is as usual.
USUAL: float = TUNED["USUAL"]
# What the article writes so more often is no slip of the pen.
AGAIN: int = TUNED["AGAIN"]
# Spellings of one sound that any script may have one letter for: Oiapoque, Khoufu.
SOUNDS = (("ph", "f"), ("ou", "u"), ("qu", "k"), ("au", "o"), ("ee", "i"), ("dt", "t"))
TWICE = expression(r"([b-df-hj-np-tv-z])\1")
BEFORE_A = expression("ia")
# What languages write or leave out between vowels: Georgijevska, Georgievska.
GLIDE = expression(r"(?<=[iy])[jy]|[jy](?=[aeou])")


def one_letter_off(document: Document) -> Iterator[Variant]:
    """The names that a word of the source in their sentence spells but for one letter."""
    names = document.need(script_names)
    if names is None or names.is_unspaced or names.is_spelt_in_han:
        return
    for stretch in names.stretches:
        for number in stretch.names:
            key = names.key(number)
            if (
                number not in stretch.rendered
                and len(key) >= SHORTEST
                and names.zipf(key) < UNKNOWN
                and not names.is_joined(number)
                and names.may_be_slip(number)
            ):
                yield from _slips(names, stretch, number, key)


def _slips(names: ScriptNames, stretch: ScriptStretch, number: int, key: str) -> Iterator[Variant]:
    """What the name is a letter off: nothing if several words of the source are as near."""
    form = names.form(number)
    near = [token for token in stretch.tokens if _is_near(names, stretch, token, key)]
    if form is not None and form.times <= AGAIN and len({token.text for token in near}) == 1:
        word = near[0].text
        yield Variant(form, _right(key, word, names.code), (by_spelling(word),), 0.0)


def _is_near(names: ScriptNames, stretch: ScriptStretch, token: ScriptWord, key: str) -> bool:
    return (
        may_render(key, token.text, names.code)  # the first letter is as it should be
        and len(letters_of(token.text, names.code)) >= FEWEST
        and {each.stem for each in stretch.rendered.values()}.isdisjoint(
            stems(token.text, names.code)
        )
        and is_a_letter_off(key, token.text, names.code)
        and names.is_name_there(token.text)
    )


def is_a_letter_off(key: str, word: str, code: str) -> bool:
    """Whether all letters of a word but one make the name as they usually do, or do with two of its letters in the other order.

    A last letter that only one of the two has may be an ending, and letters that nobody hears tell nothing.
    """
    every = stems(word, code)
    return any(_is_off(key, stem, code) for stem in every) and not any(
        _is_usual(key, stem, code) for stem in every
    )


def _is_usual(key: str, stem: str, code: str) -> bool:
    plainer = SILENT.sub("", TWICE.sub(r"\1", key))
    for spelling, sound in SOUNDS:
        plainer = plainer.replace(spelling, sound)
    ways = {
        key,
        plainer,
        key[:-1],
        plainer[:-1],
        GLIDE.sub("", plainer),
        BEFORE_A.sub("iya", plainer),
    }
    return any(
        fit(way, part, code).strangest <= USUAL
        for way in ways
        for part in (stem, stem[:-1], once(stem))
    )


def _is_off(key: str, stem: str, code: str) -> bool:
    size = len(letters_of(stem, code))
    if size < FEWEST:
        return False
    here = fit(key, stem, code)
    if here.strangest >= STRANGE:
        is_one = here.mean * size - here.strangest <= OTHERS * (size - 1)
        if is_one and here.strangest <= STRANGEST:
            return True
    return any(rendering(each, stem, code).mean <= OTHERS for each in _swapped(key))


def _swapped(key: str) -> Iterator[str]:
    """The name with each two neighboring letters in the other order."""
    for n in range(1, len(key) - 1):
        if key[n] != key[n + 1]:
            yield key[:n] + key[n + 1] + key[n] + key[n + 2 :]


def _right(key: str, word: str, code: str) -> str:
    """The one spelling of reference works that is a letter off; empty if there is none."""
    from rapidfuzz.distance import OSA

    near = [each for each in spellings(word, code) if OSA.distance(key, each, score_cutoff=1) == 1]
    return near[0].capitalize() if len(near) == 1 else ""
