"""German nouns in small letters."""

from __future__ import annotations

import pytest

from qa.analyse.lower_case_nouns import lower_case_nouns
from qa.read.plain import read_plain


def nouns(text: str, lang: str = "de") -> list[str]:
    """The nouns without a capital."""
    return [span.of(text) for span in read_plain(text, lang).need(lower_case_nouns)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Die regierung hat die Wahl gewonnen.", ["regierung"]),
        ("Sie prüft die änderungen der Stadt.", ["änderungen"]),
        ("Er blieb im haus. Sie ging zur arbeit, er zum markt.", ["haus", "arbeit", "markt"]),
        ("Der Preis für die freiheit ist im land hoch.", ["freiheit"]),
        ("Sie war beim arzt und blieb lange.", ["arzt"]),
        ("Für frauen und kinder war in der saison kein Platz.", ["frauen", "kinder", "saison"]),
        ("Sie nannte das ziel und die quelle des Übels.", ["ziel", "quelle"]),
    ],
)
def test_nouns_are_told_by_ending_and_place(text: str, found: list[str]) -> None:
    """Endings that only nouns have, and what stands behind an article in its preposition."""
    assert nouns(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Das ist gelungen, sie haben gesungen und gezwungen gelacht.",
        "Im ersten und im letzten, zum einen und zum anderen, am besten.",
        "Sie arbeiten gut und sind im Allgemeinen zufrieden.",
        "Sie wirtschaften gut.",
        "Der Film heißt „Central station“, dort im ganz großen Saal.",
        "Die -regierung und #regierung und regierung_2 stehen nicht im Satz.",
        "So jung, so gut, vom einen zum anderen.",
        "Design deine Eigenen und druck sie dir selbst aus, bevor ich ziel und quelle verwechsle.",
        "Die Daten\u00adhoheit und die (Raum-)informationen, in general terms, ein team.",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    """Participles, adjectives, verbs, English words, tags."""
    assert nouns(text) == []


def test_other_languages_write_nouns_small() -> None:
    """Nothing is looked for there."""
    assert nouns("The regierung of the town sat in the house.", "en") == []
