"""The best way through two texts, sentence by sentence, by banded dynamic programming.

A link joins a few sentences of one text with a few of the other; a gap is a sentence that stands
alone. The score of a link is a sum of logarithms: how much likelier its lengths and shared keys
are in translations of each other than in sentences that meet by chance. Only cells near a path
of anchors are looked at, so time and memory grow with the text, not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import log
from typing import NamedTuple

# Links by the number of sentences on both sides, with the logarithm of how common they are.
SHAPES = (
    (1, 1, 0.0), (1, 2, -2.6), (2, 1, -2.6), (1, 3, -5.0), (3, 1, -5.0), (2, 2, -5.9),
    (1, 4, -6.3), (4, 1, -6.3), (2, 3, -8.5), (3, 2, -8.5),
)  # fmt: skip
GAP = -2.5
LARGEST = 4
# Variance of the logarithm of the ratio of two lengths: of texts, and of one letter's share.
SPREAD, SPREAD_SHORT = 0.007, 2.4
# The same of sentences that have nothing to do with each other.
CHANCE = 0.3
# No single accident of length may outweigh all other evidence.
FLOOR = -11.0
# Cells on each side of the path of anchors; where it leaves the diagonal, more.
BAND = 9
WIDEST = 400
EDGE = 0.3
NOWHERE = float("-inf")


class Bead(NamedTuple):
    """Sentences `left` to `left_end` and `right` to `right_end`; of a gap one range is empty."""

    left: int
    left_end: int
    right: int
    right_end: int
    score: float

    @property
    def is_link(self) -> bool:
        """Whether both sides have something."""
        return self.left < self.left_end and self.right < self.right_end


@dataclass(slots=True)
class Evidence:
    """What speaks for links.

    Attributes:
        left, right: sizes of the sentences.
        shared: for pairs of sentences that share keys, what that is worth; by left, then right.
        left_costs, right_costs: what a sentence costs in a link: figures that should be found.
        left_ends, right_ends: sentences that end a paragraph.
        ratio: by how much the right text is longer than the left one.
        gap: what a sentence that stands alone costs, if not the usual.
        looseness: by how much lengths vary more than between languages that spell.
    """

    left: Sequence[float]
    right: Sequence[float]
    shared: Sequence[dict[int, float]]
    left_costs: Sequence[float]
    right_costs: Sequence[float]
    left_ends: Sequence[bool]
    right_ends: Sequence[bool]
    ratio: float = 1.0
    looseness: float = 1.0
    gap: float | None = None

    def part(self, left: int, left_end: int, right: int, right_end: int) -> Evidence:
        """The evidence for some sentences of both texts."""
        return Evidence(
            self.left[left:left_end],
            self.right[right:right_end],
            [
                {j - right: worth for j, worth in row.items() if right <= j < right_end}
                for row in self.shared[left:left_end]
            ],
            self.left_costs[left:left_end],
            self.right_costs[right:right_end],
            self.left_ends[left:left_end],
            self.right_ends[right:right_end],
            self.ratio,
            self.looseness,
            self.gap,
        )


def length_score(left: float, right: float, looseness: float = 1.0) -> float:
    """How much two lengths speak for a link, `left` being scaled to the right text's language."""
    apart = log(right + 2.0) - log(left + 2.0)
    spread = looseness * (SPREAD + SPREAD_SHORT / (left + right + 4.0))
    score = 0.5 * (log(CHANCE / spread) - apart * apart * (1.0 / spread - 1.0 / CHANCE))
    return max(FLOOR, score)


def link_score(evidence: Evidence, left: int, left_end: int, right: int, right_end: int) -> float:
    """The score of one link, without what its shape and its place in a paragraph are worth."""
    score = length_score(
        sum(evidence.left[left:left_end]) * evidence.ratio,
        sum(evidence.right[right:right_end]),
        evidence.looseness,
    )
    for i in range(left, left_end):
        score += evidence.left_costs[i]
        shared = evidence.shared[i]
        if shared:
            for j in range(right, right_end):
                score += shared.get(j, 0.0)
    return score + sum(evidence.right_costs[right:right_end])


def best_path(  # noqa: C901, PLR0912, PLR0915  # the hot loop, whole: calls would double its time
    evidence: Evidence,
) -> list[Bead]:
    """The links and gaps of the best way from the first sentences to the last."""
    rows, columns = len(evidence.left), len(evidence.right)
    bands = _bands(evidence, rows, columns)
    left_sum = [0.0, *accumulate(size * evidence.ratio for size in evidence.left)]
    right_sum = [0.0, *accumulate(evidence.right)]
    left_cost = [0.0, *accumulate(evidence.left_costs)]
    right_cost = [0.0, *accumulate(evidence.right_costs)]
    left_edge = [True, *evidence.left_ends]
    right_edge = [True, *evidence.right_ends]
    # For each row of the band the score of its cells, and the number of the step that led there.
    scores: list[list[float]] = []
    steps: list[bytearray] = []
    shared_rows = evidence.shared
    looseness = evidence.looseness
    gap = GAP if evidence.gap is None else evidence.gap
    # Of so many sentences that end at each place of the right text, their length and its logarithm.
    right_sizes = [
        [right_sum[j] - right_sum[j - b] if j >= b else 0.0 for j in range(columns + 1)]
        for b in range(LARGEST + 1)
    ]
    right_logs = [[log(size + 2.0) for size in sizes] for sizes in right_sizes]
    # The most that lengths can say for a link, and a little for rounding.
    fitting = 0.5 * log(CHANCE / (looseness * SPREAD)) + 1e-6
    for i in range(rows + 1):
        low, high = bands[i]
        row = [NOWHERE] * (high - low)
        step_row = bytearray(high - low)
        scores.append(row)
        steps.append(step_row)
        if i > LARGEST:
            scores[i - LARGEST - 1] = []
        # What the links that end in this row have to start from, and their lines with shared keys.
        shapes = [
            (number, b, prior, left_cost[i - a], left_sum[i] - left_sum[i - a],
             log(left_sum[i] - left_sum[i - a] + 2.0), scores[i - a], *bands[i - a],
             shared_rows[i - a : i], frozenset().union(*shared_rows[i - a : i]))
            for number, (a, b, prior) in enumerate(SHAPES)
            if a <= i
        ]  # fmt: skip
        for j in range(low, high):
            if not i and not j:
                row[0] = 0.0
                continue
            best, best_step = NOWHERE, 0
            if j > low and row[j - low - 1] + gap > best:
                best, best_step = row[j - low - 1] + gap, 2
            if i:
                low_before, high_before = bands[i - 1]
                if low_before <= j < high_before:
                    score = scores[i - 1][j - low_before] + gap
                    if score > best:
                        best, best_step = score, 1
            edge = EDGE if left_edge[i] and right_edge[j] else 0.0
            if left_edge[i] != right_edge[j]:
                edge = -EDGE
            for number, b, prior, cost, left, log_left, before_row, low_before, high_before, lines, columns_hit in shapes:  # fmt: skip
                if not low_before <= j - b < high_before:
                    continue
                before = before_row[j - b - low_before]
                if before == NOWHERE:
                    continue
                found = () if columns_hit.isdisjoint(range(j - b, j)) else [
                    shared[column] for shared in lines for column in range(j - b, j) if column in shared
                ]  # fmt: skip
                # No lengths and no costs make more of it: most links need not be looked at closely.
                if before + prior + edge + fitting + sum(found) < best:
                    continue
                # As `length_score` has it.
                apart = right_logs[b][j] - log_left
                spread = looseness * (SPREAD + SPREAD_SHORT / (left + right_sizes[b][j] + 4.0))
                lengths = 0.5 * (
                    log(CHANCE / spread) - apart * apart * (1.0 / spread - 1.0 / CHANCE)
                )
                if lengths < FLOOR:  # noqa: PLR1730  # `max` takes longer
                    lengths = FLOOR
                score = (
                    before + prior + edge + lengths
                    + left_cost[i] - cost + right_cost[j] - right_cost[j - b]
                )  # fmt: skip
                for worth in found:
                    score += worth
                if score > best:
                    best, best_step = score, number + 3
            row[j - low] = best
            step_row[j - low] = best_step
    return _walk_back(evidence, bands, steps)


def _walk_back(
    evidence: Evidence, bands: Sequence[tuple[int, int]], steps: Sequence[bytearray]
) -> list[Bead]:
    i, j = len(evidence.left), len(evidence.right)
    beads: list[Bead] = []
    while i or j:
        step = steps[i][j - bands[i][0]]
        if step >= 3:
            a, b, _ = SHAPES[step - 3]
            score = link_score(evidence, i - a, i, j - b, j)
        else:
            a, b, score = (0, 1, 0.0) if step == 2 else (1, 0, 0.0)
        beads.append(Bead(i - a, i, j - b, j, score))
        i, j = i - a, j - b
    beads.reverse()
    return beads


def _bands(evidence: Evidence, rows: int, columns: int) -> list[tuple[int, int]]:
    """For each row, from which to before which column cells are looked at."""
    anchors = [(0, 0), *_anchors(evidence), (rows, columns)]
    bands = [(columns, 0)] * (rows + 1)
    for (i0, j0), (i1, j1) in pairwise(anchors):
        high, wide = i1 - i0, j1 - j0
        around = min(WIDEST, BAND + abs(wide - high))
        small = high * wide <= 400
        for i in range(i0, i1 + 1):
            at = j0 + (wide * (i - i0) // high if high else 0)
            low = j0 - BAND if small else max(j0 - BAND, at - around)
            top = j1 + BAND if small else min(j1 + BAND, at + around)
            if not high:
                low, top = j0 - BAND, j1 + BAND
            known_low, known_high = bands[i]
            bands[i] = (max(0, min(known_low, low)), min(columns + 1, max(known_high, top + 1)))
    return bands


def _anchors(evidence: Evidence) -> list[tuple[int, int]]:
    """Pairs of sentences that share much, as far as they follow in the same order in both texts."""
    strong = [
        (i, j, score)
        for i, shared in enumerate(evidence.shared)
        for j, score in shared.items()
        if score >= 4.0
    ]
    # Each sentence's strongest partner, where the choice is mutual.
    best_left: dict[int, tuple[float, int]] = {}
    best_right: dict[int, tuple[float, int]] = {}
    for i, j, score in strong:
        best_left[i] = max(best_left.get(i, (0.0, 0)), (score, j))
        best_right[j] = max(best_right.get(j, (0.0, 0)), (score, i))
    mutual = [(i, j) for i, (_, j) in sorted(best_left.items()) if best_right[j][1] == i]
    return _longest_rising(mutual)


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain whose second numbers rise; the first ones do already."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for n, (_, j) in enumerate(pairs):
        place = bisect_left(tails, j)
        if place == len(tails):
            tails.append(j)
            ends.append(n)
        else:
            tails[place] = j
            ends[place] = n
        before.append(ends[place - 1] if place else -1)
    chain = []
    n = ends[-1] if ends else -1
    while n >= 0:
        chain.append(pairs[n])
        n = before[n]
    chain.reverse()
    return chain
