from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.read.options import ReadOptions
from qa.rules.catalogue import catalogue
from qa.run.estimating import FILES, estimate
from qa.run.task import Task

RULES = (catalogue()["doubled-word"](),)


def task_of(*paths: Path) -> Task:
    return Task(paths=tuple(map(str, paths)), options=ReadOptions(), rules=RULES)


def ticking() -> Iterator[float]:
    seconds = 0.0
    while True:
        yield seconds
        seconds += 1.0


def test_few_files_are_all_measured(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("The mayor spoke spoke in Oulu.\n")
    found = estimate(task_of(tmp_path))
    assert found.all
    assert (found.files, found.documents, found.words) == (3, 3, 18)
    assert found.factor == 1.0
    assert found.size == found.read == 3 * 31


def test_where_patience_ends_the_rest_is_reckoned(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number:02}.txt").write_text("The mayor spoke in Oulu.\n" * 10)
    clock = ticking()
    found = estimate(task_of(tmp_path), patience=4.0, clock=lambda: next(clock))
    assert not found.all
    assert found.documents == 4
    assert found.factor == pytest.approx(10.0)
    assert found.whole_seconds == pytest.approx(10.0 * found.seconds)


def test_of_many_files_some_are_looked_at(tmp_path: Path) -> None:
    for number in range(FILES + 1):
        (tmp_path / f"{number}.txt").write_text("Yes.\n")
    found = estimate(task_of(tmp_path))
    assert found.files == FILES + 1
    assert found.documents == FILES // 2 + 1
    assert not found.all
    assert found.factor == pytest.approx((FILES + 1) / (FILES // 2 + 1))


def test_what_cannot_be_read_is_counted(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "1", "text": "Yes."}\nno row\n')
    found = estimate(task_of(tmp_path / "a.jsonl"))
    assert (found.documents, found.failures) == (1, 1)


def test_nothing_there_is_no_error(tmp_path: Path) -> None:
    found = estimate(task_of(tmp_path))
    assert (found.files, found.documents, found.per_document) == (0, 0, 0.0)
