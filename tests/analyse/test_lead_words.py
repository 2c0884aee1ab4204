from __future__ import annotations

import pytest

from qa.analyse.lead_words import lead_words
from qa.read.plain import read_plain


def found(text: str) -> list[str]:
    return [lead.span.of(text) for lead in lead_words(read_plain(text, "en"))]


@pytest.mark.parametrize(
    "word", ["Baltic", "Prosecutor", "Police", "Snow", "Helsinki", "Kouvola", "weather"]
)
def test_a_noun_before_a_sentence_is_a_lead_word(word: str) -> None:
    assert found(f"{word} the people will meet in the old town hall on Friday.") == [word]
    assert found(f"{word} today the people met in the old town hall of the city.") == [word]


@pytest.mark.parametrize(
    "beginning",
    [
        "Open the",
        "Leaving the",
        "Slowly the",
        "Under the",
        "Now the",
        "Bring the",
        "Today the",
        "Yet the",
    ],
)
def test_what_begins_sentences_is_left_alone(beginning: str) -> None:
    assert found(f"{beginning} people will meet in the old town hall on Friday.") == []


def test_headlines_and_names_are_left_alone() -> None:
    assert found("Police the bridge of sighs") == []
    assert found("Attila the Hun met the people of the old town on Friday.") == []


def test_a_large_initial_is_a_lead_word_once() -> None:
    assert found("ANDhis year the fair opens early in the old town.") == ["AND"]
    assert found("INdustry and ANDroid: INdustry again.") == []
    assert found("A) Yes or B) No?") == []
