"""A row that goes on and on is not read to its end: a small archive may hold one of gigabytes."""

from __future__ import annotations

import io

import pytest

from qa.model.report import Failure
from qa.read import row_files

GOOD, LONG = '{"text": "It was late."}\n', '{"text": "' + "a" * 200 + '"}\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_follows_a_row_that_is_too_long_is_not_read(
    monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    monkeypatch.setattr(row_files, "LONGEST_LINE", 100)
    monkeypatch.setattr(row_files, "LONGEST_WIDE", 100)
    stream = io.BytesIO((GOOD + LONG + GOOD).encode(encoding))
    first, second = row_files.json_records("rows.jsonl", stream, None)
    assert not isinstance(first, Failure)
    assert second == Failure("rows.jsonl", row_files.TOO_LONG, line=2)


@pytest.mark.parametrize(
    "long", ["a" * 200, '"' + "a" * 200 + '"', '"a\n' + "a\n" * 100 + '"', '"a\n",' * 100]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_nor_is_what_follows_such_a_row_of_a_table(
    monkeypatch: pytest.MonkeyPatch, long: str, encoding: str
) -> None:
    monkeypatch.setattr(row_files, "LONGEST_LINE", 100)
    stream = io.BytesIO(f"text\none\n{long}\ntwo\n".encode(encoding))
    first, second = row_files.table_records("rows.csv", stream, None, ",")
    assert not isinstance(first, Failure)
    assert second == Failure("rows.csv", row_files.TOO_LONG, line=3)


def test_nor_are_columns_that_are_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_files, "LONGEST_LINE", 100)
    (told,) = row_files.table_records("rows.csv", io.BytesIO(b"text" * 50 + b"\none\n"), None, ",")
    assert told == Failure("rows.csv", row_files.TOO_LONG, line=1)
