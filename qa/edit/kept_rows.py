"""Copies the rows of a table that are kept, byte for byte, and leaves the others out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import IO, BinaryIO, Final, cast

from qa.files.opening import open_file
from qa.files.unpacking import Unpacked
from qa.read.kinds import PARQUET, packed_by
from qa.read.row_files import LONGEST_LINE

# Byte order marks of encodings in which a line end is more than one byte.
WIDE: Final = (b"\xff\xfe", b"\xfe\xff")


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
    """Write the rows of a Parquet file in row groups of the same size."""
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetFile, ParquetWriter
    except ImportError:
        message = "to write Parquet files, install the extra parquet: pip install '.[parquet]' in a clone of the project"
        raise CopyError(message) from None
    try:
        with open_file(uri) as stream:
            file = ParquetFile(stream, pre_buffer=False)
            with ParquetWriter(out, file.schema_arrow) as writer:
                number = 1
                for batch in file.iter_batches(use_threads=False):
                    numbers = range(number, number + batch.num_rows)
                    mask = [kept.get(line, False) for line in numbers]
                    writer.write_batch(batch.filter(pa.array(mask, pa.bool_())))
                    number += batch.num_rows
    except (pa.ArrowException, OSError, ValueError) as error:
        raise CopyError(str(error)) from None
