"""The order of words: what the table says, and where."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.sequences import SHAPES, TOKEN, improbable, sequences, shape
from qa.read.plain import read_plain

SOUND = (
    "The council wants to build a new school near the station, because the old one has become "
    "too small for the children of the town."
)


def test_sound_text_is_probable() -> None:
    assert read_plain(SOUND, "en").need(improbable) == ()


def test_most_shuffled_sentences_are_improbable() -> None:
    order = random.Random(3)  # noqa: S311  # a fixed shuffle, no secret
    words = SOUND.rstrip(".").replace(",", "").split()
    found = 0
    for _ in range(20):
        order.shuffle(words)
        found += bool(read_plain(" ".join(words) + ".", "en").need(improbable))
    assert found >= 18


def test_a_stretch_lies_on_the_words_that_are_out_of_order() -> None:
    text = f"{SOUND}\n\nThey said it of the has was to in that. {SOUND}"
    (stretch,) = read_plain(text, "en").need(improbable)
    bad = text.index("it of the")
    assert bad - 10 < stretch.span.start <= bad + 3
    assert stretch.span.end <= text.index("that.") + 5


@pytest.mark.parametrize("lang", ["de", "xx", "", "../en"])
def test_a_language_without_a_table_has_none(lang: str) -> None:
    assert sequences(lang) is None
    assert read_plain("von der die das und", lang).need(improbable) == ()


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    prose = read_plain(text, "en")
    for stretch in prose.need(improbable):
        segment = prose.segment_at(stretch.span.start)
        assert segment is not None
        assert segment.span.start <= stretch.span.start < stretch.span.end <= len(text)


@given(st.text(min_size=1, max_size=30))
def test_every_token_has_a_shape(text: str) -> None:
    assert all(shape(token) in SHAPES for token in TOKEN.findall(text))


@given(st.text(max_size=60))
def test_tokens_of_chunks_are_tokens_of_the_text(text: str) -> None:
    assert [t for chunk in text.split() for t in TOKEN.findall(chunk)] == TOKEN.findall(text)
