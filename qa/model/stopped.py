"""What a signal raises, so that a program ends in order."""

from __future__ import annotations

import signal

# More errors than stand behind one another in practice; the chain may be a circle.
BEHIND = 100


class Stopped(BaseException):
    """A signal has come; only the command line catches it."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number
        self.status = 128 + number  # as shells have it


class Interrupted(KeyboardInterrupt):
    """Somebody has pressed Ctrl-C.

    After a `KeyboardInterrupt` itself that was met within `exec`, by which data classes are made, Python
    ends by the signal, whatever status it is given.
    """

    number = signal.SIGINT


def stop_behind(error: BaseException) -> Stopped | KeyboardInterrupt | None:
    """Return the stop that an error was made of, if there is one.

    What is raised while a class is made becomes a `RuntimeError` before Python 3.12, and libraries
    do the like. Whoever reports an error as a crash has to ask this first, and raise the stop again.
    """
    behind: BaseException | None = error
    for _ in range(BEHIND):
        if behind is None or isinstance(behind, (Stopped, KeyboardInterrupt)):
            return behind
        behind = behind.__cause__ or behind.__context__
    return None
