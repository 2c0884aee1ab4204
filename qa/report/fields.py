"""Plain values as one line of JSON."""

from __future__ import annotations

import json
from typing import Any

from qa.model.expression import expression

# Python's json leaves these as they are, but many a reader of lines ends a line at some of them,
# and many a terminal obeys the others.
ESCAPED = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), 0x2028, 0x2029)}
# Those, and halves of surrogate pairs, which UTF-8 cannot say.
UNSAFE = expression("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def as_json(fields: dict[str, Any]) -> str:
    """The fields in one line of JSON, readable; half a surrogate pair is escaped."""
    text = json.dumps(fields, ensure_ascii=False)
    if UNSAFE.search(text) is None:
        return text
    return text.translate(ESCAPED).encode("utf-8", "backslashreplace").decode("utf-8")
