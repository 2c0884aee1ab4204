"""Serialize reports for the cache, as JSON: loading them runs no code."""

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

# The types of values in reports. Values are JSON objects with one member, the name of the type.
VALUES: Final[dict[str, Any]] = {
    kind.__name__: kind
    for kind in (
        Category, Edit, Failure, NotChecked, Place, PlacedFinding, Report, Severity,
        Span, Unseen, Witness,
    )
}  # fmt: skip
SET: Final = "set"


class UnpackableError(ValueError):
    """A value cannot be packed, or bytes cannot be unpacked."""


def packed(reports: Sequence[Report]) -> bytes:
    """Serialize reports as ASCII JSON.

    Raises:
        UnpackableError: if a value has a type that reports do not contain.
    """
    return json.dumps([_plain(report) for report in reports], separators=(",", ":")).encode()


def unpacked(content: bytes) -> list[Report]:
    """Deserialize what `packed` returned.

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
    """Build the value of a JSON object.

    Raises:
        KeyError: if its type is unknown.
        TypeError, ValueError: if its members do not fit the type.
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
