from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.lower_case_propers import lower_case_propers, proper_words
from qa.languages.language import language
from qa.read.plain import read_plain

ENGLISH = language("en")
assert ENGLISH is not None
SURE = sorted(set(proper_words(ENGLISH).values()) - ENGLISH.homographs)


@given(st.sampled_from(SURE))
def test_each_word_is_found_small_and_not_large(word: str) -> None:
    text = f"The {word.lower()} guests met."
    (found,) = lower_case_propers(read_plain(text, "en"))
    assert found.span.of(text) == word.lower()
    assert found.right == word
    assert lower_case_propers(read_plain(f"The {word} guests met.", "en")) == ()


@pytest.mark.parametrize("text", ["in may 2019", "on 3 march 2020", "since may 2021,"])
def test_a_month_that_is_a_common_word_counts_in_a_date(text: str) -> None:
    assert len(lower_case_propers(read_plain(text, "en"))) == 1


@pytest.mark.parametrize(
    "text",
    ["it may 2019", "they march 2020 miles", "an august body", "see russia.txt", "by @german_tv"],
)
def test_other_words_and_addresses_are_left_alone(text: str) -> None:
    assert lower_case_propers(read_plain(text, "en")) == ()


def test_a_language_that_writes_them_small_has_none() -> None:
    assert lower_case_propers(read_plain("lundi, en janvier, un ami allemand", "fr")) == ()
