"""Reports as plain values, with the field names of the JSON schema."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from qa.model.report import Edit, Failure, PlacedFinding, Report, Witness

T = TypeVar("T")

SCHEMA_VERSION = 2
# Version 1 is still written on request, for one release. https://semver.org/#spec-item-8
SCHEMA_VERSIONS = (1, SCHEMA_VERSION)
# The names that version 1 had for the reasons of suppression.
OLD_REASONS = {"accepted-word": "accepted"}


# A finding about a habit of a text may have as many suggestions as the text has words.
MANY = 100


def document_fields(report: Report, version: int = SCHEMA_VERSION) -> dict[str, Any]:
    """Return one document as described by docs/document.schema.json, in the given schema version."""
    return {
        name: [_whole(one) for one in value] if isinstance(value, Iterator) else value
        for name, value in document_parts(report, version)
    }


def _whole(fields: dict[str, Any]) -> dict[str, Any]:
    return {
        name: list(value) if isinstance(value, Iterator) else value
        for name, value in fields.items()
    }


def document_parts(report: Report, version: int) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a document one by one.

    Findings are an iterator, and so are the suggestions and related places of a finding that has very many.
    """
    yield "id", report.id
    yield "uri", report.uri
    if report.line is not None:
        yield "line", report.line
    yield "lang", report.lang
    yield "words", report.words
    yield "score", round(report.score, 4)
    yield "findings", (_finding(finding, version) for finding in report.findings)
    yield "failures", [failure_fields(failure) for failure in report.failures]
    if report.suppressed:
        yield "suppressed", (_finding(finding, version) for finding in report.suppressed)
    if report.notes:
        yield "notes", list(report.notes)
    if report.assumed:
        yield "assumed", list(report.assumed)
    if report.not_checked and version > 1:
        yield (
            "not_checked",
            [{"why": one.why.value, "rules": list(one.rules)} for one in report.not_checked],
        )
    if report.machine_likelihood is not None and version > 1:
        yield "machine_likelihood", report.machine_likelihood


def failure_fields(failure: Failure) -> dict[str, Any]:
    """Return a failure as plain values."""
    fields: dict[str, Any] = {"uri": failure.uri, "message": failure.message}
    if failure.rule is not None:
        fields["rule"] = failure.rule
    if failure.line is not None:
        fields["line"] = failure.line
    return fields


def _finding(finding: PlacedFinding, version: int) -> dict[str, Any]:
    place = finding.place
    fields: dict[str, Any] = {
        "rule": finding.rule,
        "category": finding.category.value,
        "severity": finding.severity.value,
        "confidence": round(finding.confidence, 4),
        "start": place.span.start,
        "end": place.span.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "text": finding.text,
        "message": finding.message,
        "suggestions": _each(_suggestion, finding.suggestions),
        "related": _each(_related, finding.related),
        "fingerprint": finding.fingerprint,
    }
    if finding.kind and version > 1:
        fields["kind"] = finding.kind
    if finding.row is not None:
        fields["row"] = finding.row
    if finding.suppressed is not None:
        old = OLD_REASONS if version == 1 else {}
        fields["suppressed"] = old.get(finding.suppressed, finding.suppressed)
    if finding.verdict is not None and version > 1:
        fields["verdict"] = finding.verdict
    return fields


def _each(fields: Callable[[T], dict[str, Any]], values: tuple[T, ...]) -> Any:  # noqa: ANN401  # a list or an iterator
    """Return the fields of each item; lazily if there are very many."""
    return map(fields, values) if len(values) > MANY else list(map(fields, values))


def _suggestion(edit: Edit) -> dict[str, Any]:
    span = edit.span
    fields: dict[str, Any] = {"start": span.start, "end": span.end, "text": edit.text}
    return fields | {"safe": True} if edit.safe else fields


def _related(witness: Witness) -> dict[str, Any]:
    place = witness.place
    span = place.span
    return {
        "rule": witness.rule,
        "start": span.start,
        "end": span.end,
        "line": place.line,
        "column": place.column,
        "text": witness.text,
        "message": witness.message,
    }
