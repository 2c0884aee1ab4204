"""Parquet files: the same rows as in any other table, and clear words for what cannot be read."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa  # noqa: TID253  # writes what is read
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet as pq  # noqa: TID253
from pyarrow.parquet import encryption as keys  # noqa: TID253
from shares import examples_of

from qa.model.document import Document
from qa.model.report import Failure
from qa.read.files import read_documents, records_of
from qa.read.options import ReadOptions
from qa.read.parquet import parquet_records
from qa.read.rows import Record

ROWS: list[dict[str, Any]] = [
    {"id": "1", "text": "One.", "doc": "d", "source": "Eins.", "references": ["A", "B"]},
    {"id": "2", "text": "Two\n\nlines. 😀", "doc": "d", "source": None, "references": ["C"]},
    {"id": None, "text": "Alone.", "lang": "de", "source_lang": "fr", "source": "Seul."},
    {"id": "4", "text": "", "doc": "d", "lang": "", "references": []},
]


def parquet(table: pa.Table | list[dict[str, Any]], **options: Any) -> bytes:  # noqa: ANN401
    out = io.BytesIO()
    pq.write_table(
        pa.Table.from_pylist(table) if isinstance(table, list) else table, out, **options
    )
    return out.getvalue()


def records(content: bytes, kind: str = "parquet") -> list[Record | Failure]:
    return list(records_of("t", io.BytesIO(content), kind, None))


def texts(content: bytes) -> list[str]:
    return [record.text for record in records(content) if isinstance(record, Record)]


def refused(content: bytes) -> Failure:
    (failure,) = records(content)
    assert isinstance(failure, Failure)
    return failure


def json_lines(rows: list[dict[str, Any]]) -> bytes:
    return "\n".join(map(json.dumps, rows)).encode()


def test_the_documents_are_those_of_json_lines() -> None:
    columns = sorted({name for row in ROWS for name in row})
    table = pa.Table.from_pylist([dict.fromkeys(columns) | row for row in ROWS])
    options = ReadOptions(source_lang="de")
    one, alone, last = read_documents("t.parquet", options, parquet(table, row_group_size=1))
    assert isinstance(one, Document)
    assert (one.id, one.raw) == ("d", "One.\n\nTwo\n\nlines. 😀")
    assert [(row.id, row.line, row.span.of(one.raw)) for row in one.rows] == [
        ("1", 1, "One."),
        ("2", 2, "Two\n\nlines. 😀"),
    ]
    assert [reference.text for reference in one.references] == ["A\n\nC"]
    assert isinstance(alone, Document)
    assert (alone.id, alone.lang, alone.source_lang) == ("t.parquet:3", "de", "fr")
    assert isinstance(last, Document)
    assert (last.raw, last.lang, last.rows[0].line) == ("", "", 4)


CELL = st.none() | st.text(max_size=8)
ROW = st.fixed_dictionaries(
    {
        "id": CELL,
        "text": st.text(max_size=30),
        "source": CELL,
        "references": st.none() | st.lists(st.text(max_size=5), max_size=3),
        "source_lang": CELL,
        "lang": CELL,
        "doc": CELL,
    }
)


@settings(max_examples=examples_of(60), deadline=None)
@given(rows=st.lists(ROW, min_size=1, max_size=9), group=st.integers(1, 9), coded=st.booleans())
def test_any_row_is_what_json_lines_make_of_it(
    rows: list[dict[str, Any]],
    group: int,
    coded: bool,  # noqa: FBT001  # drawn
) -> None:
    written = parquet(rows, row_group_size=group, use_dictionary=coded, compression="zstd")
    assert records(written) == records(json_lines(rows), "jsonl")


@pytest.mark.parametrize(
    "kind",
    [
        pa.string(),
        pa.large_string(),
        pa.string_view(),
        pa.binary(),
        pa.large_binary(),
        pa.dictionary(pa.int8(), pa.string()),
        pa.dictionary(pa.int32(), pa.large_string()),
    ],
    ids=str,
)
def test_all_kinds_of_strings(kind: pa.DataType) -> None:
    column = pa.array(["Größe", "", "b"], pa.string())
    if pa.types.is_dictionary(kind):
        column = column.dictionary_encode()
    assert texts(parquet(pa.table({"text": column.cast(kind)}))) == ["Größe", "", "b"]


@pytest.mark.parametrize(
    "kind",
    [
        pa.string(),
        pa.list_(pa.string()),
        pa.large_list(pa.large_string()),
        pa.list_(pa.string(), 1),
        pa.null(),
    ],
    ids=str,
)
def test_all_kinds_of_references(kind: pa.DataType) -> None:
    value: Any = "A" if kind == pa.string() else ["A"]
    cells = pa.array([None if kind == pa.null() else value, None], kind)
    one, other = records(parquet(pa.table({"text": ["a", "b"], "references": cells})))
    assert isinstance(one, Record)
    assert isinstance(other, Record)
    assert (one.references, other.references) == (() if kind == pa.null() else ("A",), ())


def test_whole_numbers_are_ids() -> None:
    table = pa.table({"text": ["a", "b"], "id": [7, None], "doc": pa.array([1, 2], pa.uint8())})
    one, other = records(parquet(table))
    assert isinstance(one, Record)
    assert isinstance(other, Record)
    assert (one.id, one.doc, other.id, other.doc) == ("7", "1", "t:2", "2")


def test_other_columns_are_not_even_read() -> None:
    table = pa.table({"text": ["a"], "more": [[{"deep": [1.5]}]], "text.more": [b"\xff"]})
    assert texts(parquet(table)) == ["a"]


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ({"words": ["a"], "ID": ["b"]}, "expected a column “text”; found: words, ID"),
        ({}, "expected a column “text”; found: none"),
        ({"text": [1]}, "the column “text” must hold strings; found int64"),
        ({"text": [["a"]]}, "the column “text” must hold strings; found list<"),
        ({"text": ["a"], "id": [1.5]}, "“id” must hold strings or whole numbers; found double"),
        ({"text": ["a"], "doc": [True]}, "“doc” must hold strings or whole numbers; found bool"),
        ({"text": ["a"], "lang": [1]}, "“lang” must hold strings; found int64"),
        ({"text": ["a"], "references": [[1]]}, "strings, or lists of strings; found list<"),
        ({"text": ["a"], "references": [[["b"]]]}, "strings, or lists of strings; found list<"),
        ({"text": ["a"], "source": [{"a" * 999: 1}]}, "must hold strings; found struct<aaa"),
    ],
)
def test_columns_of_another_kind(table: dict[str, Any], told: str) -> None:
    failure = refused(parquet(pa.table(table)))
    assert told in failure.message
    assert len(failure.message) < 200
    assert failure.line is None


def test_a_name_that_stands_twice() -> None:
    table = pa.Table.from_arrays([pa.array(["a"]), pa.array(["b"])], names=["text", "text"])
    assert "two columns are named “text”" in refused(parquet(table)).message


def test_a_row_without_a_text_is_told_and_the_rest_is_read() -> None:
    table = pa.table(
        {"text": ["a", None, "c", "d"], "references": [["x"], ["x"], ["x", None], None]}
    )
    one, two, three, four = records(parquet(table))
    assert isinstance(one, Record)
    assert two == Failure("t", "“text” must be a string; found null", line=2)
    told = "“references” must be a list of strings; found in it null"
    assert three == Failure("t", told, line=3)
    assert isinstance(four, Record)


@pytest.mark.parametrize("kind", [pa.string(), pa.binary()], ids=str)
@pytest.mark.parametrize("name", ["text", "references"])
def test_a_text_that_is_no_utf_8(name: str, kind: pa.DataType) -> None:
    raw = pa.array([b"a", b"b\xe9", b"c"], pa.binary())
    column = raw.view(pa.string()) if kind == pa.string() else raw
    cells = {"text": pa.array(["a", "b", "c"])}
    cells[name] = column
    if name == "references":
        cells[name] = pa.ListArray.from_arrays(pa.array([0, 1, 2, 3], pa.int32()), column)
    one, two, three = records(parquet(pa.table(cells)))
    assert isinstance(one, Record)
    told = f"“{name}” is not UTF-8, as texts in Parquet files must be: 0xe9 at byte 1"
    assert two == Failure("t", told, line=2)
    assert isinstance(three, Record)


GOOD = parquet([{"text": f"Text {n}."} for n in range(6)], row_group_size=2)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "not a Parquet file: it is empty"),
        (b"PA", "not a Parquet file: it begins with b'PA', expected b'PAR1'"),
        (b'{"text": "a"}', "not a Parquet file: it begins with b'{\"te'"),
        (b"PAR1", "the end of the Parquet file is missing"),
        (b"PAR1PAR1", "the end of the Parquet file is missing"),
        (GOOD[:-1], "the end of the Parquet file is missing, it was cut short"),
        (GOOD[: len(GOOD) // 2], "the end of the Parquet file is missing, it was cut short"),
        (GOOD[:-8] + b"\xff\xff\xff\x7fPAR1", "the Parquet file could not be read: "),
        (GOOD[:-8] + b"\x05\0\0\0PAR1", "the Parquet file could not be read: "),
        (GOOD[:4] + GOOD[80:], "the Parquet file could not be read: |rows 1 to 2"),
    ],
)
def test_what_is_no_whole_parquet_file(content: bytes, told: str) -> None:
    first, *_ = (item for item in records(content) if isinstance(item, Failure))
    assert any(each in first.message for each in told.split("|"))


@settings(max_examples=examples_of(150), deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
def test_a_byte_that_has_changed_is_no_crash(at: int, change: int) -> None:
    content = bytearray(GOOD)
    content[at] ^= change
    for item in records(bytes(content)):
        assert isinstance(item, (Record, Failure))


def test_one_broken_part_does_not_hide_the_others() -> None:
    rows = [{"text": f"{n} {'abc' * n}"} for n in range(200)]
    plain = {"use_dictionary": False, "write_statistics": False, "compression": "none"}
    written = bytearray(parquet(rows, row_group_size=100, write_page_checksum=True, **plain))
    written[written.index(b"abcabc")] ^= 1
    failure, *rest = records(bytes(written))
    assert isinstance(failure, Failure)
    assert failure.line == 1
    assert failure.message.startswith("rows 1 to 100 could not be read: ")
    assert [record.line for record in rest if isinstance(record, Record)] == [*range(101, 201)]


class _Keys(keys.KmsClient):  # type: ignore[misc]  # pyarrow has no types
    """Keeps keys badly, as a test may."""

    def wrap_key(self, key_bytes: bytes, master_key_identifier: str) -> bytes:  # noqa: ARG002
        return key_bytes.hex().encode()

    def unwrap_key(self, wrapped_key: bytes, master_key_identifier: str) -> bytes:  # noqa: ARG002
        return bytes.fromhex(wrapped_key.decode())


@pytest.mark.parametrize("plaintext_footer", [True, False])
def test_encrypted_files(plaintext_footer: bool) -> None:  # noqa: FBT001
    factory = keys.CryptoFactory(lambda _: _Keys())
    how = keys.EncryptionConfiguration(
        footer_key="f", column_keys={"c": ["text"]}, plaintext_footer=plaintext_footer
    )
    encryption = factory.file_encryption_properties(keys.KmsConnectionConfig(), how)
    failure = refused(parquet([{"text": "a"}], encryption_properties=encryption))
    assert "is encrypted; decrypt it first, no keys are taken" in failure.message


def test_without_the_extra_the_user_is_told_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    told = "install pyarrow: the extra “parquet” has it"
    assert told in refused(GOOD).message


def test_no_more_is_kept_than_some_rows(tmp_path: Path) -> None:
    path = tmp_path / "big.parquet"
    cells = [f"{n} {'word ' * 2000}" for n in range(4000)]
    # One row group of 40 MB, its pages of 1 MB as is usual.
    pq.write_table(pa.table({"text": cells}), path, compression="none", write_batch_size=50)
    del cells
    before = pa.total_allocated_bytes()
    most = count = 0
    for document in read_documents(str(path), ReadOptions()):
        assert isinstance(document, Document)
        count += 1
        most = max(most, pa.total_allocated_bytes() - before)
    assert count == 4000
    assert most < 8_000_000


def test_one_text_that_stands_for_many_is_not_unpacked_at_once() -> None:
    """A file of some kilobytes can hold gigabytes."""
    column = pa.DictionaryArray.from_arrays(
        pa.array([0] * 20_000, pa.int32()), pa.array(["long " * 20_000])
    )
    content = parquet(pa.table({"text": column}))
    assert len(content) < 100_000
    before = pa.total_allocated_bytes()
    most = count = 0
    for record in records_of("t", io.BytesIO(content), "parquet", None):
        assert isinstance(record, Record)
        count += 1
        most = max(most, pa.total_allocated_bytes() - before)
    assert count == 20_000
    assert most < 30_000_000


def test_a_pipe_is_read_too() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: object) -> int:
            raise io.UnsupportedOperation

    rows = list(records_of("-", Pipe(GOOD), "parquet", None))
    assert [row.text for row in rows if isinstance(row, Record)] == [f"Text {n}." for n in range(6)]


@pytest.mark.parametrize(
    "change",
    [
        lambda stream: stream.truncate(200),
        lambda stream: stream.close(),
    ],
    ids=["cut", "closed"],
)
def test_a_file_that_changes_while_it_is_read(change: Callable[[io.BytesIO], object]) -> None:
    stream = io.BytesIO(parquet([{"text": f"Text {n}."} for n in range(500)], row_group_size=100))
    reading = records_of("t", stream, "parquet", None)
    assert isinstance(next(reading), Record)
    change(stream)
    last = list(reading)[-1]
    assert isinstance(last, Failure)
    assert "could not be read" in last.message


def test_a_text_that_stands_for_many_rows_is_refused_before_it_fills_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qa.read.parquet.LONGEST_TEXT", 1 << 20)
    texts = pa.array(["x" * (30 << 20), "One  gap."]).dictionary_encode()
    table = pa.table({"text": texts.take(pa.array([0] * 64 + [1]))})
    path = tmp_path / "bomb.parquet"
    pq.write_table(table, path, compression="zstd", dictionary_pagesize_limit=64 << 20)
    assert path.stat().st_size < 100_000
    before = pa.total_allocated_bytes()
    with path.open("rb") as stream:
        found = []
        for item in parquet_records("bomb.parquet", stream):
            found.append(item)
            assert pa.total_allocated_bytes() - before < 200 << 20
    assert [str(item) for item in found[:64]] == [
        f"bomb.parquet:{line}: “text” is longer than 1 MB" for line in range(1, 65)
    ]
    assert isinstance(found[64], Record)
