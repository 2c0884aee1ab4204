"""Names of Cyrillic alphabets as other languages spell them."""

from __future__ import annotations

import pytest

from qa.analyse.names.cyrillic_abroad import is_from_cyrillic
from qa.languages.folders import codes_with
from qa.languages.writing import writing


@pytest.mark.parametrize(
    ("form", "written", "lang"),
    [
        ("terekhovich", "tyerehovics", "hu"),
        ("terekhovich", "terechowitsch", "de"),
        ("koposov", "koposzov", "hu"),
        ("zhigarin", "schigarin", "de"),
        ("terekhov", "terejov", "es"),
        ("gushchenko", "gouchtchenko", "fr"),
        ("shchukin", "štšukin", "fi"),
        ("kverchia", "kvertchia", "fr"),
        ("shtrum", "schtrum", "de"),
    ],
)
def test_english_spells_it_otherwise(form: str, written: str, lang: str) -> None:
    assert is_from_cyrillic(form, written, lang)


@pytest.mark.parametrize(
    ("form", "written", "lang"),
    [
        ("sabó", "szabó", "hu"),  # a lost letter, of a name that no such alphabet has
        ("terekovich", "tyerehovics", "hu"),
        ("terekhovicz", "tyerehovics", "hu"),
        ("terekhovich", "tyerehovics", "en"),
        ("koposzov", "koposzov", "hu"),
        ("", "koposzov", "hu"),
        ("koposov", "", "hu"),
        ("koposov" * 9, "koposzov" * 9, "hu"),
    ],
)
def test_another_letter_is_a_slip(form: str, written: str, lang: str) -> None:
    assert not is_from_cyrillic(form, written, lang)


def test_each_spelling_differs_from_that_of_english() -> None:
    known = {code: writing(code).cyrillic_names for code in codes_with("writing.toml")}
    assert sum(map(bool, known.values())) > 10
    for ways in known.values():
        for way in ways:
            there, equals, english = way.partition("=")
            assert equals
            assert there != english
            assert english.isascii()
