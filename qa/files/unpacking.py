"""Files packed by gzip, read as they are asked for; one that is damaged is an error of the file."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO


class Unpacked(io.BufferedIOBase):
    """What a file of gzip holds.

    Args:
        stream: the file; it is closed with this one.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._packed = gzip.GzipFile(fileobj=stream, mode="rb")

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def seekable(self) -> bool:
        """Whether it can be read again from a place."""
        return self._packed.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place; what was read is unpacked again.

        Raises:
            OSError: if the file is damaged.
        """
        with _told():
            return self._packed.seek(offset, whence)

    def tell(self) -> int:
        """The place, in bytes of what is unpacked."""
        return self._packed.tell()

    def peek(self, size: int = -1, /) -> bytes:
        """Some bytes that come next, without going on.

        Raises:
            OSError: if the file is damaged.
        """
        with _told():
            return self._packed.peek(size)

    def read(self, size: int | None = -1, /) -> bytes:
        """So many bytes, or all.

        Raises:
            OSError: if the file is damaged.
        """
        with _told():
            return self._packed.read(size)

    def read1(self, size: int = -1, /) -> bytes:
        """What can be had at once.

        Raises:
            OSError: if the file is damaged.
        """
        with _told():
            return self._packed.read1(size)

    def readline(self, size: int | None = -1, /) -> bytes:
        """The next line.

        Raises:
            OSError: if the file is damaged.
        """
        with _told():
            return self._packed.readline(-1 if size is None else size)

    def close(self) -> None:
        """Close both."""
        if not self.closed:
            self._packed.close()
            self._stream.close()
        super().close()


@contextmanager
def _told() -> Iterator[None]:
    """Tell of damage as of anything else that is wrong with a file.

    Raises:
        OSError: if the file is damaged.
    """
    try:
        yield
    except EOFError:
        reason = "it ends early"
    except (gzip.BadGzipFile, zlib.error) as error:
        reason = f"{error}"
    else:
        return
    message = f"damaged gzip archive: {reason}"
    raise OSError(None, message)
