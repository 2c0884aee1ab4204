"""Rows that are read together are compared: one text for several sources."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from qa.model.document import Document
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.read.parts import parts, read_part
from qa.read.rows import Record, neighbors

OPTIONS = ReadOptions()


def record(text: str, source: str | None = "Eins", doc: str | None = None) -> Record:
    return Record(1, "id", text, source, (), None, None, doc)


def others(*records: Record | Failure, most: int = 1000) -> list[int | None]:
    return [
        row.other_sources if isinstance(row, Record) else None for row in neighbors(records, most)
    ]


def test_a_text_knows_how_many_other_sources_it_has() -> None:
    rows = [record("The same.", source) for source in ("Eins", "Zwei", "Drei")]
    assert others(*rows, record("Another.", "Vier")) == [2, 2, 2, 0]


def test_the_same_source_twice_is_one() -> None:
    assert others(record("The same."), record("The same.")) == [0, 0]


def test_rows_without_a_source_are_not_counted() -> None:
    rows = [record("The same.", source) for source in (None, "", "Eins")]
    assert others(*rows) == [0, 0, 0]


def test_what_cannot_be_read_stays_in_its_place() -> None:
    broken = Failure("rows.jsonl", "not valid JSON", line=2)
    found = list(neighbors([record("The same."), broken, record("The same.", "Zwei")], 1000))
    assert found[1] is broken
    assert others(*found) == [1, None, 1]


def test_rows_that_are_read_apart_are_not_compared() -> None:
    rows = [record("The same.", source) for source in ("Eins", "Zwei", "Drei", "Vier")]
    two = rows[0].size + rows[1].size
    assert others(*rows, most=two) == [1, 1, 1, 1]
    assert others(*rows, most=1) == [0, 0, 0, 0]


def test_rows_of_one_document_are_not_cut_apart() -> None:
    rows = [record("The same.", source, doc="one") for source in ("Eins", "Zwei", "Drei")]
    assert others(*rows, most=1) == [2, 2, 2]


@given(
    st.lists(
        st.fixed_dictionaries(
            {"text": st.sampled_from(["One.", "Two."])},
            optional={
                "source": st.sampled_from(["Eins.", "Zwei.", "Drei."]),
                "doc": st.sampled_from(["a", "b"]),
            },
        ),
        max_size=12,
    ),
    st.integers(0, 60),
)
def test_order_and_texts_are_left_as_they_are(rows: list[dict[str, str]], most: int) -> None:
    records = [record(row["text"], row.get("source"), row.get("doc")) for row in rows]
    found = list(neighbors(records, most))
    assert [(r.text, r.source, r.doc) for r in found if isinstance(r, Record)] == [
        (r.text, r.source, r.doc) for r in records
    ]


def test_a_small_table_and_a_stream_of_it_say_the_same() -> None:
    rows = [{"text": "The same.", "source": source} for source in ("Eins.", "Zwei.")]
    content = "\n".join(map(json.dumps, rows)).encode()
    whole = [
        item.rows for item in read_documents("-", OPTIONS, content) if isinstance(item, Document)
    ]
    cut = [
        item.rows
        for part in parts("-", OPTIONS, 50_000, content)
        if not isinstance(part, Failure)
        for item in read_part(part, OPTIONS)
        if isinstance(item, Document)
    ]
    assert whole == cut
    assert [row.other_sources for (row,) in whole] == [1, 1]
