"""SQLite files that somebody else may have made: opened so that they cannot do anything.

A database is a program in part: its schema may hold views, triggers and expressions, and a journal
beside it is played back, and then deletes a file that it names, as soon as somebody opens the database
to write. So what is only read is opened to read; a schema other than ours is refused; and where a
journal has to be played back for a reader, that is done in a copy of her own.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from qa.files.opening import open_file
from qa.model.memory import loaded

# How long to wait for another process that writes, in seconds.
PATIENCE: Final = 30.0
MAGIC: Final = b"SQLite format 3\0"
# https://www.sqlite.org/fileformat.html: bytes 18 and 19 of the header are 2 where changes are kept in
# a file "-wal", which even a reader makes; a journal that names another journal ends with these bytes.
WAL: Final = slice(18, 20)
NAMES_ANOTHER: Final = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
# So many steps of SQLite's machine a question may take, in portions after which it is looked at. One
# about a name takes some hundred.
STEPS, PORTION = 50_000_000, 100_000
# What SQLite itself adds to a schema.
STATISTICS: Final = ("sqlite_stat1", "sqlite_stat4", "sqlite_sequence")


class ForeignError(Exception):
    """A file that is not opened; the text says why."""


class Connection(sqlite3.Connection):
    """A connection on which no question goes on for ever; call `begin` before each."""

    _left = STEPS

    def guard(self) -> None:
        """Trust nothing that the file says."""
        for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"):
            self.execute(f"PRAGMA {pragma}")
        self.set_progress_handler(self._tick, PORTION)

    def begin(self) -> None:
        """A new question."""
        self._left = STEPS

    def _tick(self) -> bool:
        self._left -= PORTION
        return self._left < 0


def reader(path: str, check: Callable[[Connection], None]) -> Connection:
    """A connection to a file that only reads, and never writes beside it either.

    Args:
        path: where the file is.
        check: raises what is wrong with what the file holds.

    Raises:
        ForeignError: if it is not such a file.
        OSError: if it cannot be opened.
        sqlite3.Error: if it cannot be read.
    """
    look_at(path)
    connection = connected(path, "ro")
    try:
        connection.execute("PRAGMA query_only = ON")
        try:
            check(connection)
        except sqlite3.OperationalError:
            # A writer was killed: what it left half done must be undone before anyone reads.
            connection.close()
            connection = _recovered(path)
            check(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connected(path: str, mode: str) -> Connection:
    """A connection, in SQLite's mode "ro" or "rwc"."""
    # Parallel workers each open the file for themselves; a thread pool shares a connection.
    connection = sqlite3.connect(
        address(path, mode),
        uri=True,
        timeout=PATIENCE,
        isolation_level=None,
        check_same_thread=False,
        factory=Connection,
    )
    connection.guard()
    return connection


def address(path: str, mode: str) -> str:
    """The file as SQLite takes it, whatever is in its name."""
    return f"{Path(path).absolute().as_uri()}?mode={mode}"


def look_at(path: str) -> None:
    """See whether SQLite may open it, with all that stands beside it.

    Raises:
        ForeignError: if not.
        OSError: if it cannot be read.
    """
    with open_file(path) as file:
        head = file.read(WAL.stop)
    if head and not head.startswith(MAGIC):
        raise sqlite3.DatabaseError("file is not a database")  # noqa: TRY003, EM101  # as SQLite says
    if 2 in head[WAL]:
        message = "it is in SQLite's WAL mode, which knowledge files do not use"
        raise ForeignError(message)
    with suppress(FileNotFoundError), open_file(f"{path}-journal") as journal:
        end = max(0, journal.seek(0, 2) - len(NAMES_ANOTHER))
        journal.seek(end)
        if journal.read() == NAMES_ANOTHER:
            message = "the journal beside it belongs to another file"
            raise ForeignError(message)


def check_schema(connection: sqlite3.Connection, tables: Iterable[str]) -> None:
    """See whether a database holds these tables and indexes, and nothing that does anything else.

    Raises:
        ForeignError: if not.
    """
    found = connection.execute("SELECT name, sql FROM sqlite_schema LIMIT 100").fetchall()
    own = {(name, sql) for name, sql in found if name not in STATISTICS}
    if own != _schema(tuple(tables)):
        message = "its tables are not those of this version"
        raise ForeignError(message)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """All that is written within, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@loaded
def _schema(tables: tuple[str, ...]) -> set[tuple[str, str | None]]:
    """What the tables are like when they were just made."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for table in tables:
            connection.execute(table)
        return set(connection.execute("SELECT name, sql FROM sqlite_schema"))


def _recovered(path: str) -> Connection:
    """The database in memory as it was before a writer was killed; the file stays as it is."""
    memory = sqlite3.connect(":memory:", factory=Connection, check_same_thread=False)
    with tempfile.TemporaryDirectory(prefix="qa-") as folder:
        copy = Path(folder) / "copy"
        for end in ("", "-journal"):
            with (
                suppress(FileNotFoundError),
                open_file(f"{path}{end}") as source,
                Path(f"{copy}{end}").open("wb") as target,
            ):
                shutil.copyfileobj(source, target)
        look_at(str(copy))
        with closing(sqlite3.connect(copy)) as private:
            private.backup(memory)
    memory.guard()
    return memory
