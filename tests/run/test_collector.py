"""Python looks for circles seldom, in the process that works and in those that help it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from qa.cli.main import run
from qa.run.collector import THRESHOLDS
from qa.run.pool import Pool


@pytest.fixture
def _ordinary() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


@pytest.mark.usefixtures("_ordinary")
def test_the_command_looks_seldom() -> None:
    run(["rules", "--help"])
    assert gc.get_threshold() == THRESHOLDS


def test_each_process_of_the_pool_looks_seldom() -> None:
    asked = "__import__('gc').get_threshold()"
    with Pool[str](2, {}) as pool:
        # What a process does must be importable there, wherever the tests were started.
        assert list(pool.map(eval, [asked] * 3)) == [THRESHOLDS] * 3
