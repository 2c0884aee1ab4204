"""What was learnt from an archive, in an SQLite file: counts of names, no texts.

Articles are told apart by a hash of what they say, so none is counted twice. All that a batch of
articles teaches is written in one transaction together with their hashes: after a crash the file
holds whole batches, and learning the same archive once more adds what is missing.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from qa.analyse.known_names import NEAREST, most_frequent
from qa.analyse.written_names import are_near, near_keys, written_names
from qa.model.document import Document
from qa.model.knowledge import KnownForm

T = TypeVar("T")

APPLICATION = 0x71614B4E  # "qaKN": what `file` and SQLite tell the file by
# Raised whenever tables or keys change, so that a file of another layout is never read.
LAYOUT = 1
# A form is found by its neighbours once so many articles have it: a slip stands in one.
WITNESSES = 2
# What was learnt is written when so many counts wait: some 100 MB.
WAITING = 400_000
# So many answers are remembered.
REMEMBERED = 50_000
# How long to wait for another process that writes, in seconds.
PATIENCE = 30.0
PAGES = -65_536  # the page cache: 64 MB, in SQLite's notation

TABLES = (
    "CREATE TABLE article (hash BLOB PRIMARY KEY) WITHOUT ROWID",
    """CREATE TABLE form (
        id INTEGER PRIMARY KEY, lang TEXT NOT NULL, key TEXT NOT NULL,
        times INTEGER NOT NULL, documents INTEGER NOT NULL,
        findable INTEGER NOT NULL DEFAULT 0, UNIQUE (lang, key))""",
    f"CREATE INDEX unfindable ON form (id) WHERE documents >= {WITNESSES} AND NOT findable",
    # only spellings other than that with one capital at the beginning
    """CREATE TABLE spelling (
        form INTEGER NOT NULL, text TEXT NOT NULL, times INTEGER NOT NULL,
        PRIMARY KEY (form, text)) WITHOUT ROWID""",
    """CREATE TABLE pair (
        second INTEGER NOT NULL, first INTEGER NOT NULL, times INTEGER NOT NULL,
        PRIMARY KEY (second, first)) WITHOUT ROWID""",
    """CREATE TABLE near (
        hash INTEGER NOT NULL, form INTEGER NOT NULL, PRIMARY KEY (hash, form)) WITHOUT ROWID""",
)
ADD_FORM = """INSERT INTO form (lang, key, times, documents) VALUES (?, ?, ?, ?)
    ON CONFLICT (lang, key) DO UPDATE SET
    times = times + excluded.times, documents = documents + excluded.documents"""
ADD_SPELLING = """INSERT INTO spelling SELECT id, ?3, ?4 FROM form WHERE lang = ?1 AND key = ?2
    ON CONFLICT (form, text) DO UPDATE SET times = times + excluded.times"""
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


class KnowledgeError(Exception):
    """A knowledge file that cannot be used; the text names it and says why."""


class KnowledgeFile:
    """What a file knows: `NameKnowledge`. It opens the file when it is asked first.

    Raises:
        KnowledgeError: if it is no knowledge file, or one of another version.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._known: dict[tuple[Any, ...], Any] = {}
        self._connection: sqlite3.Connection | None = None
        self._open()

    @property
    def articles(self) -> int:
        """From how many articles the file has learnt."""
        return self._count("SELECT count(*) FROM article")

    @property
    def forms(self) -> int:
        """How many forms of names it knows."""
        return self._count("SELECT count(*) FROM form")

    def form(self, key: str, lang: str) -> KnownForm | None:
        """See `NameKnowledge`."""
        return self._remembered(self._form, key, _code(lang))

    def near(self, key: str, lang: str) -> Sequence[KnownForm]:
        """See `NameKnowledge`."""
        return self._remembered(self._near, key, _code(lang))

    def together(self, first: str, second: str, lang: str) -> int:
        """See `NameKnowledge`."""
        query = """SELECT times FROM pair WHERE
            first = (SELECT id FROM form WHERE lang = ?1 AND key = ?2) AND
            second = (SELECT id FROM form WHERE lang = ?1 AND key = ?3)"""
        row = self._open().execute(query, (_code(lang), first, second)).fetchone()
        return row[0] if row else 0

    def before(self, key: str, lang: str) -> Sequence[KnownForm]:
        """See `NameKnowledge`."""
        return self._remembered(self._before, key, _code(lang))

    def _form(self, key: str, lang: str) -> KnownForm | None:
        query = "SELECT id, key, times, documents FROM form WHERE lang = ? AND key = ?"
        row = self._open().execute(query, (lang, key)).fetchone()
        return self._known_form(row) if row else None

    def _near(self, key: str, lang: str) -> Sequence[KnownForm]:
        hashes = {_hash(lang, each) for each in near_keys(key)}
        marks = ", ".join("?" * len(hashes))
        query = f"""SELECT DISTINCT id, key, times, documents FROM near JOIN form ON id = near.form
            WHERE hash IN ({marks}) AND lang = ?"""  # noqa: S608  # marks only
        rows = self._open().execute(query, (*hashes, lang)).fetchall()
        rows = [row for row in rows if are_near(key, row[1])]
        best = sorted(rows, key=lambda row: (-row[3], -row[2], row[1]))
        return most_frequent(map(self._known_form, best[:NEAREST]))

    def _before(self, key: str, lang: str) -> Sequence[KnownForm]:
        query = """SELECT one.id, one.key, pair.times, one.documents FROM form two
            JOIN pair ON pair.second = two.id JOIN form one ON one.id = pair.first
            WHERE two.lang = ? AND two.key = ? ORDER BY pair.times DESC, one.key LIMIT 16"""
        return [self._known_form(row) for row in self._open().execute(query, (lang, key))]

    def _known_form(self, row: tuple[int, str, int, int]) -> KnownForm:
        id, key, times, documents = row
        query = "SELECT times, text FROM spelling WHERE form = ?"
        spellings = self._open().execute(query, (id,)).fetchall()
        usual = times - sum(count for count, _ in spellings)
        _, text = max([(usual, _usual(key)), *spellings])
        return KnownForm(key, text, times, documents)

    def _remembered(self, ask: Callable[[str, str], T], key: str, lang: str) -> T:
        place = (ask.__name__, key, lang)
        if place not in self._known:
            if len(self._known) > REMEMBERED:
                self._known.clear()
            self._known[place] = ask(key, lang)
        known: T = self._known[place]
        return known

    def _count(self, query: str) -> int:
        count: int = self._open().execute(query).fetchone()[0]
        return count

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = _reader(self.path)
        return self._connection

    def close(self) -> None:
        """Let go of the file; it is opened again when it is asked again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def __getstate__(self) -> dict[str, Any]:
        return {"path": self.path, "_known": {}, "_connection": None}


class Learner:
    """Writes what articles teach into a file, batch by batch.

    Use `learning` to make one.

    Attributes:
        learnt: how many articles were new.
        repeated: how many had been learnt before.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.learnt = 0
        self.repeated = 0
        self._connection = connection
        self._hashes: set[bytes] = set()
        self._forms: Counter[tuple[str, str]] = Counter()
        self._documents: Counter[tuple[str, str]] = Counter()
        self._spellings: Counter[tuple[str, str, str]] = Counter()
        self._pairs: Counter[tuple[str, str, str]] = Counter()

    def add(self, document: Document) -> None:
        """Learn from one article, unless its text was learnt before."""
        lang = _code(document.lang)
        content = f"{lang}\0{document.target.text}".encode("utf-8", "surrogatepass")
        hash_ = blake2b(content, digest_size=16).digest()
        if (
            hash_ in self._hashes
            or self._connection.execute("SELECT 1 FROM article WHERE hash = ?", (hash_,)).fetchone()
        ):
            self.repeated += 1
            return
        self.learnt += 1
        self._hashes.add(hash_)
        taught = document.target.need(written_names)
        for key, (text, times) in taught.forms.items():
            self._forms[lang, key] += times
            self._documents[lang, key] += 1
            if text != _usual(key):
                self._spellings[lang, key, text] += times
        for (first, second), times in taught.pairs.items():
            self._pairs[lang, first, second] += times
        waiting = (self._hashes, self._forms, self._spellings, self._pairs)
        if sum(map(len, waiting)) > WAITING:
            self.flush()

    def flush(self) -> None:
        """Write what waits: all of it or, if the program is stopped, nothing."""
        with _transaction(self._connection) as connection:
            connection.executemany("INSERT INTO article VALUES (?)", ((h,) for h in self._hashes))
            forms = sorted(self._forms.items())
            connection.executemany(
                ADD_FORM, ((*form, times, self._documents[form]) for form, times in forms)
            )
            spellings = sorted(self._spellings.items())
            connection.executemany(ADD_SPELLING, ((*each, times) for each, times in spellings))
            pairs = sorted(self._pairs.items())
            connection.executemany(ADD_PAIR, ((*each, times) for each, times in pairs))
            _make_findable(connection)
        for waiting in (
            self._hashes, self._forms, self._documents, self._spellings, self._pairs,
        ):  # fmt: skip
            waiting.clear()

    def merge(self, path: str) -> None:
        """Add what another file knows.

        A file whose articles are all known already adds nothing.

        Raises:
            KnowledgeError: if it cannot be read, or shares some but not all articles.
        """
        self.flush()
        _reader(path).close()  # says what is wrong with it, if anything is
        connection = self._connection
        connection.execute("ATTACH DATABASE ? AS other", (path,))
        try:
            theirs: int = connection.execute("SELECT count(*) FROM other.article").fetchone()[0]
            common: int = connection.execute(COMMON).fetchone()[0]
            if 0 < common < theirs:
                message = (
                    f"{path}: {common:,} of its {theirs:,} articles are known already, and counts "
                    "cannot be taken apart; learn from the articles themselves"
                )
                raise KnowledgeError(message)
            self.repeated += common
            if common:
                return
            with _transaction(connection):
                for statement in MERGE:
                    connection.execute(statement)
                _make_findable(connection)
            self.learnt += theirs
        finally:
            connection.execute("DETACH DATABASE other")


@contextmanager
def learning(path: str) -> Iterator[Learner]:
    """A learner that adds to a file, which is made if it is not there.

    What waits in the end is written, also if the program is interrupted.

    Raises:
        KnowledgeError: if the file cannot be written, is no knowledge file, or one of another
            version.
    """
    with _said(path):
        connection = _connected(path, "rwc")
        try:
            _prepare(connection, path)
            learner = Learner(connection)
            try:
                yield learner
            finally:
                learner.flush()
            connection.execute("PRAGMA optimize")
        finally:
            connection.close()


def _prepare(connection: sqlite3.Connection, path: str) -> None:
    """Make the tables of an empty file, and look at what another holds."""
    connection.execute(f"PRAGMA cache_size = {PAGES}")
    if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        _check(connection, path)
        return
    with _transaction(connection):
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            _check(connection, path)  # another process was faster
            return
        for table in TABLES:
            connection.execute(table)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {LAYOUT}")


def _make_findable(connection: sqlite3.Connection) -> None:
    """Index the forms that have become witnesses, by what they can be found by."""
    waiting = connection.execute(UNFINDABLE).fetchall()
    for start in range(0, len(waiting), 50_000):
        rows = [
            (_hash(lang, each), id)
            for id, lang, key in waiting[start : start + 50_000]
            for each in near_keys(key)
        ]
        rows.sort()
        connection.executemany("INSERT OR IGNORE INTO near VALUES (?, ?)", rows)
    connection.execute(MAKE_FINDABLE)


def _hash(lang: str, key: str) -> int:
    """What stands for a key in the index; forms that are found by it are compared after all."""
    return zlib.crc32(f"{lang}:{key}".encode("utf-8", "surrogatepass"))


def _usual(key: str) -> str:
    """How most names are written."""
    return key[:1].upper() + key[1:]


def _code(lang: str) -> str:
    return lang.partition("-")[0].lower()


def _reader(path: str) -> sqlite3.Connection:
    """A connection that only reads.

    Raises:
        KnowledgeError: if it is no knowledge file, or one of another version.
    """
    if not Path(path).is_file():
        message = f"{path}: there is no such knowledge file; `qa learn` makes one"
        raise KnowledgeError(message)
    with _said(path):
        connection = _connected(path, "ro")
        try:
            _check(connection, path)
        except sqlite3.OperationalError:
            # A writer was killed: what it left half done must be undone before anyone reads.
            connection.close()
            with suppress(sqlite3.Error):
                _recover(path)
            connection = _connected(path, "ro")
            _check(connection, path)
        return connection


def _recover(path: str) -> None:
    connection = _connected(path, "rw")
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    connection.close()


def _check(connection: sqlite3.Connection, path: str) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (layout,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION:
        message = f"{path}: this is no knowledge file"
        raise KnowledgeError(message)
    if layout != LAYOUT:
        whose = "a newer" if layout > LAYOUT else "an older"
        message = (
            f"{path}: the file is of {whose} version of qa (layout {layout}, this version reads "
            f"{LAYOUT}); make it anew with `qa learn`"
        )
        raise KnowledgeError(message)


def _connected(path: str, mode: str) -> sqlite3.Connection:
    # Parallel workers each open the file for themselves; a thread pool shares a connection.
    return sqlite3.connect(
        f"{Path(path).absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=PATIENCE,
        isolation_level=None,
        check_same_thread=False,
    )


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextmanager
def _said(path: str) -> Iterator[None]:
    """What SQLite complains of, in words of ours."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        told = str(error)
        if "not a database" in told:
            told = "this is no knowledge file"
        elif "locked" in told:
            told = "another process writes into the file"
        elif "readonly" in told or "unable to open" in told:
            told = f"the file cannot be opened or written ({told})"
        message = f"{path}: {told}"
        raise KnowledgeError(message) from None
