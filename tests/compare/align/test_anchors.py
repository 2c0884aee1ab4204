"""Sentences that share rare keys show the way, unless they do by chance."""

from __future__ import annotations

import pytest

from qa.compare.align.anchors import anchors_of
from qa.compare.align.evidence import Evidence

COUNT = 300


def evidence(shared: dict[int, int], count: int) -> Evidence:
    """Two texts of so many sentences, of which these share a key each."""
    left: list[set[str]] = [set() for _ in range(count)]
    right: list[set[str]] = [set() for _ in range(count)]
    for i, j in shared.items():
        left[i].add(str(i))
        right[j].add(str(i))
    return Evidence(
        left=[50.0] * count,
        right=[50.0] * count,
        left_keys=left,
        right_keys=right,
        worths=dict.fromkeys(map(str, shared), 5.0),
        left_costs=[0.0] * count,
        right_costs=[0.0] * count,
        left_ends=[True] * count,
        right_ends=[True] * count,
    )


@pytest.mark.parametrize(
    ("shared", "count", "found"),
    [
        ({10: 12, 150: 150, 280: 281}, COUNT, True),
        ({0: 200, 50: 250, 90: 290}, COUNT, False),  # 200 sentences would stand alone
        ({290: 5}, COUNT, False),
        ({0: 100, 190: 290}, COUNT, True),  # a paragraph was moved away from the beginning
        ({29: 1}, 30, True),  # few enough to look at all of them
    ],
)
def test_what_leaves_most_of_a_long_text_alone_is_shared_by_chance(
    shared: dict[int, int], count: int, *, found: bool
) -> None:
    anchors = anchors_of(evidence(shared, count), 0, count, 0, count)
    assert anchors == (sorted(shared.items()) if found else [])
