"""Names of places: how they begin, and those that differ from the English ones in some source languages."""

from __future__ import annotations

from collections.abc import Mapping

from qa.languages.folders import lines_of
from qa.model.memory import loaded

# What stands before names of towns, casefolded: texts of any language have them as they are written there.
BEGINNINGS = frozenset(
    "san santa santo são los las el new fort mount lake port cape saint st".split()
)


@loaded
def place_names(lang: str) -> Mapping[str, str]:
    """The casefolded names of places in a language, with the English name of each.

    `lang` is an ISO 639-1 code; the names are in `<lang>/places.txt`. Names that mean another place
    in English are among them.
    """
    found: dict[str, str] = {}
    for line in lines_of(lang, "places.txt"):
        english, _, names = line.partition(":")
        for name in names.split():
            if name != english:
                found[name.casefold()] = english
    return found


@loaded
def names_of_one_place(lang: str) -> Mapping[str, tuple[str, ...]]:
    """The names of places that the language writes in several ways, by each casefolded: `<lang>/place_pairs.txt`.

    The way that most newsrooms write today comes first.
    """
    return {
        name.casefold(): ways
        for ways in (tuple(line.split()) for line in lines_of(lang, "place_pairs.txt"))
        for name in ways
    }
