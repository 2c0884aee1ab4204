from __future__ import annotations

import json
from pathlib import Path

from qa.compare.meaning.given import given_pairs
from qa.model.document import Document
from qa.read.files import read_documents
from qa.read.options import ReadOptions


def documents(folder: Path, rows: list[dict[str, str]]) -> list[Document]:
    file = folder / "rows.jsonl"
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return [d for d in read_documents(str(file), ReadOptions()) if isinstance(d, Document)]


def told(document: Document) -> list[tuple[str, str]]:
    assert document.source is not None
    return [
        (target.of(document.target.text), source.of(document.source.text))
        for target, source in given_pairs(document)
    ]


def test_each_row_of_a_document_is_a_pair(tmp_path: Path) -> None:
    rows = [
        {"id": "1", "doc": "a", "text": "One.", "source": "Eins."},
        {"id": "2", "doc": "a", "text": "Two.\n\nAnd more.", "source": "Zwei und mehr."},
        {"id": "3", "doc": "a", "text": "Three.", "source": ""},
        {"id": "4", "doc": "a", "text": "Four."},
        {"id": "5", "doc": "a", "text": "Five.", "source": "Fünf."},
    ]
    (document,) = documents(tmp_path, rows)
    assert told(document) == [
        ("One.", "Eins."), ("Two.\n\nAnd more.", "Zwei und mehr."), ("Five.", "Fünf."),
    ]  # fmt: skip


def test_a_single_row_is_a_pair(tmp_path: Path) -> None:
    (document,) = documents(tmp_path, [{"id": "1", "text": "One.", "source": "Eins."}])
    assert told(document) == [("One.", "Eins.")]


def test_an_article_of_several_paragraphs_gives_none(tmp_path: Path) -> None:
    row = {"id": "1", "text": "One.\n\nTwo.", "source": "Eins.\n\nZwei."}
    (document,) = documents(tmp_path, [row])
    assert told(document) == []
