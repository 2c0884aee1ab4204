"""Copies the rows of a table that are kept, byte for byte, and leaves the others out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import IO, Any, BinaryIO, Final, cast

from qa.files.opening import open_file, size
from qa.files.unpacking import Unpacked
from qa.read.kinds import PARQUET, packed_by
from qa.read.parquet import BUFFER, LONGEST_TEXT, ROWS_AT_ONCE
from qa.read.row_files import LONGEST_LINE

# Byte order marks of encodings in which a line end is more than one byte.
WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
# The most bytes and rows of Parquet that are held and written together.
GROUP: Final = 16 << 20
MOST_IN_GROUP: Final = 65_536


class CopyError(Exception):
    """A table of which rows cannot be copied; says why."""


def copy_rows(uri: str, kind: str, kept: Mapping[int, bool], out: BinaryIO, *, head: bool) -> None:
    """Write the rows of a table that are kept.

    Args:
        uri: the table.
        kind: its format.
        kept: of each row that was read, by the line on which it starts, whether it is kept.
        out: where to write.
        head: whether to write what stands before the first row, the names of the columns.

    Raises:
        CopyError: if it cannot be done.
    """
    if kind == PARQUET:
        _copy_parquet(uri, kept, out)
        return
    with opened(uri) as stream:
        keeping = head
        for number, line in enumerate(iter(partial(stream.readline, LONGEST_LINE), b""), 1):
            if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
                return  # from here on nothing was read
            if number == 1 and line.startswith(WIDE):
                message = "is UTF-16; rows of UTF-8 files can be copied"
                raise CopyError(message)
            keeping = kept.get(number, keeping)
            if keeping:
                out.write(line if line.endswith(b"\n") else line + b"\n")


def opened(uri: str) -> IO[bytes]:
    """A table as it is when it is unpacked."""
    stream = open_file(uri)
    suffix = packed_by(uri)
    return cast("IO[bytes]", Unpacked(stream, suffix)) if suffix else stream


def column_names(uri: str) -> bytes:
    """The first line of a table in which it names the columns."""
    with opened(uri) as stream:
        return stream.readline(LONGEST_LINE).strip()


def _copy_parquet(uri: str, kept: Mapping[int, bool], out: BinaryIO) -> None:
    """Write the rows of a Parquet file that are kept, in row groups that fit into memory.

    They are unpacked one by one: a text that stands once in the file may be that of all rows.
    """
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetFile, ParquetWriter
    except ImportError:
        message = "to write Parquet files, install the extra parquet: pip install '.[parquet]' in a clone of the project"
        raise CopyError(message) from None
    try:
        with open_file(uri) as stream:
            file = ParquetFile(stream, buffer_size=BUFFER, pre_buffer=False)
            schema = file.schema_arrow
            with ParquetWriter(out, schema) as writer:
                batches = enumerate(file.iter_batches(ROWS_AT_ONCE, use_threads=False), 1)
                for group in _groups(row for number, row in batches if kept.get(number, False)):
                    writer.write_table(pa.Table.from_batches(group, schema))
    except (pa.ArrowException, OSError, ValueError) as error:
        raise CopyError(str(error)) from None


def _groups(rows: Iterable[Any]) -> Iterator[list[Any]]:
    """Rows in groups, each of as many as fit.

    Raises:
        CopyError: if one is too large.
    """
    group: list[Any] = []
    held = 0
    for row in rows:
        weight = sum(map(_weight, row.columns))
        if weight > LONGEST_TEXT:
            message = f"a row is larger than {size(LONGEST_TEXT)}"
            raise CopyError(message)
        if group and (held + weight > GROUP or len(group) == MOST_IN_GROUP):
            yield group
            group, held = [], 0
        group.append(row)
        held += weight
    if group:
        yield group


def _weight(cells: Any) -> int:  # noqa: ANN401  # pyarrow has no types
    """The bytes of a row's cell in a column; of one that keeps each text once, of that text."""
    dictionary = getattr(cells, "dictionary", None)
    if dictionary is None:
        return int(cells.nbytes)
    return int(cells.dictionary_decode().nbytes)
