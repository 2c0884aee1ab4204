"""Lines and characters as the protocol counts them, in the encoding that client and server chose.

https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#position
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from qa.model.expression import expression
from qa.model.span import Span
from qa.report.offsets import Offsets, OffsetUnit

if TYPE_CHECKING:
    from lsprotocol import types

LINE_END = expression(r"\r\n|\r|\n")


class Places:
    """Turns code points of a text into positions and back.

    Args:
        text: the text.
        unit: what characters of a line are counted in.
    """

    def __init__(self, text: str, unit: OffsetUnit) -> None:
        self._offsets = Offsets(text, unit)
        self._length = len(text)
        self._starts = [0]
        self._ends: list[int] = []
        for match in LINE_END.finditer(text):
            self._ends.append(match.start())
            self._starts.append(match.end())
        self._ends.append(len(text))

    def position(self, offset: int) -> types.Position:
        """The position of a code point."""
        from lsprotocol import types

        line = bisect_right(self._starts, offset) - 1
        start = self._offsets.to_units(self._starts[line])
        return types.Position(line, self._offsets.to_units(offset) - start)

    def range(self, span: Span) -> types.Range:
        """The range of a stretch."""
        from lsprotocol import types

        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """The code point at a position; beyond the end of a line, its end."""
        if position.line >= len(self._starts):
            return self._length
        start = self._starts[position.line]
        units = self._offsets.to_units(start) + position.character
        return max(start, min(self._offsets.to_points(units), self._ends[position.line]))

    def span(self, place: types.Range) -> Span:
        """The stretch of a range."""
        start = self.offset(place.start)
        return Span(start, max(start, self.offset(place.end)))
