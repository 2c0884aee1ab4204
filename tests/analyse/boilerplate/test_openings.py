"""What is read off expressions never keeps one from being tried that would match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.boilerplate.openings import LETTERS, Openings, heads_of
from qa.languages.boilerplate import CODES, boilerplate

EXPRESSIONS = (
    r"(?:here(?:'s| is)|below,?)\b.{0,20}text",
    r"(?:(?:the|your) ){0,4}translation\s?(?::|$)",
    r"[\[(*_]{0,4}(?:a )?note[:.]",
    r"\d+ ?(?:-? ?)min read\b",
    r"(?:\S+ ){0,8}all rights (?:are )?reserved",
    r"(?:please,? )?(?:just )?(?:let me know|do(?: not|n't) hesitate(?! to call))\b",
    r"[^\W\d]{2,3} ?x|\ufffc+y",
    r"ab?c*d+?e{2}f{1,}",
    r"x\d\d? y|z(?:\d|w)",
    r"\d*:-",
    r"\bnote(?<!x)(?=s)",
)
TOGETHER = re.compile("|".join(f"(?:{expression})" for expression in EXPRESSIONS))
OF_PAGES = [
    expression
    for code in CODES
    if (known := boilerplate(code)) is not None
    for expression in (*known.notices, *known.named, *known.remarks, *known.framing)
]


@given(st.one_of(*(st.from_regex(expression) for expression in EXPRESSIONS), st.text()))
def test_the_first_that_matches_is_that_of_the_alternatives_together(text: str) -> None:
    expected = TOGETHER.match(text)
    found = Openings(EXPRESSIONS).match(text)
    assert (found and found.span()) == (expected and expected.span())


@given(st.data())
def test_every_expression_of_every_language_matches_what_it_may_begin_with(
    data: st.DataObject,
) -> None:
    expression = data.draw(st.sampled_from(OF_PAGES))
    text = data.draw(st.from_regex(f"^(?:{expression})"))
    match = re.match(expression, text)
    if match is not None:  # ^ stands before a line end too
        assert text.startswith(tuple(heads_of(expression))) or text[0].isdecimal()
        assert Openings((expression,)).match(text)


@given(st.data())
def test_nothing_that_matches_is_ruled_out(data: st.DataObject) -> None:
    expression = data.draw(st.sampled_from(OF_PAGES))
    opening = Openings((expression,))
    text = data.draw(st.from_regex(f"^(?:{expression})"))
    match = re.match(expression, text)
    if match is not None and text[:2].isalpha() and not opening.needed:
        assert not opening.rules_out(text[:2])


def test_letters_that_begin_nothing_are_ruled_out() -> None:
    opening = Openings(("here is", "o ", r"[ab]\w"))
    assert not any(map(opening.rules_out, ("he", "o ", "ax", "b1")))
    assert all(map(opening.rules_out, ("ho", "eh", "ox")))


def test_beginnings_are_read_off() -> None:
    assert heads_of("(?:un)?like(?:ly)?") == {"unlike", "likely", "like"}
    assert heads_of("so [ab] far") == {"so a f", "so b f"}
    assert heads_of(r"x\w") == {"x"}
    assert heads_of(".*") == {""}
    assert heads_of(r"\d+ (?:views?|likes?)$") == set("0123456789")
    assert "" in heads_of(r"\d|.*")
    assert heads_of("(?P<name>a)") == {""}
    assert all(len(head) <= LETTERS for head in heads_of("a{3,}bcdefgh"))


@pytest.mark.parametrize(
    ("text", "may"),
    [("here is", True), ("there is", False), ("", False), ("h", False), ("٣", True)],
)
def test_a_look_at_the_first_letters_rules_most_out(text: str, *, may: bool) -> None:
    openings = Openings((r"here is\b", r"\d x"))
    assert openings.may_begin(text) is may
    assert openings.needed == ()


def test_a_word_may_begin_what_is_longer() -> None:
    openings = Openings(("here is",))
    assert openings.may_begin_with("here")
    assert not openings.may_begin_with("hero")


def test_what_may_begin_with_anything_says_what_it_needs() -> None:
    assert Openings((r"(?:\S+ ){0,8}all rights (?:are )?reserved", r".*x")).needed == (
        "reserved",
        "",
    )
