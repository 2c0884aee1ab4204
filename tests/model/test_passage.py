"""What is known of a segment by itself holds wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa import Checker
from qa.model.finding import Finding, Related, Suggestion
from qa.model.memory import LONGEST_KEPT
from qa.model.mqm import Category, Severity
from qa.model.passage import Passage, keep_passages, passages
from qa.model.span import Span
from qa.read.plain import read_plain
from qa.rules.catalogue import catalogue

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*/*.txt"))
SENTENCES = [example.text for rule in catalogue().values() for example in rule.examples]


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    yield
    keep_passages(wanted=False)


def letters(passage: Passage) -> tuple[int]:
    return (len(passage.text),)


def test_passages_are_the_segments() -> None:
    prose = read_plain("One.\n\nTwo, three.\n", "en")
    assert [(start, p.text, p.lang) for start, p in prose.need(passages)] == [
        (0, "One.", "en"),
        (6, "Two, three.", "en"),
    ]


def test_what_comes_again_is_worked_out_once() -> None:
    keep_passages()
    (_, first), *_ = passages(read_plain("One.\n\nTwo.", "en"))
    known = first.need(letters)
    *_, (start, again) = passages(read_plain("Nought.\n\nOne.", "en"))
    assert (start, again) == (9, first)
    assert again.need(letters) is known
    assert passages(read_plain("One.", "de"))[0].passage is not first


def test_nothing_is_kept_unasked_nor_what_is_very_long() -> None:
    one, two = (passages(read_plain("One.", "en"))[0].passage for _ in range(2))
    assert one is not two
    keep_passages()
    text = "x" * (LONGEST_KEPT + 1)
    one, two = (passages(read_plain(text, "en"))[0].passage for _ in range(2))
    assert one is not two


def test_a_finding_is_moved_with_all_its_places() -> None:
    at = Span(1, 2)
    found = Finding(
        "rule",
        Category.LAYOUT,
        Severity.MINOR,
        0.9,
        at,
        "message",
        (Suggestion(at, "x"),),
        (Related("rule", at, "there"),),
    ).moved(3)
    assert {found.span, found.suggestions[0].span, found.related[0].span} == {Span(4, 5)}
    assert found.moved(0) is found


def edited(text: str, draw: Random) -> str:
    """The text after one edit: a word typed, cut, doubled or glued, a paragraph added or moved."""
    at = draw.randrange(len(text))
    end = text.find(" ", at) + 1 or len(text)
    ways = (
        text[:at] + draw.choice(("x", " ", ".The ", " 4: 3 ", "$ 35", "\n\n")) + text[at:],
        text[:at] + text[end:],
        text[:end] + text[at:],
        text[:at] + f"\n\n{draw.choice(SENTENCES)}\n\n" + text[at:],
        "\n\n".join(draw.sample(parts := text.split("\n\n"), len(parts))),
    )
    return draw.choice(ways)


@settings(deadline=None, max_examples=examples_of(12))
@given(st.integers(0, 10**6))
def test_a_text_that_is_edited_has_the_findings_of_a_text_that_is_read_once(seed: int) -> None:
    draw = Random(seed)  # noqa: S311  # no secret
    checker = Checker()
    sample = draw.choice(SAMPLES).read_text("utf-8")
    texts = ["\n\n".join((*draw.sample(SENTENCES, 15), sample))]
    for _ in range(4):
        texts.append(edited(texts[-1], draw))  # of the last
    once = [checker.check_text(text) for text in texts]
    keep_passages()
    assert [checker.check_text(text) for text in texts] == once
    keep_passages(wanted=False)


@given(st.lists(st.sampled_from(("a", "b", "ab", " ", ".", "\n\n", "\n"))))
def test_passages_that_match_are_those_in_which_a_match_begins(pieces: list[str]) -> None:
    prose = read_plain("".join(pieces), "en")
    gate = re.compile(r"a\s*b|bb")
    starts = {match.start() for match in re.finditer(rf"(?={gate.pattern})", prose.text)}
    placed = list(prose.need(passages).placed())
    through = [
        (start, passage)
        for start, passage in placed
        if any(start <= at < start + len(passage.text) for at in starts)
    ]
    assert list(prose.need(passages).that_match(gate, prose.text)) == through
    assert {start for start, passage in placed if gate.search(passage.text)} <= dict(through).keys()
