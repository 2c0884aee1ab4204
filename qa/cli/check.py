"""`qa check`: find what machine translation broke."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qa import __version__
from qa.cli.also import Also, parse_also, refuse_with_diff, with_also
from qa.cli.completion import format_names
from qa.cli.fixing import Fixes, fix_each
from qa.cli.flags import Flags
from qa.cli.newsroom import newsroom_of
from qa.cli.options import (
    jobs_option,
    newsroom_options,
    reading_options,
    rule_options,
    rules_with_about,
    settings_options,
    text_options,
    verdict_options,
)
from qa.cli.output import columns_of, leave_pipe, open_output, say, shows_color
from qa.cli.over_inputs import files_read, refuse_inputs
from qa.cli.progress import Progress
from qa.cli.reporting import (
    FOR_PEOPLE,
    formatter_of,
    status_of,
    tell_counts,
    watched,
    write_reports,
)
from qa.cli.sharded import DOCUMENTS, ShardedRun, excluding, format_of, is_folder
from qa.cli.statuses import CLEAN
from qa.cli.trouble import Trouble
from qa.cli.verdict_file import Staleness, load_for_check, stale_notes, update, verdict_path
from qa.detect.policy import policy_of
from qa.model.fields import SCHEMA_VERSION, SCHEMA_VERSIONS
from qa.model.mqm import Severity
from qa.model.report import Failure, Report
from qa.read.find import passed_over
from qa.report.formats import FORMATS
from qa.report.formatter import Run, Summary
from qa.run.engine import check_batches, make_ready
from qa.run.task import Task

if TYPE_CHECKING:
    from qa.run.git_changes import Changes


@click.command(
    epilog="\b\nExit status:\n"
    "  0  nothing found at or above --fail-on, or nothing left of it after --fix\n"
    "  1  findings; with --diff: something to fix\n"
    "  2  wrong usage, a file that cannot be read, a rule that crashed"
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@rule_options
@click.option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    help="Lowest severity that sets exit status 1.  [default: minor]",
)
@click.option("--exit-zero", is_flag=True, help="Exit with status 0 even if there are findings.")
@click.option(
    "--format",
    metavar="NAME",
    help=f"{', '.join(FORMATS)}.  [default: text]",
    shell_complete=format_names,
)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="Write to this file instead of standard output; to a directory (out/) in shards.",
)
@click.option("--resume", is_flag=True, help="Resume the run in --output.")
@click.option(
    "--shard-size",
    type=click.IntRange(1),
    metavar="N",
    help=f"Documents per shard.  [default: {DOCUMENTS}]",
)
@click.option(
    "--also",
    multiple=True,
    metavar="FORMAT=FILE",
    callback=parse_also,
    help="Write another report of the same run, such as sarif=qa.sarif. Repeatable.",
)
@click.option("--fix", is_flag=True, help="Apply safe fixes.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: include unsafe fixes.")
@click.option("--confirmed", is_flag=True, help="With --fix or --diff: also apply confirmed fixes.")
@click.option("--diff", is_flag=True, help="Show what --fix would change without writing it.")
@click.option(
    "--exit-non-zero-on-fix", is_flag=True, help="Exit with status 1 if anything was fixed."
)
@click.option(
    "--changed-since",
    metavar="REV",
    help="Report only findings on lines changed since this git revision.",
)
@verdict_options
@click.option("--prune", is_flag=True, help="Remove stale verdicts from the verdict file.")
@click.option(
    "--rank-with",
    metavar="MODEL",
    help="Put the likeliest suggestion first, using a local model: smollm2, or a .gguf file.",
)
@click.option("--statistics", is_flag=True, help="Count findings by rule.")
@click.option(
    "--schema-version",
    type=click.Choice([str(version) for version in SCHEMA_VERSIONS]),
    help=f"Of the JSON formats; 1 is written for one more release.  [default: {SCHEMA_VERSION}]",
)
@click.option(
    "--timings", is_flag=True, help="Print the time that each rule took to standard error."
)
@click.option("-q", "--quiet", is_flag=True, help="Print findings and failures only.")
@click.option(
    "--color/--no-color", default=None, help="Force or disable color.  [default: on a terminal]"
)
@reading_options
@click.option(
    "--stdin-filename", metavar="NAME", help="File name to report for standard input (-)."
)
@click.option(
    "--across",
    is_flag=True,
    help="Collect names and the lines of their site from all documents first (reads the input twice).",
)
@jobs_option
@click.option(
    "--estimate",
    is_flag=True,
    help="Check a sample, estimate how long the whole run would take, and exit.",
)
@click.option(
    "--engine", default="", metavar="NAME", help="Plug-in that does the work (see `qa.engines`)."
)
@click.option("--no-cache", is_flag=True, help="Neither read nor write the result cache.")
@newsroom_options
@settings_options
@text_options
def command(
    *,
    flags: Flags,
    paths: tuple[str, ...],
    fail_on: str | None,
    exit_zero: bool,
    format: str | None,
    output: str | None,
    also: tuple[Also, ...],
    resume: bool,
    shard_size: int | None,
    fix: bool,
    unsafe_fixes: bool,
    confirmed: bool,
    diff: bool,
    exit_non_zero_on_fix: bool,
    changed_since: str | None,
    verdicts: str | None,
    prune: bool,
    rank_with: str | None,
    statistics: bool,
    schema_version: str | None,
    timings: bool,
    quiet: bool,
    color: bool | None,
    stdin_filename: str | None,
    across: bool,
    jobs: int | None,
    engine: str,
    no_cache: bool,
    estimate: bool,
) -> int:
    """Find what machine translation broke.

    PATH is a file, a directory, a glob, or - for standard input.
    """
    if not (fix or diff or estimate):
        make_ready(paths, jobs)
    settings = flags.settings(fail_on=fail_on, format=format)
    fixes = Fixes(
        write=fix and not diff,
        unsafe=unsafe_fixes,
        diff=diff,
        fails=exit_non_zero_on_fix,
        confirmed=confirmed,
    )
    folder = output if is_folder(output) else None
    _refuse(
        {
            "--unsafe-fixes, --confirmed and --exit-non-zero-on-fix need --fix or --diff.": (
                not (fix or diff) and (unsafe_fixes or confirmed or exit_non_zero_on_fix)
            ),
            "--schema-version goes with a JSON format, and not with a directory as --output.": (
                schema_version is not None
                and (settings.format not in {"json", "jsonl"} or folder is not None)
            ),
            "--fix, --diff and --changed-since cannot be used with a directory as --output.": (
                folder is not None and (fix or diff or changed_since is not None)
            ),
            "--estimate cannot be used with --fix, --diff, --output, --also or --across.": (
                estimate and bool(fix or diff or output or also or across)
            ),
            "--also cannot be used with a directory as --output.": folder is not None
            and bool(also),
            "--resume and --shard-size need --output DIRECTORY/.": (
                folder is None and (resume or shard_size is not None)
            ),
        }
    )
    if folder is not None:
        settings = replace(
            settings,
            format=format_of(settings.format, from_flag=bool(format)),
            exclude=(*settings.exclude, *excluding(folder)),
        )
    rules, about = rules_with_about(
        settings, cached=not (no_cache or fix or diff or across or timings)
    )
    refuse_with_diff(also, diff=diff)
    options = flags.reading(settings)
    outputs = [("--output", output), *(("--also", one.file) for one in also)]
    verdict_file = verdict_path(verdicts, settings)
    refuse_inputs(outputs, files_read(paths, options, settings, verdict_file))
    first = formatter_of(settings.format, None if format else settings)
    known = load_for_check(verdicts, settings, isolated=flags.isolated)
    changes = _changes(changed_since)
    task = Task(
        paths=paths,
        options=options,
        rules=rules,
        policy=policy_of(settings, known),
        across=across,
        stdin_name=stdin_filename,
        newsroom=newsroom_of(settings),
        jobs=1 if fix or diff else jobs,  # fixing is quick, and must not overtake itself
        cache=not (no_cache or fix or diff),
        engine=engine,
    )
    if estimate:
        from qa.cli.estimated import estimated

        click.echo(estimated(task, settings.format))
        return CLEAN
    seconds: dict[str, float] | None = {} if timings else None
    summary = Summary()
    staleness = Staleness(known)
    progress = Progress.for_task(task, quiet=quiet)
    watch = partial(watched, progress=progress, changes=changes, rank=_ranking(rank_with))
    run = Run(
        version=__version__,
        rules=tuple(one.id for one in about),
        quiet=quiet,
        statistics=statistics,
        about=about,
        schema_version=int(schema_version or SCHEMA_VERSION),
    )
    try:
        if folder is not None:
            ShardedRun(
                folder=Path(folder),
                task=task,
                format=settings.format,
                most=shard_size or DOCUMENTS,
                resume=resume,
                formatter=partial(formatter_of, settings.format),
                run=run,
                summary=summary,
                staleness=staleness,
                progress=progress,
                watch=watch,
                seconds=seconds,
            ).write()
        else:
            with (
                open_output(output) as out,
                with_also(first, output, also, partial(formatter_of, flag="--also")) as formatter,
            ):
                run = replace(run, color=shows_color(out, color), width=columns_of(out))
                found = (
                    fix_each(task, fixes, changes, progress, out=out, seconds=seconds)
                    if fix or diff
                    else _checked(task, progress, seconds)
                )
                write_reports(
                    watch(found, staleness),
                    None if diff else formatter,
                    run,
                    summary,
                    out,
                    hints=not (fix or also) and settings.format in FOR_PEOPLE,
                )
    except BrokenPipeError:
        leave_pipe()
    finally:
        progress.clear()
    _tell_not_read(task, quiet=quiet)
    old = [verdict for verdict in staleness.stale() if not fixes.accounts_for(verdict)]
    if (old and prune) or fixes.changes_verdicts:
        gone = old if prune else []
        update(verdict_path(verdicts, settings), lambda now: fixes.on_verdicts(now).without(gone))
    if not quiet:
        for line in (*fixes.notes(), *stale_notes(old, pruned=prune)):
            say(line)
    tell_counts(settings, summary if statistics else None, seconds)
    if not summary.failures and fixes.status is not None:
        return fixes.status
    return status_of(summary, settings, exit_zero=exit_zero)


def _ranking(model: str | None) -> Callable[[Report], Report] | None:
    """Return the ranker of suggestions.

    Raises:
        Trouble: if the model cannot be run here.
    """
    if model is None:
        return None
    from qa.judge.ranking import Ranker, RankerError

    try:
        return Ranker(model).ranked
    except RankerError as error:
        message = f"--rank-with: {error}."
        raise Trouble(message) from None


def _tell_not_read(task: Task, *, quiet: bool) -> None:
    """Report which files in directories were skipped, with counts."""
    not_read = "" if quiet else passed_over(task.paths, task.options)
    if not_read:
        say(f"note: {not_read}")


def _refuse(wrong: Mapping[str, bool]) -> None:
    """Raise a usage error for the first invalid combination of flags."""
    for message, holds in wrong.items():
        if holds:
            raise click.UsageError(message)


def _changes(revision: str | None) -> Changes | None:
    if revision is None:
        return None
    from qa.run.git_changes import ChangesError, changed_since

    try:
        return changed_since(revision)
    except ChangesError as error:
        message = f"--changed-since: {error}."
        raise Trouble(message) from None


def _checked(
    task: Task, progress: Progress, seconds: dict[str, float] | None
) -> Iterator[Report | Failure]:
    """Yield the reports, and show progress."""
    with closing(check_batches(task, timings=seconds)) as batches:
        for batch in batches:
            yield from batch.items
            progress.advance(batch.size)
