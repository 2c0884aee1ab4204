"""Merge a draft with a file that others have changed."""

from __future__ import annotations

from qa.edit.line_matcher import LineMatcher

CONTEXT = 2  # lines around a difference


def difference(old: str, new: str) -> list[list[str]]:
    """The lines that differ and some around them: [" ", "-" or "+", line]; ["…", ""] for a gap."""
    ours, theirs = old.split("\n"), new.split("\n")
    found: list[list[str]] = []
    for group in LineMatcher(ours, theirs).get_grouped_opcodes(CONTEXT):
        if found:
            found.append(["…", ""])
        for tag, i, i_end, j, j_end in group:
            if tag == "equal":
                found += ([" ", line] for line in ours[i:i_end])
                continue
            found += (["-", line] for line in ours[i:i_end])
            found += (["+", line] for line in theirs[j:j_end])
    return found


def merged(base: str, one: str, other: str) -> str | None:
    """Both changes of a text made; None if they touch the same lines."""
    lines = base.split("\n")
    hunks: list[tuple[int, int, list[str]]] = []
    for text in (one, other):
        new = text.split("\n")
        for tag, i, i_end, j, j_end in LineMatcher(lines, new).get_opcodes():
            if tag != "equal":
                hunks.append((i, i_end, new[j:j_end]))
    hunks.sort(key=lambda hunk: (hunk[0], hunk[1]))
    result: list[str] = []
    at = 0
    last: tuple[int, int, list[str]] | None = None
    for hunk in hunks:
        if hunk == last:
            continue  # both did the same
        if last is not None and hunk[0] <= last[1]:
            return None
        result += lines[at : hunk[0]]
        result += hunk[2]
        at, last = hunk[1], hunk
    return "\n".join(result + lines[at:])
