"""Counting in batches, references that lack segments, further metrics."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest
from sacrebleu.metrics.bleu import BLEU  # noqa: TID253  # what we are measured by
from sacrebleu.metrics.chrf import CHRF  # noqa: TID253

from qa.score import metrics
from qa.score.compare import System, Wishes, compare
from qa.score.metrics import MetricError, Options, counter, seeded

HYPOTHESES = [f"The number {n} stands on door {n * 7}." for n in range(50)]
FIRST = [f"Number {n} stands on the door {n * 7}." for n in range(50)]
SECOND: list[str | None] = [None if n % 3 else f"On door {n * 7}: number {n}." for n in range(50)]


@pytest.mark.parametrize("batch", [1, 7, 50, 1000])
def test_batches_do_not_show(monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    monkeypatch.setattr(metrics, "SCORED_TOGETHER", batch)
    for key, theirs in (("bleu", BLEU()), ("chrf", CHRF())):
        one = counter(key, Options())
        (statistics,) = one.count([HYPOTHESES], [FIRST])
        score = one.score(statistics)
        expected = theirs.corpus_score(HYPOTHESES, [FIRST])
        assert score.score == expected.score
        assert score.signature == str(theirs.get_signature())


def test_some_segments_have_one_reference_more() -> None:
    one = counter("bleu", Options())
    (statistics,) = one.count([HYPOTHESES], [FIRST, SECOND])
    theirs = BLEU()
    expected = theirs.corpus_score(HYPOTHESES, [FIRST, SECOND])  # type: ignore[list-item]
    assert one.score(statistics).score == expected.score
    assert "nrefs:var" in one.score(statistics).signature


def test_the_seed_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SACREBLEU_SEED", "7")
    with seeded(99):
        assert os.environ["SACREBLEU_SEED"] == "99"
    assert os.environ["SACREBLEU_SEED"] == "7"
    monkeypatch.delenv("SACREBLEU_SEED")
    with seeded(99):
        pass
    assert "SACREBLEU_SEED" not in os.environ


def test_the_same_seed_gives_the_same_interval_and_another_another() -> None:
    def interval(seed: int) -> float | None:
        wishes = Wishes(metrics=("chrf",), interval=True, samples=200, seed=seed)
        answer = compare([System("h", HYPOTHESES, str)], [FIRST], ["r"], wishes)
        return answer.systems[0].metrics[0].interval

    assert interval(12345) == interval(12345) != interval(54321)


def test_a_tokenizer_follows_the_language() -> None:
    assert "tok:zh" in _signature(Wishes(metrics=("bleu",), lang="zh-CN"))
    assert "tok:13a" in _signature(Wishes(metrics=("bleu",), lang="de"))
    with pytest.raises(MetricError, match="sacrebleu\\[ja\\]"):
        _signature(Wishes(metrics=("bleu",), lang="ja"))


def test_a_test_that_would_fill_the_memory_is_refused() -> None:
    wishes = Wishes(metrics=("chrf",), interval=True, samples=10**9)
    with pytest.raises(MetricError, match="--samples"):
        compare([System("h", HYPOTHESES, str)], [FIRST], ["r"], wishes)


def _signature(wishes: Wishes) -> str:
    hypotheses: Sequence[str] = HYPOTHESES
    answer = compare([System("h", hypotheses, str)], [FIRST], ["r"], wishes)
    return answer.systems[0].metrics[0].signature
