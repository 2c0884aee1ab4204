"""Termbase entries."""

from __future__ import annotations

from qa.model.data_classes import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of a termbase.

    Attributes:
        source: the source term; empty for a word that is forbidden regardless of the source.
        targets: the allowed translations, the best first; empty to allow any.
        forbidden: the forbidden translations.
        case: whether the term is case-sensitive.
        pos: part of speech, as in the file.
        note: for readers of the termbase.
        line: the 1-based line of the entry in its file.
    """

    source: str
    targets: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    case: bool = False
    pos: str = ""
    note: str = ""
    line: int = 0
