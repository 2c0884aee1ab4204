"""Surnames in the form of the other gender: Elena Kozlov, where the text has Elena Kozlova."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from qa.analyse.names.capitalized_forms import capitalized_forms, full_names, key_of
from qa.analyse.names.case_endings import bases
from qa.analyse.names.inconsistent_first_names import first_names_by_surname
from qa.analyse.names.names_of_source import source_names
from qa.analyse.names.romanization import plain, romanizations, romanized, sound
from qa.analyse.names.spelling_differences import common_beginning
from qa.analyse.words import words
from qa.languages.surnames import all_added, all_pairs, surnames_in
from qa.model.document import Document
from qa.model.language_tag import primary
from qa.model.letters_apart import letters_apart
from qa.model.memory import loaded, remembered
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# These men's names lose their last letter for it.
VOWELS_DROPPED = ("a", "e", "o")
CONSONANTS = frozenset("bcdfghjklmnpqrstvwxzčďňřšťžľĺŕ")
SHORTEST_STEM: int = TUNED["SHORTEST_STEM"]
# First names are grouped by so many letters of their sound; those of so many may differ in one.
BEGINNING: int = TUNED["BEGINNING"]
LONG: int = TUNED["LONG"]

# First names that end so have one form for all cases: “Грегори Плоткина” may be a man's genitive.
UNDECLINED = frozenset("иоуэеыії")


class GenderedName(NamedTuple):
    """A surname in the form of the other gender.

    Attributes:
        first, surname: the name, as written.
        right: the surname, as it should be.
        numbers: the words that have the surname after this first name.
        times: how often the right form stands after the first name.
        in_source: the name in the source, if that is who says so.
        confidence: how sure that is, from 0 to 1.
    """

    first: str
    surname: str
    right: str
    numbers: tuple[int, ...]
    times: int
    in_source: str
    confidence: float


def gendered_names(document: Document) -> tuple[GenderedName, ...]:
    """The surnames that the same first name has in the form of the other gender elsewhere.

    Elsewhere is the source, or the article if it does so more often.
    """
    prose = document.target
    by_first: dict[str, dict[str, list[int]]] = {}
    for surname, firsts in prose.need(first_names_by_surname).items():
        for first, numbers in firsts.items():
            by_first.setdefault(first, {})[surname] = numbers
    found: list[GenderedName] = []
    forms = prose.need(capitalized_forms)
    for first, surnames in by_first.items():
        for surname, numbers in surnames.items():
            right = _by_source(document, first, surname)
            usual, in_source = right or (_by_article(document, surname, surnames), "")
            if not usual:
                continue
            here = forms.get(usual)
            text = here.text if here else usual[:1].upper() + usual[1:]
            found.append(
                GenderedName(
                    forms[first].text,
                    forms[surname].text,
                    text,
                    tuple(number + 1 for number in numbers),
                    len(surnames.get(usual, ())),
                    in_source,
                    0.92 if in_source else 0.8,
                )
            )
    return tuple(found)


def _by_article(document: Document, surname: str, surnames: dict[str, list[int]]) -> str:
    """The form of the other gender that this first name has more often; empty if there is none."""
    if len(surnames) < 2 or surname in document.need(source_names).written:
        return ""
    return next(
        (
            other
            for other in counterparts(surname)
            if other in surnames and len(surnames[other]) > len(surnames[surname])
        ),
        "",
    )


def _by_source(document: Document, first: str, surname: str) -> tuple[str, str] | None:
    """The surname that the source has after this first name, and how it writes the whole name.

    None if the source does not have the name, or has it in the gender of the target.
    """
    source = document.source
    if source is None:
        return None
    found: tuple[str, str] | None = None
    lang = primary(document.source_lang)
    others = counterparts(surname, lang)
    if not others:
        return None
    code = sound(first)
    for name, other in source.need(_pairs).get(code[:BEGINNING], ()):
        readings = _heard(name, source.lang)
        same = [heard for heard in readings if _is_same_first_name(code, heard)]
        if not same:
            continue
        in_nominative = name[-1] not in UNDECLINED and any(
            readings[heard] and heard[-1] == code[-1] for heard in same
        )
        written = romanizations(other, lang)
        if _is_same(written, surname):
            man = next((right for right, is_woman in others.items() if not is_woman), None)
            if man is None or in_nominative or not _is_genitive_of_man(first, name):
                return None
            found = man, f"{name} {other}"
            continue
        if (
            not in_nominative
            and _is_genitive_of_man(first, name)
            and any(is_woman and _is_same(written, right) for right, is_woman in others.items())
        ):
            # “Евгения Турбина”: a man's name in the genitive, whatever stands elsewhere.
            return None
        for right, is_woman in others.items():
            if (in_nominative and _is_same(written, right)) or _has_gender_of(
                other, surname, right, lang, is_woman=is_woman
            ):
                found = right, f"{name} {other}"
                break
    return found


def _is_same_first_name(code: str, heard: str) -> bool:
    """Whether two first names sound the same; long ones may differ in a letter: Alexandr."""
    return code == heard or (
        min(len(code), len(heard)) >= LONG and letters_apart(code, heard, 1) == 1
    )


def _is_genitive_of_man(first: str, name: str) -> bool:
    """Whether the name in the source is the first name and "a": Ivana Kozlova, of Ivan Kozlov."""
    return (first[-1] in CONSONANTS or first[-1] in "iy") and name[-1] in "aаáя"


def _is_same(written: tuple[str, ...], right: str) -> bool:
    """Whether the right form is one of those in which the source's may be written."""
    return any(
        sound(latin) == sound(right) and plain(latin)[-1] == plain(right)[-1] for latin in written
    )


def _has_gender_of(other: str, surname: str, right: str, lang: str, *, is_woman: bool) -> bool:
    """Whether a case form of the source can only come from the right form."""
    stem = sound(right[: common_beginning(surname, right)])
    lower, known = other.casefold(), surnames_in(lang)
    return any(
        lower.endswith(ending) and sound(romanized(lower[: -len(ending)], lang)) == stem
        for ending in (known.only_women if is_woman else known.only_men)
    )


def _pairs(source: Prose) -> dict[str, list[tuple[str, str]]]:
    """The pairs of words in the names of the source, by how the sound of the first begins."""
    texts = source.need(words).texts
    found: dict[str, list[tuple[str, str]]] = {}
    for run in source.need(full_names):
        for one, two in pairwise(run):
            first = texts[one]
            beginnings = (sound(each)[:BEGINNING] for each in romanizations(first[:4], source.lang))
            for code in dict.fromkeys(beginnings):
                found.setdefault(code, []).append((first, texts[two]))
    return found


@remembered
def _heard(first: str, lang: str | None) -> dict[str, bool]:
    """How the base forms of a first name sound; True for those that it may be as it stands."""
    found: dict[str, bool] = {}
    for base, distance in bases(key_of(first), lang).items():
        for latin in romanizations(base, lang):
            found.setdefault(sound(latin), not distance)
    return found


@remembered
def counterparts(surname: str, lang: str | None = None) -> Mapping[str, bool]:
    """What the surname may be, as a key, for a person of the other gender; True for a woman's form.

    With a language only what its names are certain to do: Czech calls any woman -ová, wherever she
    comes from, so there only a man's form is.
    """
    found: dict[str, bool] = {}
    endings, sizes = _endings(lang), range(len(surname) - SHORTEST_STEM + 1)
    known = [ending for size in sizes if (ending := surname[len(surname) - size :]) in endings]
    for ending in sorted(known, key=_order_of_endings(lang).__getitem__) if known else ():
        stem = surname[: len(surname) - len(ending)]
        for other, is_woman in endings[ending]:
            found.setdefault(stem + other, is_woman)
    if lang is None or surnames_in(lang).added:
        found.update(dict.fromkeys(_men_of(surname), False))
    if lang is None:
        found.update(dict.fromkeys(_women_of(surname), True))
    return found


@loaded
def _order_of_endings(lang: str | None) -> dict[str, int]:
    """The number of each ending in the order in which they are tried."""
    return {ending: number for number, ending in enumerate(_endings(lang))}


@loaded
def _endings(lang: str | None) -> dict[str, list[tuple[str, bool]]]:
    """What may stand for an ending, and whether that is a woman's."""
    found: dict[str, list[tuple[str, bool]]] = {}
    for man, woman in all_pairs() if lang is None else surnames_in(lang).pairs:
        found.setdefault(man, []).append((woman, man != woman))
        found.setdefault(woman, []).append((man, False))
    return found


def is_womans(surname: str, lang: str | None) -> bool:
    """Whether no case of a man's surname ends so, only what the language puts to it for a woman: Ladmanová."""
    return any(
        surname.endswith(ending) and not ending.isascii()
        for ending in surnames_in(primary(lang)).added
    )


def _men_of(woman: str) -> Iterator[str]:
    """The men's names that a Czech or Slovak woman's may be made of."""
    for ending in all_added():
        stem = woman[: -len(ending)]
        if woman.endswith(ending) and len(stem) >= SHORTEST_STEM:
            yield from (stem + vowel for vowel in VOWELS_DROPPED)
            if stem[-1] in CONSONANTS:
                yield stem
                yield f"{stem[:-1]}e{stem[-1]}"


def _women_of(man: str) -> Iterator[str]:
    """What a Czech or Slovak man's name may become for a woman."""
    stems = []
    if man[-1] in CONSONANTS:
        stems.append(man)
        if man[-2:-1] == "e":
            stems.append(man[:-2] + man[-1])
    elif man[-1] in VOWELS_DROPPED:
        stems.append(man[:-1])
    for stem in stems:
        if len(stem) >= SHORTEST_STEM:
            yield from (stem + ending for ending in all_added())
