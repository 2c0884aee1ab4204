"""What an alignment says: which segments are pairs, and which stand alone."""

from __future__ import annotations

from typing import NamedTuple

from qa.model.data_classes import dataclass
from qa.model.span import Span


class Pair(NamedTuple):
    """A stretch of the target and the stretch of the source that it translates.

    `score` says from 0 to 1 how sure that is. Spans are in code points of the two proses.
    """

    target: Span
    source: Span
    score: float


class Alone(NamedTuple):
    """Sentences, one after the other, that have no counterpart in the other text.

    Spans are in code points of the prose that they stand in.

    Attributes:
        span: from the first of them to the end of the last.
        sentences: how many they are.
        place: where the other text lacks them, in code points of it: where the counterpart of
            what stands before them ends.
        is_last: whether the other text ends there.
        score: from 0 to 1, how sure it is. It is high where whole paragraphs are alone in texts
            that are otherwise cut into the same paragraphs, and where a text ends too early.
    """

    span: Span
    sentences: int
    place: int
    is_last: bool
    score: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """What belongs together, and what stands alone.

    Attributes:
        pairs: in the order of the target.
        omitted: sentences of the source that the target lacks.
        added: sentences of the target that the source lacks.
        quality: of the whole, from 0 to 1; pairs are empty where it is poor.
    """

    pairs: tuple[Pair, ...] = ()
    omitted: tuple[Alone, ...] = ()
    added: tuple[Alone, ...] = ()
    quality: float = 0.0
