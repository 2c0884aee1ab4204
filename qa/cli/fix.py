"""`qa fix`: apply safe or confirmed fixes to files."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from qa.cli.fixing import Fixes, fix_each
from qa.cli.flags import Flags
from qa.cli.newsroom import newsroom_of
from qa.cli.options import (
    chosen_rules,
    newsroom_options,
    reading_options,
    rule_options,
    settings_options,
    text_options,
    verdict_options,
)
from qa.cli.output import say
from qa.cli.progress import Progress
from qa.cli.statuses import FINDINGS, TROUBLE
from qa.cli.verdict_file import Staleness, load, load_for_check, stale_notes, update, verdict_path
from qa.detect.policy import policy_of
from qa.detect.verdicts import Verdicts
from qa.model.report import Failure
from qa.model.verdict import Judgement, Verdict
from qa.run.task import Task


@click.command(
    epilog="\b\nExit status:\n"
    "  0  everything requested is fixed, or there was nothing to fix\n"
    "  1  a confirmed fix could not be applied; with --diff: there is something to fix\n"
    "  2  wrong usage, a file that cannot be read or written, a rule that crashed"
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--from",
    "exported",
    metavar="FILE",
    help="Apply the confirmed fixes of this verdict file, and nothing else; as exported by the "
    "page or the desk.",
)
@click.option(
    "--confirmed", is_flag=True, help="Also apply the fixes that the verdict file confirms."
)
@click.option("--unsafe-fixes", is_flag=True, help="Also apply unsafe fixes.")
@click.option("--diff", is_flag=True, help="Show what would change without writing it.")
@verdict_options
@rule_options
@reading_options
@click.option("-q", "--quiet", is_flag=True, help="Print nothing on success.")
@newsroom_options
@settings_options
@text_options
def command(
    *,
    flags: Flags,
    paths: tuple[str, ...],
    exported: str | None,
    confirmed: bool,
    unsafe_fixes: bool,
    diff: bool,
    verdicts: str | None,
    quiet: bool,
) -> int:
    """Apply safe fixes to files; nothing else in them changes.

    PATH is a file, a directory or a glob. With --from, confirmed fixes are applied instead, wherever their
    text is now.
    """
    if exported is not None and (confirmed or unsafe_fixes):
        message = "--from applies confirmed fixes only; it cannot be used with --confirmed or --unsafe-fixes."
        raise click.UsageError(message)
    settings = flags.settings()
    path = verdict_path(verdicts, settings)
    project = load_for_check(verdicts, settings, isolated=flags.isolated)
    # Paths in an exported file are those of the project's verdict file, wherever the export lies.
    given = () if exported is None else load(Path(exported), needed=True).all
    known = Verdicts(project.all, str(path.parent)).with_(given)
    fixes = Fixes(
        write=not diff,
        unsafe=unsafe_fixes,
        diff=diff,
        fails=False,
        safe=exported is None,
        confirmed=confirmed or exported is not None,
    )
    task = Task(
        paths=paths,
        options=flags.reading(settings),
        rules=chosen_rules(settings),
        policy=policy_of(settings, known),
        newsroom=newsroom_of(settings),
        jobs=1,
    )
    staleness = Staleness(Verdicts(tuple(_confirmed(given)), known.folder))
    failed = _run(task, fixes, staleness, quiet=quiet)
    if fixes.changes_verdicts and fixes.on_verdicts(project).all != project.all:
        update(path, fixes.on_verdicts)
    old = [verdict for verdict in staleness.stale() if not fixes.accounts_for(verdict)]
    if not quiet:
        for line in (*fixes.notes(), *stale_notes(old, pruned=None)):
            say(line)
    if failed:
        return TROUBLE
    if diff:
        return fixes.status or 0
    return FINDINGS if fixes.left else 0


def _confirmed(given: tuple[Verdict, ...]) -> list[Verdict]:
    return [verdict for verdict in given if verdict.judgement is Judgement.CONFIRMED]


def _run(task: Task, fixes: Fixes, staleness: Staleness, *, quiet: bool) -> bool:
    """Fix each file; whether something could not be done."""
    failed = False
    progress = Progress.for_task(task, quiet=quiet)
    try:
        for item in fix_each(task, fixes, None, progress, out=sys.stdout, seconds=None):
            progress.clear()
            staleness.add(item)
            failures = (item,) if isinstance(item, Failure) else item.failures
            for failure in failures:
                failed = True
                say(str(failure))
            progress.add(item)
    finally:
        progress.clear()
    return failed
