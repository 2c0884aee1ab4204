"""Writes fixed texts back into files of rows: the words that were fixed change, no byte besides."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from qa.detect.carried import Carried
from qa.edit.fixes import Fixed
from qa.edit.patches import hunks, unified_head
from qa.files.opening import open_file
from qa.files.replacing import replace_file
from qa.model.report import Failure
from qa.model.verdict import Verdict
from qa.read.cells import RowWords, UnwritableError, with_json_words, with_table_words
from qa.read.decode import DecodingError
from qa.read.kinds import DELIMITERS, JSON_LINES, kind_of
from qa.read.options import ReadOptions
from qa.read.row_files import RowError, row_encoding, table_header

CHANGED = "has changed meanwhile; it was not fixed"


class RowFixes:
    """What is to be changed in one file, gathered document by document.

    Args:
        uri: the file.
        options: how it is read.
        content: what it holds, if it is not to be read: then `rewritten` gives it back.

    Attributes:
        uri: the file.
        applied: how many suggestions that are.
        settled: the verdicts whose fix is among them.
        carried: what becomes of the other verdicts.
    """

    def __init__(self, uri: str, options: ReadOptions, content: bytes | None = None) -> None:
        self.uri = uri
        self._content = content
        self.applied = 0
        self.settled: list[Verdict] = []
        self.carried: list[Carried] = []
        self._options = options
        self._rows: dict[int, RowWords] = {}

    def add(self, fixed: Fixed) -> None:
        """Those of one document."""
        self._rows |= {row.line: row for row in fixed.rows}
        self.applied += fixed.applied
        self.settled += fixed.settled
        self.carried.append(fixed.carried)

    def put(self, row: RowWords) -> None:
        """What is to be changed in one row."""
        self._rows[row.line] = row

    def rewritten(self) -> bytes:
        """The file with all changes.

        Raises:
            UnwritableError: if a row cannot be changed so that it reads as is meant.
        """
        try:
            return b"".join(after for _, after in self._encoded())
        except _CannotBeFixedError as error:
            raise UnwritableError(str(error)) from None

    def write(self) -> Failure | None:
        """Write the file, whole or not at all; why not, if it cannot be done."""
        path = Path(self.uri)
        seen, kept = hashlib.sha256(), hashlib.sha256()

        def chunks() -> Iterator[bytes]:
            for before, after in self._encoded():
                kept.update(before)
                yield after
            with open_file(path) as stream:
                for block in iter(lambda: stream.read(1 << 20), b""):
                    seen.update(block)
            if seen.digest() != kept.digest():
                message = "its bytes could not be kept as they are"
                raise _CannotBeFixedError(message)

        try:
            replace_file(path, chunks())
        except (OSError, _CannotBeFixedError, UnicodeError, DecodingError) as error:
            return Failure(self.uri, _reason(error))
        return None

    def obstacle(self) -> Failure | None:
        """Why the difference cannot be shown, if it cannot: the file is not as it was."""
        try:
            with self._opened() as (_, _, records):
                for _ in records:
                    pass
        except (OSError, _CannotBeFixedError, UnicodeError, DecodingError) as error:
            return Failure(self.uri, _reason(error))
        return None

    def unified(self) -> Iterator[str]:
        """The difference that the fixes make, as `patch` and `git apply` read it.

        Ask for `obstacle` first.
        """
        with self._opened() as (_, _, records):
            units = list(_units(records))
        yield from unified_head(self.uri)
        yield from hunks(units)

    def _encoded(self) -> Iterator[tuple[bytes, bytes]]:
        """The file in pieces, before and after."""
        with self._opened() as (mark, encoding, records):
            yield mark, mark
            for before, after in records:
                old = before.encode(encoding, "surrogateescape")
                yield old, old if after == before else after.encode(encoding, "surrogateescape")

    @contextmanager
    def _opened(self) -> Iterator[tuple[bytes, str, Iterator[tuple[str, str]]]]:
        """The byte order mark, the encoding, and the records before and after."""
        kind = kind_of(self.uri)
        with self._stream() as stream:
            encoding, skip = row_encoding(stream, self._options.encoding)
            mark = stream.read(skip)
            lines = io.TextIOWrapper(
                stream, encoding, "surrogateescape", newline="\n" if kind == JSON_LINES else ""
            )
            try:
                if kind == JSON_LINES:
                    yield mark, encoding, self._changed(enumerate(lines, 1))
                else:
                    yield mark, encoding, self._changed_table(lines, DELIMITERS[kind])
            finally:
                lines.detach()

    def _stream(self) -> BinaryIO:
        return open_file(self.uri) if self._content is None else io.BytesIO(self._content)

    def _changed(self, lines: Iterable[tuple[int, str]]) -> Iterator[tuple[str, str]]:
        waiting = dict(self._rows)
        for number, line in lines:
            row = waiting.pop(number, None)
            try:
                yield line, line if row is None else with_json_words(line, row.text, row.edits)
            except (UnwritableError, ValueError):
                raise _CannotBeFixedError(CHANGED) from None
        if waiting:
            raise _CannotBeFixedError(CHANGED)

    def _changed_table(self, lines: Iterable[str], delimiter: str) -> Iterator[tuple[str, str]]:
        waiting = dict(self._rows)
        iterator = iter(lines)
        first = next(iterator, "")
        try:
            names, delimiter = table_header(first, delimiter)
            column = names.index("text")
        except (RowError, ValueError, csv.Error):
            raise _CannotBeFixedError(CHANGED) from None
        kept: list[str] = []

        def heard() -> Iterator[str]:
            for line in chain((first,), iterator):
                kept.append(line)
                yield line

        reader = csv.reader(heard(), delimiter=delimiter, strict=True)
        while True:
            number = reader.line_num + 1
            kept.clear()
            try:
                next(reader)
            except StopIteration:
                break
            except csv.Error:
                pass  # told when it was read; it stays as it is
            record = "".join(kept)
            row = waiting.pop(number, None)
            if row is None:
                yield record, record
                continue
            try:
                after = with_table_words(
                    record, row.text, row.edits, delimiter=delimiter, column=column
                )
            except UnwritableError:
                raise _CannotBeFixedError(CHANGED) from None
            yield record, after
        if waiting:
            raise _CannotBeFixedError(CHANGED)


class _CannotBeFixedError(Exception):
    """A file that cannot be written back; says why."""


def _reason(error: Exception) -> str:
    if isinstance(error, _CannotBeFixedError):
        told = str(error)
        return told if told == CHANGED else f"cannot be fixed: {told}"
    if isinstance(error, OSError):
        return f"could not be fixed: {error.strerror or error}"
    return "cannot be fixed: its bytes could not be kept as they are"


def _units(records: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The records joined until a line ends as `patch` sees it: at LF and nowhere else."""
    before = after = ""
    for old, new in records:
        before, after = before + old, after + new
        if before.endswith("\n"):
            yield before, after
            before = after = ""
    if before:
        yield before, after
