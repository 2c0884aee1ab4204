"""Tuned numbers, which are data: `thresholds.toml` of each package."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qa.model.memory import loaded

HOUSE = Path(__file__).parents[1]


def thresholds(module: str) -> Mapping[str, Any]:
    """Return the tuned numbers of a module, by their names in it.

    Args:
        module: its `__name__`. The numbers of `qa.analyse.spelling.misspellings` are the table
            `[spelling.misspellings]` of `qa/analyse/thresholds.toml`.

    Raises:
        KeyError: if it has no table there.
    """
    room, *path = module.split(".")[1:]
    table: Mapping[str, Any] = _room(room)
    for part in path:
        table = table[part]
    return table


@loaded
def _room(room: str) -> Mapping[str, Any]:
    import tomllib

    with (HOUSE / room / "thresholds.toml").open("rb") as file:
        return tomllib.load(file)
