"""Whether a text has one of the marks without which a rule has nothing to say of it."""

from __future__ import annotations

from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose


class _Literals(NamedTuple):
    """Marks of one character, which a set of characters tells, and longer ones, which a search does."""

    single: frozenset[str]
    longer: tuple[str, ...]


def characters(prose: Prose) -> frozenset[str]:
    """All characters of the text."""
    return frozenset(prose.text)


def has_any(prose: Prose, literals: tuple[str, ...]) -> bool:
    """Whether one of the literals stands in the text, letter by letter as it is written.

    The text is read once, for all that is asked of it: a longer literal is looked for only where the text has
    all of its characters.
    """
    known, present = _parted(literals), prose.need(characters)
    if not known.single.isdisjoint(present):
        return True
    return any(present.issuperset(literal) and literal in prose.text for literal in known.longer)


@loaded
def _parted(literals: tuple[str, ...]) -> _Literals:
    return _Literals(
        frozenset(literal for literal in literals if len(literal) == 1),
        tuple(literal for literal in literals if len(literal) > 1),
    )
