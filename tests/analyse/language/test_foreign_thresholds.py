"""Where the marks lie from which on a passage or a word counts as foreign."""

from __future__ import annotations

import pytest

from qa.analyse.language.glosses import is_gloss
from qa.analyse.language.left_words import _is_left
from qa.analyse.language.odds import _runs
from qa.analyse.language.word_judge import WordJudge
from qa.lexicon.frequency import Lexicon, lexicon


@pytest.fixture
def english() -> Lexicon:
    known = lexicon("en")
    assert known is not None
    return known


@pytest.mark.parametrize(
    ("odds", "runs"),
    [
        ([2.0, 2.0], []),
        ([2.2, 2.2], [(0, 2)]),
        ([-2.0, 2.2, 2.2, -2.0], [(1, 3)]),
        ([2.2, 2.2, -2.5, 2.2, 2.2], [(0, 5)]),
        ([2.2, 2.2, -2.5, -2.5, 2.2, 2.2], [(0, 2), (4, 6)]),
    ],
)
def test_a_stretch_is_foreign_from_a_sum_of_four(
    odds: list[float], runs: list[tuple[int, int]]
) -> None:
    """Kills: the sum as `>`, the cost of a word left out, a stretch that never ends."""
    assert [(run.first, run.end) for run in _runs(odds)] == runs


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Li (李白) there.", True),
        ("He left (a b 李白) then.", True),
        ("He left (a b c 李白) then.", False),
        ("He left (李白 a b c) then.", False),
        ("He wrote “李白” there.", True),
        ("He wrote “a 李白” there.", False),
    ],
)
def test_brackets_may_hold_two_words_more_and_quotations_none(text: str, *, expected: bool) -> None:
    """Kills: `COMPANY` in quotations as well, and one word more or less in brackets."""
    at = text.index("李")
    assert is_gloss(text, at, at + 2) is expected


@pytest.mark.parametrize(
    ("word", "is_left"), [("und", True), ("auf", True), ("dpa", False), ("der", False)]
)
def test_a_word_of_three_letters_must_be_very_common(
    english: Lexicon, word: str, *, is_left: bool
) -> None:
    """Kills: words of three letters held against the limit of longer ones ("dpa" is an agency)."""
    assert _is_left(word, WordJudge(english, "de", None), english, "en") is is_left
