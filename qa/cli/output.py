"""Where output goes: the screen, a pipe, a file that is there whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

import click

from qa.cli.trouble import Trouble
from qa.files.locking import locked
from qa.files.replacing import replacing

# How wide a line may be where there is no screen, so that files do not depend on one.
FILE_WIDTH = 100
# What goes wrong while a file is written, and comes from nowhere else.
OF_THE_DISK = {errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EROFS, getattr(errno, "EDQUOT", None)}


@contextmanager
def open_output(name: str | None) -> Iterator[TextIO]:
    """A stream to write to; None and "-" are standard output.

    A file is written beside its place and moved there when all went well, so nobody reads half of
    it, and an old one stays if the run is interrupted.

    Raises:
        Trouble: if the file cannot be written.
    """
    if name is None or name == "-":
        yield _standard_output()
        return
    if _is_other(name):  # a pipe, a device: nothing to move into place
        try:
            with Path(name).open("w", encoding="utf-8", errors="backslashreplace") as stream:
                yield stream
        except OSError as error:
            raise _cannot_write(name, error) from None
        return
    begun = False
    try:
        with replacing(name) as file:
            begun = True
            stream = TextIOWrapper(file, encoding="utf-8", errors="backslashreplace", newline="\n")
            try:
                yield stream
                stream.flush()
            finally:
                with suppress(OSError, ValueError):
                    stream.detach()
            begun = False
    except OSError as error:
        if begun and error.errno not in OF_THE_DISK:
            raise
        raise _cannot_write(name, error) from None


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Read a file and write it anew, with nobody else doing so meanwhile.

    Raises:
        Trouble: if another process does not let go of it, or there is no such folder.
    """
    try:
        with locked(path):
            yield
    except OSError as error:
        raise _cannot_write(str(path), error) from None


def shows_color(stream: TextIO, wanted: bool | None) -> bool:  # noqa: FBT001  # yes, no, don't know
    """Whether to write colors: as the user says, else on terminals.

    NO_COLOR forbids them, FORCE_COLOR and CLICOLOR_FORCE want them elsewhere too, as CI jobs do.
    """
    if wanted is not None:
        return wanted
    if os.environ.get("NO_COLOR"):  # https://no-color.org
        return False
    # https://force-color.org, http://bixense.com/clicolors
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") not in {"", "0"}:
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def columns_of(stream: TextIO) -> int:
    """How wide the screen is, or a line of a file."""
    if not stream.isatty():
        return FILE_WIDTH
    return shutil.get_terminal_size((FILE_WIDTH, 24)).columns


def say(message: str) -> None:
    """Tell the user something on standard error, in one line."""
    from qa.model.visible import visible

    click.echo(visible(message), err=True)


def leave_pipe() -> None:
    """The reader of standard output has seen enough (`qa check … | head`): no more, and no word."""
    # What is left in the buffer would raise once more when the interpreter closes the stream.
    # https://docs.python.org/3/library/signal.html#note-on-sigpipe
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _standard_output() -> TextIO:
    out: TextIO | None = sys.stdout
    if out is None:
        message = "standard output is closed; name a file with --output, or open it"
        raise Trouble(message)
    if isinstance(out, TextIOWrapper):
        encoding = out.encoding if out.isatty() else "utf-8"
        out.reconfigure(encoding=encoding, errors="backslashreplace", newline="\n")
    return out


def _is_other(name: str) -> bool:
    """Whether there is something else than a file: a pipe, a device."""
    return os.path.exists(name) and not os.path.isfile(name)  # noqa: PTH110, PTH113  # a path as it was given


def _cannot_write(name: str, error: OSError) -> Trouble:
    return Trouble(f"{name}: cannot be written: {error.strerror or error}")
