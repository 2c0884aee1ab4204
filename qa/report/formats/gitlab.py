"""GitLab's code quality report: a JSON array.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from typing import Any, TextIO

from qa.model.mqm import Severity
from qa.model.report import PlacedFinding, Report
from qa.report.fields import as_json
from qa.report.formatter import Run, Summary
from qa.report.in_file import key_of, line_of, place_of, portable

SEVERITIES = {
    Severity.CRITICAL: "critical",
    Severity.MAJOR: "major",
    Severity.MINOR: "minor",
    Severity.NEUTRAL: "info",
}


class GitLab:
    """`--format gitlab`."""

    def begin(self, run: Run, out: TextIO) -> None:  # noqa: ARG002
        """Open the array."""
        out.write("[")
        self._separator = "\n"

    def document(self, report: Report, out: TextIO) -> None:
        """Write an object for each finding."""
        for finding in report.findings:
            out.write(self._separator + as_json(_issue(report, finding)))
            self._separator = ",\n"

    def end(self, summary: Summary, out: TextIO) -> None:  # noqa: ARG002
        """Close the array."""
        out.write("\n]\n")


def _issue(report: Report, finding: PlacedFinding) -> dict[str, Any]:
    line, place = line_of(report, finding), place_of(report, finding)
    message = finding.message
    if report.line is not None:
        message = f"{finding.row or report.id}: {message}"
    return {
        "description": message,
        "check_name": finding.rule,
        "fingerprint": key_of(report, finding),
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": portable(report.uri),
            "lines": {"begin": line, "end": place.end_line if place else line},
        },
    }


FORMAT = GitLab
