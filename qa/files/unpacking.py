"""Packed files (gzip, bzip2, xz, Zstandard), read as they are asked for, and written.

One that is damaged is an error of the file. Python knows Zstandard from 3.14 on; before, the extra `zstd` does.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, BinaryIO, Final, Protocol, cast

GZIP: Final = ".gz"
# The names of the others, by the ends of file names.
NAMES: Final = {".bz2": "bzip2", ".xz": "xz", ".zst": "Zstandard"}
# How many bytes are read at a time.
CHUNK: Final = 1 << 16
# So much memory may unpacking take (of xz in bytes, of Zstandard as a power of two).
MOST_OF_XZ: Final = 1 << 27
WINDOW: Final = 27


class _Unpacker(Protocol):
    """What the decompressors of Python have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1) -> bytes: ...


class Unpacked(io.BufferedIOBase):
    """What a packed file holds.

    Args:
        stream: the file; it is closed with this one.
        suffix: how it is packed: the end of its name.

    Raises:
        OSError: if nothing here unpacks such files.
    """

    def __init__(self, stream: BinaryIO, suffix: str = GZIP) -> None:
        self._stream = stream
        self._packed: Any
        if suffix == GZIP:
            import gzip

            self._packed = gzip.GzipFile(fileobj=stream, mode="rb")
        else:
            self._packed = io.BufferedReader(_Raw(stream, suffix))

    def readable(self) -> bool:
        """Whether it can be read: always."""
        return True

    def seekable(self) -> bool:
        """Whether it can be read again from a place."""
        return bool(self._packed.seekable())

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place; what was read is unpacked again.

        Raises:
            OSError: if the file is damaged.
        """
        with _told():
            return int(self._packed.seek(offset, whence))

    def tell(self) -> int:
        """The place, in bytes of what is unpacked."""
        return int(self._packed.tell())

    def peek(self, size: int = -1, /) -> bytes:
        """Some bytes that come next, without going on.

        Raises:
            OSError: if the file is damaged.
        """
        with _told():
            return bytes(self._packed.peek(size))

    def read(self, size: int | None = -1, /) -> bytes:
        """So many bytes, or all.

        Raises:
            OSError: if the file is damaged.
        """
        with _told():
            return bytes(self._packed.read(size))

    def read1(self, size: int = -1, /) -> bytes:
        """What can be had at once.

        Raises:
            OSError: if the file is damaged.
        """
        with _told():
            return bytes(self._packed.read1(size))

    def readline(self, size: int | None = -1, /) -> bytes:
        """The next line.

        Raises:
            OSError: if the file is damaged.
        """
        with _told():
            return bytes(self._packed.readline(-1 if size is None else size))

    def close(self) -> None:
        """Close both."""
        if not self.closed:
            self._packed.close()
            self._stream.close()
        super().close()


def packing(stream: BinaryIO, suffix: str) -> BinaryIO:
    """A file that packs what is written to it into another; closing it leaves that open.

    Raises:
        OSError: if nothing here packs such files.
    """
    if suffix == GZIP:
        import gzip

        return cast("BinaryIO", gzip.GzipFile("", "wb", fileobj=stream, mtime=0))
    if suffix == ".bz2":
        import bz2

        return cast("BinaryIO", bz2.BZ2File(stream, "wb"))
    if suffix == ".xz":
        import lzma

        return cast("BinaryIO", lzma.LZMAFile(stream, "wb"))
    return cast("BinaryIO", _zstandard("write").ZstdFile(stream, "wb"))


class _Raw(io.RawIOBase):
    """What a file of bzip2, xz or Zstandard holds; one part of it may follow another."""

    def __init__(self, stream: BinaryIO, suffix: str) -> None:
        self._stream = stream
        self._name = NAMES[suffix]
        self._padded = suffix == ".xz"
        self._begin, self._errors = _unpackers(suffix)
        self._first = stream.tell() if stream.seekable() else 0
        self._start()

    def _start(self) -> None:
        self._unpacker = self._begin()
        self._begun = False
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        if whence == io.SEEK_CUR:
            offset += self._position
        elif whence == io.SEEK_END:
            while self._next(CHUNK):
                pass
            offset += self._position
        if offset < self._position:
            self._stream.seek(self._first)
            self._start()
        while self._position < offset and self._next(min(CHUNK, offset - self._position)):
            pass
        return self._position

    def readinto(self, buffer: Any, /) -> int:  # noqa: ANN401  # Buffer, from Python 3.12 on
        view = memoryview(buffer).cast("B")
        found = self._next(len(view))
        view[: len(found)] = found
        return len(found)

    def _next(self, size: int) -> bytes:
        """Up to so many bytes; none at the end.

        Raises:
            OSError: if the file is damaged.
        """
        while True:
            data = b""
            if self._unpacker.eof:
                data = self._unpacker.unused_data or self._stream.read(CHUNK)
                while self._padded and data[:1] == b"\0":
                    data = data.lstrip(b"\0") or self._stream.read(CHUNK)
                if not data:
                    return b""
                self._unpacker = self._begin()
            elif self._unpacker.needs_input:
                data = self._stream.read(CHUNK)
                if not data and not self._begun:
                    return b""
                if not data:
                    raise OSError(None, f"damaged {self._name} archive: it ends early")
            self._begun = True
            try:
                found = self._unpacker.decompress(data, size)
            except self._errors as error:
                raise OSError(None, f"damaged {self._name} archive: {error}") from None
            if found:
                self._position += len(found)
                return found


def _unpackers(suffix: str) -> tuple[Callable[[], _Unpacker], tuple[type[Exception], ...]]:
    """What makes a decompressor, and what that raises for damage.

    Raises:
        OSError: if nothing here unpacks such files.
    """
    if suffix == ".bz2":
        import bz2

        return bz2.BZ2Decompressor, (OSError, ValueError)
    if suffix == ".xz":
        import lzma

        return lambda: lzma.LZMADecompressor(memlimit=MOST_OF_XZ), (lzma.LZMAError, ValueError)
    zstandard = _zstandard("read")
    limit = {zstandard.DecompressionParameter.window_log_max: WINDOW}
    return lambda: zstandard.ZstdDecompressor(options=limit), (zstandard.ZstdError, ValueError)


def _zstandard(what: str) -> Any:  # noqa: ANN401  # a module that this Python may not have
    """The module for Zstandard: that of Python, or the extra.

    Raises:
        OSError: if there is none.
    """
    for name in ("compression.zstd", "backports.zstd"):
        try:
            return import_module(name)
        except ImportError:
            continue
    message = f"to {what} .zst files before Python 3.14, install the extra zstd: pip install '.[zstd]' in a clone of the project"
    raise OSError(None, message)


@contextmanager
def _told() -> Iterator[None]:
    """Tell of damage of a gzip archive as of anything else that is wrong with a file.

    Raises:
        OSError: if the file is damaged.
    """
    import gzip

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
