"""One line a finding, for editors and pipes: PATH:LINE:COLUMN: severity: message [rule]."""

from __future__ import annotations

from typing import TextIO

from qa.model.report import Report
from qa.model.visible import visible
from qa.report.formatter import Run, Summary
from qa.report.tallies import coverage_line, label, statistics, summary_line


class Concise:
    """`--format concise`."""

    def begin(self, run: Run, out: TextIO) -> None:  # noqa: ARG002
        """Nothing stands before the first document."""
        self._run = run

    def document(self, report: Report, out: TextIO) -> None:
        """A line for each fault."""
        out.writelines(
            f"{label(report, finding)} {finding.severity.value}: {visible(finding.message)}"
            f" [{finding.rule}]\n"
            for finding in report.findings
        )
        out.flush()

    def end(self, summary: Summary, out: TextIO) -> None:
        """The sum, in a line."""
        if self._run.statistics:
            out.writelines(f"{line}\n" for line in statistics(summary))
        if not self._run.quiet:
            out.write(summary_line(summary) + "\n")
            out.writelines(f"{line}\n" for line in (coverage_line(summary),) if line)


FORMAT = Concise
