"""The output of a check: reports, counts and exit status."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TextIO

import click

from qa.cli.fix_hint import fix_hint, fixable_in
from qa.cli.output import say
from qa.cli.progress import Progress
from qa.cli.statuses import CLEAN, FINDINGS, TROUBLE
from qa.cli.telling import Telling
from qa.cli.trouble import Trouble
from qa.cli.verdict_file import Staleness
from qa.config import Settings
from qa.model.mqm import Severity
from qa.model.report import Failure, Report
from qa.plugins import PluginError
from qa.report.formats import UnknownFormatError, make_formatter
from qa.report.formatter import Formatter, Run, Summary
from qa.report.tallies import statistics as table
from qa.run.summary import add, finish

if TYPE_CHECKING:
    from qa.run.git_changes import Changes

# Formats that show the table of --statistics themselves.
FOR_PEOPLE = {"text", "concise"}


def watched(
    items: Iterable[Report | Failure],
    staleness: Staleness,
    *,
    progress: Progress,
    changes: Changes | None,
    rank: Callable[[Report], Report] | None = None,
) -> Iterator[Report | Failure]:
    """Yield the items, pass them to all observers, and drop findings on unchanged lines."""
    for item in items:
        progress.clear()
        staleness.add(item)
        if rank is not None and isinstance(item, Report):
            item = rank(item)  # noqa: PLW2901  # the same, in another order
        yield item if changes is None or isinstance(item, Failure) else changes.only(item)
        progress.add(item)


def formatter_of(name: str, settings: Settings | None = None, flag: str = "--format") -> Formatter:
    """Return a formatter by name, from a flag or from the settings."""
    try:
        return make_formatter(name)
    except PluginError as error:
        raise Trouble(str(error)) from None
    except UnknownFormatError as error:
        if settings is None:
            message = f"{flag}: {error}"
            raise click.UsageError(message) from None
        raise Trouble(*settings.error(str(error), "format").lines) from None


def write_reports(
    items: Iterable[Report | Failure],
    formatter: Formatter | None,
    run: Run,
    summary: Summary,
    out: TextIO,
    *,
    hints: bool,
) -> None:
    """Write each report as it arrives, and print failures.

    Without a formatter, reports are only counted. `hints` tells people of `--fix`.
    """
    fixable = 0
    telling = Telling()
    if formatter is not None:
        formatter.begin(run, out)
    for item in items:
        add(summary, item)
        if telling.tell(item) and formatter is not None:
            assert isinstance(item, Report)
            formatter.document(item, out)
            fixable += fixable_in(item) if hints else 0
    finish(summary)
    if formatter is None:
        return
    formatter.end(summary, out)
    if not run.quiet:
        telling.say_notes()
        if fixable:
            out.flush()  # who has left is told nothing
            say(fix_hint(fixable))


def status_of(summary: Summary, settings: Settings, *, exit_zero: bool) -> int:
    """Return the exit status of a run: failures, findings, or neither."""
    if summary.failures:
        return TROUBLE
    if exit_zero:
        return CLEAN
    found = any(Severity(name) >= settings.fail_on for name in summary.by_severity)
    return FINDINGS if found else CLEAN


def tell_counts(
    settings: Settings, summary: Summary | None, seconds: Mapping[str, float] | None
) -> None:
    """Print what --statistics and --timings request, unless the format does."""
    if summary is not None and settings.format not in FOR_PEOPLE and summary.by_rule:
        for line in table(summary):
            say(line)
    if seconds is None:
        return
    for rule, spent in sorted(seconds.items(), key=lambda item: -item[1]):
        say(f"{spent * 1000:10.1f} ms  {rule}")
    say(f"{sum(seconds.values()) * 1000:10.1f} ms  all rules")
