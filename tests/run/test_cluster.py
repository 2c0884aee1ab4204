"""Rows of a cluster get the findings that rows of a file get."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pyarrow as pa  # noqa: TID253  # what a cluster's batches are made of
import pytest
from pyarrow import parquet as pq  # noqa: TID253

from qa.model.report import Failure
from qa.run.tables import answers, check_table, gather_table, how_of, learnt_in, merge_tables
from qa.run.work import Gathered

EXAMPLE = Path(__file__).parents[2] / "examples" / "cluster" / "check_articles.py"
WITH_RAY = pytest.mark.skipif(
    find_spec("ray") is None,
    reason="Ray is not installed: pip install 'translation-qa[cluster]'",
)


def articles() -> list[dict[str, Any]]:
    """Names in many articles, one of them misspelled; faults; articles in several rows."""
    rows: list[dict[str, Any]] = [
        {"text": f"Then Antony Hallenbeck left on day {n}. Mr Hallenbeck met Ylva Lavrova."}
        for n in range(40)
    ]
    rows += [
        {"text": "Then Antony Hallenbek spoke."},
        {"text": "One  gap.", "source": "Eine Lücke.", "source_lang": "de"},
        {"text": "It rained.\n\nIt it rained."},
        {"text": ""},
        {"text": "The bridge is open.", "references": ["The bridge opened."], "lang": "en-GB"},
    ]
    for number, row in enumerate(rows):
        row["id"] = f"a{number}"
    for number in range(9):
        text = ("The mayor spoke.", "She she left.", "Nobody  came.")[number % 3]
        rows.append({"id": f"s{number}", "doc": f"d{number // 3}", "text": text})
    return rows


def table(rows: list[dict[str, Any]]) -> pa.Table:
    names = sorted({name for row in rows for name in row})
    return pa.Table.from_pylist([dict.fromkeys(names) | row for row in rows])


def reports(checked: pa.Table) -> list[dict[str, Any]]:
    return [json.loads(row["report"]) for row in checked.to_pylist() if row["report"]]


def failures(checked: pa.Table) -> list[str]:
    return [row["failure"] for row in checked.to_pylist() if row["failure"]]


def test_a_batch_becomes_reports() -> None:
    rows: list[dict[str, Any]] = [
        {"id": "a", "text": "One  gap."},
        {"id": "b", "text": None},
        {"id": "c", "text": "None."},
    ]
    checked = check_table(table(rows), how_of())
    assert failures(checked) == ["rows: “text” must be a string; found null"]
    (first, last) = reports(checked)
    assert [one["id"] for one in (first, last)] == ["a", "c"]
    assert "line" not in first
    assert first["findings"][0]["rule"] == "doubled-space"
    row = checked.to_pylist()[0]
    assert (row["id"], row["words"], row["findings"], row["score"]) == ("a", 2, 1, first["score"])


def test_files_and_lines_are_kept() -> None:
    rows: list[dict[str, Any]] = [
        {"text": "One  gap.", "uri": "x.parquet", "line": 7},
        {"text": None, "uri": "x.parquet", "line": 8},
        {"text": "None.", "uri": "y.parquet", "line": 1},
        {"text": "None.", "uri": None, "line": 2},
    ]
    checked = check_table(table(rows), how_of())
    assert [row["id"] for row in reports(checked)] == ["x.parquet:7", "y.parquet:1", "rows:2"]
    assert [row["line"] for row in checked.to_pylist()] == [7, 8, 1, 2]
    assert failures(checked) == ["x.parquet:8: “text” must be a string; found null"]


def test_a_row_that_nothing_names_is_told() -> None:
    checked = check_table(table([{"id": "a", "text": "A."}, {"text": "B."}]), how_of())
    assert failures(checked) == [
        "rows: “id” is missing, and there is no “line”; expected one of them"
    ]
    assert [row["id"] for row in reports(checked)] == ["a"]


def test_an_empty_batch_keeps_its_columns() -> None:
    checked = check_table(table([{"id": "a", "text": "A."}]).slice(0, 0), how_of())
    assert (checked.num_rows, checked.schema) == (0, answers())


@pytest.mark.parametrize("size", [1, 3, 100])
def test_learning_in_batches_is_learning_at_once(size: int) -> None:
    rows = table([row for row in articles() if not row.get("doc")])
    parts = [gather_table(rows.slice(start, size), how_of()) for start in range(0, len(rows), size)]
    random.Random(size).shuffle(parts)  # noqa: S311
    while len(parts) > 1:
        parts = [
            merge_tables(pa.concat_tables(parts[start : start + 4]), how_of())
            for start in range(0, len(parts), 4)
        ]
    learnt = learnt_in(parts[0], how_of()).learnt["misspelled-name"]
    assert learnt.documents == len(rows)
    known = learnt.form("hallenbeck", "en")
    assert (known.times, known.documents) == (80, 40)


def test_a_rule_that_crashed_while_it_learnt_does_not_check() -> None:
    crashed = Gathered({}, {"misspelled-name": Failure("rows", "rule misspelled-name crashed")})
    assert "misspelled-name" in {rule.id for rule in how_of().rules}
    assert "misspelled-name" not in {rule.id for rule in how_of(learnt=crashed).rules}


def test_what_is_learnt_counts() -> None:
    rows = table([row for row in articles() if not row.get("doc")])
    learnt = learnt_in(gather_table(rows, how_of()), how_of())
    checked = check_table(rows, how_of(learnt=learnt))
    names = [f for one in reports(checked) for f in one["findings"] if f["text"] == "Hallenbek"]
    assert [one["rule"] for one in names] == ["misspelled-name"]


def local(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, "-m", "qa", "check", *arguments, "--isolated", "--format", "jsonl"],
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    return sorted(map(json.loads, done.stdout.splitlines()), key=lambda one: one["id"])


@WITH_RAY
@pytest.mark.thorough
def test_ray_finds_what_a_local_run_finds(tmp_path: Path) -> None:
    rows = articles()
    for number, row in enumerate(rows, 1):
        row["line"] = number
        row["uri"] = "articles.parquet"
    pq.write_table(table(rows), tmp_path / "articles.parquet", row_group_size=10)
    expected = local(tmp_path, "articles.parquet", "--across")
    shuffled = table(random.Random(1).sample(rows, len(rows)))  # noqa: S311
    (tmp_path / "in").mkdir()
    for number in range(3):
        part = shuffled.take(list(range(number, len(rows), 3)))
        pq.write_table(part, tmp_path / "in" / f"{number}.parquet")
    done = subprocess.run(
        [sys.executable, str(EXAMPLE), "in", "out", "--across"],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        env={**os.environ, "RAY_AUTH_MODE": "disabled", "RAY_DATA_DEFAULT_MIN_PARALLELISM": "4"},
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = reports(pq.read_table(tmp_path / "out"))
    assert sorted(found, key=lambda one: one["id"]) == expected
    names = [f for one in found for f in one["findings"] if f["rule"] == "misspelled-name"]
    assert [one["text"] for one in names] == ["Hallenbek"]


# Which processes check the rows of one file; each takes long enough for the other to come.
WORKERS = """
import os, time
import pyarrow as pa
import ray
from qa.run import cluster
from qa.run.tables import how_of

def who(table, how):
    time.sleep(0.2)
    return pa.table({"worker": [os.getpid()] * len(table)})

ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
rows = ray.data.read_parquet("articles.parquet")
found = cluster._mapped(rows, who, how_of(), cluster.CHECKED).take_all()
print(len(found), len({row["worker"] for row in found}))
"""


@WITH_RAY
@pytest.mark.thorough
def test_the_rows_of_one_file_go_to_every_worker(tmp_path: Path) -> None:
    rows = [{"id": f"{number}", "text": "The mayor spoke."} for number in range(3000)]
    pq.write_table(table(rows), tmp_path / "articles.parquet")
    done = subprocess.run(
        [sys.executable, "-c", WORKERS],
        capture_output=True,
        encoding="utf-8",
        cwd=tmp_path,
        env={**os.environ, "RAY_AUTH_MODE": "disabled", "RAY_USAGE_STATS_ENABLED": "0"},
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["3000", "2"]
