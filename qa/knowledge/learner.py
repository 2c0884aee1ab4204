"""Adds what articles say of names to a knowledge file."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from qa.analyse.names.names_of_article import (
    WrittenNames,
    written_names,
)
from qa.files.opening import UnfitError
from qa.files.replacing import target_of
from qa.knowledge.database import (
    address,
    connected,
    look_at,
    transaction,
)
from qa.knowledge.store import (
    ADD_FORM,
    ADD_PAIR,
    ADD_SPELLING,
    APPLICATION,
    COMMON,
    LAYOUT,
    MAKE_FINDABLE,
    MERGE,
    PAGES,
    SPELT,
    TABLES,
    UNFINDABLE,
    check_layout,
    look_through,
    places,
    read,
    said,
    usual_form,
)
from qa.model.checksums import blake2b
from qa.model.document import Document
from qa.model.knowledge import KnowledgeError
from qa.model.language_tag import primary
from qa.model.memory import COUNTS_WAITING


class Learner:
    """Writes what articles teach into a file, batch by batch.

    Use `learning` to make one.

    Attributes:
        learnt: how many articles were new.
        repeated: how many had been learnt before.
    """

    def __init__(self, path: str) -> None:
        self.learnt = 0
        self.repeated = 0
        self._path = path
        self._opened: sqlite3.Connection | None = None
        self._waiting: dict[bytes, tuple[str, WrittenNames]] = {}
        self._size = 0

    def open(self) -> sqlite3.Connection:
        """The connection to the file, which is made if it is not there.

        Raises:
            KnowledgeError: if the file is no knowledge file, or one of another version.
        """
        if self._opened is None:
            with read(self._path):
                if Path(self._path).exists():
                    look_at(self._path)
                self._opened = connected(self._path, "rwc")
                self._opened.set_progress_handler(None, 0)
                _prepare(self._opened, self._path)
        return self._opened

    def close(self) -> None:
        """Let go of the file."""
        if self._opened is not None:
            with suppress(sqlite3.Error):  # what it has learned is written
                self._opened.execute("PRAGMA optimize")
            self._opened.close()

    def add(self, document: Document) -> None:
        """Learn from one article, unless its text was learned before."""
        lang = primary(document.lang)
        content = f"{lang}\0{document.target.text}".encode("utf-8", "surrogatepass")
        hash_ = blake2b(content, digest_size=16).digest()
        if hash_ in self._waiting or _is_learnt(self.open(), hash_):
            self.repeated += 1
            return
        self.learnt += 1
        taught = document.target.need(written_names)
        self._waiting[hash_] = lang, taught
        self._size += 1 + len(taught.forms) + len(taught.pairs)
        if self._size > COUNTS_WAITING:
            self.flush()

    def flush(self) -> None:
        """Write what waits: all of it or, if the program is stopped, nothing."""
        if not self._waiting:
            return
        with transaction(self.open()) as connection:
            # Another process may have learned from some of them meanwhile.
            new = {h: each for h, each in self._waiting.items() if not _is_learnt(connection, h)}
            connection.executemany("INSERT INTO article VALUES (?)", ((hash_,) for hash_ in new))
            _add(connection, new.values())
            _make_findable(connection)
        late = len(self._waiting) - len(new)
        self.learnt -= late
        self.repeated += late
        self._waiting.clear()
        self._size = 0

    def merge(self, path: str) -> None:
        """Add what another file knows.

        A file whose articles are all known already adds nothing.

        Raises:
            KnowledgeError: if it cannot be read, or shares some but not all articles.
        """
        self.flush()
        look_through(path)
        connection = self.open()
        connection.execute("ATTACH DATABASE ? AS other", (address(path, "ro"),))
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
            with transaction(connection):
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
    with said(path):
        try:
            target_of(path)  # not through a link out of the tree
        except UnfitError as error:
            message = f"{path}: cannot be written: {error.strerror}"
            raise KnowledgeError(message) from None
        learner = Learner(path)
        if Path(path).exists():
            learner.open()  # says at once what is wrong with it, if anything is
        try:
            try:
                yield learner
                learner.open()
            finally:
                learner.flush()
        finally:
            learner.close()


def _prepare(connection: sqlite3.Connection, path: str) -> None:
    """Make the tables of an empty file, and look at what another holds."""
    connection.execute(f"PRAGMA cache_size = {PAGES}")
    if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        check_layout(connection, path)
        return
    with transaction(connection):
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            check_layout(connection, path)  # another process was faster
            return
        for table in TABLES:
            connection.execute(table)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {LAYOUT}")


def _is_learnt(connection: sqlite3.Connection, hash_: bytes) -> bool:
    query = "SELECT 1 FROM article WHERE hash = ?"
    return connection.execute(query, (hash_,)).fetchone() is not None


def _add(connection: sqlite3.Connection, articles: Iterable[tuple[str, WrittenNames]]) -> None:
    """Add what articles teach to the counts."""
    forms: Counter[tuple[str, str]] = Counter()
    documents: Counter[tuple[str, str]] = Counter()
    spellings: Counter[tuple[str, str, str]] = Counter()
    pairs: Counter[tuple[str, str, str]] = Counter()
    for lang, taught in articles:
        for key, (text, times) in taught.forms.items():
            forms[lang, key] += times
            documents[lang, key] += 1
            if text != usual_form(key):
                spellings[lang, key, text] += times
        for (first, second), times in taught.pairs.items():
            pairs[lang, first, second] += times
    connection.executemany(
        ADD_FORM, ((*form, times, documents[form]) for form, times in sorted(forms.items()))
    )
    connection.executemany(
        ADD_SPELLING, ((*each, times) for each, times in sorted(spellings.items()))
    )
    connection.executemany(SPELT, (each[:2] for each in sorted(spellings)))
    connection.executemany(ADD_PAIR, ((*each, times) for each, times in sorted(pairs.items())))


def _make_findable(connection: sqlite3.Connection) -> None:
    """Index the forms that have become witnesses, by what they can be found by."""
    waiting = connection.execute(UNFINDABLE).fetchall()
    for start in range(0, len(waiting), 50_000):
        rows = [
            (hash_, id, run)
            for id, lang, key in waiting[start : start + 50_000]
            for hash_, run in places(lang, key).items()
        ]
        rows.sort()
        connection.executemany("INSERT INTO near VALUES (?, ?, ?)", rows)
    connection.execute(MAKE_FINDABLE)
