from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from intervals import wilson


def test_nothing_read_says_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)


def test_bounds_are_those_of_the_paper() -> None:
    low, high = wilson(95, 100)
    assert low == pytest.approx(0.888, abs=0.001)
    assert high == pytest.approx(0.978, abs=0.001)


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_share_lies_within(counted: tuple[int, int]) -> None:
    right, read = counted
    low, high = wilson(right, read)
    assert 0.0 <= low <= right / read + 1e-9
    assert right / read - 1e-9 <= high <= 1.0
