from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.lexicon.word_list import Listed, WordList, folded, listed, made


@pytest.mark.parametrize(
    "word",
    "plying odes sate flouted sown rues heats theorise theorize colour color antennæ Neurones".split(),
)
def test_words_in_any_spelling_are_listed_widely(word: str) -> None:
    assert listed(word, "en") is Listed.WIDELY


@pytest.mark.parametrize("word", "recieve foudn possibilty annoucement governemnt".split())
def test_slips_are_listed_nowhere(word: str) -> None:
    assert listed(word, "en") is Listed.NOWHERE


def test_what_only_the_largest_lists_have_is_listed_rarely() -> None:
    assert listed("oche", "en-GB") is Listed.RARELY


def test_a_language_without_lists_has_no_listed_words() -> None:
    assert listed("Haus", "de") is Listed.NOWHERE


@given(st.sets(st.text(min_size=1, max_size=12)), st.sets(st.text(min_size=1, max_size=12)))
def test_a_listed_word_is_always_found(widely: set[str], rarely: set[str]) -> None:
    widely, rarely = set(map(folded, widely)), set(map(folded, rarely))
    words = WordList(made(widely, rarely))
    assert all(words.find(word) is Listed.WIDELY for word in widely if folded(word) == word)
    assert all(words.find(word) for word in rarely if folded(word) == word)


def test_few_strange_words_are_taken_for_listed_ones() -> None:
    words = WordList(made({f"word{n}" for n in range(3000)}, set()))
    taken = sum(bool(words.find(f"strange{n}")) for n in range(10_000))
    assert taken < 40


@pytest.mark.parametrize("content", [b"", b"qawords1", b"qawords0" + bytes(8), b"x" * 100])
def test_a_broken_file_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="not a list of words"):
        WordList(content)
