from __future__ import annotations

import pytest

from qa.analyse.lead_names import lead_names
from qa.read.plain import read_plain


def found(text: str, lang: str = "en") -> list[str]:
    return [lead.span.of(text) for lead in lead_names(read_plain(text, lang))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The guests woke up, but the coach Ann Roe the attitude of the team was poor.", "Ann Roe"),
        ("It is the plan that matters to many. By Ann Roe the pass found no player.", "By Ann Roe"),
        ("Even the mayor Ann Roe she wants to open the bridge of the town.", "Ann Roe"),
        ("The director of the guild Ann Roe according to the town has left.", "Ann Roe"),
        ("HIFK’s the performance promised more than the first half of the game.", "HIFK’s"),
    ],
)
def test_names_that_neither_a_verb_nor_a_preposition_takes(text: str, name: str) -> None:
    assert found(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "That was the plan of Ann Roe, according to the town.",
        "The council gave Ann Roe the keys of the town.",
        "They made Ann Roe the mayor of the town.",
        "At the Berlin Film Festival the jury could not choose.",
        "When the town called, Ann Roe the week before had said no.",
        "In Western Australia the indicator fell again.",
        "That’s the news of the day for the town.",
        "The time when Ann Roe she said nothing.",
        "I’m Peter Roe I’m a consultant of the town.",
        "Give Ann Roe a ball and she will win the game.",
        "The film of the Monday the mayor came.",
    ],
)
def test_other_names_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_labels_before_a_sentence() -> None:
    text = (
        "Ice hockey In the second half the guests woke up.\n\nEditorial There is no easy way out."
    )
    assert found(text) == ["Ice hockey", "Editorial"]


@pytest.mark.parametrize(
    "text",
    [
        "Matt You are early today.\n\nKatie But this is the day.",
        "Hockey In the morning.\n\nThen it rained.\n\nHockey In the evening.",
        "Hockey In Crisis Again",
        "Slowly In the morning the guests woke up.",
    ],
)
def test_speakers_and_headlines_are_no_labels(text: str) -> None:
    assert found(text) == []


def test_other_languages_are_left_alone() -> None:
    assert found("Der Trainer Ann Roe the attitude war schlecht.", "de") == []
