"""One expression for many finds what the first of them that matches finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.analyse.boilerplate.alternation import alternation
from qa.languages.boilerplate import CODES, boilerplate

EXPRESSIONS = (
    r"(?:here(?:'s| is)|below,?)\b.{0,20}text",
    r"(?:(?:the|your) ){0,4}translation\s?(?::|$)",
    r"\d+ ?(?:-? ?)min read\b",
    r"(?:\S+ ){0,8}all rights (?:are )?reserved",
    r"[^\W\d]{2,3} ?x|\ufffc+y",
    r"ab?c*d+?e{2}f{1,}",
    r"x\d\d? y|z(?:\d|w)",
    r"\bnote(?<!x)(?=s)",
)
OF_PAGES = [
    expressions
    for code in CODES
    if (known := boilerplate(code)) is not None
    for expressions in ((*known.notices, *known.named), known.remarks, known.framing)
    if expressions
]


def first_match(expressions: tuple[str, ...], text: str) -> tuple[int, int] | None:
    found = (re.match(expression, text) for expression in expressions)
    return next((match.span() for match in found if match), None)


@pytest.mark.thorough
@settings(deadline=None)
@given(st.one_of(*map(st.from_regex, EXPRESSIONS), st.text()))
def test_the_first_that_matches_counts(text: str) -> None:
    match = alternation(EXPRESSIONS).match(text)
    assert (match and match.span()) == first_match(EXPRESSIONS, text)


@settings(deadline=None, max_examples=examples_of(60))
@given(st.data())
def test_so_it_is_with_those_of_every_language(data: st.DataObject) -> None:
    expressions = data.draw(st.sampled_from(OF_PAGES))
    text = data.draw(st.from_regex(f"^(?:{data.draw(st.sampled_from(expressions))})"))
    match = alternation(expressions).match(text)
    assert (match and match.span()) == first_match(expressions, text)


def test_no_expression_of_a_language_has_a_group_with_a_number() -> None:
    assert not any(alternation(expressions).groups for expressions in OF_PAGES)


def test_an_expression_that_is_none_is_an_error() -> None:
    with pytest.raises(re.error):
        alternation(("here", "(there"))
