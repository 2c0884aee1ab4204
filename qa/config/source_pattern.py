"""Where the source of an article is: a pattern such as "{stem}.de{suffix}"."""

from __future__ import annotations

from qa.model.expression import expression

# What a pattern may hold, as in str.format, but never with a format of its own, which could ask for a
# billion spaces.
FIELDS = ("stem", "suffix", "name")
FIELDS_TOLD = "{stem}, {suffix} and {name}"
FIELD = expression(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


def wrong_field(pattern: str) -> str | None:
    """What stands in braces in a pattern and is none of its fields; None if nothing does."""
    for match in FIELD.finditer(pattern):
        if match[0] not in {"{{", "}}"} and match[1] not in FIELDS:
            return match[0]
    return None
