"""What the formats for people share: labels of places, summaries."""

from __future__ import annotations

from collections.abc import Iterator

from qa.model.mqm import Severity
from qa.model.report import PlacedFinding, Report
from qa.model.visible import visible
from qa.report.formatter import UNTOLD, Run, Summary, is_untold


def label(report: Report, finding: PlacedFinding) -> str:
    """Where a fault stands: "a.md:3:14:", or "rows.jsonl:12 row-id 3:14:" in a row of a file."""
    place = f"{finding.place.line}:{finding.place.column}:"
    if report.line is None:
        return f"{visible(report.uri)}:{place}"
    return f"{visible(report.uri)}:{report.line} {visible(finding.row or report.id)} {place}"


def plural(count: int, what: str) -> str:
    """A count with its noun: "1 finding", "2,000 findings"."""
    return f"{count:,} {what}" + ("" if count == 1 else "s")


def score_text(score: float) -> str:
    """A score with one decimal; 100.0 is said of a perfect text only."""
    return f"{score if score == 100.0 else min(score, 99.94):.1f}"


def summary_line(summary: Summary) -> str:
    """All that was checked and found, in one line."""
    where = "" if summary.documents == 1 else f" and {plural(summary.documents, 'document')}"
    checked = plural(summary.words, "word") + where
    if not summary.documents:
        line = "Nothing was checked"
    elif not summary.findings:
        line = f"No findings in {checked}"
    else:
        kinds = [
            f"{summary.by_severity[severity.value]:,} {severity.value}"
            for severity in reversed(Severity)
            if summary.by_severity[severity.value]
        ]
        line = f"{plural(summary.findings, 'finding')} ({', '.join(kinds)}) in {checked}"
    if summary.documents:
        line += f"; score {score_text(summary.score)} of 100"
    if summary.suppressed:
        line += f"; {summary.suppressed:,} silenced"
    if summary.failures:
        line += f"; {plural(len(summary.failures), 'failure')}, see above"
    return line + "."


# Why rules did not run: what is said of one rule, and of several.
WHY_UNSEEN = {
    "no-source": ("needs a source text", "need a source text"),
    "language": ("does not know the language", "do not know the language"),
    "catalogue": ("reads running text only", "read running text only"),
    "documentation": ("does not suit documentation", "do not suit documentation"),
}


def coverage_line(summary: Summary) -> str | None:
    """What was not looked for, in one line; None if everything was.

    A score of 100 says nothing of what nobody looked for: it stands beside the score.
    """
    parts = [
        f"{plural(count, 'rule')} {one if count == 1 else several}{_of_documents(summary, why)}"
        for why, (one, several) in WHY_UNSEEN.items()
        for count in (len(summary.not_checked.get(why, ())),)
        if why in summary.not_checked
    ]
    if summary.unseen[UNTOLD]:
        parts.append(
            f"the language could not be told, English was assumed{_of_documents(summary, UNTOLD)}"
        )
    return f"Not checked: {'; '.join(parts)}." if parts else None


def unchecked(report: Report) -> tuple[str, ...]:
    """The same of one document: a line, or none."""
    summary = Summary(documents=1)
    for one in report.not_checked:
        summary.not_checked[one.why.value] = set(one.rules)
        summary.unseen[one.why.value] = 1
    summary.unseen[UNTOLD] = int(is_untold(report))
    line = coverage_line(summary)
    return () if line is None else (line,)


def _of_documents(summary: Summary, why: str) -> str:
    count = summary.unseen[why]
    return "" if count == summary.documents else f" ({count:,} of {summary.documents:,} documents)"


def last_lines(run: Run, summary: Summary) -> Iterator[str]:
    """What a log ends with, line by line: counts where they are wanted, the sum, what was not looked for."""
    if run.statistics:
        yield from statistics(summary)
    if not run.quiet:
        yield summary_line(summary)
        coverage = coverage_line(summary)
        if coverage:
            yield coverage


def statistics(summary: Summary) -> Iterator[str]:
    """A table of rules, most frequent first."""
    names = max(4, *map(len, summary.by_rule)) if summary.by_rule else 4
    yield f"{'rule':{names}}  {'count':>7}  {'files':>7}"
    for rule, count in sorted(summary.by_rule.items(), key=lambda item: (-item[1], item[0])):
        yield f"{rule:{names}}  {count:7,}  {len(summary.files_by_rule[rule]):7,}"
