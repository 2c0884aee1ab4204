"""Split files into parts that can be read independently, also by other processes.

An article is one part. A table that is larger than a part is cut between two documents while it is
read, so that one of any size needs little memory.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from qa.files.opening import reason_of
from qa.model.data_classes import dataclass
from qa.model.report import Failure
from qa.read.decode import peek
from qa.read.kinds import JSON_LINES, PARQUET, STANDARD_INPUT, TABLES, kind_of, kind_of_stream
from qa.read.options import ReadOptions, options_for
from qa.read.own_files import begins_verdicts

if TYPE_CHECKING:
    from qa.model.document import Document
    from qa.read.rows import Record


@dataclass(frozen=True, slots=True)
class Whole:
    """A file that is to be read whole.

    Attributes:
        uri: its path.
        content: what it holds, if that is at hand; None to read it.
        size: its length in bytes, 0 if that is not known.
    """

    uri: str
    content: bytes | None = None
    size: int = 0


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a table that are whole documents, and what could not be read between them.

    Attributes:
        uri: the path of the table.
        records: in the order of the table.
        size: how many bytes of the table were read for them; characters where nobody can tell.
    """

    uri: str
    records: tuple[Record | Failure, ...]
    size: int = 0


Part: TypeAlias = Whole | Rows


def parts(
    uri: str, options: ReadOptions, most: int, content: bytes | None = None
) -> Iterator[Part | Failure]:
    """The parts of a file, in order.

    Args:
        uri: the path as it was given; "-" is standard input.
        options: how to read.
        most: a table is cut as soon as a part has so many bytes, at the next border between
            documents. What is no file on a disk (a pipe, standard input) is cut at each border,
            so that nobody waits for rows that have not come yet.
        content: what the file holds, if it is at hand already.
    """
    length = _length(uri) if content is None else len(content)
    if content is None and uri != STANDARD_INPUT and not (kind_of(uri) in TABLES and length != 0):
        yield Whole(uri, size=length or 0)  # what is wrong with it is told when it is read
        return
    if length is not None and length <= most and uri != STANDARD_INPUT:
        yield Whole(uri, content, length)
        return
    from qa.read.files import open_input, records_of  # of a whole file nothing is read

    try:
        stream = open_input(uri, content)
    except (OSError, ValueError) as error:
        yield Failure(uri, reason_of(error))
        return
    uri = str(uri)
    gathering = _Gathering(uri, 0 if length is None else most)
    try:
        with stream:
            kind = options_for(uri, options).format or kind_of_stream(uri, stream)
            if kind not in TABLES or (kind == JSON_LINES and begins_verdicts(peek(stream))):
                content = stream.read()
                yield Whole(uri, content, len(content))
                return
            if options.source is not None or options.references:
                message = "rows carry their own sources and references; source and reference files are for single articles"
                yield Failure(uri, message)
            if kind != PARQUET:  # which is read here and there
                gathering.position = stream.tell
            for record in records_of(uri, stream, kind, options.encoding):
                yield from gathering.add(record)
            yield from gathering.rest()
    except OSError as error:
        yield from gathering.rest()
        yield Failure(uri, reason_of(error))


def read_part(part: Part, options: ReadOptions) -> Iterator[Document | Failure]:
    """The documents of a part."""
    from qa.read.files import read_documents  # an answer may be known without them
    from qa.read.rows import read_rows

    if isinstance(part, Whole):
        yield from read_documents(part.uri, options, part.content)
        return
    rows = read_rows(part.uri, iter(part.records), options.lang, options.source_lang)
    for item in rows:
        if options.terms and not isinstance(item, Failure):
            yield replace(item, terms=options.terms)
        else:
            yield item


def is_stream(path: str) -> bool:
    """Whether somebody may still be writing it: standard input, a pipe."""
    if path == STANDARD_INPUT:
        return True
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116  # a path as it was given
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _length(uri: str) -> int | None:
    """The length of a file on a disk; None of what is none, 0 of what cannot be seen."""
    if uri == STANDARD_INPUT:
        return None
    try:
        status = os.stat(uri)  # noqa: PTH116  # a path as it was given
    except (OSError, ValueError):
        return 0
    return status.st_size if stat.S_ISREG(status.st_mode) else None


class _Gathering:
    """Takes rows until they are enough, and tells how far the table was read for them.

    Attributes:
        position: tells how far the table was read.
    """

    def __init__(self, uri: str, most: int) -> None:
        from qa.read.rows import Neighbors

        self._uri = uri
        self._neighbors = Neighbors(most)
        self._read = 0
        self.position: Callable[[], int] | None = None

    def add(self, record: Record | Failure) -> Iterator[Rows]:
        """One more; what is full is given out."""
        for records in self._neighbors.add(record):
            yield Rows(self._uri, records, self._bytes(records))

    def rest(self) -> Iterator[Rows]:
        """What has not been given out."""
        if records := self._neighbors.rest():
            yield Rows(self._uri, records, self._bytes(records))

    def _bytes(self, records: Sequence[Record | Failure]) -> int:
        """How far the table was read since it was asked last; a stream cannot tell."""
        if self.position is not None:
            before = self._read
            with suppress(OSError, ValueError):
                self._read = max(before, self.position())
                return self._read - before
        return sum(1 if isinstance(record, Failure) else record.size for record in records)
