"""`qa dismiss` and `qa confirm`: record whether a finding is wrong or right."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

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
from qa.cli.trouble import Trouble
from qa.cli.verdict_file import load, path_to_record, update
from qa.config import Settings
from qa.detect.policy import fold, policy_of
from qa.detect.selection import known_rules
from qa.detect.verdicts import REASON, Verdicts, verdict_on
from qa.model.closest import closest
from qa.model.data_classes import dataclass
from qa.model.expression import expression
from qa.model.report import Failure, PlacedFinding, Report
from qa.model.verdict import Judgement, Verdict
from qa.plugins import PluginError
from qa.read.options import ReadOptions
from qa.report.in_file import line_of
from qa.report.tallies import label, plural
from qa.run.engine import check_all
from qa.run.task import Task

F = TypeVar("F", bound=Callable[..., Any])
# FILE:LINE:COLUMN as in the output, with or without the trailing colon.
PLACE = expression(r"(?P<file>.+?):(?P<line>\d{1,9})(?::(?P<column>\d{1,9}))?:?", re.DOTALL)
FINGERPRINT = expression(r"[0-9a-f]{6,16}")


@dataclass(frozen=True)
class _Wanted:
    """The finding that the user means: by position, by fingerprint, or by rule and text."""

    given: str
    file: str | None = None
    line: int = 0
    column: int | None = None
    fingerprint: str | None = None
    rule: str | None = None
    text: str = ""

    def means(self, report: Report, finding: PlacedFinding) -> bool:
        if self.fingerprint is not None:
            return finding.fingerprint.startswith(self.fingerprint)
        if self.rule is not None:
            return finding.rule == self.rule and fold(finding.text) == self.text
        if report.line is not None:
            return line_of(report, finding) == self.line
        place = finding.place
        if self.column is None:
            return place.line <= self.line <= place.end_line
        at = (self.line, self.column)
        start, end = (place.line, place.column), (place.end_line, place.end_column)
        return start <= at < end or at == start


def _judging(command: F) -> F:
    """Add the arguments and flags of both commands."""
    for option in (
        text_options,
        settings_options,
        newsroom_options,
        click.option("-q", "--quiet", is_flag=True, help="Print nothing on success."),
        reading_options,
        rule_options,
        verdict_options,
        remark_options,
        click.option(
            "--in", "paths", multiple=True, metavar="PATH", help="Where to look. Repeatable."
        ),
        click.argument("what", nargs=-1, required=True, metavar="WHAT..."),
    ):
        command = option(command)
    return command


@click.command()
@_judging
@click.option("--accepted", is_flag=True, hidden=True, help="Now `qa confirm`.")
def command(*, accepted: bool, **given: Any) -> int:  # noqa: ANN401  # as `_record` has them
    """Record that the text is right: the finding is not reported again.

    WHAT is FILE:LINE:COLUMN as in the output, or with --in PATH a fingerprint or RULE:TEXT, as in
    misspelled-name:Lavro.
    """
    if accepted:
        say("qa: dismiss --accepted is now `qa confirm`; it will go.")
    return _record(Judgement.CONFIRMED if accepted else Judgement.DISMISSED, **given)


@click.command()
@_judging
@click.option(
    "--fix",
    metavar="TEXT",
    help="The right text.  [default: the first suggestion]",
)
def confirm(*, fix: str | None, **given: Any) -> int:  # noqa: ANN401  # as `_record` has them
    """Record that a finding is right: it stays until its text has changed, and `qa fix` fixes it.

    WHAT is FILE:LINE:COLUMN as in the output, or with --in PATH a fingerprint or RULE:TEXT, as in
    misspelled-name:Lavro.
    """
    return _record(Judgement.CONFIRMED, fix=fix, **given)


def _record(
    judgement: Judgement,
    *,
    flags: Flags,
    what: tuple[str, ...],
    paths: tuple[str, ...],
    comment: str | None,
    author: str | None,
    date: str | None,
    verdicts: str | None,
    quiet: bool,
    fix: str | None = None,
) -> int:
    settings = flags.settings()
    path = path_to_record(verdicts, settings, isolated=flags.isolated)
    known = load(path, needed=False)
    options = flags.reading(settings)
    new: list[Verdict] = []
    told: list[str] = []
    failed = False
    for wanted in [_wanted(given, paths) for given in what]:
        where = (wanted.file,) if wanted.file is not None else paths
        found = list(_found(wanted, where, settings, known, options))
        if not found:
            failed = True
            say(f"qa: {wanted.given}: no such finding.")
        for report, finding in found:
            new.append(
                verdict_on(
                    finding,
                    report,
                    judgement,
                    known,
                    comment=comment,
                    author=author,
                    date=date,
                    fix=fix,
                )
            )
            told.append(
                f"{judgement.value}: {label(report, finding)} {finding.message} [{finding.rule}]"
            )
    if new:
        update(path, lambda now: now.with_(new))
        if not quiet:
            for line in told:
                say(line)
            say(f"{plural(len(new), 'verdict')} recorded in {path}.")
    return TROUBLE if failed else CLEAN


def _wanted(given: str, paths: tuple[str, ...]) -> _Wanted:
    place = PLACE.fullmatch(given)
    if place is not None and Path(place["file"]).exists():
        column = int(place["column"]) if place["column"] else None
        return _Wanted(given, file=place["file"], line=int(place["line"]), column=column)
    if FINGERPRINT.fullmatch(given):
        wanted = _Wanted(given, fingerprint=given)
    else:
        rule, colon, text = given.partition(":")
        try:
            known = known_rules()
        except PluginError as error:
            raise Trouble(str(error)) from None
        if not colon or rule not in known:
            hint = closest(rule, known) if colon else ""
            message = f"{given}: expected FILE:LINE:COLUMN, a fingerprint or RULE:TEXT.{hint}"
            if place is not None and not hint:
                message = f"{given}: no such file: {place['file']!r}."
            elif Path(given).exists():
                message = f"{given}: say which finding, as in {given}:3:14."
            raise click.UsageError(message)
        wanted = _Wanted(given, rule=rule, text=fold(text))
    if not paths:
        message = f"{given}: say in which files, with --in PATH."
        raise click.UsageError(message)
    return wanted


def _found(
    wanted: _Wanted,
    paths: tuple[str, ...],
    settings: Settings,
    known: Verdicts,
    options: ReadOptions,
) -> Iterator[tuple[Report, PlacedFinding]]:
    """Return the matching findings, including those with another verdict.

    Raises:
        Trouble: if something cannot be read.
    """
    rules = chosen_rules(settings)
    policy, newsroom = policy_of(settings, known), newsroom_of(settings)
    for item in check_all(Task(paths, options, rules, policy, newsroom=newsroom)):
        if isinstance(item, Failure):
            raise Trouble(str(item))
        judged = (finding for finding in item.suppressed if finding.suppressed == REASON)
        for finding in (*item.findings, *judged):
            if wanted.means(item, finding):
                yield item, finding
