"""Lock files that are read and rewritten, for one writer at a time."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# How long to wait for another process, in seconds, and how long between two looks.
PATIENCE, PAUSE = 60.0, 0.02


class LockedError(OSError):
    """Another process held the lock for too long."""


@contextmanager
def locked(path: str | os.PathLike[str], patience: float = PATIENCE) -> Iterator[None]:
    """Keep all other processes that ask for the lock of this file waiting.

    The folder of the file is locked, so nothing is left behind; on Windows, where folders cannot
    be, a file beside it, which goes away. Where the file system has no locks, nobody waits.

    Raises:
        LockedError: if another process does not let go in time.
    """
    folder = Path(os.path.realpath(path)).parent
    if sys.platform == "win32":  # pragma: no cover
        with _locked_file(folder / f".{Path(path).name}.lock", patience):
            yield
        return
    import fcntl

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        until = time.monotonic() + patience
        while True:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                _wait(path, until)
            except OSError:  # a file system without locks
                break
            else:
                break
        yield
    finally:
        os.close(descriptor)


@contextmanager
def _locked_file(lock: Path, patience: float) -> Iterator[None]:  # pragma: no cover
    """Windows: the file is there as long as the lock is held."""
    until = time.monotonic() + patience
    while True:
        try:
            descriptor = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_RDWR | _temporary())
        except (FileExistsError, PermissionError):
            _wait(lock, until)
        else:
            break
    try:
        yield
    finally:
        os.close(descriptor)  # which takes it away


def _temporary() -> int:  # pragma: no cover
    flag: int = getattr(os, "O_TEMPORARY", 0)
    return flag


def _wait(path: str | os.PathLike[str], until: float) -> None:
    if time.monotonic() > until:
        raise LockedError(None, "another process is writing to this folder", os.fspath(path))
    time.sleep(PAUSE)
