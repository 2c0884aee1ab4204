"""No sentence that denies outright is without a word that is taken for denying."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.word_places import any_within
from qa.compare.negation import gaining, negating
from qa.languages.folders import codes_with
from qa.languages.negations import expression, negations
from qa.model.span import Span
from qa.read.plain import read_plain


def with_table(name: str) -> list[str]:
    return [code for code in codes_with("negations.py") if getattr(negations(code), name)]


TEXTS = st.lists(
    st.sampled_from(
        "Not not NOT don't don’t n't _not note nicht Nicht nichts kein d'keinen ne N'est pas n’a rien "
        "no mai non ekki не Нет 5not nöt a\u0301not - ' ’ . ,".split(" ")
    ),
    max_size=12,
).flatmap(lambda words: st.sampled_from([" ", "", "-"]).map(lambda by: by.join(words)))


@pytest.mark.parametrize("lang", with_table("negator"))
@given(text=TEXTS)
def test_what_negates_holds_a_negating_word(lang: str, text: str) -> None:
    found = expression("negator", lang)
    assert found is not None
    if found.search(text):
        assert any_within(negating(read_plain(text, lang)), Span(0, len(text)))


@pytest.mark.parametrize("lang", with_table("negator"))
@given(text=TEXTS)
def test_what_negates_may_be_a_denial(lang: str, text: str) -> None:
    negation = expression("negation", lang)
    assert negation is not None
    if negating(read_plain(text, lang)):
        assert negation.search(text)


@pytest.mark.parametrize("lang", with_table("gained"))
@given(text=TEXTS)
def test_what_is_gained_is_seen_at_a_glance(lang: str, text: str) -> None:
    found = expression("gained", lang)
    assert found is not None
    match = found.search(text)
    if match:
        assert any_within(gaining(read_plain(text, lang)), Span(match.start(), match.end()))


@pytest.mark.parametrize("lang", with_table("gained"))
@given(text=TEXTS)
def test_what_may_be_gained_is_a_denial(lang: str, text: str) -> None:
    denial = expression("denial", lang)
    assert denial is not None
    for start in gaining(read_plain(text, lang)):
        assert any(match.start() <= start < match.end() for match in denial.finditer(text))


def test_places_are_told_by_form() -> None:
    prose = read_plain("Nicht eins, nicht zwei; drei.", "de-AT")
    starts = negating(prose)
    assert starts == [0, 12]
    assert any_within(starts, Span(12, 13))
    assert not any_within(starts, Span(1, 12))
    assert not any_within(starts, Span(13, 28))


def test_of_other_languages_nothing_is_known() -> None:
    assert not negating(read_plain("Není tu.", "cs"))
    assert not gaining(read_plain("Das ist not.", "de"))
