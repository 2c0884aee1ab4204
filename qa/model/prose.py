"""Prose: the text that a reader sees, with a map back to the file."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from functools import partial
from typing import Any, Final, overload

from qa.model.named_tuples import NamedTuple
from qa.model.needs import Needs
from qa.model.span import Span

# Replaces non-prose that has a place in the sentence: inline code, a URL, a placeholder, an image. This is
# the meaning of U+FFFC in Unicode.
OBJECT = "\ufffc"


class Role(Enum):
    """What kind of block a segment is; values are as written in output."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    ITEM = "item"
    CELL = "cell"
    QUOTATION = "quotation"

    # Roles are hashed for every segment; the hash of Enum is slow, since it hashes the name in Python.
    __hash__ = object.__hash__


class Segment(NamedTuple):
    """A block of prose: a heading, a paragraph, a caption, a table cell.

    `span` is in code points of the prose. It neither starts nor ends with white space.
    """

    span: Span
    role: Role = Role.PARAGRAPH


ROLES: Final = tuple(Role)
NUMBER_OF_ROLE: Final = {role: number for number, role in enumerate(ROLES)}


class PackedSegments(Sequence[Segment]):
    """The segments of a prose in order, each made when it is asked for: a text may have one for every few letters."""

    __slots__ = ("_roles", "_spans")

    def __init__(self, segments: Iterable[Segment] = ()) -> None:
        self._spans: list[Span] = []
        self._roles = bytearray()
        for span, role in segments:
            self._spans.append(span)
            self._roles.append(NUMBER_OF_ROLE[role])

    def __len__(self) -> int:
        return len(self._spans)

    def __iter__(self) -> Iterator[Segment]:
        return map(_segment, zip(self._spans, map(ROLES.__getitem__, self._roles), strict=True))

    @overload
    def __getitem__(self, index: int) -> Segment: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Segment, ...]: ...
    def __getitem__(self, index: int | slice) -> Segment | tuple[Segment, ...]:
        if isinstance(index, slice):
            roles = map(ROLES.__getitem__, self._roles[index])
            return tuple(map(_segment, zip(self._spans[index], roles, strict=True)))
        return Segment(self._spans[index], ROLES[self._roles[index]])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"PackedSegments({list(self)})"


# Makes a segment of a pair, without a call of Python's.
_segment: Callable[[tuple[Span, Role]], Segment] = partial(tuple.__new__, Segment)


class Piece(NamedTuple):
    """A stretch of the prose, and the stretch of the raw text that it was read from.

    `verbatim` pieces have the same characters on both sides, so offsets correspond one to one; of others,
    only the ends do (`&amp;` is one character of prose and five of the file).
    """

    start: int
    end: int
    raw_start: int
    raw_end: int
    verbatim: bool


class Pieces(Sequence[Piece]):
    """The pieces of a prose in order, at 17 bytes each: a table has one for every few characters."""

    __slots__ = ("_verbatim", "ends", "raw_ends", "raw_starts", "starts")

    def __init__(self, pieces: Iterable[Piece] = ()) -> None:
        self.starts, self.ends, self.raw_starts, self.raw_ends = (array("I") for _ in range(4))
        self._verbatim = bytearray()
        for piece in pieces:
            self.append(*piece)

    def append(self, start: int, end: int, raw_start: int, raw_end: int, verbatim: bool) -> None:  # noqa: FBT001  # what a piece has
        """Append a piece; only while the prose is being built."""
        self.starts.append(start)
        self.ends.append(end)
        self.raw_starts.append(raw_start)
        self.raw_ends.append(raw_end)
        self._verbatim.append(verbatim)

    def is_copied(self, index: int, start: int, end: int) -> bool:
        """Whether a stretch that is not empty lies within a verbatim piece."""
        return bool(self._verbatim[index]) and self.starts[index] <= start < end <= self.ends[index]

    def __len__(self) -> int:
        return len(self.starts)

    def __iter__(self) -> Iterator[Piece]:
        verbatim = map(bool, self._verbatim)
        return map(Piece, self.starts, self.ends, self.raw_starts, self.raw_ends, verbatim)

    @overload
    def __getitem__(self, index: int) -> Piece: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Piece, ...]: ...
    def __getitem__(self, index: int | slice) -> Piece | tuple[Piece, ...]:
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(len(self))))
        return Piece(
            self.starts[index],
            self.ends[index],
            self.raw_starts[index],
            self.raw_ends[index],
            bool(self._verbatim[index]),
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Pieces({list(self)})"


class Prose(Needs):
    """A text as its reader sees it, in segments, with a map to the raw text.

    Args:
        text: what the reader sees; segments are separated by white space.
        segments: in order, not overlapping.
        pieces: sorted by `start`, and by `raw_start` (except for sources of units, which are in the order of
            their translations), not overlapping. Stretches of `text` in no piece (the white space that a file
            reader puts between blocks) have no raw counterpart. None if `text` is the raw text.
        lang: BCP 47 tag of the language that the text should be in, if known.
    """

    __slots__ = ("_known", "_pieces", "lang", "segments", "text")

    def __init__(
        self,
        text: str,
        segments: Iterable[Segment],
        pieces: Iterable[Piece] | None = None,
        lang: str | None = None,
    ) -> None:
        self.text = text
        self.segments = (
            segments if isinstance(segments, PackedSegments) else PackedSegments(segments)
        )
        self.lang = lang
        if pieces is None:
            pieces = (Piece(0, len(text), 0, len(text), verbatim=True),)
        self._pieces = pieces if isinstance(pieces, Pieces) else Pieces(pieces)
        self._known: dict[Callable[..., Any], Any] = {}

    @property
    def pieces(self) -> Pieces:
        """The map to the raw text, in order."""
        return self._pieces

    def forget(self) -> None:
        """Free the cached analyses of the text."""
        self._known.clear()

    def to_raw(self, span: Span) -> Span:
        """Return the stretch of the raw text that `span` of the prose was read from.

        It includes markup between the first and the last character. For text that the file reader inserted,
        it is empty, at the corresponding position.
        """
        pieces = self._pieces
        if not pieces:
            return Span(0, 0)
        starts = pieces.starts
        first = max(0, bisect_right(starts, span.start) - 1)
        if pieces.ends[first] <= span.start and first + 1 < len(pieces):
            first += 1
        if pieces.is_copied(first, span.start, span.end):  # as nearly always
            by = pieces.raw_starts[first] - starts[first]
            return span.moved(by) if by else span  # as in plain text: one object for both
        last = max(0, bisect_right(starts, max(span.start, span.end - 1)) - 1)
        start = _inward(pieces[first], span.start, at_end=False)
        end = _inward(pieces[last], span.end, at_end=True)
        if start == span.start and end == span.end:
            return span
        return Span(min(start, end), end) if end >= start else Span(start, start)

    def segment_at(self, position: int) -> Segment | None:
        """Return the segment that covers the code point at `position`; None between segments."""
        index = bisect_right(self.segments, position, key=_segment_start) - 1
        if index >= 0 and position < self.segments[index].span.end:
            return self.segments[index]
        return None

    def __getstate__(self) -> tuple[Any, ...]:
        return (self.text, self.segments, self._pieces, self.lang)

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.__init__(*state)  # type: ignore[misc]  # what was worked out does not travel


def _segment_start(segment: Segment) -> int:
    return segment.span.start


def _inward(piece: Piece, position: int, *, at_end: bool) -> int:
    """Map `position` of the prose to the raw text, clamped to the piece."""
    if position >= piece.end:
        return piece.raw_end
    if position <= piece.start:
        return piece.raw_start
    if piece.verbatim:
        return piece.raw_start + (position - piece.start)
    return piece.raw_end if at_end else piece.raw_start
