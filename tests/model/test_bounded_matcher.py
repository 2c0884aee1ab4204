"""Two sequences are compared as difflib does, and never for long."""

from __future__ import annotations

from difflib import SequenceMatcher

from hypothesis import given, settings
from hypothesis import strategies as st

from qa.model.bounded_matcher import BoundedMatcher

ITEMS = st.lists(st.sampled_from("abc"), max_size=20)


@settings(deadline=None)
@given(ITEMS, ITEMS)
def test_short_sequences_are_compared_as_difflib_does(old: list[str], new: list[str]) -> None:
    plain = SequenceMatcher(None, old, new, autojunk=False)
    assert BoundedMatcher(old, new).get_opcodes() == plain.get_opcodes()


@settings(deadline=None)
@given(ITEMS, ITEMS, st.integers(0, 60))
def test_what_it_says_is_true_when_steps_run_out(old: list[str], new: list[str], most: int) -> None:
    made: list[str] = []
    for tag, i, i_end, j, j_end in BoundedMatcher(old, new, most).get_opcodes():
        made += old[i:i_end] if tag == "equal" else new[j:j_end]
    assert made == new


def test_equal_items_with_others_strewn_in_take_no_more_steps() -> None:
    """By difflib alone these take the cube of their number: minutes."""
    old = [item for number in range(2_000) for item in (".", f"old {number}")]
    new = [item for number in range(2_000) for item in (".", f"new {number}")]
    assert BoundedMatcher(old, new).get_opcodes()[-1][2] == len(old)
