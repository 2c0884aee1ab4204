"""A table for spreadsheets: one row per finding."""

from __future__ import annotations

import csv
from typing import TextIO

from qa.model.expression import expression
from qa.model.report import PlacedFinding, Report
from qa.model.visible import visible
from qa.report.formatter import Run, Summary
from qa.report.in_file import line_of

COLUMNS = (
    "uri", "document", "file_line", "line", "column", "end_line", "end_column", "severity", "rule",
    "category", "confidence", "text", "message", "suggestion", "before", "after", "fingerprint",
    "row", "suppressed",
)  # fmt: skip
# Programs for tables run a cell that begins so as a formula, some after white space too.
# An apostrophe before it makes it text; one more is put before those that are there, so that
# taking one away gives the text back.
FORMULA = expression(r"'*+(?:[\t\r\n]|\s*+[=+\-@|%＝＋－＠])")
# A terminal would obey these, and XML of spreadsheets cannot hold them. Tabs and line ends may stand in
# a cell.
CONTROL = expression("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")


class Csv:
    """`--format csv`. UTF-8 with a byte order mark, without which spreadsheets guess another."""

    def begin(self, run: Run, out: TextIO) -> None:  # noqa: ARG002
        """Write the header row."""
        out.write("\ufeff")
        self._writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_MINIMAL)
        self._writer.writerow(COLUMNS)

    def document(self, report: Report, out: TextIO) -> None:
        """Write a row for each finding; suppressed ones come last, with the reason."""
        for finding in (*report.findings, *report.suppressed):
            self._writer.writerow(map(guarded, _cells(report, finding)))
        out.flush()

    def end(self, summary: Summary, out: TextIO) -> None:
        """Write nothing after the last document."""


def guarded(text: str) -> str:
    """The text so that no program for tables takes it for a formula, nor a terminal for an order.

    Control characters are spelled out, as in <U+001B>.
    """
    text = CONTROL.sub(lambda match: visible(match[0]), text)
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return "'" + text if FORMULA.match(text) else text


def _cells(report: Report, finding: PlacedFinding) -> tuple[str, ...]:
    place = finding.place
    fix = finding.suggestions[0].text if finding.suggestions else ""
    return (
        report.uri, report.id, str(line_of(report, finding)),
        str(place.line), str(place.column), str(place.end_line), str(place.end_column),
        finding.severity.value, finding.rule, finding.category.value, f"{finding.confidence:.4g}",
        finding.text, finding.message, fix, finding.before, finding.after, finding.fingerprint,
        finding.row or "", finding.suppressed or "",
    )  # fmt: skip


FORMAT = Csv
