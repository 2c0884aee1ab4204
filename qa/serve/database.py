"""The desk's database file: its tables, and safe opening.

It lies beside texts of strangers, and may have come with them. It is in WAL mode.
https://www.sqlite.org/wal.html
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from qa.files.opening import open_file
from qa.files.replacing import target_of
from qa.knowledge.database import MAGIC, WAL, ForeignError, check_schema, transaction

VERSION = 1
SCHEMA = """
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  base TEXT NOT NULL,       -- the file as it was read, with its line ends
  draft TEXT NOT NULL,      -- the text as it is now, LF for each line end
  version INTEGER NOT NULL  -- how many changes led to it
);
CREATE TABLE change (
  article INTEGER NOT NULL REFERENCES article(id),
  version INTEGER NOT NULL, -- the version that it led to
  client TEXT NOT NULL,
  change TEXT NOT NULL,
  editor TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (article, version)
) WITHOUT ROWID;
CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article(id),
  at TEXT NOT NULL,
  editor TEXT NOT NULL,
  what TEXT NOT NULL,       -- fixed, confirmed, dismissed, reopened, saved, loaded
  rule TEXT NOT NULL,
  text TEXT NOT NULL,
  fix TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE  -- made by the browser, so that what is sent twice counts once
);
CREATE TABLE summary (
  article INTEGER PRIMARY KEY REFERENCES article(id),
  key TEXT NOT NULL,        -- of text and settings
  summary TEXT NOT NULL
);
CREATE TABLE history (
  article INTEGER NOT NULL REFERENCES article(id),
  at TEXT NOT NULL,
  score REAL NOT NULL,
  words INTEGER NOT NULL,
  rules TEXT NOT NULL       -- findings by rule, JSON
);
CREATE INDEX history_at ON history(at);
"""


STATEMENTS = tuple(SCHEMA.rstrip(";\n").split(";\n"))
# What SQLite keeps beside a database.
BESIDE = ("-wal", "-shm", "-journal")


class StoreError(Exception):
    """A database that cannot be used; the text says why."""


def open_database(path: Path) -> sqlite3.Connection:
    """The database, with all its tables; threads may share it under a lock.

    Raises:
        StoreError: if it cannot be used.
    """
    try:
        _look_at(path)
        database = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=10)
        try:
            _begin(database)
        except BaseException:
            database.close()
            raise
    except (OSError, ForeignError, sqlite3.Error) as error:
        message = f"{path}: cannot be used: {error}"
        raise StoreError(message) from None
    return database


def _look_at(path: Path) -> None:
    """See whether the database may be opened to write: a stranger may have put it there.

    Raises:
        ForeignError: if it, or a file that belongs to it, leads elsewhere, or is none of ours.
        OSError: if it cannot be read.
    """
    target_of(path)  # refuses a link that leads out of the folder
    for end in BESIDE:
        beside = Path(f"{path}{end}")
        if beside.is_symlink() or (beside.exists() and not beside.is_file()):
            message = f"{beside.name} beside it is a link, or no file"
            raise ForeignError(message)
        if end == "-journal" and beside.exists():
            # It would be played back, and may name any file to delete. This program never makes one here.
            message = f"{beside.name} beside it is not of this program; remove it"
            raise ForeignError(message)
    if not path.exists():
        return
    with open_file(path) as file:
        head = file.read(WAL.stop)
    if head and not head.startswith(MAGIC):
        message = "not a database"
        raise ForeignError(message)


def _begin(database: sqlite3.Connection) -> None:
    """See what the database holds, and make what a new one lacks.

    Raises:
        ForeignError: if it is none of this version.
        sqlite3.Error: if it cannot be read or written.
    """
    database.execute("PRAGMA trusted_schema=OFF")
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version not in {0, VERSION}:
        message = f"made by another version of qa (format {version})"
        raise ForeignError(message)
    check_schema(database, STATEMENTS if version else ())  # before anything is written
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=NORMAL")
    if version:
        return
    with transaction(database):
        for statement in STATEMENTS:
            database.execute(statement)
        database.execute(f"PRAGMA user_version={VERSION}")
