"""A report as plain values, with the field names of the contract."""

from __future__ import annotations

from typing import Any

from qa.model.report import Failure, PlacedFinding, Report

SCHEMA_VERSION = 2
# Version 1 is still written on request, for a release. https://semver.org/#spec-item-8
SCHEMA_VERSIONS = (1, SCHEMA_VERSION)
# What version 1 called the reasons for which a finding does not count.
OLD_REASONS = {"accepted-word": "accepted"}


def document_fields(report: Report, version: int = SCHEMA_VERSION) -> dict[str, Any]:
    """One document, as docs/document.schema.json has it; `version` is that of the schema."""
    fields: dict[str, Any] = {"id": report.id, "uri": report.uri}
    if report.line is not None:
        fields["line"] = report.line
    fields |= {
        "lang": report.lang,
        "words": report.words,
        "score": round(report.score, 4),
        "findings": [_finding(finding, version) for finding in report.findings],
        "failures": [failure_fields(failure) for failure in report.failures],
    }
    if report.suppressed:
        fields["suppressed"] = [_finding(finding, version) for finding in report.suppressed]
    if report.notes:
        fields["notes"] = list(report.notes)
    if report.assumed:
        fields["assumed"] = list(report.assumed)
    if report.not_checked and version > 1:
        fields["not_checked"] = [
            {"why": one.why.value, "rules": list(one.rules)} for one in report.not_checked
        ]
    if report.machine_likelihood is not None and version > 1:
        fields["machine_likelihood"] = report.machine_likelihood
    return fields


def failure_fields(failure: Failure) -> dict[str, Any]:
    """Something that could not be done."""
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
        "suggestions": [
            {"start": edit.span.start, "end": edit.span.end, "text": edit.text}
            | ({"safe": True} if edit.safe else {})
            for edit in finding.suggestions
        ],
        "related": [
            {
                "rule": witness.rule,
                "start": witness.place.span.start,
                "end": witness.place.span.end,
                "line": witness.place.line,
                "column": witness.place.column,
                "text": witness.text,
                "message": witness.message,
            }
            for witness in finding.related
        ],
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
