"""The result of an alignment: which segments are pairs, and which have no counterpart."""

from __future__ import annotations

from qa.analyse.sentences import sentences
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.named_tuples import NamedTuple
from qa.model.span import Span


class Pair(NamedTuple):
    """A stretch of the target and the stretch of the source that it translates.

    `score`, from 0 to 1, is the confidence. Spans are in code points of the two proses.
    """

    target: Span
    source: Span
    score: float


class Alone(NamedTuple):
    """A run of sentences without a counterpart in the other text.

    Attributes:
        span: from the first to the end of the last, in code points of their own text.
        sentences: how many there are.
        place: the position in the other text where they are missing: the end of the counterpart of what
            precedes them, in code points.
        is_last: whether the other text ends there.
        score: the confidence, from 0 to 1. It is high for whole paragraphs if the texts otherwise have the
            same paragraphs, and if a text ends too early.
    """

    span: Span
    sentences: int
    place: int
    is_last: bool
    score: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs, and sentences without a counterpart.

    Attributes:
        pairs: in target order.
        omitted: sentences of the source that the target lacks.
        added: sentences of the target that the source lacks.
        quality: of the whole, from 0 to 1; there are no pairs if it is poor.
    """

    pairs: tuple[Pair, ...] = ()
    omitted: tuple[Alone, ...] = ()
    added: tuple[Alone, ...] = ()
    quality: float = 0.0


def pairs(document: Document) -> tuple[Pair, ...]:
    """Return the sentences of the target with their sources; empty without a source that fits."""
    return _of(document).pairs


def omitted(document: Document) -> tuple[Alone, ...]:
    """Return the sentences of the source that the target lacks, in order."""
    return () if _is_one_sentence_each(document) else _of(document).omitted


def added(document: Document) -> tuple[Alone, ...]:
    """Return the sentences of the target that the source lacks, in order."""
    return () if _is_one_sentence_each(document) else _of(document).added


def _of(document: Document) -> Alignment:
    if document.source is None:
        return Alignment()
    from qa.compare.align.bilingual import alignment  # what only texts with a source need

    return document.need(alignment)


def _is_one_sentence_each(document: Document) -> bool:
    """Whether neither text has a second sentence, as most rows: then they are a pair, or have nothing in common."""
    texts = (document.target, document.source)
    return all(text is None or len(text.need(sentences)) <= 1 for text in texts)
