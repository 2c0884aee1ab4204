"""Tuned numbers that note what they are compared with.

`install()` comes before anything of `qa` is imported but `qa.model`. From then on each number of a `thresholds.toml` is one
of these: it counts as the number that it is, and notes in `NOTES` what a text brought it together with.
A text on which nothing lies between two values of a number cannot tell them apart, so only the others
need be looked at again: that is what makes curves of hundreds of numbers affordable.

What no operator sees (a slice, `range`, an argument) leaves no note; `opaque` of benchmarks/thresholds.py
finds such uses in the code.
"""

from __future__ import annotations

import operator
from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

import qa.model.thresholds as loader

# More of them in one text, and all values are taken to differ on it.
MOST = 400


class Notes:
    """What numbers were brought together with in the text under way, by their full names."""

    def __init__(self) -> None:
        self.compared: defaultdict[str, set[float]] = defaultdict(set)
        self.reckoned: set[str] = set()

    def clear(self) -> None:
        """Begin a new text."""
        self.compared.clear()
        self.reckoned.clear()


NOTES = Notes()


def _comparing(name: str) -> Callable[[Any, Any], Any]:
    compare = getattr(operator, name)

    def method(self: Any, other: object) -> Any:  # noqa: ANN401  # as the operator has it
        seen = NOTES.compared[self.name]
        if isinstance(other, (int, float)) and len(seen) < MOST:
            seen.add(float(other))
        else:
            NOTES.reckoned.add(self.name)
        return compare(self.plain, getattr(other, "plain", other))

    return method


def _reckoning(name: str, *, swapped: bool) -> Callable[[Any, Any], Any]:
    reckon = getattr(operator, name)

    def method(self: Any, other: object) -> Any:  # noqa: ANN401  # as the operator has it
        NOTES.reckoned.add(self.name)
        value = getattr(other, "plain", other)
        return reckon(value, self.plain) if swapped else reckon(self.plain, value)

    return method


METHODS: dict[str, Any] = {
    f"__{name}__": _comparing(f"__{name}__") for name in ("lt", "le", "gt", "ge", "eq", "ne")
}
for _name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow"):
    METHODS[f"__{_name}__"] = _reckoning(f"__{_name}__", swapped=False)
    METHODS[f"__r{_name}__"] = _reckoning(f"__{_name}__", swapped=True)


def _plain(self: Any) -> int | float:  # noqa: ANN401  # one of the two classes
    return int.__int__(self) if isinstance(self, int) else float.__float__(self)


METHODS["plain"] = property(_plain)
METHODS["__hash__"] = lambda self: hash(self.plain)
TracedInt: type[int] = type("TracedInt", (int,), dict(METHODS))
TracedFloat: type[float] = type("TracedFloat", (float,), dict(METHODS))


def traced(value: object, name: str) -> object:
    """The value, or the table of values, as one that takes notes."""
    if isinstance(value, dict):
        return {key: traced(one, f"{name}.{key}") for key, one in value.items()}
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return value
    made: Any = TracedInt(value) if isinstance(value, int) else TracedFloat(value)
    made.name = name
    return made


def install() -> None:
    """Let all tuned numbers take notes."""
    load = loader._room  # noqa: SLF001  # the one place where they come in
    rooms: dict[str, Mapping[str, Any]] = {}

    def with_notes(room: str) -> Mapping[str, Any]:
        if room not in rooms:
            rooms[room] = traced(load(room), room)  # type: ignore[assignment]  # a table stays one
        return rooms[room]

    loader._room = with_notes  # noqa: SLF001
