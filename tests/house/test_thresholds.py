"""Tuned numbers are data: every table belongs to a module, and few are left in the code."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from constants import HOUSE, all_numbers, why_fact
from trees import nodes

from qa.model.thresholds import thresholds

# A new rule may begin with its numbers in its own file.
MOST_IN_CODE = 40


def tables(
    table: Mapping[str, Any], path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Any]]:
    if any(name.strip("_").isupper() for name in table):
        yield path, table
    for name, value in table.items():
        if isinstance(value, dict):
            yield from tables(value, (*path, name))


TABLES = [
    (path, table)
    for file in sorted(HOUSE.glob("*/thresholds.toml"))
    for path, table in tables(tomllib.loads(file.read_text("utf-8")), (file.parent.name,))
    if path[1] != "curves"
]


def test_few_tuned_numbers_are_in_the_code() -> None:
    tuned = [number for number in all_numbers() if why_fact(number) is None]
    assert len(tuned) < MOST_IN_CODE, "move some into a thresholds.toml"


@pytest.mark.parametrize(("path", "table"), TABLES, ids=[".".join(path) for path, _ in TABLES])
def test_a_module_has_each_number_of_its_table(
    path: tuple[str, ...], table: Mapping[str, Any]
) -> None:
    module = HOUSE.joinpath(*path).with_suffix(".py")
    used = {
        node.slice.value
        for node in nodes(module)
        if isinstance(node, ast.Subscript)
        and isinstance(node.value, ast.Name)
        and node.value.id == "TUNED"
        and isinstance(node.slice, ast.Constant)
    }
    assert used == table.keys()
    assert thresholds(".".join(("qa", *path))) == table


def test_a_module_without_a_table_is_an_error() -> None:
    with pytest.raises(KeyError):
        thresholds("qa.analyse.nothing")


def test_the_numbers_are_in_the_package() -> None:
    assert {path.parent.name for path in HOUSE.glob("*/thresholds.toml")} >= {"analyse", "compare"}
    assert Path(HOUSE).name == "qa"
