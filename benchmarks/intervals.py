"""Intervals for shares that were counted in a sample."""

from __future__ import annotations

from math import sqrt

# The 97.5% point of the normal distribution: intervals of 95%.
Z = 1.959964


def wilson(right: int, read: int, z: float = Z) -> tuple[float, float]:
    """The Wilson score interval of a share: its lower and its upper bound, from 0 to 1.

    Formula: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
    Journal of the American Statistical Association 22 (1927). Nothing read says nothing: 0 to 1.
    """
    if not read:
        return 0.0, 1.0
    share = right / read
    middle = share + z * z / (2 * read)
    half = z * sqrt(share * (1 - share) / read + z * z / (4 * read * read))
    whole = 1 + z * z / read
    return max(0.0, (middle - half) / whole), min(1.0, (middle + half) / whole)
