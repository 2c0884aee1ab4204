from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.lexicon.senses.concepts import BYTES, concept, is_empty, stem


@pytest.mark.parametrize(
    "family",
    [
        "elect election elections electoral elected",
        "nation national nationality nations",
        "house houses housing",
        "close closed closing",
        "politics political politician",
        "city cities city's",
        "class classes",
        "run running runner",
    ],
)
def test_words_of_one_family_have_one_stem(family: str) -> None:
    assert len(set(map(stem, family.split()))) == 1


@pytest.mark.parametrize(
    "pair", [("police", "policy"), ("bus", "business"), ("press", "president")]
)
def test_words_of_two_families_have_two(pair: tuple[str, str]) -> None:
    one, other = map(stem, pair)
    assert one != other


@given(st.text(max_size=40))
def test_any_text_has_a_number_of_so_many_bytes(word: str) -> None:
    assert 0 <= concept(word) < 1 << 8 * BYTES
    assert concept(word) == concept(word.casefold())


def test_function_words_say_nothing() -> None:
    assert is_empty("with")
    assert not is_empty("fire")
