"""Findings in a Word document as comments: exactly at their words, and not a letter changed."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.edit.word_comments import with_comments
from qa.model.mqm import Category, Severity
from qa.model.report import Edit, Place, PlacedFinding
from qa.model.span import Span
from qa.read.decode import DecodingError
from qa.read.office.word import word_text
from tests.read.office.word_files import paragraph, word_file

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def finding(text: str, start: int, end: int, message: str = "Wrong.") -> PlacedFinding:
    span = Span(start, end)
    return PlacedFinding(
        rule="doubled-word",
        category=next(iter(Category)),
        severity=Severity.MINOR,
        confidence=0.9,
        place=Place(span, 1, 1, 1, 1),
        text=span.of(text),
        message=message,
        suggestions=(Edit(span, "better", safe=False),),
        related=(),
        before="",
        after="",
        fingerprint="",
    )


def marked(content: bytes) -> dict[str, str]:
    """The words that each comment stands at, as another program reads them.

    Paragraphs without words are no part of the text that is read.
    """
    open_ids: set[str] = set()
    is_blank = False
    found: dict[str, str] = {}
    for element in docx.Document(BytesIO(content)).element.iter():
        id = element.get(f"{W}id") or ""
        if element.tag == f"{W}p":
            is_blank = not "".join(part.text or "" for part in element.iter(f"{W}t")).strip()
        if element.tag == f"{W}commentRangeStart":
            open_ids.add(id)
            found[id] = ""
        elif element.tag == f"{W}commentRangeEnd":
            open_ids.remove(id)
        elif element.tag == f"{W}t":
            for one in open_ids:
                found[one] += "" if is_blank else element.text or ""
    assert not open_ids
    return found


PARTS = st.lists(st.sampled_from(["a", "bc d", "é", "&amp;", "&lt;", " "]), min_size=1, max_size=4)
RUNS = st.lists(PARTS.map("".join), min_size=1, max_size=4)


@settings(deadline=None)
@given(st.lists(RUNS, min_size=1, max_size=3), st.data())
def test_comments_stand_at_their_words_and_the_text_stays(
    paragraphs: list[list[str]], data: st.DataObject
) -> None:
    content = word_file("".join(paragraph(*runs) for runs in paragraphs) + paragraph("End"))
    text = word_text(content).text
    places = st.integers(0, len(text) - 1)
    spans = data.draw(st.lists(st.tuples(places, places).map(sorted), min_size=1, max_size=5))
    findings = [finding(text, start, end + 1) for start, end in spans]
    made = with_comments(content, findings)
    assert word_text(made).text == text
    found = marked(made)
    for number, one in enumerate(findings):
        if one.text != "\n":
            assert found[str(number)] == one.text.replace("\n", "")
    assert [comment.text for comment in docx.Document(BytesIO(made)).comments] == [
        "Wrong.\nSuggestion: “better”\ndoubled-word, minor, 90% sure"
    ] * len(findings)
    assert with_comments(content, findings) == made


def test_comments_are_added_to_those_that_are_there() -> None:
    content = word_file(paragraph("One two three."))
    once = with_comments(content, [finding("One two three.", 4, 7, "First.")])
    twice = with_comments(once, [finding("One two three.", 0, 7, "Second.")])
    assert marked(twice) == {"0": "two", "1": "One two"}
    comments = [comment.text.split("\n")[0] for comment in docx.Document(BytesIO(twice)).comments]
    assert comments == ["First.", "Second."]


def test_all_other_members_stay_byte_for_byte() -> None:
    content = word_file(paragraph("One two."))
    made = with_comments(content, [finding("One two.", 0, 3)])
    before, after = (zipfile.ZipFile(BytesIO(one)) for one in (content, made))
    changed = {name for name in after.namelist() if name not in before.namelist()}
    assert changed == {"word/comments.xml"}
    assert after.read("word/styles.xml") == before.read("word/styles.xml")


def test_what_is_found_in_a_note_is_told_at_the_end_of_the_text() -> None:
    notes = f"<w:footnote>{paragraph('A note note.')}</w:footnote>"
    content = word_file(paragraph("The text."), notes=notes)
    text = word_text(content).text
    made = with_comments(content, [finding(text, 12, 21)])
    assert marked(made) == {"0": "The text."}
    assert (
        "In a header, footer or note: “note note”."
        in next(iter(docx.Document(BytesIO(made)).comments)).text
    )


def test_spaces_are_suggested_in_words() -> None:
    one = finding("One  two.", 3, 5)
    proposed = tuple(Edit(one.place.span, text, safe=True) for text in (" ", ""))
    made = with_comments(word_file(paragraph("One  two.")), [replace(one, suggestions=proposed)])
    comment = next(iter(docx.Document(BytesIO(made)).comments))
    assert "\nSuggestion: one space, take it out\n" in comment.text


def test_messages_are_escaped() -> None:
    content = word_file(paragraph("One two."))
    made = with_comments(content, [finding("One two.", 0, 3, "</w:t>\x00<b> & “c”")])
    comment = next(iter(docx.Document(BytesIO(made)).comments))
    assert comment.text.startswith("</w:t>\ufffd<b> & “c”")


def test_signs_that_are_elements_can_be_marked() -> None:
    body = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>"
    content = word_file(body)
    made = with_comments(content, [finding("a\tb", 1, 2), finding("a\tb", 0, 1)])
    assert word_text(made).text == "a\tb\n"
    xml = word_text(made).members["word/document.xml"]
    assert xml.count("<w:rPr><w:b/></w:rPr>") >= 3  # each part of the run is bold


def test_no_document_is_an_error() -> None:
    with pytest.raises(DecodingError):
        with_comments(b"PK", [finding("a", 0, 1)])


def test_members_that_are_made_have_no_date_of_their_own() -> None:
    content = word_file(paragraph("One two"))
    made = with_comments(content, [finding("One two", 0, 3)])
    old = {info.filename for info in zipfile.ZipFile(BytesIO(content)).infolist()}
    new = [info for info in zipfile.ZipFile(BytesIO(made)).infolist() if info.filename not in old]
    assert [info.date_time for info in new] == [(1980, 1, 1, 0, 0, 0)] * len(new)
    assert new
