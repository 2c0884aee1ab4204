"""SARIF 2.1.0, as GitHub's code scanning and other viewers read it.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

from typing import Any, TextIO
from urllib.parse import quote

from qa.model.fields import document_fields
from qa.model.mqm import Severity
from qa.model.report import Edit, Place, PlacedFinding, Report
from qa.report.fields import as_json
from qa.report.formatter import About, Run, Summary
from qa.report.in_file import line_of, place_of, portable

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.NEUTRAL: "note",
}
PROBLEMS = {"error": "error", "warning": "warning", "note": "recommendation"}
# GitHub refuses longer ones.
LONGEST_DESCRIPTION = 1024
# From which share of right findings on GitHub calls a rule so.
PRECISIONS = ((0.95, "very-high"), (0.85, "high"), (0.6, "medium"), (0.0, "low"))


class Sarif:
    """`--format sarif`. Results are written as they come, a line each."""

    def begin(self, run: Run, out: TextIO) -> None:
        """Write the program and its rules."""
        self._rules = {about.id: number for number, about in enumerate(run.about)}
        driver = {
            "name": "qa",
            "semanticVersion": run.version,
            "rules": [_rule(about) for about in run.about],
        }
        out.write(f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [\n')
        out.write('{"columnKind": "unicodeCodePoints", ')
        out.write(f'"tool": {as_json({"driver": driver})},\n"results": [')
        self._separator = "\n"

    def document(self, report: Report, out: TextIO) -> None:
        """Write a result for each finding; suppressed ones are marked."""
        fields = document_fields(report)
        found = fields["findings"] + fields.get("suppressed", [])
        for finding, values in zip((*report.findings, *report.suppressed), found, strict=True):
            out.write(self._separator + as_json(self._result(report, finding, values)))
            self._separator = ",\n"

    def end(self, summary: Summary, out: TextIO) -> None:
        """Write failures."""
        failures = [
            {
                "level": "error",
                "message": {"text": failure.message},
                "locations": [_location(failure.uri, {"startLine": failure.line or 1})],
            }
            for failure in summary.failures
        ]
        invocation: dict[str, Any] = {"executionSuccessful": not failures}
        if failures:
            invocation["toolExecutionNotifications"] = failures
        out.write(f'\n],\n"invocations": [{as_json(invocation)}]}}\n]}}\n')

    def _result(
        self, report: Report, finding: PlacedFinding, values: dict[str, Any]
    ) -> dict[str, Any]:
        place = place_of(report, finding)
        region: dict[str, Any] = {"startLine": line_of(report, finding)}
        if place:
            region = _region(place)
        if place and finding.text:
            region["snippet"] = {"text": finding.text}
        result: dict[str, Any] = {"ruleId": finding.rule}
        if finding.rule in self._rules:
            result["ruleIndex"] = self._rules[finding.rule]
        result |= {
            "level": LEVELS[finding.severity],
            "message": {"text": finding.message},
            "locations": [_location(report.uri, region)],
            "partialFingerprints": {"primaryLocationLineHash": f"{finding.fingerprint}:1"},
        }
        if place and finding.related:
            result["relatedLocations"] = [
                {
                    "id": number,
                    "message": {"text": witness.message or witness.rule},
                    **_location(report.uri, _region(witness.place)),
                }
                for number, witness in enumerate(finding.related)
            ]
        fixes = [_fix(report, edit) for edit in finding.suggestions if place and edit.place]
        if fixes:
            result["fixes"] = fixes
        if finding.suppressed:
            kind = "inSource" if finding.suppressed == "inline" else "external"
            result["suppressions"] = [{"kind": kind, "status": "accepted"}]
        known = {"rule", "message"}
        result["properties"] = {"document": report.id} | {
            name: value for name, value in values.items() if name not in known
        }
        return result


def _rule(about: About) -> dict[str, Any]:
    level = LEVELS[Severity(about.severity)]
    dimension, _, type_ = about.category.partition("/")
    page = about.page.strip() or about.summary
    return {
        "id": about.id,
        "name": about.id,
        "shortDescription": {"text": about.summary},
        "fullDescription": {"text": page[:LONGEST_DESCRIPTION]},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": level},
        "properties": {
            "precision": next(name for least, name in PRECISIONS if about.confidence >= least),
            "problem.severity": PROBLEMS[level],
            "tags": ["translation", dimension, type_],
        },
    }


def _location(uri: str, region: dict[str, Any]) -> dict[str, Any]:
    address = quote(portable(uri), safe="/~!$&'()*+,;=@", errors="surrogatepass")
    return {"physicalLocation": {"artifactLocation": {"uri": address}, "region": region}}


def _region(place: Place) -> dict[str, Any]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _fix(report: Report, edit: Edit) -> dict[str, Any]:
    assert edit.place is not None
    location = _location(report.uri, {})["physicalLocation"]["artifactLocation"]
    replacement = {
        "deletedRegion": _region(edit.place),
        "insertedContent": {"text": edit.text},
    }
    change = {"artifactLocation": location, "replacements": [replacement]}
    text = f"Put “{edit.text}” there." if edit.text else "Take it out."
    return {"description": {"text": text}, "artifactChanges": [change]}


FORMAT = Sarif
