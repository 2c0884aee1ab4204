"""Which words are rare, and which of them have forms of their own."""

from __future__ import annotations

import pytest

from qa.analyse.rare_words import is_inflected, rare_words
from qa.read.plain import read_plain


def test_rare_words_are_letters_with_their_places() -> None:
    prose = read_plain("The ystems of NATO and the ystems of McLeod ran on B2B.", "en")
    (rare,) = [word for word in prose.need(rare_words) if word.form == "ystems"]
    assert rare.numbers == [1, 6]
    assert {word.form for word in prose.need(rare_words)}.isdisjoint({"NATO", "McLeod", "B2B"})


@pytest.mark.parametrize("form", ["rouble", "ingot"])
def test_words_have_forms(form: str) -> None:
    assert is_inflected(form, "en")


@pytest.mark.parametrize("form", ["ystem", "overnment", "umber", "aught", "nd"])
def test_fragments_have_none(form: str) -> None:
    assert not is_inflected(form, "en")


def test_nothing_is_known_of_other_languages() -> None:
    assert not is_inflected("rouble", "xx")
