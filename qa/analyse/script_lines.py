"""Lines of a program that a page's extractor left among the text: scripts, style sheets, templates."""

from __future__ import annotations

from bisect import bisect_right

from qa.model.expression import expression
from qa.model.prose import Prose
from qa.model.span import Span

# What no prose has: "function(", "var x =", ");", "@media only", "{ $(", "{ display: none;", "<![CDATA[".
SCRIPT = expression(
    r"\bfunction ?\(|\bvar \w{1,40} ?=|\)\s?;(?=\s?[\w}(]|$)|@media\b[^{}\n]{0,200}\{|\{\s?\$\(|"
    r"\{\s?[\w-]{1,40}\s?:[^{}\n]{1,200};\s?\}|<!\[CDATA\[|\w\.\w{1,40}\([^()\n]{0,80}\)\.\w{1,40}\("
)
SIGNS = ("{", "(", "[")


def is_of_script(prose: Prose, span: Span) -> bool:
    """Whether a stretch of the text stands on a line of a program."""
    starts, ends = prose.need(_script_lines)
    number = bisect_right(starts, span.start) - 1
    return number >= 0 and span.start < ends[number]


def _script_lines(prose: Prose) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where such lines begin and end, in order."""
    text = prose.text
    starts: list[int] = []
    ends: list[int] = []
    if not any(map(text.__contains__, SIGNS)):
        return (), ()
    for match in SCRIPT.finditer(text):
        if ends and match.start() < ends[-1]:
            continue
        end = text.find("\n", match.end())
        starts.append(text.rfind("\n", 0, match.start()) + 1)
        ends.append(len(text) if end < 0 else end)
    return tuple(starts), tuple(ends)
