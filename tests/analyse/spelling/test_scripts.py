from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.spelling.scripts import LOOKS_LIKE, mixed_words
from qa.read.plain import read_plain

CYRILLIC_LOOKS = {
    latin: other for other, latin in LOOKS_LIKE.items() if "\u0400" <= other <= "\u04ff"
}


@given(
    st.sampled_from(["season", "protesters", "authorities", "match", "anything"]),
    st.integers(0, 20),
)
def test_a_look_alike_is_found_and_put_right(word: str, place: int) -> None:
    places = [n for n, letter in enumerate(word) if letter in CYRILLIC_LOOKS]
    n = places[place % len(places)]
    written = word[:n] + CYRILLIC_LOOKS[word[n]] + word[n + 1 :]
    text = f"The {written} was over."
    (found,) = mixed_words(read_plain(text, "en"))
    assert found.span.of(text) == written
    assert found.right == word


def test_symbols_and_whole_words_of_other_scripts_are_left_alone() -> None:
    assert mixed_words(read_plain("5 kΩ and 3 μm; Δt, βHCG; Москва-Сити and Kyiv", "en")) == ()


def test_in_a_cyrillic_word_the_latin_letter_is_the_strange_one() -> None:
    (found,) = mixed_words(read_plain("Это cлово.", "ru"))
    assert (found.right, found.strange) == ("слово", "c")
