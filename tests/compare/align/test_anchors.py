"""Sentences that share rare keys show the way, unless they do by chance."""

from __future__ import annotations

import pytest

from qa.compare.align.anchors import RARE, anchors_of, bands_of
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


@pytest.mark.parametrize(
    ("anchors", "rows", "columns", "bands"),
    [
        ([], 5, 5, {0: (0, 6), 5: (0, 6)}),
        ([], 3, 0, {0: (0, 1), 3: (0, 1)}),
        ([], 0, 3, {0: (0, 4)}),
        # 400 cells are all looked at; of 420 those around the diagonal
        ([], 20, 20, {0: (0, 21), 10: (0, 21), 20: (0, 21)}),
        ([], 21, 20, {0: (0, 11), 2: (0, 12), 11: (0, 21), 20: (9, 21), 21: (10, 21)}),
        ([], 30, 30, {0: (0, 10), 1: (0, 11), 15: (6, 25), 29: (20, 31), 30: (21, 31)}),
        # a text of another length: as much more as it is longer, up to what may be looked at
        ([], 400, 100, {0: (0, 75), 200: (0, 101), 399: (25, 101), 400: (26, 101)}),
        # before and behind an anchor the way is another one
        ([(10, 12)], 30, 30, {0: (0, 22), 9: (0, 22), 15: (3, 31), 30: (3, 31)}),
        ([(50, 90)], 300, 300, {0: (0, 50), 1: (0, 51), 2: (0, 53), 150: (125, 224), 300: (251, 301)}),
    ],
)  # fmt: skip
def test_how_far_from_the_way_is_looked(
    anchors: list[tuple[int, int]], rows: int, columns: int, bands: dict[int, tuple[int, int]]
) -> None:
    found = bands_of(anchors, rows, columns)
    assert len(found) == rows + 1
    assert {row: found[row] for row in bands} == bands


@pytest.mark.parametrize(("worth", "found"), [(4.0, True), (3.99, False)])
def test_an_anchor_shares_what_is_worth_enough(worth: float, *, found: bool) -> None:
    given = evidence({3: 4}, 10)
    given.worths, given.strong = {"3": worth}, 4.0
    assert anchors_of(given, 0, 10, 0, 10) == ([(3, 4)] if found else [])


@pytest.mark.parametrize(("more", "found"), [(RARE - 1, True), (RARE, False)])
def test_a_key_in_many_sentences_makes_no_anchor(more: int, *, found: bool) -> None:
    given = evidence({3: 4}, 2 * RARE + 6)
    keys = [set(one) for one in given.right_keys]
    for number in range(5, 5 + more):  # the first of equal ones is the partner
        keys[number].add("3")
    given.right_keys = keys
    assert anchors_of(given, 0, len(keys), 0, len(keys)) == ([(3, 4)] if found else [])
