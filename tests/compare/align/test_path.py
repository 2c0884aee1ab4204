"""Few sentences and many go the same way, whichever loop looks for it."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from qa.compare.align import path
from qa.compare.align.anchors import LONG
from qa.compare.align.evidence import Evidence
from qa.compare.align.path import EDGE, SHAPES, Bead, best_path, torn

SIDE = st.lists(
    st.tuples(
        st.floats(5, 200), st.sets(st.sampled_from("abcdef")), st.floats(-2.4, 0), st.booleans()
    ),
    min_size=1,
    max_size=4,
)


def worth(beads: list[Bead], evidence: Evidence) -> float:
    """What a way is worth: its links, how common their shapes are, gaps, and where paragraphs end."""
    priors = {(a, b): prior for a, b, prior in SHAPES}
    total = 0.0
    for bead in beads:
        if not bead.is_link:
            total += evidence.gap
            continue
        total += bead.score + priors[bead.left_end - bead.left, bead.right_end - bead.right]
        total += torn(evidence, *bead[:4])
        ends = evidence.left_ends[bead.left_end - 1], evidence.right_ends[bead.right_end - 1]
        total += EDGE if all(ends) else -EDGE - evidence.structure / 2 if any(ends) else 0.0
    return total


@given(SIDE, SIDE, st.sampled_from([0.0, 1.5]))
def test_each_cell_by_itself_gives_the_same_way(
    left: list[tuple[float, set[str], float, bool]],
    right: list[tuple[float, set[str], float, bool]],
    structure: float,
) -> None:
    evidence = Evidence(
        left=[size for size, *_ in left],
        right=[size for size, *_ in right],
        left_keys=[keys for _, keys, *_ in left],
        right_keys=[keys for _, keys, *_ in right],
        worths={"a": 1.1, "b": 2.3, "c": 3.7, "d": 0.4},
        left_costs=[cost for *_, cost, _ in left],
        right_costs=[cost for *_, cost, _ in right],
        left_ends=[*(is_end for *_, is_end in left[1:]), True],
        right_ends=[*(is_end for *_, is_end in right[1:]), True],
        structure=structure,
        certain=float("inf"),
        strong=float("inf"),
    )
    with patch.object(path, "FEW", 100):
        one = best_path(evidence)
    with patch.object(path, "FEW", 0):
        other = best_path(evidence)
    # Of two ways that are equally good, either may be taken.
    assert abs(worth(one, evidence) - worth(other, evidence)) < 1e-6


def test_long_texts_without_a_key_in_common_are_not_walked_through() -> None:
    """Each sentence of both is there once, alone, and beside one of the other text."""
    left, right = LONG + 500, LONG + 200
    evidence = Evidence(
        [30.0] * left, [40.0] * right, [frozenset()] * left, [frozenset()] * right, {},
        [0.0] * left, [0.0] * right, [True] * left, [True] * right,
    )  # fmt: skip
    beads = best_path(evidence)
    assert not any(bead.is_link for bead in beads)
    assert [bead.left for bead in beads if bead.left < bead.left_end] == list(range(left))
    assert [bead.right for bead in beads if bead.right < bead.right_end] == list(range(right))
    assert [bead.left_end for bead in beads] == sorted(bead.left_end for bead in beads)
