"""The documents of a run, cut into batches: the same ones however many processes there are."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qa.model.memory import BATCH
from qa.model.report import Failure
from qa.model.stopped import stop_behind
from qa.read.find import find_files
from qa.read.kinds import STANDARD_INPUT
from qa.read.options import ReadOptions
from qa.read.parts import Part, Rows, is_stream, parts

# What a file costs beside its text, in bytes of text.
FILE = 1_000


@dataclass(frozen=True, slots=True)
class Batch:
    """Neighboring parts of the input, and what could not be read between them.

    Attributes:
        parts: in the order of the input.
        size: their bytes, about.
    """

    parts: tuple[Part | Failure, ...]
    size: int

    @property
    def work(self) -> int:
        """Bytes of what there is to do."""
        return self.size


class Corpus:
    """The documents of a run, as often as they are asked for.

    Args:
        paths: files, directories, globs; "-" is standard input.
        options: how to read them.
        stdin_name: the name under which standard input is read and reported.
        again: whether the documents will be asked for more than once.
    """

    def __init__(
        self,
        paths: Sequence[str],
        options: ReadOptions,
        stdin_name: str | None = None,
        *,
        again: bool = False,
    ) -> None:
        self._paths = paths
        self._options = options
        self._stdin_name = stdin_name
        self._again = again
        self._stdin: bytes | None = None

    @property
    def comes_slowly(self) -> bool:
        """Whether somebody may still be writing it: standard input, a pipe."""
        return any(map(is_stream, self._paths))

    def size(self) -> tuple[int, int]:
        """How many files there are, and their bytes; 0 if that cannot be known."""
        if self.comes_slowly:
            return 0, 0
        files = size = 0
        for uri in find_files(self._paths, self._options):
            if isinstance(uri, str):
                files += 1
                size += size_of(uri)
        return files, size

    def batches(self) -> Iterator[Batch]:
        """All documents, in order. Standard input is kept if it will be needed once more."""
        gathered: list[Part | Failure] = []
        size = weight = 0
        slow = self.comes_slowly
        for part in self._parts():
            gathered.append(part)
            if not isinstance(part, Failure):
                size += part.size
                weight += BATCH if isinstance(part, Rows) else part.size
            weight += FILE
            if weight >= BATCH or slow:
                yield Batch(tuple(gathered), size)
                gathered, size, weight = [], 0, 0
        if gathered:
            yield Batch(tuple(gathered), size)

    def _parts(self) -> Iterator[Part | Failure]:
        for uri in find_files(self._paths, self._options):
            if isinstance(uri, Failure):
                yield uri
                continue
            try:
                yield from self._parts_of(uri)
            except Exception as error:  # noqa: BLE001  # one file shall not stop the others
                yield crash(uri, "could not be read", error)

    def _parts_of(self, uri: str) -> Iterator[Part | Failure]:
        if uri != STANDARD_INPUT:
            return parts(uri, self._options, BATCH)
        name = self._stdin_name
        if not (self._again or name) and _stdin_has_descriptor():
            return parts(uri, self._options, BATCH)
        if self._stdin is None:
            self._stdin = sys.stdin.buffer.read()
        return parts(name or STANDARD_INPUT, self._options, BATCH, self._stdin)


def size_of(path: str) -> int:
    """Bytes of a file; 0 of what is none."""
    try:
        status = os.stat(path)  # noqa: PTH116  # a path as it was given
    except (OSError, ValueError):
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else 0


def crash(uri: str, what: str, error: Exception, rule: str | None = None) -> Failure:
    """What is told of an accident that is our fault, or a plug-in's.

    Raises:
        Stopped, KeyboardInterrupt: if a signal was behind it.
    """
    if stop := stop_behind(error):
        raise stop from None
    told = " ".join(str(error).split())[:200]
    return Failure(uri, f"{what} ({type(error).__name__}: {told}); please report it", rule)


def _stdin_has_descriptor() -> bool:
    """Whether standard input is the system's, which the reader can open and stream."""
    try:
        sys.stdin.fileno()
    except (OSError, ValueError):
        return False
    return True
