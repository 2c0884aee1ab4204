"""`qa baseline`: record what stands today."""

from __future__ import annotations

import click

from qa.cli.flags import Flags
from qa.cli.newsroom import newsroom_of
from qa.cli.options import (
    chosen_rules,
    newsroom_options,
    reading_options,
    remark_options,
    rule_options,
    settings_options,
    text_options,
    verdict_options,
)
from qa.cli.output import say
from qa.cli.statuses import CLEAN, TROUBLE
from qa.cli.verdict_file import Staleness, load, path_to_record, stale_notes, update
from qa.detect.policy import policy_of
from qa.detect.verdicts import verdict_on
from qa.model.report import Failure
from qa.model.verdict import Judgement, Verdict
from qa.report.tallies import plural
from qa.run.engine import check_all
from qa.run.task import Task


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@rule_options
@reading_options
@click.option("--across", is_flag=True, help="Learn from all documents first, as qa check does.")
@remark_options
@verdict_options
@click.option("--prune", is_flag=True, help="Remove verdicts whose finding is gone.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing on success.")
@newsroom_options
@settings_options
@text_options
def command(
    *,
    flags: Flags,
    paths: tuple[str, ...],
    across: bool,
    comment: str | None,
    author: str | None,
    date: str | None,
    verdicts: str | None,
    prune: bool,
    quiet: bool,
) -> int:
    """Record all current findings, so that qa check reports new ones only.

    Verdicts already in the file are kept.
    """
    settings = flags.settings()
    path = path_to_record(verdicts, settings, isolated=flags.isolated)
    known = load(path, needed=False)
    rules = chosen_rules(settings)
    options = flags.reading(settings)
    newsroom = newsroom_of(settings)
    task = Task(paths, options, rules, policy_of(settings, known), across, newsroom=newsroom)
    staleness = Staleness(known)
    new: list[Verdict] = []
    files: set[str] = set()
    failed = False
    for item in check_all(task):
        staleness.add(item)
        failures = (item,) if isinstance(item, Failure) else item.failures
        for failure in failures:
            failed = True
            say(str(failure))
        if isinstance(item, Failure):
            continue
        files.add(item.uri)
        new += (
            verdict_on(
                finding,
                item,
                Judgement.BASELINE,
                known,
                comment=comment,
                author=author,
                date=date,
            )
            for finding in item.findings
            if finding.verdict is None  # a confirmed one is to be fixed, not forgotten
        )
    old = staleness.stale()
    gone = old if prune else []
    update(path, lambda now: now.without(gone).with_(new))
    for line in () if quiet else stale_notes(old, pruned=prune):
        say(line)
    if not quiet:
        say(f"{plural(len(new), 'finding')} of {plural(len(files), 'file')} recorded in {path}.")
    return TROUBLE if failed else CLEAN
