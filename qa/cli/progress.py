"""Progress of a long run: a line on standard error, on terminals only."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import TextIO

from qa.model.report import Failure, Report
from qa.model.visible import visible
from qa.report.display import head
from qa.report.tallies import plural
from qa.run.task import Task, corpus_of

# Seconds before the first line, so that short runs show none, and between updates.
PATIENCE, PAUSE = 1.0, 0.2
CLEAR = "\r\x1b[K"


class Progress:
    """Count documents, and show the count, the speed and the remaining time.

    Args:
        stream: where to show it; None for nowhere.
        total: the number of files; 0 if unknown.
        clock: returns seconds, like `time.monotonic`.
        size: the bytes of all files; 0 if unknown.
    """

    def __init__(
        self,
        stream: TextIO | None = None,
        total: int = 0,
        clock: Callable[[], float] = time.monotonic,
        size: int = 0,
    ) -> None:
        self._stream = stream
        self._total = total
        self._clock = clock
        self._began = self._shown = clock()
        self._files: set[str] = set()
        self._earlier = 0
        self._documents = self._words = 0
        self._visible = False
        self._size = size
        self._read = self._known = 0

    @classmethod
    def for_task(cls, task: Task, *, quiet: bool) -> Progress:
        """Return the progress of a run, shown on a terminal unless `quiet`."""
        if quiet or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
            return cls()
        files, size = corpus_of(task).size()
        return cls(sys.stderr, files, size=size)

    def skip(self, files: int, size: int) -> None:
        """Count files and bytes that an earlier run finished."""
        self._earlier += files
        self._known += size
        self._read += size

    def advance(self, size: int) -> None:
        """Count further bytes of input as finished."""
        self._read += size

    def add(self, item: Report | Failure) -> None:
        """Count a finished document; call `clear` before writing anything else."""
        if self._stream is None:
            return
        self._files.add(item.uri)
        if isinstance(item, Report):
            self._documents += 1
            self._words += item.words
        now = self._clock()
        if now - self._began >= PATIENCE and now - self._shown >= PAUSE:
            self._shown = now
            self._show(now - self._began)

    def clear(self) -> None:
        """Erase the line."""
        if self._stream is not None and self._visible:
            self._stream.write(CLEAR)
            self._stream.flush()
            self._visible = False

    def line(self, seconds: float) -> str:
        """Return the line after `seconds`."""
        done = self._earlier + len(self._files)
        rate = f"{self._words / seconds:,.0f} words/s" if seconds else ""
        if not self._total:
            return f"{plural(self._documents, 'document')}, {rate}"
        finished = max(0, done - 1)  # the last file may have more documents
        share = finished / self._total
        left = seconds / finished * (self._total - finished) if finished else 0.0
        if self._read > self._known:  # a better measure, most of all where files differ in size
            share = self._read / max(self._size, 1)
            left = seconds / (self._read - self._known) * (self._size - self._read)
        more = f", {duration(max(left, 0.0))} left" if left else ""
        return f"{min(1.0, share):4.0%}  {done:,} of {plural(self._total, 'file')}, {rate}{more}"

    def _show(self, seconds: float) -> None:
        assert self._stream is not None
        try:
            columns = os.get_terminal_size(self._stream.fileno()).columns or 80
        except (OSError, ValueError):
            columns = 80
        self._stream.write(CLEAR + head(visible(self.line(seconds)), columns - 1))
        self._stream.flush()
        self._visible = True


def duration(seconds: float) -> str:
    """Format seconds: "42 s", "3 min 05 s", "2 h 10 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest:02} s"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min"
