"""An article as the page of the desk gets it: offsets in UTF-16 units, lines that end alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from qa.detect.verdicts import Verdicts
from qa.model.prose import Role
from qa.model.reading import Reading
from qa.model.report import Edit, PlacedFinding
from qa.model.span import Span
from qa.report.offsets import Offsets, OffsetUnit
from qa.report.page_article import title
from qa.report.page_fitness import Limits
from qa.report.page_rows import rows
from qa.report.page_text import direction
from qa.report.page_words import SEVERITIES, title_of
from qa.report.tallies import unchecked
from qa.serve.line_ends import even
from qa.serve.store import Draft


def article_view(
    draft: Draft,
    raw: str,
    reading: Reading,
    verdicts: Verdicts,
    limits: Limits,
    *,
    conflict: bool,
) -> dict[str, Any]:
    """All that the page needs to show an article.

    Args:
        draft: the text as it is now.
        raw: the same with the line ends of the file; what was checked.
        reading: what was found in it.
        verdicts: what was said of it.
        limits: which score is fit to print.
        conflict: whether the file was changed by others.
    """
    offsets = Offsets(raw, OffsetUnit.UTF_16, even_lines=True)
    report = reading.report
    shown = _Shown(draft, offsets, verdicts)
    return {
        "id": draft.id,
        "path": draft.path,
        "title": title(reading),
        "version": draft.version,
        "text": draft.text,
        "lang": reading.target.lang or "",
        "dir": direction(reading.target.lang),
        "dirty": draft.text != even(draft.base),
        "conflict": conflict,
        "words": report.words,
        "score": round(report.score, 4),
        "fitness": limits.of(report).value,
        "findings": [shown.finding(finding) for finding in report.findings],
        "silent": [shown.finding(finding) for finding in report.suppressed],
        "notes": [
            *unchecked(report),
            *report.notes,
            *(failure.message for failure in report.failures),
        ],
        "source": _source(reading, offsets),
        "markup": list(_markup(raw, reading, offsets)),
        "headings": [
            _units(reading.target.to_raw(segment.span), offsets)
            for segment in reading.target.segments
            if segment.role is Role.HEADING
        ],
    }


class _Shown:
    """Findings of one article as the page gets them."""

    def __init__(self, draft: Draft, offsets: Offsets, verdicts: Verdicts) -> None:
        self._draft, self._offsets, self._verdicts = draft, offsets, verdicts

    def finding(self, finding: PlacedFinding) -> dict[str, Any]:
        said = self._verdicts.on(finding, self._draft.path, self._draft.path)
        start, end = self._span(finding.place.span)
        return {
            "fingerprint": finding.fingerprint,
            "rule": finding.rule,
            "title": title_of(finding.rule),
            "severity": finding.severity.value,
            "severityName": SEVERITIES[finding.severity],
            "confidence": round(finding.confidence, 4),
            "start": start,
            "end": end,
            "line": finding.place.line,
            "text": finding.text,
            "before": finding.before,
            "after": finding.after,
            "message": finding.message,
            "suggestions": [self._suggestion(finding, edits) for edits in finding.alternatives],
            "related": [
                [*self._span(witness.place.span), witness.rule, witness.message, witness.text]
                for witness in finding.related
            ],
            "suppressed": finding.suppressed,
            "verdict": finding.verdict,
            "comment": (said.comment if said else None) or "",
            "author": (said.author if said else None) or "",
        }

    def _suggestion(self, finding: PlacedFinding, edits: tuple[Edit, ...]) -> dict[str, Any]:
        at = finding.place.span
        edit = edits[0]
        shown = edit.text
        if at.contains(edit.span):  # the whole match reads better than a letter of it
            start, end = edit.span.start - at.start, edit.span.end - at.start
            shown = finding.text[:start] + edit.text + finding.text[end:]
        return {
            "edits": [[*self._span(e.span), e.text] for e in edits],
            "shown": shown,
            "places": len(edits),
        }

    def _span(self, span: Span) -> list[int]:
        return [self._offsets.to_units(span.start), self._offsets.to_units(span.end)]


def _units(span: Span, offsets: Offsets) -> list[int]:
    return [offsets.to_units(span.start), offsets.to_units(span.end)]


def _markup(raw: str, reading: Reading, offsets: Offsets) -> Iterator[list[int]]:
    """Where the file holds what its reader does not see."""
    at = 0
    ends = [*((piece.raw_start, piece.raw_end) for piece in reading.target.pieces)]
    for start, end in [*ends, (len(raw), len(raw))]:
        if at < start and raw[at:start].strip():
            yield _units(Span(at, start), offsets)
        at = max(at, end)


def _source(reading: Reading, offsets: Offsets) -> dict[str, Any] | None:
    """The source in rows beside the segments of the text; None without one."""
    source = reading.source
    if source is None:
        return None
    target = reading.target

    def units(span: Span) -> list[int]:
        return _units(target.to_raw(span), offsets)

    laid = rows(reading) if reading.pairs else []
    listed: list[dict[str, Any]]
    parts: list[list[Any]]
    if not laid:
        parts = [[s.span.of(source.text), None, s.role is Role.HEADING] for s in source.segments]
        listed = [{"at": None, "parts": [part]} for part in parts]
    else:
        listed = [
            {
                "at": units(row.segment.span) if row.segment is not None else None,
                "parts": [
                    [part.span.of(source.text), part.pair, part.segment.role is Role.HEADING]
                    for part in row.parts
                ],
            }
            for row in laid
        ]
    return {
        "lang": source.lang or "",
        "dir": direction(source.lang),
        "rows": listed,
        "pairs": [units(span) for span, _ in reading.pairs],
    }


def summary_of(reading: Reading, limits: Limits) -> dict[str, Any]:
    """The figures of an article, for the list and for the history."""
    report = reading.report
    severities = Counter(finding.severity.value for finding in report.findings)
    said = Counter(
        finding.verdict for finding in (*report.findings, *report.suppressed) if finding.verdict
    )
    return {
        "title": title(reading),
        "lang": report.lang,
        "words": report.words,
        "score": round(report.score, 4),
        "fitness": limits.of(report).value,
        "findings": len(report.findings),
        "severities": dict(sorted(severities.items())),
        "rules": dict(sorted(Counter(finding.rule for finding in report.findings).items())),
        "confirmed": said["confirmed"],
        "dismissed": said["dismissed"],
        "left": sum(finding.verdict is None for finding in report.findings),
    }
