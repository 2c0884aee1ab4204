"""Map the text of a row to its file, character by character, and edit it there.

Texts in tables are quoted and escaped. To change some words and nothing else, each code point has to be
mapped to the characters of the file that encode it.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Sequence

from qa.model.data_classes import dataclass
from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple

# One code point of a JSON string: a surrogate pair, another escape, or a character by itself.
JSON_CHARACTER = expression(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]",
    re.DOTALL,
)
CELL_CHARACTER = expression(r'""|.', re.DOTALL)
LINE_ENDS = "\r\n"


class CellWords(NamedTuple):
    """A replacement for the code points from `start` to `end` of a text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class RowWords:
    """The edits in the text of one row.

    Attributes:
        line: the 1-based line of the file on which the row starts.
        text: the text as it was read.
        edits: in code points of the text, in order.
    """

    line: int
    text: str
    edits: tuple[CellWords, ...]


class UnwritableError(ValueError):
    """A record cannot be edited so that it reads as intended."""


def put(text: str, edits: Sequence[CellWords]) -> str:
    """Apply edits, which are in order and do not overlap."""
    parts: list[str] = []
    done = 0
    for start, end, new in edits:
        parts += (text[done:start], new)
        done = end
    return "".join((*parts, text[done:]))


def with_json_words(record: str, text: str, edits: Sequence[CellWords]) -> str:
    """A line of JSON with some words of its `text` changed; all around stays as it is.

    Args:
        record: the line.
        text: what its `text` should be before.
        edits: in code points of the text, in order.

    Raises:
        UnwritableError: if that cannot be done.
    """
    start, end = _json_value(record, "text")
    ascii_only = record.isascii()

    def written(words: str) -> str:
        return json.dumps(words, ensure_ascii=ascii_only)[1:-1]

    changed = _spliced(record, _places(JSON_CHARACTER, record, start + 1, end - 1), edits, written)
    before, after = json.loads(record), json.loads(changed)
    if before["text"] != text or after != before | {"text": put(text, edits)}:
        raise UnwritableError
    return changed


def with_table_words(
    record: str, text: str, edits: Sequence[CellWords], *, delimiter: str, column: int
) -> str:
    """A record of a CSV or TSV file with some words of one cell changed.

    A cell that needs quotation marks afterwards gets them.

    Args:
        record: its lines, with their ends.
        text: what the cell should be before.
        edits: in code points of the text, in order.
        delimiter: what parts cells.
        column: the number of the cell, from 0.

    Raises:
        UnwritableError: if that cannot be done.
    """
    cells = list(_cells(record, delimiter))
    if column >= len(cells):
        raise UnwritableError
    start, end, quoted = cells[column]
    fixed = put(text, edits)
    if quoted:
        places = _places(CELL_CHARACTER, record, start + 1, end - 1)
        changed = _spliced(record, places, edits, lambda words: words.replace('"', '""'))
    elif any(mark in fixed for mark in (delimiter, '"', *LINE_ENDS)):
        cell = fixed.replace('"', '""')
        changed = f'{record[:start]}"{cell}"{record[end:]}'
    else:
        changed = _spliced(record, range(start, end + 1), edits, str)
    before, after = _parsed(record, delimiter), _parsed(changed, delimiter)
    if before is None or before[column] != text:
        raise UnwritableError
    before[column] = fixed
    if after != before:
        raise UnwritableError
    return changed


def _json_value(record: str, name: str) -> tuple[int, int]:
    """Where a value of the object begins and ends."""
    decoder = json.JSONDecoder()
    at = _blank(record, 0) + 1
    while record[_blank(record, at)] != "}":
        key, at = decoder.raw_decode(record, _blank(record, at))
        at = _blank(record, _blank(record, at) + 1)
        begin = at
        _, at = decoder.raw_decode(record, at)
        if key == name and record[begin] == '"':
            return begin, at
        at = _blank(record, at)
        if record[at] == ",":
            at += 1
    raise UnwritableError


def _blank(record: str, at: int) -> int:
    """Where the white space ends that begins here, if any does."""
    while record[at : at + 1] and record[at] in " \t\r\n":
        at += 1
    return at


def _places(character: re.Pattern[str], record: str, start: int, end: int) -> list[int]:
    """Where each code point of a text begins in the record, and where the last one ends."""
    return [*(match.start() for match in character.finditer(record, start, end)), end]


def _spliced(
    record: str, places: Sequence[int], edits: Sequence[CellWords], written: Callable[[str], str]
) -> str:
    if edits and edits[-1].end >= len(places):
        raise UnwritableError
    return put(
        record,
        [CellWords(places[start], places[end], written(text)) for start, end, text in edits],
    )


def _cells(record: str, delimiter: str) -> Iterator[tuple[int, int, bool]]:
    """Where each cell begins and ends, quotation marks included; whether it has them."""
    at = 0
    while True:
        start = at
        quoted = record.startswith('"', at)
        if quoted:
            at = record.find('"', at + 1)
            while at >= 0 and record.startswith('""', at):
                at = record.find('"', at + 2)
            if at < 0:
                raise UnwritableError
            at += 1
        else:
            while at < len(record) and record[at] != delimiter and record[at] not in LINE_ENDS:
                at += 1
        yield start, at, quoted
        if not record.startswith(delimiter, at):
            return
        at += 1


def _parsed(record: str, delimiter: str) -> list[str] | None:
    try:
        rows = list(csv.reader(io.StringIO(record, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    return rows[0] if len(rows) == 1 else None
