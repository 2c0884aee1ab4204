"""What is told of the runs of hostile families, of a file that is made up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from growth_whole import RUNS, tell, whole


def written(path: Path, *runs: tuple[int, float, int], name: str = "dots") -> Path:
    """A file with runs of `check`: kilobytes, seconds and megabytes for a megabyte."""
    lines = (
        {"run": "check", "name": name, "kb": kb, "step": "check", "seconds": seconds, "memory": memory}
        for kb, seconds, memory in runs
    )  # fmt: skip
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("runs", "missed"),
    [
        ([(500, 4.0, 50), (2000, 16.0, 60)], ""),
        ([(500, 5.5, 50), (2000, 24.0, 60)], "time"),
        ([(500, 1.0, 50), (2000, 8.0, 60)], "growth"),
        ([(500, 0.01, 50), (2000, 0.9, 60)], ""),  # too little to tell
        ([(500, 4.0, 50), (2000, 16.0, 101)], "memory"),
        ([(1000, 11.0, 50)], "time"),
    ],
)
def test_what_misses_a_goal_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], runs: list[tuple[int, float, int]], missed: str
) -> None:  # fmt: skip
    assert tell(written(tmp_path / "told", *runs)) == bool(missed)
    said = capsys.readouterr().out
    assert said.startswith("MISSED" if missed else "ok")
    assert said.rstrip().endswith(missed or "MB")


def test_what_is_told_already_is_not_run_again(tmp_path: Path) -> None:
    path = tmp_path / "told"
    failed = [{"run": one, "name": "dots", "kb": 1, "failed": "over"} for one in RUNS]
    path.write_text("".join(json.dumps(line) + "\n" for line in failed), encoding="utf-8")
    before = path.read_text("utf-8")
    whole(path, ["dots"], RUNS, [1])
    assert path.read_text("utf-8") == before
    assert tell(path) == len(RUNS)
