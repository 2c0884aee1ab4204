"""How the surnames of men and of women differ in a language: `surnames.toml` in its folder."""

from __future__ import annotations

import tomllib

from qa.languages.folders import codes_with, lines_of
from qa.model.data_classes import dataclass
from qa.model.memory import loaded

FILE = "surnames.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Surnames:
    """What is known of it; in Latin letters, as names are compared, but for case endings.

    Attributes:
        pairs: what surnames of men end in, each with what those of women end in.
        only_women, only_men: case endings after the common beginning of both forms that only one of them can have.
        added: what is put to the stem of a man's name, and to names of women from abroad.
    """

    pairs: tuple[tuple[str, str], ...] = ()
    only_women: tuple[str, ...] = ()
    only_men: tuple[str, ...] = ()
    added: tuple[str, ...] = ()


NONE = Surnames()


@loaded
def surnames_in(code: str) -> Surnames:
    """The surnames of a language, by its ISO 639 code; nothing is known of others."""
    if code not in codes_with(FILE):
        return NONE
    facts = tomllib.loads("\n".join(lines_of(code, FILE)))
    pairs = tuple((man, woman) for man, woman in facts.pop("pairs"))
    return Surnames(pairs=pairs, **{name: tuple(endings) for name, endings in facts.items()})


@loaded
def all_pairs() -> tuple[tuple[str, str], ...]:
    """The endings of all languages, each once."""
    known = map(surnames_in, sorted(codes_with(FILE)))
    return tuple(dict.fromkeys(pair for each in known for pair in each.pairs))


@loaded
def all_added() -> tuple[str, ...]:
    """What any language puts to the stem of a man's name."""
    known = map(surnames_in, sorted(codes_with(FILE)))
    return tuple(dict.fromkeys(ending for each in known for ending in each.added))
