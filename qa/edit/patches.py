"""A difference as `patch` and `git apply` read it."""

from __future__ import annotations

import os

from qa.report.in_file import portable

# The names of a file in a patch, before and after.
SIDES = (("---", "a"), ("+++", "b"))
QUOTE = frozenset('"\\')
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def unified_head(uri: str) -> tuple[str, ...]:
    """The first two lines of a difference in a file."""
    return tuple(f"{sign} {_quoted(f'{side}/{portable(uri)}')}\n" for sign, side in SIDES)


def _quoted(path: str) -> str:
    """A path as git writes it in patches: in quotes, with escapes, where a plain one would mislead."""
    if path.isprintable() and not QUOTE.intersection(path):
        return path
    parts = []
    for character in path:
        if character in ESCAPES:
            parts.append(ESCAPES[character])
        elif character.isprintable() and not "\ud800" <= character <= "\udfff":
            parts.append(character)
        else:  # others in octal, byte by byte
            parts.extend(f"\\{byte:03o}" for byte in os.fsencode(character))
    return f'"{"".join(parts)}"'


def lines_for_patch(raw: str) -> list[str]:
    """The lines with their ends, as `patch` sees them: nothing but LF ends one."""
    lines = raw.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def ended_for_patch(line: str) -> str:
    """A line of a difference, with the note that `patch` wants where none ends the file."""
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
