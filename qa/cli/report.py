"""`qa report`: write a page for editors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

import click

from qa import __version__
from qa.cli.flags import Flags
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
    verdict_options,
)
from qa.cli.output import open_output, say
from qa.cli.over_inputs import files_read, refuse_inputs
from qa.cli.report_word import OUTPUT, write_word
from qa.cli.statuses import CLEAN, TROUBLE
from qa.cli.trouble import Trouble
from qa.cli.verdict_file import load_for_check, verdict_path
from qa.config import Settings
from qa.detect.policy import policy_of
from qa.detect.selection import known_rules
from qa.detect.verdicts import path_in
from qa.model.reading import Reading
from qa.model.report import Failure
from qa.report.page import PageSettings, write_page
from qa.report.page_fitness import Fitness, Limits
from qa.run.engine import read_all
from qa.run.task import Task

DEFAULT = Limits()
HEADING = "Translation report"
PAGE = "report.html"


@click.command(
    epilog="\b\nExit status:\n"
    "  0  the page is written, whatever was found\n"
    "  2  wrong usage, a file that cannot be read, a rule that crashed; the page is written"
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help=f"The report; - is standard output.  [default: {PAGE}, {OUTPUT}]",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(("html", "docx")),
    default="html",
    help="html is a page; docx a copy of one Word document with comments.  [default: html]",
)
@click.option("--title", metavar="TEXT", help=f"Title of the report.  [default: {HEADING}]")
@click.option(
    "--fit",
    type=FiniteRange(0, 100),
    help=f"Lowest score of an article that is ready to print.  [default: {DEFAULT.fit:g}]",
)
@click.option(
    "--unfit",
    type=FiniteRange(0, 100),
    help=f"Score below which an article is not ready.  [default: {DEFAULT.unfit:g}]",
)
@click.option("-q", "--quiet", is_flag=True, help="Print failures only.")
@rule_options
@reading_options
@click.option(
    "--across",
    is_flag=True,
    help="Collect names and the lines of their site from all documents first (reads the input twice).",
)
@verdict_options
@jobs_option
@newsroom_options
@settings_options
@text_options
def command(
    *,
    flags: Flags,
    paths: tuple[str, ...],
    output: str | None,
    format_: str,
    title: str | None,
    fit: float | None,
    unfit: float | None,
    quiet: bool,
    across: bool,
    verdicts: str | None,
    jobs: int | None,
) -> int:
    """Write a page for editors: one file that opens offline and can be mailed.

    PATH is a file, a directory, a glob, or - for standard input.
    """
    is_page = format_ == "html"
    output = output or (PAGE if is_page else OUTPUT)
    settings = flags.settings()
    limits = _limits(fit, unfit, settings)
    rules = chosen_rules(settings)
    known = known_rules()
    options = flags.reading(settings)
    verdict_file = verdict_path(verdicts, settings)
    refuse_inputs([("--output", output)], files_read(paths, options, settings, verdict_file))
    task = Task(
        paths=paths,
        options=options,
        rules=rules,
        policy=policy_of(settings, load_for_check(verdicts, settings, isolated=flags.isolated)),
        across=across,
        newsroom=newsroom_of(settings),
        jobs=jobs,
    )
    if not is_page:
        return TROUBLE if write_word(task, output, quiet=quiet) else CLEAN
    page = PageSettings(
        version=__version__,
        limits=limits,
        summaries={id: rule.summary() for id, rule in known.items()},
        path_of=partial(path_in, str(verdict_path(verdicts, settings).parent)),
        heading=title or settings.report.title or HEADING,
    )
    tally = _Tally(limits)
    with open_output(output) as out:
        write_page(tally.of(read_all(task)), page, out)
    if not quiet:
        say(f"{'The page' if output == '-' else output}: {tally}.")
    return TROUBLE if tally.failures else CLEAN


def _limits(fit: float | None, unfit: float | None, settings: Settings) -> Limits:
    """Return the limits from flags, settings and defaults.

    Raises:
        click.UsageError: if they are in the wrong order.
    """
    written = settings.report
    limits = Limits(
        fit=next(n for n in (fit, written.fit, DEFAULT.fit) if n is not None),
        unfit=next(n for n in (unfit, written.unfit, DEFAULT.unfit) if n is not None),
    )
    if limits.unfit <= limits.fit:
        return limits
    told = f"unfit ({limits.unfit:g}) must not be above fit ({limits.fit:g})."
    if fit is None and unfit is None:
        key = "unfit" if written.unfit is not None else "fit"
        raise Trouble(*settings.error(told, "report", key).lines)
    message = f"--{told.replace('above fit', 'above --fit')}"
    raise click.UsageError(message)


class _Tally:
    """Counts to report once the page is written."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._counts = dict.fromkeys(Fitness, 0)
        self.failures = 0

    def of(self, items: Iterable[Reading | Failure]) -> Iterator[Reading | Failure]:
        """Yield the items and count them; report failures at once."""
        for item in items:
            if isinstance(item, Failure):
                self.failures += 1
                say(str(item))
            elif not item.raw and item.report.notes:  # another page of ours
                for note in item.report.notes:
                    say(f"note: {note}")
                continue
            else:
                self._counts[self._limits.of(item.report)] += 1
                for failure in item.report.failures:
                    self.failures += 1
                    say(str(failure))
            yield item

    def __str__(self) -> str:
        total = sum(self._counts.values())
        kinds = ", ".join(
            f"{kind.words.lower()}: {count:,}" for kind, count in self._counts.items()
        )
        return f"{total:,} article{'' if total == 1 else 's'} ({kinds})"
