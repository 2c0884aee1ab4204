"""The bytes of a file at any place, read when they are asked for.

Unlike a mapped file, one that is cut short meanwhile ends nothing but the question: a page that is gone
would stop the whole program (SIGBUS).
"""

from __future__ import annotations

import os
import weakref
from pathlib import Path
from zlib import crc32

from qa.files.opening import open_file

READ_AT_ONCE = 1 << 18
CAN_READ_AT = hasattr(os, "pread")


class FileBytes:
    """A file as bytes: `len` and slices, of which each is read anew.

    Args:
        path: where it is.
        may_be_held: whether who reads it may hold all of it in memory.

    Attributes:
        path: where it is.
        may_be_held: the same.
        state: its size, its time and its place on the disk: another if the file was written anew.
        close: lets go of the file, which otherwise goes with this value.

    Raises:
        OSError: if it cannot be opened; from a slice, if it cannot be read, or has become shorter.
    """

    def __init__(self, path: Path, *, may_be_held: bool = False) -> None:
        self.path = path
        self.may_be_held = may_be_held
        self._file = open_file(path)
        self._number = self._file.fileno()
        status = os.fstat(self._number)
        self._size = status.st_size
        self.state = f"{status.st_size} {status.st_mtime_ns} {status.st_dev} {status.st_ino}"
        self.close = weakref.finalize(self, self._file.close)

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, place: slice) -> bytes:
        start, stop, _ = place.indices(self._size)
        return self.read(start, max(0, stop - start))

    def read(self, start: int, wanted: int) -> bytes:
        """So many bytes from a place on, which are all in the file."""
        if CAN_READ_AT:  # other threads and processes may share the place of the file
            found = os.pread(self._number, wanted, start)
        else:  # pragma: no cover  # Windows, where nothing is shared
            self._file.seek(start)
            found = self._file.read(wanted)
        if len(found) < wanted:
            message = "the file has become shorter"
            raise OSError(None, message, self._file.name)
        return found

    def checksum(self, end: int) -> int:
        """CRC-32 of the first `end` bytes."""
        check = 0
        for start in range(0, end, READ_AT_ONCE):
            check = crc32(self[start : min(end, start + READ_AT_ONCE)], check)
        return check
