"""The order of words: what the table says, and where."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import qa.languages
from qa.lexicon.improbable import improbable
from qa.lexicon.ngrams import (
    END,
    LAYOUT,
    LIFTS,
    SHAPES,
    TOKEN,
    context,
    light_windows,
    order,
    place_of,
    sequences,
    shape,
)
from qa.model.span import Span
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


def test_what_words_say_of_each_other() -> None:
    table = sequences("en")
    assert table is not None
    told = table.phrases.step
    usual, odd = told("", "has", "been"), told("", "been", "has")
    assert usual is not None
    assert odd is not None
    assert usual > 1.0 > -2.0 > odd
    assert {usual, odd} <= set(LIFTS)
    # Apostrophes of both kinds, and capitals, are the same word.
    assert told("", "Don’t", "know") == told("", "don't", "know")
    assert told("", "qwrtz", "the") is None
    assert told("", END, END) is None


def test_two_words_say_more_than_one() -> None:
    table = sequences("en")
    assert table is not None
    one, two = table.phrases.step("", "as", "a"), table.phrases.step("such", "as", "a")
    assert one is not None
    assert two is not None
    assert table.phrases.step("result", "of", "the") is not None


def test_the_shipped_table_has_the_layout_of_the_program() -> None:
    path = Path(qa.languages.__path__[0]) / "en" / "en.sequences"
    assert path.read_bytes().startswith(b'{"layout": %d,' % LAYOUT)


def test_a_stretch_does_not_run_from_one_segment_into_the_next() -> None:
    lines = "\n\n".join(["Of the", "was in", "to of", "the and", "has by", "from is"] * 4)
    assert read_plain(lines, "en").need(improbable) == ()


@given(st.text(alphabet="ab, .’-\n“1", max_size=80))
def test_tokens_are_found_by_their_numbers(text: str) -> None:
    prose = read_plain(text, "en")
    tokens = prose.need(order)
    assert tokens is not None
    found = [
        (segment, match)
        for segment in prose.segments
        for match in TOKEN.finditer(prose.text, segment.span.start, segment.span.end)
    ]
    numbers = [
        first + n
        for segment, first in zip(prose.segments, tokens.firsts, strict=True)
        for n, _ in enumerate(TOKEN.findall(segment.span.of(prose.text)))
    ]
    for number, (_, match) in zip(numbers, found, strict=True):
        assert tokens.token(number) == match.group()
        assert place_of(prose, tokens, number) == Span(match.start(), match.end())
    assert tokens.token(-1) == tokens.token(10_000) == END


@given(st.binary(max_size=40), st.integers(1, 9), st.integers(0, 9 * 255))
def test_light_windows_are_those_that_sum_up_to_less(values: bytes, size: int, below: int) -> None:
    windows = range(len(values) - size + 1)
    light = [n for n in windows if sum(values[n : n + size]) < below]
    assert list(light_windows(values, size, below)) == light


def test_the_longest_windows_are_summed_up() -> None:
    assert list(light_windows(bytes([255] * 129), 128, 128 * 255 + 1)) == [0, 1]
    assert not list(light_windows(bytes([255] * 129), 128, 128 * 255))


def test_a_text_without_spaces_is_read_once() -> None:
    prose = read_plain("of,the," * 2000, "en")
    tokens = prose.need(order)
    assert tokens is not None
    assert tokens.token(3) == "the"
    prose.need(improbable)
    assert len(tokens.long) == 1


def test_what_stands_beside_a_word() -> None:
    text = "It rained. The old house near the river burned."
    start = text.index("house")
    assert context(text, Span(start, start + 5)) == ("The", "old", "near", "the")
