"""What was read is written down so that it can be counted and checked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa.rules.catalogue import catalogue

FILES = sorted((Path(__file__).parents[2] / "benchmarks" / "verdicts").glob("*.jsonl"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_verdict_says_what_was_judged_and_why(path: Path) -> None:
    seen = set()
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        assert set(row) == {"id", "rule", "text", "context", "verdict", "why"}
        assert row["rule"] in catalogue()
        assert row["verdict"] in {"right", "wrong"}
        assert row["why"]
        assert 0 < len(row["text"]) <= 60
        assert len(row["context"]) <= 60
        at = (row["id"], row["rule"], row["text"], row["context"])
        assert at not in seen
        seen.add(at)


def test_there_are_verdicts() -> None:
    assert FILES
