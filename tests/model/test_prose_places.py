"""Where the raw text has what a prose says, for each kind of piece and at each edge."""

from __future__ import annotations

import pytest

from qa.model.prose import Piece, Prose, Role, Segment
from qa.model.span import Span

# Raw: "*Hello* &amp; you": marks at 0 and 6, an entity at 8 to 13.
RAW = "*Hello* &amp; you"
TEXT = "Hello & you"
PIECES = (
    Piece(0, 5, 1, 6, verbatim=True),
    Piece(5, 6, 7, 8, verbatim=True),
    Piece(6, 7, 8, 13, verbatim=False),
    Piece(7, 11, 13, 17, verbatim=True),
)


def prose(pieces: tuple[Piece, ...] | None = PIECES, text: str = TEXT) -> Prose:
    half = len(text) // 2
    segments = (
        Segment(Span(0, half), Role.PARAGRAPH),
        Segment(Span(half + 1, len(text)), Role.PARAGRAPH),
    )
    return Prose(text, segments, pieces, "en")


@pytest.mark.parametrize(
    ("span", "raw"),
    [
        ((0, 5), "Hello"),
        ((1, 4), "ell"),
        ((0, 1), "H"),
        ((4, 5), "o"),
        # From word to word, with the marks between.
        ((4, 6), "o* "),
        ((0, 11), "Hello* &amp; you"),
        # An entity is one.
        ((6, 7), "&amp;"),
        ((5, 8), " &amp; "),
        ((8, 11), "you"),
        ((10, 11), "u"),
        # Of nothing, nothing: at the beginning of what follows.
        ((1, 1), ""),
    ],
)
def test_a_stretch_leads_to_the_raw_text(span: tuple[int, int], raw: str) -> None:
    assert prose().to_raw(Span(*span)).of(RAW) == raw


def test_without_pieces_the_text_is_raw() -> None:
    span = Span(2, 5)
    assert prose(None).to_raw(span) is span
    assert prose(()).to_raw(span) == Span(0, 0)


def test_what_the_reader_put_in_stands_nowhere() -> None:
    # "ab", two line ends of ours, "cd"; raw "ab|cd".
    pieces = (Piece(0, 2, 0, 2, verbatim=True), Piece(4, 6, 3, 5, verbatim=True))
    two = Prose("ab\n\ncd", (), pieces)
    assert two.to_raw(Span(0, 2)) == Span(0, 2)
    assert two.to_raw(Span(4, 6)) == Span(3, 5)
    assert two.to_raw(Span(1, 5)) == Span(1, 4)
    assert len(two.to_raw(Span(2, 4))) == 0
    assert len(two.to_raw(Span(3, 4))) == 0


@pytest.mark.parametrize(
    ("position", "number"), [(0, 0), (4, 0), (5, None), (6, 1), (10, 1), (11, None)]
)
def test_a_segment_covers_its_letters_and_not_its_end(position: int, number: int | None) -> None:
    one = prose()
    found = one.segment_at(position)
    assert found == (None if number is None else one.segments[number])
