"""What was said of a file, kept for the next run: unchanged files are not checked again.

An answer is kept under a name for all that decides it: what the file and its source hold, how they are
read and checked, what is known of names, and this program itself. So nothing is ever out of date, and
whatever changes is just not found. It is one SQLite file in the user's cache folder, which any number of
processes may use, and which does not grow beyond a limit: what was not asked for longest goes first.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from qa.files.opening import open_file, read_all, read_file
from qa.files.own_folders import is_own_file
from qa.lexicon.disk_cache import cache_folder
from qa.model.checksums import blake2b
from qa.model.memory import REPORTS_WAITING
from qa.model.report import Failure, Report
from qa.read.kinds import STANDARD_INPUT
from qa.read.options import expected_source, open_path
from qa.read.parts import Part, Rows, Whole
from qa.run.identity import UnknownValueError, digest, digest_of_bytes, program, settings
from qa.run.packed import UnpackableError, packed, unpacked
from qa.run.work import How

# Raised whenever the layout changes, so that a file of another layout is never read.
LAYOUT = 2
# Bytes that the file may have, and that are left when it was more.
MOST, LEFT = 256_000_000, 192_000_000
# A file or an answer that is larger is not worth it.
LARGEST_FILE, LARGEST_ANSWER = 32_000_000, 4_000_000
# Bytes of a finding, a suggestion or a related place that is packed, at least.
LEAST_PART = 80
# Seconds to wait while another process writes, and after which an answer that is asked for is noted
# to be in use.
PATIENCE, A_DAY = 2.0, 86_400
TABLE = "CREATE TABLE IF NOT EXISTS answer (key TEXT UNIQUE, used INTEGER, content BLOB)"
CHECK = 16
# How a database begins, and what stands in the first page of ours. https://www.sqlite.org/fileformat.html
SQLITE, OWN_TABLE, FIRST_PAGE = b"SQLite format 3\0", b"CREATE TABLE answer (key ", 4096


class Cache:
    """Answers by their names. Whatever goes wrong with the file, it is as if it were empty.

    Args:
        path: of the file; the one of this user without it.
        most: how many bytes it may have.
    """

    def __init__(self, path: Path | None = None, most: int = MOST) -> None:
        if path is None:
            folder = cache_folder()
            path = folder / f"answers-{LAYOUT}.sqlite" if folder else None
        self._path = path
        self._most = most
        self._waiting: dict[str, bytes] = {}
        self._used: list[str] = []
        self._connection: sqlite3.Connection | None = None
        for _ in range(2):  # once more after a broken file was taken away
            try:
                if self._path is not None:
                    self._connection = _opened(self._path)
                break
            except (sqlite3.Error, OSError) as error:
                self._give_up(error)

    def get(self, key: str) -> list[Report] | None:
        """The answer of that name, if it is there and whole."""
        content = self.note(key)
        if content is None:
            return None
        try:
            return unpacked(content)
        except UnpackableError:
            return None

    def note(self, key: str) -> bytes | None:
        """What is kept under that name, if it is there and whole."""
        if self._connection is None:
            return None
        query = "SELECT content, used FROM answer WHERE key = ?"
        try:
            row = self._connection.execute(query, (key,)).fetchone()
        except sqlite3.Error as error:
            self._give_up(error)
            return None
        content = None if row is None else _whole(row[0])
        if content is not None and row[1] < time.time() - A_DAY:
            self._used.append(key)
        return content

    def put(self, key: str, items: Sequence[Report]) -> None:
        """Keep an answer under its name, with the next ones."""
        if self._connection is None or _is_large(items):
            return
        with suppress(UnpackableError):  # of a plug-in
            self.put_note(key, packed(items))

    def put_note(self, key: str, content: bytes) -> None:
        """Keep the bytes under their name, with the next ones."""
        if self._connection is None or len(content) > LARGEST_ANSWER:
            return
        self._waiting[key] = _check(content) + content
        if len(self._waiting) >= REPORTS_WAITING:
            self.write()

    def write(self) -> None:
        """Write what waits: all of it, or nothing."""
        connection, now = self._connection, int(time.time())
        if connection is None or not (self._waiting or self._used):
            return
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(
                "INSERT OR REPLACE INTO answer VALUES (?, ?, ?)",
                ((key, now, content) for key, content in self._waiting.items()),
            )
            connection.executemany(
                "UPDATE answer SET used = ? WHERE key = ?", ((now, key) for key in self._used)
            )
            self._shrink(connection)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._give_up(error)
        self._waiting.clear()
        self._used.clear()

    def _shrink(self, connection: sqlite3.Connection) -> None:
        """Forget what was not used longest, if there is too much."""

        def size() -> int:
            pages, free, length = (
                connection.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("page_count", "freelist_count", "page_size")
            )
            return int((pages - free) * length)

        if size() <= self._most:
            return
        left = self._most * LEFT // MOST
        while size() > left:
            gone = connection.execute(
                "DELETE FROM answer WHERE rowid IN "
                "(SELECT rowid FROM answer ORDER BY used, rowid LIMIT 1 + "
                "(SELECT count(*) / 16 FROM answer))"
            ).rowcount
            if not gone:
                return

    def _give_up(self, error: Exception) -> None:
        """Do without from now on; a file that is broken makes room for a new one."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None
        if isinstance(error, sqlite3.DatabaseError) and _is_broken(error):
            with suppress(OSError):
                if self._path is not None:
                    self._path.unlink()

    def close(self) -> None:
        """Write what waits, and let go of the file."""
        self.write()
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _opened(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):  # it holds words of texts: nobody else's business
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        _remove_older(path.parent)
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")
    # If the machine itself fails, answers may be broken. That is seen, and they are made anew.
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(TABLE)
    return connection


def _remove_older(folder: Path) -> None:
    """Remove the answers of earlier layouts, which nobody reads any more: what by name and content is ours."""
    for layout in range(1, LAYOUT):
        path = folder / f"answers-{layout}.sqlite"
        with suppress(OSError):
            if not is_own_file(path):
                continue
            with open_file(path) as file:
                head = file.read(FIRST_PAGE)
            if head.startswith(SQLITE) and OWN_TABLE in head:
                path.unlink()


class Memory:
    """What is remembered of parts of the input that are checked in a certain way.

    Raises:
        UnknownValueError: if nobody can say whether that way is the same as another.
    """

    def __init__(self, cache: Cache, how: How) -> None:
        self._cache = cache
        self._options = how.options
        # Paths are relative to where we are.
        self._how = digest(program(), settings(how), os.getcwd())  # noqa: PTH109

    def look(self, part: Part | Failure) -> tuple[Part | Failure, str | None, list[Report] | None]:
        """The part, a name for what is said of it, and that, if it is remembered.

        The part has been read if it was needed. Without a name nothing can be kept of it.
        """
        if isinstance(part, Failure):
            return part, None, None
        if isinstance(part, Rows):
            key = digest(self._how, "rows", part.uri, part.records)
            return part, key, self._cache.get(key)
        if part.uri == STANDARD_INPUT or part.content is not None or part.size > LARGEST_FILE:
            return part, None, None
        try:
            with open_path(part.uri) as stream:
                content = read_all(stream, part.uri)
        except (OSError, ValueError):
            return part, None, None
        key = self._name(str(part.uri), content)
        return replace(part, content=content), key, self._cache.get(key)

    def keep(self, part: Part, key: str, items: Iterable[Report | Failure]) -> None:
        """Remember what was said of a part, unless something went wrong with it."""
        reports = []
        for item in items:
            if isinstance(item, Failure) or item.failures:
                return
            reports.append(item)
        content = part.content if isinstance(part, Whole) else None
        if content is not None and key != self._name(str(part.uri), content):
            return  # its source has changed meanwhile
        self._cache.put(key, reports)

    def _name(self, uri: str, content: bytes) -> str:
        beside = [*self._options.references]
        with suppress(ValueError):
            if self._options.source is not None:
                beside.append(self._options.source)
            elif (source := expected_source(uri, self._options)) is not None:
                beside.append(source)
        found = [(path, _content(path)) for path in beside]
        return digest(self._how, "file", uri, digest_of_bytes(content), found)


def memory_of(how: How) -> tuple[Cache, Memory] | None:
    """What is remembered of that way of checking; None where nothing can be."""
    try:
        cache = Cache()
        return cache, Memory(cache, how)
    except UnknownValueError:
        return None


def _is_broken(error: sqlite3.DatabaseError) -> bool:
    """Whether the file is to blame: it is no data base, or not ours. A busy one is not."""
    if not isinstance(error, sqlite3.OperationalError):
        return True
    return error.sqlite_errorcode == sqlite3.SQLITE_ERROR  # it lacks our table or its columns


def _content(path: str) -> str | None:
    try:
        return digest_of_bytes(read_file(path))
    except (OSError, ValueError):
        return None


def _check(content: bytes) -> bytes:
    return blake2b(content, digest_size=CHECK).digest()


def _whole(entry: object) -> bytes | None:
    """What an entry holds; None if it is not whole."""
    if not isinstance(entry, bytes) or entry[:CHECK] != _check(entry[CHECK:]):
        return None
    return entry[CHECK:]


def _is_large(items: Sequence[Report]) -> bool:
    """Whether the answer is larger than is kept, as far as the number of its parts tells."""
    parts = sum(
        1 + len(finding.suggestions) + len(finding.related)
        for report in items
        for finding in (*report.findings, *report.suppressed)
    )
    return parts * LEAST_PART > LARGEST_ANSWER
