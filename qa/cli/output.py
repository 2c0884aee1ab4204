"""Where output goes: the screen, a pipe, a file that is there whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

import click

from qa.cli.trouble import Trouble

# How wide a line may be where there is no screen, so that files do not depend on one.
FILE_WIDTH = 100


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
    target = Path(os.path.realpath(name))
    if target.exists() and not target.is_file():  # a pipe, a device: nothing to move into place
        try:
            with target.open("w", encoding="utf-8", errors="backslashreplace") as stream:
                yield stream
        except OSError as error:
            raise _cannot_write(name, error) from None
        return
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise _cannot_write(name, error) from None
    try:
        with open(  # noqa: PTH123  # a file descriptor
            handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n"
        ) as stream:
            yield stream
        Path(temporary).chmod(_mode(target))
        try:
            Path(temporary).replace(target)
        except OSError as error:
            raise _cannot_write(name, error) from None
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise


def shows_color(stream: TextIO, wanted: bool | None) -> bool:  # noqa: FBT001  # yes, no, don't know
    """Whether to write colours: as the user says, else on terminals, unless NO_COLOR is set."""
    if wanted is not None:
        return wanted
    if os.environ.get("NO_COLOR"):  # https://no-color.org
        return False
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def columns_of(stream: TextIO) -> int:
    """How wide the screen is, or a line of a file."""
    if not stream.isatty():
        return FILE_WIDTH
    return shutil.get_terminal_size((FILE_WIDTH, 24)).columns


def say(message: str) -> None:
    """Tell the user something on standard error."""
    from qa.report.display import visible

    click.echo("\n".join(map(visible, message.split("\n"))), err=True)


def leave_pipe() -> None:
    """The reader of standard output has seen enough (`qa check … | head`): no more, and no word."""
    # What is left in the buffer would raise once more when the interpreter closes the stream.
    # https://docs.python.org/3/library/signal.html#note-on-sigpipe
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _standard_output() -> TextIO:
    out = sys.stdout
    if isinstance(out, TextIOWrapper):
        encoding = out.encoding if out.isatty() else "utf-8"
        out.reconfigure(encoding=encoding, errors="backslashreplace", newline="\n")
    return out


def _mode(target: Path) -> int:
    """The permissions that a file written in the common way would have."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _cannot_write(name: str, error: OSError) -> Trouble:
    return Trouble(f"{name}: cannot be written: {error.strerror or error}")
