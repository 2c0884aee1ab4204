"""Fix files: which fixes to apply, which were applied, and what to report."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import field, replace
from typing import TYPE_CHECKING, TextIO

from qa.cli.output import say
from qa.cli.progress import Progress
from qa.cli.statuses import CLEAN, FINDINGS
from qa.detect.carried import Carried
from qa.detect.verdicts import Verdicts
from qa.model.data_classes import dataclass
from qa.model.report import Failure, Report
from qa.model.verdict import Verdict
from qa.report.tallies import label, plural
from qa.run.task import Task

if TYPE_CHECKING:
    from qa.edit.fixes import Fixed
    from qa.edit.row_fixes import RowFixes
    from qa.run.git_changes import Changes


WITH_POWER = (
    "its difference has control characters or commands; write it to a file: --diff -o fix.patch"
)


@dataclass
class Fixes:
    """Which fixes to apply, and which were applied.

    Attributes:
        write: whether to change files.
        unsafe: whether to apply unsafe fixes.
        diff: whether to only show the difference.
        fails: whether the exit status is 1 if anything was fixed.
        applied: the number of fixes applied.
        files: the number of files changed.
        more: the number of places that unsafe fixes would fix.
        safe: whether to apply safe fixes.
        confirmed: whether to apply confirmed fixes.
        settled: the verdicts whose fix was written.
        carried: the changes to verdicts whose sentences were edited.
        met: the verdicts whose finding exists, fixed or not.
        left: the number of confirmed findings that could not be fixed.
    """

    write: bool
    unsafe: bool
    diff: bool
    fails: bool
    applied: int = 0
    files: int = 0
    more: int = 0
    safe: bool = True
    confirmed: bool = False
    settled: list[Verdict] = field(default_factory=list)
    carried: list[Carried] = field(default_factory=list)
    met: set[Verdict] = field(default_factory=set)
    left: int = 0

    @property
    def status(self) -> int | None:
        """The exit status, if fixing determines it."""
        if self.diff:
            return FINDINGS if self.applied else CLEAN
        return FINDINGS if self.fails and self.applied else None

    @property
    def changes_verdicts(self) -> bool:
        """Whether to write the verdict file."""
        return bool(self.settled or any(one.gone or one.new for one in self.carried))

    def on_verdicts(self, now: Verdicts) -> Verdicts:
        """Return the project's verdicts after the fixes; none is added."""
        now = now.without(self.settled)
        for one in self.carried:
            here = {_about(verdict) for verdict in now.all} if one.new else set()
            new = [verdict for verdict in one.new if _about(verdict) in here]
            now = now.without(one.gone).with_(new)
        return now

    def accounts_for(self, verdict: Verdict) -> bool:
        """Whether a verdict without a finding was settled or carried over."""
        return verdict in self.met or any(verdict in one.gone for one in self.carried)

    def notes(self) -> Iterator[str]:
        """Return the lines for the user."""
        if self.applied:
            done = "would be fixed" if self.diff else "fixed"
            yield f"{plural(self.applied, 'place')} in {plural(self.files, 'file')} {done}."
        if self.more and (self.write or self.diff):
            yield f"{plural(self.more, 'place')} more with --unsafe-fixes."


def fix_each(
    task: Task,
    fixes: Fixes,
    changes: Changes | None,
    progress: Progress,
    *,
    out: TextIO,
    seconds: dict[str, float] | None,
) -> Iterator[Report | Failure]:
    """Fix each file and yield the remaining reports, or show what would change."""
    from qa.edit.fixes import Fixing, fix_all
    from qa.edit.row_fixes import RowFixes

    fixing = Fixing(fixes.safe, fixes.unsafe, fixes.confirmed, shown=fixes.diff)
    if changes is not None:
        fixing = replace(fixing, wanted=changes.touch_edit, same_lines=True)
    refused: set[str] = set()
    table: RowFixes | None = None  # the file of rows that is being read
    for item in fix_all(task, fixing, seconds):
        uri = item.uri if isinstance(item, Failure) else item.report.uri
        if table is not None and uri != table.uri:
            yield from _settled(table, fixes, progress, out)
            table = None
        if isinstance(item, Failure):
            yield item
            continue
        if item.failure is not None and uri not in refused:
            refused.add(uri)
            yield item.failure
        fixes.met.update(item.settled)
        for finding, why in item.left:
            fixes.left += 1
            say(f"{label(item.report, finding)} not fixed: {why} [{finding.rule}]")
        if item.rows:
            table = table or RowFixes(uri, task.options)
            table.add(item)
        elif item.applied:
            yield from _settled(item, fixes, progress, out)
        fixes.more += item.unsafe
        yield item.report
    if table is not None:
        yield from _settled(table, fixes, progress, out)


def _settled(
    change: Fixed | RowFixes, fixes: Fixes, progress: Progress, out: TextIO
) -> Iterator[Failure]:
    """Write or show the changes of a file and count them, or return a failure."""
    failure = change.write() if fixes.write else change.obstacle()
    if failure is not None:
        yield failure
        return
    if fixes.diff:
        from qa.model.visible import has_power, visible

        lines = list(change.unified())
        if out is sys.stdout and not out.isatty() and any(map(has_power, lines)):
            # The output may be a patch file, which must apply, or the log of a build server.
            yield Failure(change.uri, WITH_POWER)
            return
        progress.clear()
        if out.isatty():
            lines = [visible(line.removesuffix("\n")) + "\n" for line in lines]
        out.writelines(lines)
    if fixes.write:
        fixes.settled += change.settled
        own = change.carried
        fixes.carried += [own] if isinstance(own, Carried) else own
    fixes.applied += change.applied
    fixes.files += 1


def _about(verdict: Verdict) -> tuple[object, ...]:
    """The part of a verdict that stays when its finding gets a new fingerprint."""
    return (verdict.judgement, verdict.rule, verdict.text, verdict.path, verdict.document)
