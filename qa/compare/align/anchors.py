"""Where two texts surely correspond: pairs of segments with rare features in common, and the band around the way between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, pairwise

from qa.compare.align.evidence import Evidence
from qa.model.thresholds import thresholds

TUNED = thresholds(__name__)

# Cells on each side of the path of anchors; where it leaves the diagonal, more, up to `WIDE` or,
# between two anchors, so many cells altogether.
BAND: int = TUNED["BAND"]
WIDE: int = TUNED["WIDE"]
CELLS: int = TUNED["CELLS"]
# Between anchors so far apart nothing tells where the path lies; only the nearest cells are asked, and
# none where both texts are that long: thousands of sentences that share no name and no figure are no
# translations of each other.
LONG: int = TUNED["LONG"]
# A key in so many sentences or fewer helps to find anchors; what an anchor's keys are worth.
RARE: int = TUNED["RARE"]


def bands_of(anchors: Sequence[tuple[int, int]], rows: int, columns: int) -> list[tuple[int, int]]:
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


def anchors_of(
    evidence: Evidence, left: int, left_end: int, right: int, right_end: int
) -> list[tuple[int, int]]:
    """Sentences that share rare keys, as far as they follow in the same order in both texts.

    None where the way through them leaves most sentences alone: they share their keys by chance.
    """
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
    found = _longest_rising([(i, j) for i, j in best_left if best_right[j][1] == i])
    return [] if _is_by_chance(found, (left, right), (left_end, right_end)) else found


def _is_by_chance(
    anchors: Sequence[tuple[int, int]], start: tuple[int, int], end: tuple[int, int]
) -> bool:
    """Whether a way through the anchors can link less than half of the shorter of two long texts."""
    rows, columns = end[0] - start[0], end[1] - start[1]
    if rows * columns <= CELLS:
        return False  # all of them can be looked at
    linked = sum(min(i1 - i0, j1 - j0) for (i0, j0), (i1, j1) in pairwise((start, *anchors, end)))
    return 2 * linked < min(rows, columns)


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
