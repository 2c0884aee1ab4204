"""Suggestions for mistyped names."""

from __future__ import annotations

from collections.abc import Collection


def closest(name: str, known: Collection[str]) -> str:
    """Return " Did you mean …?" with the closest name, or an empty string."""
    import difflib  # few names are mistyped

    close = difflib.get_close_matches(name, known, 1, 0.6)
    return f" Did you mean {close[0]!r}?" if close else ""
