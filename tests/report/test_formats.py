"""Each format, over one set of findings, against a golden file.

A golden file changes by `pytest --update-golden` alone, which shows the difference.
"""

from __future__ import annotations

import io
import json
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from qa.functions import check_text
from qa.model.report import Report
from qa.plugins import Plugin, PluginError
from qa.report.formats import FORMATS, UnknownFormatError, make_formatter
from qa.report.formatter import About, Formatter, Run, Summary

Golden = Callable[[Path, str], None]
GOLDEN = Path(__file__).parent / "golden"
DOCS = Path(__file__).parents[2] / "docs"


def written(formatter: Formatter, run: Run, reports: tuple[Report, ...], summary: Summary) -> str:
    out = io.StringIO()
    formatter.begin(run, out)
    for report in reports:
        formatter.document(report, out)
    formatter.end(summary, out)
    return out.getvalue()


def schema(name: str) -> Draft202012Validator:
    content: dict[str, Any] = json.loads((DOCS / name).read_text("utf-8"))
    Draft202012Validator.check_schema(content)
    return Draft202012Validator(content)


@pytest.mark.parametrize("name", ["text", "concise", "json", "jsonl"])
def test_format_writes_its_golden_file(
    name: str, run: Run, reports: tuple[Report, ...], summary: Summary, golden: Golden
) -> None:
    text = written(make_formatter(name), replace(run, statistics=True), reports, summary)
    golden(GOLDEN / f"{name}.txt", text)


def test_text_in_color_writes_its_golden_file(
    run: Run, reports: tuple[Report, ...], summary: Summary, golden: Golden
) -> None:
    text = written(make_formatter("text"), replace(run, color=True), reports, summary)
    golden(GOLDEN / "text-color.txt", text.replace("\x1b", "ESC"))


@pytest.mark.parametrize("name", ["text", "concise"])
def test_nothing_in_the_text_steers_the_terminal(
    name: str, run: Run, reports: tuple[Report, ...], summary: Summary
) -> None:
    text = written(make_formatter(name), run, reports, summary)
    powers = {c for c in text if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}}
    assert powers == {"\n"}


@pytest.mark.parametrize("name", ["text", "concise"])
def test_quiet_formats_say_nothing_of_a_clean_text(name: str, run: Run) -> None:
    clean = (Report("a", "a.md", "en", 5, 100.0),)
    quiet = replace(run, quiet=True)
    assert written(make_formatter(name), quiet, clean, Summary(documents=1, words=5)) == ""


@pytest.mark.parametrize("width", [1, 40, 60, 100, 500])
def test_excerpts_keep_to_the_width(
    width: int, run: Run, reports: tuple[Report, ...], summary: Summary
) -> None:
    text = written(make_formatter("text"), replace(run, width=width), reports, summary)
    below = [line for line in text.splitlines() if line.strip(" ^") == "" and "^" in line]
    assert below
    assert max(map(len, below)) <= min(max(width, 40), 120)


def test_jsonl_lines_keep_to_the_schema(
    run: Run, reports: tuple[Report, ...], summary: Summary
) -> None:
    text = written(make_formatter("jsonl"), run, reports, summary)
    lines = text.splitlines()  # at all that anybody calls a line end
    assert [json.loads(line)["id"] for line in lines] == ["a", "clean", "row 7"]
    for line in lines:
        schema("document.schema.json").validate(json.loads(line))


def test_json_keeps_to_the_schema(run: Run, reports: tuple[Report, ...], summary: Summary) -> None:
    value = json.loads(written(make_formatter("json"), run, reports, summary))
    schema("report.schema.json").validate(value)
    assert value["summary"]["failures"][1] == {"uri": "gone.md", "message": "no such file"}


def test_json_of_no_documents_keeps_to_the_schema(run: Run) -> None:
    value = json.loads(written(make_formatter("json"), run, (), Summary()))
    schema("report.schema.json").validate(value)


def test_schemas_refuse_what_the_contract_does_not_name(
    run: Run, reports: tuple[Report, ...], summary: Summary
) -> None:
    line = json.loads(written(make_formatter("jsonl"), run, reports, summary).splitlines()[0])
    validator = schema("document.schema.json")
    assert not validator.is_valid(line | {"more": 1})
    assert not validator.is_valid({key: line[key] for key in line if key != "score"})


def test_jsonl_is_written_before_the_next_document_is_asked_for(
    run: Run, reports: tuple[Report, ...]
) -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(io.BufferedWriter(_Raw(raw)), "utf-8")
    formatter = make_formatter("jsonl")
    formatter.begin(run, out)
    for count, report in enumerate(reports, 1):
        formatter.document(report, out)
        assert raw.getvalue().count(b"\n") == count


class _Raw(io.RawIOBase):
    """Passes on what a buffer lets through."""

    def __init__(self, target: io.BytesIO) -> None:
        self._target = target

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:  # noqa: ANN401  # a buffer
        return self._target.write(bytes(data))


def test_unknown_format_names_the_likely_one() -> None:
    with pytest.raises(UnknownFormatError, match="Did you mean 'jsonl'"):
        make_formatter("jsnl")


def test_every_format_of_the_table_can_be_made() -> None:
    for name in FORMATS:
        assert callable(make_formatter(name).document)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("json:dumps", "failed"),
        ("nowhere:Thing", "cannot be loaded"),
        ("io:StringIO", "no method 'begin'"),
    ],
)
def test_a_bad_plugin_is_named(value: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = (Plugin("their_package", "theirs", value),)
    monkeypatch.setattr("qa.report.formats.plugins", lambda _: found)
    with pytest.raises(PluginError, match=rf"their_package\[theirs\].*{told}"):
        make_formatter("theirs")


def test_no_plugin_is_asked_for_a_format_of_the_house(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qa.report.formats.plugins", lambda _: pytest.fail("plug-ins were sought"))
    assert callable(make_formatter("text").document)


HIDDEN = "The mayor opens the fair. Photo: Jane\ufeff Doe\n\nIt rained.\n"


def text_of(report: Report, *covering: str) -> str:
    about = tuple(About(id, "", "", 1.0, "", "", covers=True) for id in covering)
    return written(make_formatter("text"), Run("1", about=about), (report,), Summary())


def test_what_fixes_a_part_is_not_offered_for_the_whole() -> None:
    (finding,) = check_text(HIDDEN, lang="en").findings
    assert finding.rule == "page-furniture"
    assert [edit.text for edit in finding.suggestions] == [""]
    assert finding.own_suggestions == ()
    text = text_of(check_text(HIDDEN, lang="en"))
    assert "zero width no-break space [invisible-character]: “<U+FEFF>” → take it out\n" in text
    assert "    → " not in text


def test_what_a_finding_explains_is_not_told_once_more() -> None:
    report = check_text("ofthe water we know little, said the mayor.", lang="en")
    (finding,) = report.findings
    (witness,) = {related.rule for related in finding.related}
    assert {finding.rule, witness} == {"glued-words", "lower-case-start"}
    assert witness in text_of(report)
    assert witness not in text_of(report, finding.rule)
    assert "zero width" in text_of(check_text(HIDDEN, lang="en"), "page-furniture")


@pytest.mark.parametrize(
    ("before", "match", "after", "shown"),
    [
        ("on ", "wednesday", ".", "on **wednesday**\\."),
        ("北京的", "布林肯", "先生", "北京的**布林肯**先生"),
        ("he said", "“so”", "and", "he said **“so”** and"),
        ("", "a", "", "**a**"),
    ],
)
def test_markdown_is_bold_without_a_gap_where_it_can_be(
    reports: tuple[Report, ...], before: str, match: str, after: str, shown: str
) -> None:
    report = reports[0]
    finding = replace(report.findings[0], before=before, text=match, after=after)
    summary = Summary(documents=1, words=9, by_severity=Counter({finding.severity.value: 1}))
    text = written(
        make_formatter("markdown"), Run("1"), (replace(report, findings=(finding,)),), summary
    )
    assert f"| {shown} |" in text
