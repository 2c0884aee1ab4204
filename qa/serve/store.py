"""What the desk keeps: drafts and each change of them, decisions, and how articles were over time.

One SQLite database in WAL mode. A change is on disk before anybody is told that it was taken.
https://www.sqlite.org/wal.html
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Any

from qa.files.opening import open_file
from qa.files.replacing import target_of
from qa.knowledge.database import MAGIC, WAL, ForeignError, check_schema
from qa.serve.changes import Change, ChangeError, apply_change

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
# What happens to a file that is about to be written. `events` tells nobody of it.
SAVING = "saving"
# What SQLite keeps beside a database.
BESIDE = ("-wal", "-shm", "-journal")


def _forget_save(db: sqlite3.Connection, article: int) -> None:
    """What the file holds is known: what a save was about to write says nothing of it any more."""
    db.execute("DELETE FROM event WHERE key = ?", (_saving(article),))


def _saving(article: int) -> str:
    return f"{SAVING}/{article}"


class StoreError(Exception):
    """A database that cannot be used; the text says why."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as it is being edited.

    Attributes:
        id: a number that stays.
        path: the file, as it was named.
        base: the file as it was read.
        text: the text as it is now, LF for each line end.
        version: how many changes led to it.
    """

    id: int
    path: str
    base: str
    text: str
    version: int


@dataclass(frozen=True, slots=True)
class Update:
    """One change of a draft, and who made it."""

    version: int
    client: str
    change: Change
    editor: str


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


class Store:
    """The database. May be used by several threads."""

    def __init__(self, path: Path) -> None:
        self._lock = RLock()
        try:
            _look_at(path)
            self._db = sqlite3.connect(
                path, isolation_level=None, check_same_thread=False, timeout=10
            )
            try:
                self._begin()
            except BaseException:
                self._db.close()
                raise
        except (OSError, ForeignError, sqlite3.Error) as error:
            message = f"{path}: cannot be used: {error}"
            raise StoreError(message) from None

    def _begin(self) -> None:
        """See what the database holds, and make what a new one lacks.

        Raises:
            ForeignError: if it is none of this version.
            sqlite3.Error: if it cannot be read or written.
        """
        self._db.execute("PRAGMA trusted_schema=OFF")
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        if version not in {0, VERSION}:
            message = f"made by another version of qa (format {version})"
            raise ForeignError(message)
        check_schema(self._db, STATEMENTS if version else ())  # before anything is written
        self._db.execute("PRAGMA journal_mode=WAL")
        self._db.execute("PRAGMA synchronous=NORMAL")
        if version == 0:
            with self._transaction():
                for statement in STATEMENTS:
                    self._db.execute(statement)
                self._db.execute(f"PRAGMA user_version={VERSION}")

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._db.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    # --- drafts -------------------------------------------------------------------------------------
    def ids(self) -> dict[str, int]:
        """The numbers of all articles that are known, by path."""
        with self._lock:
            return dict(self._db.execute("SELECT path, id FROM article"))

    def add(self, path: str, base: str, text: str) -> int:
        """The number of an article; it is added if it is new."""
        with self._transaction() as db:
            db.execute(
                "INSERT INTO article(path, base, draft, version) VALUES (?, ?, ?, 0) "
                "ON CONFLICT(path) DO NOTHING",
                (path, base, text),
            )
            (found,) = db.execute("SELECT id FROM article WHERE path = ?", (path,)).fetchone()
            return int(found)

    def draft(self, article: int) -> Draft:
        """An article as it is now.

        Raises:
            KeyError: if there is none with this number.
        """
        with self._lock:
            row = self._db.execute(
                "SELECT id, path, base, draft, version FROM article WHERE id = ?", (article,)
            ).fetchone()
        if row is None:
            raise KeyError(article)
        return Draft(*row)

    def updates(self, article: int, since: int) -> list[Update]:
        """The changes after a version, in order."""
        with self._lock:
            rows = self._db.execute(
                "SELECT version, client, change, editor FROM change "
                "WHERE article = ? AND version > ? ORDER BY version",
                (article, since),
            ).fetchall()
        return [
            Update(version, client, json.loads(c), editor) for version, client, c, editor in rows
        ]

    def push(
        self,
        article: int,
        version: int,
        changes: Sequence[tuple[str, Change]],
        editor: str,
        at: str,
        *,
        base: str | None = None,
        fits: Callable[[str], bool] = lambda _: True,
    ) -> int | None:
        """Take changes of a draft, all or none; the new version.

        Args:
            article: its number.
            version: the version that the changes begin with.
            changes: who sent them (the browser's own name), and the changes.
            editor: the name of the person.
            at: the time.
            base: the new content of the file, where the changes come from there.
            fits: whether the text afterwards can be one of this article.

        Returns:
            None if the draft has gone on meanwhile: nothing was taken.

        Raises:
            ChangeError: if one does not fit.
        """
        with self._transaction() as db:
            draft = self.draft(article)
            if draft.version != version:
                return None
            text = draft.text
            for number, (client, change) in enumerate(changes, version + 1):
                text = apply_change(text, change)
                db.execute(
                    "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?)",
                    (article, number, client, json.dumps(change), editor, at),
                )
            if not fits(text):
                message = "the change is about more than the texts"
                raise ChangeError(message)
            db.execute(
                "UPDATE article SET draft = ?, version = ?, base = ? WHERE id = ?",
                (text, version + len(changes), draft.base if base is None else base, article),
            )
            if base is not None:
                _forget_save(db, article)
            return version + len(changes)

    def rebase(self, article: int, base: str) -> None:
        """Remember what the file holds now; the draft stays, and no save is under way any more."""
        with self._transaction() as db:
            db.execute("UPDATE article SET base = ? WHERE id = ?", (base, article))
            _forget_save(db, article)

    def begin_save(self, article: int, digest: str, at: str, editor: str) -> None:
        """Remember what is about to be written into the file.

        Args:
            article: whose file.
            digest: of what it will hold.
            at: the time.
            editor: who saves.
        """
        key = _saving(article)
        with self._transaction() as db:
            _forget_save(db, article)
            db.execute(
                "INSERT INTO event(article, at, editor, what, rule, text, fix, key) "
                "VALUES (?, ?, ?, ?, '', ?, '', ?)",
                (article, at, editor, SAVING, digest, key),
            )

    def began_save(self, article: int, digest: str) -> bool:
        """Whether what the file holds was written by the last save, which may have been cut off."""
        with self._lock:
            found = self._db.execute(
                "SELECT 1 FROM event WHERE key = ? AND text = ?", (_saving(article), digest)
            ).fetchone()
        return found is not None

    # --- what was decided -----------------------------------------------------------------------------
    def record(
        self,
        article: int,
        at: str,
        editor: str,
        what: str,
        key: str,
        *,
        rule: str = "",
        text: str = "",
        fix: str = "",
    ) -> bool:
        """Write an event down, once; whether it is new."""
        with self._transaction() as db:
            done = db.execute(
                "INSERT INTO event(article, at, editor, what, rule, text, fix, key) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(key) DO NOTHING",
                (article, at, editor, what, rule, text, fix, key),
            )
            return done.rowcount > 0

    def events(self, article: int | None = None, most: int = 200) -> list[dict[str, Any]]:
        """What was done last, the newest first."""
        query = (
            "SELECT e.id, a.id, a.path, e.at, e.editor, e.what, e.rule, e.text, e.fix "
            "FROM event e JOIN article a ON a.id = e.article AND e.what != ?"
        )
        names = ("id", "article", "path", "at", "editor", "what", "rule", "text", "fix")
        with self._lock:
            if article is None:
                rows = self._db.execute(f"{query} ORDER BY e.id DESC LIMIT ?", (SAVING, most))
            else:
                rows = self._db.execute(
                    f"{query} WHERE a.id = ? ORDER BY e.id DESC LIMIT ?", (SAVING, article, most)
                )
            return [dict(zip(names, row, strict=True)) for row in rows]

    def fixed(self) -> dict[int, int]:
        """How many findings were fixed, by the number of the article."""
        with self._lock:
            rows = self._db.execute(
                "SELECT article, COUNT(*) FROM event WHERE what = 'fixed' GROUP BY article"
            )
            return {int(article): int(count) for article, count in rows}

    # --- how articles were ----------------------------------------------------------------------------
    def summary(self, article: int) -> tuple[str, dict[str, Any]] | None:
        """What was found last: the key of text and settings, and the figures."""
        with self._lock:
            row = self._db.execute(
                "SELECT key, summary FROM summary WHERE article = ?", (article,)
            ).fetchone()
        return None if row is None else (row[0], json.loads(row[1]))

    def summaries(self) -> dict[int, dict[str, Any]]:
        """What was found last in each article, by its number."""
        with self._lock:
            rows = self._db.execute("SELECT article, summary FROM summary").fetchall()
        return {article: json.loads(summary) for article, summary in rows}

    def summarize(self, article: int, key: str, summary: Mapping[str, Any], at: str) -> None:
        """Remember what was found, and when it was so."""
        with self._transaction() as db:
            db.execute(
                "INSERT INTO summary VALUES (?, ?, ?) ON CONFLICT(article) DO UPDATE "
                "SET key = excluded.key, summary = excluded.summary",
                (article, key, json.dumps(summary)),
            )
            db.execute(
                "INSERT INTO history VALUES (?, ?, ?, ?, ?)",
                (article, at, summary["score"], summary["words"], json.dumps(summary["rules"])),
            )

    def history(self) -> list[tuple[int, str, float, int, dict[str, int]]]:
        """Article, time, score, words and findings by rule, the oldest first."""
        with self._lock:
            rows = self._db.execute(
                "SELECT article, at, score, words, rules FROM history ORDER BY at, rowid"
            ).fetchall()
        return [(a, at, score, words, json.loads(rules)) for a, at, score, words, rules in rows]
