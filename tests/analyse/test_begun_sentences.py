from __future__ import annotations

import pytest

from qa.analyse.begun_sentences import begun_sentences
from qa.read.plain import read_plain


def found(text: str, lang: str = "en") -> list[str]:
    return [span.of(text) for span in begun_sentences(read_plain(text, lang))]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The value of the houses It has been kept.", "It"),
        ("They want to return to politics The speaker said so.", "The"),
        ("The ferry sank on the Harbor Road At the height of the mill.", "At"),
        ("The mayor Ann Roe He feels like taking part.", "He"),
        ("Which It seems that nobody knows.", "It"),
        ("The coach replaced him For Ann Roe the game was over.", "For"),
    ],
)
def test_pieces_that_were_joined(text: str, first: str) -> None:
    assert found(text) == [first]


@pytest.mark.parametrize(
    "text",
    [
        "They sang The wheels of the town.",
        "He wrote in the book The wheels go round.",
        "Ann Roe In the Rain",
        "The Show Must Go On as their first choice.",
        "She said to the town. It has been kept.",
        "The film As You Like It and later plays.",
        "They met the band, The wheels of the town.",
        "The series It is late in Dover ended in May.",
        "The band played We are the mills and went home.",
        "They staged Where the river goes in one evening.",
        "Her talk What we know of rivers drew a crowd.",
    ],
)
def test_titles_and_speech_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_other_languages_are_left_alone() -> None:
    assert found("Der Wert der Häuser It has been kept.", "de") == []


def test_a_line_with_capitals_throughout_is_a_title() -> None:
    title = "Farmers Save on Salt Because of the Price of Ships"
    below = "\n\nThe town met. It rained in the valley."
    assert found(title + below) == []
    assert found("Farmers save on Salt Because of the price of ships" + below) == ["Because"]
