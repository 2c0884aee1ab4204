"""Packed files are read and written in four ways; a damaged one is told as what it is."""

from __future__ import annotations

import gzip
import io
import lzma
from pathlib import Path

import pytest

from qa.cli.main import run
from qa.files.unpacking import NAMES, Unpacked, packing
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


SUFFIXES = [".gz", ".bz2", ".xz", ".zst"]


def packed(content: bytes, suffix: str) -> bytes:
    whole = io.BytesIO()
    try:
        with packing(whole, suffix) as out:
            out.write(content)
    except OSError as error:
        pytest.skip(f"{error.strerror}")
    return whole.getvalue()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_is_packed_is_read_again(suffix: str) -> None:
    content = packed(ROWS, suffix) + packed(ROWS[:100], suffix)  # one part after another
    with Unpacked(io.BytesIO(content), suffix) as stream:
        assert stream.peek()[:4] == ROWS[:4]
        assert next(stream) == ROWS.splitlines(keepends=True)[0]
        assert stream.seek(9) == 9
        assert stream.tell() == 9
        assert stream.read1(5) == ROWS[9:14]
        assert stream.read() == ROWS[14:] + ROWS[:100]
        assert stream.read() == b""
        assert stream.seek(0, io.SEEK_END) == len(ROWS) + 100
        assert stream.seek(-3, io.SEEK_CUR) == len(ROWS) + 97
        assert stream.read(9) == ROWS[97:100]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_empty_file_holds_nothing(suffix: str) -> None:
    packed(b"", suffix)
    with Unpacked(io.BytesIO(), suffix) as stream:
        assert stream.read() == b""


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("how", ["cut", "rubbish"])
def test_damage_of_any_archive_is_an_error_of_the_file(suffix: str, how: str) -> None:
    content = packed(ROWS, suffix)
    content = content[: len(content) // 2] + (b"" if how == "cut" else b"\xff" * 90)
    name = NAMES.get(suffix, "gzip")
    with (
        Unpacked(io.BytesIO(content), suffix) as stream,
        pytest.raises(OSError, match=f"damaged {name} archive: "),
    ):
        stream.read()


def test_padding_behind_xz_is_passed_over() -> None:
    with Unpacked(io.BytesIO(packed(ROWS, ".xz") + bytes(8)), ".xz") as stream:
        assert stream.read() == ROWS


@pytest.mark.parametrize("padding", [4, 1 << 18])
def test_an_archive_may_go_on_behind_padding_of_xz(padding: int) -> None:
    content = packed(ROWS, ".xz") + bytes(padding) + packed(ROWS[:100], ".xz") + bytes(4)
    with Unpacked(io.BytesIO(content), ".xz") as stream:
        assert stream.read() == ROWS + ROWS[:100]


def test_an_archive_that_wants_much_memory_is_refused() -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 1 << 30}]
    content = lzma.compress(b"It is late.", filters=filters)
    with (
        Unpacked(io.BytesIO(content), ".xz") as stream,
        pytest.raises(OSError, match="damaged xz archive: Memory usage limit"),
    ):
        stream.read()


def test_where_zstandard_is_missing_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr("qa.files.unpacking.import_module", missing)
    path = tmp_path / "rows.jsonl.zst"
    path.write_bytes(b"\x28\xb5\x2f\xfd")
    assert run(["check", "-j1", "--no-cache", str(path)]) == 2
    assert "install the extra zstd" in capsys.readouterr().err
    rows = tmp_path / "rows.jsonl"
    rows.write_bytes(ROWS)
    assert run(["filter", "-j1", "--min-score", "1", str(rows), "-o", str(path)]) == 2
    assert "install the extra zstd" in capsys.readouterr().err


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_rows_are_filtered_from_one_archive_to_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path / "cache"))
    good, bad = b'{"text": "It was late."}\n', b'{"text": "It was was late."}\n'
    rows, clean = tmp_path / f"rows.jsonl{suffix}", tmp_path / f"clean.jsonl{suffix}"
    rows.write_bytes(packed(good + bad + good, suffix))
    command = ["filter", "-j1", "--drop-rule", "doubled-word", str(rows), "-o", str(clean)]
    assert run(command) == 0
    with Unpacked(clean.open("rb"), suffix) as stream:
        assert stream.read() == good * 2
    assert run(["check", "-j1", "--select", "doubled-word", str(tmp_path)]) == 1
