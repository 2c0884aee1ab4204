"""Processes that work, die and are interrupted."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import pytest

from qa.cli.stopping import AGAIN
from qa.model.memory import AHEAD, LEAST_MEMORY, STAYS, memory, resident, set_memory
from qa.run.pool import FOR_ALL, Pool, PoolError
from qa.run.work import Died

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise")


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """The processes import what they shall do from here, wherever the tests were started."""
    monkeypatch.syspath_prepend(Path(__file__).parents[2])


@pytest.fixture(autouse=True, params=["as here", "spawn"])
def _started(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes are started as on this system, and as on macOS and Windows."""
    if request.param == "spawn":
        monkeypatch.setattr("qa.run.pool._context", partial(get_context, "spawn"))


def shout(item: str, ending: str) -> str:
    if item == "slow":
        time.sleep(0.3)
    if item == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if item == "leave":
        os._exit(3)
    if item == "raise":
        message = "on\npurpose"
        raise ValueError(message)
    return item.upper() + ending


def process(item: str, shared: object) -> int:  # noqa: ARG001
    return os.getpid()


def unpicklable(item: str, shared: object) -> object:  # noqa: ARG001
    return lambda: item


class Explosive:
    def __reduce__(self) -> tuple[object, ...]:
        return os.listdir, ("/no/such/folder",)


def test_answers_come_in_order() -> None:
    items = ["slow", *map(str, range(40)), "slow", "last"]
    with Pool[str](2, "!") as pool:
        assert list(pool.map(shout, items)) == [item.upper() + "!" for item in items]


def test_what_needs_no_work_keeps_its_place() -> None:
    with Pool[str](2, "!") as pool:
        assert list(pool.map(shout, ["slow", None, "a", None])) == ["SLOW!", None, "A!", None]
        assert list(pool.map(shout, [])) == []


def test_another_value_can_be_shared() -> None:
    with Pool[str](2, "!") as pool:
        assert list(pool.map(shout, "ab")) == ["A!", "B!"]
        pool.share("?")
        assert list(pool.map(shout, "abc")) == ["A?", "B?", "C?"]


def test_large_values_travel() -> None:
    large = "x" * 3_000_000
    with Pool[str](2, large) as pool:
        answers = list(pool.map(shout, [large, "a", large, large]))
    assert [len(answer) for answer in answers] == [6_000_000, 3_000_001, 6_000_000, 6_000_000]


def test_no_more_is_taken_than_can_be_held() -> None:
    taken = 0

    def items() -> Iterator[str]:
        nonlocal taken
        for _ in range(200):
            taken += 1
            yield "a"

    with Pool[str](2, "!") as pool:
        for given, _ in enumerate(pool.map(shout, items())):
            assert taken - given <= AHEAD * 2


def test_a_process_that_dies_takes_one_item_with_it() -> None:
    with Pool[str](2, "!") as pool:
        answers = list(pool.map(shout, ["a", "die", "b", "leave", "c", "raise", "d", "die"]))
    died = [answer.reason for answer in answers if isinstance(answer, Died)]
    assert died == [
        "the process was ended by SIGKILL; was memory short?",
        "the process ended with status 3",
        "ValueError: on purpose",
        "the process was ended by SIGKILL; was memory short?",
    ]
    assert [answer for answer in answers if isinstance(answer, str)] == ["A!", "B!", "C!", "D!"]


def grow(item: int, shared: list[bytes]) -> tuple[int, int]:
    """Keep what a process may take as a whole; return who did it."""
    shared.append(bytes([item % 256]) * 1_000_000)
    return item, os.getpid()


@pytest.mark.skipif(not resident(), reason="the system does not tell what a process takes")
def test_a_process_that_takes_too_much_is_relieved() -> None:
    """Nothing is lost or done twice, and none leaves before it has done its share."""
    before = memory()
    set_memory(LEAST_MEMORY)
    try:
        with Pool[int](2, [b""]) as pool:
            answers = list(pool.map(grow, range(800)))
    finally:
        set_memory(before)
    assert [item for item, _ in answers] == list(range(800))
    shares = Counter(process for _, process in answers)
    assert len(shares) > 2
    assert all(
        share >= STAYS for share in sorted(shares.values())[2:]
    )  # two were at work at the end
    assert max(shares.values()) < 400


def test_a_process_that_takes_little_stays() -> None:
    with Pool[str](2, "!") as pool:
        assert len(set(pool.map(process, ["a"] * (3 * STAYS)))) <= 2


def test_an_answer_that_cannot_travel_is_told() -> None:
    with Pool[str](1, "!") as pool:
        (answer,) = pool.map(unpicklable, ["a"])
    assert isinstance(answer, Died)
    assert "pickle" in answer.reason


def test_a_value_that_cannot_travel_is_refused() -> None:
    with pytest.raises(PoolError, match="pickle"):
        Pool[str](1, lambda: None)


def test_a_value_that_cannot_be_opened_there_is_no_endless_loop() -> None:
    with Pool[str](2, Explosive()) as pool, pytest.raises(PoolError, match="FileNotFoundError"):
        list(pool.map(shout, ["a", "b"]))


def test_nobody_is_left_when_it_is_closed() -> None:
    with Pool[str](2, "!") as pool:
        ids = set(pool.map(process, ["a"] * 20))
        answers = pool.map(shout, ["slow"] * 4)
        next(answers)
    for id_ in ids:
        with pytest.raises(ProcessLookupError):
            _wait_for_end(id_)


def _wait_for_end(id_: int) -> None:
    for _ in range(15_000):
        os.kill(id_, 0)
        time.sleep(0.02)


def test_a_signal_for_all_comes_before_it_is_told_that_a_process_died() -> None:
    """Else a page is written that tells of articles whose process was ended, and takes the place of the old one."""
    assert FOR_ALL > 2 * AGAIN
