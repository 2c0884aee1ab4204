"""Which words go with which in parallel text: IBM's first model, in both directions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

ROUNDS = 6
# A pair must be so likely both ways, and its word must stand in so many sentences.
LIKELY, FEWEST = 0.15, 2
# How much a word that comes from nowhere takes of each, and what is added to all counts.
NOWHERE, SMOOTH = 0.005, 0.3
NONE = 1e-4


def going_together(
    sentences: Sequence[tuple[Sequence[str], Sequence[str]]],
) -> dict[str, dict[str, float]]:
    """For each word of the left sides, the words of the right sides that likely translate it."""
    there = model_one(sentences)
    back = model_one([(right, left) for left, right in sentences])
    counts = Counter(word for left, _ in sentences for word in set(left))
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for (word, other), chance in there.items():
        likely = chance >= LIKELY and back.get((other, word), 0.0) >= LIKELY
        if likely and counts[word] >= FEWEST:
            found[word][other] = chance
    return found


def model_one(
    sentences: Sequence[tuple[Sequence[str], Sequence[str]]],
) -> dict[tuple[str, str], float]:
    """How likely a word of the right side is, given one of the left (Brown and others, 1993)."""
    chances: dict[tuple[str, str], float] = {}
    for left, right in sentences:
        for one in set(left):
            for other in set(right):
                chances[one, other] = 0.01
    for _ in range(ROUNDS):
        counts: dict[tuple[str, str], float] = defaultdict(float)
        totals: dict[str, float] = defaultdict(float)
        for left, right in sentences:
            for other in right:
                weights = [chances.get((one, other), 0.0) for one in left]
                whole = sum(weights) + NOWHERE
                for one, weight in zip(left, weights, strict=True):
                    counts[one, other] += weight / whole
                    totals[one] += weight / whole
        chances = {
            pair: count / (totals[pair[0]] + SMOOTH)
            for pair, count in counts.items()
            if count > NONE
        }
    return chances
