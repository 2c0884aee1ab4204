"""Rows that are kept are copied byte for byte, and all others are left out."""

from __future__ import annotations

import gzip
from io import BytesIO
from pathlib import Path

import pytest

from qa.edit import kept_rows
from qa.edit.kept_rows import CopyError, column_names, copy_rows
from qa.read.kinds import JSON_LINES, PARQUET

TABLE = b'id,text\r\n1,"a\nb"\r\n2,c\r\n3,d'


@pytest.mark.parametrize(
    ("kept", "head", "copied"),
    [
        ({2: True, 4: False, 5: True}, True, b'id,text\r\n1,"a\nb"\r\n3,d\n'),
        ({2: True, 4: False, 5: True}, False, b'1,"a\nb"\r\n3,d\n'),
        ({2: False, 4: True, 5: False}, True, b"id,text\r\n2,c\r\n"),
        ({2: False, 4: False, 5: False}, False, b""),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_a_row_ends_where_the_next_one_begins(
    tmp_path: Path, kept: dict[int, bool], copied: bytes, *, head: bool, packed: bool
) -> None:
    path = tmp_path / ("a.csv.gz" if packed else "a.csv")
    path.write_bytes(gzip.compress(TABLE) if packed else TABLE)
    out = BytesIO()
    copy_rows(str(path), "csv", kept, out, head=head)
    assert out.getvalue() == copied
    assert column_names(str(path)) == b"id,text"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_lines_of_more_bytes_than_one_are_refused(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes("\ufeff{}\n".encode(encoding))
    with pytest.raises(CopyError, match="is UTF-16; rows of UTF-8 files can be copied"):
        copy_rows(str(path), JSON_LINES, {}, BytesIO(), head=True)


def test_such_bytes_further_on_are_a_row_like_others(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"{}\n\xff\xfe{}\n")
    out = BytesIO()
    copy_rows(str(path), JSON_LINES, {1: False, 2: True}, out, head=False)
    assert out.getvalue() == b"\xff\xfe{}\n"


def test_nothing_is_copied_from_a_line_on_that_is_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qa.edit.kept_rows.LONGEST_LINE", 100)
    path = tmp_path / "rows.csv"
    path.write_bytes(b"text\none\n" + b"a" * 200 + b"\n")
    out = BytesIO()
    copy_rows(str(path), "csv", {2: True}, out, head=True)
    assert out.getvalue() == b"text\none\n"


def parquet(path: Path, rows: int, size: int) -> None:
    """A table in which a column that nobody reads has one long text, which all rows share."""
    pa = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    texts = [f"Row {number}." for number in range(rows)]
    write_table(pa.table({"text": texts, "more": ["a" * size] * rows}), path)


def test_a_text_that_all_rows_share_is_never_unpacked_for_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Kills: a file of 1.6 KB took 2.8 GB, since only the columns that are read were unpacked row by row."""
    parquet(tmp_path / "a.parquet", 20, 1_000)
    monkeypatch.setattr(kept_rows, "GROUP", 4_000)
    out = BytesIO()
    kept = {number: number != 2 for number in range(1, 21)}
    copy_rows(str(tmp_path / "a.parquet"), PARQUET, kept, out, head=True)
    from pyarrow.parquet import ParquetFile

    copy = ParquetFile(out)
    assert copy.num_row_groups == 7
    table = copy.read()
    assert table["text"].to_pylist() == [f"Row {number}." for number in range(20) if number != 1]
    assert set(table["more"].to_pylist()) == {"a" * 1_000}


def test_a_row_of_parquet_that_is_too_large_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parquet(tmp_path / "a.parquet", 2, 1_000)
    monkeypatch.setattr(kept_rows, "LONGEST_TEXT", 500)
    with pytest.raises(CopyError, match="a row is larger than 500 bytes"):
        copy_rows(str(tmp_path / "a.parquet"), PARQUET, {1: True}, BytesIO(), head=True)
