"""The table of codes says nothing twice."""

from __future__ import annotations

from qa.model.language_codes import MEANT, NAMES, REGIONS, REPLACED, TWO_LETTERS


def test_each_language_has_a_name_and_longer_codes_lead_to_it() -> None:
    assert len(NAMES) == 184
    assert set(TWO_LETTERS.values()) == set(NAMES)
    assert len(set(NAMES.values())) == len(NAMES)


def test_what_is_meant_is_a_language_and_what_is_mistaken_is_none() -> None:
    for mistaken, meant in MEANT.items():
        assert mistaken not in NAMES
        language, _, region = meant.partition("-")
        assert len(language) == 3 or language in NAMES
        assert not region or region in REGIONS
    assert set(REPLACED.values()) <= set(NAMES)
    assert not set(REPLACED) & (set(NAMES) | set(TWO_LETTERS))
