"""Nested texts: HTML that a feed escapes or JSON quotes, with a map through both layers.

A reader of the inner format sees the inner text. What it says of places is then carried on to the
outer one, of which the inner text's stretches are known.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from qa.model.document import Directive
from qa.model.prose import Piece, Prose
from qa.model.span import Span
from qa.read.prose_builder import ReadText
from qa.read.units import UnitPart


class Layer:
    """An inner text, made of stretches of the outer one.

    Args:
        raw: the outer text.
        parts: what the inner text is made of, in order; their places in `raw` never go back. A part
            without a place of its own (start = end) is one that we put in ourselves.
    """

    def __init__(self, raw: str, parts: Sequence[UnitPart]) -> None:
        self._raw = raw
        self._parts = [part for part in parts if part.text]
        self._starts: list[int] = []
        at = 0
        for part in self._parts:
            self._starts.append(at)
            at += len(part.text)
        self.text = "".join([part.text for part in self._parts])

    def outer(self, reading: ReadText) -> ReadText:
        """What was read of the inner text, with its places in the outer one."""
        prose = reading.prose
        pieces = [found for piece in prose.pieces for found in self._of(piece)]
        directives = tuple(
            Directive(one.verb, one.rules, self._span(one.span), one.position)
            for one in reading.directives
        )
        whole = Prose(prose.text, prose.segments, tuple(pieces), prose.lang)
        return ReadText(whole, directives, reading.lang, reading.parts)

    def _index(self, position: int) -> int:
        return max(bisect_right(self._starts, position) - 1, 0)

    def _of(self, piece: Piece) -> Iterator[Piece]:
        if not self._parts:
            return
        if not piece.verbatim:
            span = self._span(Span(piece.raw_start, piece.raw_end))
            yield Piece(piece.start, piece.end, span.start, span.end, verbatim=False)
            return
        shift = piece.start - piece.raw_start
        at = piece.raw_start
        index = self._index(at)
        while at < piece.raw_end and index < len(self._parts):
            part, begun = self._parts[index], self._starts[index]
            stop = min(piece.raw_end, begun + len(part.text))
            if self._is_verbatim(part):
                start = part.start + at - begun
                yield Piece(at + shift, stop + shift, start, start + stop - at, verbatim=True)
            else:
                yield Piece(at + shift, stop + shift, part.start, part.end, verbatim=False)
            at = stop
            index += 1

    def _is_verbatim(self, part: UnitPart) -> bool:
        return len(part.text) == part.end - part.start and self._raw.startswith(
            part.text, part.start
        )

    def _span(self, inner: Span) -> Span:
        """A stretch of the inner text in the outer one, whole parts where letters do not run in step."""
        if not self._parts:
            return Span(0, 0)
        first = self._index(inner.start)
        last = self._index(max(inner.end - 1, inner.start))
        start = self._place(first, inner.start, at_end=False)
        return Span(start, max(start, self._place(last, inner.end, at_end=True)))

    def _place(self, index: int, position: int, *, at_end: bool) -> int:
        part, begun = self._parts[index], self._starts[index]
        if self._is_verbatim(part):
            return part.start + min(position - begun, len(part.text))
        return part.end if at_end else part.start
