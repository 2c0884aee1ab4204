"""What of a repository is read: its texts, without what is ignored, hidden or built."""

import os
import pickle
from collections import Counter
from pathlib import Path

import pytest

from qa.model.document import Document
from qa.model.report import Failure
from qa.read import walk
from qa.read.files import read_documents
from qa.read.find import find_files, passed_over
from qa.read.options import ReadOptions


def make(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def found(folder: Path, skipped: Counter[str] | None = None) -> list[str]:
    files = list(find_files([str(folder)], ReadOptions(), skipped))
    assert not any(isinstance(one, Failure) for one in files), files
    return [os.path.relpath(str(one), folder).replace(os.sep, "/") for one in files]


def test_what_git_ignores_is_left_out(tmp_path: Path) -> None:
    make(
        tmp_path,
        **{
            ".git/HEAD": "x",
            ".gitignore": "out/\n*.tmp.md\n!kept.tmp.md\n/only-here.md\n",
            "a.md": "A.",
            "b.tmp.md": "B.",
            "kept.tmp.md": "K.",
            "only-here.md": "O.",
            "sub/only-here.md": "O.",
            "out/c.md": "C.",
            "sub/.gitignore": "d.md\n",
            "sub/d.md": "D.",
            "d.md": "D.",
        },
    )
    assert found(tmp_path) == ["a.md", "d.md", "kept.tmp.md", "sub/only-here.md"]
    assert found(tmp_path / "sub") == ["only-here.md"]


def test_a_list_of_what_is_ignored_counts_up_to_its_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = "out/\n"
    make(tmp_path, **{".git/HEAD": "x", ".gitignore": listed, "out/c.md": "C.", "a.md": "A."})
    monkeypatch.setattr(walk, "LARGEST", len(listed))
    assert found(tmp_path) == ["a.md"]
    monkeypatch.setattr(walk, "LARGEST", len(listed) - 1)
    skipped: Counter[str] = Counter()
    assert found(tmp_path, skipped) == ["a.md", "out/c.md"]
    assert skipped == {walk.UNREADABLE: 1}


def test_what_programs_build_is_left_out(tmp_path: Path) -> None:
    make(
        tmp_path,
        **{
            "package.json": "{}",
            "a.md": "A.",
            "node_modules/x/README.md": "R.",
            "dist/a.md": "A.",
            ".cache/a.md": "A.",
            "env/pyvenv.cfg": "",
            "env/lib/a.txt": "A.",
            "texts/target/a.md": "A.",
        },
    )
    assert found(tmp_path) == ["a.md", "texts/target/a.md"]


def test_a_folder_that_is_named_is_read(tmp_path: Path) -> None:
    make(tmp_path, **{"package.json": "{}", "dist/a.md": "A."})
    assert found(tmp_path / "dist") == ["a.md"]


def test_tables_without_texts_are_counted(tmp_path: Path) -> None:
    make(
        tmp_path,
        **{
            "prices.csv": "day,price\n1,2\n",
            "log.jsonl": '{"a": 1}\n',
            "empty.csv": "",
            "a.csv": 'id,"text"\n1,A.\n',
            "b.jsonl": '{"text": "B."}\n',
            "c.tex": "C.",
            "d.odt": "D.",
            "e.odt": "E.",
        },
    )
    skipped: Counter[str] = Counter()
    assert found(tmp_path, skipped) == ["a.csv", "b.jsonl"]
    assert skipped == {"table without a column “text”": 3, ".tex": 1, ".odt": 2}
    told = "Not read: 2 .odt, 1 .tex, 3 tables without a column “text”."
    assert passed_over([str(tmp_path)], ReadOptions()) == told


VERDICT = (
    '{"fingerprint": "4f2a9c01", "verdict": "dismissed", "rule": "doubled-word", "text": "is is"}\n'
)


def test_verdict_files_are_no_texts(tmp_path: Path) -> None:
    header = '{"format": "qa-verdicts", "version": 2}\n'
    make(
        tmp_path, **{"a.jsonl": '{"text": "A."}\n', "b.jsonl": header + VERDICT, "c.jsonl": VERDICT}
    )
    skipped: Counter[str] = Counter()
    assert found(tmp_path, skipped) == ["a.jsonl"]
    assert skipped == {"verdict file": 2}
    assert passed_over([str(tmp_path)], ReadOptions()) == "Not read: 2 verdict files."


@pytest.mark.parametrize("findings", [1, 2_000])
def test_what_a_run_wrote_is_no_table_of_texts(tmp_path: Path, findings: int) -> None:
    finding = '{"rule": "doubled-word", "text": "said said"}'
    shard = f'{{"id": "a", "findings": [{", ".join([finding] * findings)}]}}\n'
    row = f'{{"findings": [{finding}], "text": "A."}}\n'
    make(tmp_path, **{"shard-00000.jsonl": shard, "a.jsonl": row})
    skipped: Counter[str] = Counter()
    assert found(tmp_path, skipped) == ["a.jsonl"]
    assert skipped == {"table without a column “text”": 1}


def test_rows_that_speak_of_verdicts_are_texts(tmp_path: Path) -> None:
    row = '{"text": "Dismissed.", "verdict": "guilty", "rule": "1", "fingerprints": "3"}\n'
    make(tmp_path, **{"a.jsonl": row})
    assert found(tmp_path) == ["a.jsonl"]


def test_a_table_that_is_named_is_not_passed_over(tmp_path: Path) -> None:
    make(tmp_path, **{"prices.csv": "day,price\n1,2\n"})
    path = str(tmp_path / "prices.csv")
    assert list(find_files([path], ReadOptions())) == [path]


def test_strings_are_read_where_the_path_says_so(tmp_path: Path) -> None:
    make(
        tmp_path,
        **{
            "tsconfig.json": "{}",
            "src/app.ts": "",
            "locales/de.json": "{}",
            "messages.de.yml": "",
            "app/values-de/strings.xml": "",
            "app_de.ts": "",
            "pom.xml": "",
        },
    )
    assert found(tmp_path) == [
        "app_de.ts",
        "messages.de.yml",
        "app/values-de/strings.xml",
        "locales/de.json",
    ]


def test_a_directory_without_texts_says_what_there_is(tmp_path: Path) -> None:
    make(tmp_path, **{"a.odt": "A."})
    (failure,) = find_files([str(tmp_path)], ReadOptions())
    assert isinstance(failure, Failure)
    assert failure.message == "no articles in this directory; not read: 1 .odt"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("[", Counter({walk.NO_GLOB: 1})),
        ("a[", Counter({walk.NO_GLOB: 1})),
        ("!", Counter({walk.NO_GLOB: 1})),
        ("\\", Counter({walk.NO_GLOB: 1})),
        ("[z-a]", Counter()),
        ("[a", Counter({walk.NO_GLOB: 1})),
        ("a" * 1_001, Counter({walk.NO_GLOB: 1})),
        ("[[:alpha:]]x", Counter()),
        ("[a&&b||c~~d--e]", Counter()),
    ],
)
def test_odd_patterns_do_no_harm(tmp_path: Path, line: str, told: Counter[str]) -> None:
    """Kills: a glob that is none was an internal error, and one line that is no glob let all others count for nothing."""
    lines = f"b.md\n{line}\nc.md\n"
    make(tmp_path, **{".git/HEAD": "x", ".gitignore": lines, "a.md": "A.", "b.md": "", "c.md": ""})
    skipped: Counter[str] = Counter()
    assert found(tmp_path, skipped) == ["a.md"]
    assert skipped == told


def test_what_a_file_begins_with_may_say_that_it_is_read(tmp_path: Path) -> None:
    make(
        tmp_path,
        **{
            "feed.xml": '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>',
            "pom.xml": "<project/>",
            "app.ts": 'export const a = "<TS>";\n',
            "app_words.ts": '<?xml version="1.0"?>\n<!DOCTYPE TS>\n<TS version="2.1"></TS>',
            "old.ts": "<TS></TS>",
            "item.json": '{"uri": "urn:a:1", "type": "text", "headline": "A.", "body_text": "B."}',
            "package.json": '{"name": "a"}',
            "Form.resx": "<root/>",
        },
    )
    skipped: Counter[str] = Counter()
    assert found(tmp_path, skipped) == ["app_words.ts", "feed.xml", "item.json", "old.ts"]
    assert skipped == {".json": 1, ".resx": 1, ".xml": 1}


def test_a_pipe_is_not_looked_into(tmp_path: Path) -> None:
    """Kills: opening each .xml to see what it holds."""
    os.mkfifo(tmp_path / "a.xml")
    make(tmp_path, **{"a.md": "A."})
    assert found(tmp_path) == ["a.md"]


def test_a_gitignore_of_more_globs_than_files_can_be_compared_with_ignores_nothing(
    tmp_path: Path,
) -> None:
    lines = "*.md\n" + "".join(f"*{n}*x\n" for n in range(5_000))
    make(tmp_path, **{".git/HEAD": "x", ".gitignore": lines, "a.md": "A."})
    skipped: Counter[str] = Counter()
    assert found(tmp_path, skipped) == ["a.md"]
    assert walk.told(skipped) == "Not read: 1 .gitignore (more than 5,000 patterns)."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes and links")
@pytest.mark.parametrize("then", ["pipe", "link", "file elsewhere"])
def test_a_file_that_becomes_another_before_it_is_opened_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, then: str
) -> None:
    make(tmp_path, **{"tree/a.md": "A.", "secret.md": "Secret."})
    monkeypatch.chdir(tmp_path / "tree")
    (path,) = find_files(["."], ReadOptions())
    assert path == "./a.md"
    Path("a.md").unlink()
    if then == "pipe":
        os.mkfifo("a.md")
    elif then == "link":
        Path("a.md").symlink_to(tmp_path / "secret.md")
    else:  # while it is being opened
        make(tmp_path, **{"tree/a.md": "B."})
        real = os.path.realpath
        monkeypatch.setattr("os.path.realpath", lambda _: real(tmp_path / "secret.md"))
    assert isinstance(path, str)
    for given in (path, pickle.loads(pickle.dumps(path))):  # noqa: S301  # our own
        (found,) = read_documents(given, ReadOptions())
        assert isinstance(found, Failure)
        told = {"pipe": "not a regular file but a pipe"}
        assert found.message == told.get(then, "it has become another file meanwhile")


def test_a_link_within_the_folder_is_read_and_named_as_it_is(tmp_path: Path) -> None:
    make(tmp_path, **{"a/b.md": "A."})
    (tmp_path / "c.md").symlink_to("a/b.md")
    files = list(find_files([str(tmp_path)], ReadOptions()))
    assert len(files) == 2
    for file in files:
        assert isinstance(file, str)
        (document,) = read_documents(file, ReadOptions())
        assert isinstance(document, Document)
        assert type(document.uri) is str  # what is kept for the next run has plain values alone
        assert document.uri == file
