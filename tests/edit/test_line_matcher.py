from __future__ import annotations

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from qa.edit.line_matcher import MOST_LINES, LineMatcher

LINES = st.lists(st.sampled_from("abc"), max_size=12)


def applied(old: list[str], new: list[str]) -> list[str]:
    """The new lines, made of the old ones by what the matcher says."""
    made: list[str] = []
    at = 0
    for tag, i, i_end, j, j_end in LineMatcher(old, new).get_opcodes():
        assert i == at
        at = i_end
        if tag == "equal":
            assert old[i:i_end] == new[j:j_end]
        made += new[j:j_end] if tag != "equal" else old[i:i_end]
    assert at == len(old)
    return made


@given(LINES, LINES)
def test_what_it_says_makes_the_new_lines_of_the_old(old: list[str], new: list[str]) -> None:
    assert applied(old, new) == new


def test_short_texts_are_compared_as_difflib_does() -> None:
    old, new = list("xabcy"), list("xacbdy")
    assert LineMatcher(old, new).get_opcodes() == SequenceMatcher(None, old, new).get_opcodes()


def test_a_hundred_thousand_equal_lines_are_one_change() -> None:
    """Line by line it would take hours."""
    old, new = ["x"] * 100_000, ["y", *["x"] * 50_000, "z", *["x"] * 49_000]
    assert applied(old, new) == new
    assert [code[0] for code in LineMatcher(old, new).get_opcodes()] == ["replace", "equal"]


def test_many_equal_pairs_are_one_change_too() -> None:
    old, new = ["a", *["x"] * (MOST_LINES // 4)], [*["x"] * (MOST_LINES // 4), "b"]
    assert [code[0] for code in LineMatcher(old, new).get_opcodes()] == ["replace"]
