from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_a_sound_file_is_counted(qa: Run, tmp_path: Path) -> None:
    file = tmp_path / "own.txt"
    file.write_text("[any]\nx | y z | a | Why. | alone\n", encoding="utf-8")
    done = qa("lexicon", "check", str(file))
    assert done.returncode == 0
    assert done.stderr.endswith("own.txt: 1 entries; 1 work without the source.\n")


def test_every_wrong_line_is_named(qa: Run, tmp_path: Path) -> None:
    file = tmp_path / "own.txt"
    file.write_text("x | y\nx | y | z | Why.\n[cars]\n", encoding="utf-8")
    done = qa("lexicon", "check", str(file))
    assert done.returncode == 1
    assert [line.split(":")[1] for line in done.stdout.splitlines()] == ["1", "3"]


def test_a_missing_file_is_told(qa: Run) -> None:
    done = qa("lexicon", "check", "nowhere.txt")
    assert (done.returncode, "nowhere.txt: no such file." in done.stderr) == (2, True)


def test_the_setting_adds_entries_of_the_newsroom(qa: Run, tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text(
        "x | blue mill house | windmill | Why. | alone\n", encoding="utf-8"
    )
    (tmp_path / "qa.toml").write_text('literal = "own.txt"\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text("They built a blue mill house.\n", encoding="utf-8")
    done = qa("check", str(tmp_path / "a.txt"), "--format", "concise")
    assert "literal-translation" in done.stdout
