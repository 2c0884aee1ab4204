"""What was learned from an archive, in an SQLite file: counts of names, no texts.

Articles are told apart by a hash of what they say, so none is counted twice. All that a batch of
articles teaches is written in one transaction together with their hashes: after a crash the file
holds whole batches, and learning the same archive once more adds what is missing.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from qa.analyse.names.names_of_article import (
    ANY_RUN,
    RUNS_APART,
    are_near,
    near_places,
)
from qa.analyse.names.names_of_run import NEAREST, most_frequent
from qa.files.opening import open_file
from qa.knowledge.database import (
    Connection,
    ForeignError,
    check_schema,
    reader,
)
from qa.model.checksums import blake2b
from qa.model.knowledge import KnowledgeError, KnownForm
from qa.model.language_tag import primary
from qa.model.memory import Memo

T = TypeVar("T")

READ_AT_ONCE = 1 << 20  # bytes

APPLICATION = 0x71614B4E  # "qaKN": what `file` and SQLite tell the file by
# Raised whenever tables or keys change, so that a file of another layout is never read.
LAYOUT = 2
# A form is found by its neighbors once so many articles have it: a slip stands in one.
WITNESSES = 2
PAGES = -65_536  # the page cache: 64 MB, in SQLite's notation

# Of so many values one query asks; SQLite allows more.
MOST_MARKS = 500
COLUMNS = "id, key, times, documents, spelt"
TABLES = (
    "CREATE TABLE article (hash BLOB PRIMARY KEY) WITHOUT ROWID",
    """CREATE TABLE form (
        id INTEGER PRIMARY KEY, lang TEXT NOT NULL, key TEXT NOT NULL,
        times INTEGER NOT NULL, documents INTEGER NOT NULL,
        findable INTEGER NOT NULL DEFAULT 0, spelt INTEGER NOT NULL DEFAULT 0,
        UNIQUE (lang, key))""",
    f"CREATE INDEX unfindable ON form (id) WHERE documents >= {WITNESSES} AND NOT findable",
    # only spellings other than that with one capital at the beginning; forms that have any are `spelt`
    """CREATE TABLE spelling (
        form INTEGER NOT NULL, text TEXT NOT NULL, times INTEGER NOT NULL,
        PRIMARY KEY (form, text)) WITHOUT ROWID""",
    """CREATE TABLE pair (
        second INTEGER NOT NULL, first INTEGER NOT NULL, times INTEGER NOT NULL,
        PRIMARY KEY (second, first)) WITHOUT ROWID""",
    """CREATE TABLE near (
        hash INTEGER NOT NULL, form INTEGER NOT NULL, run INTEGER NOT NULL,
        PRIMARY KEY (hash, form)) WITHOUT ROWID""",
)
ADD_FORM = """INSERT INTO form (lang, key, times, documents) VALUES (?, ?, ?, ?)
    ON CONFLICT (lang, key) DO UPDATE SET
    times = times + excluded.times, documents = documents + excluded.documents"""
ADD_SPELLING = """INSERT INTO spelling SELECT id, ?3, ?4 FROM form WHERE lang = ?1 AND key = ?2
    ON CONFLICT (form, text) DO UPDATE SET times = times + excluded.times"""
SPELT = "UPDATE form SET spelt = 1 WHERE lang = ? AND key = ? AND NOT spelt"
ADD_PAIR = """INSERT INTO pair SELECT two.id, one.id, ?4 FROM form one, form two
    WHERE one.lang = ?1 AND one.key = ?2 AND two.lang = ?1 AND two.key = ?3
    ON CONFLICT (second, first) DO UPDATE SET times = times + excluded.times"""
MERGE = (
    """INSERT INTO form (lang, key, times, documents)
        SELECT lang, key, times, documents FROM other.form WHERE true
        ON CONFLICT (lang, key) DO UPDATE SET
        times = times + excluded.times, documents = documents + excluded.documents""",
    """INSERT INTO spelling SELECT mine.id, theirs.text, theirs.times
        FROM other.spelling theirs JOIN other.form named ON named.id = theirs.form
        JOIN main.form mine ON mine.lang = named.lang AND mine.key = named.key WHERE true
        ON CONFLICT (form, text) DO UPDATE SET times = times + excluded.times""",
    """UPDATE main.form SET spelt = 1 WHERE NOT spelt AND EXISTS
        (SELECT 1 FROM other.form named WHERE named.spelt AND named.lang = form.lang
        AND named.key = form.key)""",
    """INSERT INTO pair SELECT two.id, one.id, theirs.times FROM other.pair theirs
        JOIN other.form first ON first.id = theirs.first
        JOIN other.form second ON second.id = theirs.second
        JOIN main.form one ON one.lang = first.lang AND one.key = first.key
        JOIN main.form two ON two.lang = second.lang AND two.key = second.key WHERE true
        ON CONFLICT (second, first) DO UPDATE SET times = times + excluded.times""",
    "INSERT INTO article SELECT hash FROM other.article",
)
BECAME_WITNESSES = f"documents >= {WITNESSES} AND NOT findable"
UNFINDABLE = f"SELECT id, lang, key FROM form INDEXED BY unfindable WHERE {BECAME_WITNESSES}"  # noqa: S608  # our own words
MAKE_FINDABLE = f"UPDATE form SET findable = 1 WHERE {BECAME_WITNESSES}"  # noqa: S608  # our own words
COMMON = "SELECT count(*) FROM other.article JOIN main.article USING (hash)"


class KnowledgeFile:
    """What a file knows: `NameKnowledge`. It opens the file when it is asked first.

    Raises:
        KnowledgeError: if it is no knowledge file, or one of another version; from all questions,
            if it turns out to be damaged.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._answers: Memo[tuple[str, str, str], Any] = Memo(self._asked)
        self._connection: Connection | None = None
        self._open()

    def identity(self) -> str:
        """A checksum of what the file holds, and of what SQLite keeps beside it until it is written."""
        content = blake2b(digest_size=16)
        for name in (self.path, f"{self.path}-wal"):
            try:
                with open_file(name) as file:
                    while part := file.read(READ_AT_ONCE):
                        content.update(part)
            except FileNotFoundError:
                continue
        return content.hexdigest()

    @property
    def articles(self) -> int:
        """From how many articles the file has learned."""
        return self._count("SELECT count(*) FROM article")

    @property
    def forms(self) -> int:
        """How many forms of names it knows."""
        return self._count("SELECT count(*) FROM form")

    def form(self, key: str, lang: str) -> KnownForm | None:
        """See `NameKnowledge`."""
        known: KnownForm | None = self._answers["form", key, primary(lang)]
        return known

    def near(self, key: str, lang: str) -> Sequence[KnownForm]:
        """See `NameKnowledge`."""
        known: Sequence[KnownForm] = self._answers["near", key, primary(lang)]
        return known

    def together(self, first: str, second: str, lang: str) -> int:
        """See `NameKnowledge`."""
        query = """SELECT times FROM pair WHERE
            first = (SELECT id FROM form WHERE lang = ?1 AND key = ?2) AND
            second = (SELECT id FROM form WHERE lang = ?1 AND key = ?3)"""
        with said(self.path):
            row = self._open().execute(query, (primary(lang), first, second)).fetchone()
        return row[0] if row else 0

    def before(self, key: str, lang: str) -> Sequence[KnownForm]:
        """See `NameKnowledge`."""
        known: Sequence[KnownForm] = self._answers["before", key, primary(lang)]
        return known

    def _form(self, key: str, lang: str) -> KnownForm | None:
        query = f"SELECT {COLUMNS} FROM form WHERE lang = ? AND key = ?"  # noqa: S608  # our own words
        row = self._open().execute(query, (lang, key)).fetchone()
        return self._known_form(row) if row else None

    def _near(self, key: str, lang: str) -> Sequence[KnownForm]:
        runs = places(lang, key)
        query = f"SELECT hash, form, run FROM near WHERE hash IN ({_marks(runs)})"  # noqa: S608  # marks only
        forms = {
            form
            for hash_, form, run in self._open().execute(query, (*runs,))
            if ANY_RUN in {run, runs[hash_]} or abs(run - runs[hash_]) <= RUNS_APART
        }
        rows = []
        waiting = sorted(forms)
        # "+" keeps SQLite from walking through all forms of the language instead
        for start in range(0, len(waiting), MOST_MARKS):
            ids = waiting[start : start + MOST_MARKS]
            query = f"SELECT {COLUMNS} FROM form WHERE id IN ({_marks(ids)}) AND +lang = ?"  # noqa: S608  # marks only
            found = self._open().execute(query, (*ids, lang))
            rows += [row for row in found if are_near(key, row[1])]
        best = sorted(rows, key=lambda row: (-row[3], -row[2], row[1]))
        return most_frequent(map(self._known_form, best[:NEAREST]))

    def _before(self, key: str, lang: str) -> Sequence[KnownForm]:
        query = """SELECT one.id, one.key, pair.times, one.documents, one.spelt FROM form two
            JOIN pair ON pair.second = two.id JOIN form one ON one.id = pair.first
            WHERE two.lang = ? AND two.key = ? ORDER BY pair.times DESC, one.key LIMIT 16"""
        return [self._known_form(row) for row in self._open().execute(query, (lang, key))]

    def _known_form(self, row: tuple[int, str, int, int, int]) -> KnownForm:
        id, key, times, documents, is_spelt = row
        text = usual_form(key)
        if is_spelt:
            query = "SELECT times, text FROM spelling WHERE form = ?"
            spellings = self._open().execute(query, (id,)).fetchall()
            usual = times - sum(count for count, _ in spellings)
            _, text = max([(usual, text), *spellings])
        return KnownForm(key, text, times, documents)

    def _asked(self, question: tuple[str, str, str]) -> Any:  # noqa: ANN401  # each its own type
        kind, key, lang = question
        with read(self.path):
            self._open().begin()
            return getattr(self, f"_{kind}")(key, lang)

    def _count(self, query: str) -> int:
        count: int = self._open().execute(query).fetchone()[0]
        return count

    def _open(self) -> Connection:
        if self._connection is None:
            self._connection = _reader(self.path)
        return self._connection

    def close(self) -> None:
        """Let go of the file; it is opened again when it is asked again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __getstate__(self) -> str:
        return self.path

    def __setstate__(self, path: str) -> None:
        self.path = path
        self._answers = Memo(self._asked)
        self._connection = None


def places(lang: str, key: str) -> dict[int, int]:
    """What a form is found by in the index, each with its run; see `near_places`."""
    places: dict[int, int] = {}
    for each, run in near_places(key):
        hash_ = _hash(lang, each)
        places[hash_] = ANY_RUN if hash_ in places else run
    return places


def _hash(lang: str, key: str) -> int:
    """What stands for a key in the index; forms that are found by it are compared after all.

    Most keys of one form begin and end alike, and so have the upper half in common: they stand
    side by side in the file, and one page has them. 31 bits are what SQLite stores in four bytes.
    """
    together = zlib.crc32(f"{lang}:{key[:3]}{key[-1:]}".encode("utf-8", "surrogatepass"))
    alone = zlib.crc32(key.encode("utf-8", "surrogatepass"))
    return (together & 0x7FFF) << 16 | alone & 0xFFFF


def _marks(values: Collection[object]) -> str:
    """The place holders of so many values."""
    return ", ".join("?" * len(values))


def usual_form(key: str) -> str:
    """How most names are written."""
    return key[:1].upper() + key[1:]


def _reader(path: str) -> Connection:
    """A connection that only reads.

    Raises:
        KnowledgeError: if it is no knowledge file, or one of another version.
    """
    if not Path(path).is_file():
        message = f"{path}: no such knowledge file; create one with `qa learn`"
        raise KnowledgeError(message)
    with read(path):
        return reader(path, partial(check_layout, path=path))


def look_through(path: str) -> None:
    """Read all of a file.

    Raises:
        KnowledgeError: if anything is wrong with it.
    """
    connection = _reader(path)
    try:
        with said(path):
            connection.set_progress_handler(None, 0)  # it takes as long as the file is large
            (told,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    finally:
        connection.close()
    if told != "ok":
        raise _damaged(path)


def check_layout(connection: sqlite3.Connection, path: str) -> None:
    """Refuse what is not a knowledge file of this layout.

    Raises:
        KnowledgeError: with the reason.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (layout,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        message = f"{path}: not a knowledge file"
        raise KnowledgeError(message)
    if layout != LAYOUT:
        whose = "a newer" if layout > LAYOUT else "an older"
        message = (
            f"{path}: the file is of {whose} version of qa (layout {layout}, this version reads "
            f"{LAYOUT}); create it again with `qa learn`"
        )
        raise KnowledgeError(message)
    check_schema(connection, TABLES)


@contextmanager
def said(path: str) -> Iterator[None]:
    """What SQLite complains of, in words of ours."""
    try:
        yield
    except ForeignError as error:
        message = f"{path}: {error}; create it again with `qa learn`"
        raise KnowledgeError(message) from None
    except sqlite3.DatabaseError as error:
        told = str(error)
        if "malformed" in told or "Could not decode" in told:
            raise _damaged(path) from None
        if "not a database" in told:
            told = "not a knowledge file"
        elif told == "interrupted":
            told = "the file takes too long to search; create it again with `qa learn`"
        elif "locked" in told:
            told = "another process writes into the file"
        elif "readonly" in told or "unable to open" in told:
            folder = Path(path).absolute().parent
            told = f"the file cannot be opened or written ({told})"
            if not folder.is_dir():
                told = f"there is no folder {folder}"
        message = f"{path}: {told}"
        raise KnowledgeError(message) from None


@contextmanager
def read(path: str) -> Iterator[None]:
    """The same of what is read from the file; it may hold anything where a number should be."""
    try:
        with said(path):
            yield
    except (UnicodeDecodeError, TypeError, OverflowError):
        raise _damaged(path) from None
    except OSError as error:
        message = f"{path}: {error.strerror or error}"
        raise KnowledgeError(message) from None


def _damaged(path: str) -> KnowledgeError:
    message = f"{path}: the file is damaged; create it again with `qa learn`"
    return KnowledgeError(message)
