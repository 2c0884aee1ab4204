"""Spaces that were lost between two words."""

from __future__ import annotations

import pytest

from qa.analyse.spelling.word_breaks import glued_words
from qa.read.plain import read_plain


@pytest.mark.parametrize(
    ("lang", "text", "right"),
    [
        ("de", "Sie stellten den Wagen gestern vordie große Halle.", "vor die"),
        ("de", "Er war älter, alssie ihn zum ersten Mal sah.", "als sie"),
    ],
)
def test_two_function_words_make_no_compound(lang: str, text: str, right: str) -> None:
    assert [one.right for one in read_plain(text, lang).need(glued_words)] == [right]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Er kam sodann zuvor, indem er überaus schnell hinaus und vorbei lief."),
        ("nl", "Hij liep daarbij voorbij en kwam daarna vanwege het weer terug."),
    ],
)
def test_words_that_were_made_of_two_are_words(lang: str, text: str) -> None:
    assert not read_plain(text, lang).need(glued_words)
