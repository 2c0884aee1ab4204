"""Offsets of other programs lead to the same characters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.report.offsets import Offsets, OffsetUnit
from qa.serve.line_ends import even

TEXTS = st.text(st.sampled_from("ab\r\n é€😀𝔘"), max_size=30)
CODECS = {
    OffsetUnit.UTF_8: ("utf-8", 1),
    OffsetUnit.UTF_16: ("utf-16-le", 2),
    OffsetUnit.CODE_POINT: ("utf-32-le", 4),
}


@pytest.mark.parametrize("unit", OffsetUnit)
@settings(deadline=None)
@given(text=TEXTS)
def test_units_are_what_a_codec_writes(unit: OffsetUnit, text: str) -> None:
    codec, size = CODECS[unit]
    offsets = Offsets(text, unit)
    for position in range(len(text) + 1):
        units = offsets.to_units(position)
        assert units == len(text[:position].encode(codec)) // size
        assert offsets.to_points(units) == position


@settings(deadline=None)
@given(text=TEXTS)
def test_line_ends_count_once_where_an_editor_has_lines(text: str) -> None:
    offsets = Offsets(text, OffsetUnit.UTF_16, even_lines=True)
    for position in range(len(text) + 1):
        if text[position - 1 : position + 1] == "\r\n":
            continue  # between the two there is nothing
        units = offsets.to_units(position)
        assert units == len(even(text[:position]).encode("utf-16-le")) // 2


def test_inside_a_character_is_after_it() -> None:
    assert Offsets("a😀b", OffsetUnit.UTF_16).to_points(2) == 2
    assert Offsets("aé", OffsetUnit.UTF_8).to_points(9) == 2


@pytest.mark.parametrize("unit", OffsetUnit)
def test_characters_at_the_limits_of_the_encodings(unit: OffsetUnit) -> None:
    codec, size = CODECS[unit]
    text = "\x7f\x80\u07ff\u0800\ud7ff\ue000\uffff\U00010000\U0010ffff"
    offsets = Offsets(text, unit)
    for position in range(len(text) + 1):
        units = offsets.to_units(position)
        assert units == len(text[:position].encode(codec)) // size
        assert offsets.to_points(units) == position
