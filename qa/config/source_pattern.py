"""Patterns for the path of an article's source, such as "{stem}.de{suffix}"."""

from __future__ import annotations

from qa.model.expression import expression

# The fields of a pattern, as in str.format, but without format specifications, which could request a billion
# spaces.
FIELDS = ("stem", "suffix", "name")
FIELDS_TOLD = "{stem}, {suffix} and {name}"
FIELD = expression(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def wrong_field(pattern: str) -> str | None:
    """Return the first unknown field of a pattern; None if there is none."""
    for match in FIELD.finditer(pattern):
        if match[0] not in {"{{", "}}"} and match[1] not in FIELDS:
            return match[0]
    return None
