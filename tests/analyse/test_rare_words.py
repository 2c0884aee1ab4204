"""Which words are rare, and which of them have forms of their own."""

from __future__ import annotations

import random

import pytest

from qa.analyse.rare_words import FORMS, is_inflected, is_strange, rare_words
from qa.functions import check_text
from qa.lexicon.frequency import frequent_words
from qa.read.plain import read_plain


def test_rare_words_are_letters_with_their_places() -> None:
    prose = read_plain("The ystems of NATO and the ystems of McLeod ran on B2B.", "en")
    (rare,) = [word for word in prose.need(rare_words) if word.form == "ystems"]
    assert rare.numbers == [1, 6]
    assert {word.form for word in prose.need(rare_words)}.isdisjoint({"NATO", "McLeod", "B2B"})


@pytest.mark.parametrize("form", ["rouble", "ingot"])
def test_words_have_forms(form: str) -> None:
    assert is_inflected(form, "en")


@pytest.mark.parametrize("form", ["ystem", "overnment", "umber", "aught", "nd"])
def test_fragments_have_none(form: str) -> None:
    assert not is_inflected(form, "en")


def test_nothing_is_known_of_other_languages() -> None:
    assert not is_inflected("rouble", "xx")


def made_up(count: int) -> list[str]:
    dice = random.Random(1)  # noqa: S311  # no secret
    return ["".join(dice.choices("abcdefghijklmnop", k=10)) for _ in range(count)]


@pytest.mark.thorough
def test_words_of_no_list_are_no_slips() -> None:
    text = " ".join(made_up(FORMS))
    assert read_plain(text, "en").need(is_strange)
    assert not read_plain(text, "en").need(rare_words)
    report = check_text(text, lang="en")
    assert "spelling was not checked" in " ".join(report.notes)


def test_many_strange_words_among_others_are() -> None:
    """A third of known words, or fewer than two thousand forms, is a text like others."""
    known = list(frequent_words("en"))[: FORMS // 3]
    assert not read_plain(" ".join([*known, *made_up(FORMS)]), "en").need(is_strange)
    assert read_plain(" ".join([*known[:200], *made_up(FORMS)]), "en").need(is_strange)
    assert not read_plain(" ".join(made_up(FORMS - 1)), "en").need(is_strange)
    assert not read_plain(" ".join(made_up(FORMS)), "ja").need(is_strange)
