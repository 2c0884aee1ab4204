"""Words are what a reader would count as words, at the places where they stand."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.words import PACKED, occurrences, spans_of, words
from qa.model.prose import Prose
from qa.model.span import Span

texts = st.one_of(
    st.text(max_size=80),
    st.text("ab É’'-. \n0\u0301中", max_size=80),
)


def prose(text: str) -> Prose:
    return Prose(text, ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("…?!", []),
        ("One two", ["One", "two"]),
        ("don't, O’Neill's l'homme", ["don't", "O’Neill's", "l'homme"]),
        ("the dogs' bowls, 'quoted'", ["the", "dogs", "bowls", "quoted"]),
        ("Russian-backed well–known", ["Russian", "backed", "well", "known"]),
        ("U.S. 3.5%", ["U", "S", "3", "5"]),
        ("Zoe\u0308 and Zoë", ["Zoe\u0308", "and", "Zoë"]),
        ("Київ, 北京", ["Київ", "北京"]),
        ("see \ufffc now", ["see", "now"]),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert words(prose(text)).texts == expected


@given(texts)
def test_words_stand_where_they_say_in_order(text: str) -> None:
    column = words(prose(text))
    assert len(column.texts) == len(column.starts)
    end = 0
    for n, word in enumerate(column.texts):
        assert column.span(n).of(text) == word
        assert column.end(n) == column.span(n).end
        assert column.starts[n] >= end
        end = column.end(n)


@given(texts)
def test_every_letter_and_digit_is_in_a_word(text: str) -> None:
    column = words(prose(text))
    covered = {
        at for n in range(len(column.texts)) for at in range(column.starts[n], column.end(n))
    }
    assert all(at in covered for at, character in enumerate(text) if character.isalnum())


@given(texts, st.integers(0, 80), st.integers(0, 80))
def test_words_within_a_span_begin_in_it(text: str, one: int, other: int) -> None:
    column = words(prose(text))
    span = Span(min(one, other), max(one, other))
    begun = [n for n, start in enumerate(column.starts) if span.start <= start < span.end]
    assert list(column.within(span)) == begun


@given(texts)
def test_occurrences_number_every_word_once(text: str) -> None:
    read = prose(text)
    numbers = [n for places in read.need(occurrences).values() for n in places]
    assert sorted(numbers) == list(range(len(read.need(words).texts)))
    for form in read.need(occurrences):
        assert [span.of(text) for span in spans_of(read, form)] == [form] * len(
            read.need(occurrences)[form]
        )


def test_a_form_that_is_not_there_has_no_span() -> None:
    assert list(spans_of(prose("one two"), "three")) == []


def test_numbers_of_a_word_that_comes_often_are_packed() -> None:
    text = prose("the cat the end " * PACKED)
    places = text.need(occurrences)
    assert [*places["the"]] == [*range(0, 4 * PACKED, 2)]
    assert [*places["cat"]] == [*range(1, 4 * PACKED, 4)]
    assert type(places["the"]) is type(places["cat"]) is array
