"""Parquet files: a row is a text, with the columns of every other table.

Rows are read a few at a time, page by page, so that what is kept in memory depends neither on the
size of the file nor on that of its row groups.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import Any, BinaryIO, Final, cast

from qa.files.opening import size
from qa.model.report import Failure
from qa.read.row_files import COLUMNS, RowError, record_of
from qa.read.rows import Record

# What a Parquet file begins and ends with; the second says that all of it is encrypted.
MAGIC: Final = b"PAR1"
ENCRYPTED_MAGIC: Final = b"PARE"
# Mark, table of contents, its length, mark.
SHORTEST: Final = 12
# How many rows are unpacked at once. One text in the file may stand for all rows, and what its table of
# contents says of sizes may be a lie: so one by one, which takes some ten microseconds a row.
ROWS_AT_ONCE: Final = 1
# How many bytes of a column are read at once.
BUFFER: Final = 1 << 18
# A text is refused beyond so many bytes, before it is unpacked.
LONGEST_TEXT: Final = 64 << 20
# A type in a message is cut to so many characters: that of nested columns has no end.
LONGEST_TYPE: Final = 80


def parquet_records(uri: str, stream: BinaryIO) -> Iterator[Record | Failure]:
    """The rows of a Parquet file; `line` is the number of the row, from 1.

    Texts in Parquet files are UTF-8. A part that is broken is a Failure, and the row groups after
    it are read.
    """
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetFile
    except ImportError:
        message = "to read Parquet files, install pyarrow: the extra “parquet” has it"
        yield Failure(uri, message)
        return
    broken = (pa.ArrowException, OSError, ValueError)
    with ExitStack() as stack:
        if not stream.seekable():  # and the table of contents stands at the end
            stream = stack.enter_context(_copied(stream))
        try:
            _refuse(stream)
            file = ParquetFile(
                stream, buffer_size=BUFFER, pre_buffer=False, page_checksum_verification=True
            )
            names = columns_of(file.schema_arrow)
        except RowError as error:
            yield Failure(uri, str(error))
            return
        except broken as error:
            yield Failure(uri, f"the Parquet file could not be read: {_told(error)}")
            return
        line = 1
        for group in range(file.num_row_groups):
            after = line + file.metadata.row_group(group).num_rows
            try:
                for batch in file.iter_batches(
                    ROWS_AT_ONCE, row_groups=[group], columns=names, use_threads=False
                ):
                    lines = range(line, line + batch.num_rows)
                    yield from arrow_records(uri, lines, batch)
                    line += batch.num_rows
                why = "they are not there"  # a file that was cut meanwhile ends without a word
            except broken as error:
                why = _told(error)
            if line < after:
                rows = f"rows {line:,} to {after - 1:,} could not be read"
                yield Failure(uri, f"{rows}: {why}", line=line)
            line = after


def _copied(stream: BinaryIO) -> BinaryIO:
    """What a pipe holds, as a file without a name."""
    import shutil
    import tempfile

    copy = cast("BinaryIO", tempfile.TemporaryFile())  # noqa: SIM115  # the caller closes it
    shutil.copyfileobj(stream, copy)
    return copy


def _refuse(stream: BinaryIO) -> None:
    """See whether it can be a Parquet file, and say more of it than the library does.

    Raises:
        RowError: if not.
    """
    size = stream.seek(0, 2)
    stream.seek(0)
    start = stream.read(len(MAGIC))
    stream.seek(max(0, size - len(MAGIC)))
    end = stream.read(len(MAGIC))
    stream.seek(0)
    if ENCRYPTED_MAGIC in (start, end):
        message = "the Parquet file is encrypted; decrypt it first, no keys are taken"
    elif start != MAGIC:
        message = f"not a Parquet file: it begins with {start!r}, expected {MAGIC!r}"
        if not size:
            message = "not a Parquet file: it is empty"
    elif end != MAGIC or size < SHORTEST:
        message = "the end of the Parquet file is missing, it was cut short; copy or make it anew"
    else:
        return
    raise RowError(message)


def columns_of(schema: Any) -> list[str]:  # noqa: ANN401  # pyarrow has no types
    """The columns to read, of an Arrow schema.

    Raises:
        RowError: if one is missing, there twice, or of another kind.
    """
    names: list[str] = schema.names
    if "text" not in names:
        found = ", ".join(names)[:200] or "none"
        message = f"expected a column “text”; found: {found}"
        raise RowError(message)
    wanted = [name for name in COLUMNS if name in names]
    for name in wanted:
        if names.count(name) > 1:
            message = f"two columns are named “{name}”; expected each name once"
            raise RowError(message)
        type_ = schema.field(name).type
        if not _fits(name, type_):
            expected = {
                "references": "strings, or lists of strings",
                "id": "strings or whole numbers",
                "doc": "strings or whole numbers",
            }.get(name, "strings")
            message = f"the column “{name}” must hold {expected}; found {type_!s:.{LONGEST_TYPE}}"
            raise RowError(message)
    return wanted


def _fits(name: str, type_: Any) -> bool:  # noqa: ANN401  # pyarrow has no types
    """Whether a column of this name may be of this type."""
    from pyarrow import types

    if types.is_dictionary(type_):
        return _fits(name, type_.value_type)
    if name == "references" and (
        types.is_list(type_)
        or types.is_large_list(type_)
        or types.is_fixed_size_list(type_)
        or types.is_list_view(type_)
        or types.is_large_list_view(type_)
    ):
        return _fits("text", type_.value_type)
    return (
        types.is_string(type_)
        or types.is_large_string(type_)
        or types.is_string_view(type_)
        # Writers older than Parquet's mark for texts leave it out.
        or types.is_binary(type_)
        or types.is_large_binary(type_)
        or types.is_null(type_)
        or (name in {"id", "doc"} and types.is_integer(type_))
    )


def arrow_records(
    uri: str,
    lines: Sequence[int],
    batch: Any,  # noqa: ANN401  # pyarrow has no types
) -> Iterator[Record | Failure]:
    """The rows of an Arrow record batch or table that has the columns of `columns_of` and no others.

    Args:
        uri: what the rows are said to come from.
        lines: the number of each row there.
        batch: the rows.
    """
    columns = {name: batch.column(name) for name in batch.schema.names}
    for number, line in enumerate(lines):
        try:
            row = {
                name: _decoded(name, _cell(name, column, number))
                for name, column in columns.items()
            }
            yield record_of(uri, line, row)
        except RowError as error:
            yield Failure(uri, str(error), line=line)


def _cell(name: str, column: Any, number: int) -> Any:  # noqa: ANN401  # pyarrow has no types
    """A cell of a column; in the place of one that is not UTF-8 stands what is wrong with it.

    Raises:
        RowError: if it is too long.
    """
    cell = column[number]
    if _length(cell) > LONGEST_TEXT:
        message = f"“{name}” is longer than {size(LONGEST_TEXT)}"
        raise RowError(message)
    try:
        return cell.as_py()
    except UnicodeDecodeError as error:
        return error


def _length(cell: Any) -> int:  # noqa: ANN401  # pyarrow has no types
    """How many bytes the text of a cell has, without unpacking it; those of a list together."""
    if not cell.is_valid:
        return 0
    from pyarrow import DictionaryScalar

    if isinstance(cell, DictionaryScalar):  # of a column that keeps each text once
        return _length(cell.value)
    if hasattr(cell, "as_buffer"):
        return len(cell.as_buffer())
    values = getattr(cell, "values", None)
    return 0 if values is None else int(values.nbytes)


def _decoded(name: str, value: Any) -> Any:  # noqa: ANN401  # what a cell may hold
    """The cell with texts for bytes.

    Raises:
        RowError: if it is no UTF-8.
    """
    if isinstance(value, list):
        return [_decoded(name, item) for item in value]
    try:
        if isinstance(value, bytes):
            return value.decode()
        if isinstance(value, UnicodeDecodeError):
            raise value
    except UnicodeDecodeError as error:
        byte = f"0x{error.object[error.start]:02x} at byte {error.start}"
        message = f"“{name}” is not UTF-8, as texts in Parquet files must be: {byte}"
        raise RowError(message) from None
    return value


def _told(error: Exception) -> str:
    """What the library says, on one line."""
    told = " ".join(str(error).split())[:200]
    if "decrypt" in told.casefold():
        return f"it is encrypted; decrypt it first, no keys are taken ({told})"
    return told
