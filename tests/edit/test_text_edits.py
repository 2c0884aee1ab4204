"""Where stretches of a text are after edits, and which edits cannot be read as they are meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.edit.text_edits import Shift, article_kind, in_prose, with_edits
from qa.model.document import Document
from qa.model.report import Edit
from qa.model.span import Span
from qa.read.files import read_documents
from qa.read.kinds import MARKDOWN, PLAIN
from qa.read.options import ReadOptions


def edit(start: int, end: int, text: str) -> Edit:
    return Edit(Span(start, end), text, safe=True)


def test_what_is_put_in_right_before_a_stretch_is_no_part_of_it() -> None:
    shift = Shift([edit(2, 2, "xx"), edit(4, 6, "")])
    assert shift.of(Span(2, 4)) == Span(4, 6)
    assert shift.of(Span(0, 2)) == Span(0, 4)
    assert shift.of(Span(6, 8)) == Span(6, 8)
    assert shift.of_row(Span(2, 4)) == Span(2, 6)
    assert shift.of_row(Span(0, 2)) == Span(0, 4)


def test_an_edit_touches_what_it_changes_and_its_own_place() -> None:
    shift = Shift([edit(2, 2, "x"), edit(4, 6, "y")])
    assert shift.touches(Span(2, 2))
    assert not shift.touches(Span(2, 4))
    assert shift.touches(Span(3, 5))
    assert shift.touches(Span(5, 9))
    assert not shift.touches(Span(6, 9))
    assert not shift.touches(Span(0, 2))
    assert not Shift([]).touches(Span(0, 9))


@settings(deadline=None)
@given(st.text("abc", min_size=1, max_size=15), st.data())
def test_words_that_no_edit_touches_are_found_again(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    edits = [
        edit(a, b, data.draw(st.text("xyz", max_size=3)))
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    done, at = "", 0
    for one in edits:
        done, at = done + text[at : one.span.start] + one.text, one.span.end
    done += text[at:]
    shift = Shift(edits)
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    if not shift.touches(span):
        assert shift.of(span).of(done) == span.of(text)


def document(tmp_path: Path, name: str, text: str) -> Document:
    (tmp_path / name).write_text(text, "utf-8")
    (found,) = read_documents(str(tmp_path / name), ReadOptions(lang="en"))
    assert isinstance(found, Document)
    return found


@pytest.mark.parametrize(
    ("name", "raw", "one", "new"),
    [
        ("a.md", "A *b* c.\n", edit(8, 9, "!"), None),
        ("a.md", "A *b* c.\n", edit(6, 7, "d"), "A *b* d.\n"),
        ("a.md", "A *b* c.\n", edit(2, 5, "b"), None),
        ("a.md", "A b c.\n", edit(2, 3, "*b*"), None),
        ("a.md", "A b c.\n", edit(0, 2, "# "), None),
        ("a.md", "A b c.\n", edit(0, 6, ""), ""),
        ("a.html", "<p>A b</p>", edit(5, 6, "&lt;"), None),
        ("a.html", "<p>A b</p>", edit(5, 6, "c"), "<p>A c</p>"),
        ("a.txt", "A b\n\nc", edit(3, 5, " "), None),
        ("a.txt", "A b\n\nc", edit(2, 3, "*b*"), "A *b*\n\nc"),
    ],
)
def test_an_edit_is_made_if_it_reads_as_it_is_meant(
    tmp_path: Path, name: str, raw: str, one: Edit, new: str | None
) -> None:
    found = with_edits(document(tmp_path, name, raw), [one])
    if new is None:
        assert found is None
    else:
        assert found is not None
        assert found.raw.strip() == new.strip()


def test_other_words_may_be_meant_than_those_that_are_put_in(tmp_path: Path) -> None:
    html = document(tmp_path, "a.html", "<p>A b</p>")
    found = with_edits(html, [edit(5, 6, "&lt;")], ["<"])
    assert found is not None
    assert (found.raw, found.target.text) == ("<p>A &lt;</p>", "A <")


def test_edits_in_the_wrong_order_are_refused(tmp_path: Path) -> None:
    text = document(tmp_path, "a.txt", "one two")
    assert with_edits(text, [edit(4, 7, "2"), edit(0, 3, "1")]) is None


def test_places_in_the_file_are_found_in_the_prose_where_both_are_the_same(tmp_path: Path) -> None:
    prose = document(tmp_path, "a.html", "<p>A &amp; b</p>").target
    assert prose.text == "A & b"
    assert in_prose(prose, Span(3, 4)) == Span(0, 1)
    assert in_prose(prose, Span(11, 12)) == Span(4, 5)
    assert in_prose(prose, Span(5, 10)) is None
    assert in_prose(prose, Span(0, 3)) is None


def test_rows_are_plain_text(tmp_path: Path) -> None:
    assert article_kind(document(tmp_path, "a.md", "A.")) == MARKDOWN
    assert article_kind(document(tmp_path, "a.jsonl", '{"id": 1, "text": "A b"}')) == PLAIN
