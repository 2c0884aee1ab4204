"""Which sentences of the source the translation lacks, by a second look at what the aligner says.

The aligner finds sentences that stand better alone than in a link. Half of them were translated freely,
or moved into a neighbor. So their words are looked for around the place where they are missing, by
dictionaries, names and figures; where too few of them are known, an encoder is asked.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from qa.analyse.sentences import sentences
from qa.compare.align.alignment import Alone
from qa.compare.meaning.encoders import Encoder, encoder
from qa.compare.meaning.support import can_compare
from qa.compare.meaning.units import units_within
from qa.model.document import Document
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Prose
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# So many sentences of the translation are looked at on both sides of the place.
AROUND: int = TUNED["AROUND"]
# Of so many words something must be known, and no sentence around may have more of them than this share.
FEWEST: int = TUNED["FEWEST"]
SHARE: float = TUNED["SHARE"]
# By how much a sentence around may be nearer to the lost one than to those beside it in the source.
NEARER: float = TUNED["NEARER"]
# Longer runs of lost sentences are sure without a second look.
MOST: int = TUNED["MOST"]
# So many looks of the encoder, which takes longer than all else, are worth a text; of a long one, one in so many sentences,
# but no more than so many.
LOOKS: int = TUNED["LOOKS"]
SENTENCES_A_LOOK: int = TUNED["SENTENCES_A_LOOK"]
MOST_LOOKS: int = TUNED["MOST_LOOKS"]


class Confirmed(NamedTuple):
    """What a second look at a lost sentence says.

    Attributes:
        is_lost: whether it is missing indeed.
        by: what convinced: "dictionary", "encoder", or "" where nothing could be said.
    """

    is_lost: bool
    by: str


UNKNOWN = Confirmed(is_lost=False, by="")


def looks(source: Prose) -> int:
    """How many lost sentences of a text the encoder is asked about at most.

    Where more are doubted, the aligner has lost its way, or somebody wants the check to last.
    """
    return min(MOST_LOOKS, max(LOOKS, len(source.need(sentences)) // SENTENCES_A_LOOK))


def confirmed(document: Document, lost: Alone, *, ask: bool = True) -> Confirmed:
    """A second look at sentences of the source that the aligner left alone.

    Args:
        document: both texts.
        lost: the sentences.
        ask: whether the encoder may be asked.
    """
    if document.source is None or lost.sentences > MOST:
        return UNKNOWN
    around = _around(document.target, lost.place)
    if not around:
        return UNKNOWN
    if can_compare(document):
        said = _by_dictionary(document.source, lost.span, document.target, around)
        if said is not None:
            return Confirmed(said, "dictionary")
    model = encoder() if ask else None
    if model is None or not model.knows(document.lang, document.source_lang):
        return UNKNOWN
    return Confirmed(
        _by_encoder(model, document.source, lost.span, document.target, around), "encoder"
    )


def _around(target: Prose, place: int) -> tuple[Span, ...]:
    found = target.need(sentences)
    number = bisect_right(found, place, key=attrgetter("end"))
    return found[max(0, number - AROUND) : number + AROUND]


def _by_dictionary(source: Prose, lost: Span, target: Prose, around: Sequence[Span]) -> bool | None:
    """Whether no sentence around has the words of the lost ones; None if too few are known."""
    known = [unit.keys for unit in units_within(source, lost) if not unit.weak]
    if len(known) < FEWEST:
        return None
    most = 0
    for span in around:
        there = frozenset().union(*(unit.keys for unit in units_within(target, span)))
        most = max(most, sum(not there.isdisjoint(keys) for keys in known))
    return most <= SHARE * len(known)


def _by_encoder(
    model: Encoder, source: Prose, lost: Span, target: Prose, around: Sequence[Span]
) -> bool:
    """Whether no sentence around is nearer to the lost ones than to those beside them.

    All sentences of an article are alike; what counts is which of them each prefers.
    """
    found = source.need(sentences)
    first = bisect_left(found, lost.start, key=attrgetter("start"))
    last = bisect_left(found, lost.end, key=attrgetter("start"))
    beside = [*found[max(0, first - 1) : first], *found[last : last + 1]]
    if not beside:
        return False
    texts = [span.of(source.text) for span in (lost, *beside)]
    rows = model.likeness([span.of(target.text) for span in around], texts)
    return max(row[0] - max(row[1:]) for row in rows) < NEARER
