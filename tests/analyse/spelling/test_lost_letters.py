"""Lost letters and lost or added spaces, told by the neighbors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.analyse.spelling.lost_letters import lost_letters
from qa.analyse.spelling.word_breaks import glued_words, split_words
from qa.lexicon.ngrams import END, Context, context, sequences
from qa.model.span import Span
from qa.read.plain import read_plain


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("They sold the house nd the garden.", "nd", "and"),
        ("The work had ben done before the winter.", "ben", "been"),
        ("It ws the first time that they had met.", "ws", "was"),
        ("He said tht nobody knew.", "tht", "that"),
        ("One o the men left.", "o", "of"),
    ],
)
def test_a_lost_letter_is_found_by_its_place(text: str, written: str, right: str) -> None:
    (found,) = read_plain(text, "en").need(lost_letters)
    assert found.span.of(text) == written
    assert right in found.rights
    assert found.weight >= 0.0


@pytest.mark.parametrize(
    "text",
    [
        "Ben was ill, and the omen was bad.",
        "The heir apparent met his heirs.",
        "They don ' t know that he ' s here.",
        "The items are nd, th, hs and ws.",
        "See e.ws.example or the file nd.txt in the folder.",
        "The r of the word and the o of the other.",
        "He must remember to fulfil the promises that he made to the skilful.",
        "The varint is stored as a varint, and a varint may be long.",
    ],
)
def test_what_fits_its_place_is_left_alone(text: str) -> None:
    assert read_plain(text, "en").need(lost_letters) == ()


def test_a_language_without_a_table_has_no_lost_letters() -> None:
    assert read_plain("Sie verkauften das Haus nd den Garten.", "de").need(lost_letters) == ()


def test_a_line_has_no_neighbors_beyond_it() -> None:
    text = "one two\nthree\nfour"
    start = text.index("three")
    assert context(text, Span(start, start + 5)) == (END, END, END, END)


def test_what_fits_is_worth_more() -> None:
    table = sequences("en")
    assert table is not None
    beside = Context("the", "house", "the", "garden")
    assert table.fit(beside, "and") > table.fit(beside, "nd")


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    prose = read_plain(text, "en")
    for span in [
        *(slip.span for slip in prose.need(lost_letters)),
        *(slip.span for slip in prose.need(glued_words)),
        *(slip.span for slip in prose.need(split_words)),
    ]:
        assert 0 <= span.start < span.end <= len(prose.text)
