"""How much sentences say, however it is counted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.sentences import sentences
from qa.compare.align.features import OTHER_SPACES, size, sizes
from qa.read.plain import read_plain

TEXTS = st.text(
    st.sampled_from("abcÄж. ?\n\u00a0\u3000\t漢字カナ한글") | st.characters(codec="utf-8"),
    max_size=60,
)


@given(TEXTS)
def test_stretches_say_what_their_text_says(text: str) -> None:
    prose = read_plain(text, "en")
    spans = prose.need(sentences)
    for found, span in zip(sizes(prose, spans), spans, strict=True):
        said = span.of(prose.text)
        # A tab counts in `size`, since it does not ask of each character.
        assert found == size(said) or (said.isascii() and found == len("".join(said.split())))


def test_white_space_is_known() -> None:
    spaces = {chr(code) for code in range(0x110000) if chr(code).isspace()}
    assert spaces == {*OTHER_SPACES, " ", "\n"}
