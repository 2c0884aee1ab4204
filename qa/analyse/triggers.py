"""Whether a text has one of the marks without which a rule has nothing to say of it."""

from __future__ import annotations

from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose


class Literals(NamedTuple):
    """Marks of one character, which a set of characters tells, and longer ones, which a search does."""

    single: frozenset[str]
    longer: tuple[str, ...]


def characters(prose: Prose) -> frozenset[str]:
    """All characters of the text."""
    return frozenset(prose.text)


def has_any(prose: Prose, literals: Literals) -> bool:
    """Whether one of the literals stands in the text, letter by letter as it is written.

    The text is read once, for all that is asked of it: a longer literal is looked for only where the text has
    all of its characters.
    """
    present = prose.need(characters)
    if not literals.single.isdisjoint(present):
        return True
    if not literals.longer:
        return False
    return any(present.issuperset(literal) and literal in prose.text for literal in literals.longer)


@loaded
def literals_of(literals: tuple[str, ...]) -> Literals:
    """Some marks, ready to be looked for."""
    return Literals(
        frozenset(literal for literal in literals if len(literal) == 1),
        tuple(literal for literal in literals if len(literal) > 1),
    )
