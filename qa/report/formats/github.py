"""Annotations of GitHub Actions: the runner shows them beside the lines of a pull request.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from typing import TextIO

from qa.model.mqm import Severity
from qa.model.report import PlacedFinding, Report
from qa.model.visible import visible
from qa.report.formatter import Run, Summary
from qa.report.in_file import line_of, place_of, portable
from qa.report.tallies import last_lines

COMMANDS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "notice",
}


class GitHub:
    """`--format github`."""

    def begin(self, run: Run, out: TextIO) -> None:  # noqa: ARG002
        """Write nothing before the first document."""
        self._run = run

    def document(self, report: Report, out: TextIO) -> None:
        """Write an annotation for each finding."""
        out.writelines(_command(report, finding) for finding in report.findings)
        out.flush()

    def end(self, summary: Summary, out: TextIO) -> None:
        """Write the summary line to the log."""
        out.writelines(f"{line}\n" for line in last_lines(self._run, summary))


def _command(report: Report, finding: PlacedFinding) -> str:
    place = place_of(report, finding)
    properties = {"file": visible(portable(report.uri)), "line": str(line_of(report, finding))}
    if place is not None:
        properties["endLine"] = str(place.end_line)
        if place.line == place.end_line:  # GitHub takes columns within one line only
            properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    properties["title"] = finding.rule
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    message = visible(finding.message)
    if report.line is not None:
        message = f"{visible(finding.row or report.id)}: {message}"
    return f"::{COMMANDS[finding.severity]} {told}::{_escaped(message)}\n"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


FORMAT = GitHub
