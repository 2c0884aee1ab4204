"""Countries and cities whose names differ from the English ones, in some source languages."""

from __future__ import annotations

from collections.abc import Mapping

from qa.languages.folders import lines_of
from qa.model.memory import loaded


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
