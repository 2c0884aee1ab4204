"""`qa filter`: keep the rows of a corpus that are good enough."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import field, replace
from pathlib import Path
from typing import BinaryIO, TextIO

import click

from qa.cli.completion import rule_names
from qa.cli.flags import Flags, check_names, names
from qa.cli.newsroom import newsroom_of
from qa.cli.options import (
    FiniteRange,
    chosen_rules,
    jobs_option,
    newsroom_options,
    reading_options,
    rule_options,
    settings_options,
    text_options,
)
from qa.cli.output import open_output, say
from qa.cli.progress import Progress
from qa.cli.statuses import CLEAN, TROUBLE
from qa.cli.trouble import Trouble
from qa.detect.policy import policy_of
from qa.edit.kept_rows import CopyError, column_names, copy_rows
from qa.files.opening import read_text
from qa.files.replacing import replace_file, replacing
from qa.files.unpacking import packing
from qa.model.data_classes import dataclass
from qa.model.mqm import Severity
from qa.model.report import Failure
from qa.read.find import find_files
from qa.read.kinds import CSV, PARQUET, TABLES, TSV, kind_of, packed_by
from qa.run.filtering import Judged, Standard, gathered, judge_all
from qa.run.identity import digest, program
from qa.run.identity import settings as name_of
from qa.run.task import Task, how_of

# The reason for dropping a malformed row.
UNREADABLE = "cannot be read"
# A file that marks the output folder of a run.
MANIFEST = ".qa-filter.json"
LONGEST_MANIFEST = 1 << 16


@dataclass
class _Counts:
    """Counts of rows.

    Attributes:
        rows, kept: the number of all rows, and of those kept.
        reasons: the number of rows dropped for each reason.
        failures: what could not be read or copied.
        reasons_file: the log of dropped rows; None for none.
    """

    rows: int = 0
    kept: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    failures: int = 0
    reasons_file: TextIO | None = None

    def add(self, item: Judged | Failure) -> None:
        """Count a document or a failure."""
        for failure in (item,) if isinstance(item, Failure) else item.failures:
            self.failures += 1
            say(str(failure))
        if isinstance(item, Failure):
            if item.line is not None and kind_of(item.uri) in TABLES:  # a row, and it is dropped
                self.rows += 1
                self._drop(item.uri, item.line, f"{item.uri}:{item.line}", (UNREADABLE,))
            return
        for row in item.rows:
            self.rows += 1
            self.kept += not row.reasons
            self._drop(item.uri, row.line, row.id, row.reasons)

    def _drop(self, uri: str, line: int, id: str, reasons: tuple[str, ...]) -> None:
        """Count a row, and log why it is dropped, if it is."""
        self.reasons.update(reasons)
        if reasons and self.reasons_file is not None:
            told = {"uri": uri, "line": line, "id": id, "reasons": reasons}
            self.reasons_file.write(json.dumps(told, ensure_ascii=False) + "\n")

    def lines(self) -> Iterator[str]:
        """The summary lines for the user."""
        share = f" ({self.kept / self.rows:.1%})" if self.rows else ""
        yield f"{self.kept:,} of {self.rows:,} rows kept{share}."
        for reason, count in sorted(self.reasons.items(), key=lambda one: (-one[1], one[0])):
            yield f"{count:>12,}  {reason}"


@click.command(
    epilog="\b\nExit status:\n"
    "  0  done, whatever was dropped\n"
    "  2  wrong usage, rows that cannot be read (they are dropped), a rule that crashed"
)
@click.argument("paths", nargs=-1, required=True, metavar="ROWS...", type=click.Path())
@click.option(
    "--min-score", type=FiniteRange(0, 100), metavar="N", help="Drop rows that score lower."
)
@click.option(
    "--drop-rule",
    multiple=True,
    metavar="RULES",
    help="Drop rows with a finding of these rules or categories; with commas or repeated.",
    shell_complete=rule_names,
)
@click.option(
    "--drop-severity",
    type=click.Choice([severity.value for severity in Severity]),
    help="Drop rows with a finding of this severity or higher.  [default: major, unless another criterion is given]",
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    required=True,
    help="Write the kept rows here. A directory (out/) gets one file per input file.",
)
@click.option(
    "--reasons",
    metavar="FILE",
    help="Write the line, id and reasons of each dropped row here, as JSON Lines.",
)
@click.option(
    "--resume", is_flag=True, help="Skip files that are already in the --output directory."
)
@click.option("-q", "--quiet", is_flag=True, help="Print no counts.")
@rule_options
@reading_options
@jobs_option
@newsroom_options
@settings_options
@text_options
def command(
    *,
    flags: Flags,
    paths: tuple[str, ...],
    min_score: float | None,
    drop_rule: tuple[str, ...],
    drop_severity: str | None,
    output: str,
    reasons: str | None,
    resume: bool,
    quiet: bool,
    jobs: int | None,
) -> int:
    """Keep the good rows of a corpus.

    ROWS are files of rows (.jsonl, .csv, .tsv, also packed as .gz, .bz2, .xz or .zst, and .parquet) or directories of them.
    What is kept is copied byte for byte, in order.
    """
    standard = _standard(min_score, names(drop_rule), drop_severity)
    settings = flags.settings()
    options = flags.reading(settings)
    folder = Path(output) if output.endswith(("/", os.sep)) or Path(output).is_dir() else None
    if resume and folder is None:
        message = "--resume requires --output DIRECTORY/."
        raise click.UsageError(message)
    counts = _Counts()
    files = list(_tables(find_files(paths, options), counts))
    task = Task(
        paths=(),
        options=replace(options, exclude=()),
        rules=chosen_rules(settings),
        policy=policy_of(settings),
        newsroom=newsroom_of(settings),
        jobs=jobs,
    )
    with _reasons(reasons) as stream:
        counts.reasons_file = stream
        if folder is None:
            _filter_into_one(files, output, task, standard, counts, quiet=quiet)
        else:
            name = digest(program(), name_of(how_of(task)), standard)
            _filter_into_folder(
                files, folder, task, standard, counts, name=name, resume=resume, quiet=quiet
            )
    if not quiet:
        for line in counts.lines():
            say(line)
    return TROUBLE if counts.failures else CLEAN


def _standard(min_score: float | None, rules: tuple[str, ...], severity: str | None) -> Standard:
    check_names({"--drop-rule": rules})
    least = Severity(severity) if severity else None
    if min_score is None and not rules and least is None:
        least = Severity.MAJOR
    return Standard(min_score, rules, least)


@contextmanager
def _reasons(name: str | None) -> Iterator[TextIO | None]:
    if name is None:
        yield None
        return
    with open_output(name) as stream:
        yield stream


def _tables(found: Iterator[str | Failure], counts: _Counts) -> Iterator[str]:
    """Return the files of rows; report others."""
    for item in found:
        if isinstance(item, Failure):
            counts.add(item)
        elif kind_of(item) in TABLES and item != "-":
            yield item
        else:
            counts.add(Failure(item, "not a file of rows; expected .jsonl, .csv, .tsv or .parquet"))


def _filter_into_one(
    files: list[str], output: str, task: Task, standard: Standard, counts: _Counts, *, quiet: bool
) -> None:
    kinds = {kind_of(file) for file in files}
    if len(kinds) > 1 or (PARQUET in kinds and len(files) > 1):
        message = (
            "files of several formats, or several Parquet files, need a directory as --output."
        )
        raise click.UsageError(message)
    if kinds & {CSV, TSV} and len({column_names(file) for file in files}) > 1:
        message = "these tables have different columns or a different column order; use a directory as --output."
        raise click.UsageError(message)
    if any(os.path.exists(output) and os.path.samefile(file, output) for file in files):  # noqa: PTH110, PTH121
        message = f"{output} is one of the files that are read."
        raise Trouble(message)
    with _written(output) as out:
        head = True
        for uri, kept in _judged(files, task, standard, counts, quiet=quiet):
            _copy(uri, kept, out, counts, head=head)
            head = False


def _filter_into_folder(
    files: list[str],
    folder: Path,
    task: Task,
    standard: Standard,
    counts: _Counts,
    *,
    name: str,
    resume: bool,
    quiet: bool,
) -> None:
    targets = {file: folder / Path(file).name for file in files}
    if len(set(targets.values())) < len(targets):
        message = "several of these files have the same name; filter them one at a time."
        raise click.UsageError(message)
    _begin_folder(folder, name, resume=resume)
    left = [file for file in files if not (resume and targets[file].exists())]
    for uri, kept in _judged(left, task, standard, counts, quiet=quiet):
        with _written(str(targets[uri])) as out:
            _copy(uri, kept, out, counts, head=True)


def _begin_folder(folder: Path, name: str, *, resume: bool) -> None:
    """Create the folder, or check that it belongs to the run to resume."""
    manifest = folder / MANIFEST
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if resume:
            known = read_text(manifest, most=LONGEST_MANIFEST).strip() if manifest.exists() else ""
            if known != name:
                message = (
                    f"{folder}: cannot be resumed: rules, settings or this program have changed."
                )
                raise Trouble(message)
            return
        if any(folder.iterdir()):
            message = f"{folder}: is not empty; --resume goes on with an earlier run."
            raise Trouble(message)
        replace_file(manifest, (f"{name}\n".encode(),))  # not through a link out of the tree
    except OSError as error:
        message = f"{folder}: {error.strerror or error}"
        raise Trouble(message) from None


def _judged(
    files: list[str], task: Task, standard: Standard, counts: _Counts, *, quiet: bool
) -> Iterator[tuple[str, dict[int, bool]]]:
    if not files:
        return
    task = replace(task, paths=tuple(files))
    progress = Progress.for_task(task, quiet=quiet)
    try:
        yield from gathered(judge_all(task, standard), counts.add, progress.advance)
    finally:
        progress.clear()


def _copy(uri: str, kept: dict[int, bool], out: BinaryIO, counts: _Counts, *, head: bool) -> None:
    try:
        copy_rows(uri, kind_of(uri), kept, out, head=head)
    except (CopyError, OSError) as error:
        counts.add(Failure(uri, f"its rows could not be copied: {error}"))


@contextmanager
def _written(name: str) -> Iterator[BinaryIO]:
    """Open a binary file for atomic writing; compressed if its name says so."""
    with ExitStack() as stack:
        try:
            stream = stack.enter_context(replacing(name))
        except OSError as error:
            message = f"{name}: cannot be written: {error.strerror or error}"
            raise Trouble(message) from None
        suffix = packed_by(name)
        if suffix:
            try:
                packed = packing(stream, suffix)
            except OSError as error:
                message = f"{name}: cannot be written: {error.strerror}"
                raise Trouble(message) from None
            yield stack.enter_context(packed)
        else:
            yield stream
