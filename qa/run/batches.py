"""Split the documents of a run into batches, which do not depend on the number of processes."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence

from qa.model.data_classes import dataclass
from qa.model.memory import BATCH
from qa.model.report import Failure
from qa.model.stopped import stop_behind
from qa.read.find import find_files
from qa.read.kinds import STANDARD_INPUT
from qa.read.options import ReadOptions
from qa.read.parts import Part, Rows, is_stream, parts

# The fixed cost of a file, in bytes of text.
FILE = 1_000


@dataclass(frozen=True, slots=True)
class Batch:
    """Adjacent parts of the input, and the failures between them.

    Attributes:
        parts: in input order.
        size: their approximate bytes.
    """

    parts: tuple[Part | Failure, ...]
    size: int

    @property
    def work(self) -> int:
        """The work to do, in bytes."""
        return self.size


class Corpus:
    """The documents of a run, which can be iterated repeatedly.

    Args:
        paths: files, directories, globs; "-" is standard input.
        options: how to read them.
        stdin_name: the file name to report for standard input.
        again: whether the documents will be read more than once.
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
        """Whether input may still be being written: standard input, a pipe."""
        return any(map(is_stream, self._paths))

    def size(self) -> tuple[int, int]:
        """Return the number of files and their bytes; 0 if unknown."""
        if self.comes_slowly:
            return 0, 0
        files = size = 0
        for uri in find_files(self._paths, self._options):
            if isinstance(uri, str):
                files += 1
                size += size_of(uri)
        return files, size

    def batches(self) -> Iterator[Batch]:
        """Yield all documents, in order. Standard input is kept if it will be read again."""
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
    """Return the bytes of a file; 0 if it is not a regular file."""
    try:
        status = os.stat(path)  # noqa: PTH116  # a path as it was given
    except (OSError, ValueError):
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else 0


def crash(uri: str, what: str, error: Exception, rule: str | None = None) -> Failure:
    """Report an unexpected error, a bug of ours or of a plug-in, as a Failure.

    Raises:
        Stopped, KeyboardInterrupt: if a signal caused it.
    """
    if stop := stop_behind(error):
        raise stop from None
    told = " ".join(str(error).split())[:200]
    return Failure(uri, f"{what} ({type(error).__name__}: {told}); please report it", rule)


def _stdin_has_descriptor() -> bool:
    """Whether standard input has a file descriptor, so that the reader can stream it."""
    try:
        sys.stdin.fileno()
    except (OSError, ValueError):
        return False
    return True
