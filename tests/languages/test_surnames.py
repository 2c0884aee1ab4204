"""How surnames of men and women differ is read from the folders of languages."""

from __future__ import annotations

from qa.languages.folders import codes_with
from qa.languages.surnames import FILE, NONE, all_added, all_pairs, surnames_in


def test_a_language_has_its_own_endings() -> None:
    assert surnames_in("ru").pairs[0] == ("ov", "ova")
    assert surnames_in("cs").added == ("ová", "ova")
    assert surnames_in("de") is NONE


def test_every_file_can_be_read() -> None:
    for code in codes_with(FILE):
        known = surnames_in(code)
        assert known.pairs
        assert set(known.pairs) <= set(all_pairs())
        assert bool(known.only_women) == bool(known.only_men)


def test_what_all_languages_have_is_there_once() -> None:
    assert len(set(all_pairs())) == len(all_pairs())
    assert all_added() == ("ová", "ova")
