"""Rows are judged in other programs as `qa filter` judges them. Each example of the docs runs here."""

from __future__ import annotations

import json
import os
import pickle
import re
from pathlib import Path
from typing import Any

import pytest

from qa.corpora import Judgment, RowJudge

GOOD = "All is well in the town."
DOUBLED = "He saw the the dog in the yard."
ROWS: list[dict[str, object]] = [{"text": GOOD}, {"text": DOUBLED}, {"text": None}]
DOCS = Path(__file__).parents[2] / "docs" / "filter.md"


def example(name: str) -> str:
    """The example of the page that imports a library."""
    blocks = re.findall(r"```python\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL)
    (found,) = [block for block in blocks if f"import {name}" in block or f"from {name}" in block]
    return str(found)


def run(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the names of an example are when it has run."""
    monkeypatch.chdir(folder)
    rows = [{"id": "a", "text": GOOD}, {"id": "b", "text": DOUBLED}]
    (folder / "rows.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    names: dict[str, Any] = {}
    exec(compile(example(name), str(DOCS), "exec"), names)  # noqa: S102  # our own page
    return names


def test_rows_are_kept_or_dropped_with_reasons() -> None:
    judge = RowJudge(lang="en", drop_rules=["doubled-word"])
    assert list(judge.judge(ROWS)) == [
        Judgment(keep=True, reasons=()),
        Judgment(keep=False, reasons=("doubled-word",)),
        Judgment(keep=False, reasons=("cannot be read",)),
    ]
    assert judge({"text": [GOOD, DOUBLED]}) == {
        "qa_keep": [True, False],
        "qa_reasons": [[], ["doubled-word"]],
    }


def test_columns_may_have_other_names() -> None:
    judge = RowJudge(lang="en", min_score=99, columns={"text": "translation", "markup": "format"})
    rows = [{"translation": "<p>It is <b>so</b>.</p>", "format": "html"}, {"translation": DOUBLED}]
    assert [one.keep for one in judge.judge(rows)] == [True, False]
    assert not judge.keeps(DOUBLED)


def test_a_judge_can_be_pickled() -> None:
    judge = pickle.loads(pickle.dumps(RowJudge(lang="en", drop_severity="minor")))  # noqa: S301  # our own
    assert [judge.keeps(text) for text in (GOOD, DOUBLED)] == [True, False]


@pytest.mark.parametrize("wrong", [{"drop_rules": ["no-such"]}, {"drop_severity": "grave"}])
def test_wrong_names_are_errors(wrong: dict[str, Any]) -> None:
    with pytest.raises((LookupError, ValueError)):
        RowJudge(**wrong)


def test_the_example_for_polars(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("polars")
    assert run("polars", tmp_path, monkeypatch)["clean"]["id"].to_list() == ["a"]


def test_the_example_for_duckdb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("duckdb")
    assert run("duckdb", tmp_path, monkeypatch)["clean"] == [("a",)]


def test_the_example_for_datasets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("datasets")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    assert run("datasets", tmp_path, monkeypatch)["clean"]["id"][:] == ["a"]


def test_the_example_for_datatrove(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("datatrove")
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    before = set(os.environ)
    run("datatrove", tmp_path, monkeypatch)
    for name in set(os.environ) - before:  # its executor tells its workers so, and leaves them
        if name.startswith("DATATROVE_"):
            del os.environ[name]
    (written,) = (tmp_path / "clean").glob("*.jsonl")
    assert [json.loads(line)["id"] for line in written.read_text("utf-8").splitlines()] == ["a"]
