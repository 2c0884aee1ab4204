"""Few sentences and many go the same way, whichever loop looks for it."""

from __future__ import annotations

from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from qa.segment import path
from qa.segment.path import Evidence, best_path

SIDE = st.lists(
    st.tuples(
        st.floats(5, 200), st.sets(st.sampled_from("abcdef")), st.floats(-2.4, 0), st.booleans()
    ),
    min_size=1,
    max_size=4,
)


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
        left_ends=[is_end for *_, is_end in left],
        right_ends=[is_end for *_, is_end in right],
        structure=structure,
        certain=float("inf"),
        strong=float("inf"),
    )
    with patch.object(path, "FEW", 100):
        one = best_path(evidence)
    with patch.object(path, "FEW", 0):
        other = best_path(evidence)
    assert one == other
