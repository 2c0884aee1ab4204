"""One JSON object for the whole run; documents are written one by one, each on a line."""

from __future__ import annotations

from json import dumps
from typing import TextIO

from qa.model.fields import failure_fields
from qa.model.mqm import Severity
from qa.model.report import Report
from qa.report.fields import as_json, document_json
from qa.report.formatter import Run, Summary


class Json:
    """`--format json`."""

    def begin(self, run: Run, out: TextIO) -> None:
        """Write the header with the program's name and version."""
        tool = {"name": "qa", "version": run.version, "rules": list(run.rules)}
        self._version = run.schema_version
        out.write(f'{{"schema_version": {self._version}, "tool": {dumps(tool)}, "documents": [')
        self._separator = "\n"

    def document(self, report: Report, out: TextIO) -> None:
        """Write a document."""
        out.write(self._separator)
        out.writelines(document_json(report, self._version))
        self._separator = ",\n"

    def end(self, summary: Summary, out: TextIO) -> None:
        """Write totals and failures."""
        fields = {
            "documents": summary.documents,
            "words": summary.words,
            "score": round(summary.score, 4),
            "findings": summary.findings,
            "by_severity": {s.value: summary.by_severity[s.value] for s in Severity},
            "by_rule": dict(sorted(summary.by_rule.items())),
            "suppressed": summary.suppressed,
            "failures": [failure_fields(failure) for failure in summary.failures],
        }
        out.write(f'\n], "summary": {as_json(fields)}}}\n')


FORMAT = Json
