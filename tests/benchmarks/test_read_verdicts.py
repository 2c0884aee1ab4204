"""What a newsroom decided becomes rows of the precision table, without a word of its articles."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from qa.cli.main import run

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "read_verdicts.py"


@pytest.fixture
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("read_verdicts", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def decisions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A verdict file as the commands write it: one dismissed, one confirmed, one never looked at."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secret-plan.txt").write_text(
        "The  minister spoke on tuesday.\n\nShe spoke spoke again.\n", "utf-8"
    )
    remarks = ("--comment", "Our style. \u2028", "--author", "Ada", "--date", "2026-11-23")
    assert run(["dismiss", "secret-plan.txt:1:4", "-q", *remarks]) == 0
    assert run(["confirm", "secret-plan.txt:3:5", "-q"]) == 0
    assert run(["baseline", "secret-plan.txt", "-q"]) == 0
    return tmp_path / ".qa-verdicts.jsonl"


def test_dismissals_are_wrong_and_accepted_ones_right_and_nothing_else_is_told(
    script: ModuleType, decisions: Path
) -> None:
    rows = list(script.decided(decisions))
    assert sorted((row["rule"], row["verdict"]) for row in rows) == [
        ("doubled-space", "wrong"),
        ("doubled-word", "right"),
    ]
    told = json.dumps(rows)
    for private in ("minister", "spoke", "secret-plan", "Ada", "2026", "Our style"):
        assert private not in told


def test_words_are_handed_over_only_if_the_user_says_so(
    script: ModuleType, decisions: Path
) -> None:
    (row,) = (row for row in script.decided(decisions, with_text=True) if row["verdict"] == "wrong")
    assert row["why"] == "Our style. \u2028"
    assert "minister" in row["context"]
    assert "secret-plan" not in json.dumps(row)
    assert "Ada" not in json.dumps(row)


@pytest.mark.parametrize("flags", [(), ("--with-text",)])
def test_the_rows_feed_the_precision_table_once(
    script: ModuleType,
    decisions: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    flags: tuple[str, ...],
) -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "--from", str(decisions), *flags],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    new = tmp_path / "mine.jsonl"
    new.write_text(done.stdout, "utf-8")
    monkeypatch.setattr(script, "FOLDER", tmp_path / "verdicts")
    (tmp_path / "verdicts").mkdir()
    assert script.merge(new) == 2
    assert script.merge(new) == 0
    assert script.counts() == {"doubled-space": {"wrong": 1}, "doubled-word": {"right": 1}}


def test_what_is_no_verdict_file_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text('{"format": "qa-verdicts", "version": 1}\nno\n', "utf-8")
    for name, told in (("bad.jsonl", "bad.jsonl:2: "), ("gone.jsonl", "cannot be read")):
        done = subprocess.run(
            [sys.executable, str(SCRIPT), "--from", str(tmp_path / name)],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 1
        assert told in done.stderr
        assert "Traceback" not in done.stderr
