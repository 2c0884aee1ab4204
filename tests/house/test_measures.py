"""The measures that the plan of the house set: they hold, and docs/architecture.md tells of them."""

from __future__ import annotations

import re
from pathlib import Path

import house

PAGE = (Path(__file__).parents[2] / "docs" / "architecture.md").read_text("utf-8")


def test_there_are_two_kinds_of_memo() -> None:
    assert house.kinds_of_memo() == {house.NEED, house.MEMO}
    assert "two kinds of memo" in PAGE


def test_memory_is_bounded_in_one_place() -> None:
    assert house.places_of_bounds() == {house.MEMORY}


def test_a_rule_is_three_files_from_its_arithmetic() -> None:
    way = house.files_between("rules/accuracy/number_mismatch.py", "analyse/numbers/figures.py")
    assert len(way) == 3
    assert all(f"`{name}`" in PAGE for name in way[1:])


def test_every_file_that_the_architecture_names_exists() -> None:
    root = Path(__file__).parents[2]
    named = re.findall(r"`((?:[\w.]+/)+[\w.]*|[\w]+\.(?:py|toml|txt|md))`", PAGE)
    picture = re.findall(
        r"(?m)^([\w]+(?:/|\.py)) ", PAGE.partition("```text")[2].partition("```")[0]
    )
    assert len(picture) > 20
    for name in (*named, *picture):
        short = name.removeprefix("qa/")
        found = [
            place
            for place in (root / name, root / "qa" / short, *(root / "qa").glob(f"*/{short}"))
            if place.exists()
        ]
        found = (
            found or list((root / "qa").rglob(short)) or list((root / "benchmarks").rglob(short))
        )
        assert found, name
