"""No sentence that denies outright is without a word that is taken for denying."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.denials import telling
from qa.analyse.word_places import any_within, starts_of
from qa.languages.negations import GAINED, NEGATOR, expression
from qa.model.span import Span
from qa.read.plain import read_plain

TEXTS = st.lists(
    st.sampled_from(
        "Not not NOT don't don’t n't _not note nicht Nicht nichts kein d'keinen ne N'est pas n’a rien "
        "no mai non ekki не Нет 5not nöt a\u0301not - ' ’ . ,".split(" ")
    ),
    max_size=12,
).flatmap(lambda words: st.sampled_from([" ", "", "-"]).map(lambda by: by.join(words)))


@pytest.mark.parametrize(
    ("table", "words", "lang"),
    [
        *(("negator", "negating word", lang) for lang in NEGATOR),
        *(("gained", "gaining word", lang) for lang in GAINED),
    ],
)
@given(text=TEXTS)
def test_what_denies_holds_a_denying_word(table: str, words: str, lang: str, text: str) -> None:
    found = expression(table, lang)
    assert found is not None
    if found.search(text):
        starts = starts_of(read_plain(text, lang), telling(words, lang))
        assert any_within(starts, Span(0, len(text)))


def test_places_are_told_by_form() -> None:
    prose = read_plain("One not, two not; three.", "en")
    starts = starts_of(prose, telling("gaining word", "en-GB"))
    assert starts == [4, 13]
    assert any_within(starts, Span(4, 5))
    assert not any_within(starts, Span(5, 13))
    assert not any_within(starts, Span(14, 24))
