"""The examples of the rule are its tests."""

from __future__ import annotations

import pytest
from doubled_comma import DoubledComma

from qa.testing import Case, cases


@pytest.mark.parametrize("case", cases(DoubledComma), ids=str)
def test_the_examples_hold(case: Case) -> None:
    case.check()
