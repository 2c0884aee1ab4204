"""Output to a terminal, a pipe, or atomically to a file."""

from __future__ import annotations

import errno
import os
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

# Line width without a terminal, so that files do not depend on one.
FILE_WIDTH = 100
# Errors that only writing a file raises.
OF_THE_DISK = {errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EROFS, getattr(errno, "EDQUOT", None)}


@contextmanager
def open_output(name: str | None) -> Iterator[TextIO]:
    """Open a stream to write to; None and "-" are standard output.

    A file is written under a temporary name and renamed on success, so it is never incomplete, and an old one
    stays if the run is interrupted.

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
    """Lock a file, to read and rewrite it.

    Raises:
        Trouble: if another process keeps it locked, or the folder does not exist.
    """
    try:
        with locked(path):
            yield
    except OSError as error:
        raise _cannot_write(str(path), error) from None


def shows_color(stream: TextIO, wanted: bool | None) -> bool:  # noqa: FBT001  # yes, no, don't know
    """Whether to write colors: as the user says, else on terminals only.

    NO_COLOR disables them; FORCE_COLOR and CLICOLOR_FORCE, set in CI jobs, enable them without a terminal.
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
    """Return the width of the terminal, or of a line in a file."""
    if not stream.isatty():
        return FILE_WIDTH
    import shutil  # it loads what reads archives

    return shutil.get_terminal_size((FILE_WIDTH, 24)).columns


def say(message: str) -> None:
    """Print a line to standard error."""
    from qa.model.visible import visible

    click.echo(visible(message), err=True)


def leave_pipe() -> None:
    """Handle a closed standard output (`qa check … | head`) silently."""
    # Flushing the buffer when the interpreter closes the stream would raise again.
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
    """Whether the path exists and is not a regular file: a pipe, a device."""
    return os.path.exists(name) and not os.path.isfile(name)  # noqa: PTH110, PTH113  # a path as it was given


def _cannot_write(name: str, error: OSError) -> Trouble:
    return Trouble(f"{name}: cannot be written: {error.strerror or error}")
