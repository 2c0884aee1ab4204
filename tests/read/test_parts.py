"""Parts together are the file: whatever their size, the documents are the same."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model.document import Document
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.read.parts import Part, Rows, Whole, is_stream, parts, read_part
from qa.read.rows import Record

OPTIONS = ReadOptions()
ROWS = st.lists(
    st.one_of(
        st.fixed_dictionaries(
            {"text": st.sampled_from(["A", "Some words.", "x" * 40])},
            optional={"doc": st.sampled_from(["one", "two"]), "lang": st.just("de")},
        ).map(json.dumps),
        st.sampled_from(["", "no JSON", '{"id": 1}']),
    ),
    max_size=12,
)


def told(item: Document | Failure) -> object:
    if isinstance(item, Failure):
        return item
    return item.id, item.raw, item.lang, item.rows


def documents(found: list[Part | Failure]) -> list[object]:
    return [
        told(item)
        for part in found
        for item in ([part] if isinstance(part, Failure) else read_part(part, OPTIONS))
    ]


@given(rows=ROWS, most=st.integers(0, 60))
def test_a_table_is_cut_between_documents(rows: list[str], most: int) -> None:
    content = "\n".join(rows).encode()
    found = list(parts("-", OPTIONS, most, b'{"text": "First."}\n' + content))
    whole = read_documents("-", OPTIONS, b'{"text": "First."}\n' + content)
    assert documents(found) == list(map(told, whole))
    for part in found:
        if isinstance(part, Rows):
            good = [r for r in part.records if isinstance(r, Record)]
            docs = [r.doc for r in good]
            longest = max((docs.count(doc) for doc in docs if doc), default=1)
            assert sum(len(r.text) for r in good) < most + 40 * longest + 1


def test_small_files_and_articles_are_left_to_whoever_reads_them(tmp_path: Path) -> None:
    article, table = tmp_path / "a.txt", tmp_path / "b.csv"
    article.write_text("Long. " * 100, "utf-8")
    table.write_text("text\nOne\n", "utf-8")
    assert list(parts(str(article), OPTIONS, 20)) == [Whole(str(article), None, 600)]
    assert list(parts(str(table), OPTIONS, 20)) == [Whole(str(table), None, 9)]
    (cut,) = parts(str(table), OPTIONS, 8)
    assert isinstance(cut, Rows)


def test_what_is_missing_is_told_when_it_is_read(tmp_path: Path) -> None:
    (part,) = parts(str(tmp_path / "gone.jsonl"), OPTIONS, 20)
    assert isinstance(part, Whole)
    (failure,) = read_part(part, OPTIONS)
    assert isinstance(failure, Failure)


def test_a_table_has_no_source_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"text": "One"}\n' * 9, "utf-8")
    options = ReadOptions(source="a.txt")
    first, *_ = parts(str(path), options, 20)
    assert first == next(read_documents(str(path), options))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes there")
def test_rows_of_a_pipe_do_not_wait_for_each_other(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    os.mkfifo(path)
    assert is_stream(str(path))
    go_on = threading.Event()

    def write() -> None:
        with path.open("w", encoding="utf-8") as out:
            out.write('{"text": "One"}\n')
            out.flush()
            go_on.wait(20)
            out.write('{"text": "Two"}\n')

    writer = threading.Thread(target=write)
    writer.start()
    found = parts(str(path), OPTIONS, 1_000_000)
    first = next(found)
    go_on.set()
    (second,) = found
    writer.join()
    assert [len(part.records) for part in (first, second) if isinstance(part, Rows)] == [1, 1]
