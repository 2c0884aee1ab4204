from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.model.mqm import Category, Severity
from qa.model.report import Edit, Place, PlacedFinding
from qa.model.span import Span
from qa.model.visible import visible
from qa.report.display import excerpt, fix, head, middle, tail, width

TEXTS = st.text(
    st.one_of(
        st.sampled_from("aé\u0301\u0308漢字\u200d👩\t\n\r\x1b\u202e\u00a0\u3000 …ᄀ\u1161"),
        st.characters(),
    ),
    max_size=80,
)


def finding(before: str, text: str, after: str, *edits: Edit) -> PlacedFinding:
    place = Place(Span(10, 10 + len(text)), 1, 11, 1, 11 + len(text))
    return PlacedFinding(
        "a-rule",
        Category.SPELLING,
        Severity.MINOR,
        0.9,
        place,
        text,
        "",
        edits,
        (),
        before,
        after,
        "",
    )


@given(TEXTS)
def test_visible_text_has_no_power(text: str) -> None:
    for character in visible(text):
        assert character in "\u200c\u200d" or unicodedata.category(character) not in {
            "Cc", "Cf", "Cs", "Cn", "Zl", "Zp"
        }  # fmt: skip


@given(TEXTS)
def test_visible_text_is_visible_already(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(TEXTS, st.integers(1, 60))
def test_cut_text_fits(text: str, columns: int) -> None:
    shown = visible(text)
    for cut in (head(shown, columns), tail(shown, columns), middle(shown, columns)):
        assert width(cut) <= columns
    if width(shown) <= columns:
        assert head(shown, columns) == tail(shown, columns) == middle(shown, columns) == shown


@given(TEXTS, TEXTS, TEXTS, st.integers(30, 120))
def test_carets_stand_under_the_finding(before: str, text: str, after: str, columns: int) -> None:
    shown = excerpt(finding(before, text, after), columns)
    assert width(shown.line) <= columns
    assert shown.line == shown.before + shown.text + shown.after
    blank = len(shown.carets) - len(shown.carets.lstrip())
    assert blank == width(shown.before)
    assert shown.carets.count("^") == max(1, width(shown.text))


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("漢字", 4), ("e\u0301", 1), ("\ufeff", 8), ("a\tb", 6), ("한", 2), ("ﾊ", 1)],
)
def test_width_counts_columns(text: str, columns: int) -> None:
    assert width(visible(text)) == columns


def test_half_a_word_is_left_out() -> None:
    shown = excerpt(finding("…ation of the new ", "law", ""), 80)
    assert shown.before == "… of the new "
    shown = excerpt(finding("", "law", " of the old regula…"), 80)
    assert shown.after == " of the old …"


def test_a_text_without_spaces_keeps_its_start() -> None:
    assert excerpt(finding("…" + "漢" * 12, "字", ""), 80).before == "…" + "漢" * 12


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (Edit(Span(10, 14), "Kyiv", safe=True), "“Kyiv”"),
        (Edit(Span(11, 12), "y", safe=True), "“Kyew”"),
        (Edit(Span(10, 14), "", safe=True), "take it out"),
        (Edit(Span(10, 14), " ", safe=True), "one space"),
        (Edit(Span(10, 14), "\u202f", safe=True), "one no-break space"),
        (Edit(Span(0, 2), "Oh", safe=True), "“Oh”"),
    ],
)
def test_fix_tells_what_would_stand_there(edit: Edit, told: str) -> None:
    assert fix(finding("", "Kiew", "", edit), edit) == told
