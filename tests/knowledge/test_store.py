"""Knowledge files: counted once, whatever is interrupted, merged or asked."""

from __future__ import annotations

import pickle
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shares import examples_of

from qa.analyse.names.names_of_run import GatheredNames
from qa.knowledge.learner import learning
from qa.knowledge.store import LAYOUT, KnowledgeFile
from qa.model.document import Document
from qa.model.knowledge import KnowledgeError
from qa.read.plain import read_plain

ARTICLES = (
    "Then Ylva Hallenbeck met McAndrew. Today Hallenbeck's dog barked at MCANDREW.",
    "Ms Hallenbeck and Ylva Hallenbeck are one. So is Hallenbek.",
    "Yesterday Ylva Hallenbeck came with Petr Kovář.",
)


def document(text: str, lang: str = "en") -> Document:
    return Document("id", "uri", text, read_plain(text, lang), lang=lang)


def learn(path: Path, *texts: str, lang: str = "en") -> KnowledgeFile:
    with learning(str(path)) as learner:
        for text in texts:
            learner.add(document(text, lang))
    return KnowledgeFile(str(path))


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """What a file holds, without the numbers that stand for forms."""
    connection = sqlite3.connect(path)
    queries = {
        "articles": "SELECT hash FROM article",
        "forms": "SELECT lang, key, times, documents, findable FROM form",
        "spellings": "SELECT key, text, spelling.times FROM spelling JOIN form ON id = form",
        "pairs": """SELECT one.key, two.key, pair.times FROM pair
            JOIN form one ON one.id = first JOIN form two ON two.id = second""",
        "near": "SELECT hash, key FROM near JOIN form ON id = form",
    }
    found = {name: sorted(connection.execute(query)) for name, query in queries.items()}
    connection.close()
    return found


def test_forms_are_counted_with_their_articles(tmp_path: Path) -> None:
    known = learn(tmp_path / "a.qa", *ARTICLES)
    assert known.articles == 3
    assert known.form("hallenbeck", "en") == ("hallenbeck", "Hallenbeck", 5, 3)
    assert known.form("mcandrew", "en") == ("mcandrew", "McAndrew", 2, 1)
    assert known.form("kovář", "en-GB") == ("kovář", "Kovář", 1, 1)
    assert known.form("hallenbeck", "de") is None
    assert known.form("then", "en") is None  # only ever begins a sentence


def test_neighbors_are_counted(tmp_path: Path) -> None:
    known = learn(tmp_path / "a.qa", *ARTICLES)
    assert known.together("ylva", "hallenbeck", "en") == 3
    assert known.together("petr", "hallenbeck", "en") == 0
    assert [(each.key, each.times) for each in known.before("hallenbeck", "en")] == [("ylva", 3)]


def test_near_forms_are_found_if_several_articles_have_them(tmp_path: Path) -> None:
    known = learn(tmp_path / "a.qa", *ARTICLES)
    for slip in (
        "hallenbeck",
        "hallenbek",
        "hallenback",
        "hallnebeck",
        "hhallenbeck",
        "hållenbeck",
    ):
        keys = {each.key for each in known.near(slip, "en")}
        assert keys == ({"hallenbeck"} - {slip}), slip
    assert not known.near("kovar", "en")  # one article
    assert not known.near("hullenback", "en")  # two letters


def test_an_article_is_counted_once(tmp_path: Path) -> None:
    learn(tmp_path / "once.qa", *ARTICLES)
    learn(tmp_path / "twice.qa", *ARTICLES[:2])
    learn(tmp_path / "twice.qa", *ARTICLES, *ARTICLES)
    assert content(tmp_path / "once.qa") == content(tmp_path / "twice.qa")


def test_no_text_is_kept(tmp_path: Path) -> None:
    learn(tmp_path / "a.qa", "Then Ylva Hallenbeck whispered unspeakable things.")
    stored = (tmp_path / "a.qa").read_bytes()
    assert b"hallenbeck" in stored
    assert b"whispered" not in stored
    assert b"unspeakable" not in stored


texts = st.lists(
    st.lists(st.sampled_from(["Ylva", "Hallenbeck", "Hallenbek", "McAndrew", "saw", "."]), max_size=9)
    .map(lambda words: "He " + " ".join(words)),
    max_size=6,
)  # fmt: skip


@settings(max_examples=examples_of(25), deadline=None)
@given(texts, texts)
def test_merged_files_are_what_learning_all_makes(
    tmp_path_factory: pytest.TempPathFactory, one: list[str], other: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("files")
    other = [text for text in dict.fromkeys(other) if text not in one]
    learn(folder / "all.qa", *one, *other)
    learn(folder / "one.qa", *one)
    learn(folder / "other.qa", *other)
    with learning(str(folder / "merged.qa")) as learner:
        learner.merge(str(folder / "one.qa"))
        learner.merge(str(folder / "other.qa"))
        learner.merge(str(folder / "one.qa"))  # adds nothing
    assert content(folder / "merged.qa") == content(folder / "all.qa")


def test_files_that_share_some_articles_are_not_merged(tmp_path: Path) -> None:
    learn(tmp_path / "a.qa", *ARTICLES[:2])
    learn(tmp_path / "b.qa", *ARTICLES[1:])
    before = content(tmp_path / "a.qa")
    with (
        pytest.raises(KnowledgeError, match=r"b\.qa: 1 of its 2 articles"),
        learning(str(tmp_path / "a.qa")) as learner,
    ):
        learner.merge(str(tmp_path / "b.qa"))
    assert content(tmp_path / "a.qa") == before


def test_a_file_of_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.qa"
    learn(path, *ARTICLES).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {LAYOUT + 1}")
    connection.close()
    with pytest.raises(KnowledgeError, match=r"a\.qa: .* a newer version of qa \(layout"):
        KnowledgeFile(str(path))
    with pytest.raises(KnowledgeError, match="create it again"), learning(str(path)):
        pass


@pytest.mark.parametrize("stored", [b"canonical,aliases\n", b"\0" * 5000])
def test_what_is_no_knowledge_file_stays_as_it_is(tmp_path: Path, stored: bytes) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes(stored)
    with pytest.raises(KnowledgeError, match="not a knowledge file"):
        KnowledgeFile(str(path))
    with pytest.raises(KnowledgeError, match="not a knowledge file"), learning(str(path)):
        pass
    assert path.read_bytes() == stored


def test_a_database_of_others_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE theirs (id)")
    connection.close()
    with pytest.raises(KnowledgeError, match="not a knowledge file"), learning(str(path)):
        pass


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"none\.qa: no such knowledge file"):
        KnowledgeFile(str(tmp_path / "none.qa"))


def test_it_travels_to_other_processes(tmp_path: Path) -> None:
    known = learn(tmp_path / "a.qa", *ARTICLES)
    known.form("hallenbeck", "en")
    there = pickle.loads(pickle.dumps(known))  # noqa: S301  # our own bytes
    assert there.form("hallenbeck", "en") == known.form("hallenbeck", "en")


KILLED = """
import sys
from qa.knowledge import learner as learning_module
from qa.model.document import Document
from qa.model.knowledge import KnowledgeError
from qa.read.plain import read_plain
learning_module.COUNTS_WAITING = 40  # many small transactions
with learning_module.learning(sys.argv[1]) as learner:
    for number in range(100_000):
        text = f"Then Ylva Hallenbeck saw Name{'abcdefghij'[number % 10]} on day {number}."
        learner.add(Document("id", "uri", text, read_plain(text, "en")))
        if number == 200:
            print("on the way", flush=True)
"""


def test_a_killed_learner_leaves_whole_batches(tmp_path: Path) -> None:
    path = tmp_path / "a.qa"
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        process.stdout.readline()
        time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
    known = KnowledgeFile(str(path))
    form = known.form("hallenbeck", "en")
    assert form
    assert form.documents == form.times == known.articles
    assert known.articles > 0
    known.close()
    # the same archive once more: what was counted is not counted again
    before = known.articles
    known.close()
    with learning(str(path)) as learner:
        for number in range(before + 20):
            name = "abcdefghij"[number % 10]
            learner.add(document(f"Then Ylva Hallenbeck saw Name{name} on day {number}."))
    assert (learner.repeated, learner.learnt) == (before, 20)
    form = KnowledgeFile(str(path)).form("hallenbeck", "en")
    assert form
    assert form.documents == before + 20


def test_a_hot_journal_is_rolled_back_by_a_reader(tmp_path: Path) -> None:
    path = tmp_path / "a.qa"
    learn(path, *ARTICLES).close()
    code = (
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN IMMEDIATE')\n"
        "c.execute('UPDATE form SET times = 99')\n"
        "c.execute('CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
        "FROM n WHERE i < 9999) SELECT i, hex(randomblob(99)) FROM n')\n"
        "os._exit(1)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert Path(f"{path}-journal").exists()
    form = KnowledgeFile(str(path)).form("hallenbeck", "en")
    assert form
    assert form.times == 5


@settings(max_examples=examples_of(40), deadline=None)
@given(texts)
def test_a_run_in_memory_says_what_a_file_says(
    tmp_path_factory: pytest.TempPathFactory, articles: list[str]
) -> None:
    articles = list(dict.fromkeys(articles))
    known = learn(tmp_path_factory.mktemp("files") / "a.qa", *articles)
    gathered = GatheredNames()
    for text in articles:
        gathered.merge(GatheredNames.of(document(text)))
    for key in ("hallenbeck", "hallenbek", "mcandrew", "ylva", "he"):
        mine, theirs = gathered.form(key, "en"), known.form(key, "en")
        assert (mine and mine[2:]) == (theirs and theirs[2:])
        assert [each[2:] for each in gathered.near(key, "en")] == [
            each[2:] for each in known.near(key, "en")
        ]
        for first in ("ylva", "hallenbeck"):
            together = known.together(first, key, "en")
            assert gathered.together(first, key, "en") == together


def test_damage_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.qa"
    with learning(str(path)) as learner:
        for number in range(60):
            learner.add(document(f"Ansgar Tolvanen{number} met Birte Oksanen{number} in Lund."))
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\x07" * (len(whole) - 4096))
    with pytest.raises(KnowledgeError, match=r"a\.qa: the file is damaged; create it again"):
        KnowledgeFile(str(path)).form("ansgar", "en")
    with (
        pytest.raises(KnowledgeError, match=r"a\.qa: the file is damaged"),
        learning(str(tmp_path / "b.qa")) as learner,
    ):
        learner.merge(str(path))
    assert not (tmp_path / "b.qa").exists()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "a.qa"
    with (
        pytest.raises(KnowledgeError, match=r"there is no folder .*nowhere"),
        learning(str(path)) as learner,
    ):
        learner.add(document("Ansgar left."))
