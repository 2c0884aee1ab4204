"""In which way two forms differ."""

from __future__ import annotations

import pytest

from qa.analyse.names.spelling_differences import (
    is_adapted,
    is_ancient,
    is_clipped,
    is_derived,
    is_inhabitants,
    is_other_word,
    is_prefixed,
    plainly_apart,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [("belazus", "belazos"), ("belazus", "belaze"), ("samnium", "samnio"), ("apulian", "apulia")],
)
def test_languages_change_the_endings_of_foreign_names(one: str, other: str) -> None:
    assert is_adapted(one, other)
    assert is_adapted(other, one)


@pytest.mark.parametrize(("one", "other"), [("stolberg", "stollberg"), ("merkel", "merke")])
def test_other_differences_are_no_endings(one: str, other: str) -> None:
    assert not is_adapted(one, other)


def test_an_apostrophe_may_stand_for_letters() -> None:
    assert is_clipped("ma'am", "madam")
    assert is_clipped("geo'ge", "george")
    assert not is_clipped("o'neal", "oneill")


def test_words_are_derived_of_words() -> None:
    assert is_derived("whaler", "whale")
    assert not is_derived("stolberg", "stollberg")


@pytest.mark.parametrize(
    ("form", "right"),
    [
        ("charleses", "charles"),
        ("hucky", "huck"),
        ("alabamian", "alabama"),
        ("englishy", "english"),
    ],
)
def test_other_words_are_made_of_names(form: str, right: str) -> None:
    assert is_other_word(form, right)


@pytest.mark.parametrize(("form", "right"), [("stolberg", "stollberg"), ("petrosan", "petrosani")])
def test_slips_are_no_other_words(form: str, right: str) -> None:
    assert not is_other_word(form, right)


def test_several_letters_may_be_clipped() -> None:
    assert is_clipped("p'r'aps", "perhaps")


@pytest.mark.parametrize(
    ("form", "right"),
    [("amyntas", "aminta"), ("megabazus", "megabizo")],
)
def test_english_keeps_the_ancient_ending(form: str, right: str) -> None:
    assert is_ancient(form, right)
    assert not is_ancient(right, form)


def test_peoples_end_otherwise_than_their_lands() -> None:
    assert is_inhabitants("paeonians")
    assert not is_inhabitants("ryans")


def test_a_name_may_have_something_before_it() -> None:
    assert is_prefixed("ciscaucasus", "caucaso")
    assert is_prefixed("transcaucasus", "caucasus")
    assert not is_prefixed("caucasus", "caucaso")


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("yildrim", "yıldırım", 1),
        ("gonzles", "gonzáles", 1),
        ("gonzález", "gonzálaz", 1),  # both have accents, which are letters then
        ("álvarez", "alvárez", 2),
        ("stolberg", "stollberg", 1),
    ],
)
def test_accents_are_left_out_where_one_form_has_none(one: str, other: str, apart: int) -> None:
    assert plainly_apart(one, other, 2) == plainly_apart(other, one, 2) == apart
