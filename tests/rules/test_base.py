from __future__ import annotations

import pytest

from qa.model.span import Span
from qa.rules.base import HABIT
from qa.rules.design_and_markup.doubled_space import DoubledSpace


@pytest.mark.parametrize("count", range(1, 7))
def test_four_of_a_kind_are_a_habit(count: int) -> None:
    """Kills: `HABIT` one more or one less."""
    rule = DoubledSpace()
    findings = [rule.finding(Span(n, n + 1), "!") for n in range(count)]
    told = list(rule.together(findings, "doubled spaces"))
    assert len(told) == (1 if count >= 4 else count)
    assert len(told[0].related) == (count - 1 if count >= 4 else 0)
    assert HABIT == 4
