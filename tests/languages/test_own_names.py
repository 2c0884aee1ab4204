"""What languages are called in themselves, by CLDR."""

from __future__ import annotations

from qa.languages.language import CODES
from qa.languages.own_names import names_of_languages, own_names


def test_every_language_has_a_name_of_its_own() -> None:
    assert set(own_names().values()) >= set(CODES) - {"ar", "fa", "he", "hi", "ko"}
    assert own_names()["italiano"] == "it"
    assert own_names()["deutsch"] == "de"


def test_variants_count_as_their_language() -> None:
    assert names_of_languages("en")["brazilian portuguese"] == "pt"
    assert names_of_languages("de")["italienisch"] == "it"


def test_a_language_without_a_file_names_none() -> None:
    assert names_of_languages("tlh") == {}
    assert names_of_languages("") == {}
