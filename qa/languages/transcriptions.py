"""How the letters of other scripts are written in Latin letters, and names as reference works have them.

`<code>/letters.txt` holds what each letter becomes, with costs; `<code>/names.txt` the Latin spellings
of names that come often; `<code>/people.txt` full names. All are made by `benchmarks/transcriptions.py`; SOURCES.md says of what.
"""

from __future__ import annotations

from collections.abc import Mapping

from qa.languages.folders import codes_with, lines_of
from qa.languages.writing import writing
from qa.model.memory import loaded


def code_of(lang: str) -> str | None:
    """The code of the language whose letters are known for this one; None if none are."""
    code = writing(lang).letters_of or lang
    return code if code in codes_with("letters.txt") else None


@loaded
def letter_costs(code: str) -> Mapping[str, Mapping[str, float]]:
    """What each letter of a language's script becomes, and what that costs.

    A cost is the negative logarithm of how often it becomes that. `^` before a letter says that it begins a
    word, `$` behind it that it ends one.
    """
    table: dict[str, dict[str, float]] = {}
    for line in lines_of(code, "letters.txt"):
        letter, *ways = line.split()
        table[letter] = {
            latin: int(cost) / 100 for latin, _, cost in (way.partition(":") for way in ways)
        }
    return table


@loaded
def known_names(code: str) -> Mapping[str, tuple[str, ...]]:
    """Names of a language's script, with the Latin spellings that reference works have, commonest first."""
    return {
        name: tuple(latin.split())
        for name, _, latin in (line.partition("\t") for line in lines_of(code, "names.txt"))
    }


@loaded
def known_spellings(code: str) -> frozenset[str]:
    """All Latin spellings of `known_names`."""
    return frozenset(latin for ways in known_names(code).values() for latin in ways)


@loaded
def people(code: str) -> Mapping[str, str]:
    """Full names of two words in a language's script, with the same in Latin letters."""
    return dict(line.split("\t") for line in lines_of(code, "people.txt"))


@loaded
def surnames_of_people(code: str) -> frozenset[str]:
    """The second words of these names, in the language's script: of most words, nobody need be looked up."""
    return frozenset(name.partition(" ")[2] for name in people(code))
