"""Whether the sentences of the house can fail: a finding goes where its evidence is taken away.

Two ways to take it away, each where it can be done: the fix of a finding is applied, and the source is left out of which a
rule has its evidence. A rule that marked a place whatever stands there would be seen by them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from qa.rules.base import Example, Rule
from qa.rules.catalogue import catalogue
from qa.testing import fixed_by, found_in
from tests.judgement.test_sentences import CASES

# Of the sentences of a rule in a family, so many are looked at unless the run is thorough.
SOME = 12
ROUNDS = 20


def marked(family: str, rule: str, *, thorough: bool) -> Iterator[Example]:
    """The sentences on which the rule speaks, as the house wants it."""
    told = [each for _, each, is_open in CASES[family, rule] if each.flagged and not is_open]
    step = 1 if thorough else max(1, len(told) // SOME)
    yield from told[::step]


def all_fixed(checker: Rule, example: Example) -> str:
    """The text once no fix changes it any more: of what is a habit of the text, one place at a time is fixed."""
    text = example.text
    for _ in range(ROUNDS):
        fixed = fixed_by(checker, replace(example, target=text))
        if fixed == text:
            break
        text = fixed
    return text


@pytest.fixture
def thorough(request: pytest.FixtureRequest) -> bool:
    """Whether all sentences are looked at."""
    return bool(request.config.getoption("--thorough"))


@pytest.mark.parametrize(("family", "rule"), CASES)
def test_a_finding_goes_with_its_evidence(family: str, rule: str, *, thorough: bool) -> None:
    checker = catalogue()[rule]()
    kept = []
    for example in marked(family, rule, thorough=thorough):
        fixed = all_fixed(checker, example)
        if fixed != example.text and found_in(checker, replace(example, target=fixed)):
            kept.append(f"{example.text!r}, once it is {fixed!r}")
        if checker.needs_source and found_in(checker, replace(example, source=None)):
            kept.append(f"{example.text!r}, without its source")
    assert kept == []
