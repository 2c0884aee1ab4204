"""The formats for programs: golden files, schemas, and all that they say read back."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator

from qa.config import Settings
from qa.detect.placing import Placer
from qa.detect.selection import select_rules
from qa.model.document import Document
from qa.model.finding import Finding, Suggestion
from qa.model.mqm import Category, Severity
from qa.model.report import Place, Report
from qa.model.span import Span
from qa.model.visible import visible
from qa.pipeline import check_document
from qa.read.files import read_documents
from qa.read.markdown import read_markdown
from qa.read.options import ReadOptions
from qa.report.formats import FORMATS, make_formatter
from qa.report.formats.csv import FORMULA, guarded
from qa.report.formats.markdown import LONGEST
from qa.report.formatter import Run, Summary

Golden = Callable[[Path, str], None]
GOLDEN = Path(__file__).parent / "golden"
SCHEMAS = Path(__file__).parent / "schemas"
NAMES = ("sarif", "github", "gitlab", "rdjson", "rdjsonl", "junit", "markdown", "csv")

# What each format must carry of a finding.
Carried = tuple[Any, ...]


def written(name: str, run: Run, reports: tuple[Report, ...], summary: Summary) -> str:
    out = io.StringIO(newline="")
    formatter = make_formatter(name)
    formatter.begin(run, out)
    for report in reports:
        formatter.document(report, out)
    formatter.end(summary, out)
    return out.getvalue()


@pytest.mark.parametrize("name", NAMES)
def test_format_writes_its_golden_file(
    name: str, run: Run, reports: tuple[Report, ...], summary: Summary, golden: Golden
) -> None:
    text = written(name, replace(run, statistics=True), reports, summary)
    golden(GOLDEN / f"{name}.txt", text)


@pytest.mark.parametrize("name", NAMES)
def test_every_format_can_be_written_as_utf_8(
    name: str, run: Run, reports: tuple[Report, ...], summary: Summary
) -> None:
    text = written(name, run, reports, summary)
    assert text.encode("utf-8").decode("utf-8") == text


# ---- round trips --------------------------------------------------------------------------------

LEVELS = {"critical": "error", "major": "error", "minor": "warning", "neutral": "note"}
TITLES = LEVELS | {"neutral": "notice"}
RD = {"critical": "ERROR", "major": "ERROR", "minor": "WARNING", "neutral": "INFO"}
LAB = {"critical": "critical", "major": "major", "minor": "minor", "neutral": "info"}


def findings(text: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Document and finding, as `json` has them."""
    for document in json.loads(text)["documents"]:
        for finding in document["findings"]:
            yield document, finding


def told(document: dict[str, Any], finding: dict[str, Any]) -> str:
    """The message, with the row before it where there are rows."""
    row = f"{finding.get('row') or document['id']}: " if "line" in document else ""
    return f"{row}{finding['message']}"


def line(document: dict[str, Any], finding: dict[str, Any]) -> int:
    return int(document.get("line", finding["line"]))


def columns(document: dict[str, Any], finding: dict[str, Any]) -> tuple[int, int] | None:
    return None if "line" in document else (finding["column"], finding["end_column"])


def from_sarif(text: str) -> list[Carried]:
    (run,) = json.loads(text)["runs"]
    carried: list[Carried] = []
    for result in run["results"]:
        if "suppressions" in result:
            continue
        (location,) = result["locations"]
        region = location["physicalLocation"]["region"]
        more = result["properties"]
        assert more["severity"]
        assert result["level"] == LEVELS[more["severity"]]
        carried.append(
            (
                unquote(location["physicalLocation"]["artifactLocation"]["uri"]),
                region["startLine"],
                (region["startColumn"], region["endColumn"]) if "startColumn" in region else None,
                {"rule": result["ruleId"], "message": result["message"]["text"]}
                | {name: value for name, value in more.items() if name != "document"},
            )
        )
    return carried


def from_github(text: str) -> list[Carried]:
    carried: list[Carried] = []
    for entry in text.splitlines():
        match = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", entry)
        if match is None:
            assert not entry.startswith("::")
            continue
        pairs = dict(pair.split("=", 1) for pair in match[2].split(","))
        values = {name: unescaped(value) for name, value in pairs.items()}
        place = (int(values["col"]), int(values["endColumn"])) if "col" in values else None
        carried.append(
            (
                values["file"],
                int(values["line"]),
                place,
                match[1],
                values["title"],
                unescaped(match[3]),
            )
        )
    return carried


def unescaped(text: str) -> str:
    for code, character in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(code, character)
    return text


def from_gitlab(text: str) -> list[Carried]:
    return [
        (
            issue["location"]["path"],
            issue["location"]["lines"]["begin"],
            issue["severity"],
            issue["check_name"],
            issue["description"],
        )
        for issue in json.loads(text)
    ]


def diagnostics(entries: list[dict[str, Any]]) -> list[Carried]:
    return [
        (
            entry["location"]["path"],
            entry["location"]["range"]["start"]["line"],
            entry["severity"],
            entry["code"]["value"],
            entry["message"],
            [suggestion["text"] for suggestion in entry.get("suggestions", [])],
        )
        for entry in entries
    ]


def from_junit(text: str) -> list[Carried]:
    return [
        (
            case.get("file"),
            int(case.get("line", "")),
            failure.get("type"),
            case.get("name"),
            failure.get("message"),
        )
        for case in ET.fromstring(text).iter("testcase")  # noqa: S314  # our own text
        for failure in case.iter("failure")
    ]


def from_csv(text: str) -> list[Carried]:
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    return [
        (
            {name: unguarded(row[name]) for name in ("uri", "document", "rule", "category")},
            {name: unguarded(row[name]) for name in ("severity", "text", "message", "row")},
            [int(row[name]) for name in ("line", "column", "end_line", "end_column")],
            float(row["confidence"]),
            unguarded(row["suggestion"]),
            row["fingerprint"],
        )
        for row in rows
        if not row["suppressed"]
    ]


def unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text


def legal(text: str) -> str:
    """As XML can hold it."""
    return re.sub(
        r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]",
        lambda match: f"<U+{ord(match[0]):04X}>",
        text,
    )


def spelled(text: str) -> str:
    """As UTF-8 can hold it, and a terminal may show it."""
    text = re.sub(
        r"(?![\t\n\r])[\x00-\x1f\x7f-\x9f\u2028\u2029]",
        lambda match: f"<U+{ord(match[0]):04X}>",
        text,
    )
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


READERS: dict[str, tuple[Callable[[str], list[Carried]], Callable[..., Carried]]] = {
    "sarif": (
        from_sarif,
        lambda d, f: (d["uri"], line(d, f), columns(d, f), f),
    ),
    "github": (
        from_github,
        lambda d, f: (
            visible(d["uri"]),
            line(d, f),
            columns(d, f),
            TITLES[f["severity"]],
            f["rule"],
            visible(told(d, f)),
        ),
    ),
    "gitlab": (
        from_gitlab,
        lambda d, f: (d["uri"], line(d, f), LAB[f["severity"]], f["rule"], told(d, f)),
    ),
    "rdjson": (
        lambda text: diagnostics(json.loads(text)["diagnostics"]),
        lambda d, f: (
            d["uri"],
            line(d, f),
            RD[f["severity"]],
            f["rule"],
            told(d, f),
            [] if "line" in d else [s["text"] for s in f["suggestions"]],
        ),
    ),
    "junit": (
        from_junit,
        lambda d, f: (
            legal(d["uri"]),
            line(d, f),
            f["severity"],
            f"{f['rule']} {f['line']}:{f['column']}",
            legal(f["message"]),
        ),
    ),
    "csv": (
        from_csv,
        lambda d, f: (
            {"uri": spelled(d["uri"]), "document": spelled(d["id"])}
            | {name: f[name] for name in ("rule", "category")},
            {"severity": f["severity"]}
            | {name: spelled(f.get(name, "")) for name in ("text", "message", "row")},
            [f[name] for name in ("line", "column", "end_line", "end_column")],
            f["confidence"],
            spelled(f["suggestions"][0]["text"]) if f["suggestions"] else "",
            f["fingerprint"],
        ),
    ),
}
READERS["rdjsonl"] = (
    lambda text: diagnostics([json.loads(line) for line in text.splitlines()]),
    READERS["rdjson"][1],
)
READERS["jsonl"] = (
    lambda text: [
        (document["uri"], document["id"], document.get("line"), finding)
        for document in map(json.loads, text.splitlines())
        for finding in document["findings"]
    ],
    lambda d, f: (d["uri"], d["id"], d.get("line"), f),
)


def test_every_format_for_programs_is_read_back() -> None:
    for_people = {"text", "concise", "markdown"}
    assert READERS.keys() | for_people | {"json"} == set(FORMATS)


@pytest.mark.parametrize("name", READERS)
def test_what_is_read_back_is_what_json_says(
    name: str, run: Run, reports: tuple[Report, ...], summary: Summary
) -> None:
    read, expected = READERS[name]
    # Edits that nobody has placed, as in a report from afar, are left out of rdjson.
    reports = tuple(
        replace(
            report,
            findings=tuple(
                replace(f, suggestions=tuple(e for e in f.suggestions if e.place))
                for f in report.findings
            ),
        )
        for report in reports
    )
    whole = list(findings(written("json", run, reports, summary)))
    assert len(whole) > 8
    assert read(written(name, run, reports, summary)) == [expected(*pair) for pair in whole]


# ---- schemas ------------------------------------------------------------------------------------


def test_sarif_keeps_to_the_standard(
    run: Run, reports: tuple[Report, ...], summary: Summary
) -> None:
    # OASIS's own schema, as the npm package @microsoft/jest-sarif (MIT) brings it, without blanks.
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text("utf-8"))
    log = json.loads(written("sarif", run, reports, summary))
    Draft4Validator(schema).validate(log)
    Draft4Validator(schema).validate(json.loads(written("sarif", run, (), Summary())))
    assert not Draft4Validator(schema).is_valid(log | {"version": "2.0.0"})


def test_sarif_is_what_github_wants(
    run: Run, reports: tuple[Report, ...], summary: Summary
) -> None:
    log = json.loads(written("sarif", run, reports, summary))
    (one,) = log["runs"]
    for rule in one["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["help"]["text"]
        assert len(rule["fullDescription"]["text"]) <= 1024
        assert len(rule["properties"]["tags"]) <= 20
        assert rule["properties"]["precision"] in {"very-high", "high", "medium", "low"}
    for result in one["results"]:
        assert one["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[\w./%~!$&'()*+,;=@-]+", uri, re.ASCII)
        assert list(result["partialFingerprints"]) == ["primaryLocationLineHash"]
    silenced = [result for result in one["results"] if "suppressions" in result]
    assert [result["suppressions"][0]["kind"] for result in silenced] == ["external"]
    assert not one["invocations"][0]["executionSuccessful"]


# GitLab reads these fields, and needs them:
# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {"required": ["begin"], "properties": {"begin": {"minimum": 1}}},
                },
            },
        },
    },
}
# https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto
POSITION = {
    "required": ["line"],
    "properties": {"line": {"type": "integer"}, "column": {"type": "integer", "minimum": 1}},
    "additionalProperties": False,
}
RANGE = {
    "required": ["start"],
    "properties": {"start": POSITION, "end": POSITION},
    "additionalProperties": False,
}
LOCATION = {
    "required": ["path"],
    "properties": {"path": {"type": "string"}, "range": RANGE},
    "additionalProperties": False,
}
DIAGNOSTIC = {
    "type": "object",
    "required": ["message", "location", "severity"],
    "properties": {
        "message": {"type": "string"},
        "location": LOCATION,
        "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
        "source": {"required": ["name"]},
        "code": {"required": ["value"]},
        "suggestions": {
            "items": {"required": ["range", "text"], "properties": {"range": RANGE}},
        },
        "related_locations": {
            "items": {"required": ["location"], "properties": {"location": LOCATION}},
        },
    },
    "additionalProperties": False,
}


def test_gitlab_reads_it(run: Run, reports: tuple[Report, ...], summary: Summary) -> None:
    text = written("gitlab", run, reports, summary)
    Draft202012Validator(GITLAB).validate(json.loads(text))
    assert json.loads(written("gitlab", run, (), Summary())) == []


def test_reviewdog_reads_it(run: Run, reports: tuple[Report, ...], summary: Summary) -> None:
    whole = json.loads(written("rdjson", run, reports, summary))
    assert whole["source"] == {"name": "qa"}
    lines = written("rdjsonl", run, reports, summary).splitlines()
    for one in (*whole["diagnostics"], *map(json.loads, lines)):
        Draft202012Validator(DIAGNOSTIC).validate(one)


def test_junit_counts_its_cases(run: Run, reports: tuple[Report, ...], summary: Summary) -> None:
    root = ET.fromstring(written("junit", run, reports, summary))  # noqa: S314  # our own text
    suites = root.findall("testsuite")
    assert len(suites) == 4
    for suite in suites:
        assert len(suite.findall("testcase")) == int(suite.get("tests", ""))
        assert len(suite.findall("testcase/failure")) == int(suite.get("failures", ""))
        assert len(suite.findall("testcase/error")) == int(suite.get("errors", ""))


# ---- coordinates --------------------------------------------------------------------------------

WIDE = "👩‍👩‍👧 Cafe\u0301\n\nÀ la  ﬁn 𝒳: teh end.\r\n\r\n𝒳𝒳 Zoe\u0308  sat.\n"


def placed(raw: str, start: int, end: int, fix: str = "x") -> Report:
    document = Document("a.md", "a.md", raw, read_markdown(raw, "en").prose)
    text = document.target.text
    span = Span(text.index(raw[start:end]), text.index(raw[start:end]) + end - start)
    finding = Finding(
        "a-rule", Category.SPELLING, Severity.MINOR, 0.9, span, "No.", (Suggestion(span, fix),)
    )
    faults = tuple(Placer(document, ()).findings([finding]))
    return Report("a.md", "a.md", "en", 9, 90.0, faults)


@pytest.mark.parametrize("text", ["👩‍👩‍👧", "Cafe\u0301", "ﬁn", "𝒳:", "teh", "Zoe\u0308", "sat"])
def test_columns_are_counted_as_each_format_counts(text: str, run: Run) -> None:
    start = WIDE.index(text)
    report = placed(WIDE, start, start + len(text))
    lines = WIDE.replace("\r\n", "\n").split("\n")
    outputs = {
        name: written(name, run, (report,), Summary()) for name in ("sarif", "rdjson", "github")
    }
    (result,) = json.loads(outputs["sarif"])["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    shown = lines[region["startLine"] - 1]
    assert shown[region["startColumn"] - 1 : region["endColumn"] - 1] == text
    replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["deletedRegion"] == {k: v for k, v in region.items() if k != "snippet"}
    ((_, number, (first, last), *_),) = from_github(outputs["github"])
    assert lines[number - 1][first - 1 : last - 1] == text
    (diagnostic,) = json.loads(outputs["rdjson"])["diagnostics"]
    for range_ in (diagnostic["location"]["range"], diagnostic["suggestions"][0]["range"]):
        raw = lines[range_["start"]["line"] - 1].encode()
        cut = raw[range_["start"]["column"] - 1 : range_["end"]["column"] - 1]
        assert cut.decode() == text


@given(st.text(st.sampled_from("aé漢👩\u0301 \n"), max_size=900), st.data())
def test_byte_columns_are_those_of_the_encoded_line(raw: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(raw)))
    end = data.draw(st.integers(start, len(raw)))
    document = Document("a", "a", raw, read_markdown("", "en").prose)
    place = Placer(document, ())._lines.place(Span(start, end))  # noqa: SLF001  # the edge itself
    for position, column in ((start, place.byte_column), (end, place.end_byte_column)):
        before = raw[raw.rfind("\n", 0, position) + 1 : position]
        assert column == len(before.encode()) + 1


# ---- hostile text -------------------------------------------------------------------------------


@given(st.text(st.sampled_from("=+-@\t\r\n' |%a＝"), max_size=8))
def test_no_cell_is_a_formula(text: str) -> None:
    cell = guarded(text)
    assert cell[:1] not in set("=+-@\t\r\n|%＝")
    assert cell.strip()[:1] not in set("=+-@|%＝") or cell[:1] == "'"
    assert unguarded(cell) == text


@given(st.text(max_size=8))
def test_no_cell_orders_a_terminal_about(text: str) -> None:
    cell = guarded(text)
    assert not re.search("(?![\t\n\r])[\0-\x1f\x7f-\x9f\u2028\u2029]", cell)
    assert "\N{REPLACEMENT CHARACTER}" not in cell or "\N{REPLACEMENT CHARACTER}" in text


def test_github_commands_are_lines_of_their_own(
    run: Run, reports: tuple[Report, ...], summary: Summary
) -> None:
    text = written("github", replace(run, quiet=True), reports, summary)
    lines = text.splitlines()  # at all that anybody calls a line end
    assert len(lines) == sum(len(report.findings) for report in reports)
    assert all(re.match(r"::(error|warning|notice) file=", line) for line in lines)


def test_markdown_calls_nobody_and_opens_nothing(
    run: Run, reports: tuple[Report, ...], summary: Summary
) -> None:
    from markdown_it import MarkdownIt

    text = written("markdown", run, reports, summary)
    html = MarkdownIt("gfm-like", {"linkify": False}).render(text)
    assert not re.findall(r"@\w|#\d|://|www\.", html)
    assert set(re.findall(r"<(\w+)", html)) <= {
        "h3", "p", "strong", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "code"
    }  # fmt: skip
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    assert {row.count("<td") + row.count("<th") for row in rows} == {4, 6}


def test_markdown_fits_into_a_comment(
    run: Run, reports: tuple[Report, ...], summary: Summary
) -> None:
    many = tuple(
        replace(reports[0], id=f"{n}", uri=f"{'folder/' * 20}{n}.md", score=n / 10)
        for n in range(900)
    )
    summary.by_severity.update({"minor": 8000})
    text = written("markdown", run, many, summary)
    assert len(text) <= LONGEST
    assert re.search(r"\nand [\d,]+ findings more\.\n$", text)
    assert f"{'folder/' * 20}0.md"[-9:].replace(".", r"\.") in text


def test_gitlab_fingerprints_are_unique_over_files(run: Run) -> None:
    reports = []
    for name in ("a.md", "b.md"):
        (document,) = read_documents(name, ReadOptions(), b"Two  gaps,  here.\n\nTwo  gaps.\n")
        assert isinstance(document, Document)
        reports.append(check_document(document, select_rules(Settings(select=("doubled-space",)))))
    issues = json.loads(written("gitlab", run, tuple(reports), Summary()))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 6


@pytest.mark.parametrize(
    ("reason", "kind"),
    [("inline", "inSource"), ("accepted-word", "external"), ("verdict", "external")],
)
def test_sarif_says_where_a_finding_was_suppressed(
    run: Run, reports: tuple[Report, ...], summary: Summary, reason: str, kind: str
) -> None:
    """Kills: `inSource` and `external` exchanged, or one of them for all."""
    silenced = replace(reports[0].findings[0], suppressed=reason)
    report = replace(reports[0], findings=(), suppressed=(silenced,))
    (result,) = json.loads(written("sarif", run, (report,), summary))["runs"][0]["results"]
    assert result["suppressions"][0]["kind"] == kind


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Place(Span(3, 9), 2, 4, 2, 10), "line=2,endLine=2,col=4,endColumn=10,title="),
        (Place(Span(3, 9), 2, 4, 3, 2), "line=2,endLine=3,title="),
    ],
)
def test_github_gets_columns_within_one_line_only(
    run: Run, reports: tuple[Report, ...], summary: Summary, place: Place, told: str
) -> None:
    """Kills: `place.line == place.end_line` replaced by True."""
    finding = replace(reports[0].findings[0], place=place)
    report = replace(reports[0], findings=(finding,))
    assert told in written("github", run, (report,), summary)
