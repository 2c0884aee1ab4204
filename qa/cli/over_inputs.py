"""Refuse to overwrite files that a run reads."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress

from qa.cli.trouble import Trouble
from qa.config import Settings
from qa.model.report import Failure
from qa.read.find import find_files
from qa.read.kinds import STANDARD_INPUT
from qa.read.options import ReadOptions, source_of
from qa.read.own_files import is_own_page


def refuse_inputs(
    outputs: Iterable[tuple[str, str | None]], read: Iterable[str | os.PathLike[str]]
) -> None:
    """Check that no output is a file that this run reads.

    Args:
        outputs: flags and the files that they name.
        read: the files that are read; evaluated only if an output exists.

    Raises:
        Trouble: if an output would overwrite an input.
    """
    wanted: dict[tuple[int, int], str] = {}
    for flag, name in outputs:
        identity = None if name in {None, STANDARD_INPUT} else _identity(str(name))
        # Our own report pages are skipped when reading directories.
        if identity is not None and not is_own_page(str(name)):
            wanted[identity] = f"{flag} {name}"
    if not wanted:
        return
    for path in read:
        flag_and_name = wanted.get(_identity(path) or (0, 0))
        if flag_and_name is not None:
            message = (
                f"{flag_and_name}: this file is read, and would be written over; name another, "
                "or leave it out with --exclude."
            )
            raise Trouble(message)


def files_read(
    paths: Iterable[str],
    options: ReadOptions,
    settings: Settings,
    *others: str | os.PathLike[str],
) -> Iterator[str | os.PathLike[str]]:
    """Yield all files that a run reads: articles, their sources, those of settings, and `others`."""
    named = (
        options.source,
        settings.names,
        settings.terms,
        settings.knowledge,
        settings.verdicts,
        settings.judgements,
    )
    yield from (name for name in (*named, *options.references) if name)
    if settings.file:
        yield settings.file.path
    yield from others
    for uri in find_files(tuple(paths), options):
        if isinstance(uri, Failure) or uri == STANDARD_INPUT:
            continue
        yield uri
        if options.source_pattern is not None:
            with suppress(ValueError):  # told when it is read
                yield source_of(uri, options.source_pattern)


def _identity(name: str | os.PathLike[str]) -> tuple[int, int] | None:
    """Return the identity of a regular file, whatever its path."""
    try:
        status = os.stat(name)  # noqa: PTH116  # a path as it was given
    except (OSError, ValueError):
        return None
    return (status.st_dev, status.st_ino) if os.path.isfile(name) else None  # noqa: PTH113
