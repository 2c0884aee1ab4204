"""Exceptions that signals raise, for an orderly exit."""

from __future__ import annotations

import signal

# More than the longest chain of errors in practice; the chain may be circular.
BEHIND = 100


class Stopped(BaseException):
    """A signal arrived; only the command line catches this."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number
        self.status = 128 + number  # as shells have it


class Interrupted(KeyboardInterrupt):
    """The user pressed Ctrl-C.

    It replaces `KeyboardInterrupt`: if that was raised within `exec`, which creates data classes, Python
    exits by the signal, whatever exit status it is given.
    """

    number = signal.SIGINT


def stop_behind(error: BaseException) -> Stopped | KeyboardInterrupt | None:
    """Return the `Stopped` in the chain of causes of an error, if there is one.

    Before Python 3.12, an exception raised while a class is created becomes a `RuntimeError`, and libraries
    wrap exceptions as well. Code that reports an error as a crash has to call this first, and re-raise the
    result.
    """
    behind: BaseException | None = error
    for _ in range(BEHIND):
        if behind is None or isinstance(behind, (Stopped, KeyboardInterrupt)):
            return behind
        behind = behind.__cause__ or behind.__context__
    return None
