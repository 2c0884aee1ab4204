"""What is remembered: the same answer, or none."""

from __future__ import annotations

import functools
import os
import pickle
import re
import sqlite3
import subprocess
import sys
from dataclasses import dataclass, field, replace
from importlib.metadata import requires
from pathlib import Path

import pytest

from qa.detect.policy import Policy
from qa.detect.verdicts import Verdicts
from qa.functions import check_text
from qa.knowledge.learner import learning
from qa.knowledge.store import KnowledgeFile
from qa.model.knowledge import ListedName, NameList, Newsroom
from qa.model.report import Failure, Report
from qa.model.terms import Term
from qa.model.verdict import Judgement, Verdict
from qa.pipeline import read_closely
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.read.parts import Whole, parts
from qa.rules.catalogue import catalogue
from qa.rules.design_and_markup.doubled_space import DoubledSpace
from qa.rules.linguistic_conventions.misspelled_name import MisspelledName
from qa.run.cache import Cache, Memory
from qa.run.identity import TRUSTED, UnknownValueError, digest, settings, settings_by_name
from qa.run.work import How, check_parts

RULES = (catalogue()["doubled-space"](), MisspelledName())
HOW = How(ReadOptions(), RULES)


@functools.cache
def reports() -> list[Report]:
    """The answer that is kept, made by the first test that asks."""
    return [check_text("On tuesday the  minister spoke spoke. Talks with Okonjo, Okonjo, Okonjwo.")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "answers.sqlite"


def kept(path: Path, key: str = "key") -> list[Report] | None:
    cache = Cache(path)
    try:
        return cache.get(key)
    finally:
        cache.close()


def keep(path: Path, key: str = "key") -> None:
    cache = Cache(path)
    cache.put(key, reports())
    cache.close()


def test_an_answer_comes_back_as_it_was(path: Path) -> None:
    assert kept(path) is None
    keep(path)
    assert reports()[0].findings
    assert kept(path) == reports()
    assert kept(path, "other") is None


def test_nobody_else_may_read_it(path: Path) -> None:
    keep(path)
    assert os.name == "nt" or path.stat().st_mode & 0o077 == 0


def test_an_entry_that_is_broken_is_none(path: Path) -> None:
    keep(path)
    with sqlite3.connect(path) as connection:
        content = connection.execute("SELECT content FROM answer").fetchone()[0]
        broken = content[:40] + bytes([content[40] ^ 1]) + content[41:]
        connection.execute("UPDATE answer SET content = ?", (broken,))
    connection.close()
    assert kept(path) is None
    keep(path)
    assert kept(path) == reports()


class Evil:
    def __reduce__(self) -> tuple[object, ...]:
        return os.system, ("touch evil",)


OTHERS = (
    pickle.dumps([Evil()]), b"[", b"{}", b'[{"Report":[]}]', b'[{"Report":1}]', b'[{"Path":["x"]}]',
    b'[{"Span":[1,2]}]', b'[{"a":1,"b":2}]', b"[" * 100_000, b"[1]", b'[{"Severity":"x"}]', b"\xff",
)  # fmt: skip


@pytest.mark.parametrize("content", OTHERS)
def test_an_entry_that_would_do_something_does_nothing(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    from hashlib import blake2b

    monkeypatch.chdir(tmp_path)
    keep(path)
    whole = blake2b(content, digest_size=16).digest() + content
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE answer SET content = ?", (whole,))
    connection.close()
    assert kept(path) is None
    assert not (tmp_path / "evil").exists()


@pytest.mark.parametrize("content", [b"no data base", b"SQLite format 3\x00" + b"x" * 5000])
def test_a_file_that_is_broken_is_made_anew(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    keep(path)
    assert kept(path) == reports()


def test_a_table_of_another_make_is_made_anew(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE answer (name TEXT)")
    connection.close()
    assert kept(path) is None
    keep(path)
    assert kept(path) == reports()


def test_a_file_that_another_process_writes_stays(path: Path) -> None:
    keep(path)
    with sqlite3.connect(path, isolation_level=None) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        cache = Cache(path)
        assert cache.get("key") is None
        cache.close()
        connection.execute("COMMIT")
    connection.close()
    assert kept(path) == reports()


def test_packages_whose_judgement_is_in_answers_are_part_of_the_name() -> None:
    # Of Click, which only reads the command line, no answer depends.
    required = {
        re.split(r"[<>=!~; \[]", line)[0].replace("-", "_").lower()
        for line in requires("translation-qa") or ()
        if "extra ==" not in line
    }
    assert set(TRUSTED) == required - {"click", "jinja2"}  # they show, and judge nothing


def test_a_file_that_breaks_while_it_is_used_stops_nothing(path: Path) -> None:
    keep(path)
    size = path.stat().st_size
    cache = Cache(path)
    path.write_bytes(b"x" * size)
    assert cache.get("key") is None
    cache.put("key", reports())
    cache.close()


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    cache = Cache(tmp_path / "file" / "answers.sqlite")
    cache.put("key", reports())
    assert cache.get("key") is None
    cache.close()


def test_it_does_not_grow_beyond_its_limit(path: Path) -> None:
    cache = Cache(path, most=400_000)
    for number in range(1000):
        cache.put(str(number), reports())
        if number == 500:
            cache.write()
            with sqlite3.connect(path) as connection:
                connection.execute("UPDATE answer SET used = used + 5000 WHERE key = '480'")
            connection.close()
    cache.close()
    assert path.stat().st_size < 1_000_000
    assert kept(path, "0") is None
    assert kept(path, "480") == kept(path, "999") == reports()


def test_processes_write_at_once(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from qa.run.cache import Cache\n"
        "from qa.functions import check_text\n"
        "reports = [check_text('A  gap.')]\n"
        "for number in range(20):\n"
        "    cache = Cache(Path(sys.argv[1])); cache.put(f'{sys.argv[2]}-{number}', reports)\n"
        "    cache.close()\n"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(path), name]) for name in ("a", "b", "c")
    ]
    assert [process.wait(100) for process in running] == [0, 0, 0]
    assert all(kept(path, f"{name}-{number}") for name in "abc" for number in range(20))


def variants(folder: Path) -> list[How]:
    """Ways of checking of which each may say something else."""
    knowledge = str(folder / "known.qa")
    with learning(knowledge) as learner:
        (document,) = read_documents("-", ReadOptions(), b"Okonjo met Okonjo.")
        assert not isinstance(document, Failure)
        learner.add(document)
    other = str(folder / "other.qa")
    with learning(other) as learner:
        pass
    verdict = Verdict("f", Judgement.DISMISSED, "r", "t", "c")
    changes: list[dict[str, object]] = [
        {},
        {"options": ReadOptions(lang="de")},
        {"options": ReadOptions(source_lang="de")},
        {"options": ReadOptions(encoding="cp1252")},
        {"options": ReadOptions(untranslated=True)},
        {"options": ReadOptions(source_pattern="{stem}.de{suffix}")},
        {"options": ReadOptions(source_pattern="{stem}.de{suffix}", line_by_line=True)},
        {"options": ReadOptions(terms=(Term("a", ("b",)),))},
        {"rules": RULES[:1]},
        {"rules": (RULES[0], MisspelledName(lowest=0.9))},
        {"policy": Policy(min_confidence=0.5)},
        {"policy": Policy(accepted=frozenset({"a", "b"}))},
        {"policy": Policy(accepted=frozenset({"a", "c"}))},
        {"policy": Policy(per_file=(("*.md", ("all",)),))},
        {"policy": Policy(per_file=(("*.md", ("all",)),), folder="up")},
        {"policy": Policy(verdicts=Verdicts((verdict,)))},
        {"policy": Policy(verdicts=Verdicts((replace(verdict, path="x"),)))},
        {"newsroom": Newsroom(KnowledgeFile(knowledge))},
        {"newsroom": Newsroom(KnowledgeFile(other))},
        {"newsroom": Newsroom(names=NameList((ListedName("A"),)))},
        {"newsroom": Newsroom(names=NameList((ListedName("A", ("B",)),)))},
        {"learnt": {"misspelled-name": 1}},
        {"check": read_closely},
    ]
    return [replace(HOW, **change) for change in changes]  # type: ignore[arg-type]


def test_whatever_decides_an_answer_is_in_its_name(tmp_path: Path) -> None:
    hows = variants(tmp_path)
    found = [settings(how) for how in hows]
    assert len(set(found)) == len(found)
    assert found == [settings(how) for how in hows]


def test_names_do_not_depend_on_the_order_of_sets() -> None:
    code = (
        "from qa.run.identity import digest\n"
        "print(digest(frozenset(map(str, range(50))), {'b': 1, 'a': (2, None)}))"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        ).stdout
        for seed in "123"
    }
    assert len(found) == 1


def test_what_cannot_be_compared_has_no_name() -> None:
    with pytest.raises(UnknownValueError):
        digest(object())
    assert digest("a", "b") != digest("ab") != digest("a,b")
    assert (
        len({digest(value) for value in (1, "1", 1.0, True, None, (1,), frozenset({1}), b"1")}) == 8
    )


def name_of(how: How, path: Path, cache: Path) -> str:
    memory = Memory(Cache(cache), how)
    (part,) = parts(str(path), how.options, 100_000)
    key = memory.look(part)[1]
    assert key is not None
    return key


def test_what_files_hold_is_in_the_name(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, source = tmp_path / "a.txt", tmp_path / "a.de.txt"
    article.write_text("One  gap.")
    alone, beside = HOW, replace(HOW, options=ReadOptions(source_pattern="{stem}.de{suffix}"))
    names = [name_of(alone, article, path), name_of(beside, article, path)]
    source.write_text("Eine Lücke.", "utf-8")
    names.append(name_of(beside, article, path))
    source.write_text("Zwei Lücken.", "utf-8")
    names.append(name_of(beside, article, path))
    single = replace(HOW, options=ReadOptions(source=str(source)))
    names.append(name_of(single, article, path))
    source.write_text("Drei.", "utf-8")
    names.append(name_of(single, article, path))
    names.append(
        name_of(replace(HOW, options=ReadOptions(references=(str(source),))), article, path)
    )
    article.write_text("Two  gaps.")
    names.append(name_of(alone, article, path))
    (tmp_path / "b.txt").write_text("Two  gaps.")
    names.append(name_of(alone, tmp_path / "b.txt", path))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    names.append(name_of(alone, tmp_path / "b.txt", path))
    assert len(set(names)) == len(names)


def test_nothing_is_kept_if_the_source_changed_meanwhile(path: Path, tmp_path: Path) -> None:
    article, source = tmp_path / "a.txt", tmp_path / "a.de.txt"
    article.write_text("One  gap.")
    source.write_text("Eine Lücke.", "utf-8")
    how = replace(HOW, options=ReadOptions(source_pattern="{stem}.de{suffix}"))
    cache = Cache(path)
    memory = Memory(cache, how)
    part, key, _ = memory.look(Whole(str(article)))
    assert isinstance(part, Whole)
    assert key
    items = list(check_parts([part], how))
    source.write_text("Andere Lücke.", "utf-8")
    memory.keep(part, key, items)
    cache.write()
    assert cache.get(key) is None
    part, key, _ = memory.look(Whole(str(article)))
    assert isinstance(part, Whole)
    assert key
    memory.keep(part, key, items)
    cache.write()
    assert cache.get(key) == items
    cache.close()


def test_nothing_is_kept_of_what_went_wrong(path: Path) -> None:
    cache = Cache(path)
    memory = Memory(cache, HOW)
    failure = Failure("a", "gone")
    memory.keep(Whole("a"), "one", [reports()[0], failure])
    memory.keep(Whole("a"), "two", [replace(reports()[0], failures=(failure,))])
    cache.write()
    assert cache.get("one") is cache.get("two") is None
    cache.close()


def test_a_rule_that_cannot_be_compared_hides_no_other_setting() -> None:
    @dataclass(frozen=True)
    class Strange(DoubledSpace):
        what: object = field(default_factory=object)

    how = How(ReadOptions(), (Strange(), MisspelledName()))
    with pytest.raises(UnknownValueError):
        settings(how)
    assert settings_by_name(how) == settings_by_name(replace(how, rules=(Strange(), how.rules[1])))
    others = (
        replace(how, options=ReadOptions(lang="de")),
        replace(how, policy=Policy(min_confidence=0.9)),
        replace(how, rules=(Strange(), MisspelledName(lowest=0.9))),
        replace(how, rules=how.rules[1:]),
    )
    assert len({settings_by_name(other) for other in (how, *others)}) == 5


def test_answers_of_earlier_layouts_go_and_nothing_else_does(tmp_path: Path) -> None:
    made = sqlite3.connect(tmp_path / "answers-1.sqlite")
    made.execute("CREATE TABLE answer (key TEXT UNIQUE, used INTEGER, content BLOB)")
    made.close()
    foreign = sqlite3.connect(tmp_path / "answers-0.sqlite")
    foreign.execute("CREATE TABLE answer (key TEXT UNIQUE, used INTEGER, content BLOB)")
    foreign.close()
    Cache(tmp_path / "answers-2.sqlite").close()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "answers-0.sqlite",
        "answers-2.sqlite",
    ]


@pytest.mark.parametrize("kind", ["text", "database", "link"])
def test_a_file_that_is_only_called_so_stays(tmp_path: Path, kind: str) -> None:
    old = tmp_path / "answers-1.sqlite"
    if kind == "text":
        old.write_text("my answers\n", encoding="utf-8")
    else:
        there = tmp_path / "mine.sqlite"
        base = sqlite3.connect(there if kind == "link" else old)
        table = "answer (key TEXT UNIQUE)" if kind == "link" else "diary (day TEXT)"
        base.execute(f"CREATE TABLE {table}")
        base.close()
        if kind == "link":
            old.symlink_to(there)
    Cache(tmp_path / "answers-2.sqlite").close()
    assert old.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.parametrize("what", ["source", "reference"])
def test_a_source_that_is_a_pipe_is_left_to_who_reads_it(
    path: Path, tmp_path: Path, what: str
) -> None:
    pipe, article = str(tmp_path / "pipe"), str(tmp_path / "a.md")
    os.mkfifo(pipe)
    Path(article).write_text("One  gap.\n")
    options = ReadOptions(source=pipe) if what == "source" else ReadOptions(references=(pipe,))
    part, key, found = Memory(Cache(path), How(options, RULES)).look(Whole(article, size=10))
    assert isinstance(part, Whole)
    assert part.content == b"One  gap.\n"
    assert key is not None
    assert found is None
