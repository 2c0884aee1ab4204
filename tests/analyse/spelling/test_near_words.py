"""Words that begin and end others, and two words that were glued by chance."""

from __future__ import annotations

import pytest

from qa.analyse.spelling.near_words import ended_with, joins_of
from qa.checker import Checker
from qa.lexicon.frequency import frequent_words


def test_what_is_joined_to_others_is_counted() -> None:
    """Prefixes and halves of compounds begin and end many words, pronouns none."""
    assert sum(joins_of("über", "arbeit", "de")) >= 4
    assert joins_of("они", "мере", "ru")[0] == 0


def test_words_by_their_end() -> None:
    found = sorted(ended_with("ority", "en"))
    assert "authority" in found
    assert found == sorted(word for word in frequent_words("en") if word.endswith("ority"))


@pytest.mark.parametrize(
    ("lang", "text", "right"),
    [
        ("ru", "Мэр открыл ярмарку, потому чтолюди этого ждали.", "что люди"),
        ("fr", "La maire voulait parlerdes travaux de la ville.", "parler des"),
        (
            "pl",
            "Burmistrz podziękował za to, ludziektórzy czekali byli zadowoleni.",
            "ludzie którzy",
        ),
        ("pt", "O prefeito disse ontem quetodos esperavam pela feira.", "que todos"),
        ("tr", "Belediye başkanı fuarı açtı amakimse gelmedi.", "ama kimse"),
    ],
)
def test_two_common_words_are_parted(lang: str, text: str, right: str) -> None:
    """Neither makes words by being joined."""
    found = Checker(lang=lang, select=["glued-words"]).check_text(text).findings
    assert [right in finding.message for finding in found] == [True]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de", "Der Bürgermeisterstuhl blieb bis zum Abend leer."),
        ("nl", "De zijdeur van het stadhuis bleef de hele dag dicht."),
        ("ru", "В городе открыли новый #старыймост для пешеходов."),
        ("da", "Borgmesterstolen stod tom hele aftenen."),
        ("tr", "Çocuklarımızdan bazıları evlerindeydiler."),
    ],
)
def test_compounds_forms_and_tags_are_left_alone(lang: str, text: str) -> None:
    """What a language makes of words by rule, and names of subjects."""
    assert not Checker(lang=lang, select=["glued-words"]).check_text(text).findings
