"""The verdict file of the desk, written on every decision."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import RLock

from qa.detect.verdicts import Verdicts, read_verdicts, write_verdicts
from qa.files.locking import locked
from qa.files.opening import read_text
from qa.files.replacing import replace_file


class VerdictBook:
    """The verdict file, written whenever something is decided."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = RLock()
        self._stamp: tuple[int, int] | None = None
        self._known = Verdicts(folder=str(path.parent))
        self.generation = 0
        self.load()

    def load(self) -> Verdicts:
        """What the file holds now; somebody else may have written it.

        Raises:
            VerdictError: if it cannot be understood.
        """
        with self._lock:
            try:
                status = self.path.stat()
                stamp = (status.st_mtime_ns, status.st_size)
                if stamp != self._stamp:
                    text = read_text(self.path)
                    self._known = read_verdicts(text, str(self.path.parent))
                    self._stamp = stamp
                    self.generation += 1
            except FileNotFoundError:
                if self._known.all:
                    self._known = Verdicts(folder=str(self.path.parent))
                    self.generation += 1
                self._stamp = None
            return self._known

    def change(self, change: Callable[[Verdicts], Verdicts]) -> None:
        """Write the file anew, whole or not at all."""
        with self._lock, locked(self.path):
            new = change(self.load())
            text = write_verdicts(new.all).encode()
            replace_file(self.path, (text,))
            self.load()
