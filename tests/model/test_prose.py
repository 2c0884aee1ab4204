"""Prose knows its way back to the file."""

from __future__ import annotations

import pickle
import tracemalloc
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from qa.model.prose import PackedSegments, Piece, Pieces, Prose, Role, Segment
from qa.model.span import Span

LETTERS = st.text("abc ö中", min_size=1, max_size=5)


@dataclass(frozen=True)
class Part:
    """What a reader meets: text that it keeps, an entity, markup, or a break that it puts in."""

    kind: str
    raw: str
    prose: str


parts = st.lists(
    st.one_of(
        LETTERS.map(lambda text: Part("verbatim", text, text)),
        LETTERS.map(lambda text: Part("entity", f"&{text};", text[0])),
        LETTERS.map(lambda text: Part("markup", f"<{text}>", "")),
        st.just(Part("break", "", "\n\n")),
    ),
    max_size=12,
)


def read(of: list[Part]) -> tuple[str, Prose]:
    raw = text = ""
    pieces = []
    for part in of:
        if part.kind in {"verbatim", "entity"}:
            ends = (len(text), len(text) + len(part.prose), len(raw), len(raw) + len(part.raw))
            pieces.append(Piece(*ends, verbatim=part.kind == "verbatim"))
        raw += part.raw
        text += part.prose
    return raw, Prose(text, (Segment(Span(0, len(text))),), tuple(pieces))


def origins(of: list[Part]) -> list[Span | None]:
    """For each code point of the prose the stretch of the raw text that it came from."""
    found: list[Span | None] = []
    at = 0
    for part in of:
        if part.kind == "verbatim":
            found += [Span(at + n, at + n + 1) for n in range(len(part.raw))]
        elif part.kind == "entity":
            found.append(Span(at, at + len(part.raw)))
        else:
            found += [None] * len(part.prose)
        at += len(part.raw)
    return found


def test_plain_prose_is_its_own_raw_text() -> None:
    prose = Prose("Hello, world.", (Segment(Span(0, 13)),))
    assert prose.to_raw(Span(7, 12)) == Span(7, 12)
    assert prose.to_raw(Span(13, 13)) == Span(13, 13)


def test_empty_prose() -> None:
    prose = Prose("", (), ())
    assert prose.to_raw(Span(0, 0)) == Span(0, 0)
    assert prose.segment_at(0) is None


def test_markup_between_first_and_last_character_belongs_to_the_span() -> None:
    # Tom <b>&amp;</b> Ann
    pieces = (
        Piece(0, 4, 0, 4, verbatim=True),
        Piece(4, 5, 7, 12, verbatim=False),
        Piece(5, 9, 16, 20, verbatim=True),
    )
    prose = Prose("Tom & Ann", (Segment(Span(0, 9)),), pieces)
    assert prose.to_raw(Span(4, 5)) == Span(7, 12)
    assert prose.to_raw(Span(0, 9)) == Span(0, 20)
    assert prose.to_raw(Span(0, 4)) == Span(0, 4)
    assert prose.to_raw(Span(6, 9)) == Span(17, 20)


@given(parts, st.data())
def test_a_span_leads_to_where_its_characters_were_read(
    of: list[Part], data: st.DataObject
) -> None:
    raw, prose = read(of)
    start = data.draw(st.integers(0, len(prose.text)))
    end = data.draw(st.integers(start, len(prose.text)))
    found = prose.to_raw(Span(start, end))
    assert found.end <= len(raw)
    known = origins(of)[start:end]
    if known and known[0] and known[-1]:
        assert found == Span(known[0].start, known[-1].end)
    elif known and not any(known):
        assert len(found) == 0


@given(parts)
def test_spans_in_order_lead_to_places_in_order(of: list[Part]) -> None:
    _, prose = read(of)
    places = [prose.to_raw(Span(n, n + 1)) for n in range(len(prose.text))]
    assert all(a.start <= b.start and a.end <= b.end for a, b in zip(places, places[1:]))  # noqa: B905, RUF007


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 4)), max_size=6))
def test_segment_at_is_the_segment_that_covers_the_position(shape: list[tuple[int, int]]) -> None:
    segments: list[Segment] = []
    at = 0
    for gap, length in shape:
        segments.append(Segment(Span(at + gap, at + gap + length), Role.ITEM))
        at += gap + length
    prose = Prose("x" * at, tuple(segments))
    for position in range(at + 2):
        covering = [s for s in segments if s.span.start <= position < s.span.end]
        assert prose.segment_at(position) == (covering[0] if covering else None)


class Counting:
    """An analysis that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, prose: Prose) -> int:
        self.asked += 1
        return len(prose.text)


def test_an_analysis_is_computed_once_a_text() -> None:
    analysis = Counting()
    one, other = Prose("abc", ()), Prose("de", ())
    assert [one.need(analysis), one.need(analysis), other.need(analysis)] == [3, 3, 2]
    assert analysis.asked == 2


def test_prose_travels_without_what_was_worked_out() -> None:
    prose = Prose("a & b", (Segment(Span(0, 5)),), (Piece(0, 5, 3, 12, verbatim=False),), "en")
    analysis = Counting()
    prose.need(analysis)
    twin = pickle.loads(pickle.dumps(prose))  # noqa: S301  # our own bytes
    assert (twin.text, twin.segments, twin.pieces, twin.lang) == (
        prose.text,
        prose.segments,
        prose.pieces,
        prose.lang,
    )
    twin.need(analysis)
    assert analysis.asked == 2


def test_a_span_that_starts_between_pieces_begins_with_the_next() -> None:
    """Kills: the piece before the gap is taken, and markup before the span belongs to it."""
    pieces = (Piece(0, 2, 0, 2, verbatim=True), Piece(4, 6, 9, 11, verbatim=True))
    prose = Prose("ab\n\ncd", (Segment(Span(0, 2)), Segment(Span(4, 6))), pieces)
    assert prose.to_raw(Span(3, 5)) == Span(9, 10)
    assert prose.to_raw(Span(2, 6)) == Span(9, 11)
    assert prose.to_raw(Span(1, 5)) == Span(1, 10)


def test_pieces_are_a_sequence_of_their_values() -> None:
    given_ = (Piece(0, 2, 1, 3, verbatim=True), Piece(2, 3, 3, 9, verbatim=False))
    pieces = Pieces(given_)
    assert tuple(pieces) == given_
    assert pieces == given_
    assert pieces[-1] == given_[1]
    assert pieces[:1] == given_[:1]
    assert len(pieces) == 2
    assert pickle.loads(pickle.dumps(pieces)) == pieces  # noqa: S301  # our own
    assert hash(pieces) == hash(Pieces(given_))
    assert repr(given_[0]) in repr(pieces)


def test_segments_are_a_sequence_of_their_values() -> None:
    given_ = (
        Segment(Span(0, 2), Role.HEADING),
        Segment(Span(4, 6)),
        Segment(Span(7, 9), Role.CELL),
    )
    segments = PackedSegments(given_)
    assert tuple(segments) == given_
    assert segments == given_
    assert segments[-1] == given_[-1]
    assert segments[1:] == given_[1:]
    assert [type(segment) for segment in (segments[0], *segments, *segments[:1])] == [Segment] * 5
    assert len(segments) == 3
    assert pickle.loads(pickle.dumps(segments)) == segments  # noqa: S301  # our own
    assert hash(segments) == hash(PackedSegments(given_))
    assert repr(given_[0]) in repr(segments)


def test_a_segment_takes_no_more_than_its_span() -> None:
    """A table has a segment for every few letters of a file."""
    tracemalloc.start()
    spans = [Span(3 * n, 3 * n + 2) for n in range(1000, 11_000)]
    taken, _ = tracemalloc.get_traced_memory()
    segments = PackedSegments(map(Segment, spans))
    both, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(segments) == 10_000
    assert both - taken < 12 * 10_000
