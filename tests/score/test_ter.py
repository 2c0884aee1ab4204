"""The quick TER counts as sacrebleu's does."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein  # noqa: TID253  # the measure
from sacrebleu.metrics.lib_ter import translation_edit_rate  # noqa: TID253  # the measure
from shares import examples_of

from qa.score.ter import edits

WORDS = st.lists(st.sampled_from("abcdef"), max_size=30)


@settings(max_examples=examples_of(300), deadline=None)
@given(WORDS, WORDS)
def test_any_two_texts(hypothesis: list[str], reference: list[str]) -> None:
    assert edits(hypothesis, reference) == translation_edit_rate(hypothesis, reference)[0]


@settings(max_examples=examples_of(60), deadline=None)
@given(st.lists(st.sampled_from("abcdefghij"), min_size=2, max_size=40), st.data())
def test_blocks_that_moved(reference: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(reference) - 1))
    hypothesis = reference[at:] + reference[:at]
    assert edits(hypothesis, reference) == translation_edit_rate(hypothesis, reference)[0]


@pytest.mark.parametrize(
    "seed", [*(pytest.param(n, marks=pytest.mark.thorough) for n in (0, 3, 4, 5, 6, 7)), 1, 2]
)
def test_texts_of_very_different_length(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311  # a draw, not a secret
    words = [str(number) for number in range(draw.choice((3, 60)))]
    hypothesis = draw.choices(words, k=draw.choice((5, 60, 90)))
    reference = draw.choices(words, k=draw.choice((40, 70)))
    assert edits(hypothesis, reference) == translation_edit_rate(hypothesis, reference)[0]


@pytest.mark.parametrize(
    ("new", "kept", "length"),
    [
        (25, 39, 62),
        pytest.param(26, 43, 66, marks=pytest.mark.thorough),
        pytest.param(26, 30, 56, marks=pytest.mark.thorough),
    ],
)
def test_texts_too_unlike_for_the_band(new: int, kept: int, length: int) -> None:
    """Kills: `SAFE_BAND` of 26 and more; the first pair is one cell out of sacrebleu's band."""
    reference = [f"w{number}" for number in range(length)]
    added = [f"x{number}" for number in range(new)]
    for hypothesis in ([*reference[-kept:], *added], [*added, *reference[:kept]]):
        assert edits(hypothesis, reference) == translation_edit_rate(hypothesis, reference)[0]


def test_sacrebleu_counts_more_where_its_band_ends() -> None:
    """What the test above rests on: the true distance there is another number."""
    reference = [f"w{number}" for number in range(62)]
    hypothesis = [*reference[-39:], *(f"x{number}" for number in range(25))]
    true = Levenshtein.distance(hypothesis, reference)
    assert true < translation_edit_rate(hypothesis, reference)[0]


def test_the_limit_of_candidates_is_sacrebleus() -> None:
    hypothesis = ["a", "b"] * 40
    reference = ["b", "a", "c"] * 25
    assert edits(hypothesis, reference) == translation_edit_rate(hypothesis, reference)[0]
