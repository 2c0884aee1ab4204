"""Rows may say how their texts are written."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa import Checker, UnreadableError, check_rows
from qa.model.document import Document
from qa.read.files import read_documents
from qa.read.options import ReadOptions


def read(*rows: Mapping[str, object]) -> Document:
    raw = "\n".join(json.dumps(row) for row in rows)
    (document,) = read_documents("a.jsonl", ReadOptions(lang="en"), raw.encode())
    assert isinstance(document, Document), document
    return document


def test_a_row_is_read_as_it_says() -> None:
    html = read({"text": "<p>A &amp; <b>b</b></p>", "markup": "html"})
    assert html.target.text == "A & b"
    markdown = read({"text": "# A *b*", "source": "# `c`", "markup": "markdown"})
    assert markdown.target.text == "A b"
    assert markdown.source is not None
    assert markdown.source.text == "\ufffc"
    assert read({"text": "<p>", "markup": "text"}).target.text == "<p>"


def test_rows_of_one_document_are_read_each_by_itself() -> None:
    document = read(
        {"text": "<p>One</p>", "doc": "d", "markup": "html"},
        {"text": "Two <b>x", "doc": "d", "markup": "html"},
    )
    assert [one.span.of(document.target.text) for one in document.target.segments] == [
        "One",
        "Two x",
    ]


def test_findings_stand_in_the_text_of_the_row() -> None:
    rows = [{"text": "<p>He saw <b>the</b> the dog.</p>", "lang": "en", "markup": "html"}]
    (report,) = check_rows(rows)
    assert [one.text for one in report.findings] == ["the</b> the"]
    assert report.findings[0].place.span.of(rows[0]["text"]) == "the</b> the"


def test_another_markup_is_an_error() -> None:
    with pytest.raises(UnreadableError, match="“markup” must be one of text, markdown, html"):
        list(check_rows([{"text": "a", "markup": "word"}]))
    (failure,) = Checker().check_rows([{"text": "a", "markup": 1}])
    assert "“markup” must be a string" in str(failure)


TEXTS = st.lists(
    st.sampled_from(
        ["a", " ", "<p>", "</p>", "&amp;", "é", "*", "\n\n", "`x`", "<!-- qa: off -->", "# "]
    ),
    max_size=8,
).map("".join)


@given(st.lists(TEXTS, min_size=1, max_size=4), st.sampled_from(["html", "markdown"]))
def test_pieces_lead_back_to_the_rows(texts: list[str], markup: str) -> None:
    document = read(*({"text": text, "doc": "d", "markup": markup} for text in texts))
    at = 0
    for piece in document.target.pieces:
        assert at <= piece.raw_start <= piece.raw_end <= len(document.raw)
        at = piece.raw_end
        if piece.verbatim:
            told = document.target.text[piece.start : piece.end]
            assert document.raw[piece.raw_start : piece.raw_end] == told
    for row, text in zip(document.rows, texts, strict=True):
        assert row.span.of(document.raw) == text
    for directive in document.directives:
        assert directive.span.of(document.raw) == "<!-- qa: off -->"
