"""Offsets of other programs: UTF-16 and UTF-8 units, and texts whose line ends are all one unit."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from enum import Enum

from qa.model.expression import expression

CR_LF = expression(r"\r\n")


class OffsetUnit(Enum):
    """What a program counts text in; the value is the name that LSP has for it."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    CODE_POINT = "utf-32"


def _width_utf_8(code: int) -> int:
    if code < 0x80:
        return 1
    if code < 0x800:
        return 2
    return 3 if code < 0x10000 else 4


WIDTHS: dict[OffsetUnit, Callable[[int], int]] = {
    OffsetUnit.UTF_8: _width_utf_8,
    OffsetUnit.UTF_16: lambda code: 1 if code < 0x10000 else 2,
    OffsetUnit.CODE_POINT: lambda _: 1,
}
# Characters that are not one unit wide, by unit.
WIDE = {
    OffsetUnit.UTF_8: re.compile("[^\x00-\x7f]"),
    OffsetUnit.UTF_16: re.compile("[\U00010000-\U0010ffff]"),
    OffsetUnit.CODE_POINT: re.compile(r"(?!)"),
}


class Offsets:
    """Turns code points of a text into another program's units and back.

    Args:
        text: the text.
        unit: what the other program counts in.
        even_lines: whether it sees CR LF as one line end of one unit, as browsers' editors do.
    """

    def __init__(self, text: str, unit: OffsetUnit, *, even_lines: bool = False) -> None:
        width = WIDTHS[unit]
        points: list[tuple[int, int]] = []  # (code point after the odd one, units gained by then)
        odd = [(match.start(), width(ord(match[0])) - 1) for match in WIDE[unit].finditer(text)]
        if even_lines:
            odd += [(match.start(), -1) for match in CR_LF.finditer(text)]
            odd.sort()
        gained = 0
        for place, more in odd:
            gained += more
            points.append((place + 1, gained))
        self._points = [place for place, _ in points]
        self._gained = [gain for _, gain in points]
        self._units = [place + gain for place, gain in points]
        self._length = len(text)

    def to_units(self, position: int) -> int:
        """Where the code point `position` is in units."""
        index = bisect_right(self._points, position) - 1
        return position + (self._gained[index] if index >= 0 else 0)

    def to_points(self, units: int) -> int:
        """The code point at `units`; inside a character, the one after it."""
        index = bisect_right(self._units, units) - 1
        gained = self._gained[index] if index >= 0 else 0
        position = units - gained
        if index + 1 < len(self._points):
            position = min(position, self._points[index + 1])
        return max(0, min(position, self._length))


def utf_16_length(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text) + len(WIDE[OffsetUnit.UTF_16].findall(text))
