"""`qa filter` keeps rows byte for byte, says why others go, and goes on where it stopped."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

GOOD = '{"x": 1,  "id": "b", "text": "All is well."}'
DOUBLED = '{"id": "a", "text": "He saw the the dog in the yard."}'
FOREIGN = '{"id": "c", "text": "Niemand wurde verletzt, weil die Straße gesperrt war. Die Polizei sucht noch Zeugen, die den Unfall am Montag gesehen haben."}'


@pytest.fixture
def rows(folder: Path) -> Path:
    path = folder / "rows.jsonl"
    path.write_bytes(f"{DOUBLED}\n\n{GOOD}\r\n{FOREIGN}".encode())
    return path


@pytest.mark.parametrize(
    ("flags", "kept", "reasons"),
    [
        ([], [DOUBLED, "", GOOD], {"c": ["untranslated-sentence"]}),
        (["--drop-rule", "doubled-word"], [GOOD, FOREIGN], {"a": ["doubled-word"]}),
        (["--min-score", "99"], [GOOD], {"a": ["score below 99"], "c": ["score below 99"]}),
        (
            ["--drop-severity", "minor"],
            [GOOD],
            {"a": ["doubled-word"], "c": ["untranslated-sentence"]},
        ),
    ],
)
def test_good_rows_are_kept_as_they_are(
    quick: Run, rows: Path, flags: list[str], kept: list[str], reasons: dict[str, list[str]]
) -> None:
    wanted = ("--lang", "en", "--select", "doubled-word,untranslated-sentence")
    done = quick("filter", rows.name, "-o", "out.jsonl", "--reasons", "why.jsonl", *wanted, *flags)
    assert done.returncode == 0, done.stderr
    written = (rows.parent / "out.jsonl").read_bytes().decode()
    assert [line.rstrip("\r") for line in written.split("\n")[:-1]] == kept
    assert f"{GOOD}\r\n" in written
    why = [json.loads(line) for line in (rows.parent / "why.jsonl").read_text("utf-8").splitlines()]
    assert {row["id"]: row["reasons"] for row in why} == reasons
    assert f"of 3 rows kept ({(3 - len(reasons)) / 3:.1%})" in done.stderr


def test_rows_that_cannot_be_read_are_named_and_dropped(quick: Run, folder: Path) -> None:
    (folder / "rows.jsonl").write_text(f"{GOOD}\nbroken\n{GOOD}\n", "utf-8")
    done = quick("filter", "rows.jsonl", "-o", "out.jsonl")
    assert done.returncode == 2
    assert "rows.jsonl:2: not valid JSON" in done.stderr
    assert "2 of 3 rows kept (66.7%)." in done.stderr
    assert "           1  cannot be read" in done.stderr
    assert (folder / "out.jsonl").read_text("utf-8") == f"{GOOD}\n{GOOD}\n"


def test_tables_keep_their_head_and_cells_of_several_lines(quick: Run, folder: Path) -> None:
    (folder / "a.csv").write_text(
        'id,text\n1,"One line\nand and another."\n2,"Two\nlines."\n', "utf-8"
    )
    done = quick("filter", "a.csv", "-o", "out.csv", "--drop-rule", "doubled-word")
    assert done.returncode == 0, done.stderr
    assert (folder / "out.csv").read_text("utf-8") == 'id,text\n2,"Two\nlines."\n'


def test_packed_rows_are_unpacked_and_packed(quick: Run, folder: Path) -> None:
    (folder / "a.jsonl.gz").write_bytes(gzip.compress(f"{GOOD}\n{DOUBLED}\n".encode()))
    done = quick("filter", "a.jsonl.gz", "-o", "b.jsonl.gz", "--drop-rule", "doubled-word")
    assert done.returncode == 0, done.stderr
    assert gzip.decompress((folder / "b.jsonl.gz").read_bytes()).decode() == f"{GOOD}\n"


def test_parquet(quick: Run, folder: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    table = pa.table({"text": ["All is well.", "He saw the the dog.", "So it is."], "n": [1, 2, 3]})
    pq.write_table(table, folder / "a.parquet")
    done = quick("filter", "a.parquet", "-o", "b.parquet", "--drop-rule", "doubled-word")
    assert done.returncode == 0, done.stderr
    assert pq.read_table(folder / "b.parquet")["n"].to_pylist() == [1, 3]


def test_a_folder_gets_a_file_for_each_and_can_be_resumed(quick: Run, folder: Path) -> None:
    (folder / "in").mkdir()
    for name in ("a", "b"):
        (folder / "in" / f"{name}.jsonl").write_text(f"{GOOD}\n{DOUBLED}\n", "utf-8")
    wanted = ("filter", "in", "-o", "out/", "--drop-rule", "doubled-word")
    assert quick(*wanted).returncode == 0
    assert "is not empty" in quick(*wanted).stderr
    (folder / "out" / "b.jsonl").unlink()
    (folder / "out" / "a.jsonl").write_text("kept\n", "utf-8")
    done = quick(*wanted, "--resume")
    assert done.returncode == 0, done.stderr
    assert (folder / "out" / "a.jsonl").read_text("utf-8") == "kept\n"
    assert (folder / "out" / "b.jsonl").read_text("utf-8") == f"{GOOD}\n"
    other = quick(*wanted, "--resume", "--min-score", "50")
    assert other.returncode == 2
    assert "cannot be resumed" in other.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["rows.jsonl", "-o", "rows.jsonl"], "is one of the files that are read"),
        (["clean.txt", "-o", "o.jsonl"], "not a file of rows"),
        (["rows.jsonl", "-o", "o.jsonl", "--drop-rule", "doubled-wrod"], "doubled-word"),
        (["rows.jsonl", "-o", "o.jsonl", "--resume"], "--resume requires --output"),
        (["rows.jsonl", "-o", "no/o.jsonl"], "cannot be written"),
    ],
)
@pytest.mark.usefixtures("rows")
def test_wrong_usage_is_told(quick: Run, arguments: list[str], told: str) -> None:
    done = quick("filter", *arguments)
    assert done.returncode == 2
    assert told in done.stderr


@pytest.mark.usefixtures("rows")
def test_several_processes_keep_the_same(quick: Run, folder: Path) -> None:
    many = "".join(f"{GOOD}\n{DOUBLED}\n" for _ in range(200))
    (folder / "many.jsonl").write_text(many, "utf-8")
    for jobs in ("1", "2"):
        wanted = ("-o", f"{jobs}.jsonl", "-j", jobs, "--drop-rule", "doubled-word")
        assert quick("filter", "many.jsonl", *wanted).returncode == 0
    assert (folder / "1.jsonl").read_bytes() == (folder / "2.jsonl").read_bytes()
    assert (folder / "1.jsonl").read_text("utf-8") == f"{GOOD}\n" * 200


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_nothing_is_written_through_a_link_that_leads_out(folder: Path, rows: Path) -> None:
    outside = folder.parent / "outside.jsonl"
    outside.write_text("old")
    (folder / "clean.jsonl").symlink_to(outside)
    done = subprocess.run(
        [sys.executable, "-m", "qa", "filter", rows.name, "-o", "clean.jsonl"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "clean.jsonl: cannot be written" in done.stderr
    assert outside.read_text() == "old"


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_no_folder_outside_is_begun_through_a_link(quick: Run, folder: Path, rows: Path) -> None:
    outside = folder.parent / "elsewhere"
    outside.mkdir()
    (folder / "kept").symlink_to(outside)
    done = quick("filter", rows.name, "-o", "kept/")
    assert done.returncode == 2
    assert "a symbolic link that leads out" in done.stderr
    assert not list(outside.iterdir())
