"""What a signal stops ends in order: files under way are taken away, and the status says so."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

# Those that ask a program to end, and by themselves would end it on the spot. Not on Windows.
ASKING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class Stopped(BaseException):
    """A signal has come; nobody but the door catches it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.status = 128 + number  # as shells have it


@contextmanager
def stoppable() -> Iterator[None]:
    """Turn signals that would end the program on the spot into `Stopped`; those ignored stay so."""
    if threading.current_thread() is not threading.main_thread():  # only there they can be caught
        yield
        return
    before = {
        number: signal.signal(number, _stop)
        for number in ASKING
        if signal.getsignal(number) is signal.SIG_DFL
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, _frame: FrameType | None) -> None:
    for each in ASKING:  # once is enough: what is taken away meanwhile shall be
        if signal.getsignal(each) is _stop:
            signal.signal(each, signal.SIG_IGN)
    raise Stopped(number)
