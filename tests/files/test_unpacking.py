"""A damaged gzip archive is told as what it is, whatever is damaged in it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from qa.cli.main import run
from qa.files.unpacking import Unpacked
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.options import ReadOptions

ROWS = b"".join(
    b'{"id": %d, "text": "A sentence that is new, number %d."}\n' % (n, n * n) for n in range(400)
)


def damaged(how: str) -> bytes:
    packed = bytearray(gzip.compress(ROWS, mtime=0))
    if how == "cut":
        return bytes(packed[: len(packed) // 2])
    if how == "checksum":
        packed[-6] ^= 0xFF
    elif how == "amid":
        packed[len(packed) // 2] ^= 0xFF
    else:
        packed[10:] = b"\xff" * 40
    return bytes(packed)


@pytest.mark.parametrize("how", ["cut", "checksum", "amid", "rubbish"])
def test_damage_is_a_failure_of_the_file(tmp_path: Path, how: str) -> None:
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(damaged(how))
    *_, last = read_documents(str(path), ReadOptions())
    assert isinstance(last, Failure)
    assert last.message.startswith("damaged gzip archive: ")


@pytest.mark.parametrize("how", ["cut", "rubbish"])
@pytest.mark.parametrize(
    "command", [["check", "-j1"], ["filter", "-j1", "--min-score", "1", "-o", "out.jsonl"]]
)
def test_no_command_asks_to_report_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    how: str,
    command: list[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("rows.jsonl.gz").write_bytes(damaged(how))
    assert run([*command, "--select", "doubled-space", "rows.jsonl.gz"]) == 2
    told = capsys.readouterr().err
    assert "damaged gzip archive" in told
    assert "please report" not in told


def test_a_small_packed_table_is_read_with_the_cache_and_from_standard_input(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path / "cache"))
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "This is is it."}\n'))
    for _ in range(2):
        assert run(["check", "-j1", "--select", "doubled-word", str(path)]) == 1
    assert capsys.readouterr().err.count("gzip") == 0
    (document,) = read_documents("-.jsonl.gz", ReadOptions(), path.read_bytes())
    assert not isinstance(document, Failure)


def test_a_whole_archive_is_read_line_by_line_and_again(tmp_path: Path) -> None:
    path = tmp_path / "rows.gz"
    path.write_bytes(gzip.compress(ROWS))
    with Unpacked(path.open("rb")) as stream:
        assert stream.readable()
        assert stream.seekable()
        assert stream.peek()[:4] == ROWS[:4]
        assert next(stream) == ROWS.splitlines(keepends=True)[0]
        assert stream.tell() == len(ROWS.splitlines(keepends=True)[0])
        assert stream.seek(0) == 0
        assert stream.read1(10) + stream.read() == ROWS
