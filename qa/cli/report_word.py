"""`qa report --format docx`: the findings as comments in the Word document itself."""

from __future__ import annotations

import click

from qa.cli.output import say
from qa.cli.trouble import Trouble
from qa.model.report import Failure, PlacedFinding
from qa.read.decode import DecodingError
from qa.read.kinds import STANDARD_INPUT, WORD, kind_of
from qa.report.tallies import plural
from qa.run.engine import check_all
from qa.run.task import Task

OUTPUT = "report.docx"


def write_word(task: Task, output: str, *, quiet: bool) -> int:
    """Write a copy of a Word document with its findings as comments; return the number of failures.

    Raises:
        click.UsageError: if the input is not exactly one Word document.
        Trouble: if it cannot be written.
    """
    from qa.edit.word_comments import with_comments
    from qa.files.opening import read_file
    from qa.files.replacing import replace_file

    path = task.paths[0]
    if len(task.paths) != 1 or path == STANDARD_INPUT or kind_of(path) != WORD:
        message = "--format docx takes one Word document (.docx)."
        raise click.UsageError(message)
    if output == STANDARD_INPUT:
        message = "--format docx writes a file; name it with --output."
        raise click.UsageError(message)
    findings: list[PlacedFinding] = []
    failures = read = 0
    for item in check_all(task):
        told = (item,) if isinstance(item, Failure) else item.failures
        for failure in told:
            failures += 1
            say(str(failure))
        if not isinstance(item, Failure):
            read += 1
            findings += item.findings
    if not read:
        return failures
    try:
        replace_file(output, (with_comments(read_file(path), findings),))
    except DecodingError as error:
        message = f"{path}: no comments can be written: {error.message}"
        raise Trouble(message) from None
    except OSError as error:
        message = f"{output}: cannot be written: {error.strerror or error}"
        raise Trouble(message) from None
    if not quiet:
        say(f"{output}: {plural(len(findings), 'comment')}.")
    return failures
