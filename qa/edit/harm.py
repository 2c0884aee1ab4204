"""The effect of edits on the findings of a document: which are gone, moved or new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import starmap

from qa.edit.text_edits import Shift
from qa.model.document import Document
from qa.model.report import Edit, PlacedFinding, Report
from qa.model.span import Span
from qa.model.span_set import SpanSet


def in_document(report: Report, document: Document) -> Report:
    """Return the report with places of findings and edits in the whole document, not in a row.

    Findings that extend beyond their row were cut off at its end, and lose their edits.
    """
    if len(document.rows) < 2:
        return report
    spans = {row.line: row.span for row in document.rows}

    def moved(finding: PlacedFinding) -> PlacedFinding:
        row, at = spans[finding.row_line or 0], finding.place.span
        whole = len(finding.text) == len(at)
        return replace(
            finding,
            place=finding.place.at(at.moved(row.start)),
            suggestions=tuple(
                edit.at(edit.span.moved(row.start))
                for edit in finding.suggestions
                if whole and (edit.span or 0 < edit.span.start < len(row))
            ),
            related=tuple(
                replace(witness, place=witness.place.at(witness.place.span.moved(row.start)))
                for witness in finding.related
            ),
        )

    return replace(
        report,
        findings=tuple(map(moved, report.findings)),
        suppressed=tuple(map(moved, report.suppressed)),
    )


def edits_of(finding: PlacedFinding, *, unsafe: bool) -> tuple[Edit, ...]:
    """Return the edits to apply without review; empty if there are alternatives.

    There is one, or, for a habit of the text, one for each of its places.
    """
    safe = tuple(edit for edit in finding.suggestions if edit.safe)
    candidates = safe or (finding.suggestions if unsafe else ())
    if len(candidates) > 1:
        bounds = [edit.bounds for edit in candidates]
        if len(set(bounds)) < len(bounds) or not finding.bounds.issuperset(bounds):
            return ()
    return candidates


def places_of(report: Report) -> int:
    """Return the number of places of a finding; each place of a habit that can be fixed counts."""
    return sum(_fixable(finding) for finding in report.findings)


def _fixable(finding: PlacedFinding) -> int:
    if len(finding.suggestions) < 2:
        return 1
    bounds = {edit.bounds for edit in finding.suggestions}
    return len(bounds) if bounds <= finding.bounds else 1


def is_better(before: Report, after: Report, edits: Sequence[Edit]) -> bool:
    """Whether there are fewer findings and no new ones.

    A finding is not new if one of the same rule was on the same words.
    """
    if places_of(after) + len(edits) > places_of(before) or after.failures:
        return False
    return next(new_findings(before, after, edits), None) is None


def new_findings(before: Report, after: Report, edits: Sequence[Edit]) -> Iterator[PlacedFinding]:
    """Return the findings after the edits that did not exist before, not even suppressed."""
    shift = Shift(edits)
    known: dict[str, set[tuple[int, int]]] = {}
    for finding in (*before.findings, *before.suppressed):
        known.setdefault(finding.rule, set()).update(starmap(shift.to, finding.bounds))
    near: dict[str, SpanSet] = {}
    for finding in after.findings:
        rule = finding.rule
        if rule not in known:
            yield finding
        elif finding.place.bounds not in known[rule]:
            if rule not in near:
                near[rule] = SpanSet(starmap(Span, known[rule]))
            if not near[rule].overlaps(finding.place.span):
                yield finding


def to_blame(before: Report, after: Report, edits: Sequence[Edit]) -> list[Edit]:
    """Return the edits within or directly beside new findings, in order."""
    shift = Shift(edits)
    beside = SpanSet(
        Span(max(span.start - 1, 0), span.end + 1)
        for finding in new_findings(before, after, edits)
        for span in (finding.place.span, *(part.place.span for part in finding.related))
    )
    return [edit for edit in edits if beside.overlaps(_widened(shift.of(edit.span)))]


def _widened(span: Span) -> Span:
    """Widen an empty span to one code point."""
    return Span(span.start, max(span.end, span.start + 1))
