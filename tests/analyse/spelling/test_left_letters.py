from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.spelling.left_letters import left_letters
from qa.read.plain import read_plain


@pytest.mark.parametrize(
    ("text", "letter", "whole"),
    [
        ("Two men were detained. t the same time, the house was sealed.", "t", "At"),
        ("The court will decide. f it turns out that they left, they pay.", "f", "If"),
        ("The film was long. n particular, nobody laughed.", "n", "In"),
        ("He went home (at last). t was not very organized, though.", "t", "It"),
    ],
)
def test_one_letter_is_left_of_the_word_that_fits(text: str, letter: str, whole: str) -> None:
    (left,) = left_letters(read_plain(text, "en"))
    assert left.span.of(text) == letter
    assert left.wholes == (whole,)


def test_a_language_without_a_table_of_phrases_has_the_most_common_words() -> None:
    (left,) = left_letters(read_plain("Sie kamen spät. n der Stadt war es still.", "de"))
    assert left.wholes[0] == "In"


@pytest.mark.parametrize(
    "text",
    [
        "Let n be large. n is never zero.",  # a variable stands elsewhere
        "See e. g. n the first of them, or approx. n times.",
        "They left. a man stayed, o my.",  # words of one letter
        "It has no end. g the rest is lost.",  # of no common word of two letters
        "It rained.\nn the town it snowed.",  # the paragraph lost its beginning: torn-text
        "They left. n",
        "The staff is intact. s have begun to count.",  # no word fits
        "The mass is given. t is the time in seconds.",
        "See the History of the Rhine. p 45 has the map.",
    ],
)
def test_letters_that_nothing_was_lost_before(text: str) -> None:
    assert left_letters(read_plain(text, "en")) == ()


def test_a_word_of_one_letter_of_the_language_is_whole() -> None:
    assert left_letters(read_plain("Llegaron tarde. y la ciudad dormía.", "es")) == ()


@given(st.text(alphabet=" .nft!”\nAthe", max_size=60))
def test_what_is_found_is_one_letter_behind_a_space(text: str) -> None:
    prose = read_plain(text, "en")
    for left in left_letters(prose):
        assert len(left.span) == 1
        assert prose.text[left.span.start - 1] == " "
