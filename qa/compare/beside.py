"""What the source has beside a stretch of the translation, where a file pairs them."""

from __future__ import annotations

from bisect import bisect_right

from qa.model.document import Document, Unit
from qa.model.prose import Role
from qa.model.span import Span


def unit_at(document: Document, position: int) -> Unit | None:
    """The unit in whose translation the code point at `position` stands."""
    index = bisect_right(document.units, position, key=_start) - 1
    if index >= 0 and position <= document.units[index].target.end:
        return document.units[index]
    return None


def is_label(document: Document, position: int) -> bool:
    """Whether a string of a catalogue is no sentence: a label, a list, a line of a table."""
    if not document.catalogue:
        return False
    segment = document.target.segment_at(position)
    return segment is not None and segment.role is Role.CELL


def source_beside(document: Document, span: Span) -> str | None:
    """The source of the unit in which `span` stands; None where pairs are not given."""
    if document.source is None or not document.units:
        return None
    unit = unit_at(document, span.start)
    return None if unit is None else unit.source.of(document.source.text)


class SourceBeside:
    """What the sources of units hold; each form is sought once in each: a string may have one fault thousands of times."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._known: dict[tuple[int, str], bool] = {}

    def holds(self, span: Span) -> bool:
        """Whether the source of the unit holds the very same characters, spaces made even."""
        document, unit = self._document, unit_at(self._document, span.start)
        if document.source is None or unit is None:
            return False
        asked = unit.target.start, span.of(document.target.text)
        if asked not in self._known:
            self._known[asked] = _holds(unit.source.of(document.source.text), asked[1])
        return self._known[asked]


def _holds(source: str, written: str) -> bool:
    if written in source:
        return True
    words = written.split()
    return len(words) > 1 and " ".join(words) in " ".join(source.split())


def _start(unit: Unit) -> int:
    return unit.target.start


def is_whole_unit(document: Document, span: Span) -> bool:
    """Whether a span is all that a translation consists of: "[" for "Left bracket"."""
    unit = unit_at(document, span.start)
    return unit is not None and unit.target == span
