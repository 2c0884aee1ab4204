"""`--also`: further reports of the same run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import TextIO

import click

from qa.cli.output import FILE_WIDTH, leave_pipe, open_output
from qa.model.named_tuples import NamedTuple
from qa.model.report import Report
from qa.report.formatter import Formatter, Run, Summary


class Also(NamedTuple):
    """A further report: its format and its file."""

    format: str
    file: str


def parse_also(
    context: click.Context, parameter: click.Parameter, value: Sequence[str]
) -> tuple[Also, ...]:
    """Parse `sarif=qa.sarif`; the callback of the option."""
    found = []
    for item in value:
        name, equals, file = item.partition("=")
        if not equals or not name or not file:
            message = f"{item!r} is not of the form FORMAT=FILE, such as sarif=qa.sarif"
            raise click.BadParameter(message, context, parameter)
        if file == "-":
            message = f"{item!r}: standard output is for --format; give a file"
            raise click.BadParameter(message, context, parameter)
        found.append(Also(name, file))
    return tuple(found)


def refuse_with_diff(also: Sequence[Also], *, diff: bool) -> None:
    """Refuse further reports with `--diff`.

    Raises:
        click.UsageError: if both are given.
    """
    if diff and also:
        message = "--also and --diff cannot be used together."
        raise click.UsageError(message)


@contextmanager
def with_also(
    first: Formatter,
    output: str | None,
    also: Sequence[Also],
    make: Callable[[str], Formatter],
) -> Iterator[Formatter]:
    """Combine a formatter with those of further reports.

    Args:
        first: the formatter of `--format`; its stream is an argument of each call.
        output: its file, as given by the user.
        also: the further reports.
        make: returns a formatter by name.

    Raises:
        click.UsageError: if a file is named twice.
        Trouble: if a file cannot be written.
    """
    seen = {os.path.realpath(output)} if output and output != "-" else set()
    for one in also:
        path = os.path.realpath(one.file)
        if path in seen:
            message = f"--also: {one.file} would be written twice."
            raise click.UsageError(message)
        seen.add(path)
    others = [make(one.format) for one in also]
    with ExitStack() as files:
        streams = [files.enter_context(open_output(one.file)) for one in also]
        yield _Several(first, list(zip(others, streams, strict=True))) if also else first


class _Several:
    """Several formatters; each document is written by all before the next is checked."""

    def __init__(self, first: Formatter, others: Sequence[tuple[Formatter, TextIO]]) -> None:
        self._first = first
        self._others = others

    def begin(self, run: Run, out: TextIO) -> None:
        with _reader_may_go():
            self._first.begin(run, out)
        plain = replace(run, color=False, width=FILE_WIDTH)
        for formatter, stream in self._others:
            formatter.begin(plain, stream)

    def document(self, report: Report, out: TextIO) -> None:
        with _reader_may_go():
            self._first.document(report, out)
        for formatter, stream in self._others:
            formatter.document(report, stream)

    def end(self, summary: Summary, out: TextIO) -> None:
        with _reader_may_go():
            self._first.end(summary, out)
        for formatter, stream in self._others:
            formatter.end(summary, stream)


@contextmanager
def _reader_may_go() -> Iterator[None]:
    """Ignore a closed standard output, so that the files are still written."""
    try:
        yield
    except BrokenPipeError:
        leave_pipe()
