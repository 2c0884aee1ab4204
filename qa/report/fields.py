"""Plain values as one line of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from qa.model.expression import expression
from qa.model.fields import document_parts
from qa.model.report import Report

# Python's json leaves these as they are, but many a reader of lines ends a line at some of them,
# and many a terminal obeys the others.
ESCAPED = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029)}
# Those, and halves of surrogate pairs, which UTF-8 cannot say.
UNSAFE = expression("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def as_json(fields: Any) -> str:  # noqa: ANN401  # whatever JSON has
    """The fields in one line of JSON, readable; half a surrogate pair is escaped."""
    text = json.dumps(fields, ensure_ascii=False)
    if UNSAFE.search(text) is None:
        return text
    return text.translate(ESCAPED).encode("utf-8", "backslashreplace").decode("utf-8")


def document_json(report: Report, version: int) -> Iterator[str]:
    """One document in one line of JSON, finding by finding: a text may be full of them."""
    return _object(document_parts(report, version))


def _object(fields: Iterable[tuple[str, Any]]) -> Iterator[str]:
    mark = "{"
    for name, value in fields:
        yield f'{mark}"{name}": '
        mark = ", "
        if isinstance(value, Iterator):
            yield from _list(value)
        else:
            yield as_json(value)
    yield "}"


def _list(values: Iterator[dict[str, Any]]) -> Iterator[str]:
    mark = "["
    for one in values:
        yield mark
        mark = ", "
        if any(isinstance(part, Iterator) for part in one.values()):
            yield from _object(one.items())
        else:
            yield as_json(one)
    yield "]" if mark == ", " else "[]"
