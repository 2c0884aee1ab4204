"""Where the marks lie from which on a passage or a word counts as foreign."""

from __future__ import annotations

import pytest

from qa.analyse.language.foreign_words import Judge, _is_gloss, _is_left, _votes
from qa.lexicon.frequency import Lexicon, lexicon


@pytest.fixture
def english() -> Lexicon:
    known = lexicon("en")
    assert known is not None
    return known


@pytest.mark.parametrize(
    ("votes", "counted"),
    [
        ([1, 1, -1], 0),
        ([1, 1, 1, -1], 3),
        ([1, 1, 1, 1, -1, -1], 0),
        ([1, 1, 0, 0], 2),
        ([1, 1, 0, 0, 0], 0),
    ],
)
def test_more_than_two_thirds_must_speak_for_the_other_language(
    english: Lexicon, votes: list[int], counted: int
) -> None:
    """Kills: `yes <= 2 * no` as `yes <= no`; `yes >= mute + no` as `>`."""
    forms = [f"w{number}" for number in range(max(4, len(votes)))]
    judge = Judge(english, "de", None)
    assert _votes(judge, votes, forms, forms[: len(votes)], copied=False) == counted


@pytest.mark.parametrize(
    ("text", "is_gloss"),
    [
        ("He met Li (李白) there.", True),
        ("He left (a b 李白) then.", True),
        ("He left (a b c 李白) then.", False),
        ("He left (李白 a b c) then.", False),
        ("He wrote “李白” there.", True),
        ("He wrote “a 李白” there.", False),
    ],
)
def test_brackets_may_hold_two_words_more_and_quotations_none(text: str, *, is_gloss: bool) -> None:
    """Kills: `COMPANY` in quotations as well, and one word more or less in brackets."""
    at = text.index("李")
    assert _is_gloss(text, at, at + 2) is is_gloss


@pytest.mark.parametrize(
    ("word", "is_left"), [("und", True), ("auf", True), ("dpa", False), ("der", False)]
)
def test_a_word_of_three_letters_must_be_very_common(
    english: Lexicon, word: str, *, is_left: bool
) -> None:
    """Kills: words of three letters held against the limit of longer ones ("dpa" is an agency)."""
    assert _is_left(word, Judge(english, "de", None), english) is is_left
