"""Lines that a change touches, in real repositories."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from qa.detect.selection import known_rules
from qa.model.report import Report
from qa.read.options import ReadOptions
from qa.run.engine import check_all
from qa.run.git_changes import ChangesError, changed_since
from qa.run.task import Task

Git = Callable[..., str]

ARTICLE = "One  gap.\n\nTwo  gaps.\n\nThree  gaps.\n"


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """A repository in an empty directory, untouched by the settings of who runs the tests."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    folder = tmp_path / "repository"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def run(*arguments: str) -> str:
        command = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout

    run("init", "--quiet", "--initial-branch=main")
    return run


def commit(git: Git, **files: str) -> None:
    for name, text in files.items():
        path = Path(name.replace("__", ".").replace("_IN_", "/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    git("add", "--all")
    git("commit", "--quiet", "--message", "change")


def lines(revision: str, *paths: str) -> list[tuple[str, int]]:
    """Files and lines of the findings that the change is to blame for."""
    changes = changed_since(revision)
    task = Task(paths or (".",), ReadOptions(), (known_rules()["doubled-space"](),))
    found = []
    for item in check_all(task):
        assert isinstance(item, Report), item
        report = changes.only(item)
        found += [
            (item.uri.removeprefix("./"), f.row_line or f.place.line) for f in report.findings
        ]
        assert (report.score == 100) == (not report.findings)
    return found


def test_only_changed_lines_are_told_of(git: Git) -> None:
    commit(git, a__md=ARTICLE, b__md=ARTICLE)
    commit(git, a__md=ARTICLE.replace("Two", "2"))
    assert lines("HEAD~1") == [("a.md", 3)]
    assert lines("HEAD") == []


def test_added_and_moved_lines_are_new(git: Git) -> None:
    commit(git, a__md="One  gap.\n\nNo gaps.\n")
    commit(git, a__md="New  words.\n\nOne  gap.\n\nNo gaps.\n\nMore  words.\n")
    assert lines("HEAD~1") == [("a.md", 1), ("a.md", 7)]


def test_a_line_taken_out_blames_nobody(git: Git) -> None:
    commit(git, a__md=ARTICLE)
    commit(git, a__md=ARTICLE.replace("One  gap.\n\n", ""))
    assert lines("HEAD~1") == []


def test_what_is_not_committed_counts(git: Git) -> None:
    commit(git, a__md=ARTICLE)
    Path("a.md").write_text(ARTICLE.replace("Three", "3"), "utf-8")
    assert lines("HEAD") == [("a.md", 5)]
    git("add", "a.md")
    assert lines("HEAD") == [("a.md", 5)]


def test_untracked_and_ignored_files_are_new(git: Git) -> None:
    commit(git, a__md="Clean.\n", __gitignore="ignored.md\n")
    Path("new.md").write_text("A  gap.\n", "utf-8")
    Path("ignored.md").write_text("A  gap.\n", "utf-8")
    assert lines("HEAD") == [("new.md", 1)]  # folders are walked as git sees them
    assert lines("HEAD", "ignored.md") == [("ignored.md", 1)]


def test_a_renamed_file_is_not_new(git: Git) -> None:
    commit(git, a__md=ARTICLE * 5)
    git("mv", "a.md", 'ü \t"b".md')
    commit(git)
    assert lines("HEAD~1") == []
    name = 'ü \t"b".md'
    Path(name).write_text((ARTICLE * 5).replace("One", "1", 1), "utf-8")
    assert lines("HEAD~1") == [(name, 1)]


def test_a_file_that_is_binary_to_git_is_new_as_a_whole(git: Git) -> None:
    Path("a.txt").write_bytes("One  gap.\n\nTwo  gaps.\n".encode("utf-16"))
    commit(git)
    Path("a.txt").write_bytes("1  gap.\n\nTwo  gaps.\n".encode("utf-16"))
    assert lines("HEAD") == [("a.txt", 1), ("a.txt", 3)]
    commit(git)
    assert lines("HEAD") == []


def test_line_ends_that_git_does_not_count(git: Git) -> None:
    commit(git, a__txt="One  gap.\r\rTwo  gaps.\r")
    commit(git, a__txt="One  gap.\r\r2  gaps.\r")
    assert lines("HEAD~1") == [("a.txt", 1), ("a.txt", 3)]


def test_windows_line_ends(git: Git) -> None:
    commit(git, a__md=ARTICLE.replace("\n", "\r\n"))
    commit(git, a__md=ARTICLE.replace("Two", "2").replace("\n", "\r\n"))
    assert lines("HEAD~1") == [("a.md", 3)]


def test_rows_are_told_of_by_their_line(git: Git) -> None:
    rows = [
        '{"text": "One  gap."}',
        '{"doc": "d", "text": "A  b."}',
        '{"doc": "d", "text": "C  d."}',
    ]
    commit(git, a__jsonl="\n".join(rows))
    rows[2] = rows[2].replace("C", "E")
    commit(git, a__jsonl="\n".join(rows))
    assert lines("HEAD~1") == [("a.jsonl", 3)]


def test_a_change_within_a_row_of_many_lines(git: Git) -> None:
    table = 'id,text\n1,"One  gap.\n\nEnd ""1"".\n"\n2,Two  gaps.\n3,Three  gaps.\n'
    commit(git, a__csv=table)
    commit(git, a__csv=table.replace('End ""1""', "The end"))
    assert lines("HEAD~1") == [("a.csv", 2)]
    commit(git, a__csv=table.replace("Two", "2"))
    assert lines("HEAD~2") == [("a.csv", 6)]


def test_what_others_did_meanwhile_does_not_count(git: Git) -> None:
    commit(git, a__md=ARTICLE)
    git("switch", "--quiet", "--create", "ours")
    commit(git, a__md=ARTICLE.replace("Two", "2"))
    git("switch", "--quiet", "main")
    commit(git, a__md=ARTICLE.replace("One  gap", "One gap"))
    git("switch", "--quiet", "ours")
    assert lines("main") == [("a.md", 3)]


def test_settings_of_the_user_do_not_disturb(git: Git) -> None:
    commit(git, a__md=ARTICLE)
    for setting in (
        "diff.noprefix=true", "diff.renames=false", "diff.interHunkContext=9", "color.ui=always",
        "diff.relative=true", "core.quotePath=true", "diff.external=false", "diff.context=9",
    ):  # fmt: skip
        git("config", *setting.split("="))
    commit(git, b_IN_a__md=ARTICLE.replace("Two", "2"), a__md="Clean.\n")
    os.chdir("b")
    assert lines("HEAD~1", "a.md", "../a.md") == [
        ("a.md", 1), ("a.md", 3), ("a.md", 5)
    ]  # fmt: skip


def test_text_that_looks_like_a_patch(git: Git) -> None:
    commit(git, a__md="Clean.\n", b__md=ARTICLE)
    patch = "\ndiff --git a/b.md b/b.md\n@@ -1 +1,9 @@\n+++ b/b.md\nBinary files a and b differ\n"
    commit(git, a__md=f"Clean.\n{patch}\nA  gap.\n")
    assert lines("HEAD~1") == [("a.md", 8)]


def test_a_file_outside_of_the_repository_is_new(git: Git, tmp_path: Path) -> None:
    commit(git, a__md="Clean.\n")
    (tmp_path / "out.md").write_text("A  gap.\n", "utf-8")
    assert lines("HEAD", "../out.md") == [("../out.md", 1)]


def test_an_unknown_revision_is_named(git: Git) -> None:
    commit(git, a__md=ARTICLE)
    for revision in ("mian", "--output=owned", "HEAD:a.md", ""):
        with pytest.raises(ChangesError, match="no revision"):
            changed_since(revision)
    assert not Path("owned").exists()


def test_a_shallow_clone_says_what_to_do(git: Git, tmp_path: Path) -> None:
    commit(git, a__md=ARTICLE)
    commit(git, a__md="Clean.\n")
    address = Path.cwd().as_uri()
    git("clone", "--quiet", "--depth=1", address, str(tmp_path / "shallow"))
    os.chdir(tmp_path / "shallow")
    with pytest.raises(ChangesError, match="fetch --unshallow"):
        changed_since("HEAD~1")
    assert not changed_since("HEAD").ranges


def test_two_shallow_branches_have_no_common_ancestor(git: Git, tmp_path: Path) -> None:
    commit(git, a__md=ARTICLE)
    git("branch", "other")
    commit(git, a__md="Clean.\n")
    git("switch", "--quiet", "other")
    commit(git, b__md="Clean.\n")
    address = Path.cwd().as_uri()
    git("clone", "--quiet", "--depth=1", "--no-single-branch", address, str(tmp_path / "shallow"))
    os.chdir(tmp_path / "shallow")
    with pytest.raises(ChangesError, match=r"no common ancestor.*fetch --unshallow"):
        changed_since("origin/main")


def test_no_repository(tmp_path: Path, git: Git) -> None:
    assert callable(git)
    os.chdir(tmp_path)
    with pytest.raises(ChangesError, match="not in a git repository"):
        changed_since("HEAD")


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ChangesError, match="git is not installed"):
        changed_since("HEAD")


def test_nothing_is_written_and_nothing_is_run(git: Git, tmp_path: Path) -> None:
    commit(git, a__md=ARTICLE, __gitattributes="*.md diff=evil filter=evil\n")
    trace = tmp_path / "trace"
    for key in ("diff.evil.textconv", "diff.evil.command", "diff.external", "core.fsmonitor"):
        git("config", key, f"sh -c 'touch {trace}'")
    Path("a.md").write_text(ARTICLE.replace("Two", "2"), "utf-8")
    assert lines("HEAD") == [("a.md", 3)]
    assert not trace.exists()


@pytest.mark.parametrize("name", ["x", "x=y", "a b", "ü"])
@pytest.mark.parametrize("part", ["clean", "process"])
def test_no_program_of_the_repository_is_run(
    git: Git, tmp_path: Path, name: str, part: str
) -> None:
    commit(git, a__txt="One  gap.\n", b__txt="One  gap.\n")
    evil = tmp_path / "evil.sh"
    evil.write_text(f"#!/bin/sh\ntouch '{tmp_path}/run'\ncat\n")
    evil.chmod(0o755)
    attribute = name.replace(" ", "_").replace("=", "_").replace("ü", "u")
    with Path(".git/config").open("a", encoding="utf-8") as config:
        config.write(f'[filter "{attribute}"]\n\t{part} = {evil}\n\trequired = true\n')
        config.write(f'[filter "{name}"]\n\t{part} = {evil}\n\trequired = true\n')
        config.write(f"[core]\n\tfsmonitor = {evil}\n\thooksPath = {tmp_path}\n")
        config.write(f'[diff "d"]\n\ttextconv = {evil}\n\tcommand = {evil}\n')
        config.write(f"[diff]\n\texternal = {evil}\n[core]\n\tpager = {evil}\n")
    evil.with_name("post-index-change").symlink_to(evil)
    Path(".gitattributes").write_text(f"*.txt filter={attribute} diff=d\n")
    Path("a.txt").write_text("One  gap.\n\nTwo  gaps.\n")
    os.utime("b.txt", (1, 1))
    assert lines("HEAD") == [("a.txt", 3)]
    assert not (tmp_path / "run").exists()


def test_the_index_is_not_written(git: Git) -> None:
    commit(git, a__txt="One  gap.\n", b__txt="Two  gaps.\n")
    os.utime("b.txt", (1, 1))  # git looks at the file and would note that it is as it was
    before = Path(".git/index").read_bytes()
    Path("a.txt").write_text("One  gap.\n\nTwo  gaps.\n")
    assert lines("HEAD") == [("a.txt", 3)]
    assert Path(".git/index").read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.parametrize("key", ["core.attributesFile", "diff.orderFile", "core.excludesFile"])
def test_no_pipe_of_the_repository_is_waited_for(git: Git, tmp_path: Path, key: str) -> None:
    commit(git, a__txt="One  gap.\n")
    os.mkfifo(tmp_path / "pipe")
    git("config", key, str(tmp_path / "pipe"))
    Path("a.txt").write_text("One  gap.\n\nTwo  gaps.\n")
    assert lines("HEAD") == [("a.txt", 3)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.parametrize("name", ["HEAD", "config", "index"])
def test_a_pipe_in_the_folder_of_git_ends(
    git: Git, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    commit(git, a__txt="One  gap.\n")
    Path(".git", name).unlink()
    os.mkfifo(Path(".git", name))
    monkeypatch.setattr("qa.run.git_changes.PATIENCE", 1.0)
    with pytest.raises(ChangesError, match="git has not answered for 1 seconds"):
        changed_since("HEAD")
