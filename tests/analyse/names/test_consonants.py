"""Names of ten scripts keep their consonants."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.analyse.names.consonants import FITS, are_alike, is_transcribed, likeness


@pytest.mark.parametrize(
    ("name", "word", "lang"),
    [
        ("Rosenfeld", "רוזנפלד", "he"),
        ("Rosenfeld", "ולרוזנפלד", "he"),  # and to Rosenfeld
        ("Washington", "וושינגטון", "he"),
        ("Mansour", "منصور", "ar"),
        ("Mansour", "والمنصور", "ar"),
        ("Tabrizi", "تبریزی", "fa"),
        ("Deshmukh", "देशमुख", "hi"),
        ("Meladze", "მელაძეს", "ka"),
        ("Petrosyan", "Պետրոսյանը", "hy"),
        ("Gongju", "공주", "ko"),
        ("Stollberg", "Штольберг", "ru"),
        ("Hryhorenko", "Григоренко", "uk"),
        ("Grigorenko", "Григоренко", "uk"),
        ("Papadakis", "Παπαδάκης", "el"),
    ],
)
def test_a_name_fits_the_word_that_it_renders(name: str, word: str, lang: str) -> None:
    assert likeness(name, word, lang) >= FITS


@pytest.mark.parametrize(
    ("name", "word", "lang"),
    [
        ("Rosenfeld", "אברמוב", "he"),
        ("Mansour", "البغدادي", "ar"),
        ("Meladze", "ბერიძე", "ka"),
        ("Stollberg", "Кравченко", "ru"),
    ],
)
def test_another_name_does_not(name: str, word: str, lang: str) -> None:
    assert likeness(name, word, lang) < FITS


def test_spellings_of_one_sound_are_one() -> None:
    assert are_alike("Kuznetsov", "Kusnezow")
    assert not are_alike("Lee", "Li")  # too few consonants to tell


@settings(deadline=None)
@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from(["he", "ar", "ka", "ru", None]))
def test_any_words_are_compared(name: str, word: str, lang: str | None) -> None:
    assert 0 <= likeness(name, word, lang) <= 1


@pytest.mark.parametrize(
    ("here", "there"),
    [("alasca", "alaska"), ("slowakia", "slovakia"), ("krasnojarsk", "krasnoyarsk")],
)
def test_a_name_by_the_letters_of_another_language_is_transcribed(here: str, there: str) -> None:
    assert is_transcribed(here, there)


@pytest.mark.parametrize(("here", "there"), [("jonhson", "johnson"), ("gerru", "gerry")])
def test_a_slip_is_no_transcription(here: str, there: str) -> None:
    assert not is_transcribed(here, there)
