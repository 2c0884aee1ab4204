"""Rounds of edits made one: the result is the same as that of the rounds, and each row gets its own."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from qa.edit.trail import Trail, row_words
from qa.model.document import Document, Row
from qa.model.report import Edit
from qa.model.span import Span
from qa.read.cells import CellWords, RowWords, put
from qa.read.plain import read_plain


def edited(text: str, edits: list[Edit]) -> str:
    return put(text, [CellWords(edit.span.start, edit.span.end, edit.text) for edit in edits])


def test_one_round_is_itself() -> None:
    trail = Trail(7)
    trail.apply([Edit(Span(0, 3), "One", safe=True), Edit(Span(4, 7), "", safe=True)])
    assert list(trail.words("One ")) == [(0, 3, "One"), (4, 7, "")]


def test_nothing_comes_of_no_edits() -> None:
    assert list(Trail(3).words("abc")) == []


def test_text_put_in_at_the_end_and_changed_again_is_one_edit() -> None:
    trail = Trail(2)
    trail.apply([Edit(Span(2, 2), "cd", safe=True)])
    trail.apply([Edit(Span(2, 3), "C", safe=True)])
    assert list(trail.words("abCd")) == [(2, 2, "Cd")]


@settings(deadline=None)
@given(st.text("ab ", max_size=12), st.data())
def test_rounds_made_one_give_the_last_text(text: str, data: st.DataObject) -> None:
    trail, now = Trail(len(text)), text
    for _ in range(3):
        cuts = sorted(data.draw(st.lists(st.integers(0, len(now)), max_size=6)))
        spans = [Span(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
        edits = [Edit(span, data.draw(st.text("xy", max_size=3)), safe=True) for span in spans]
        trail.apply(edits)
        now = edited(now, edits)
    words = list(trail.words(now))
    assert put(text, words) == now
    assert all(one.end <= other.start for one, other in pairwise(words))


def test_each_row_gets_its_edits_in_its_own_places() -> None:
    raw = "ab cd\n\nef gh"
    rows = (
        Row("1", 2, Span(0, 5)),
        Row("2", 9, Span(7, 12)),
    )
    document = Document("x", "x.csv", raw, read_plain(raw, "en"), rows=rows)
    edits = [CellWords(0, 2, "AB"), CellWords(7, 9, "EF"), CellWords(12, 12, "!")]
    assert row_words(document, edits) == (
        RowWords(2, "ab cd", (CellWords(0, 2, "AB"),)),
        RowWords(9, "ef gh", (CellWords(0, 2, "EF"), CellWords(5, 5, "!"))),
    )
