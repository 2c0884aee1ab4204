"""A database that somebody else has made does nothing when it is read, and is told to be foreign."""

from __future__ import annotations

import os
import sqlite3
import struct
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from qa.knowledge.database import NAMES_ANOTHER
from qa.knowledge.learner import learning
from qa.knowledge.store import KnowledgeFile
from qa.model.document import Document
from qa.model.knowledge import KnowledgeError
from qa.read.plain import read_plain

HOT = """
import os, sqlite3, sys
c = sqlite3.connect(sys.argv[1], isolation_level=None)
c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN IMMEDIATE')
c.execute('UPDATE form SET times = 99')
c.execute('CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n '
    'WHERE i < 9999) SELECT i, hex(randomblob(99)) FROM n')
os._exit(1)
"""


def document(text: str) -> Document:
    return Document(id="a", uri="a", raw=text, target=read_plain(text, "en"), lang="en")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "news" / "a.qa"
    made.parent.mkdir()
    with learning(str(made)) as learner:
        for number in range(3):
            learner.add(document(f"Then Ylva Hallenbeck saw {number} men in Lund."))
    return made


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def listing(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_journal_that_names_a_file_does_not_delete_it(path: Path, tmp_path: Path) -> None:
    victim = tmp_path / "letters.txt"
    victim.write_text("mine")
    subprocess.run([sys.executable, "-c", HOT, str(path)], check=False)
    name = os.fsencode(victim)
    record = struct.pack(">I", 1) + name + struct.pack(">II", len(name), sum(name)) + NAMES_ANOTHER
    journal = Path(f"{path}-journal")
    journal.write_bytes(journal.read_bytes() + record)
    before = listing(tmp_path)
    for _ in range(2):
        with pytest.raises(KnowledgeError, match="the journal beside it belongs to another file"):
            KnowledgeFile(str(path))
        with (
            pytest.raises(KnowledgeError, match="the journal beside it belongs to another file"),
            learning(str(path)) as learner,
        ):
            learner.add(document("Then Ylva left."))
    assert listing(tmp_path) == before


def test_a_journal_is_played_back_in_a_copy_only(path: Path) -> None:
    subprocess.run([sys.executable, "-c", HOT, str(path)], check=False)
    before = listing(path.parent)
    assert len(before) == 2
    form = KnowledgeFile(str(path)).form("hallenbeck", "en")
    assert form
    assert form.times == 3
    assert listing(path.parent) == before


def test_who_reads_leaves_no_trace(path: Path) -> None:
    before = listing(path.parent)
    known = KnowledgeFile(str(path))
    assert known.form("hallenbeck", "en")
    assert known.articles == 3
    known.close()
    assert listing(path.parent) == before


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"


@pytest.mark.parametrize(
    "statements",
    [
        ("DROP TABLE form", f"CREATE VIEW form AS {ENDLESS}"),
        (f"CREATE VIEW extra AS {ENDLESS}",),
        ("CREATE TRIGGER t AFTER INSERT ON article BEGIN DELETE FROM form; END",),
        (
            "DROP TABLE article",
            "CREATE TABLE article (hash BLOB PRIMARY KEY, x AS (hex(hash))) WITHOUT ROWID",
        ),
        ("DROP TABLE near",),
        ("CREATE TABLE other (x)",),
        ("CREATE INDEX more ON form (times) WHERE abs(times) > 1",),
    ],
)
def test_a_schema_with_more_than_tables_of_ours_is_refused(
    path: Path, statements: tuple[str, ...]
) -> None:
    change(path, *statements)
    with pytest.raises(KnowledgeError, match=r"a\.qa: its tables are not those of this version"):
        KnowledgeFile(str(path))
    with pytest.raises(KnowledgeError, match="its tables are not"), learning(str(path)):
        pass


def test_a_file_in_another_mode_is_refused_and_nothing_is_made_beside_it(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[18:20] = b"\x02\x02"
    path.write_bytes(bytes(content))
    with pytest.raises(KnowledgeError, match="WAL"):
        KnowledgeFile(str(path))
    assert [each.name for each in path.parent.iterdir()] == ["a.qa"]


@pytest.mark.parametrize(
    "statements",
    [
        (
            "UPDATE form SET spelt = 1",
            "INSERT INTO spelling SELECT id, CAST(x'ff41' AS TEXT), 9 FROM form",
        ),
        ("UPDATE form SET spelt = 1", "INSERT INTO spelling SELECT id, 'A', 'x' FROM form"),
    ],
)
def test_a_value_of_another_kind_is_damage(path: Path, statements: tuple[str, ...]) -> None:
    change(path, *statements)
    with pytest.raises(KnowledgeError, match=r"a\.qa: the file is damaged"):
        KnowledgeFile(str(path)).form("hallenbeck", "en")


@pytest.mark.skipif(sys.platform == "win32", reason="needs pipes with names")
def test_a_pipe_is_no_knowledge_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "k.qa")
    with pytest.raises(KnowledgeError, match="no such knowledge file"):
        KnowledgeFile(str(tmp_path / "k.qa"))
    with (
        pytest.raises(KnowledgeError, match="not a regular file"),
        learning(str(tmp_path / "k.qa")),
    ):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="such names cannot be")
@pytest.mark.parametrize("name", ["a?mode=rwc", "a%2fb.qa", "file:x.qa", "a#b.qa", "ü .qa"])
def test_any_name_is_just_a_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with learning(name) as learner:
        learner.add(document("Then Ylva Hallenbeck left."))
    with learning("other.qa") as learner:
        learner.merge(name)
    assert KnowledgeFile("other.qa").articles == KnowledgeFile(name).articles == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted((name, "other.qa"))


LEARN = """
import sys
from qa.knowledge.learner import learning
from qa.model.document import Document
from qa.read.plain import read_plain
with learning(sys.argv[1]) as learner:
    for number in range(30):
        text = f"Then Ylva Hallenbeck saw {number} men in Lund."
        learner.add(Document(id="a", uri="a", raw=text, target=read_plain(text, "en"), lang="en"))
"""


def test_two_who_learn_the_same_at_once_count_it_once(tmp_path: Path) -> None:
    path = tmp_path / "a.qa"
    running = [subprocess.Popen([sys.executable, "-c", LEARN, str(path)]) for _ in range(3)]
    assert [process.wait(120) for process in running] == [0, 0, 0]
    known = KnowledgeFile(str(path))
    form = known.form("hallenbeck", "en")
    assert form
    assert (known.articles, form.times, form.documents) == (30, 30, 30)
