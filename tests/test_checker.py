"""What the command line does, from Python."""

from __future__ import annotations

import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import assert_type

import pytest

import qa
from qa.checker import Checker, FixedText
from qa.model.report import Failure, Report

GAPS = "One  gap. He is is here.\n"


def test_the_types_of_the_api() -> None:
    """Checked by mypy: names of the front door have their own types, and no other name has one."""
    checker = qa.Checker()
    assert_type(checker, Checker)
    assert_type(checker.check_text("Fine."), Report)
    assert_type(checker.fix("Fine."), FixedText)
    assert_type(checker.check_file("gone.txt"), list[Report | Failure])
    assert_type(qa.check_text("Fine."), Report)
    assert isinstance(qa.Severity.MAJOR, qa.Severity)


@pytest.mark.parametrize(
    ("given", "rules"),
    [
        ({}, {"doubled-space", "doubled-word"}),
        ({"select": ["doubled-space"]}, {"doubled-space"}),
        ({"select": "doubled-space,doubled-word"}, {"doubled-space", "doubled-word"}),
        ({"ignore": ["doubled-word"]}, {"doubled-space"}),
        ({"min_confidence": 1}, set()),
        ({"accepted_words": ["is is"]}, {"doubled-space"}),
        ({"settings": qa.Settings(ignore=("doubled-space",))}, {"doubled-word"}),
    ],
)
def test_settings_hold(given: dict[str, object], rules: set[str]) -> None:
    report = qa.Checker(**given).check_text(GAPS)  # type: ignore[arg-type]
    assert {finding.rule for finding in report.findings} == rules


def test_settings_come_from_a_folder(tmp_path: Path) -> None:
    (tmp_path / "qa.toml").write_text('ignore = ["doubled-space"]\n', "utf-8")
    (tmp_path / "deep").mkdir()
    for place in (tmp_path, tmp_path / "deep", tmp_path / "qa.toml"):
        assert len(qa.Checker(place).check_text(GAPS).findings) == 1
    with pytest.raises(qa.ConfigError, match="Did you mean 'doubled-space'"):
        qa.Checker(select=["doubled-spase"])


def test_formats_and_sources() -> None:
    checker = qa.Checker(select=["number-mismatch", "leftover-markup"], source_lang="de")
    report = checker.check_text(
        "<p>They spend 340 million euros on schools.</p>",
        format="html",
        source="Sie geben 430 Millionen Euro für Schulen aus.",
        source_format="text",
    )
    assert [finding.text for finding in report.findings] == ["340"]
    with pytest.raises(ValueError, match="format must be one of text, markdown, html"):
        checker.check_text("x", format="docx")  # type: ignore[arg-type]
    for wrong in (None, b"bytes", 7):
        with pytest.raises(TypeError, match="text must be a string"):
            checker.check_text(wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("wrong", ["de\0", "\ud800", "../../x", "de\n::error::x"])
def test_a_language_that_is_none_reaches_no_rule(wrong: str) -> None:
    text = "Here is the translation:\n\nOne  gap."
    with pytest.raises(ValueError, match="is not a language tag"):
        qa.Checker().check_text(text, source="Ein Satz.", source_lang=wrong)
    with pytest.raises(ValueError, match="is not a language tag"):
        qa.Checker().check_text(text, lang=wrong)
    with pytest.raises(ValueError, match="is not a language tag"):
        qa.Checker(source_lang=wrong)
    with pytest.raises(ValueError, match="is not a language tag"):
        qa.Checker(lang=wrong)


@pytest.mark.parametrize("wrong", [5, b"de", 0.5])
def test_a_language_of_another_type_is_told(wrong: object) -> None:
    for name in ("lang", "source_lang"):
        with pytest.raises(TypeError, match="a language tag must be a string, not"):
            qa.check_text("One  gap.", **{name: wrong})  # type: ignore[arg-type]


def test_a_bad_row_does_not_end_the_others() -> None:
    rows = [
        {"id": "a", "text": "One  gap."},
        {"text": None},
        {"text": "Fine.", "source": float("nan")},
        {"words": "none"},
        "no row",
        {"id": 7, "text": "Two  gaps."},
    ]
    items = list(qa.Checker().check_rows(rows))  # type: ignore[arg-type]
    kinds = [type(item).__name__ for item in items]
    assert kinds == ["Report", "Failure", "Report", "Failure", "Failure", "Report"]
    assert [item.line for item in items if isinstance(item, Failure)] == [2, 4, 5]


def test_files(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(GAPS, "utf-8")
    (tmp_path / "b.txt").write_text("Fine.\n", "utf-8")
    checker = qa.Checker(select=["doubled-space"])
    (report,) = checker.check_file(tmp_path / "a.md")
    assert isinstance(report, Report)
    assert len(report.findings) == 1
    (failure,) = checker.check_file(tmp_path / "gone.md")
    assert isinstance(failure, Failure)
    assert len(list(checker.check_files(tmp_path))) == 2


def test_fixes() -> None:
    fixed = qa.Checker().fix("# One  *gap*.\r\n\r\nHere is the the man.\r\n", format="markdown")
    assert fixed.text == "# One *gap*.\r\n\r\nHere is the man.\r\n"
    assert fixed.applied == 2
    assert not fixed.report.findings


def test_scores() -> None:
    (system,) = qa.Checker().score(["A cat sat."], ["A cat sat."], metrics=["chrf"]).systems
    assert system.metrics[0].score == 100
    with pytest.raises(ValueError, match="as many segments"):
        qa.Checker().score(["a"], ["a", "b"])


def test_threads_say_the_same() -> None:
    checker = qa.Checker()
    with ThreadPoolExecutor(4) as pool:
        reports = list(pool.map(checker.check_text, [GAPS] * 12))
    assert len(set(map(str, map(Report.to_dict, reports)))) == 1


def test_a_report_is_shown() -> None:
    report = qa.Checker().check_text("One  <b>gap</b> <script>alert(1)</script>.", uri="a&b")
    assert repr(report).startswith("<qa.Report 'a&b': ")
    assert len(repr(report)) < 100
    page = report._repr_html_()
    assert "<script" not in page
    assert "a&amp;b" in page
    fields = report.to_dict()
    assert json.loads(json.dumps(fields)) == fields
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301  # our own
