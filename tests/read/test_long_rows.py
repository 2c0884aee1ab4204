"""A row that goes on and on is not read to its end: a small archive may hold one of gigabytes."""

from __future__ import annotations

import io

import pytest

from qa.model.report import Failure
from qa.read import rows

GOOD, LONG = '{"text": "It was late."}\n', '{"text": "' + "a" * 200 + '"}\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_follows_a_row_that_is_too_long_is_not_read(
    monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    monkeypatch.setattr(rows, "LONGEST_LINE", 100)
    monkeypatch.setattr(rows, "LONGEST_WIDE", 100)
    stream = io.BytesIO((GOOD + LONG + GOOD).encode(encoding))
    first, second = rows.json_records("rows.jsonl", stream, None)
    assert not isinstance(first, Failure)
    assert second == Failure("rows.jsonl", rows.TOO_LONG, line=2)
