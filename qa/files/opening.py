"""Open untrusted paths, which may be silent pipes, endless devices, or links to elsewhere.

A name that stands in a folder or in a repository's settings was chosen by a stranger. Behind it may be
a pipe that nobody writes to, or a device that never ends; so what is opened is looked at once more
after it was opened, and what is read has a limit.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final, Self

# The largest text that is read as a whole, in bytes; tables of rows are read row by row.
MOST: Final = 256 << 20
READ_AT_ONCE: Final = 1 << 20
READ_ONLY: Final = (
    os.O_RDONLY
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOCTTY", 0)
)


class UnfitError(OSError):
    """A file that is not opened, or not read to its end; `strerror` says why."""

    def __init__(self, why: str, path: str | os.PathLike[str]) -> None:
        super().__init__(errno.EINVAL, why, os.fspath(path))


class FoundPath(str):
    """A path that was found in a folder: nobody named it, and it may be another thing by the time it is opened.

    Attributes:
        folder: where it was found; a link may lead nowhere else.
    """

    __slots__ = ("folder",)
    folder: str

    def __new__(cls, path: str, folder: str) -> Self:
        """The path, with its folder."""
        found = super().__new__(cls, path)
        found.folder = folder
        return found

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # of a text: itself alone
        return str(self), self.folder


def open_found(path: FoundPath) -> BinaryIO:
    """A file to read from that was found: a regular one, and where it was found.

    Raises:
        UnfitError: if it has become something else.
        OSError: if it cannot be opened.
    """
    file = open_file(path)
    try:
        _refuse_another(path, file)
    except BaseException:
        file.close()
        raise
    return file


def _refuse_another(path: FoundPath, file: BinaryIO) -> None:
    """See whether an open file is the one that the path leads to, where it may.

    Raises:
        UnfitError: if not.
    """
    real = os.path.realpath(path)
    elsewhere = os.path.islink(path) and not is_within(path, path.folder, ".")  # noqa: PTH114  # hot path
    if elsewhere or not os.path.samestat(os.stat(real), os.fstat(file.fileno())):  # noqa: PTH116  # as above
        why = "it has become another file meanwhile"
        raise UnfitError(why, path)


def open_file(path: str | os.PathLike[str], *, pipes: bool = False) -> BinaryIO:
    """A file to read from.

    Args:
        path: where it is.
        pipes: whether it may be a pipe or a device: only where the user named it himself.

    Raises:
        UnfitError: if it is not a regular file.
        OSError: if it cannot be opened.
    """
    flags = READ_ONLY
    if not pipes:
        _refuse_other(Path(path).stat(), path)
        # It may have become a pipe since: that must not wait for a writer.
        flags |= getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags)
    try:
        if not pipes:
            _refuse_other(os.fstat(descriptor), path)
        return open(descriptor, "rb")  # noqa: PTH123  # a descriptor, which the caller closes
    except BaseException:
        os.close(descriptor)
        raise


def open_to_extend(path: str | os.PathLike[str]) -> BinaryIO:
    """A file to read and to write at its end; it is made if it is not there.

    Raises:
        UnfitError: if it is a symbolic link that leads out of its folder, or not a regular file.
        OSError: if it cannot be opened.
    """
    if not is_within(path, os.path.dirname(os.path.abspath(path))):  # noqa: PTH120, PTH100
        why = "a symbolic link that leads out of its folder"
        raise UnfitError(why, path)
    with suppress(FileNotFoundError):
        _refuse_other(Path(path).stat(), path)
    flags = (READ_ONLY & ~os.O_RDONLY) | os.O_RDWR | os.O_CREAT | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags, 0o644)
    try:
        _refuse_other(os.fstat(descriptor), path)
        return open(descriptor, "r+b")  # noqa: PTH123  # a descriptor, which the caller closes
    except BaseException:
        os.close(descriptor)
        raise


def read_file(path: str | os.PathLike[str], *, most: int = MOST, pipes: bool = False) -> bytes:
    """All that a file holds.

    Args:
        path: where it is.
        most: how many bytes it may hold.
        pipes: whether it may be a pipe or a device.

    Raises:
        UnfitError: if it is not a regular file, or larger than that.
        OSError: if it cannot be read.
    """
    with open_file(path, pipes=pipes) as file:
        if os.fstat(file.fileno()).st_size > most:  # said before it is read: it may be of holes
            raise _too_large(most, path)
        return read_all(file, path, most=most)


def read_all(file: BinaryIO, path: str | os.PathLike[str], *, most: int = MOST) -> bytes:
    """The rest of an open file; `path` is what it is called in an error.

    Raises:
        UnfitError: if there is more than `most` bytes of it.
        OSError: if it cannot be read.
    """
    parts = []
    left = most + 1
    while left and (part := file.read(min(left, READ_AT_ONCE))):
        parts.append(part)
        left -= len(part)
    if not left:
        raise _too_large(most, path)
    return b"".join(parts)


def read_text(path: str | os.PathLike[str], *, most: int = MOST) -> str:
    """The text of a UTF-8 file, without a byte order mark, all line ends as LF.

    Raises:
        UnfitError: if it is not a regular file, or larger than `most` bytes.
        OSError: if it cannot be read.
        UnicodeDecodeError: if it is not UTF-8.
    """
    text = read_file(path, most=most).decode("utf-8-sig")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def is_within(path: str | os.PathLike[str], *folders: str | os.PathLike[str]) -> bool:
    """Whether a path is in one of the folders after all symbolic links were followed."""
    real = os.path.realpath(path)
    for folder in folders:
        inside = os.path.join(os.path.realpath(folder), "")  # noqa: PTH118  # with a slash at its end
        if real == inside[:-1] or real.startswith(inside):
            return True
    return False


def size(count: int) -> str:
    """A number of bytes for people."""
    return f"{count >> 20:,} MB" if count >= 1 << 20 else f"{count:,} bytes"


def _too_large(most: int, path: str | os.PathLike[str]) -> UnfitError:
    return UnfitError(f"larger than {size(most)}; split it", path)


def _refuse_other(status: os.stat_result, path: str | os.PathLike[str]) -> None:
    """See whether it is a regular file.

    Raises:
        UnfitError: if not.
        IsADirectoryError: if it is a folder.
    """
    mode = status.st_mode
    if stat.S_ISREG(mode):
        return
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), os.fspath(path))
    kinds = ((stat.S_ISFIFO, "a pipe"), (stat.S_ISCHR, "a device"), (stat.S_ISBLK, "a device"))
    kind = next((name for holds, name in kinds if holds(mode)), "a socket")
    why = f"not a regular file but {kind}"
    raise UnfitError(why, path)


def reason_of(error: Exception) -> str:
    """Why the system refused, in its own words, without errno and path."""
    told = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{told[:1].lower()}{told[1:]}"
