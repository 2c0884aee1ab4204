"""Tuned numbers, which are data: `thresholds.toml` of each package."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
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
    """The tables of a room. Nearly all lines are a name and a number, which a parser of TOML takes ten times as long for."""
    whole: dict[str, Any] = {}
    table = whole
    for line in (HOUSE / room / "thresholds.toml").read_text("utf-8").splitlines():
        if line.startswith("["):
            table = whole
            for part in line.strip("[]").split("."):
                table = table.setdefault(part, {})
        elif line and not line.startswith("#"):
            name, _, value = line.partition(" = ")
            table[name] = _value(value)
    return whole


def _value(written: str) -> Any:  # noqa: ANN401  # whatever stands there
    for kind in (int, float):
        with suppress(ValueError):
            return kind(written)
    import tomllib

    return tomllib.loads(f"value = {written}")["value"]
