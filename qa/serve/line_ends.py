"""A text as an editor in a browser holds it, and the way back to every byte that was not edited.

Editors hold lines; the file holds line ends too, of one kind or of several. What an editor hands
back is compared with what it was given line by line: a line that is the same keeps its end.
"""

from __future__ import annotations

from collections import Counter

from qa.edit.line_matcher import LineMatcher
from qa.model.expression import expression

LINE = expression(r"([^\r\n]*+)(\r\n|\r|\n|\Z)")


def even(raw: str) -> str:
    """The text with LF for each line end."""
    return raw.replace("\r\n", "\n").replace("\r", "\n")


def uneven(edited: str, raw: str) -> str:
    """The edited text with the line ends of `raw`.

    Args:
        edited: with LF for each line end.
        raw: the text that was edited, with its own line ends.
    """
    if "\r" not in raw:
        return edited
    old, ends = _lines(raw)
    new = edited.split("\n")
    usual = Counter(end for end in ends if end).most_common(1)
    default = usual[0][0] if usual else "\n"
    chosen: list[str] = [default] * len(new)
    for _, i, i_end, j, j_end in LineMatcher(old, new).get_opcodes():
        for step in range(min(i_end - i, j_end - j)):
            chosen[j + step] = ends[i + step] or default
    for number in range(1, len(new)):  # CR, an empty line and LF would be one line end
        if not new[number] and chosen[number - 1] == "\r" and chosen[number] == "\n":
            chosen[number] = "\r"
    chosen[-1] = ""
    return "".join(line + end for line, end in zip(new, chosen, strict=True))


def _lines(raw: str) -> tuple[list[str], list[str]]:
    lines: list[str] = []
    ends: list[str] = []
    at = 0
    while True:
        match = LINE.match(raw, at)
        assert match is not None
        lines.append(match[1])
        ends.append(match[2])
        at = match.end()
        if not match[2]:
            return lines, ends
