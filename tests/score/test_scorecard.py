"""Scorecards: the worked example of docs/scorecard.md, presets, limits, intervals."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model.mqm import Category, Severity
from qa.score.mqm import raw_score
from qa.score.scorecard import (
    PRESETS,
    PlacedFinding,
    Weights,
    WeightsError,
    penalty_interval,
    scorecard,
    weights_of,
)

MINOR, MAJOR, CRITICAL = Severity.MINOR, Severity.MAJOR, Severity.CRITICAL
EXAMPLE: list[list[PlacedFinding]] = [
    [(Category.SPELLING, MAJOR), (Category.PUNCTUATION, MINOR)],
    [(Category.MISTRANSLATION, MAJOR), (Category.PUNCTUATION, MINOR)],
]


def test_the_worked_example() -> None:
    card = scorecard(EXAMPLE, 800, Weights())
    assert card.penalty == 12.0
    assert card.per_thousand == 15.0
    assert card.raw == 98.5
    assert card.calibrated == 92.5
    assert not card.passed
    low, high = card.interval
    assert (round(low, 2), round(high, 2)) == (95.69, 99.82)
    assert [row.category for row in card.rows] == [
        "accuracy/mistranslation",
        "linguistic-conventions/spelling",
        "linguistic-conventions/punctuation",
    ]


def test_the_preset_of_wmt() -> None:
    card = scorecard(EXAMPLE, 800, PRESETS["wmt"])
    assert card.penalty == pytest.approx(10.2)
    lost = [[(Category.MISTRANSLATION, MAJOR)] * 9]
    assert scorecard(lost, 800, PRESETS["wmt"]).penalty == pytest.approx(25.0)
    nothing: list[list[PlacedFinding]] = [[(Category.UNTRANSLATED, CRITICAL)]]
    assert scorecard(nothing, 800, PRESETS["wmt"]).penalty == 25.0


def test_a_critical_finding_fails_any_text() -> None:
    card = scorecard([[(Category.OMISSION, CRITICAL)]], 1_000_000, Weights())
    assert card.calibrated > card.threshold
    assert not card.passed


def test_no_finding_and_no_word() -> None:
    clean = scorecard([], 500, Weights())
    assert (clean.raw, clean.calibrated, clean.passed) == (100.0, 100.0, True)
    assert clean.interval[0] < 100.0 == clean.interval[1]
    assert scorecard([], 0, Weights()).raw == 100.0
    assert scorecard(EXAMPLE, 0, Weights()).raw == 0.0


FAULTS = st.lists(
    st.lists(st.tuples(st.sampled_from(Category), st.sampled_from(Severity)), max_size=6),
    max_size=6,
)


@given(FAULTS, st.integers(1, 5_000))
def test_the_raw_score_is_that_of_qa_check(findings: list[list[PlacedFinding]], words: int) -> None:
    card = scorecard(findings, words, Weights())
    severities = [severity for segment in findings for _, severity in segment]
    assert card.raw == pytest.approx(raw_score(severities, words))
    assert card.interval[0] <= card.raw <= card.interval[1]
    assert sum(row.penalty for row in card.rows) == pytest.approx(card.penalty)


@given(st.integers(1, 400))
def test_equal_weights_give_the_limits_of_a_poisson_count(number: int) -> None:
    low, high = penalty_interval(float(number), float(number), number, 1.0)

    def at_most(count: int, mean: float) -> float:
        return sum(
            math.exp(n * math.log(mean) - mean - math.lgamma(n + 1)) for n in range(count + 1)
        )

    assert at_most(number, high) == pytest.approx(0.025, abs=0.004)
    # Byar's lower limit of a single fault is a little too low.
    assert 0.01 < 1 - at_most(number - 1, low) < 0.029


def test_weights_from_a_table() -> None:
    table = {"preset": "wmt", "severities": {"major": 4}, "categories": {"style": 0.5}}
    weights = weights_of(table)
    assert weights.of((Category.AWKWARD, MAJOR)) == 2.0
    assert weights.of((Category.PUNCTUATION, MINOR)) == 0.1
    assert weights.name == "wmt, changed"
    assert weights_of({}, "wmt").name == "wmt"


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ({"weigth": 1}, ("weigth",)),
        ({"preset": "iso"}, ("preset",)),
        ({"severities": {"huge": 1}}, ("severities", "huge")),
        ({"severities": 3}, ("severities",)),
        ({"categories": {"spelling": 1}}, ("categories", "spelling")),
        ({"categories": {"style": -1}}, ("categories", "style")),
        ({"threshold": 101}, ("threshold",)),
        ({"acceptable": 0}, ("acceptable",)),
        ({"most-per-segment": True}, ("most-per-segment",)),
    ],
)
def test_wrong_weights_name_their_key(table: dict[str, object], key: tuple[str, ...]) -> None:
    with pytest.raises(WeightsError) as caught:
        weights_of(table)
    assert caught.value.key == key
