"""How well a name renders a word of another script."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.analyse.names.transcription import (
    NONE,
    fit,
    letters_of,
    may_render,
    rendering,
    spellings,
    stems,
    strangeness,
)
from qa.languages.transcriptions import code_of, known_names, letter_costs, people


@pytest.mark.parametrize(
    ("latin", "word", "code"),
    [
        ("grossman", "גרוסמן", "he"),
        ("grosman", "גרוסמן", "he"),
        ("haddad", "حداد", "ar"),
        ("miller", "밀러", "ko"),
        ("miller", "밀러는", "ko"),
        ("miller", "ミラー", "ja"),
        ("schmidt", "シュミット", "ja"),
        ("levin", "ללוין", "he"),
        ("saakashvili", "სააკაშვილმა", "ka"),
        ("pashinyan", "Փաշինյանը", "hy"),
        ("modi", "मोदी", "hi"),
        ("hasina", "হাসিনার", "bn"),
        ("khatami", "خاتمی", "fa"),
        ("sharif", "شریف", "ur"),
    ],
)
def test_renderings_fit(latin: str, word: str, code: str) -> None:
    assert fit(latin, word, code).is_good


@pytest.mark.parametrize(
    ("latin", "word", "code"),
    [
        ("gorsmat", "גרוסמן", "he"),
        ("hadrad", "حداد", "ar"),
        ("mitter", "밀러", "ko"),
        ("mitter", "ミラー", "ja"),
    ],
)
def test_a_letter_amiss_does_not(latin: str, word: str, code: str) -> None:
    assert not fit(latin, word, code).is_good


def test_letters_of_scripts() -> None:
    assert letters_of("ג'ון", "he") == ["ג'", "ו", "ן"]
    assert letters_of("ג‘ון", "he") == letters_of("ג'ון", "he")
    assert letters_of("シュミット", "ja") == ["sY", "u", "m", "i", "Q", "t", "o"]
    assert len(letters_of("밀러", "ko")) == 5
    assert letters_of("", "he") == []
    # a vowel sign is a letter; what takes the vowel away, or changes a consonant, is part of it
    assert letters_of("मोदी", "hi") == ["म", "ो", "द", "ी"]
    assert letters_of("शर्मा", "hi") == ["श", "र्", "म", "ा"]
    assert letters_of("জো", "bn") == ["জ", "ো"]
    assert letters_of("Երևան", "hy") == letters_of("երեւան", "hy")


def test_particles_come_off() -> None:
    assert "לוין" in stems("וללוין", "he")
    assert "밀러" in stems("밀러에서", "ko")
    assert "حداد" in stems("الحداد", "ar")


def test_reference_works_have_names() -> None:
    assert "noga" in spellings("נגה", "he")
    assert not spellings("קקקקק", "he")


def test_languages_share_letters() -> None:
    assert code_of("ps") == "ar"
    assert code_of("mr") == "hi"
    assert code_of("de") is None
    assert all(
        letter_costs(code) and known_names(code)
        for code in ("he", "ar", "ko", "ja", "ka", "hy", "hi", "bn", "fa", "ur")
    )
    assert people("he")
    assert not people("ja")


@settings(deadline=None, max_examples=60)
@given(
    st.text(max_size=30),
    st.text(max_size=30),
    st.sampled_from(["he", "ar", "ko", "ja", "ka", "hi"]),
)
def test_any_text_has_a_cost(latin: str, word: str, code: str) -> None:
    assert fit(latin, word, code).mean >= 0


NAMES = ("grossman", "levin", "miller", "haddad", "natan", "the", "x", "")


@settings(deadline=None, max_examples=200)
@given(st.data(), st.sampled_from(["he", "ar", "ko", "ja", "ka", "hi"]))
def test_what_is_sooner_told_is_no_better(data: st.DataObject, code: str) -> None:
    words = sorted(known_names(code))[:400]
    word = data.draw(st.sampled_from(words) | st.text(max_size=8))
    known = spellings(word, code)
    latin = data.draw(st.sampled_from([*known, *NAMES]) | st.text("abcdefgiklmnorstuz", max_size=9))
    whole, sooner = fit(latin, word, code), rendering(latin, word, code)
    assert sooner == NONE or (sooner.is_good and sooner >= whole)
    if latin in known:
        assert sooner == (whole if whole.is_good else NONE)


def test_what_ends_otherwise_or_is_half_as_long_is_another_name() -> None:
    for latin in ("x", "an"):
        assert fit(latin, "アナイス", "ja").is_good
        assert rendering(latin, "アナイス", "ja") == NONE
    assert rendering("anais", "アナイス", "ja").is_good


def test_the_best_of_several_words() -> None:
    words = ("גרוסמן", "לוין", "מילר")
    fits = [fit("gorsmat", word, "he").mean for word in words if may_render("gorsmat", word, "he")]
    assert strangeness("gorsmat", words, "he") == min(fits)
    assert strangeness("gorsmat", (), "he") is None
