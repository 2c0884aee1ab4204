"""Names from abroad in Chinese characters."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.analyse.names.han import (
    foreign_names_in,
    may_be_from_abroad,
    sounds_of_han,
    without_neighbors,
)
from qa.model.span import Span


def names_in(text: str) -> list[str]:
    return [match.group() for match in foreign_names_in(text, Span(0, len(text)), "zh")]


def test_names_stand_out_of_their_sentences() -> None:
    assert names_in("演员安东尼·霍洛维茨说他很高兴。") == ["安东尼", "霍洛维茨"]
    assert names_in("他们昨天在市场上买了水果。") == []


def test_two_characters_must_be_listed() -> None:
    assert names_in("他问约翰。") == ["约翰"]
    assert names_in("他问兹瓦。") == []


def test_characters_by_consonant_and_syllable() -> None:
    assert sounds_of_han("斯安") == ["s-", "si", "an"]
    assert sounds_of_han("") == []


def test_a_neighbor_may_be_of_another_word() -> None:
    assert without_neighbors("霍洛维茨") == ("洛维茨", "霍洛维")
    assert without_neighbors("约翰") == ()


def test_characters_of_names() -> None:
    assert may_be_from_abroad("巴拉林", "zh")
    assert not may_be_from_abroad("晓燕", "zh")


@settings(deadline=None, max_examples=examples_of(100))
@given(st.text(alphabet="约翰安东尼·霍洛维茨说他很ab ", max_size=40))
def test_names_lie_within_the_stretch(text: str) -> None:
    span = Span(1, max(1, len(text) - 1))
    for match in foreign_names_in(text, span, "zh"):
        assert span.start <= match.start() < match.end() <= span.end
        assert len(sounds_of_han(match.group())) <= 2 * len(match.group())
