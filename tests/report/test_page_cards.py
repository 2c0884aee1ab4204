from __future__ import annotations

import pytest

from qa.model.reading import Mark
from qa.model.span import Span
from qa.report.page_cards import LONGEST_MATCH, cards
from tests.report.conftest import finding


def card(length: int, fixes: int) -> str:
    """The card of a match of so many letters, with fixes at its places in turn."""
    text = "x" * length
    places = tuple((Span(n % length, n % length + 1), "y") for n in range(fixes))
    mark = Mark(finding("", text, "", message="Wrong."), Span(0, length), places)
    return "".join(cards(1, text, [mark], [1]))


@pytest.mark.parametrize(
    ("length", "shown"),
    [(3, "xxx"), (LONGEST_MATCH, "x" * LONGEST_MATCH), (LONGEST_MATCH + 1, "x")],
)
def test_a_match_is_shown_whole_beside_its_fix_unless_it_is_a_passage(
    length: int, shown: str
) -> None:
    assert f"<del>{shown}</del>" in card(length, 1)


def test_a_passage_with_many_fixes_is_not_shown_as_often() -> None:
    assert len(card(4000, 400)) < 2 * len(card(2000, 400))
    assert len(card(4000, 400)) < 400 * 400


def test_cards_that_say_the_same_have_numbers_of_their_own() -> None:
    marks = [
        Mark(
            finding("", "mit", "", message="A\x00\x01<b>."),
            Span(at, at + 3),
            ((Span(at, at + 3), "mitt"),),
        )
        for at in (0, 4)
    ]
    first, second = (
        "".join(cards(7, "mit mit", marks, [number])) for number in (1, 2)
    )  # fmt: skip
    assert first != second
    assert (
        first.replace("7-1", "7-2")
        .replace('data-n="1"', 'data-n="2"')
        .replace(">1</a>", ">2</a>")
        .replace('"1, to', '"2, to')
        == second
    )
    for spelled in ("U+0000", "U+0001", "&lt;b&gt;"):
        assert spelled in first
    for raw in "\x00\x01":
        assert raw not in first + second
