"""Reviewdog's diagnostics: one object. Columns count bytes of UTF-8, from 1.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf
"""

from __future__ import annotations

from typing import Any, TextIO

from qa.model.mqm import Severity
from qa.model.report import Place, PlacedFinding, Report
from qa.report.fields import as_json
from qa.report.formatter import Run, Summary
from qa.report.in_file import line_of, place_of, portable

SEVERITIES = {
    Severity.CRITICAL: "ERROR",
    Severity.MAJOR: "ERROR",
    Severity.MINOR: "WARNING",
    Severity.NEUTRAL: "INFO",
}


class Rdjson:
    """`--format rdjson`."""

    def begin(self, run: Run, out: TextIO) -> None:  # noqa: ARG002
        """Write the header with the program's name and version."""
        out.write('{"source": {"name": "qa"}, "diagnostics": [')
        self._separator = "\n"

    def document(self, report: Report, out: TextIO) -> None:
        """Write a diagnostic for each finding."""
        for finding in report.findings:
            out.write(self._separator + as_json(diagnostic(report, finding)))
            self._separator = ",\n"

    def end(self, summary: Summary, out: TextIO) -> None:  # noqa: ARG002
        """Close the object."""
        out.write("\n]}\n")


def diagnostic(report: Report, finding: PlacedFinding) -> dict[str, Any]:
    """A finding as the format has it, with the suggestions that can be applied."""
    place, path = place_of(report, finding), portable(report.uri)
    message = finding.message
    if report.line is not None:
        message = f"{finding.row or report.id}: {message}"
    fields: dict[str, Any] = {
        "message": message,
        "location": {
            "path": path,
            "range": _range(place) if place else {"start": {"line": line_of(report, finding)}},
        },
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if place is None:
        return fields
    if finding.suggestions:
        fields["suggestions"] = [
            {"range": _range(edit.place), "text": edit.text}
            for edit in finding.suggestions
            if edit.place is not None
        ]
    if finding.related:
        fields["related_locations"] = [
            {
                "message": witness.message,
                "location": {"path": path, "range": _range(witness.place)},
            }
            for witness in finding.related
        ]
    return fields


def _range(place: Place) -> dict[str, Any]:
    """The range; without columns where nobody has counted bytes."""
    start, end = {"line": place.line}, {"line": place.end_line}
    if place.byte_column is not None and place.end_byte_column is not None:
        start["column"], end["column"] = place.byte_column, place.end_byte_column
    return {"start": start, "end": end}


FORMAT = Rdjson
