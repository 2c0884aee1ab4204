"""Texts that come back from an editor: no byte changes that was not edited."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.serve.changes import ChangeError, apply_change, change_between, parse_change
from qa.serve.line_ends import even, uneven
from qa.serve.merging import difference, merged

RAW = st.text(st.sampled_from("ab\r\n😀é"), max_size=20)
EVEN = st.text(st.sampled_from("ab\n😀é"), max_size=20)


@settings(deadline=None)
@given(raw=RAW)
def test_what_was_not_edited_stays_as_it_is(raw: str) -> None:
    assert uneven(even(raw), raw) == raw


@settings(deadline=None)
@given(raw=RAW, edited=EVEN)
def test_lines_are_what_was_edited(raw: str, edited: str) -> None:
    assert even(uneven(edited, raw)) == edited


def test_a_new_line_ends_as_the_others() -> None:
    raw = "one\r\ntwo\nthree\r\n"
    assert uneven("one\nnew\ntwo\nthree\n", raw) == "one\r\nnew\r\ntwo\nthree\r\n"
    assert uneven("one\ntwo, changed\nthree\n", raw) == "one\r\ntwo, changed\nthree\r\n"


@settings(deadline=None)
@given(old=EVEN, new=EVEN)
def test_a_change_makes_one_text_of_another(old: str, new: str) -> None:
    assert apply_change(old, parse_change(change_between(old, new))) == new


@pytest.mark.parametrize(
    "value",
    [None, {}, ["a"], [-1], [True], [[1.5]], [[]], [[1, 2]], [[1, "a\nb"]], [10**9], [["1"]]],
)
def test_what_is_no_change_is_refused(value: object) -> None:
    with pytest.raises(ChangeError):
        parse_change(value)


@pytest.mark.parametrize("change", [[4], [2], [3, [1]], [[0, "x"]], [1, [1, "y"], 2]])
def test_a_change_of_another_text_is_refused(change: list[int | list[int | str]]) -> None:
    with pytest.raises(ChangeError):
        apply_change("a😀", change)


def test_two_changes_are_merged_or_not() -> None:
    base = "a\nb\nc\nd\ne"
    assert merged(base, "A\nb\nc\nd\ne", "a\nb\nc\nd\nE") == "A\nb\nc\nd\nE"
    assert merged(base, "A\nb\nc\nd\ne", "A\nb\nc\nd\ne") == "A\nb\nc\nd\ne"
    assert merged(base, "A\nb\nc\nd\ne", "Ä\nb\nc\nd\ne") is None
    assert merged(base, base, "x\n" + base) == "x\n" + base
    assert difference("a\nb", "a\nc") == [[" ", "a"], ["-", "b"], ["+", "c"]]
