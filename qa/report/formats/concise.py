"""One line per finding, for editors and pipes: PATH:LINE:COLUMN: severity: message [rule]."""

from __future__ import annotations

from typing import TextIO

from qa.model.report import Report
from qa.model.visible import visible
from qa.report.formatter import Run, Summary
from qa.report.tallies import label, last_lines


class Concise:
    """`--format concise`."""

    def begin(self, run: Run, out: TextIO) -> None:  # noqa: ARG002
        """Write nothing before the first document."""
        self._run = run

    def document(self, report: Report, out: TextIO) -> None:
        """Write a line for each finding."""
        out.writelines(
            f"{label(report, finding)} {finding.severity.value}: {visible(finding.message)}"
            f" [{finding.rule}]\n"
            for finding in report.findings
        )
        out.flush()

    def end(self, summary: Summary, out: TextIO) -> None:
        """Write the summary line."""
        out.writelines(f"{line}\n" for line in last_lines(self._run, summary))


FORMAT = Concise
