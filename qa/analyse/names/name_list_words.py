"""The words that a name list knows."""

from __future__ import annotations

from collections.abc import Mapping

from qa.analyse.names.capitalized_forms import key_of
from qa.analyse.names.names_of_source import LATIN_LAST
from qa.analyse.words import WORD
from qa.model.knowledge import NameList
from qa.model.memory import loaded

Words = tuple[str, ...]


def keys_of(form: str) -> Words:
    """The words of a form, as they are compared."""
    return tuple(key_of(match.group()) for match in WORD.finditer(form))


def listed_words(names: NameList | None) -> frozenset[str]:
    """The keys of all words that stand in right forms of the list."""
    return frozenset() if names is None else _words_of(names)


def listed_forms(names: NameList | None) -> frozenset[str]:
    """All right forms of the list, casefolded."""
    return frozenset() if names is None else _forms_of(names)


def listed_people(names: NameList | None) -> Mapping[str, Words]:
    """The people whom the list has in letters other than Latin, by that form: the canonical words.

    Only full names of two words, since each is compared with the word in its place.
    """
    return _people_of(names) if names is not None else {}


@loaded(most=4)
def _people_of(names: NameList) -> dict[str, Words]:
    return {
        " ".join(alias.split()): tuple(name.canonical.split())
        for name in names.names
        for alias in name.aliases
        if len(alias.split()) == len(name.canonical.split()) == 2 and alias[0] >= LATIN_LAST
    }


@loaded(most=4)
def _words_of(names: NameList) -> frozenset[str]:
    return frozenset(key for name in names.names for form in name.right for key in keys_of(form))


@loaded(most=4)
def _forms_of(names: NameList) -> frozenset[str]:
    return frozenset(form.casefold() for name in names.names for form in name.right)
