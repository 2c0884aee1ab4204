"""An article as the page of the desk gets it: offsets in UTF-16 units, lines that end alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from qa.model.prose import Role
from qa.model.reading import Reading
from qa.model.report import Edit, PlacedFinding, Report, Witness
from qa.model.span import Span
from qa.report.offsets import utf_16_length
from qa.report.page_article import title
from qa.report.page_fitness import Limits
from qa.report.page_reference import pieces, told
from qa.report.page_rows import rows
from qa.report.page_text import direction
from qa.report.page_words import SEVERITIES, title_of
from qa.report.tallies import unchecked
from qa.serve.checked import CheckedText


def article_view(
    found: CheckedText, limits: Limits, *, dirty: bool, conflict: bool
) -> dict[str, Any]:
    """All that the page needs to show an article.

    Args:
        found: the text as it is now, and what is found in it.
        limits: which score is fit to print.
        dirty: whether the draft differs from the file.
        conflict: whether the file was changed by others.
    """
    report, draft = found.report, found.draft
    reading = found.readings[0]
    shown: dict[str, list[dict[str, Any]]] = {"findings": [], "silent": []}
    markup: list[list[int]] = []
    headings: list[list[int]] = []
    lone = len(found.readings) == 1
    for one in found.readings:
        own = _Shown(found, one.report, rows=not lone or one.report.line is not None)
        shown["findings"] += map(own.finding, one.report.findings)
        shown["silent"] += map(own.finding, one.report.suppressed)
        if one.report.line is None:
            markup += own.markup(one)
            headings += own.headings(one)
    for listed in shown.values():
        listed.sort(key=lambda finding: (finding["start"], finding["end"]))
    aside = found.manuscript.aside(draft.text)
    source = aside.get("source")
    if source is None and not aside:
        source = _source(reading, found.manuscript.locator(report, draft.text))
    return {
        "id": draft.id,
        "path": draft.path,
        "title": title_in(found),
        "version": draft.version,
        "text": draft.text,
        "lang": reading.target.lang or "",
        "dir": direction(reading.target.lang),
        "dirty": dirty,
        "conflict": conflict,
        "words": report.words,
        "score": round(report.score, 4),
        "fitness": limits.of(report).value,
        **shown,
        "problems": list(found.problems),
        "notes": [
            *unchecked(report),
            *report.notes,
            *(failure.message for failure in report.failures),
        ],
        "source": source,
        "names": aside.get("names"),
        "reference": _reference(found),
        "markup": markup,
        "headings": headings,
    }


def title_in(found: CheckedText) -> str:
    """The headline of an article; the name of a file of many texts."""
    if found.manuscript.aside(found.draft.text):
        return found.draft.path.rpartition("/")[2]
    return title(found.readings[0])


class _Shown:
    """Findings of one article as the page gets them."""

    def __init__(self, found: CheckedText, report: Report, *, rows: bool) -> None:
        self._report, self._verdicts, self._rows = report, found.verdicts, rows
        self._located = found.manuscript.locator(report, found.draft.text)

    def finding(self, finding: PlacedFinding) -> dict[str, Any]:
        said = self._verdicts.on(finding, self._report.uri, self._report.id)
        line = finding.row_line
        start, end = self._located(finding.place.span, line)
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
                [*self._witness(witness), witness.rule, witness.message, witness.text]
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
            "edits": [[*self._located(e.span, finding.row_line), e.text] for e in edits],
            "shown": shown,
            "places": len(edits),
        }

    def _witness(self, witness: Witness) -> list[int]:
        """Where a related place stands; nowhere, where only its own row knows that."""
        return [-1, -1] if self._rows else self._located(witness.place.span, None)

    def markup(self, reading: Reading) -> Iterator[list[int]]:
        """Where the file holds what its reader does not see."""
        raw, at = reading.raw, 0
        ends = [*((piece.raw_start, piece.raw_end) for piece in reading.target.pieces)]
        for start, end in [*ends, (len(raw), len(raw))]:
            if at < start and raw[at:start].strip():
                yield self._located(Span(at, start), None)
            at = max(at, end)

    def headings(self, reading: Reading) -> Iterator[list[int]]:
        """Where headings stand."""
        for segment in reading.target.segments:
            if segment.role is Role.HEADING:
                yield self._located(reading.target.to_raw(segment.span), None)


def _source(
    reading: Reading, located: Callable[[Span, int | None], list[int]]
) -> dict[str, Any] | None:
    """The source in rows beside the segments of the text; None without one."""
    source = reading.source
    if source is None:
        return None
    target = reading.target

    def units(span: Span) -> list[int]:
        return located(target.to_raw(span), None)

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


def _reference(found: CheckedText) -> dict[str, Any] | None:
    """Another translation beside the text, and where the two differ; None without one."""
    rows_there: list[dict[str, Any]] = []
    lang = None
    for reading in found.readings:
        if reading.reference is None:
            continue
        lang = reading.reference.lang
        located = found.manuscript.locator(reading.report, found.draft.text)
        if reading.report.line is not None and not _is_one_text(reading, located):
            continue
        for part in reading.counterparts:
            start, end = located(reading.target.to_raw(part.span), None)
            told_there = told([part])
            rows_there.append(
                {"at": [start, end], "pieces": list(pieces(part)), "told": told_there}
            )
    if lang is None and not rows_there:
        return None
    return {"lang": lang or "", "dir": direction(lang), "rows": rows_there}


def _is_one_text(reading: Reading, located: Callable[[Span, int | None], list[int]]) -> bool:
    """Whether a document of rows is one row: places of several are counted row by row."""
    start, end = located(Span(0, len(reading.raw)), None)
    return end - start == utf_16_length(reading.raw.replace("\r\n", "\n"))


def summary_of(found: CheckedText, limits: Limits) -> dict[str, Any]:
    """The figures of an article, for the list and for the history."""
    report = found.report
    severities = Counter(finding.severity.value for finding in report.findings)
    said = Counter(
        finding.verdict for finding in (*report.findings, *report.suppressed) if finding.verdict
    )
    return {
        "title": title_in(found),
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
