"""What was likely meant by a name that there is not."""

from __future__ import annotations

import difflib
from collections.abc import Collection


def closest(name: str, known: Collection[str]) -> str:
    """A question that names what was likely meant, with a space before it, or nothing."""
    close = difflib.get_close_matches(name, known, 1, 0.6)
    return f" Did you mean {close[0]!r}?" if close else ""
