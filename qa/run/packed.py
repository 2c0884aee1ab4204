"""Reports as data and back: what is kept of an answer holds no code, and loading it runs none."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import fields
from enum import Enum
from typing import Any, Final

from qa.model.memory import loaded
from qa.model.mqm import Category, Severity
from qa.model.report import (
    Edit,
    Failure,
    NotChecked,
    Place,
    PlacedFinding,
    Report,
    Unseen,
    Witness,
)
from qa.model.span import Span

# The values of which an answer is made: by their names, in JSON objects with one member.
VALUES: Final[dict[str, Any]] = {
    kind.__name__: kind
    for kind in (
        Category, Edit, Failure, NotChecked, Place, PlacedFinding, Report, Severity,
        Span, Unseen, Witness,
    )
}  # fmt: skip
SET: Final = "set"


class UnpackableError(ValueError):
    """A value that cannot be packed, or bytes that hold none."""


def packed(reports: Sequence[Report]) -> bytes:
    """The reports as JSON, in ASCII.

    Raises:
        UnpackableError: if a value is of a kind that reports are not made of.
    """
    return json.dumps([_plain(report) for report in reports], separators=(",", ":")).encode()


def unpacked(content: bytes) -> list[Report]:
    """The reports that `packed` has packed.

    Raises:
        UnpackableError: if it is anything else.
    """
    try:
        reports = json.loads(content, object_pairs_hook=_value)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise UnpackableError(str(error)) from None
    if not isinstance(reports, list) or not all(isinstance(one, Report) for one in reports):
        message = "no list of reports"
        raise UnpackableError(message)
    return reports


def _plain(value: object) -> object:
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, frozenset):
        return {SET: sorted(map(str, value))}
    kind = type(value)
    if VALUES.get(kind.__name__) is not kind:
        message = f"reports hold no {kind.__qualname__}"
        raise UnpackableError(message)
    if isinstance(value, Enum):
        return {kind.__name__: value.value}
    if isinstance(value, (Place, Edit)):
        return {kind.__name__: [_plain(item) for item in value.fields]}
    return {kind.__name__: [_plain(getattr(value, name)) for name in _names(kind)]}


def _value(members: list[tuple[str, Any]]) -> object:
    """What an object of JSON stands for.

    Raises:
        KeyError: if it is no value of a report.
        TypeError, ValueError: if its members are not those of the value.
    """
    ((name, given),) = members
    if name == SET:
        return frozenset(given)
    kind = VALUES[name]
    if isinstance(given, list):
        return kind(*(tuple(item) if isinstance(item, list) else item for item in given))
    return kind(given)


@loaded
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
