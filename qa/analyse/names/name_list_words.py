"""The words that a name list knows."""

from __future__ import annotations

from qa.analyse.names.capitalised_forms import key_of
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


@loaded(most=4)
def _words_of(names: NameList) -> frozenset[str]:
    return frozenset(key for name in names.names for form in name.right for key in keys_of(form))
