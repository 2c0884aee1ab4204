"""Figures in two units: at the bound of what a translator converts, on both sides."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qa.analyse.numbers.found import Number, both_clocks
from qa.compare.units import converted
from qa.model.span import Span


def number(value: float, unit: str) -> Number:
    return Number(Span(0, 1), (Decimal(str(value)),), unit=unit)


@pytest.mark.parametrize(
    ("one", "unit", "other", "other_unit", "same"),
    [
        (5, "miles", 8, "kilometer", True),
        (5, "miles", 9, "kilometer", False),
        (100, "miles", 160, "kilometer", True),
        (103, "miles", 165.7, "kilometer", True),
        (103, "miles", 181, "kilometer", False),
        (3, "miles", 4.8, "kilometer", True),
        (2, "weeks", 14, "tage", True),
        (2, "weeks", 15, "tage", False),
        (2, "wochen", 14, "days", True),
        (2, "weeks", 14, "hours", False),
        (3, "decades", 30, "jahre", True),
        (3, "decades", 31, "jahre", False),
        (6, "feet", 183, "cm", True),
        (6, "feet", 198, "cm", True),
        (6, "feet", 215, "cm", False),
        (6, "feet", 1, "m", True),
        (6, "feet", 3, "m", False),
        (80, "s", 27, "grad", True),
        (80, "s", 32, "grad", True),
        (80, "s", 33, "grad", False),
        (80, "s", 25, "grad", False),
        (85, "s", 27, "grad", False),
        (20, "s", -5, "grad", False),
        (500, "nanoseconds", 0.5, "mikrosekunden", True),
        (500, "nanoseconds", 0.6, "mikrosekunden", False),
        (500, "nanoseconds", 500, "mikrosekunden", False),
        (68, "degrees", 20, "grad", True),
        (70, "degrees", 20, "grad", True),
        (77, "degrees", 20, "grad", False),
        (80, "degrees", 30, "grad", False),
        (80, "degrees", 10, "grad", False),
        (20, "degrees", 10, "grad", True),
        (10, "degrees", 12, "grad", False),
        (0, "miles", 0, "kilometer", False),
        (5, "miles", 8, "miles", False),
        (5, "apples", 8, "äpfel", False),
        (35e6, "pounds", 16e6, "kg", True),
        (1520, "mm", 1.52, "meters", True),
        (1520, "mm", 15.3, "meters", False),
        (100, "de", 1000, "people", False),
    ],
)
def test_what_may_be_converted(
    one: float, unit: str, other: float, other_unit: str, *, same: bool
) -> None:
    here, there = number(one, unit), number(other, other_unit)
    assert converted(here, there) is same
    assert converted(there, here) is same


@pytest.mark.parametrize(
    ("hour", "same"), [("13", True), ("1", True), ("14", False), ("13.00", True), ("13.45", False)]
)
def test_hour_by_either_clock(hour: str, *, same: bool) -> None:
    said = Number(Span(0, 1), (1,), times=both_clocks(60), unit="p")
    bare = Number(Span(0, 2), (Decimal(hour),))
    assert converted(said, bare) is same
    assert converted(bare, said) is same
