"""Changes of a text as CodeMirror writes them down, applied and made here as well.

A change is a list of parts, in the order of the text: a number keeps so many UTF-16 units, a list
takes away so many (its first item) and puts the lines in their place that are its other items.
https://codemirror.net/docs/ref/#state.ChangeSet.toJSON
"""

from __future__ import annotations

from typing import TypeAlias

from qa.edit.line_matcher import changed_part
from qa.report.offsets import utf_16_length

Change: TypeAlias = list[int | list[int | str]]

LONGEST = 5_000_000  # UTF-16 units of a text
MOST_PARTS = 20_000


class ChangeError(ValueError):
    """A change that does not fit the text, or is none."""


def parse_change(value: object) -> Change:
    """A change that came from elsewhere.

    Raises:
        ChangeError: if it is none.
    """
    if not isinstance(value, list) or len(value) > MOST_PARTS:
        message = "expected a list of parts"
        raise ChangeError(message)
    for part in value:
        if isinstance(part, list):
            wrong = not part or not _is_length(part[0])
            wrong = wrong or not all(isinstance(line, str) for line in part[1:])
            wrong = wrong or any("\n" in line or "\r" in line for line in part[1:])
        else:
            wrong = not _is_length(part)
        if wrong:
            message = "expected lengths and lists of a length and lines"
            raise ChangeError(message)
    return value


def _is_length(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LONGEST


def apply_change(text: str, change: Change) -> str:
    """The text after a change; both have LF for each line end.

    Raises:
        ChangeError: if the change is about another text.
    """
    units = text.encode("utf-16-le", "surrogatepass")
    parts: list[bytes] = []
    at = 0
    for part in change:
        if isinstance(part, int):
            parts.append(units[at : at + 2 * part])
            at += 2 * part
            continue
        taken, *lines = part
        assert isinstance(taken, int)
        at += 2 * taken
        parts.append("\n".join(map(str, lines)).encode("utf-16-le", "surrogatepass"))
    if at != len(units):
        message = "the change is about a text of another length"
        raise ChangeError(message)
    after = b"".join(parts)
    if len(after) > 2 * LONGEST:
        message = "the text is too long"
        raise ChangeError(message)
    try:
        return after.decode("utf-16-le")
    except UnicodeDecodeError:
        message = "the change cuts a character in two"
        raise ChangeError(message) from None


def change_between(old: str, new: str) -> Change:
    """The change that makes `new` of `old`: what they begin and end with is kept."""
    start, end, new_end = changed_part(old, new)
    taken, put = old[start:end], new[start:new_end]
    change: Change = [utf_16_length(old[:start])] if start else []
    if taken or put:
        change.append([utf_16_length(taken), *(put.split("\n") if put else [])])
    if end < len(old):
        change.append(utf_16_length(old[end:]))
    return change
