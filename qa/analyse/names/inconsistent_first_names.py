"""First names that differ before the same surname."""

from __future__ import annotations

from collections.abc import Iterator

from qa.analyse.lower_case_propers import proper_words
from qa.analyse.names.capitalized_forms import capitalized_forms, full_names, key_of
from qa.analyse.names.case_endings import bases, has_many_cases, may_be_cases
from qa.analyse.names.name_list_words import listed_words
from qa.analyse.names.names_of_source import source_names, source_sounds
from qa.analyse.names.romanization import plain
from qa.analyse.names.spelling_differences import common_beginning
from qa.analyse.sentences import sentence_at, sentences
from qa.analyse.words import words
from qa.languages.language import language
from qa.languages.shared import shared_words
from qa.lexicon.frequency import lexicon
from qa.lexicon.word_list import Listed, listed
from qa.model.document import Document
from qa.model.letters_apart import letters_apart
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

SHORTEST: int = TUNED["SHORTEST"]
# A first name is held against at most so many others of the same surname, the most usual ones.
CROWD: int = TUNED["CROWD"]
# So often the archive has a full name before it testifies.
SETTLED: int = TUNED["SETTLED"]
# First names of so many letters may differ from the archive's in two places.
LONG: int = TUNED["LONG"]
# Short forms of first names have so many letters.
SHORT_FORM: int = TUNED["SHORT_FORM"]
# A first name that is so common, and so much more common than the other, is right (Zipf).
BETTER_KNOWN: float = TUNED["BETTER_KNOWN"]
WELL_KNOWN: float = TUNED["WELL_KNOWN"]
# What pet names end in; and what is that name otherwise spelt: Marie, Maria, Mary; Julie, Julia.
PET = ("ie", "y", "ey")
SAME_PET = shared_words("pet first names")
DERIVING = frozenset(
    ("", "s", "d", "ed", "ing", "er", "al", "n", "an", "ian", "ic", "ish", "ns", "en")
)


class FirstNames(NamedTuple):
    """Two first names of what seems to be one person.

    Attributes:
        doubtful, usual: the forms, as written.
        surname: the surname that both stand before, as written.
        numbers: the words that have the doubtful form.
        times: how often the usual form stands before the surname.
        confidence: how likely it is that the doubtful form is wrong, from 0 to 1.
        in_archive: whether it is the newsroom's archive that has the usual form, not the article.
        is_tie: whether both stand in the article as often, and the source has neither.
    """

    doubtful: str
    usual: str
    surname: str
    numbers: tuple[int, ...]
    times: int
    confidence: float
    in_archive: bool = False
    is_tie: bool = False


def inconsistent_first_names(document: Document) -> tuple[FirstNames, ...]:
    """First names of one surname that are nearly the same: Christine and Christina Delorme.

    Names of men beside those of women, and two names in one sentence, are relatives.
    """
    prose, known = document.target, lexicon(document.lang)
    forms = prose.need(capitalized_forms)
    found: list[FirstNames] = []
    for surname, firsts in prose.need(first_names_by_surname).items():
        if len(firsts) < 2:
            continue
        ranked = sorted(
            firsts,
            key=lambda key: (
                -_standing(document, key),
                -len(firsts[key]),
                known is not None and known.zipf(key) == 0,
                firsts[key][0],
            ),
        )
        for place, doubtful in enumerate(ranked[1:], 1):
            for usual in ranked[: min(place, CROWD)]:
                if (
                    doubtful[0] == usual[0]
                    and _are_near(doubtful, usual, 2)
                    and plain(doubtful) != plain(usual)
                    and not _is_derived(doubtful, usual)
                    and not _are_of_one_people(doubtful, usual, document.lang)
                    and not _is_short_form(doubtful, usual)
                    and not _is_slip_of(doubtful, usual, document.lang)
                    and not may_be_cases(doubtful, usual, document.lang)
                    and not _is_case_there(document, doubtful, usual)
                    and not _are_two_persons(prose, doubtful, usual, firsts)
                    and (confidence := _confidence(document, doubtful, usual, firsts)) > 0
                ):
                    found.append(
                        FirstNames(
                            forms[doubtful].text,
                            forms[usual].text,
                            forms[surname].text,
                            tuple(firsts[doubtful]),
                            len(firsts[usual]),
                            confidence,
                            is_tie=len(firsts[usual]) == len(firsts[doubtful])
                            and not _standing(document, usual),
                        )
                    )
                    break
    told = {number for names in found for number in names.numbers}
    found += (names for names in _by_archive(document) if told.isdisjoint(names.numbers))
    return tuple(found)


def _is_case_there(document: Document, doubtful: str, usual: str) -> bool:
    """Whether the form that the source has may be a case of the other: “Santaros klinikos”, the Santara Clinics."""
    lang = document.source_lang
    return has_many_cases(lang) and usual != doubtful and doubtful in bases(usual, lang)


def _are_of_one_people(one: str, other: str, lang: str) -> bool:
    """Whether both are words of a people and its country: the Pakistan Taliban, the Pakistani Taliban."""
    grammar = language(lang)
    return grammar is not None and {one, other} <= proper_words(grammar).keys()


def _is_slip_of(doubtful: str, usual: str, lang: str) -> bool:
    """Whether it is the usual form that is misspelled: of "Chariman Ando" and "Chairman Ando", Micheal and Michael."""
    known = lexicon(lang)
    if known is None:
        return False
    if known.zipf(usual) == 0 and listed(doubtful, lang) is Listed.WIDELY:
        return True
    return (
        known.zipf(doubtful) - known.zipf(usual) >= BETTER_KNOWN
        and known.zipf(doubtful) >= WELL_KNOWN
    )


def _by_archive(document: Document) -> Iterator[FirstNames]:
    """First names that never stand before the surname in the archive, where a near one does."""
    archive = document.newsroom.archive
    if archive is None:
        return
    forms = document.target.need(capitalized_forms)
    for surname, firsts in document.target.need(first_names_by_surname).items():
        usual = {known.key: known for known in archive.before(surname, document.lang)}
        for doubtful, numbers in firsts.items():
            if doubtful in usual or doubtful in listed_words(document.newsroom.names):
                continue
            for known in usual.values():
                allowed = 2 if min(len(doubtful), len(known.key)) >= LONG else 1
                if (
                    known.times >= SETTLED
                    and len(known.key) >= SHORTEST
                    and doubtful[0] == known.key[0]
                    and _are_near(doubtful, known.key, allowed)
                    and plain(doubtful) != plain(known.key)
                    and not _is_derived(doubtful, known.key)
                    and not may_be_cases(doubtful, known.key, document.lang)
                    and not is_gender_pair(doubtful, known.key)
                    and not is_gender_pair(known.key, doubtful)
                    and not archive.together(doubtful, surname, document.lang)
                    and not _standing(document, doubtful)
                ):
                    yield FirstNames(
                        forms[doubtful].text,
                        known.text,
                        forms[surname].text,
                        tuple(numbers),
                        known.times,
                        0.9 if known.times >= 3 * SETTLED else 0.8,
                        in_archive=True,
                    )
                    break


def _are_near(one: str, other: str, allowed: int) -> bool:
    """Whether the names differ in so many places at most."""
    return letters_apart(one, other, allowed) <= allowed


def first_names_by_surname(prose: Prose) -> dict[str, dict[str, list[int]]]:
    """For each surname the words before it: surname -> first name -> word numbers, as keys."""
    texts = prose.need(words).texts
    known = lexicon(prose.lang or "")
    found: dict[str, dict[str, list[int]]] = {}
    for run in prose.need(full_names):
        first, last = run[-2], run[-1]
        surname, name = key_of(texts[last]), key_of(texts[first])
        if len(name) < SHORTEST or len(surname) < SHORTEST or texts[first].isupper():
            continue
        if known is not None and known.zipf(surname) > 4.3:
            continue
        found.setdefault(surname, {}).setdefault(name, []).append(first)
    return found


def _are_two_persons(prose: Prose, one: str, other: str, firsts: dict[str, list[int]]) -> bool:
    if is_gender_pair(one, other) or is_gender_pair(other, one):
        return True
    starts = prose.need(words).starts
    all_sentences = prose.need(sentences)
    ones = {sentence_at(all_sentences, starts[n]) for n in firsts[one]}
    return any(sentence_at(all_sentences, starts[n]) in ones for n in firsts[other])


def is_gender_pair(man: str, woman: str) -> bool:
    """Whether the second may be the woman's form of the first: Daniel, Daniela; Mario, Maria."""
    return woman in {man + ending for ending in ("a", "e", "ne", "ina", "ia", "ette")} or (
        man[-1] in "oyius" and woman == man[:-1] + "a"
    )


def _is_short_form(one: str, other: str) -> bool:
    """Whether one may be what friends make of the other: Dave, David; Mike, Mick; Charlie, Charles."""
    if min(len(one), len(other)) <= SHORT_FORM and not _are_near(one, other, 1):
        return True
    return any(
        name.endswith(ending)
        and other_name.startswith(name[: -len(ending)])
        and other_name[len(name) - len(ending) :] not in SAME_PET
        for ending in PET
        for name, other_name in ((one, other), (other, one))
    )


def _is_derived(one: str, other: str) -> bool:
    """Whether the words differ as a word and its adjective or plural do: Import, Imported."""
    common = common_beginning(one, other)
    return {one[common:], other[common:]} <= DERIVING


def _confidence(
    document: Document, doubtful: str, usual: str, firsts: dict[str, list[int]]
) -> float:
    target = language(document.lang)
    if target is not None and {doubtful, usual} & target.function_words:
        return 0.0
    standing = _standing(document, doubtful)
    if standing:
        return 0.0
    if _standing(document, usual):
        return 0.95
    return 0.8 if len(firsts[usual]) > len(firsts[doubtful]) else 0.65


def _standing(document: Document, name: str) -> int:
    """1 if the source has the name, as it stands or in another alphabet."""
    if name in document.need(source_names).written:
        return 1
    sounds = document.source.need(source_sounds) if document.source is not None else None
    return int(sounds is not None and sounds.find(name) is not None)
