"""Rows in object stores, a file at a time: S3, Google Cloud Storage, the Hugging Face Hub, whatever fsspec knows.

Each file of rows becomes one file of reports, which is there whole or not at all. So any scheduler can share the
work out, since parts need not know of each other, and a run that was ended goes on with what is missing.
fsspec is an extra, and so is what it needs for a store (s3fs, gcsfs, huggingface_hub).
"""

from __future__ import annotations

import json
import tempfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from shutil import copyfileobj
from typing import IO, TYPE_CHECKING, Any, BinaryIO, Final, cast

from qa.config import Settings
from qa.files.unpacking import Unpacked
from qa.model.checksums import blake2b
from qa.model.fields import document_fields
from qa.model.knowledge import NO_NEWSROOM, Newsroom
from qa.model.memory import BATCH
from qa.model.named_tuples import NamedTuple
from qa.model.report import Failure
from qa.model.visible import visible
from qa.read.files import records_of
from qa.read.find import MAGIC_OF_GLOBS
from qa.read.kinds import TABLES, kind_of, packed_by
from qa.read.parts import Rows
from qa.read.rows import Neighbors
from qa.report.fields import as_json
from qa.run.identity import program
from qa.run.identity import settings as name_of
from qa.run.tables import how_of
from qa.run.work import How, check_batch

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

# What says which run the reports are of.
RUN: Final = "run.json"
LONGEST_RUN: Final = 1 << 16


class OtherRunError(ValueError):
    """The reports that are there are those of another run, or of none."""


class Stored(NamedTuple):
    """What became of a file of rows.

    Attributes:
        rows: where it is.
        reports: where its reports are.
        documents: how many documents were checked, 0 where the reports were there before.
        failures: how many rows could not be read or checked; each is a line with `failure` among the reports.
        was_there: whether the reports were there before: nothing was done.
    """

    rows: str
    reports: str
    documents: int = 0
    failures: int = 0
    was_there: bool = False


def check_store(
    rows: str,
    reports: str,
    settings: Settings | None = None,
    *,
    part: int = 0,
    parts: int = 1,
    newsroom: Newsroom = NO_NEWSROOM,
) -> Iterator[Stored]:
    """Check the files of rows in a store, one after another; each as it is done.

    Args:
        rows: a file, a folder or a glob: "s3://bucket/articles/*.parquet". Of a folder all tables are read
            (.jsonl, .csv, .tsv, also packed as .gz, .bz2, .xz or .zst, .parquet).
        reports: the folder in which reports are written, in any store.
        settings: as a settings file has them; the defaults without.
        part: which part of the files to take, counted from 0; other processes take the others.
        parts: how many there are.
        newsroom: what is known of names.

    Raises:
        ValueError: if there is no such part.
        OtherRunError: if reports of another run are in the folder.
        ConfigError: if the settings name a rule that there is not.
        FileNotFoundError: if there is no table of rows where `rows` says.
        OSError: if the store cannot be read or written; files that are finished are there.
    """
    from fsspec.core import url_to_fs

    if not 0 <= part < parts:
        message = f"there is no part {part} of {parts}: they are counted from 0"
        raise ValueError(message)
    how = how_of(settings, newsroom)
    source, place = url_to_fs(rows)
    target, folder = url_to_fs(reports)
    target.makedirs(folder, exist_ok=True)
    _claim(target, f"{folder}/{RUN}", how)
    for path in _tables(source, place)[part::parts]:
        uri = source.unstrip_protocol(path)
        report = f"{folder}/{report_name(uri)}"
        shown = target.unstrip_protocol(report)
        if target.exists(report):
            yield Stored(uri, shown, was_there=True)
            continue
        with tempfile.TemporaryFile() as spool:
            documents, failures = _check(source, path, uri, how, spool)
            spool.seek(0)
            _put(target, report, spool)
        yield Stored(uri, shown, documents, failures)


def report_name(uri: str) -> str:
    """What the reports of a file are called: after a checksum of its address, not after what a stranger wrote."""
    return (
        f"reports-{blake2b(uri.encode('utf-8', 'surrogatepass'), digest_size=12).hexdigest()}.jsonl"
    )


def _tables(source: AbstractFileSystem, place: str) -> list[str]:
    """The tables that a place means, in order.

    Raises:
        FileNotFoundError: if there is none: a run that checked nothing would look like one that found nothing.
    """
    if not MAGIC_OF_GLOBS.isdisjoint(place):
        found = [path for path in source.glob(place) if not source.isdir(path)]
    else:
        found = [place] if source.isfile(place) else source.find(place)
    tables = sorted(path for path in found if kind_of(path) in TABLES)
    if not tables:
        message = f"{visible(place)}: no table of rows (.jsonl, .csv, .tsv, .parquet) is there"
        raise FileNotFoundError(message)
    return tables


def _claim(target: AbstractFileSystem, place: str, how: How) -> None:
    """Say which run the folder is of, or see that it is of this one."""
    key = {"format": "qa-reports", "program": program(), "settings": name_of(how)}
    if not target.exists(place):
        _put(target, place, BytesIO(json.dumps(key).encode()))
        return
    with target.open(place, "rb") as file:
        content = file.read(LONGEST_RUN)
    try:
        known = json.loads(content)
    except ValueError:
        known = None
    if known != key:
        message = (
            f"{visible(place)}: the reports are of another version of qa or of other settings; "
            "name an empty folder"
        )
        raise OtherRunError(message)


def _put(target: AbstractFileSystem, place: str, content: IO[bytes]) -> None:
    """Write a file of which nothing is seen before it is whole."""
    with target.transaction, target.open(place, "wb") as out:
        copyfileobj(content, out)


def _check(
    source: AbstractFileSystem, path: str, uri: str, how: How, out: IO[bytes]
) -> tuple[int, int]:
    """Write the reports of a file's rows; how many there are, and how many rows failed."""
    documents = failed = 0
    with source.open(path, "rb") as stream:
        for rows in _parts(uri, stream, how):
            for item in check_batch([rows], how):
                if isinstance(item, Failure):
                    failed += 1
                    fields: Any = {"uri": item.uri, "line": item.line, "failure": str(item)}
                else:
                    documents += 1
                    failed += bool(item.failures)
                    fields = document_fields(item)
                out.write(as_json(fields).encode("utf-8") + b"\n")
    return documents, failed


def _parts(uri: str, stream: BinaryIO, how: How) -> Iterator[Rows]:
    """The rows of a table, in parts between two documents."""
    suffix = packed_by(uri)
    if suffix:
        try:
            stream = cast("BinaryIO", Unpacked(stream, suffix))
        except OSError as error:
            yield Rows(uri, (Failure(uri, f"cannot be unpacked: {error.strerror}"),))
            return
    neighbors = Neighbors(BATCH)
    try:
        for record in records_of(uri, stream, kind_of(uri), how.options.encoding):
            for records in neighbors.add(record):
                yield Rows(uri, records)
    except (OSError, EOFError, zlib.error) as error:
        if not suffix:  # the store, which may answer the next time
            raise
        yield Rows(uri, (Failure(uri, f"cannot be unpacked: {error}"),))
    if records := neighbors.rest():
        yield Rows(uri, records)
