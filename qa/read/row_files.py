"""Rows as files have them: JSON lines, and tables with separators.

A row that is not what it should be is a failure of its line; the next ones are read.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from itertools import chain
from typing import Any, BinaryIO

from qa.files.opening import size
from qa.model.expression import expression
from qa.model.language_tag import LanguageTag, LanguageTagError, existing
from qa.model.report import Failure
from qa.read.decode import (
    DecodingError,
    byte_order_mark,
    explain,
    peek,
    refuse_binary,
    refuse_nul,
    unknown_encoding,
)
from qa.read.rows import Record

COLUMNS = ("id", "text", "source", "references", "source_lang", "lang", "doc", "markup")
# What the texts of a row may be besides plain text.
MARKUPS = ("markdown", "html")
# What Python puts in the place of a byte that it could not decode.
UNDECODED = expression(r"[\udc80-\udcff]")
# A row of JSON has at most so many bytes; what is longer has no end, for all that anybody knows.
LONGEST_LINE = 64 << 20
# The same in code points, where each takes two bytes or more.
LONGEST_WIDE = LONGEST_LINE // 2
TOO_LONG = f"the row is longer than {size(LONGEST_LINE)}; the rest was not read"
# The module wants a C long, which has 32 bits on Windows.
LONGEST_CELL = (1 << 31) - 1


class RowError(ValueError):
    """A row that is not what it should be; the message says what was expected."""


def json_records(uri: str, stream: BinaryIO, encoding: str | None) -> Iterator[Record | Failure]:
    """The rows of a file with a JSON object on each line."""
    for number, line in _numbered_lines(uri, stream, encoding):
        if isinstance(line, Failure):
            yield line
        elif line and not line.isspace():
            try:
                yield record_of(uri, number, _parsed(line))
            except RowError as error:
                yield Failure(uri, str(error), line=number)


def _parsed(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line, object_pairs_hook=_unique)
    except json.JSONDecodeError as error:
        message = f"not valid JSON at column {error.colno}: {error.msg}; expected an object a line"
        raise RowError(message) from error
    except RecursionError:
        message = "JSON that is nested too deeply; expected an object with texts"
        raise RowError(message) from None
    except ValueError as error:
        message = f"not valid JSON: {error}"
        raise RowError(message) from error
    if not isinstance(value, dict):
        message = f"expected a JSON object with “text”, found {_kind(value)}"
        raise RowError(message)
    doubled = value.pop(_DOUBLED, None)
    if doubled is not None:
        message = f"“{doubled}” occurs twice in this object; expected each name once"
        raise RowError(message)
    return value


# No JSON key, since it is no string.
_DOUBLED: Any = object()


def _unique(pairs: list[tuple[str, Any]]) -> dict[Any, Any]:
    value: dict[Any, Any] = dict(pairs)
    if len(value) < len(pairs):
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                value[_DOUBLED] = name
                break
            seen.add(name)
    return value


def _kind(value: object) -> str:
    """What JSON calls it."""
    kinds = {dict: "an object", list: "a list", str: "a string", bool: "true or false"}
    return kinds.get(type(value), "null" if value is None else "a number")


def record_of(uri: str, line: int, row: dict[str, Any]) -> Record:
    """The row with its types checked.

    Raises:
        RowError: if something is missing or of another kind.
    """
    text = row.get("text")
    if not isinstance(text, str):
        if "text" in row:
            raise _wrong(text, "text", "a string")
        message = "“text” is missing; expected an object with at least that"
        raise RowError(message)
    id = _name(row, "id")
    return Record(
        line,
        f"{uri}:{line}" if id is None else id,
        text,
        _optional(row, "source"),
        _references(row.get("references")),
        _language(row, "source_lang"),
        _language(row, "lang"),
        _name(row, "doc"),
        _markup(row),
    )


def _markup(row: dict[str, Any]) -> str | None:
    """How the texts of a row are written; None for plain text."""
    value = _optional(row, "markup")
    if not value or value == "text":
        return None
    if value not in MARKUPS:
        message = f"“markup” must be one of text, {', '.join(MARKUPS)}; found “{value[:40]}”"
        raise RowError(message)
    return value


def _optional(row: dict[str, Any], name: str) -> str | None:
    value = row.get(name)
    if value is None or isinstance(value, str):
        return value
    raise _wrong(value, name, "a string")


def _language(row: dict[str, Any], name: str) -> LanguageTag | None:
    value = _optional(row, name)
    try:
        return existing(value) if value else None
    except LanguageTagError as error:
        message = f"“{name}”: {error}"
        raise RowError(message) from None


def _name(row: dict[str, Any], name: str) -> str | None:
    """An id; whole numbers are common and taken as they are written."""
    value = row.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is None or isinstance(value, str):
        return value or None
    raise _wrong(value, name, "a string")


def _references(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    if isinstance(value, list):
        for item in value:
            if not isinstance(item, str):
                raise _wrong(item, "references", "a list of strings", "in it ")
        return tuple(value)
    raise _wrong(value, "references", "a list of strings")


def _wrong(value: object, name: str, expected: str, where: str = "") -> RowError:
    message = f"“{name}” must be {expected}; found {where}{_kind(value)}"
    return RowError(message)


def table_records(
    uri: str, stream: BinaryIO, encoding: str | None, delimiter: str
) -> Iterator[Record | Failure]:
    """The rows of a CSV file (`delimiter` a comma) or of a TSV file (a tab).

    The first line names the columns. Office programs of many countries put semicolons where
    the commas should be; that is seen from the first line.
    """
    csv.field_size_limit(LONGEST_CELL)
    try:
        lines = _LinesOfRow(_decoded_table(stream, encoding))
        first = next(lines, "")
        names, delimiter = table_header(first, delimiter)
        reader = csv.reader(chain((first,), lines), delimiter=delimiter, strict=True)
        next(reader)
    except DecodingError as error:
        yield Failure(uri, error.message, line=error.line)
        return
    except (RowError, csv.Error, UnicodeError) as error:
        yield Failure(uri, str(error), line=1)
        return
    while True:
        line = reader.line_num + 1
        lines.taken = 0
        try:
            cells = next(reader)
            if cells:
                yield record_of(uri, line, _cells(names, cells))
        except StopIteration:
            return
        except RowError as error:
            yield Failure(uri, str(error), line=line)
        except csv.Error as error:
            yield Failure(uri, _explained(error, reader.line_num), line=line)
        except UnicodeError as error:
            message = f"could not be decoded from here on: {error}; the rest was not read"
            yield Failure(uri, message, line=line)
            return


class _LinesOfRow(Iterator[str]):
    """The lines of a table, up to a row that is too long.

    Attributes:
        taken: of how many code points the row is up to here.
    """

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.taken = 0

    def __next__(self) -> str:
        line = next(self._lines)
        self.taken += len(line)
        if self.taken > LONGEST_LINE:
            self._lines = iter(())
            raise RowError(TOO_LONG)
        return line


def _explained(error: csv.Error, last: int) -> str:
    told = str(error)
    if "end of data" in told:
        return f"a cell that begins with a double quote here does not end before line {last}"
    if "expected after" in told:
        return f"{told}; a double quote within a quoted cell must be doubled"
    return told


def table_header(line: str, delimiter: str) -> tuple[list[str], str]:
    """The names of the columns, and what parts them.

    Raises:
        RowError: if they are none.
    """
    candidates = (delimiter, ";", "\t") if delimiter == "," else (delimiter,)
    for candidate in candidates:
        names = [name.strip() for name in next(csv.reader([line], delimiter=candidate), [])]
        if "text" in names:
            doubled = next((n for n in names if n in COLUMNS and names.count(n) > 1), None)
            if doubled is None:
                return names, candidate
            message = f"two columns are named “{doubled}”; expected each name once"
            raise RowError(message)
    names = next(csv.reader([line], delimiter=delimiter), [])
    found = ", ".join(names)[:200] or "nothing"
    message = f"expected a first line that names the columns, “text” among them; found: {found}"
    raise RowError(message)


def _cells(names: list[str], cells: list[str]) -> dict[str, Any]:
    if len(cells) > len(names):
        message = (
            f"{len(cells)} cells, but the first line names {len(names)} columns; "
            "a text that holds the separator must stand in double quotes"
        )
        raise RowError(message)
    row: dict[str, Any] = dict(zip(names, cells, strict=False))
    for name, cell in row.items():
        if name in COLUMNS and (bad := UNDECODED.search(cell)):
            message = (
                f"“{name}” is not in the file's encoding: byte 0x{ord(bad[0]) - 0xDC00:02x} after "
                f"“{cell[max(0, bad.start() - 20) : bad.start()]}”; name the encoding with "
                "--encoding, such as cp1252"
            )
            raise RowError(message)
        if not cell and name != "text":
            row[name] = None
    references = row.get("references")
    if references and references.startswith("["):
        try:
            row["references"] = json.loads(references)
        except (ValueError, RecursionError):
            row["references"] = references
    return row


def _decoded_table(stream: BinaryIO, encoding: str | None) -> Iterator[str]:
    """The lines of a table, with their ends; undecodable bytes are kept as surrogates.

    Raises:
        DecodingError: if it is no text.
    """
    chosen, skip = row_encoding(stream, encoding)
    stream.read(skip)
    wide = chosen.startswith(("utf-16", "utf-32"))
    lines = io.TextIOWrapper(
        stream, chosen, errors="strict" if wide else "surrogateescape", newline=""
    )
    try:
        yield from iter(partial(lines.readline, LONGEST_LINE + 1), "")
    finally:  # the stream is not ours to close
        with suppress(ValueError):
            lines.detach()


def row_encoding(stream: BinaryIO, encoding: str | None) -> tuple[str, int]:
    """The encoding, and the length of the byte order mark; nothing is consumed.

    Raises:
        DecodingError: if it is no text, or the encoding is none.
    """
    if encoding is not None:
        try:
            "".encode(encoding)
        except (LookupError, ValueError) as error:
            raise DecodingError(unknown_encoding(encoding)) from error
    start = peek(stream)
    refuse_binary(start)
    mark = byte_order_mark(start)
    if mark is not None:
        return mark
    if encoding is None:
        refuse_nul(start)
    return encoding or "utf-8", 0


def _numbered_lines(
    uri: str, stream: BinaryIO, encoding: str | None
) -> Iterator[tuple[int, str | Failure]]:
    """The lines, numbered from 1; one that cannot be decoded is a Failure."""
    try:
        chosen, skip = row_encoding(stream, encoding)
        ascii_like = "\n".encode(chosen) == b"\n"
    except DecodingError as error:
        yield 1, Failure(uri, error.message, line=error.line)
        return
    stream.read(skip)
    if not ascii_like:
        yield from _wide_lines(uri, stream, chosen)
        return
    offset = skip
    for number, line in enumerate(iter(partial(stream.readline, LONGEST_LINE), b""), 1):
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            yield number, Failure(uri, TOO_LONG, line=number)
            return
        try:
            yield number, line.decode(chosen)
        except UnicodeDecodeError as error:
            message, _ = explain(line, chosen, error)
            place = message.replace(
                f"at byte {error.start}, line 1", f"at byte {offset + error.start}"
            )
            yield number, Failure(uri, place, line=number)
        offset += len(line)


def _wide_lines(uri: str, stream: BinaryIO, encoding: str) -> Iterator[tuple[int, str | Failure]]:
    """The lines of a text in which a line end is more than one byte."""
    number = 0
    try:
        lines = io.TextIOWrapper(stream, encoding, newline="\n")
        for number, line in enumerate(iter(partial(lines.readline, LONGEST_WIDE), ""), 1):
            if len(line) == LONGEST_WIDE and not line.endswith("\n"):
                yield number, Failure(uri, TOO_LONG, line=number)
                return
            yield number, line
    except UnicodeError as error:
        message = f"could not be decoded from here on: {error}; the rest was not read"
        yield number + 1, Failure(uri, message, line=number + 1)
