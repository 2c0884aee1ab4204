"""Reports in notebooks: an HTML table without scripts, with all text escaped."""

from __future__ import annotations

from html import escape

from qa.model.report import PlacedFinding, Report

MOST = 100


def report_html(report: Report) -> str:
    """Render the first hundred findings of a report as an HTML table."""
    rows = "".join(map(_row, report.findings[:MOST]))
    more = len(report.findings) - MOST
    left = f"<p>… and {more} more.</p>" if more > 0 else ""
    if not rows:
        return f"<p><b>{escape(report.uri)}</b>: {escape(report.summary())}</p>"
    heads = "".join(f"<th>{name}</th>" for name in ("Line", "Severity", "Finding", "Text", "Rule"))
    return (
        f"<p><b>{escape(report.uri)}</b>: {escape(report.summary())}</p>"
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>{left}"
    )


def _row(finding: PlacedFinding) -> str:
    text = f"{escape(finding.before)}<mark>{escape(finding.text)}</mark>{escape(finding.after)}"
    if finding.suggestions:
        text += f" → <ins>{escape(finding.suggestions[0].text)}</ins>"
    cells = (
        f"{finding.place.line}:{finding.place.column}",
        finding.severity.value,
        escape(finding.message),
        f"<bdi>{text}</bdi>",
        f"<code>{escape(finding.rule)}</code> {finding.confidence:.0%}",
    )
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
