"""A signal is found behind whatever error it became."""

from __future__ import annotations

import signal

import pytest

from qa.model.stopped import Interrupted, Stopped, stop_behind
from qa.run.batches import crash


class Stopping:
    """A descriptor that is stopped while its class is made: before Python 3.12 that is wrapped."""

    def __init__(self, stop: BaseException) -> None:
        self._stop = stop

    def __set_name__(self, owner: type, name: str) -> None:
        raise self._stop


def met(stop: BaseException) -> BaseException:
    """What comes of a stop while a class is made."""
    try:
        type("Made", (), {"field": Stopping(stop)})
    except BaseException as error:  # noqa: BLE001  # what it is, is the question
        return error
    raise AssertionError


@pytest.mark.parametrize("stop", [Stopped(signal.SIGTERM), Interrupted()])
def test_a_stop_is_found_behind_what_python_makes_of_it(stop: Stopped | Interrupted) -> None:
    assert stop_behind(met(stop)) is stop


def test_there_is_no_stop_behind_other_errors() -> None:
    first, second = ValueError("first"), ValueError("second")
    first.__context__, second.__cause__ = second, first
    assert stop_behind(first) is None
    assert stop_behind(KeyError("x")) is None


def test_a_stop_is_not_reported_as_a_crash() -> None:
    error = met(Stopped(signal.SIGHUP))
    wrapped = RuntimeError("wrapped")
    wrapped.__cause__ = error
    with pytest.raises(Stopped):
        crash("a.txt", "could not be read", wrapped)
