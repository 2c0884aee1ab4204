"""The best way through two texts, sentence by sentence, by banded dynamic programming.

A link joins a few sentences of one text with a few of the other; a gap is a sentence that stands
alone. The score of a link is a sum of logarithms: how much likelier its lengths and shared keys
are in translations of each other than in sentences that meet by chance. Only cells near a path
of anchors are looked at, so time and memory grow with the text, not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from math import log
from typing import NamedTuple

from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Links by the number of sentences on both sides, with the logarithm of how common they are.
SHAPES: tuple[tuple[int, int, float], ...] = tuple(map(tuple, TUNED["SHAPES"]))
GAP: float = TUNED["GAP"]
LARGEST: int = TUNED["LARGEST"]
# Variance of the logarithm of the ratio of two lengths: of texts, and of one letter's share.
SPREAD: float = TUNED["SPREAD"]
SPREAD_SHORT: float = TUNED["SPREAD_SHORT"]
# The same of sentences that have nothing to do with each other.
CHANCE: float = TUNED["CHANCE"]
# No single accident of length may outweigh all other evidence.
FLOOR: float = TUNED["FLOOR"]
# Cells on each side of the path of anchors; where it leaves the diagonal, more, up to `WIDE` or,
# between two anchors, so many cells altogether.
BAND: int = TUNED["BAND"]
WIDE: int = TUNED["WIDE"]
CELLS: int = TUNED["CELLS"]
# Between anchors so far apart nothing tells where the path lies; only the nearest cells are asked, and
# none where both texts are that long: thousands of sentences that share no name and no figure are no
# translations of each other.
LONG: int = TUNED["LONG"]
EDGE: float = TUNED["EDGE"]
NOWHERE = float("-inf")
# A key in so many sentences or fewer helps to find anchors; what an anchor's keys are worth.
RARE: int = TUNED["RARE"]
STRONG: float = TUNED["STRONG"]
# A link of two sentences that scores so much, and whose lengths fit so well, is not asked about
# again, if nothing else is said: the way passes both its ends.
CERTAIN: float = TUNED["CERTAIN"]
FITS: float = TUNED["FITS"]
# In so few cells no anchors are looked for, and each is asked by itself; of lists so short every
# number is looked at.
FEW: int = TUNED["FEW"]
SHORT_LIST: int = TUNED["SHORT_LIST"]


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
        left_keys, right_keys: what each sentence may share with one of the other text.
        worths: what it is worth if two sentences share a key; keys that are not here say nothing.
        left_costs, right_costs: what a sentence costs in a link: figures that should be found.
        left_ends, right_ends: sentences that end a paragraph.
        ratio: by how much the right text is longer than the left one.
        gap: what a sentence that stands alone costs.
        looseness: by how much lengths vary more than between languages that spell.
        structure: what a link costs for each paragraph that ends within it on one side only.
        certain: a link of two sentences that scores so much is not asked about again.
        strong: what the keys that two sentences share must be worth to make them an anchor.
    """

    left: Sequence[float]
    right: Sequence[float]
    left_keys: Sequence[AbstractSet[str]]
    right_keys: Sequence[AbstractSet[str]]
    worths: Mapping[str, float]
    left_costs: Sequence[float]
    right_costs: Sequence[float]
    left_ends: Sequence[bool]
    right_ends: Sequence[bool]
    ratio: float = 1.0
    gap: float = GAP
    looseness: float = 1.0
    structure: float = 0.0
    certain: float = CERTAIN
    strong: float = STRONG
    _places: dict[str, list[int]] | None = field(default=None, init=False)

    @property
    def places(self) -> dict[str, list[int]]:
        """In which sentences of the right text the keys stand that are worth something."""
        if self._places is None:
            self._places = {}
            has_worth = self.worths.__contains__
            for number, found in enumerate(self.right_keys):
                for key in filter(has_worth, found):
                    self._places.setdefault(key, []).append(number)
        return self._places

    def shared(self, left: int, right: int) -> float:
        """What the keys that two sentences share are worth."""
        both = self.left_keys[left] & self.right_keys[right]
        return sum(map(self.worths.__getitem__, filter(self.worths.__contains__, both)))

    def shared_row(self, left: int, right: int, right_end: int) -> list[float]:
        """What a sentence shares with each sentence of a stretch of the other text."""
        row = [0.0] * (right_end - right)
        places = self.places
        for key in filter(places.__contains__, self.left_keys[left]):
            there = places[key]
            worth = self.worths[key]
            if len(there) > SHORT_LIST:
                there = there[bisect_left(there, right) : bisect_left(there, right_end)]
            for number in there:
                if right <= number < right_end:
                    row[number - right] += worth
        return row


def length_score(left: float, right: float, looseness: float = 1.0) -> float:
    """How much two lengths speak for a link, `left` being scaled to the right text's language."""
    apart = log(right + 2.0) - log(left + 2.0)
    spread = looseness * (SPREAD + SPREAD_SHORT / (left + right + 4.0))
    score = 0.5 * (log(CHANCE / spread) - apart * apart * (1.0 / spread - 1.0 / CHANCE))
    return max(FLOOR, score)


def link_score(evidence: Evidence, left: int, left_end: int, right: int, right_end: int) -> float:
    """The score of one link, without what its shape and its place in a paragraph are worth."""
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
    """What it costs a link that paragraphs end within it on one side only."""
    ends = sum(evidence.left_ends[left : left_end - 1])
    return -evidence.structure * abs(ends - sum(evidence.right_ends[right : right_end - 1]))


def best_path(evidence: Evidence, known: Sequence[Bead] = ()) -> list[Bead]:
    """The links and gaps of the best way from the first sentences to the last.

    Args:
        evidence: what speaks for links.
        known: stretches that surely belong together, in order, such as paragraphs; the way within
            those of more than one sentence, and between them, is looked for.
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
    """The best way through some sentences of both texts; links that are sure are taken first."""
    if left == left_end:
        return [Bead(left, left, j, j + 1, 0.0) for j in range(right, right_end)]
    if right == right_end:
        return [Bead(i, i + 1, right, right, 0.0) for i in range(left, left_end)]
    if (left_end - left) * (right_end - right) <= FEW:
        return _stretch(evidence, left, left_end, right, right_end, ())
    anchors = _anchors(evidence, left, left_end, right, right_end)
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
    """The score of a link of two sentences that need not be asked about again; None of others."""
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
    bands = _bands([(i - start, j - right_start) for i, j in anchors], rows, columns)
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
        shapes = []
        for number, (a, b, prior) in enumerate(SHAPES):
            if a > i:
                continue
            shift = offset - offsets[i - a]
            left = left_sum[i] - left_sum[i - a]
            lines = [(worths[k], offset - offsets[k + 1]) for k in range(i - a, i)]
            # Where links with b sentences of the right text start from, and what both sides share.
            before = scores[i - a][shift + LARGEST - b :]
            shapes.append(
                (
                    number + 3,
                    b,
                    prior,
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
            for number, b, prior, cost, ended, left, log_left, before, lines in shapes:
                score = before[at] + prior + edge
                if score == NOWHERE:
                    continue
                for line, shift in lines:
                    score += line[at + LARGEST + shift] - line[at + LARGEST + shift - b]
                # No lengths and no costs make more of it: most links need not be looked at closely.
                if score + fitting < best:
                    continue
                # As `length_score` has it.
                right = right_sum[j] - right_sum[j - b]
                apart = log(right + 2.0) - log_left
                spread = looseness * (SPREAD + SPREAD_SHORT / (left + right + 4.0))
                lengths = 0.5 * (
                    log(CHANCE / spread) - apart * apart * (1.0 / spread - 1.0 / CHANCE)
                )
                if lengths < FLOOR:  # noqa: PLR1730  # `max` takes longer
                    lengths = FLOOR
                score += lengths + cost + right_cost[j] - right_cost[j - b]
                if structure:
                    score -= structure * abs(ended - right_ended[j - 1] + right_ended[j - b])
                if score > best:
                    best, step = score, number
            row[at + LARGEST] = best
            step_row[at] = step
    return _walk_back(evidence, bands, steps, start, right_start)


def _apart(start: int, end: int, right_start: int, right_end: int) -> list[Bead]:
    """Sentences of both texts that have nothing to do with each other, in turn: none is called lost."""
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


def _bands(anchors: Sequence[tuple[int, int]], rows: int, columns: int) -> list[tuple[int, int]]:
    """For each row, from which to before which column cells are looked at; neither falls."""
    bands = [(columns, 0)] * (rows + 1)
    for (i0, j0), (i1, j1) in pairwise(((0, 0), *anchors, (rows, columns))):
        high, wide = i1 - i0, j1 - j0
        least = WIDE if high <= LONG else BAND
        around = min(max(least, CELLS // (high + 1)), BAND + abs(wide - high))
        small = high * wide <= 400
        for i in range(i0, i1 + 1):
            at = j0 + (wide * (i - i0) // high if high else 0)
            low = j0 - BAND if small else max(j0 - BAND, at - around)
            top = j1 + BAND if small else min(j1 + BAND, at + around)
            if not high:
                low, top = j0 - BAND, j1 + BAND
            known_low, known_high = bands[i]
            bands[i] = (max(0, min(known_low, low)), min(columns + 1, max(known_high, top + 1)))
    highs = [*accumulate((high for _, high in bands), max)]
    lows = [*accumulate((low for low, _ in reversed(bands)), min)][::-1]
    # Where one row ends the next one has begun, or no way would lead there.
    lows = [lows[0], *map(min, lows[1:], (high - 1 for high in highs))]
    return list(zip(lows, highs, strict=True))


def _anchors(
    evidence: Evidence, left: int, left_end: int, right: int, right_end: int
) -> list[tuple[int, int]]:
    """Sentences that share rare keys, as far as they follow in the same order in both texts."""
    places, worths = evidence.places, evidence.worths
    # Each sentence's strongest partner, where the choice is mutual.
    best_left: list[tuple[int, int]] = []
    best_right: dict[int, tuple[float, int]] = {}
    for i in range(left, left_end):
        row: dict[int, float] = {}
        for key in filter(places.__contains__, evidence.left_keys[i]):
            there = places[key]
            if len(there) <= RARE:
                worth = worths[key]
                for j in there:
                    if right <= j < right_end:
                        row[j] = row.get(j, 0.0) + worth
        best = max(row, key=row.__getitem__, default=-1)
        if best >= 0 and row[best] >= evidence.strong:
            best_left.append((i, best))
            for j, score in row.items():
                if score >= evidence.strong:
                    best_right[j] = max(best_right.get(j, (0.0, 0)), (score, i))
    return _longest_rising([(i, j) for i, j in best_left if best_right[j][1] == i])


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
