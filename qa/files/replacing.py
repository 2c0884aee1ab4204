"""Atomic writing: to a temporary file, then renamed.

Whoever reads finds the old file or the new one, also if the program is stopped, the disk is full, or
the machine fails. Where the system has files without a name (Linux, on most file systems), it has none until
it is whole, so that not even a kill leaves anything behind. A name that is a symbolic link is not followed out of the tree in which it stands:
who may add a link to a repository could otherwise have any file of the user overwritten.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from qa.files.opening import UnfitError, is_within

# What files under way are called until they are done.
PREFIX = ".qa-"
# How a file without a name is opened, in the folder where it is to get one. A kill between its naming and
# its taking the place of an old file leaves it: there is no way to name it over another.
NAMELESS: Final[int] = getattr(os, "O_TMPFILE", 0)


@contextmanager
def replacing(path: str | os.PathLike[str], mode: int | None = None) -> Iterator[BinaryIO]:
    """A file to write to, which takes the place of `path` when the block ends well.

    An old file keeps its permissions; if the block raises, it stays as it is.

    Args:
        path: where it goes.
        mode: the permissions of a new file; None for those that the system gives.

    Raises:
        UnfitError: if `path` leads out of its tree, or is not a regular file.
        OSError: if it cannot be written.
    """
    target = target_of(path)
    try:
        old: os.stat_result | None = target.stat()
    except FileNotFoundError:
        old = None
    if old is not None and not target.is_file():
        why = "not a regular file"
        raise UnfitError(why, path)
    temporary = target.parent / f"{PREFIX}{os.urandom(8).hex()}"
    try:  # before it is made: a signal may come right after
        with open_new(temporary) as file:
            yield file
            file.flush()
            if old is not None:
                _keep(file, temporary, old)
            else:
                _permit(file, temporary, _usual_mode() if mode is None else mode)
            os.fsync(file.fileno())
            named = name_new(file, target if old is None else temporary, temporary)
        if named != target:
            temporary.replace(target)
        sync_folder(target.parent)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def replace_file(
    path: str | os.PathLike[str], chunks: Iterable[bytes], mode: int | None = None
) -> None:
    """Write a file in the place of another, whole or not at all, with its permissions.

    Raises:
        OSError: as `replacing`; and whatever `chunks` raise.
    """
    with replacing(path, mode) as file:
        file.writelines(chunks)


def target_of(path: str | os.PathLike[str]) -> Path:
    """Where a file is written that is called so: the end of all symbolic links.

    Raises:
        UnfitError: if the links lead out of the working directory although the name does not; or,
            of a name elsewhere, out of its folder.
    """
    named = os.path.abspath(path)  # noqa: PTH100  # as it was named, links not followed
    folder = os.getcwd()  # noqa: PTH109
    if not named.startswith(os.path.join(folder, "")):  # noqa: PTH118
        folder = os.path.dirname(named)  # noqa: PTH120
    if not is_within(named, folder):
        told = f"a symbolic link that leads out of {os.path.relpath(folder)}; name the file itself"
        raise UnfitError(told, path)
    return Path(os.path.realpath(named))


def open_new(path: Path) -> BinaryIO:
    """A new file to write to, for the user alone; without a name, if the system has such files.

    Raises:
        OSError: if it cannot be made.
    """
    if NAMELESS:
        with suppress(OSError):  # a file system that has none
            descriptor = os.open(path.parent, NAMELESS | os.O_RDWR, 0o600)
            if os.path.exists(_way_to(descriptor)):  # noqa: PTH110  # else it could never be named
                return open(descriptor, "wb")  # noqa: PTH123  # a descriptor
            os.close(descriptor)
    return open(path, "xb", opener=_only_for_us)  # an opener


def name_new(file: BinaryIO, wanted: Path, path: Path) -> Path:
    """Give a file of `open_new` a name, if it has none.

    Args:
        file: still open.
        wanted: the name it gets if nothing has it yet.
        path: what it was opened as; the name it has or gets otherwise.

    Returns:
        The name that it has now.

    Raises:
        OSError: if it cannot be named.
    """
    if os.fstat(file.fileno()).st_nlink:
        return path
    folder = os.open(path.parent, os.O_RDONLY)  # with a folder, Python follows the way to the file
    try:
        for name in (wanted, path):
            try:
                os.link(_way_to(file.fileno()), name, src_dir_fd=folder)
            except OSError:  # it is there; or the system lets nobody link
                continue
            return name
    finally:
        os.close(folder)
    _copy(file, path)
    return path


def _copy(file: BinaryIO, path: Path) -> None:
    """Write what a file without a name holds to a new one that has one, with its permissions."""
    with open(path, "xb", opener=_only_for_us) as named:  # an opener
        at, end = 0, os.fstat(file.fileno()).st_size
        while at < end:
            at += os.sendfile(named.fileno(), file.fileno(), at, end - at)
        _keep(named, path, os.fstat(file.fileno()))
        os.fsync(named.fileno())


def _way_to(descriptor: int) -> str:
    return f"/proc/self/fd/{descriptor}"


def sync_folder(folder: str | os.PathLike[str]) -> None:
    """Bring the names in a folder to the disk, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _only_for_us(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _keep(file: BinaryIO, path: Path, old: os.stat_result) -> None:
    """Give an open file the permissions of another, and its group where that is allowed."""
    if hasattr(os, "fchown") and os.fstat(file.fileno()).st_gid != old.st_gid:
        with suppress(OSError):
            os.fchown(file.fileno(), -1, old.st_gid)
    _permit(file, path, old.st_mode & 0o7777)


def _permit(file: BinaryIO, path: Path, mode: int) -> None:
    """Give an open file permissions: the file, not what its name may have come to mean."""
    if hasattr(os, "fchmod"):
        os.fchmod(file.fileno(), mode)
    else:  # pragma: no cover  # Windows
        path.chmod(mode)


def _usual_mode() -> int:
    """The permissions that a file written in the common way would have."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
