"""Many expressions for the beginning of a text as one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa.model.expression import compiled


def alternation(expressions: Iterable[str]) -> re.Pattern[str]:
    """One pattern that matches what the first of `expressions` that matches would match.

    The interpreter reads off the first letters of the alternatives by itself: a reader of our own
    was not faster (`benchmarks/alternation.py`).

    Args:
        expressions: without flags and without groups that have a name or a number.

    Raises:
        re.error: where one of them is not a regular expression.
    """
    return compiled("|".join(f"(?:{expression})" for expression in expressions))
