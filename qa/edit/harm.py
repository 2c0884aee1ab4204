"""The effect of edits on the findings of a document: which are gone, moved or new."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, starmap

from qa.edit.text_edits import Shift
from qa.model.document import Document
from qa.model.report import Edit, PlacedFinding, Report
from qa.model.span import Span
from qa.model.span_set import SpanSet

# How far an edit is from a new finding that it causes, in code points: directly beside it, or near it, as in its
# sentence.
BESIDE, NEAR = 1, 150


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
    if len(candidates) > 1 and not finding.has_places_of(candidates):
        return ()
    return candidates


def places_of(report: Report) -> int:
    """Return the number of places of a finding; each place of a habit that can be fixed counts."""
    return sum(_fixable(finding) for finding in report.findings)


def _fixable(finding: PlacedFinding) -> int:
    if len(finding.suggestions) < 2:
        return 1
    if finding.has_places_of(finding.suggestions):
        return len(finding.suggestions)
    bounds = {edit.bounds for edit in finding.suggestions}
    return len(bounds) if bounds <= finding.bounds else 1


def has_fewer(before: Report, after: Report, edits: Sequence[Edit]) -> bool:
    """Whether each edit took at least one finding away, and no rule failed."""
    return places_of(after) + len(edits) <= places_of(before) and not after.failures


def new_findings(before: Report, after: Report, edits: Sequence[Edit]) -> Iterator[PlacedFinding]:
    """Return the findings after the edits that did not exist before, not even suppressed.

    A finding is not new if one of the same rule was on the same words, nor what only came to light: a
    finding on words that stayed as they were, which were part of those of a finding before that is gone.
    """
    shift = Shift(edits)
    known: dict[str, set[tuple[int, int]]] = {}
    for finding in (*before.findings, *before.suppressed):
        known.setdefault(finding.rule, set()).update(starmap(shift.to, finding.bounds))
    near: dict[str, SpanSet] = {}
    hidden: Callable[[Span], bool] | None = None
    for finding in after.findings:
        rule, span = finding.rule, finding.place.span
        if finding.place.bounds in known.get(rule, ()):
            continue
        if rule not in near:
            near[rule] = SpanSet(starmap(Span, known.get(rule, ())))
        if near[rule].overlaps(span):
            continue
        hidden = hidden or _hidden(before, after, edits, shift)
        if not hidden(span):
            yield finding


def _hidden(
    before: Report, after: Report, edits: Sequence[Edit], shift: Shift
) -> Callable[[Span], bool]:
    """Return whether a span of the text after edits is part of that of a finding that is gone, and no edit is in or beside it."""
    left = {(finding.rule, finding.place.bounds) for finding in after.findings}
    spans = ((finding.rule, shift.of(finding.place.span)) for finding in before.findings)
    covered = SpanSet(span for rule, span in spans if (rule, (span.start, span.end)) not in left)
    changed = SpanSet(_widened(shift.of(edit.span)) for edit in edits)

    def is_hidden(span: Span) -> bool:
        longer = (Span(max(span.start - BESIDE, 0), span.end), Span(span.start, span.end + BESIDE))
        part = any(covered.contains(one) for one in longer if one != span)
        return part and not changed.overlaps(Span(longer[0].start, longer[1].end))

    return is_hidden


def to_blame(new: Iterable[PlacedFinding], edits: Sequence[Edit]) -> list[Edit]:
    """Return the edits that are taken for the cause of new findings, in order.

    They are those within or directly beside a finding and what belongs to it; if there are none, those near it, as in
    its sentence.
    """
    shift = Shift(edits)
    shifted = [_widened(shift.of(edit.span)) for edit in edits]
    starts, ends = [span.start for span in shifted], [span.end for span in shifted]

    def within(reach: int, spans: Sequence[Span]) -> list[tuple[int, int]]:
        both = (
            (bisect_right(ends, span.start - reach), bisect_left(starts, span.end + reach))
            for span in spans
        )
        return [(first, last) for first, last in both if first < last]

    # How many of these stretches of edits begin or end at each: some findings are as long as the text.
    turns = [0] * (len(edits) + 1)
    for finding in new:
        spans = [finding.place.span, *(part.place.span for part in finding.related)]
        for first, last in within(BESIDE, spans) or within(NEAR, spans):
            turns[first] += 1
            turns[last] -= 1
    return [edit for edit, depth in zip(edits, accumulate(turns), strict=False) if depth]


def _widened(span: Span) -> Span:
    """Widen an empty span to one code point."""
    return Span(span.start, max(span.end, span.start + 1))
