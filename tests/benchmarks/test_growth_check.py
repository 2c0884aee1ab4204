"""What is said to grow too fast, of seconds that are made up."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from growth_check import LARGE, LONG, LONG_OPEN, NOTHING, long_cases, steep, steep_where_long
from hostile import FAMILIES, SOURCES


def measure(seconds: Callable[[float], float]) -> Callable[[int], dict[str, float]]:
    """What a text takes whose largest takes `seconds(1)`."""
    return lambda size: {"check": 0.01, "step": seconds(size / LARGE)}


@pytest.mark.parametrize(
    "seconds",
    [
        lambda part: 0.6 * part**2,
        lambda part: 0.5 * part + 1.5 * part**2,
        lambda part: 0.002 + 0.05 * part + 0.8 * part**2,
        lambda part: 10 * part**3,
        lambda part: 2 * part**1.6,
    ],
)
def test_a_square_is_found(seconds: Callable[[float], float]) -> None:
    assert set(steep(measure(seconds))) == {"step"}


@pytest.mark.parametrize(
    "seconds",
    [
        lambda part: 5 * part,
        lambda part: 2 * part**1.3,
        lambda part: 0.9 * NOTHING * part**2,
        lambda part: 0.1 + part,
    ],
)
def test_what_is_linear_or_nothing_is_not(seconds: Callable[[float], float]) -> None:
    assert steep(measure(seconds)) == {}


def test_a_step_that_a_short_text_lacks_is_held_against_its_check() -> None:
    def only_long(size: int) -> dict[str, float]:
        return {"check": 0.3, "fix": 0.9} if size >= LARGE // 2 else {"check": 0.1}

    assert steep(only_long) == {}


def test_what_only_the_first_time_takes_is_no_growth() -> None:
    sizes = [0]

    def first_time_dear(size: int) -> dict[str, float]:
        seconds = size / LARGE * (6 if size > max(sizes) else 1)
        sizes.append(size)
        return {"check": 0.01, "step": seconds}

    assert steep(first_time_dear) == {}


def test_a_square_with_a_small_constant_is_found_in_long_texts() -> None:
    def seconds(part: float) -> float:
        return 0.8 * part + 0.15 * part**2  # a fourth of it is the square at 160 KB

    assert steep(measure(seconds)) == {}
    assert set(steep_where_long(measure(seconds))) == {"step"}
    assert steep_where_long(measure(lambda part: 0.8 * part**1.15)) == {}
    assert steep_where_long(measure(lambda part: 0.9 * NOTHING * (part / LONG / 2) ** 2)) == {}


def test_every_family_is_checked_long() -> None:
    assert set(long_cases()) == {*FAMILIES, *SOURCES}
    assert LONG_OPEN.issubset(long_cases())
    seconds = long_cases()["one letter, spaced"](2_000)
    assert set(seconds) == {"check", "text"}
    assert min(seconds.values()) > 0
