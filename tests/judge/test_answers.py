"""Which claims of a model are believed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.compare.judged import JudgedPassage, believed, keeps
from qa.judge.answers import AnswerError, claims_in, held_in
from qa.judge.budget import Budget, Prices, Purse, Usage, estimated, most_of
from qa.judge.questions import Languages, first_question, second_question
from qa.model.judged import Claim, name_of
from qa.model.span import Span
from tests.judge.conftest import error

TEXT = "The company said on Monday that 300 visitors came to Lyon."
SOURCE = "Das Ministerium sagte am Montag, dass 300 Besucher nach Lyon kamen."


def passage(text: str = TEXT, source: str = SOURCE) -> JudgedPassage:
    return JudgedPassage(Span(0, len(text)), text, source, name_of(text, source))


def claims(
    *errors: dict[str, Any], of: JudgedPassage | None = None, wrap: str = "{}"
) -> tuple[Claim, ...]:
    answer = wrap.format(json.dumps({"errors": list(errors)}))
    return claims_in(answer, [of or passage()], "m", "en")[0]


def test_a_claim_is_placed() -> None:
    (claim,) = claims(
        error(1, "The company", source_quote="Das Ministerium", better="The ministry")
    )
    assert (claim.start, claim.quote, claim.better) == (0, "The company", "The ministry")


@pytest.mark.parametrize(
    "wrap",
    [
        "Sure! Here it is:\n```json\n{}\n```\nAnything else?",
        "{{}} {{oops {}",
        "<think>{{</think>{}",
    ],
)
def test_json_in_prose_is_found(wrap: str) -> None:
    assert claims(error(1, "The company"), wrap=wrap)


@pytest.mark.parametrize(
    "wrong",
    [
        error(1, "the ministry"),  # not there
        error(1, "the"),  # nothing but function words
        error(1, "that"),
        error(1, "ompany"),  # cuts a word
        error(1, ""),
        error(2, "The company"),  # no such passage
        error(1, TEXT * 9),
        error(1, "The company", source_quote="Der Minister"),  # not in the source
        error(1, "on Monday", kind="omission"),  # nothing is quoted that is missing
        error(1, "The company", kind="rudeness"),
        {"passage": "1", "quote": "The company"},
        {"quote": ["The company"]},
    ],
)
def test_what_is_not_there_is_not_believed(wrong: dict[str, Any]) -> None:
    assert not claims(wrong)


def test_what_stands_twice_is_not_clear() -> None:
    assert not claims(error(1, "came"), of=passage("They came and came.", ""))


def test_without_a_source_nothing_is_missing_and_nothing_added() -> None:
    alone = passage(source="")
    assert not claims(error(1, "on Monday", kind="addition"), of=alone)
    assert claims(error(1, "The company"), of=alone)


def test_a_quotation_may_be_wrapped_otherwise() -> None:
    (claim,) = claims(error(1, "company said"), of=passage("The company\n  said so.", ""))
    assert claim.quote == "company\n  said"


@pytest.mark.parametrize(
    ("quote", "better", "is_kept"),
    [
        ("The company", "The ministry", True),
        ("300 visitors", "3,000 visitors", False),
        ("300 visitors", "many visitors", False),
        ("came to Lyon", "went to Lyon", True),
        ("came to Lyon", "went there", False),  # a name less
        ("came to Lyon", "came to Paris", False),  # a name that nobody has written
        ("The company", "The Ministerium", True),  # the source has it
        ("The company", "The <b>ministry</b>", False),
        ("The company", "The ministry (see evil.example)", False),
        ("The company", "The ministry https://a.b", False),
        ("The company", "The ministry\n# Heading", False),
        ("The company", "The mini\u202estry", False),
        ("The company", "The ministry " + "and so on " * 20, False),
        ("The company", "The company", False),
    ],
)
def test_suggestions_keep_names_and_figures(quote: str, better: str, is_kept: bool) -> None:  # noqa: FBT001
    assert keeps(quote, better, passage()) is is_kept


def test_what_a_model_says_is_one_short_line() -> None:
    told = claims(error(1, "The company", why="First\n::error::\x1b[31m" + "x" * 900))
    assert "\n" not in told[0].why
    assert len(told[0].why) <= 160


def test_no_json_is_an_error() -> None:
    for text in ("", "I cannot help with that.", "{" * 5000, '{"errors": 3}', "[]"):
        with pytest.raises(AnswerError):
            claims_in(text, [passage()], "m", "en")


def test_what_is_whole_of_a_cut_answer_counts_for_a_single_passage() -> None:
    whole = json.dumps({"errors": [error(1, "The company"), error(1, "300 visitors")]})
    cut = whole[: whole.rindex("300 vis")]
    assert [claim.quote for claim in claims_in(cut, [passage()], "m", "en")[0]] == ["The company"]
    with pytest.raises(AnswerError):
        claims_in(cut, [passage(), passage()], "m", "en")


def test_the_second_answer_must_quote() -> None:
    told = claims(error(1, "The company"), error(1, "300 visitors"))
    answers = [
        {"claim": 1, "wrong": True, "quote": "company"},
        {"claim": 2, "wrong": True, "quote": ""},
    ]
    assert held_in(json.dumps({"answers": answers}), passage(), told, "en") == (True, False)
    answers = [
        {"claim": 1, "wrong": True, "quote": "Lyon"},
        {"claim": 2, "wrong": "true", "quote": "300"},
    ]
    assert held_in(json.dumps({"answers": answers}), passage(), told, "en") == (False, False)


@given(st.text(max_size=300), st.text(max_size=60))
def test_no_text_can_end_the_data(text: str, source: str) -> None:
    """The mark at the end stands once, and nothing of the text stands after it."""
    of = passage(text, source)
    question = first_question([of], [[text]], [text], Languages("English"), 100)
    user = question.body["messages"][1]["content"]
    mark = user.split("\n", 1)[0].removeprefix("<<<")
    assert user.count(mark) == 2
    assert user.split(f"\n{mark}>>>\n")[1] == "Now report the errors as JSON."
    json.dumps(question.body, ensure_ascii=False).encode()


@given(st.text(max_size=200), st.text(max_size=80), st.text(max_size=80))
def test_whatever_is_believed_stands_there(text: str, quote: str, better: str) -> None:
    of = passage(text, text)
    claim = believed(Claim("grammar", "odd", 0, quote, "w" * 999, better, ""), of, "en")
    if claim is not None:
        assert text[claim.start : claim.start + len(claim.quote)] == claim.quote
        assert claim.severity == "minor"
        assert believed(claim, of, "en") == claim


@given(st.text(max_size=400))
def test_a_request_costs_no_more_than_the_most(text: str) -> None:
    question = second_question(passage(text), (), Languages(), 100)
    sent = sum(len(m["content"].encode()) for m in question.body["messages"])
    assert most_of(question.body).tokens_in >= sent
    assert estimated(text) <= max(1, len(text.encode("utf-8", "surrogatepass")))


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300), st.floats(0, 1)), max_size=30),
    st.integers(0, 2000),
)
def test_a_purse_is_never_overdrawn(requests: list[tuple[int, int, float]], tokens: int) -> None:
    purse = Purse(Budget(tokens=tokens, money=tokens / 1000), Prices(500.0, 1500.0))
    for tokens_in, tokens_out, share in requests:
        most = Usage(tokens_in, tokens_out)
        if purse.put_aside(most):
            purse.settle(most, Usage(round(tokens_in * share), round(tokens_out * share)))
        assert purse.spent.total <= tokens
        assert purse.cost <= tokens / 1000 + 1e-9
