"""A summary in Markdown, for a comment on a pull request and for $GITHUB_STEP_SUMMARY."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TextIO

from qa.model.expression import expression
from qa.model.mqm import Severity
from qa.model.report import PlacedFinding, Report
from qa.model.visible import visible
from qa.report.display import head, middle, tail
from qa.report.formatter import Run, Summary
from qa.report.in_file import line_of, place_of, portable
from qa.report.tallies import coverage_line, plural, score_text, summary_line

# A comment on GitHub holds 65,536 characters; a little is left for what others put around it.
LONGEST = 60_000
MOST_FINDINGS, MOST_DOCUMENTS, MOST_FAILURES = 200, 50, 20
# Columns of what is quoted.
AROUND, MATCH, MESSAGE, NAME = 30, 60, 300, 120
WORST_FIRST = tuple(reversed(Severity))
# Whatever begins or ends something in Markdown, and | in its tables.
SPECIAL = expression(r"([\\`*_{}\[\]()<>#+\-.!|~&$^=:])")
# A space of no width after it, and nobody is called, no issue linked, no address opened.
CALLS = expression(r"(@|#(?=\w)|www(?=\.)|:(?=//))", re.IGNORECASE)


class Markdown:
    """`--format markdown`. What does not fit is counted, not shown; the worst is shown."""

    def begin(self, run: Run, out: TextIO) -> None:  # noqa: ARG002
        """Write nothing until all is known."""
        self._findings: dict[Severity, list[str]] = {severity: [] for severity in Severity}
        self._documents: list[tuple[float, str, int, str]] = []

    def document(self, report: Report, out: TextIO) -> None:  # noqa: ARG002
        """Keep a line for each finding, as long as it may be needed."""
        if not report.findings:
            return
        for fault in report.findings:
            kept = self._findings[fault.severity]
            if len(kept) < MOST_FINDINGS:
                kept.append(_finding(report, fault))
        name = portable(report.uri)
        if report.line is not None:
            name += f":{report.line} {report.id}"
        counts = [sum(f.severity is severity for f in report.findings) for severity in WORST_FIRST]
        row = " | ".join(str(count or "") for count in counts)
        line = f"| {_text(name, NAME)} | {row} | {score_text(report.score)} |\n"
        self._documents.append((report.score, name, len(self._documents), line))
        if len(self._documents) > 4 * MOST_DOCUMENTS:
            self._documents = sorted(self._documents)[:MOST_DOCUMENTS]

    def end(self, summary: Summary, out: TextIO) -> None:
        """Write everything."""
        written = 0
        for block in self._blocks(summary):
            if written + len(block) > LONGEST:
                break
            out.write(block)
            written += len(block)

    def _blocks(self, summary: Summary) -> Iterator[str]:
        """Pieces of Markdown, each of which may be the last."""
        line = summary_line(summary).replace(", see above", "")
        coverage = coverage_line(summary)
        yield f"### Translation check\n\n**{line}**\n" + (f"\n{coverage}\n" if coverage else "")
        if summary.failures:
            yield "\nWhat could not be done:\n\n"
            for failure in summary.failures[:MOST_FAILURES]:
                yield f"- {_text(str(failure), MESSAGE)}\n"
            if len(summary.failures) > MOST_FAILURES:
                yield f"- and {len(summary.failures) - MOST_FAILURES:,} more\n"
        if not summary.findings:
            return
        names = " | ".join(severity.value for severity in WORST_FIRST)
        yield f"\n| text | {names} | score |\n|---|--:|--:|--:|--:|--:|\n"
        for *_, row in sorted(self._documents)[:MOST_DOCUMENTS]:
            yield row
        files = {uri for uris in summary.files_by_rule.values() for uri in uris}
        yield f"\n{plural(len(files), 'file')} with findings, the worst first.\n"
        yield "\n| where | severity | what | in its sentence |\n|---|---|---|---|\n"
        shown = 0
        room = LONGEST - 10_000  # the tables above are far shorter
        for severity in WORST_FIRST:
            for row in self._findings[severity]:
                room -= len(row)
                if room < 0 or shown >= MOST_FINDINGS:
                    break
                shown += 1
                yield row
        if shown < summary.findings:
            yield f"\nand {plural(summary.findings - shown, 'finding')} more.\n"


def _finding(report: Report, finding: PlacedFinding) -> str:
    place = place_of(report, finding)
    where = f"{portable(report.uri)}:{line_of(report, finding)}"
    where += f":{place.column}" if place else f" {finding.row or report.id}"
    before = tail(visible(finding.before), AROUND)
    match = middle(visible(finding.text), MATCH).strip()
    after = head(visible(finding.after), AROUND)
    front, back = _text(before, AROUND).strip(), _text(after, AROUND).strip()
    quoted = f"{front} {back}"
    if match:
        left = _gap(before[-1:], match[0])
        right = _gap(after[:1], match[-1])
        quoted = f"{front}{left}**{_text(match, MATCH)}**{right}{back}"
    what = f"{_text(finding.message, MESSAGE)} `{finding.rule}`"
    return f"| {_text(where, NAME)} | {finding.severity.value} | {what} | {quoted.strip()} |\n"


def _gap(outside: str, inside: str) -> str:
    """What parts bold words from what stands beside them.

    A space where there is one; one too where asterisks between a letter and a mark would not be
    read as bold (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run).
    """
    if not outside or outside.isspace():
        return " "
    return "" if inside.isalnum() or not outside.isalnum() else " "


def _text(text: str, columns: int) -> str:
    """The text as Markdown that shows just this text: no markup, no mention, no link."""
    shown = middle(visible(text), columns)
    return SPECIAL.sub(r"\\\1", CALLS.sub("\\1\u200b", shown))


FORMAT = Markdown
