"""Plain values as one line of JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from qa.model.expression import expression
from qa.model.fields import document_parts
from qa.model.report import Report

# Python's json leaves these as they are, but many a reader of lines ends a line at some of them,
# and many a terminal obeys the others.
ESCAPED = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029)}
# Those, and halves of surrogate pairs, which UTF-8 cannot say.
UNSAFE = expression("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")

# So many lists, and one, are written at once.
TOGETHER = 500


def as_json(fields: Any) -> str:  # noqa: ANN401  # whatever JSON has
    """The fields in one line of JSON, readable; half a surrogate pair is escaped."""
    text = json.dumps(fields, ensure_ascii=False)
    if UNSAFE.search(text) is None:
        return text
    return text.translate(ESCAPED).encode("utf-8", "backslashreplace").decode("utf-8")


def document_json(report: Report, version: int) -> Iterator[str]:
    """One document in one line of JSON, finding by finding: a text may be full of them."""
    return object_pieces(document_parts(report, version), as_json)


def object_pieces(
    fields: Iterable[tuple[str, Any]],
    dump: Callable[[Any], str],
    comma: str = ", ",
    colon: str = ": ",
) -> Iterator[str]:
    """An object of JSON, piece by piece.

    Args:
        fields: its members; a value that is an iterator gives objects, which may hold iterators in turn, or lists.
        dump: writes what is no iterator.
        comma: what stands between members.
        colon: what stands behind a name.
    """
    mark = "{"
    for name, value in fields:
        yield f"{mark}{dump(name)}{colon}"
        mark = comma
        if isinstance(value, Iterator):
            yield from _list_pieces(value, dump, comma, colon)
        else:
            yield dump(value)
    yield "}" if mark == comma else "{}"


def _list_pieces(
    values: Iterator[Any], dump: Callable[[Any], str], comma: str, colon: str
) -> Iterator[str]:
    mark = "["
    for one in values:
        yield mark
        mark = comma
        if isinstance(one, list):
            yield dump([one, *islice(values, TOGETHER)])[1:-1]
        elif any(isinstance(part, Iterator) for part in one.values()):
            yield from object_pieces(one.items(), dump, comma, colon)
        else:
            yield dump(one)
    yield "]" if mark == comma else "[]"
