"""What a house wants its terms translated by."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A row of a termbase.

    Attributes:
        source: the term in the language of the sources; empty for a word that is unwanted anyhow.
        targets: what it may be translated by, the best first; empty if that is left open.
        forbidden: what it must not be translated by.
        case: whether capitals count.
        pos: part of speech, as the file has it.
        note: for people.
        line: the 1-based line of the file on which it stands.
    """

    source: str
    targets: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    case: bool = False
    pos: str = ""
    note: str = ""
    line: int = 0
