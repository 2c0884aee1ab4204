"""JSON Lines: one object per document, written as soon as the document is done."""

from __future__ import annotations

from typing import TextIO

from qa.model.report import Report
from qa.report.fields import document_json
from qa.report.formatter import Run, Summary


class JsonLines:
    """`--format jsonl`."""

    def begin(self, run: Run, out: TextIO) -> None:  # noqa: ARG002  # as all formats
        """Write nothing before the first document."""
        self._version = run.schema_version

    def document(self, report: Report, out: TextIO) -> None:
        """Write and flush a line, so that its reader need not wait for the next."""
        out.writelines(document_json(report, self._version))
        out.write("\n")
        out.flush()

    def end(self, summary: Summary, out: TextIO) -> None:
        """Write nothing after the last document."""


FORMAT = JsonLines
