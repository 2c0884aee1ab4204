"""Word documents: what is read as text, and where it leads back to."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa import UnreadableError, check_file
from qa.model.prose import OBJECT, Role
from qa.model.span import Span
from qa.read.office.word import read_word, word_text
from tests.read.office.word_files import paragraph, word_file


def roles(content: bytes) -> list[tuple[str, Role]]:
    _, reading = read_word(content, "en")
    text = reading.prose.text
    return [(segment.span.of(text), segment.role) for segment in reading.prose.segments]


def test_paragraphs_headings_cells_and_lists_have_their_roles() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{paragraph('A cell')}</w:tc></w:tr></w:tbl>"
    item = "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>An item</w:t></w:r></w:p>"
    body = paragraph("A head", style="berschrift1") + paragraph("Some ", "te", "xt.") + cell + item
    assert roles(word_file(body)) == [
        ("A head", Role.HEADING),
        ("Some text.", Role.PARAGRAPH),
        ("A cell", Role.CELL),
        ("An item", Role.ITEM),
    ]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>", "a\tb\nc"),
        ("<w:p><w:r><w:t>a</w:t><w:br w:type='page'/><w:t>b</w:t></w:r></w:p>", "ab"),
        ("<w:p><w:r><w:t> a </w:t></w:r></w:p>", "a"),
        ("<w:p><w:r><w:t>a &amp; b&#233;</w:t></w:r></w:p>", "a & bé"),
        ("<w:p><w:del><w:r><w:delText>a</w:delText></w:r></w:del><w:ins><w:r><w:t>b</w:t></w:r></w:ins></w:p>", "b"),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>", "b"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>b</w:t></w:r></w:p>", "b"),
        ("<w:p><w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink></w:p>", "link"),
        (paragraph("Contents 1", style="Verz1") + paragraph("b"), "b"),
        ("<w:p><w:r><w:t>a</w:t></w:r><w:moveFrom><w:r><w:t>b</w:t></w:r></w:moveFrom></w:p>", "a"),
        ("<w:p/><w:p><w:r><w:t>b</w:t></w:r></w:p>", "b"),
        ("<w:p><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r></w:p>", "a\u2011b"),
    ],
)  # fmt: skip
def test_the_text_is_what_word_shows(body: str, text: str) -> None:
    assert word_text(word_file(body)).text == f"{text}\n"


def test_text_boxes_are_read_once() -> None:
    box = (
        '<mc:AlternateContent xmlns:mc="urn:x"><mc:Choice><w:drawing><graphicData><wsp><w:txbxContent>'
        f"{paragraph('In a box')}</w:txbxContent></wsp></graphicData></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{paragraph('In a box')}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    body = f"<w:p><w:r><w:t>Before</w:t>{box}</w:r><w:r><w:t xml:space='preserve'> and after</w:t></w:r></w:p>"
    assert word_text(word_file(body)).text == "Before and after\nIn a box\n"


def test_formulas_code_and_addresses_are_no_prose() -> None:
    code = '<w:r><w:rPr><w:rStyle w:val="Code"/></w:rPr><w:t>x = y</w:t></w:r>'
    formula = '<m:oMath xmlns:m="urn:m"><m:r><m:t>a + b</m:t></m:r></m:oMath>'
    body = f"<w:p><w:r><w:t>See https://a.org and</w:t></w:r>{code}{formula}</w:p>"
    raw, reading = read_word(word_file(body), "en")
    assert reading.prose.text == f"See {OBJECT} and{OBJECT}{OBJECT}"
    assert raw == f"See https://a.org andx = y{OBJECT}\n"


def test_notes_are_read_behind_the_text() -> None:
    content = word_file(
        paragraph("Text."), notes=f"<w:footnote>{paragraph('A note.')}</w:footnote>"
    )
    assert word_text(content).text == "Text.\nA note.\n"


def test_headers_are_read_once_behind_the_notes() -> None:
    content = word_file(
        paragraph("Text."),
        notes=f"<w:footnote>{paragraph('A note.')}</w:footnote>",
        headers=(paragraph("The Town Paper"), paragraph("The Town Paper"), paragraph("Page two")),
    )
    assert word_text(content).text == "Text.\nA note.\nThe Town Paper\nPage two\n"
    assert roles(content)[2:] == [("The Town Paper", Role.CAPTION), ("Page two", Role.CAPTION)]


def test_a_finding_stands_on_its_line_whatever_runs_it_is_split_into(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word_file(paragraph("A line.") + paragraph("We saw t", "he", " the house.")))
    (report,) = check_file(path, lang="en")
    (finding,) = report.findings
    assert (finding.place.line, finding.place.column, finding.text) == (2, 8, "the the")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"Just a text.", "not a Word document that can be read: file is not a zip file"),
        (b"", "not a Word document"),
        (word_file("<w:p>"), "not well-formed: mismatched tag"),
        (
            word_file("<w:p/>", head='<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'),
            "declares entities",
        ),
        (word_file("<w:p>" * 300 + "</w:p>" * 300), "200 deep"),
    ],
)
def test_what_is_no_word_document_is_named(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match=told):
        check_file(path)


RUNS = st.lists(
    st.lists(
        st.sampled_from(["a", "Zwei Wörter", " ", "é", "&amp;", "&lt;", "😀", "."]), max_size=4
    ).map("".join),
    max_size=5,
)


@given(st.lists(RUNS, max_size=4))
def test_every_character_leads_back_to_the_xml(runs: list[list[str]]) -> None:
    found = word_text(word_file("".join(paragraph(*one) for one in runs)))
    xml = found.members[found.main]
    assert "".join(piece.text for piece in found.pieces) == found.text.replace("\n", "")
    for piece in found.pieces:
        raw = xml[piece.xml_start : piece.xml_end]
        assert raw == piece.text or raw in {"&amp;", "&lt;"}
        assert found.text[piece.start : piece.start + len(piece.text)] == piece.text
        assert piece.run.start < piece.xml_start < piece.xml_end < piece.run.end
    raw, reading = read_word(word_file("".join(paragraph(*one) for one in runs)), "en")
    text = reading.prose.text
    for part in reading.prose.pieces:
        assert Span(part.raw_start, part.raw_end).of(raw) == text[part.start : part.end]
