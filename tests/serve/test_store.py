"""The desk's database lies beside texts of strangers: it may have come with them."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest

from qa.knowledge.database import NAMES_ANOTHER
from qa.serve.database import StoreError
from qa.serve.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / ".qa-desk.sqlite"
    store = Store(path)
    store.add(str(tmp_path / "a.md"), "a", "a")
    store.close()
    return path


def test_what_was_kept_is_there_again(path: Path) -> None:
    store = Store(path)
    assert store.ids() == {"a.md": 1}
    store.close()


def test_an_article_is_the_same_from_wherever_it_is_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (path.parent / "sub").mkdir()
    with closing(Store(path)) as store:
        for folder, name in [
            (".", "a.md"),
            (".", "./a.md"),
            ("sub", "../a.md"),
            (".", str(path.parent / "a.md")),
        ]:
            monkeypatch.chdir(path.parent / folder)
            assert store.ids()[store.name_of(name)] == 1
            assert store.add(name, "other", "other") == 1
            assert store.draft(1).path == name
            assert store.draft(1).text == "a"
    with closing(sqlite3.connect(path)) as db, db:  # as earlier versions wrote it
        db.execute("UPDATE article SET path = './a.md'")
    with closing(Store(path)) as store:
        assert store.ids() == {"a.md": 1}


def test_a_journal_that_names_a_file_does_not_delete_it(tmp_path: Path) -> None:
    """As SQLite would on opening the database: what names a super-journal has it deleted."""
    path, victim = tmp_path / ".qa-desk.sqlite", tmp_path / "victim"
    victim.write_text("mine")
    with closing(sqlite3.connect(path)) as base:
        base.execute("CREATE TABLE t (a)")
    name = str(victim).encode()
    record = struct.pack(">I", 0x7FFFFFFF) + name
    record += struct.pack(">II", len(name), sum(name)) + NAMES_ANOTHER
    Path(f"{path}-journal").write_bytes(b"\0" * 512 + record)
    with pytest.raises(StoreError, match="not of this program"):
        Store(path)
    assert victim.read_text() == "mine"


@pytest.mark.parametrize("end", ["", "-wal", "-shm", "-journal"])
def test_links_are_not_written_through(tmp_path: Path, end: str) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    victim = tmp_path / "victim"
    victim.write_bytes(b"")
    Path(f"{folder / 'desk'}{end}").symlink_to(victim)
    with pytest.raises(StoreError):
        Store(folder / "desk")
    assert victim.read_bytes() == b""


@pytest.mark.parametrize(
    "made",
    [
        "CREATE TRIGGER t AFTER INSERT ON article BEGIN DELETE FROM article; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE more (a)",
        "DROP TABLE summary",
    ],
)
def test_a_schema_of_others_is_refused(path: Path, made: str) -> None:
    with closing(sqlite3.connect(path)) as base:
        base.execute(made)
    with pytest.raises(StoreError, match="not those of this version"):
        Store(path)


def test_what_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("This is a text of some length, and no database.")
    with pytest.raises(StoreError, match="not a database"):
        Store(tmp_path / "text")
    with closing(sqlite3.connect(tmp_path / "other")) as base:
        base.execute("CREATE TABLE t (a)")
    with pytest.raises(StoreError, match="not those of this version"):
        Store(tmp_path / "other")
    with pytest.raises(StoreError):
        Store(tmp_path)
