"""How much of a sweep is enough for a run of all tests, and how much for a thorough one."""

from __future__ import annotations

from hypothesis import settings


def examples_of(most: int) -> int:
    """How many examples to make: `most` under HYPOTHESIS_PROFILE=thorough, about a seventh otherwise."""
    return max(most * settings().max_examples // 100, 3)
