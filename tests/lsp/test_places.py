"""Positions lead to the same characters, in all three encodings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.report.offsets import OffsetUnit

pytest.importorskip("lsprotocol", reason="no pygls: pip install 'translation-qa[lsp]'")

TEXTS = st.text(st.sampled_from("ab\r\né€😀"), max_size=25)


@pytest.mark.parametrize("unit", OffsetUnit)
@settings(deadline=None)
@given(text=TEXTS)
def test_a_position_leads_back(unit: OffsetUnit, text: str) -> None:
    from qa.lsp.places import Places

    places = Places(text, unit)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] == "\r\n":
            continue  # inside a line end
        position = places.position(offset)
        assert places.offset(position) == offset
        before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
        assert position.line == before.count("\n")


def test_beyond_the_end() -> None:
    from lsprotocol import types

    from qa.lsp.places import Places

    places = Places("ab\r\ncd", OffsetUnit.UTF_16)
    assert places.offset(types.Position(0, 99)) == 2
    assert places.offset(types.Position(9, 0)) == 6
