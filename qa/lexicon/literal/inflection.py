"""The forms of an English word, by rule: what an entry in its base form finds in a text.

Every word is taken for a noun, a verb and an adjective at once. Forms that English does not have
("timelies") cost nothing: no text has them.
"""

from __future__ import annotations

from qa.languages.inflection import inflection
from qa.model.memory import loaded, remembered

VOWELS = frozenset("aeiou")
SIBILANTS = ("s", "x", "z", "ch", "sh")
# A single vowel and a single one of these at the end make it double: stop, stopped.
DOUBLED = frozenset("bdgklmnprt")


@loaded
def _irregular() -> dict[str, tuple[str, ...]]:
    lines = inflection().irregular.replace("\n", "|").split("|")
    return {base: tuple(rest) for base, *rest in (line.split() for line in lines if line)}


@remembered
def forms_of(word: str) -> frozenset[str]:
    """All forms of a word in lower case: plural, third person, past, participles, possessive."""
    known = inflection()
    if word == known.somebody:
        return known.owners
    found = {word, *_irregular().get(word, ())}
    if len(word) > 2 and word.isalpha():
        found.update(_regular(word))
    found.update((f"{word}'s", f"{word}’s"))
    return frozenset(found)


def _regular(word: str) -> set[str]:
    last, before = word[-1], word[-2]
    if last == "y" and before not in VOWELS:
        stem = word[:-1]
        return {f"{stem}ies", f"{stem}ied", f"{word}ing"}
    if last == "e":
        ing = f"{word[:-2]}ying" if before == "i" else f"{word[:-1]}ing"
        return {f"{word}s", f"{word}d", ing, f"{word}ing"}
    found = {f"{word}ed", f"{word}ing", f"{word}{'es' if word.endswith(SIBILANTS) else 's'}"}
    if last == "o":
        found.add(f"{word}es")
    if _doubles(word) or word.endswith(("l", "fer", "mit", "cur", "gin", "dget")):
        found |= {f"{word}{last}ed", f"{word}{last}ing"}
    return found


def _doubles(word: str) -> bool:
    """Whether a single vowel and a consonant that may be doubled end it."""
    return word[-1] in DOUBLED and word[-2] in VOWELS and word[-3:-2] not in VOWELS


def plural_of(phrase: str) -> str:
    """The phrase with its last word, taken for a noun, in the plural."""
    head, space, word = phrase.rpartition(" ")
    irregular = _irregular().get(word, ())
    if word in inflection().plurals and irregular:
        plural = irregular[0]
    elif word.endswith("y") and word[-2:-1] not in VOWELS:
        plural = f"{word[:-1]}ies"
    else:
        plural = f"{word}{'es' if word.endswith(SIBILANTS) else 's'}"
    return f"{head}{space}{plural}"
