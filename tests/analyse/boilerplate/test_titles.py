from __future__ import annotations

import pytest

from qa.analyse.boilerplate.titles import names_somebody


@pytest.mark.parametrize(
    ("rest", "is_credit"),
    [
        ("Anna Weber", True),
        ("Anna Weber for the agency", False),
        ("Anna Weber for all Zora Klein", True),
        ("Anna Weber for us", True),
        ("a man", True),
        ("a man who left it", False),
    ],
)
def test_half_of_a_credit_are_names_or_it_is_short(rest: str, *, is_credit: bool) -> None:
    """Kills: `lower * 2 <= len(found)` as `<`, or without the short ones."""
    assert names_somebody(rest, 2) is is_credit
