"""Find the best alignment of two texts, by banded dynamic programming over sentences.

A link joins a few sentences of one text with a few of the other; a gap is a sentence without a counterpart.
The score of a link is a log-likelihood ratio: how much likelier its lengths and shared keys are in
translations than in unrelated sentences. Only cells near a path of anchors are visited, so time and memory
are linear in the text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import log

from qa.compare.align.anchors import LONG, anchors_of, bands_of
from qa.compare.align.evidence import Evidence
from qa.model.memory import SIZES_KEPT
from qa.model.named_tuples import NamedTuple
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Shapes of links: the numbers of sentences on both sides, and the logarithm of their frequency.
SHAPES: tuple[tuple[int, int, float], ...] = tuple(map(tuple, TUNED["SHAPES"]))
LARGEST: int = TUNED["LARGEST"]
# Variance of the logarithm of the ratio of two lengths: a constant part, and a part per letter.
SPREAD: float = TUNED["SPREAD"]
SPREAD_SHORT: float = TUNED["SPREAD_SHORT"]
# The same for unrelated sentences.
CHANCE: float = TUNED["CHANCE"]
# A limit, so that an unusual length cannot outweigh all other evidence.
FLOOR: float = TUNED["FLOOR"]
EDGE: float = TUNED["EDGE"]
NOWHERE = float("-inf")
FITS: float = TUNED["FITS"]
# In so few cells no anchors are looked for, and each is asked by itself; of lists so short every
# number is looked at.
FEW: int = TUNED["FEW"]


class Bead(NamedTuple):
    """Sentences `left` to `left_end` and `right` to `right_end`; of a gap one range is empty."""

    left: int
    left_end: int
    right: int
    right_end: int
    score: float

    @property
    def is_link(self) -> bool:
        """Whether neither side is empty."""
        return self.left < self.left_end and self.right < self.right_end


def length_score(left: float, right: float, looseness: float = 1.0) -> float:
    """Return the log-likelihood ratio of two lengths; `left` is scaled to the language of the right text."""
    apart = log(right + 2.0) - log(left + 2.0)
    spread = looseness * (SPREAD + SPREAD_SHORT / (left + right + 4.0))
    score = 0.5 * (log(CHANCE / spread) - apart * apart * (1.0 / spread - 1.0 / CHANCE))
    return max(FLOOR, score)


def link_score(evidence: Evidence, left: int, left_end: int, right: int, right_end: int) -> float:
    """Return the score of one link, without its shape and paragraph boundaries."""
    if left_end - left == right_end - right == 1:
        return (
            length_score(
                evidence.left[left] * evidence.ratio, evidence.right[right], evidence.looseness
            )
            + evidence.shared(left, right)
            + evidence.left_costs[left]
            + evidence.right_costs[right]
        )
    score = length_score(
        sum(evidence.left[left:left_end]) * evidence.ratio,
        sum(evidence.right[right:right_end]),
        evidence.looseness,
    )
    for i in range(left, left_end):
        for j in range(right, right_end):
            score += evidence.shared(i, j)
    score += sum(evidence.left_costs[left:left_end])
    return score + sum(evidence.right_costs[right:right_end])


def torn(evidence: Evidence, left: int, left_end: int, right: int, right_end: int) -> float:
    """Return the cost of paragraph boundaries that only one side of a link has."""
    ends = sum(evidence.left_ends[left : left_end - 1])
    return -evidence.structure * abs(ends - sum(evidence.right_ends[right : right_end - 1]))


def best_path(evidence: Evidence, known: Sequence[Bead] = ()) -> list[Bead]:
    """Return the links and gaps of the best path from the first sentences to the last.

    Args:
        evidence: the evidence for links.
        known: stretches that are known to correspond, in order, such as paragraphs; the path is searched
            within those of more than one sentence, and between them.
    """
    beads: list[Bead] = []
    i = j = 0
    for stretch in (*known, None):
        left, left_end, right, right_end, _ = stretch or (
            len(evidence.left), 0, len(evidence.right), 0, 0.0
        )  # fmt: skip
        if i < left or j < right:
            beads += _between(evidence, i, left, j, right)
        if stretch is None:
            break
        if left_end - left == right_end - right == 1:
            beads.append(stretch)
        else:
            beads += _between(evidence, left, left_end, right, right_end)
        i, j = left_end, right_end
    return beads


def _between(
    evidence: Evidence, left: int, left_end: int, right: int, right_end: int
) -> list[Bead]:
    """Return the best path through a stretch of both texts; certain links are taken first."""
    if left == left_end:
        return [Bead(left, left, j, j + 1, 0.0) for j in range(right, right_end)]
    if right == right_end:
        return [Bead(i, i + 1, right, right, 0.0) for i in range(left, left_end)]
    if (left_end - left) * (right_end - right) <= FEW:
        return _stretch(evidence, left, left_end, right, right_end, ())
    anchors = anchors_of(evidence, left, left_end, right, right_end)
    beads: list[Bead] = []
    i, j = left, right
    unsure: list[tuple[int, int]] = []
    for anchor in (*anchors, None):
        if anchor is None:
            i_next, j_next = left_end, right_end
        else:
            i_next, j_next = anchor
            score = _surely(evidence, i_next, j_next)
            if score is None:
                unsure.append(anchor)
                continue
        if i < i_next and j < j_next:
            beads += _stretch(evidence, i, i_next, j, j_next, unsure)
        elif i < i_next or j < j_next:
            beads += _between(evidence, i, i_next, j, j_next)
        if anchor is not None:
            beads.append(Bead(i_next, i_next + 1, j_next, j_next + 1, score or 0.0))
        i, j = i_next + 1, j_next + 1
        unsure = []
    return beads


def _surely(evidence: Evidence, left: int, right: int) -> float | None:
    """Return the score of a link between two sentences if it is certain; None otherwise."""
    lengths = length_score(
        evidence.left[left] * evidence.ratio, evidence.right[right], evidence.looseness
    )
    if lengths < FITS:
        return None
    score = lengths + evidence.shared(left, right)
    score += evidence.left_costs[left] + evidence.right_costs[right]
    return score if score >= evidence.certain else None


def _stretch(  # noqa: C901, PLR0912, PLR0915, PLR0917  # the hot loop, whole: calls would double its time
    evidence: Evidence,
    start: int,
    end: int,
    right_start: int,
    right_end: int,
    anchors: Sequence[tuple[int, int]],
) -> list[Bead]:
    """The best way through some sentences of both texts."""
    rows, columns = end - start, right_end - right_start
    if rows * columns <= FEW:
        return _few(evidence, start, end, right_start, right_end)
    if min(rows, columns) > LONG * (len(anchors) + 1):
        return _apart(start, end, right_start, right_end)
    bands = bands_of([(i - start, j - right_start) for i, j in anchors], rows, columns)
    ratio, looseness, gap = evidence.ratio, evidence.looseness, evidence.gap
    left_sum = [0.0, *accumulate(size * ratio for size in evidence.left[start:end])]
    right_sum = [0.0, *accumulate(evidence.right[right_start:right_end])]
    left_cost = [0.0, *accumulate(evidence.left_costs[start:end])]
    right_cost = [0.0, *accumulate(evidence.right_costs[right_start:right_end])]
    left_edge = [True, *evidence.left_ends[start:end]]
    right_edge = [True, *evidence.right_ends[right_start:right_end]]
    structure = evidence.structure
    uneven = -EDGE - structure / 2
    left_ended = [*accumulate(left_edge)]
    right_ended = [*accumulate(right_edge)]
    # The most that lengths can say for a link, and a little for rounding.
    fitting = 0.5 * log(CHANCE / (looseness * SPREAD)) + 1e-6
    # Rows of scores reach so far beyond their band that no link of a later row falls out of them;
    # `offset` is the column of their first cell. Shared worths add up from left to right.
    scores: list[list[float]] = []
    worths: list[list[float]] = []
    peaks: list[tuple[float, float]] = []
    # What the lengths say of a link, by the size of its left side and that of its right one: long texts, and above all
    # those that were made to take long, have few sizes.
    fits: dict[float, dict[float, float]] = {}
    offsets: list[int] = []
    steps: list[bytearray] = []
    for i in range(rows + 1):
        low, high = bands[i]
        beyond = bands[min(rows, i + LARGEST)][1]
        offset = low - LARGEST
        row = [NOWHERE] * (beyond - offset)
        step_row = bytearray(high - low)
        scores.append(row)
        offsets.append(offset)
        steps.append(step_row)
        if i > LARGEST:
            scores[i - LARGEST - 1] = worths[i - LARGEST - 1] = []
        if i:
            # What sentence i shares, up to each column of the rows in which its links may end.
            first = max(0, offset)
            line = evidence.shared_row(start + i - 1, right_start + first, right_start + beyond - 1)
            worths.append([0.0] * (first - offset + 1) + list(accumulate(line)))
            peaks.append((worths[-1][-1], max(line, default=0.0)))
        shapes = []
        if len(fits) > SIZES_KEPT:
            fits.clear()
        for number, (a, b, prior) in enumerate(SHAPES):
            if a > i:
                continue
            shift = offset - offsets[i - a]
            left = left_sum[i] - left_sum[i - a]
            lines = [(worths[k], offset - offsets[k + 1]) for k in range(i - a, i)]
            # Where links with b sentences of the right text start from, and what both sides share.
            before = scores[i - a][shift + LARGEST - b :]
            # The most that both sides can share, and a little for rounding.
            most = sum(min(whole, b * peak) for whole, peak in peaks[i - a : i]) + 1e-6
            known = fits.setdefault(left, {})
            if len(known) > SIZES_KEPT:
                known.clear()
            shapes.append(
                (
                    number + 3,
                    b,
                    prior,
                    prior + fitting + most,
                    most,
                    known,
                    left_cost[i] - left_cost[i - a],
                    left_ended[i - 1] - left_ended[i - a],
                    left,
                    log(left + 2.0),
                    before,
                    lines,
                )
            )
        above = scores[i - 1][offset - offsets[i - 1] + LARGEST :] if i else []
        best = NOWHERE
        left_ends = left_edge[i]
        for at, j in enumerate(range(low, high)):
            step = 0
            if not i and not j:
                best = row[LARGEST] = 0.0
                continue
            if best > NOWHERE:
                best += gap
                step = 2
            if i and above[at] + gap > best:
                best, step = above[at] + gap, 1
            edge = (EDGE if left_ends else 0.0) if left_ends == right_edge[j] else uneven
            for (
                number, b, prior, ceiling, most, known, cost, ended, left, log_left, before, lines
            ) in shapes:  # fmt: skip
                # No lengths, nothing shared and no costs make more of it: most links need not be looked at closely.
                if before[at] + ceiling + edge < best or before[at] == NOWHERE:
                    continue
                score = before[at] + prior + edge
                right = right_sum[j] - right_sum[j - b]
                lengths = known.get(right)
                if lengths is None:
                    # As `length_score` has it.
                    apart = log(right + 2.0) - log_left
                    spread = looseness * (SPREAD + SPREAD_SHORT / (left + right + 4.0))
                    lengths = 0.5 * (
                        log(CHANCE / spread) - apart * apart * (1.0 / spread - 1.0 / CHANCE)
                    )
                    if lengths < FLOOR:  # noqa: PLR1730  # `max` takes longer
                        lengths = FLOOR
                    known[right] = lengths
                if score + lengths + most < best:
                    continue
                for line, shift in lines:
                    score += line[at + LARGEST + shift] - line[at + LARGEST + shift - b]
                score += lengths + cost + right_cost[j] - right_cost[j - b]
                if structure:
                    score -= structure * abs(ended - right_ended[j - 1] + right_ended[j - b])
                if score > best:
                    best, step = score, number
            row[at + LARGEST] = best
            step_row[at] = step
    return _walk_back(evidence, bands, steps, start, right_start)


def _apart(start: int, end: int, right_start: int, right_end: int) -> list[Bead]:
    """Return unrelated sentences of both texts as pairs in turn, so that none counts as lost."""
    beads: list[Bead] = []
    i, j = start, right_start
    while i < end or j < right_end:
        if i < end:
            beads.append(Bead(i, i + 1, j, j, 0.0))
            i += 1
        if j < right_end:
            beads.append(Bead(i, i, j, j + 1, 0.0))
            j += 1
    return beads


def _few(evidence: Evidence, start: int, end: int, right_start: int, right_end: int) -> list[Bead]:
    """The same as `_stretch` for few sentences, each cell by itself: to set up rows takes longer."""
    rows, columns = end - start, right_end - right_start
    shapes = [
        (number, a, b, prior)
        for number, (a, b, prior) in enumerate(SHAPES, 3)
        if a <= rows and b <= columns
    ]
    left_edge = [True, *evidence.left_ends[start:end]]
    right_edge = [True, *evidence.right_ends[right_start:right_end]]
    uneven = -EDGE - evidence.structure / 2
    scores = [[NOWHERE] * (columns + 1) for _ in range(rows + 1)]
    steps = [bytearray(columns + 1) for _ in range(rows + 1)]
    scores[0][0] = 0.0
    for i in range(rows + 1):
        for j in range(columns + 1):
            if not i and not j:
                continue
            best, step = NOWHERE, 0
            if j:
                best, step = scores[i][j - 1] + evidence.gap, 2
            if i and scores[i - 1][j] + evidence.gap > best:
                best, step = scores[i - 1][j] + evidence.gap, 1
            edge = (EDGE if left_edge[i] else 0.0) if left_edge[i] == right_edge[j] else uneven
            for number, a, b, prior in shapes:
                if a <= i and b <= j:
                    link = start + i - a, start + i, right_start + j - b, right_start + j
                    score = scores[i - a][j - b] + prior + edge + link_score(evidence, *link)
                    if evidence.structure:
                        score += torn(evidence, *link)
                    if score > best:
                        best, step = score, number
            scores[i][j] = best
            steps[i][j] = step
    return _walk_back(evidence, [(0, columns + 1)] * (rows + 1), steps, start, right_start)


def _walk_back(
    evidence: Evidence,
    bands: Sequence[tuple[int, int]],
    steps: Sequence[bytearray],
    start: int,
    right_start: int,
) -> list[Bead]:
    i, j = len(steps) - 1, bands[-1][1] - 1
    beads: list[Bead] = []
    while i or j:
        step = steps[i][j - bands[i][0]]
        a, b, _ = SHAPES[step - 3] if step >= 3 else (0, 1, 0.0) if step == 2 else (1, 0, 0.0)
        link = start + i - a, start + i, right_start + j - b, right_start + j
        beads.append(Bead(*link, link_score(evidence, *link) if step >= 3 else 0.0))
        i, j = i - a, j - b
    beads.reverse()
    return beads
