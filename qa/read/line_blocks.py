"""Blocks of lines as light markup has them: joined for their inline markup, and led back to the file."""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Final

from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple
from qa.model.prose import OBJECT, Role
from qa.read.placeholders import Found
from qa.read.prose_builder import ProseBuilder, addresses, may_hold_addresses

LINE_END: Final = expression(r"\r\n?|\n")


class Line(NamedTuple):
    """A line without the white space around it.

    Attributes:
        start, end: where its text stands in the raw text.
        indent: how many characters of white space stand before it.
        text: what it says.
    """

    start: int
    end: int
    indent: int
    text: str


def lines_of(raw: str) -> Iterator[Line]:
    """The lines of a text."""
    start = 0
    ends = [(match.start(), match.end()) for match in LINE_END.finditer(raw)]
    for stop, following in [*ends, (len(raw), len(raw))]:
        text = raw[start:stop]
        body = text.strip()
        indent = len(text) - len(text.lstrip())
        yield Line(start + indent, start + indent + len(body), indent, body)
        start = following


class BlockWriter:
    """Writes blocks of lines into a builder.

    Args:
        raw: the text, in which all positions are.
        builder: what is told of the prose.
        codes: tells what of a block's text is markup or no prose.
    """

    def __init__(
        self, raw: str, builder: ProseBuilder, codes: Callable[[str], Sequence[Found]]
    ) -> None:
        self._raw = raw
        self._builder = builder
        self._codes = codes

    def write(self, lines: Sequence[Line], role: Role) -> None:
        """A block of these lines."""
        raw, builder = self._raw, self._builder
        if not lines:
            return
        builder.begin(role)
        starts = [0, *accumulate(line.end - line.start + 1 for line in lines)][:-1]
        text = "\n".join([raw[line.start : line.end] for line in lines])
        found = list(self._codes(text))
        links = addresses(text) if may_hold_addresses(text) else []
        found += [Found(start, end, "", encloses=False) for start, end in links]
        found.sort(key=lambda one: (one.start, one.end))
        done = 0
        begun: tuple[Found, int] | None = None
        for one in found:
            if one.start < done:
                continue
            self._verbatim(lines, starts, text, done, one.start)
            if begun is not None:
                self._part(*begun)
                begun = None
            at = builder.position
            put = one.put or ("" if one.encloses else OBJECT)
            builder.put(put, _raw(lines, starts, one.start), _raw(lines, starts, one.end - 1) + 1)
            done = one.end
            if one.encloses and one.part is not None:
                begun = one, at
            else:
                self._part(one, at)
        self._verbatim(lines, starts, text, done, len(text))

    def _part(self, one: Found, start: int) -> None:
        """Note what is a part of the page, from `start` to where the prose has come."""
        if one.part is not None:
            self._builder.part(one.part, one.about, start, self._builder.position)

    def _verbatim(
        self, lines: Sequence[Line], starts: Sequence[int], text: str, start: int, end: int
    ) -> None:
        builder = self._builder
        while start < end:
            stop = text.find("\n", start, end)
            stop = end if stop < 0 else stop
            if stop > start:
                first = _raw(lines, starts, start)
                builder.verbatim(first, first + stop - start)
            if stop < end:
                builder.put(
                    "\n",
                    _raw(lines, starts, stop - 1) + 1 if stop else lines[0].start,
                    _raw(lines, starts, stop + 1),
                )
            start = stop + 1


def _raw(lines: Sequence[Line], starts: Sequence[int], position: int) -> int:
    """Where a character of the block's text stands in the raw text."""
    number = bisect_right(starts, position) - 1
    line = lines[number]
    return min(line.start + position - starts[number], line.end)


class LineWalk(ABC):
    """Goes through the lines of a page, and writes what readers see into a builder.

    Args:
        raw: the page.
        builder: what is told of the prose.
        codes: tells what of a block's text is markup or no prose.
    """

    def __init__(
        self, raw: str, builder: ProseBuilder, codes: Callable[[str], Sequence[Found]]
    ) -> None:
        self._raw = raw
        self._lines = list(lines_of(raw))
        self._builder = builder
        self._blocks = BlockWriter(raw, builder, codes)
        self._at = 0

    def all(self) -> None:
        """Go through all lines."""
        while self._at < len(self._lines):
            self._next()

    @abstractmethod
    def _next(self) -> None:
        """Do what the line at hand asks for, and go on behind it."""

    def _skip_paragraph(self) -> None:
        while self._at < len(self._lines) and self._lines[self._at].text:
            self._at += 1
