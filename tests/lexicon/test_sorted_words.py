"""Words in one table are found as they are in a list of them."""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.files.at_places import FileBytes
from qa.lexicon import sorted_words
from qa.lexicon.sorted_words import SortedWords, table_of_sorted

WORDS = st.text(st.characters(codec="utf-8", exclude_characters=" "), min_size=1, max_size=6)


@given(st.lists(st.one_of(WORDS, st.text("ab", min_size=1, max_size=3)), unique=True), WORDS)
def test_the_table_answers_as_the_list_does(words: list[str], asked: str) -> None:
    ordered = sorted(words)
    place = bisect_left(ordered, asked)
    one_table = SortedWords(table_of_sorted(ordered))
    assert one_table.around(asked) == ordered[max(0, place - 1) : place + 1]
    assert list(one_table.since(asked)) == ordered[place:]


@pytest.mark.parametrize("together", [1, 2, 3, 100])
def test_so_does_a_file_whatever_stands_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, together: int
) -> None:
    monkeypatch.setattr(sorted_words, "TOGETHER", together)
    ordered = sorted(f"{letter}{more}" for letter in "abcäßжあ" for more in ("", "a", "m", "z"))
    (tmp_path / "table").write_bytes(table_of_sorted(ordered))
    in_file = SortedWords(FileBytes(tmp_path / "table"))
    for asked in [*ordered, *(f"{word}b" for word in ordered), "A", "ん", "\ud800"]:
        place = bisect_left(ordered, asked)
        assert in_file.around(asked) == ordered[max(0, place - 1) : place + 1]
        assert list(in_file.since(asked)) == ordered[place:]
