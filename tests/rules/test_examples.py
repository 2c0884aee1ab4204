"""Every example of every rule is a test: the marked stretches are found, and nothing else."""

from __future__ import annotations

import pytest

from qa.rules.catalogue import catalogue
from qa.testing import Case, cases


@pytest.mark.parametrize("case", cases(*catalogue().values()), ids=str)
def test_rule_finds_what_its_example_marks_and_fixes_it(case: Case) -> None:
    case.check()
