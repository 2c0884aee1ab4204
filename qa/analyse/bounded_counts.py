"""Counts of what many articles have, of which no more are kept than memory holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TypeVar

from qa.model.memory import FORMS_OF_RUN

K = TypeVar("K")
C = TypeVar("C")


def bounded(counts: dict[K, C], often: Callable[[C], int]) -> dict[K, C]:
    """The counts, without the rarest if they are too many.

    Half are dropped and not a few, so that all the merges of a run copy no more than they add.
    """
    if len(counts) <= FORMS_OF_RUN:
        return counts
    shares = Counter(map(often, counts.values()))
    left, least = len(counts), 0
    for times in sorted(shares):
        if left <= FORMS_OF_RUN // 2:
            break
        left -= shares[times]
        least = times
    return {key: count for key, count in counts.items() if often(count) > least}


def itself(times: int) -> int:
    """How often something was counted of which nothing else is kept."""
    return times
