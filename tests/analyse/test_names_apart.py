from __future__ import annotations

import pytest

from qa.analyse.names_apart import names_apart
from qa.read.plain import read_plain


def found(text: str, lang: str = "en") -> list[str]:
    return [name.span.of(text) for name in names_apart(read_plain(text, lang))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is late”, the chairman of the old housing company Ann Roe says.", "Ann Roe"),
        ("We wait, said the head of the municipality Ann Roe.", "Ann Roe"),
        ("According to the director of the library Ann Roe, it was hot.", "Ann Roe"),
        ("“It is late,” says the head of the investigation. Ann Roe.", "Ann Roe"),
    ],
)
def test_names_behind_a_body_and_alone(text: str, name: str) -> None:
    assert found(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The head of the club, Ann Roe, said that it was late.",
        "A lawyer for the actress Ann Roe said that it was late.",
        "The opinion of the council in which Justice Roe said so is old.",
        "A member of the team Ann Roe left is here.",
        "The club Ann Roe said so much about is here.",
        "The head of the White House said nothing.",
        "“It is late,” says the mayor of Ulm. Ann Roe.",
        "Who was it? Ann Roe.",
        "“I met someone today,” said my mother. Ann Roe. I laughed.",
        "“And the winner?” asked the head of the club. Ann Roe. He clapped.",
        "Der Chef der company Ann Roe said nothing.",
    ],
)
def test_names_that_stand_there_rightly(text: str) -> None:
    assert found(text) == []


def test_no_names_in_a_language_without_such_words() -> None:
    assert found("Der Leiter des Amtes Ann Roe sagte nichts.", "de") == []
