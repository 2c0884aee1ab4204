"""What a case form may be a form of."""

from __future__ import annotations

import pytest

from qa.analyse.names.case_endings import (
    ENDING_OFF,
    SAME,
    bases,
    changes_stems,
    is_cut_short,
    may_be_cases,
    may_end,
)
from qa.lexicon.frequency import lexicon


@pytest.mark.parametrize(
    ("inflected", "lang", "base"),
    [
        ("whitlockem", "cs", "whitlock"),
        ("nováka", "cs", "novák"),
        ("adamové", "cs", "adamová"),
        ("karla", "cs", "karel"),
        ("frýdecko", "cs", "frýdek"),
        ("edmontonu", "cs", "edmonton"),
        ("tuska", "pl", "tusk"),
        ("medyce", "pl", "medyka"),
        ("winecie", "pl", "wineta"),
        ("zagłębiem", "pl", "zagłębie"),
        ("helsingissä", "fi", "helsingi"),
        ("helsingin", "fi", "helsinki"),
        ("lahdessa", "fi", "lahti"),
        ("götu", "is", "gata"),
        ("jökli", "is", "jökull"),
        ("kópavogi", "is", "kópavogur"),
        ("лавровым", "ru", "лавров"),
        ("москве", "ru", "москва"),
        ("merkels", "de", "merkel"),
        ("ankarada", "tr", "ankara"),
        ("μητσοτάκη", "el", "μητσοτάκης"),
    ],
)
def test_base_forms(inflected: str, lang: str, base: str) -> None:
    assert base in bases(inflected, lang)


def test_no_genitive_ends_in_a_double_s() -> None:
    assert "poythres" not in bases("poythress", "de")
    assert "nis" not in bases("niss", "sv")


def test_the_form_itself_comes_first() -> None:
    found = bases("nováka", "cs")
    assert found["nováka"] == SAME
    assert found["novák"] == ENDING_OFF


@pytest.mark.parametrize("lang", [None, "xx", "fr", "zh"])
def test_a_language_without_cases_has_one_form(lang: str | None) -> None:
    assert dict(bases("marsten", lang)) == {"marsten": SAME}


def test_a_slip_is_no_case_form() -> None:
    assert "whitlockk" not in bases("whitlockem", "cs")
    assert "whtilock" not in bases("whitlockem", "cs")


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [
        ("сергей", "сергея", "ru"), ("марія", "марії", "uk"), ("whitlock", "whitlockem", "cs"),
        ("sary", "sarah", "pl"), ("stolberg", "stolbergas", "xx"),
    ],
)  # fmt: skip
def test_cases_of_the_target_language_are_one_name(one: str, other: str, lang: str) -> None:
    assert may_be_cases(one, other, lang)


@pytest.mark.parametrize(
    ("one", "other", "lang"),
    [("stolberg", "stolbergs", "en"), ("novak", "dvorak", "cs"), ("christine", "christina", "fr")],
)
def test_languages_without_cases_have_none(one: str, other: str, lang: str) -> None:
    assert not may_be_cases(one, other, lang)


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("austurvelli", "austurvöllur"),
        ("tálknafjarðar", "tálknafjörður"),
        ("samúelssyni", "samúelsson"),
    ],
)
def test_shifted_vowels_come_back(form: str, base: str) -> None:
    assert base in bases(form, "is")


def test_a_name_that_lost_its_last_letter_is_known_with_it() -> None:
    english, polish = lexicon("en"), lexicon("pl")
    assert is_cut_short("zielińsk", "zieliński", english, polish)
    assert not is_cut_short("novák", "nováka", english, lexicon("cs"))
    assert not is_cut_short("tellberg", "tellberga", english, polish)  # nobody knows either
    assert may_end("nováka", "cs")
    assert not may_end("milan", "cs")


def test_languages_that_change_stems() -> None:
    assert changes_stems("fi")
    assert not changes_stems("cs")
    assert not changes_stems("xx")
    assert "suurlaht" in bases("suurlahe", "et")
