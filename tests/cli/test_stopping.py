"""Signals end the program in order, wherever they are met."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable

import pytest

from qa.cli.stopping import ASKING, stoppable
from qa.model.stopped import Interrupted, Stopped

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals")


class Dying:
    """Sends a signal in a place where Python drops what is raised."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __del__(self) -> None:
        signal.raise_signal(self._number)
        time.sleep(0)  # here it is met


def stopped_after(begin: Callable[[int], object], number: int) -> None:
    """Send a signal by `begin`, and wait until it ends this."""
    with stoppable():
        begin(number)
        until = time.monotonic() + 300
        while time.monotonic() < until:
            time.sleep(0.01)


@pytest.mark.parametrize("number", ASKING)
def test_a_signal_is_raised_where_it_is_met(number: int) -> None:
    with pytest.raises(Stopped) as stopped:
        stopped_after(signal.raise_signal, number)
    assert stopped.value.status == 128 + number


@pytest.mark.parametrize("number", ASKING)
def test_a_signal_that_python_drops_comes_once_more(number: int) -> None:
    with pytest.raises(Stopped) as stopped:
        stopped_after(Dying, number)
    assert stopped.value.status == 128 + number


def test_it_comes_once_more_where_the_thread_that_sends_it_is_slow_to_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Kills: the signal sent while Python still handles the exception that it dropped, as on a busy machine."""
    start = threading.Thread.start

    def slow(thread: threading.Thread) -> None:
        start(thread)
        time.sleep(0.1)

    monkeypatch.setattr(threading.Thread, "start", slow)
    with pytest.raises(Stopped):
        stopped_after(Dying, signal.SIGTERM)


def test_an_interrupt_that_python_drops_comes_once_more() -> None:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(Interrupted):
            stopped_after(Dying, signal.SIGINT)
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, before)


def test_other_errors_that_nobody_can_catch_are_told_as_usual() -> None:
    class Failing:
        def __del__(self) -> None:
            message = "lost"
            raise ValueError(message)

    told: list[object] = []
    usual = sys.unraisablehook
    sys.unraisablehook = lambda lost: told.append(lost.exc_type)
    try:
        with stoppable():
            Failing()
        assert told == [ValueError]
    finally:
        sys.unraisablehook = usual


def test_everything_is_as_before_afterwards() -> None:
    before = [signal.getsignal(number) for number in (*ASKING, signal.SIGINT)]
    hook = sys.unraisablehook
    with stoppable():
        pass
    assert [signal.getsignal(number) for number in (*ASKING, signal.SIGINT)] == before
    assert sys.unraisablehook is hook


def test_an_interrupt_within_exec_has_the_status_that_it_is_given() -> None:
    code = (
        "import signal, sys\n"
        "from qa.cli.stopping import stoppable\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "try:\n"
        "    with stoppable():\n"
        "        exec('import signal, time; signal.raise_signal(signal.SIGINT); time.sleep(9)')\n"
        "except KeyboardInterrupt:\n"
        "    sys.exit(130)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "")
