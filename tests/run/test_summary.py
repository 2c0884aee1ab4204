"""Counts of a run are the same, however its reports are split."""

from __future__ import annotations

from itertools import pairwise

import pytest

from qa.model.report import Failure, NotChecked, Report, Unseen
from qa.report.formatter import Summary
from qa.run.summary import add, finish, join
from tests.report.conftest import finding

REPORTS = (
    Report(
        id="a",
        uri="a.txt",
        lang="en",
        words=120,
        score=90.0,
        findings=(finding("", "one", ""), finding("", "two", "", rule="doubled-word")),
        suppressed=(finding("", "three", ""),),
        failures=(Failure("a.txt", "a rule crashed", "doubled-word"),),
        not_checked=(NotChecked(Unseen.NO_SOURCE, ("lost-name",)),),
    ),
    Failure("b.txt", "not UTF-8"),
    Report(
        id="c",
        uri="c.txt",
        lang="en",
        words=80,
        score=100.0,
        findings=(finding("", "four", ""),),
        not_checked=(NotChecked(Unseen.NO_SOURCE, ("omitted-segment",)),),
    ),
)


def summed(items: tuple[Report | Failure, ...]) -> Summary:
    summary = Summary()
    for item in items:
        add(summary, item)
    return summary


def test_each_report_and_failure_is_counted_once() -> None:
    summary = summed(REPORTS)
    assert (summary.documents, summary.words, summary.suppressed) == (2, 200, 1)
    assert [failure.uri for failure in summary.failures] == ["a.txt", "b.txt"]
    assert summary.by_rule == {"misspelled-name": 2, "doubled-word": 1}
    assert summary.by_severity == {"major": 3}
    assert summary.files_by_rule["misspelled-name"] == {"a.txt", "c.txt"}
    assert summary.not_checked[Unseen.NO_SOURCE.value] == {"lost-name", "omitted-segment"}
    assert summary.unseen[Unseen.NO_SOURCE.value] == 2


@pytest.mark.parametrize("cuts", [(0, 1, 3), (0, 2, 3), (0, 1, 2, 3), (0, 0, 3, 3)])
def test_parts_of_a_run_join_to_the_whole(cuts: tuple[int, ...]) -> None:
    whole = summed(REPORTS)
    joined = Summary()
    for first, last in pairwise(cuts):
        join(joined, summed(REPORTS[first:last]))
    for one in (whole, joined):
        finish(one)
    assert joined == whole
    assert 0 < whole.score < 100
