"""Every example of every rule is a test: the marked stretches are found, and nothing else."""

from __future__ import annotations

import pytest

from qa.rules.base import Rule
from qa.rules.catalogue import catalogue
from qa.testing import cases


@pytest.mark.parametrize("rule", catalogue().values(), ids=list(catalogue()))
def test_rule_finds_what_its_examples_mark_and_fixes_it(rule: type[Rule]) -> None:
    wrong = []
    for case in cases(rule):
        try:
            case.check()
        except AssertionError as error:
            wrong.append(str(error))
    assert wrong == []
