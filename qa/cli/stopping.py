"""Orderly exit on signals: unfinished files are removed, and the exit status tells."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

from qa.model.stopped import Interrupted, Stopped

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

# Signals that request termination, and by default terminate at once. Not all exist on Windows.
ASKING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
# Seconds after which a lost exception is raised again.
AGAIN = 0.01


@contextmanager
def stoppable() -> Iterator[None]:
    """Turn signals that would terminate the program at once into `Stopped`; ignored ones stay ignored."""
    if threading.current_thread() is not threading.main_thread():  # only there they can be caught
        yield
        return
    before = {
        number: signal.signal(number, _stop)
        for number in ASKING
        if signal.getsignal(number) is signal.SIG_DFL
    }
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        before[signal.SIGINT] = signal.signal(signal.SIGINT, _interrupt)
    usual = sys.unraisablehook
    sys.unraisablehook = _raising_again(usual)
    try:
        yield
    finally:
        sys.unraisablehook = usual
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, _frame: FrameType | None) -> None:
    for each in ASKING:  # once is enough: what is taken away meanwhile shall be
        if signal.getsignal(each) is _stop:
            signal.signal(each, signal.SIG_IGN)
    raise Stopped(number)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise Interrupted


def _raising_again(
    usual: Callable[[UnraisableHookArgs], object],
) -> Callable[[UnraisableHookArgs], object]:
    """Handle exceptions that cannot be caught: if a signal caused one, raise it again.

    Python drops exceptions in its own callbacks, such as those of imports, and goes on.
    """

    def dropped(lost: UnraisableHookArgs) -> None:
        error = lost.exc_value
        if not isinstance(error, (Stopped, Interrupted)):
            usual(lost)
            return
        if isinstance(error, Stopped):
            signal.signal(error.number, _stop)
        has_left, number = False, error.number

        def again() -> None:
            time.sleep(AGAIN)
            while (
                not has_left
            ):  # what is raised in here is lost for good; a busy machine is slow to leave
                time.sleep(AGAIN)
            signal.raise_signal(number)

        threading.Thread(target=again, daemon=True).start()
        has_left = True  # Python meets signals at calls: there is none behind this

    return dropped
