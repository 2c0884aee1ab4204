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


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("Finland the Central Bank Board lowers all of its rates again in May.", "Finland"),
        ("Eastern Uusimaa today the court heard the case of the stolen ferry.", "Eastern Uusimaa"),
        ("Helsinki The district court heard the case of the stolen ferry.", "Helsinki"),
        ("The police according to the release, the ferry was stolen in May.", "The police"),
        ("The police According to the shop, a man was there in the old town.", "The police"),
        ("The guild according to the paper, Ann Roe left the town in May.", "The guild"),
    ],
)
def test_leads_of_two_words_and_before_names(text: str, lead: str) -> None:
    assert found(text) == [lead]


@pytest.mark.parametrize(
    "text",
    [
        "In Germany the Federal Court Board lowers all of its rates again in May.",
        "Germany the Good was a book that all of us read in the old town.",
        "The film according to the writer, the singer, and the crew was late.",
        "The film according to the writer was made in the old town in May.",
        "Meet The Beatles was a record that all of us heard in the old town.",
    ],
)
def test_places_and_sources_that_begin_sentences_are_left_alone(text: str) -> None:
    assert found(text) == []
