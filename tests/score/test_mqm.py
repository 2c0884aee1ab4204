"""The score follows MQM's linear model."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model.mqm import Severity
from qa.score.mqm import penalty, raw_score

severities = st.lists(st.sampled_from(Severity), max_size=30)


@pytest.mark.parametrize(
    ("findings", "words", "score"),
    [
        ([], 0, 100.0),
        ([], 250, 100.0),
        ([Severity.NEUTRAL] * 9, 10, 100.0),
        ([Severity.NEUTRAL], 0, 100.0),
        ([Severity.MINOR], 100, 99.0),
        ([Severity.MAJOR], 100, 95.0),
        ([Severity.CRITICAL], 100, 75.0),
        ([Severity.CRITICAL, Severity.MAJOR, Severity.MINOR], 310, 90.0),
        ([Severity.CRITICAL], 20, 0.0),
        ([Severity.MINOR], 0, 0.0),
    ],
)
def test_raw_score(findings: list[Severity], words: int, score: float) -> None:
    assert raw_score(findings, words) == pytest.approx(score)


@given(severities, severities, st.integers(0, 1000))
def test_more_findings_never_raise_the_score(
    some: list[Severity], more: list[Severity], words: int
) -> None:
    assert 0 <= raw_score(some + more, words) <= raw_score(some, words) <= 100


@given(severities, severities)
def test_penalties_add_up(some: list[Severity], more: list[Severity]) -> None:
    assert penalty(some + more) == penalty(some) + penalty(more)
