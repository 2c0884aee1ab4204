"""For people at a terminal: the finding in its sentence, what is wrong, and the suggestion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from qa.model.mqm import Severity
from qa.model.report import Edit, PlacedFinding, Report, Witness
from qa.model.span_set import SpanSet
from qa.model.visible import visible
from qa.report.display import excerpt, fix, head, part_fix, width
from qa.report.formatter import Run, Summary
from qa.report.tallies import coverage_line, label, statistics, summary_line

INDENT = " " * 4
MOST_SUGGESTIONS, MOST_WITNESSES = 3, 4
# Below this an excerpt says nothing, above it a line is tiring to read.
NARROWEST, WIDEST = 40, 120

RESET, BOLD, DIM, REVERSE = "\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[7m"
COLORS = {
    Severity.CRITICAL: "\x1b[1;35m",
    Severity.MAJOR: "\x1b[1;31m",
    Severity.MINOR: "\x1b[33m",
    Severity.NEUTRAL: "\x1b[36m",
}


class Text:
    """`--format text`."""

    def begin(self, run: Run, out: TextIO) -> None:  # noqa: ARG002
        """Write nothing before the first document."""
        self._run = run
        self._covering = {about.id for about in run.about if about.covers}
        self._columns = min(max(run.width, NARROWEST), WIDEST) - len(INDENT)

    def document(self, report: Report, out: TextIO) -> None:
        """Write the findings of a document; nothing if there are none."""
        out.writelines(
            "\n".join(self._finding(report, finding)) + "\n\n" for finding in report.findings
        )
        out.flush()

    def end(self, summary: Summary, out: TextIO) -> None:
        """Write the summary line."""
        if self._run.statistics and summary.by_rule:
            out.write("\n".join(statistics(summary)) + "\n\n")
        if not self._run.quiet:
            out.write(self._paint(summary_line(summary), BOLD) + "\n")
            coverage = coverage_line(summary)
            if coverage:
                out.write(self._paint(coverage, DIM) + "\n")

    def _finding(self, report: Report, finding: PlacedFinding) -> Iterator[str]:
        place, severity = label(report, finding), finding.severity.value
        message, rule = visible(finding.message), f"[{finding.rule} {finding.confidence:.0%}]"
        front = self._paint(place, BOLD)
        front += f" {self._paint(severity, COLORS[finding.severity])}: {message}"
        if width(f"{place} {severity}: {message} {rule}") <= self._run.width:
            yield f"{front} {self._paint(rule, DIM)}"
        else:
            yield front
            yield INDENT + self._paint(rule, DIM)
        shown = excerpt(finding, self._columns)
        if self._run.color and shown.text:
            line = f"{shown.before}{REVERSE}{shown.text}{RESET}{shown.after}"
            yield INDENT + line
        else:
            yield (INDENT + shown.line).rstrip()
            yield INDENT + shown.carets
        own = finding.own_suggestions
        choices = [fix(finding, way[0]) for way in finding.alternatives[:MOST_SUGGESTIONS]]
        if choices:
            yield f"{INDENT}→ {' or '.join(choices)}"
        related = self._shown(finding)
        for witness, edit in zip(related, _part_fixes(finding, own, related), strict=False):
            yield INDENT + self._witness(finding, witness, edit)
        more = len(related) - MOST_WITNESSES
        if more > 0:
            yield f"{INDENT}and {more} more"

    def _witness(self, finding: PlacedFinding, witness: Witness, edit: Edit | None) -> str:
        place = f"{witness.place.line}:{witness.place.column}"
        part = "" if witness.rule == finding.rule else f" [{witness.rule}]"
        front = f"{place} {visible(witness.message).rstrip('.')}{part}"
        room = max(self._columns - width(front) - 4, 20)
        quoted = f": “{head(visible(witness.text), room)}”" if witness.text.strip() else ""
        return self._paint(front + quoted + (f" → {part_fix(edit)}" if edit else ""), DIM)

    def _paint(self, text: str, style: str) -> str:
        return f"{style}{text}{RESET}" if self._run.color else text

    def _shown(self, finding: PlacedFinding) -> list[Witness]:
        """The related places that the finding does not explain.

        That a word of a Polish sentence is unknown is explained by the sentence. What can be fixed by
        itself is shown all the same.
        """
        whole = finding.place.span
        if not finding.related or finding.rule not in self._covering:
            return list(finding.related)
        edits = SpanSet(edit.span for edit in finding.suggestions)
        return [
            witness
            for witness in finding.related
            if witness.rule == finding.rule
            or not whole.contains(witness.place.span)
            or (witness.place.span != whole and edits.lies_within(witness.place.span))
        ]


def _part_fixes(
    finding: PlacedFinding, own: Sequence[Edit], related: Sequence[Witness]
) -> Iterator[Edit | None]:
    """For each of the first related places the edit that fixes it alone."""
    others: list[Edit] = []
    if own is not finding.suggestions:  # else, as mostly, none fixes a part
        known = frozenset(own)
        others = [edit for edit in finding.suggestions if edit not in known]
    for witness in related[:MOST_WITNESSES]:
        yield next((edit for edit in others if witness.place.span.contains(edit.span)), None)


FORMAT = Text
