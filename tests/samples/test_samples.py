"""The articles in samples/ get the findings that they should get, and no others."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples"
CLEAN = sorted(f"clean/{path.name}" for path in (SAMPLES / "clean").iterdir())
FLAWED = sorted(f"flawed/{path.name}" for path in (SAMPLES / "flawed").iterdir())

Spots = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def found() -> Spots:
    command = [sys.executable, "benchmarks/samples.py", "--print"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert not done.returncode, done.stderr
    spots: Spots = json.loads(done.stdout)
    return spots


@pytest.fixture(scope="module")
def expected() -> Spots:
    spots: Spots = json.loads((SAMPLES / "expected.json").read_text("utf-8"))
    return spots


@pytest.fixture(scope="module")
def artefacts() -> Spots:
    spots: Spots = json.loads((SAMPLES / "artefacts.json").read_text("utf-8"))
    return spots


def raw_text(file: str, row: str | None) -> str:
    raw = (SAMPLES / file).read_bytes().decode("utf-8")
    if row is None:
        return raw
    texts = {entry["id"]: entry["text"] for entry in map(json.loads, raw.splitlines())}
    text: str = texts[row]
    return text


@pytest.mark.parametrize("file", CLEAN)
def test_clean_sample_gets_no_finding(file: str, found: Spots) -> None:
    assert found[file] == []


# Where a change is meant: `python benchmarks/samples.py --write`, and read the difference.
@pytest.mark.parametrize("file", FLAWED)
def test_flawed_sample_gets_its_findings(file: str, found: Spots, expected: Spots) -> None:
    assert found[file] == expected[file]


@pytest.mark.parametrize("file", FLAWED)
def test_findings_show_the_text_at_their_place(file: str, found: Spots) -> None:
    for spot in found[file]:
        assert raw_text(file, spot.get("row"))[spot["start"] : spot["end"]] == spot["text"]


def test_expectations_and_samples_are_the_same_files(expected: Spots, artefacts: Spots) -> None:
    assert sorted(expected) == CLEAN + FLAWED
    assert sorted(artefacts) == FLAWED


@pytest.mark.parametrize("file", FLAWED)
def test_artefacts_stand_where_they_are_noted(file: str, artefacts: Spots) -> None:
    assert len({spot["kind"] for spot in artefacts[file]}) >= 5
    for spot in artefacts[file]:
        assert raw_text(file, spot.get("row"))[spot["start"] : spot["end"]] == spot["text"]
