"""Code and pages are written in American English; ids of rules, data and texts that are checked may be as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BRITISH = re.compile(
    r"neighbour|colour|behaviour|favour|recognis|normalis|tokenis|romanis|capitalis|initialis|summaris|serialis",
    re.IGNORECASE,
)
# Ids of rules, which are public, and what is named after them; languages that are quoted.
MEANT = re.compile(
    r"(?i)tokenised[-_ ]?text|mixed[-_ ]?romanisation|judgement, colour, skilful|zipf\(\"colour\"\)|theorise theorize colour"
)  # fmt: skip
LISTS = ("tests/house/", "qa/languages/", "tests/judgement/")


def written(top: str) -> Iterator[Path]:
    """What is written by us below a folder; "" is the root, without its folders."""
    for path in sorted((ROOT / top).rglob("*") if top else ROOT.glob("*")):
        name = path.relative_to(ROOT).as_posix()
        if path.suffix in {".py", ".md", ".js", ".css"} and not name.startswith(LISTS):
            yield path


@pytest.mark.parametrize("top", ["qa", "tests", "benchmarks", "docs", ""])
def test_spelling_is_american(top: str) -> None:
    british = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in written(top)
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if BRITISH.search(MEANT.sub("", line))
    ]
    assert british == []
