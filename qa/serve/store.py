"""The desk's store: drafts and their changes, decisions, and history.

One SQLite database in WAL mode. A change is on disk before anybody is told that it was taken.
https://www.sqlite.org/wal.html
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from qa.knowledge.database import transaction
from qa.model.data_classes import dataclass
from qa.serve.changes import Change, ChangeError, apply_change
from qa.serve.database import open_database

# What happens to a file that is about to be written. `events` tells nobody of it.
SAVING = "saving"


def _forget_save(db: sqlite3.Connection, article: int) -> None:
    """What the file holds is known: what a save was about to write says nothing of it any more."""
    db.execute("DELETE FROM event WHERE key = ?", (_saving(article),))


@dataclass(frozen=True, slots=True)
class BegunSave:
    """A save that is under way, or was cut off.

    Attributes:
        digest: of what the file holds afterwards.
        settled: what becomes of verdicts, as whoever saves has written it down.
        at: when it began.
        editor: who saves.
    """

    digest: str
    settled: str
    at: str
    editor: str


def _saving(article: int) -> str:
    return f"{SAVING}/{article}"


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


class Store:
    """The database. May be used by several threads."""

    def __init__(self, path: Path) -> None:
        self._lock = RLock()
        self._folder = os.path.abspath(path.parent)  # noqa: PTH100  # as `name_of` takes it
        self._called: dict[int, str] = {}
        self._db = open_database(path)

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._db.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock, transaction(self._db) as db:
            yield db

    # --- drafts -------------------------------------------------------------------------------------
    def name_of(self, path: str) -> str:
        """What a file is called here: its path from the folder of the database.

        However it is named, and from wherever, it is the same article.
        """
        whole = os.path.abspath(path)  # noqa: PTH100  # links are names of their own
        try:
            return Path(os.path.relpath(whole, self._folder)).as_posix()
        except ValueError:  # another drive
            return Path(whole).as_posix()

    def ids(self) -> dict[str, int]:
        """The numbers of all articles that are known, by what they are called here (`name_of`)."""
        with self._lock:
            known = self._db.execute("SELECT path, id FROM article").fetchall()
        # Earlier versions kept paths as they were given.
        return {self.name_of(os.path.join(self._folder, path)): id for path, id in known}  # noqa: PTH118

    def call(self, article: int, path: str) -> None:
        """Give an article this path from now on: how it was named, and from where, may change."""
        self._called[article] = path

    def add(self, path: str, base: str, text: str) -> int:
        """The number of an article; it is added if it is new."""
        name = self.name_of(path)
        with self._transaction() as db:
            db.execute(
                "INSERT INTO article(path, base, draft, version) VALUES (?, ?, ?, 0) "
                "ON CONFLICT(path) DO NOTHING",
                (name, base, text),
            )
            (found,) = db.execute("SELECT id FROM article WHERE path = ?", (name,)).fetchone()
        self.call(int(found), path)
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
        id, path, base, text, version = row
        return Draft(id, self._called.get(id, path), base, text, version)

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
        """Remember what the file holds now; the draft stays. A save that is under way is to be ended."""
        with self._transaction() as db:
            db.execute("UPDATE article SET base = ? WHERE id = ?", (base, article))

    def begin_save(self, article: int, save: BegunSave) -> None:
        """Remember what is about to be written into the file of an article."""
        with self._transaction() as db:
            _forget_save(db, article)
            db.execute(
                "INSERT INTO event(article, at, editor, what, rule, text, fix, key) "
                "VALUES (?, ?, ?, ?, '', ?, ?, ?)",
                (
                    article,
                    save.at,
                    save.editor,
                    SAVING,
                    save.digest,
                    save.settled,
                    _saving(article),
                ),
            )

    def begun_save(self, article: int) -> BegunSave | None:
        """The save of an article that was begun and not ended: it is under way, or was cut off."""
        with self._lock:
            row = self._db.execute(
                "SELECT text, fix, at, editor FROM event WHERE key = ?", (_saving(article),)
            ).fetchone()
        return None if row is None else BegunSave(*row)

    def begun_saves(self) -> list[int]:
        """The numbers of the articles whose saves were begun and not ended."""
        with self._lock:
            rows = self._db.execute("SELECT article FROM event WHERE what = ?", (SAVING,))
            return [int(article) for (article,) in rows]

    def end_save(self, article: int) -> None:
        """All is done that belongs to a save."""
        with self._transaction() as db:
            _forget_save(db, article)

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
        found = [dict(zip(names, row, strict=True)) for row in rows]
        for event in found:
            event["path"] = self._called.get(event["article"], event["path"])
        return found

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
