from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from qa.cli.main import cli


def run(*arguments: str) -> tuple[int, str]:
    answer = CliRunner().invoke(cli, ["check", "--isolated", *arguments], standalone_mode=False)
    status = answer.return_value if answer.exception is None else 2
    return status, answer.output if answer.exception is None else str(answer.exception)


def test_it_says_how_long_all_would_take(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("On tuesday the minister spoke.\n")
    status, told = run("--estimate", "-j", "4", str(tmp_path))
    assert status == 0  # whatever there is to find
    assert "All: 1 document, 5 words in 1 file." in told
    assert "with -j 4." in told
    assert "core-hours" not in told  # of one document


def test_programs_get_an_object(tmp_path: Path) -> None:
    rows = "".join(f'{{"id": "{n}", "text": "The minister spoke."}}\n' for n in range(150))
    (tmp_path / "rows.jsonl").write_text(rows)
    status, told = run("--estimate", "--format", "json", "-j", "2", str(tmp_path / "rows.jsonl"))
    found = json.loads(told)
    assert status == 0
    assert found["documents"] == found["sample"]["documents"] == 150
    assert found["sample"]["complete"] is True
    assert abs(found["seconds"] * 2 - found["core_seconds"]) < 0.002
    status, told = run("--estimate", str(tmp_path / "rows.jsonl"))
    assert "100 million such documents: about" in told


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    status, told = run("--estimate", str(tmp_path / "gone.txt"))
    assert status == 2
    assert "gone.txt" in told


def test_a_stream_cannot_be_estimated() -> None:
    status, told = run("--estimate", "-")
    assert status == 2
    assert "only once" in told


def test_it_goes_with_nothing_that_writes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Yes.\n")
    for flags in (["--fix"], ["--diff"], ["-o", "out.json"], ["--across"]):
        status, told = run("--estimate", *flags, str(tmp_path / "a.txt"))
        assert status == 2
        assert "--estimate cannot be used with" in told
