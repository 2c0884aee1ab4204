"""Offsets of other programs, at each width that a character may have."""

from __future__ import annotations

import pytest

from qa.report.offsets import Offsets, OffsetUnit, utf_16_length

# One, two, three and four bytes in UTF-8, at the first and the last of each.
LETTERS = "\x7f\x80\u07ff\u0800\uffff\U00010000\U0010ffff"


@pytest.mark.parametrize(
    ("unit", "widths"),
    [
        (OffsetUnit.UTF_8, (1, 2, 2, 3, 3, 4, 4)),
        (OffsetUnit.UTF_16, (1, 1, 1, 1, 1, 2, 2)),
        (OffsetUnit.CODE_POINT, (1, 1, 1, 1, 1, 1, 1)),
    ],
)
def test_each_character_has_its_width(unit: OffsetUnit, widths: tuple[int, ...]) -> None:
    offsets = Offsets(LETTERS, unit)
    at = 0
    for position, width in enumerate(widths):
        assert offsets.to_units(position) == at
        assert offsets.to_points(at) == position
        for inside in range(1, width):
            assert offsets.to_points(at + inside) == position + 1
        at += width
    assert offsets.to_units(len(LETTERS)) == at
    assert offsets.to_points(at) == offsets.to_points(at + 5) == len(LETTERS)
    assert offsets.to_points(-1) == 0


def test_a_line_end_of_two_characters_may_be_one_unit() -> None:
    text = "a\r\nb\U00010000\r\nc"
    offsets = Offsets(text, OffsetUnit.UTF_16, even_lines=True)
    assert [offsets.to_units(text.index(letter)) for letter in "abc"] == [0, 2, 6]
    uneven = Offsets(text, OffsetUnit.UTF_16)
    assert [uneven.to_units(text.index(letter)) for letter in "abc"] == [0, 3, 8]


def test_the_length_in_utf_16_counts_pairs_twice() -> None:
    assert [utf_16_length(text) for text in ("", "aé\uffff", "\U00010000a")] == [0, 3, 3]
