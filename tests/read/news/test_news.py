"""NITF, ninjs, EPUB: what is read of them, and at which places."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa import UnreadableError, check_file
from qa.model.document import Document
from qa.model.report import Failure
from qa.model.span import Span
from qa.read.files import read_documents
from qa.read.options import ReadOptions

NITF = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf xml:lang="en"><head><title>Head head</title></head><body><body.head>
<hedline><hl1>The town hall hall opens</hl1></hedline><byline>By By</byline>
<dateline>PARIS PARIS</dateline></body.head><body.content>
<p>The <org>council council</org> met.</p><media><media-caption>A door door</media-caption></media>
</body.content></body></nitf>"""
NINJS = {
    "uri": "urn:x", "language": "en", "versioncreated": "2026-01-01", "byline": "N N",
    "headline": "A head & head", "body_text": "Left out", "body_html": '<p class="x">It was of of é.</p>',
}  # fmt: skip
NINJS_3 = {
    "uri": "urn:x",
    "headlines": [{"role": "main", "value": "A head"}],
    "bodies": [
        {"contenttype": "text/html", "value": "<p>Of of it.</p>"},
        {"value": "Plain < text"},
    ],
}


def read(text: str, name: str) -> Document:
    (document,) = read_documents(name, ReadOptions(), text.encode())
    assert isinstance(document, Document), document
    return document


def segments(document: Document) -> list[str]:
    return [segment.span.of(document.target.text) for segment in document.target.segments]


def found(path: Path) -> list[tuple[str, str, int]]:
    raw = path.read_text("utf-8")
    findings = [one for report in check_file(path) for one in report.findings]
    assert all(one.place.span.of(raw) == one.text for one in findings)
    return [(one.rule, one.text, one.place.line) for one in findings]


def test_headlines_captions_and_text_of_nitf_are_read(tmp_path: Path) -> None:
    document = read(NITF, "a.xml")
    assert [one.split("\n")[0] for one in segments(document)] == [
        "The town hall hall opens",
        "The council council met.",
        "A door door",
    ]
    assert document.lang == "en"
    path = tmp_path / "a.nitf"
    path.write_text(NITF, "utf-8")
    assert ("doubled-word", "council council", 5) in found(path)


@pytest.mark.parametrize("indent", [None, 2])
def test_ninjs_is_read_through_both_of_its_formats(tmp_path: Path, indent: int | None) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(NINJS, indent=indent), "utf-8")
    document = read(path.read_text("utf-8"), "a.json")
    assert segments(document) == ["A head & head", "It was of of é."]
    assert [one[:2] for one in found(path)] == [("doubled-word", "of of")]


def test_later_ninjs_has_lists() -> None:
    assert segments(read(json.dumps(NINJS_3), "a.ninjs")) == ["A head", "Of of it.", "Plain < text"]


@pytest.mark.parametrize(
    ("kind", "shown"), [("text/html", "A < b"), ("text/plain", "A &lt; b"), ("", "A &lt; b")]
)
def test_each_text_of_a_list_is_of_its_own_type(kind: str, shown: str) -> None:
    other = {"value": "Before", "contenttype": "text/plain" if "html" in kind else "text/html"}
    text = {"role": "main", "value": "A &lt; b", "contenttype": kind}
    article = {"uri": "x", "type": "text", "headlines": [other, text], "bodies": [text]}
    assert shown in segments(read(json.dumps(article), "a.ninjs"))


def test_a_file_of_strings_is_not_taken_for_an_article() -> None:
    text = json.dumps({"headline": "Head", "body_html": "<p>x</p>"})
    assert read(text, "de.json").catalogue


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.nitf", "<html/>", "expected <nitf>, found <html>"),
        ("a.nitf", "<nitf>", "cut off"),
        ("a.nitf", '<!DOCTYPE nitf [<!ENTITY a "b">]><nitf/>', "declares entities"),
        ("a.nitf", "garbage", "not well-formed"),
        ("a.ninjs", '{"a": 1', "not valid JSON"),
        ("a.ninjs", '{"uri": "x"}', "no article in it"),
        ("a.ninjs", "[" * 1000, "no more than 60"),
        ("a.epub", "garbage", "not a book in EPUB"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, name: str, text: str, told: str) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(UnreadableError, match=told):
        check_file(path)


@given(st.text(max_size=40), st.text(max_size=40), st.booleans())
def test_each_letter_of_ninjs_leads_back(headline: str, body: str, ascii_only: bool) -> None:  # noqa: FBT001
    article = {"uri": "u", "headline": headline, "body_html": f"<p>{body}</p>"}
    raw = json.dumps(article, ensure_ascii=ascii_only)
    (document,) = read_documents("a.ninjs", ReadOptions(), raw.encode("utf-8", "replace"))
    if isinstance(document, Failure):
        return
    at = 0
    for piece in document.target.pieces:
        assert at <= piece.raw_start <= piece.raw_end <= len(document.raw)
        at = piece.raw_end
        if piece.verbatim:
            told = document.target.text[piece.start : piece.end]
            assert Span(piece.raw_start, piece.raw_end).of(document.raw) == told


CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
OPF = (
    '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="d"><dc:language>en</dc:language></metadata>'
    '<manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    '<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="a" href="a%20b.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="x" href="x.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/>{more}</spine></package>'
)


def book(more: str = "", opf: str = OPF) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("META-INF/container.xml", CONTAINER)
        made.writestr("OEBPS/a.opf", opf.replace("{more}", more))
        made.writestr("OEBPS/nav.xhtml", "<html><body>Contents</body></html>")
        made.writestr("OEBPS/b.xhtml", "<html><body><p>One\nof of it.</p></body></html>")
        made.writestr("OEBPS/a b.xhtml", "<html xml:lang='de'><body><p>Zwei.</p></body></html>")
    return out.getvalue()


def test_chapters_are_documents_in_the_order_of_the_book(tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    path.write_bytes(book())
    first, second = check_file(path)
    assert first.uri == f"{path}/OEBPS/b.xhtml"
    assert (first.lang, second.lang) == ("en", "de")
    assert [(one.text, one.place.line, one.place.column) for one in first.findings] == [
        ("of of", 2, 1)
    ]


def test_a_chapter_that_is_missing_is_named() -> None:
    items = list(read_documents("a.epub", ReadOptions(), book('<itemref idref="x"/>')))
    assert [type(item) for item in items] == [Document, Document, Failure]
    (failure,) = read_documents("a.epub", ReadOptions(), book(opf="<package/>"))
    assert isinstance(failure, Failure)
    assert failure.message == "no chapters in this book"


@pytest.mark.parametrize("name", ["../../victim.html", "/victim.html", "../x/../../victim.html"])
def test_a_chapter_is_never_called_like_a_file_beside_the_book(name: str) -> None:
    """Its name is where its verdicts, and fixes, are looked for."""
    opf = OPF.replace('href="b.xhtml"', f'href="{name}"').replace("{more}", "")
    content = BytesIO(book(opf=opf))
    with zipfile.ZipFile(content, "a") as made:
        for member in ("../victim.html", "/victim.html", "victim.html"):
            made.writestr(member, "<html><body><p>One of of it.</p></body></html>")
    outside, inside = read_documents("a.epub", ReadOptions(), content.getvalue())
    assert isinstance(outside, Failure)
    assert (outside.uri, "not in the book" in outside.message) == ("a.epub", True)
    assert isinstance(inside, Document)
    assert inside.uri == "a.epub/OEBPS/a b.xhtml"
