"""Rows in object stores become reports in object stores: fsspec's own store in memory, and folders."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from qa import Checker
from qa.config import Settings
from qa.corpora.stores import RUN, OtherRunError, check_store, report_name
from qa.model.fields import document_fields
from qa.model.report import Report
from qa.report.fields import as_json

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

fsspec = pytest.importorskip("fsspec")

EXAMPLE = Path(__file__).parents[2] / "examples" / "cluster" / "check_store.py"
DOUBLED = {"id": "a", "text": "He saw the the dog in the yard.", "lang": "en"}
GOOD = {"id": "b", "text": "All is well in the town.", "lang": "en"}


def lines(*rows: object) -> bytes:
    return "".join(f"{json.dumps(row)}\n" for row in rows).encode()


@pytest.fixture
def store() -> Iterator[AbstractFileSystem]:
    """A store in memory with three files of rows, one of them packed, and one that is no table."""
    files = fsspec.filesystem("memory")
    files.pipe_file("/articles/one.jsonl", lines(DOUBLED, GOOD))
    files.pipe_file("/articles/more/two.jsonl.gz", gzip.compress(lines(GOOD, {"id": "c"})))
    files.pipe_file("/articles/three.csv", b"id,text\nd,He  came.\n")
    files.pipe_file("/articles/readme.txt", b"No rows.")
    yield files
    for folder in ("/articles", "/reports"):
        if files.exists(folder):
            files.rm(folder, recursive=True)


def reports(store: AbstractFileSystem) -> dict[str, list[dict[str, Any]]]:
    """The lines of the reports by the files of rows that they are of."""
    found: dict[str, list[dict[str, Any]]] = {}
    for path in store.find("/reports"):
        if not path.endswith(RUN):
            read = [json.loads(line) for line in store.cat_file(path).splitlines()]
            found[read[0]["uri"]] = read
    return found


def test_each_file_of_rows_becomes_a_file_of_reports(store: AbstractFileSystem) -> None:
    done = list(check_store("memory://articles", "memory://reports"))
    assert [(each.documents, each.failures) for each in done] == [(1, 1), (2, 0), (1, 0)]
    found = reports(store)
    assert set(found) == {each.rows for each in done}
    assert [line["findings"][0]["rule"] for line in found["memory:///articles/one.jsonl"][:1]] == [
        "doubled-word"
    ]
    (failure,) = [line for each in found.values() for line in each if "failure" in line]
    assert (failure["uri"], failure["line"]) == ("memory:///articles/more/two.jsonl.gz", 2)
    assert "text" in failure["failure"]


def test_the_reports_are_those_of_the_command(store: AbstractFileSystem, tmp_path: Path) -> None:
    (stored,) = check_store("memory://articles/one.jsonl", "memory://reports")
    file = tmp_path / "one.jsonl"
    file.write_bytes(lines(DOUBLED, GOOD))
    wanted = [
        as_json(document_fields(report)).replace(report.uri, stored.rows)
        for report in Checker().check_files(str(file))
        if isinstance(report, Report)
    ]
    written = store.cat_file(stored.reports.removeprefix("memory://")).decode()
    assert written.splitlines() == wanted


def test_parts_share_the_files(store: AbstractFileSystem) -> None:
    each = [
        {
            done.rows
            for done in check_store("memory://articles", "memory://reports", part=n, parts=2)
        }
        for n in range(2)
    ]
    assert (len(each[0]), len(each[1])) == (2, 1)
    assert each[0].isdisjoint(each[1])
    assert len(reports(store)) == 3


@pytest.mark.usefixtures("store")
def test_what_is_there_is_not_done_again() -> None:
    list(check_store("memory://articles/*.csv", "memory://reports"))
    done = list(check_store("memory://articles", "memory://reports"))
    assert [each.rows for each in done if each.was_there] == ["memory:///articles/three.csv"]


def test_reports_of_other_settings_are_not_mixed_with_these(store: AbstractFileSystem) -> None:
    list(check_store("memory://articles", "memory://reports"))
    with pytest.raises(OtherRunError, match="other settings"):
        list(check_store("memory://articles", "memory://reports", Settings(lang="de")))
    store.pipe_file(f"/reports/{RUN}", b"not JSON")
    with pytest.raises(OtherRunError):
        list(check_store("memory://articles", "memory://reports"))


@pytest.mark.usefixtures("store")
def test_of_a_run_that_was_ended_there_is_no_half_of_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as ending:
        ending.setattr("qa.corpora.stores.copyfileobj", ended)
        with pytest.raises(KeyboardInterrupt):
            list(check_store("memory://articles", str(tmp_path / "reports")))
    assert not [path for path in (tmp_path / "reports").rglob("*") if path.is_file()]
    done = list(check_store("memory://articles", str(tmp_path / "reports")))
    assert [each.was_there for each in done] == [False] * 3


def test_a_file_that_cannot_be_unpacked_does_not_end_the_run(store: AbstractFileSystem) -> None:
    whole = gzip.compress(lines(GOOD) * 100)
    store.pipe_file("/articles/a.jsonl.gz", whole[:10] + b"\xff" * 100)  # no deflate
    store.pipe_file("/articles/b.jsonl.gz", whole[:-20])
    done = list(check_store("memory://articles", "memory://reports"))
    assert len(done) == 5
    failed = [
        line["failure"] for each in reports(store).values() for line in each if "failure" in line
    ]
    assert sum("cannot be unpacked" in failure for failure in failed) == 2


@pytest.mark.parametrize(("part", "parts"), [(-1, 2), (2, 2), (0, 0)])
def test_a_part_that_there_is_not_is_refused(part: int, parts: int) -> None:
    with pytest.raises(ValueError, match="counted from 0"):
        list(check_store("memory://articles", "memory://reports", part=part, parts=parts))


def test_names_of_reports_hold_nothing_of_the_rows() -> None:
    assert report_name("s3://b/../../x\n.jsonl").isascii()
    assert "/" not in report_name("s3://b/../../x\n.jsonl")
    assert report_name("s3://b/x.jsonl") != report_name("s3://b/y.jsonl")


@pytest.mark.parametrize(
    "names",
    [
        ("SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT"),
        pytest.param(("JOB_COMPLETION_INDEX", "JOB_COMPLETIONS"), marks=pytest.mark.thorough),
    ],
)
def test_jobs_of_a_scheduler_share_the_work(names: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "rows").mkdir()
    for n in range(3):
        (tmp_path / "rows" / f"{n}.jsonl").write_bytes(lines(GOOD))
    told = ""
    for part in ("0", "1"):
        done = subprocess.run(
            [sys.executable, str(EXAMPLE), str(tmp_path / "rows"), str(tmp_path / "reports")],
            env=os.environ | {names[0]: part, names[1]: "2"},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        told += done.stderr
    assert told.count("1 documents, 0 failures") == 3
    assert len(list((tmp_path / "reports").glob("reports-*.jsonl"))) == 3


@pytest.mark.thorough
def test_the_example_shows_names_of_files_without_power(tmp_path: Path) -> None:
    (tmp_path / "rows").mkdir()
    (tmp_path / "rows" / "a\n::error::b\x1b[2J.jsonl").write_bytes(lines(GOOD))
    done = subprocess.run(
        [sys.executable, str(EXAMPLE), str(tmp_path / "rows"), str(tmp_path / "reports")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr.count("\n") == 1
    assert "\x1b" not in done.stderr


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("place", ["gone", "articles/readme.txt", "articles/*.parquet"])
def test_where_no_rows_are_is_said(place: str) -> None:
    with pytest.raises(FileNotFoundError, match="no table of rows"):
        list(check_store(f"memory://{place}", "memory://reports"))
