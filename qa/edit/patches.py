"""A difference as `patch` and `git apply` read it."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from qa.read.cells import CellWords
from qa.report.in_file import portable

# The names of a file in a patch, before and after.
SIDES = (("---", "a"), ("+++", "b"))
CONTEXT = 3  # lines around a change
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


def units_of(raw: str, edits: Iterable[CellWords]) -> list[tuple[str, str]]:
    """The lines of a text before and after edits; those that stand in a row and change are one unit.

    Nothing is compared: the edits say what changes. So it takes the time of a look at the text.

    Args:
        raw: the text before.
        edits: in order, in code points of it.
    """
    lines = lines_for_patch(raw)
    starts = list(accumulate(map(len, lines), initial=0))
    units: list[tuple[str, str]] = []
    done = 0  # lines
    first = last = -1  # of the unit that is being changed; the one behind it
    at = 0  # code points of the text that are written
    parts: list[str] = []

    def close() -> None:
        nonlocal done
        if last > first:
            parts.append(raw[at : starts[last]])
            units.append((raw[starts[first] : starts[last]], "".join(parts)))
            done = last

    for start, end, text in edits:
        begins = min(max(bisect_right(starts, start) - 1, 0), max(len(lines) - 1, 0))
        ends = min(max(bisect_right(starts, max(end - 1, start)), begins + 1), len(lines))
        # What ends a line and is not put back joins the next one to what is left of it.
        left = text or start > starts[begins]
        if end > start and raw[end - 1] == "\n" and left and not text.endswith("\n"):
            ends = min(ends + 1, len(lines))
        if first < 0 or begins > last:
            close()
            units += ((line, line) for line in lines[done:begins])
            first, last, at = begins, ends, starts[begins]
            parts.clear()
            done = begins
        last = max(last, ends)
        parts += raw[at:start], text
        at = end
    close()
    units += ((line, line) for line in lines[done:])
    return units


def hunks(units: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The changed units with the lines around them, as `patch` and `git apply` read them.

    Args:
        units: all lines of a file, before and after: whole lines, one unit of them or more.
    """
    changed = [number for number, (old, new) in enumerate(units) if old != new]
    groups: list[tuple[int, int]] = []
    for number in changed:
        first, last = max(0, number - CONTEXT), min(len(units), number + 1 + CONTEXT)
        if groups and first <= groups[-1][1]:
            groups[-1] = (groups[-1][0], last)
        else:
            groups.append((first, last))
    done, at, at_new = 0, 1, 1
    for first, last in groups:
        for old, new in units[done:first]:
            at, at_new = at + old.count("\n"), at_new + new.count("\n")
        body: list[str] = []
        sizes = [0, 0]
        for old, new in units[first:last]:
            same = old == new
            for side, sign, text in ((0, " " if same else "-", old), (1, "+", new)):
                lines = lines_for_patch(text)
                sizes[side] += len(lines)
                if not (same and side):
                    body += (ended_for_patch(f"{sign}{line}") for line in lines)
        yield f"@@ -{_range(at, sizes[0])} +{_range(at_new, sizes[1])} @@\n"
        yield from body
        at, at_new, done = at + sizes[0], at_new + sizes[1], last


def _range(first: int, size: int) -> str:
    """Lines of a side as difflib and diff write them: one is not counted, none stand behind the line before."""
    return f"{first}" if size == 1 else f"{first if size else first - 1},{size}"
