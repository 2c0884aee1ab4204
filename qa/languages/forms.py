"""How the words of a language are made and inflected: `forms.toml` in its folder."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import field

from qa.languages.folders import codes_with, lines_of
from qa.model.data_classes import dataclass
from qa.model.memory import loaded

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Forms:
    """What is known of the forms of a language's words; each fact may be missing.

    Attributes:
        noun, adjective, verb: the endings that they have.
        base, base_adjective: those that the form of dictionaries may lose.
        irregular: forms, each with its base form.
        changes: what stands at the end of some forms for what stands at the end of others, and how long
            such a form is at least, in code points.
        persons: nouns for people: endings of the dictionary's form, each with that of the feminine.
        feminine: endings of feminine adjectives, each with that of the masculine.
        adjectival: what nouns look like that are inflected as adjectives are.
        soft, either: endings that only soft stems have, and those that both kinds have.
        prefixes: what is put before any verb, noun or adjective.
        suffixes: what makes of a word another kind of word, each with what the word ended with before.
        between_parts: what may stand between the parts of a compound; None where compounds are not
            written as one word.
        written_before: what stands before a word without a space.
        dropped_before, dropped_behind: what makes no difference at the beginning of a form ("l'") and at its end
            ("'s").
        folded: letters that are written for others without a difference ("ё" for "е"), and
        plain: those that a change of the stem makes of others ("ä" of "a").
        agents: endings that make of a word one for people, and are no case of it: Arbeiter, Arbeit.
        fleeting: whether a vowel is put between the last consonants where no ending follows.
        elides: whether articles and pronouns are written to the next word: l'homme.
    """

    noun: tuple[str, ...] = ()
    adjective: tuple[str, ...] = ()
    verb: tuple[str, ...] = ()
    base: tuple[str, ...] | None = None
    base_adjective: tuple[str, ...] | None = None
    irregular: Mapping[str, str] = field(default_factory=dict)
    changes: tuple[tuple[str, str, int], ...] = ()
    persons: Pairs = ()
    feminine: Pairs = ()
    adjectival: re.Pattern[str] | None = None
    soft: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    suffixes: Pairs = ()
    between_parts: tuple[str, ...] | None = None
    written_before: tuple[str, ...] = ()
    dropped_before: re.Pattern[str] | None = None
    dropped_behind: re.Pattern[str] | None = None
    folded: Mapping[int, str] = field(default_factory=dict)
    plain: Mapping[int, str] = field(default_factory=dict)
    agents: frozenset[str] = frozenset()
    fleeting: bool = False
    elides: bool = False


NOTHING = Forms()


@loaded
def forms(code: str) -> Forms:
    """The forms of a language, by its ISO 639-1 code; nothing is known of a language without the file."""
    if code not in codes_with("forms.toml"):
        return NOTHING
    facts = tomllib.loads("\n".join(lines_of(code, "forms.toml")))

    def words(key: str) -> tuple[str, ...]:
        return tuple(facts.get(key, "").split())

    def pairs(key: str) -> Pairs:
        return tuple((one, other) for one, _, other in (each.partition(":") for each in words(key)))

    def pattern(key: str) -> re.Pattern[str] | None:
        return re.compile(facts[key]) if key in facts else None

    clitics = (
        (end + clitic, alone) for clitic in words("clitics") for end, alone in pairs("hosts")
    )
    return Forms(
        noun=words("noun"),
        adjective=words("adjective"),
        verb=words("verb"),
        base=words("base") if "base" in facts else None,
        base_adjective=words("base_adjective") if "base_adjective" in facts else None,
        irregular=dict(pairs("irregular")),
        changes=tuple(
            (tail, base, int(shortest))
            for tail, base, shortest in (each.split(":") for each in words("changes"))
        ),
        persons=pairs("persons"),
        feminine=pairs("feminine"),
        adjectival=pattern("adjectival"),
        soft=frozenset(words("soft")),
        either=frozenset(words("either")),
        prefixes=words("prefixes"),
        suffixes=(*pairs("suffixes"), *clitics),
        between_parts=tuple(facts["between_parts"]) if "between_parts" in facts else None,
        written_before=tuple(facts.get("written_before", ())),
        dropped_before=pattern("dropped_before"),
        dropped_behind=pattern("dropped_behind"),
        folded=str.maketrans(dict(pairs("folded"))),
        plain=str.maketrans(dict(pairs("plain"))),
        agents=frozenset(words("agents")),
        fleeting=facts.get("fleeting", False),
        elides=facts.get("elides", False),
    )
