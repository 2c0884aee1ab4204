"""Parquet files wherever rows are taken."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa  # noqa: TID253  # writes what is read
import pytest
from pyarrow import parquet as pq  # noqa: TID253

Run = Callable[..., "subprocess.CompletedProcess[str]"]

ROWS = [
    {"id": "a", "text": "No gap here.", "references": ["No gap here."]},
    {"id": "b", "text": "It rained.\nOne  gap.", "references": ["It rained.\nA gap."]},
]


@pytest.fixture
def rows(folder: Path) -> Path:
    pq.write_table(pa.Table.from_pylist(ROWS), folder / "rows.parquet")
    (folder / "rows.jsonl").write_text("\n".join(map(json.dumps, ROWS)), "utf-8")
    return folder


@pytest.mark.usefixtures("rows")
def test_check_and_score_say_what_they_say_of_json_lines(quick: Run) -> None:
    for command in ("check", "score"):
        for format_ in ("json", "text"):
            said = quick(command, "rows.parquet", "--format", format_)
            assert not said.stderr
            other = quick(command, "rows.jsonl", "--format", format_)
            assert said.returncode == other.returncode == (command == "check")
            assert said.stdout.replace(".parquet", ".jsonl") == other.stdout


def test_a_row_is_named_by_its_number(rows: Path, qa: Run) -> None:
    done = qa("check", str(rows / "rows.parquet"), "--format", "concise", "--isolated")
    assert done.stdout.startswith(f"{rows / 'rows.parquet'}:2 b 2:4: ")
    assert not done.stderr


def test_standard_input(rows: Path) -> None:
    for name in ((), ("--stdin-filename", "rows.parquet")):
        done = subprocess.run(
            [sys.executable, "-m", "qa", "check", "-", "--isolated", "--format", "concise", *name],
            input=(rows / "rows.parquet").read_bytes(),
            capture_output=True,
            env=os.environ,
            check=False,
        )
        assert done.returncode == 1, done.stderr
        assert b":2 b 2:4: " in done.stdout


def test_learn_and_report(rows: Path, quick: Run) -> None:
    names = [{"text": f"Then Antony Hallenbeck left on day {n}."} for n in range(12)]
    pq.write_table(pa.Table.from_pylist(names), rows / "archive.parquet")
    told = "n.qa: 12 new articles; in all 12 articles with 2 forms of names.\n"
    assert quick("learn", "archive.parquet", "-o", "n.qa").stderr == told
    done = quick("report", "rows.parquet", "-o", "report.html")
    assert done.returncode in {0, 1}, done.stderr
    assert "rows.parquet" in (rows / "report.html").read_text("utf-8")


def test_a_directory_of_parts(rows: Path, quick: Run) -> None:
    """As Spark and others write them, with marks of their own beside them."""
    (rows / "out").mkdir()
    for number, row in enumerate(ROWS):
        pq.write_table(pa.Table.from_pylist([row]), rows / "out" / f"part-{number}.snappy.parquet")
    (rows / "out" / "_SUCCESS").touch()
    done = quick("check", "out", "--format", "jsonl")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "b"]


@pytest.mark.parametrize("command", [("check",), ("score",), ("learn", "-o", "n.qa")])
def test_a_broken_file_never_passes_for_clean(rows: Path, quick: Run, command: list[str]) -> None:
    path = rows / "rows.parquet"
    path.write_bytes(path.read_bytes()[:-9])
    done = quick(*command, "rows.parquet")
    assert done.returncode == 2
    assert "rows.parquet: the end of the Parquet file is missing" in done.stderr


def test_without_the_extra(rows: Path, quick: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    done = quick("check", str(rows))
    assert done.returncode == 2
    told = "rows.parquet: to read Parquet files, install pyarrow: the extra “parquet” has it"
    assert told in done.stderr
    assert "One" in done.stdout  # the other files were checked
