"""Reviewdog diagnostics, one per line."""

from __future__ import annotations

from typing import TextIO

from qa.model.report import Report
from qa.report.fields import as_json
from qa.report.formats.rdjson import diagnostic
from qa.report.formatter import Run, Summary


class RdjsonLines:
    """`--format rdjsonl`."""

    def begin(self, run: Run, out: TextIO) -> None:
        """Write nothing before the first document."""

    def document(self, report: Report, out: TextIO) -> None:
        """Write a line for each finding."""
        for finding in report.findings:
            fields = diagnostic(report, finding) | {"source": {"name": "qa"}}
            out.write(as_json(fields) + "\n")
        out.flush()

    def end(self, summary: Summary, out: TextIO) -> None:
        """Write nothing after the last document."""


FORMAT = RdjsonLines
