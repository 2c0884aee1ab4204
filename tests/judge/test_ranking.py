"""Suggestions in order: what can be said of it without a model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qa.functions import check_text
from qa.judge.ranking import Ranker, RankerError, weights_of
from qa.model.report import Edit, Report
from tests.judge.conftest import Done


class Counting(Ranker):
    """A ranker that holds longer words for likelier, and needs no model."""

    def __init__(self) -> None:
        self._known = {}

    def _asked(self, before: str, text: str) -> float:
        assert before.endswith(" ")
        return float(len(text))


def report(*texts: str) -> Report:
    found = check_text("They went to the the beach on Monday.", lang="en")
    (finding,) = found.findings
    edits = tuple(Edit(finding.place.span, text, safe=False, place=finding.place) for text in texts)
    return replace(found, findings=(replace(finding, suggestions=edits),))


def test_the_likelier_stands_first_and_nothing_else_changes() -> None:
    before = report("a", "some", "the")
    after = Counting().ranked(before)
    assert [edit.text for edit in after.findings[0].suggestions] == ["some", "the", "a"]
    assert replace(after, findings=()) == replace(before, findings=())


def test_one_suggestion_and_many_stay_as_they_are() -> None:
    for before in (report("a"), report(*"abcdefghijk")):
        assert Counting().ranked(before) is before


def test_a_model_that_is_not_there(qa: Callable[..., Done]) -> None:
    with pytest.raises(RankerError, match="no such file"):
        weights_of("none.gguf")
    Path("a.txt").write_text("Good.\n", "utf-8")
    done = qa("check", "a.txt", "--rank-with", "none.gguf")
    assert done.status == 2
    assert "--rank-with: none.gguf: no such file" in done.err
