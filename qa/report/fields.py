"""A report as plain values, with the field names of the contract."""

from __future__ import annotations

import json
import re
from typing import Any

from qa.model.report import Failure, PlacedFinding, Report

SCHEMA_VERSION = 2
# Version 1 is still written on request, for a release. https://semver.org/#spec-item-8
SCHEMA_VERSIONS = (1, SCHEMA_VERSION)
# What version 1 called the reasons for which a finding does not count.
OLD_REASONS = {"accepted-word": "accepted"}
# Python's json leaves these as they are, but many a reader of lines ends a line at some of them,
# and many a terminal obeys the others.
ESCAPED = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029)}
# Those, and halves of surrogate pairs, which UTF-8 cannot say.
UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def as_json(fields: dict[str, Any]) -> str:
    """The fields in one line of JSON, readable; half a surrogate pair is escaped."""
    text = json.dumps(fields, ensure_ascii=False)
    if UNSAFE.search(text) is None:
        return text
    return text.translate(ESCAPED).encode("utf-8", "backslashreplace").decode("utf-8")


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
    if finding.row is not None:
        fields["row"] = finding.row
    if finding.suppressed is not None:
        old = OLD_REASONS if version == 1 else {}
        fields["suppressed"] = old.get(finding.suppressed, finding.suppressed)
    if finding.verdict is not None and version > 1:
        fields["verdict"] = finding.verdict
    return fields
