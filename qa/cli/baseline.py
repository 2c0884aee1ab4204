"""`qa baseline`: record what stands today."""

from __future__ import annotations

import click

from qa.cli.newsroom import newsroom_of
from qa.cli.options import (
    Sources,
    chosen_rules,
    newsroom_options,
    read_options,
    reading_options,
    remark_options,
    rule_options,
    settings_of,
    settings_options,
    verdict_options,
)
from qa.cli.output import say
from qa.cli.statuses import CLEAN, TROUBLE
from qa.cli.verdict_file import Staleness, load, save, stale_notes, verdict_path
from qa.corpus.run import Task, check_all
from qa.detect.policy import policy_of
from qa.detect.verdicts import verdict_on
from qa.model.report import Failure
from qa.model.verdict import Judgement, Verdict
from qa.report.tallies import plural


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@rule_options
@reading_options
@click.option("--across", is_flag=True, help="Learn from all documents first, as qa check does.")
@remark_options
@verdict_options
@click.option("--prune", is_flag=True, help="Take out verdicts whose finding is gone.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing when all went well.")
@newsroom_options
@settings_options
def command(
    *,
    paths: tuple[str, ...],
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    min_confidence: float | None,
    source: Sources,
    lang: str | None,
    source_lang: str | None,
    encoding: str | None,
    exclude: tuple[str, ...],
    across: bool,
    comment: str | None,
    author: str | None,
    date: str | None,
    verdicts: str | None,
    prune: bool,
    quiet: bool,
    knowledge: str | None,
    names_file: str | None,
    config: str | None,
    isolated: bool,
) -> int:
    """Record all findings that stand, so that qa check reports only what is new.

    What is in the verdict file already stays as it is.
    """
    settings = settings_of(
        config=config,
        isolated=isolated,
        select=select,
        extend_select=extend_select,
        ignore=ignore,
        min_confidence=min_confidence,
        lang=lang,
        source_lang=source_lang,
        exclude=exclude,
        knowledge=knowledge,
        names_file=names_file,
    )
    path = verdict_path(verdicts, settings)
    known = load(path, needed=False)
    rules = chosen_rules(settings)
    options = read_options(settings, encoding, source)
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
                fault,
                item,
                Judgement.BASELINE,
                known,
                comment=comment,
                author=author,
                date=date,
            )
            for fault in item.faults
        )
    old = staleness.stale()
    save(path, (known.without(old) if prune else known).with_(new))
    for line in () if quiet else stale_notes(old, pruned=prune):
        say(line)
    if not quiet:
        say(f"{plural(len(new), 'finding')} of {plural(len(files), 'file')} recorded in {path}.")
    return TROUBLE if failed else CLEAN
