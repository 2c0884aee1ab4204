"""The same letters again and again, in scripts without spaces."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.analyse.letter_loops import letter_loops
from qa.read.plain import read_plain


@pytest.mark.parametrize(
    ("lang", "text", "loops"),
    [
        ("zh", "市长说，新的大桥新的大桥新的大桥已经开放。", [("新的大桥", 3)]),
        ("ja", "市長は橋を開け、そして、そして、そして、帰った。", [("、そして", 3)]),
        ("ja", "雷がゴロゴロゴロゴロゴロゴロと鳴った。", []),
        ("zh", "他哈哈哈哈哈哈哈哈哈哈哈哈笑了。", []),
        ("zh", "新的大桥新的大桥已经开放。", []),
        ("zh", "2024 2024 2024 2024", []),
        ("en", "the bridgethe bridgethe bridge", []),
    ],
)
def test_loops(lang: str, text: str, loops: list[tuple[str, int]]) -> None:
    found = read_plain(text, lang).need(letter_loops)
    assert [(loop.part, loop.times) for loop in found] == loops


@given(st.text("新的大桥、\n a1", max_size=60))
@settings(deadline=None)
def test_a_loop_is_its_part_so_many_times(text: str) -> None:
    for loop in read_plain(text, "zh").need(letter_loops):
        assert loop.times >= 3
        assert loop.span.of(read_plain(text, "zh").text) == loop.part * loop.times
