"""Nothing that is read is written over, and nothing out of the tree through a link."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from forked import Forked

WORDS = "green house under while street bridge".split()
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "flawed.txt", "-o", "flawed.txt"),
        ("check", ".", "-o", "./flawed.txt"),
        ("check", "*.txt", "-o", "link.txt"),
        ("check", "clean.txt", "--source", "flawed.txt", "-o", "flawed.txt"),
        ("check", "clean.txt", "--also", "json=flawed.txt", "--reference", "flawed.txt"),
        ("check", "clean.txt", "--source-pattern", "flawed.txt", "-o", "flawed.txt"),
        ("check", "clean.txt", "--config", "qa.toml", "-o", "qa.toml"),
        ("report", ".", "-o", "flawed.txt"),
        ("score", "clean.txt", "--reference", "flawed.txt", "-o", "flawed.txt"),
        ("score", "flawed.txt", "--reference", "clean.txt", "-o", "flawed.txt"),
    ],
)
def test_an_output_over_an_input_is_refused(
    quick: Run, folder: Path, arguments: tuple[str, ...]
) -> None:
    (folder / "link.txt").symlink_to("flawed.txt")
    (folder / "qa.toml").write_text("")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    done = quick(*arguments)
    assert done.returncode == 2
    assert "this file is read, and would be written over" in done.stderr
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_another_output_is_written(quick: Run, folder: Path) -> None:
    for _ in range(2):  # the second time it is there
        assert quick("check", ".", "--format", "sarif", "-o", "qa.sarif").returncode == 1
        assert quick("report", ".", "-o", "report.html").returncode == 0
    done = quick("check", "--exclude", "*.jsonl", ".", "--format", "jsonl", "-o", "old.jsonl")
    assert done.returncode == 1
    assert (folder / "report.html").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "flawed.txt", "-o", "link"),
        ("check", "flawed.txt", "--also", "json=link"),
        ("report", "flawed.txt", "-o", "link"),
        ("baseline", "flawed.txt", "--verdicts", "link.jsonl"),
        ("names", "add", "Ylva", "--names", "names.csv"),
        ("learn", "flawed.txt", "-o", "link"),
        ("learn", "flawed.txt", "-o", "gone"),
        ("check", "out.txt", "--fix"),
        ("fix", "out.txt"),
    ],
)
def test_a_link_out_of_the_tree_is_not_written_through(
    quick: Run,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
) -> None:
    tree = tmp_path / "tree"
    tree.mkdir()
    (tmp_path / "flawed.txt").rename(tree / "flawed.txt")
    outside = {name: tmp_path / name for name in ("mine", "mine.jsonl", "mine.csv", "mine.txt")}
    for path in outside.values():
        path.write_text("One  gap.\n" if path.suffix == ".txt" else "")
    (tree / "link").symlink_to(outside["mine"])
    (tree / "gone").symlink_to("../gone")
    (tree / "link.jsonl").symlink_to(outside["mine.jsonl"])
    (tree / "names.csv").symlink_to(outside["mine.csv"])
    (tree / "out.txt").symlink_to(outside["mine.txt"])
    before = {name: path.read_bytes() for name, path in outside.items()}
    monkeypatch.chdir(tree)
    done = quick(*arguments)
    assert done.returncode == 2
    assert "a symbolic link that leads out" in done.stderr
    assert {name: path.read_bytes() for name, path in outside.items()} == before
    assert folder.exists()
    assert not (tmp_path / "gone").exists()


def test_all_who_write_a_file_at_once_are_heard(folder: Path, forked: Forked) -> None:
    count = len(WORDS)
    (folder / "many.txt").write_text("".join(f"It was {word} {word} here.\n\n" for word in WORDS))
    dismissing = [
        ("dismiss", f"many.txt:{2 * n + 1}", "--verdicts", "v.jsonl") for n in range(count)
    ]
    for word in WORDS:
        (folder / f"{word}.txt").write_text("One  gap.\n")
    keeping = [("baseline", f"{word}.txt", "--verdicts", "b.jsonl") for word in WORDS]
    adding = [("names", "add", f"Ylva Name{chr(65 + n)}", "--names", "n.csv") for n in range(count)]
    running = [
        subprocess.Popen(forked.command(*arguments), cwd=folder, stderr=subprocess.PIPE)
        for arguments in (*dismissing, *keeping, *adding)
    ]
    for process in running:
        _, err = process.communicate(timeout=300)
        assert process.returncode == 0, err
    assert (folder / "v.jsonl").read_text("utf-8").count('"dismissed"') == count
    assert (folder / "b.jsonl").read_text("utf-8").count('"doubled-space"') == count
    assert (folder / "n.csv").read_text("utf-8").count("Ylva Name") == count
    mine = {f"{word}.txt" for word in WORDS}
    assert sorted({path.name for path in folder.iterdir()} - mine) == [
        "b.jsonl", "clean.txt", "flawed.txt", "many.txt", "n.csv", "v.jsonl",
    ]  # fmt: skip
