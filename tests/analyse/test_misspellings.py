from __future__ import annotations

import pytest

from qa.analyse.misspellings import misspellings
from qa.read.plain import read_plain


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("foudn", "found"),
        ("governemnt", "government"),
        ("hopital", "hospital"),
        ("situasion", "situation"),
        ("nto", "not"),
        ("accopmanied", "accompanied"),
    ],
)
def test_a_slip_is_traced_to_its_word(written: str, right: str) -> None:
    text = f"They were {written} there."
    (found,) = misspellings(read_plain(text, "en"))
    assert found.span.of(text) == written
    assert found.rights[0] == right


@pytest.mark.parametrize(
    "text",
    [
        "An udder, a waif, a boor and a tyke were doting on the peal.",
        "He paid two million tenge for the gilet.",
        "The competitive tenderings and underride guards.",
        "The word (taget) in brackets.",
        "In the village of Otakara 1-chome.",
        "See taget.example or @taget_news.",
        "Mr Governo met Mrs Televison.",
    ],
)
def test_rare_words_and_names_are_no_slips(text: str) -> None:
    assert misspellings(read_plain(text, "en")) == ()


def test_nationalities_are_mended_with_a_capital() -> None:
    (found,) = misspellings(read_plain("He met Eurpoean leaders.", "en"))
    assert found.rights == ("European",)
