"""Sentences of a text that have no counterpart in its translation, and how certain that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.compare.align.alignment import Alone
from qa.compare.align.evidence import Evidence, Sentences
from qa.compare.align.path import LARGEST, Bead, link_score, torn
from qa.model.span import Span
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# By how much being unpaired must score better than a link for a sentence to count as omitted or added.
SURE: float = TUNED["SURE"]
STRONGEST_MARGIN: float = TUNED["STRONGEST_MARGIN"]
# By how much for it to be clear, and how often that is right: for the end of a text (8 of 8 as read; 99 of 100
# in truncated texts), for a whole paragraph (1 of 2, one by half; 98 of 100), for anything else (4 of 14).
CLEAR: float = TUNED["CLEAR"]
STOPPED: float = TUNED["STOPPED"]
WHOLE: float = TUNED["WHOLE"]
UNSURE: float = TUNED["UNSURE"]
# An unpaired sentence has moved if one of the other text, at most this many steps away, may be its counterpart.
NEAR: int = TUNED["NEAR"]
LIKE: float = TUNED["LIKE"]
# The least `Evidence.structure` of texts with corresponding paragraphs.
KEPT: float = TUNED["KEPT"]
# The score of a good link, which tells how paragraphs correspond.
GOOD: float = TUNED["GOOD"]


def unpaired(
    beads: Sequence[Bead], evidence: Evidence, own: Sentences, other: Sentences, *, omitted: bool
) -> Iterator[Alone]:
    """Yield the runs of sentences of `own` without a counterpart in `other`.

    Args:
        beads: the best path through both texts.
        evidence: the evidence for links.
        own: the sentences of the text.
        other: those of the other text.
        omitted: whether `own` is the left text, the source.
    """
    run: list[int] = []
    for number, bead in enumerate((*beads, None)):
        is_alone = (
            bead is not None
            and not bead.is_link
            and (bead.right == bead.right_end) == omitted
            and not _is_faced(beads, number)
            and not _has_moved(beads, number, evidence)
            and _margin(beads, number, evidence) >= SURE
        )
        if is_alone:
            run.append(number)
            continue
        if run:
            first, last = beads[run[0]], beads[run[-1]]
            start, end = (first.left, last.left_end) if omitted else (first.right, last.right_end)
            place = first.right if omitted else first.left
            # Where both texts have as many paragraphs, none is missing amid them.
            may_lack = run[-1] + 1 == len(beads) or sum(own.ends) > sum(other.ends)
            yield Alone(
                Span(own.spans[start].start, own.spans[end - 1].end),
                len(run),
                other.spans[place - 1].end if place else 0,
                place == len(other.spans),
                _sureness(beads, run, evidence, own.ends, (start, end)) if may_lack else UNSURE,
            )
            run = []


def _sureness(
    beads: Sequence[Bead],
    run: Sequence[int],
    evidence: Evidence,
    ends: Sequence[bool],
    sentences_: tuple[int, int],
) -> float:
    """Return the confidence that a run of beads has no counterpart."""
    first, last = run[0], run[-1]
    if any(_margin(beads, number, evidence) < CLEAR for number in run):
        return UNSURE
    # If the other text has unpaired sentences too, the links between may be off by one.
    if any(_lone_ones_near(beads, first)) or any(_lone_ones_near(beads, last)):
        return UNSURE
    before = beads[first - 1].score if first else GOOD
    if last + 1 == len(beads):
        return STOPPED if before >= GOOD / 2 else UNSURE
    start, end = sentences_
    is_whole = ends[end - 1] and (not start or ends[start - 1])
    if not is_whole or evidence.structure < KEPT:
        return UNSURE
    return WHOLE if min(before, beads[last + 1].score) >= GOOD / 2 else UNSURE


def _is_faced(beads: Sequence[Bead], number: int) -> bool:
    """Whether an unpaired sentence of the other text is adjacent: the two may be a free translation."""
    gap = beads[number]
    for other in beads[max(0, number - 1) : number + 2]:
        if not other.is_link and (other.left == other.left_end) != (gap.left == gap.left_end):
            return True
    return False


def _has_moved(beads: Sequence[Bead], number: int, evidence: Evidence) -> bool:
    """Whether an unpaired sentence of the other text nearby could be the counterpart.

    Links do not cross: of two swapped paragraphs, one is unpaired in both texts.
    """
    gap = beads[number]
    for other in _lone_ones_near(beads, number):
        omitted = gap.right == gap.right_end
        left, right = (gap.left, other.right) if omitted else (other.left, gap.right)
        if link_score(evidence, left, left + 1, right, right + 1) > LIKE:
            return True
    return False


def _lone_ones_near(beads: Sequence[Bead], number: int) -> Iterator[Bead]:
    """Yield the unpaired sentences of the other text around an unpaired one."""
    omitted = beads[number].right == beads[number].right_end
    for other in beads[max(0, number - NEAR) : number + NEAR + 1]:
        if not other.is_link and (other.right == other.right_end) != omitted:
            yield other


def _margin(beads: Sequence[Bead], number: int, evidence: Evidence) -> float:
    """Return how much better a sentence is unpaired than joined to the link before or after it.

    If both are about equally good, it may be part of a free translation.
    """
    gap = beads[number]
    margins = [STRONGEST_MARGIN]
    for step in (-1, 1):
        other = number + step
        while 0 <= other < len(beads) and not beads[other].is_link:
            other += step
            if abs(other - number) > LARGEST:
                break
        if not 0 <= other < len(beads) or not beads[other].is_link:
            continue
        link = beads[other]
        joined = (
            min(gap.left, link.left),
            max(gap.left_end, link.left_end),
            min(gap.right, link.right),
            max(gap.right_end, link.right_end),
        )
        margins.append(link.score - link_score(evidence, *joined) - torn(evidence, *joined))
    return min(margins)
