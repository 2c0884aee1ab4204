"""Words in one text are found as they are in a list of them."""

from __future__ import annotations

from bisect import bisect_left

from hypothesis import given
from hypothesis import strategies as st

from qa.lexicon.sorted_words import SortedWords

WORDS = st.text(st.characters(codec="utf-8", exclude_characters=" "), min_size=1, max_size=6)


@given(st.lists(st.one_of(WORDS, st.text("ab", min_size=1, max_size=3)), unique=True), WORDS)
def test_the_text_answers_as_the_list_does(words: list[str], asked: str) -> None:
    ordered = sorted(words)
    place = bisect_left(ordered, asked)
    one_text = SortedWords(" ".join(ordered))
    assert one_text.around(asked) == ordered[max(0, place - 1) : place + 1]
    assert list(one_text.since(asked)) == ordered[place:]
