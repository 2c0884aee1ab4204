"""A Chinese source bears witness for names in pinyin."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.names.misspelled_names import name_variants
from qa.analyse.names.pinyin import SourceReadings, _may_be_slip, _syllables, is_pinyin
from qa.model.document import Document
from qa.read.plain import read_plain

SOURCE = "记者张伟明在金沙滩医院采访了院长王晓燕。北京的天气很好，重庆下雨。"


def found(text: str) -> dict[str, str]:
    document = Document(
        "id",
        "uri",
        text,
        read_plain(text, "en"),
        source=read_plain(SOURCE, "zh"),
        source_lang="zh",
    )
    return {v.form.text: v.right for v in name_variants(document) if v.confidence >= 0.6}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The reporter Zhang Weimign spoke.", {"Weimign": "Weiming"}),
        ("She leads the Jinhsatan Hospital.", {"Jinhsatan": "Jinshatan"}),
        ("He asked Wang Xiaoyn about it.", {"Xiaoyn": "Xiaoyan"}),
    ],
)
def test_a_slip_in_pinyin(text: str, expected: dict[str, str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The reporter Zhang Weiming spoke to Wang Xiaoyan at the Jinshatan Hospital.",
        "It rained in Chongqing.",
        "The visitor Wilhelm Zhangler spoke.",
        "A man called Weimin was there.",  # pinyin itself: another name, for all one knows
    ],
)
def test_what_the_source_may_yield_is_left_alone(text: str) -> None:
    assert found(text) == {}


def test_pinyin_is_told_from_other_names() -> None:
    assert is_pinyin("xiaoyan")
    assert is_pinyin("chongqing")
    assert not is_pinyin("zhangler")
    assert not is_pinyin("weimign")


@given(st.lists(st.sampled_from(sorted(_syllables())), min_size=2, max_size=3), st.data())
def test_a_source_is_read_for_each_slip_in_pinyin(
    syllables: list[str], data: st.DataObject
) -> None:
    pinyin = "".join(syllables)
    at = data.draw(st.integers(0, len(pinyin) - 1))
    letter = data.draw(st.sampled_from("abcghinouxz"))
    before, after = pinyin[:at], pinyin[at + 1 :]
    for slip in (
        before + after,
        before + letter + after,
        before + letter + pinyin[at:],
        before + after[:1] + pinyin[at] + after[1:],
    ):
        assert _may_be_slip(slip)


@given(
    st.lists(st.sampled_from("北京天气很好重庆下雨张伟明王晓燕长长行行"), max_size=40).map("".join)
)
def test_words_are_read_as_runs_are(run: str) -> None:
    from pypinyin import lazy_pinyin

    syllables = [each.replace("v", "u") for each in lazy_pinyin(run)]
    readings = SourceReadings(run, "zh")
    for at in range(len(run) - 1):
        assert readings.find("".join(syllables[at : at + 2]))


@given(st.text(max_size=40), st.text(alphabet="abcghinouxz'", max_size=24))
def test_any_source_is_borne(source: str, key: str) -> None:
    readings = SourceReadings(source, "zh")
    assert all(readings.find(name) for name in readings.near(key))
