"""Blocks that the dialects of Markdown add to CommonMark: what in them is no prose is blanked.

MDX (imports, elements of JSX), containers (`:::`, `///`), admonitions (`!!!`), includes, shortcodes
and tags of templates (Hugo, Liquid, Jinja), attributes (kramdown), formulas. A line that is blanked
keeps its place, and one that loses its indentation ends as it did, so every position is still
found from the end of its line.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from typing import Final

from qa.model.expression import expression

FENCE: Final = expression(r"[ \t>]*(?P<fence>`{3,}|~{3,})")
# Lines that hold nothing but the syntax of a dialect.
ALONE: Final = expression(
    r"\s*(?:"
    r"/{3,}(?:\s[^\n]*)?"  # pymdown's blocks: /// tip | Title
    r"|:{3,}[^\n]*"  # containers: :::note Title, :::{note}
    r"|\{\*[^\n]*\*\}"  # included code: {* ../app.py hl[1] *}
    r"|\{%[^\n]*%\}|\{\{[<%][^\n]*[%>]\}\}"  # tags of templates, shortcodes
    r"|\{[:\#.][^{}\n]*\}"  # attributes: {:.wide}, {#top}
    r"|\{/\*[^\n]*\*/\}"  # a comment of MDX
    r"|-{2,}8<-{2,}[^\n]*"  # snippets
    r")\s*"
)
# A listing: {% highlight ruby %} … {% endhighlight %}, {{< highlight go >}} … {{< /highlight >}}.
LISTING: Final = expression(r"\s*\{(?P<sign>%|\{[<%])-?\s*highlight\b")
LISTING_CLOSES: Final = {
    "%": expression(r"\{%-?\s*endhighlight\s*-?%\}"),
    "{<": expression(r"\{\{<\s*/\s*highlight\s*>\}\}"),
    "{%": expression(r"\{\{%\s*/\s*highlight\s*%\}\}"),
}
ADMONITION: Final = expression(r"(?P<indent>[ \t]*)(?:!!!|\?\?\?\+?|===\+?)[ \t]+[\"'\w][^\n]*")
FORMULA_OPENS: Final = expression(r"[\s>]*(?:\$\$|\\\[)")
FORMULA_CLOSES: Final = expression(r"(?:\$\$|\\\])[.,;]?\s*(?:\{[^{}]*\})?\s*$")
ENVIRONMENT: Final = expression(r"\s*\\begin\{(?P<name>[\w*]{1,30})\}")
# MDX: modules at the left margin, and elements of JSX that have lines of their own.
MODULE: Final = expression(
    r"(?:import\s+(?:[\w*{\"'][^\n]*)|export\s+(?:const|let|var|default|function|async|class|\{|\*)[^\n]*)"
)
ELEMENT: Final = expression(r"\s*</?(?P<name>[^\W\d_][\w.]*)?(?=[\s/>])")
WHOLE_ELEMENT: Final = expression(
    r"\s*(?:</?(?:[^\W\d_][\w.]*)?(?:\s(?:[^<>\"'{}]|\"[^\"]*\"|'[^']*'|\{[^{}\n]*\}){0,999})?/?>\s*)+"
)
# A block that nothing closes within so many lines is not of the dialect.
MOST_LINES: Final = 400


def without_dialects(lines: Sequence[str], *, is_mdx: bool = False) -> list[str]:
    """The lines as CommonMark takes them: as many, each the end of what it was, or nothing."""
    return _Lines(lines, is_mdx=is_mdx).all()


class _Lines:
    def __init__(self, lines: Sequence[str], *, is_mdx: bool) -> None:
        self._lines = lines
        self._is_mdx = is_mdx
        self._done: list[str] = []
        self._fence = ""
        # Indentations of the admonitions that are open.
        self._boxes: list[int] = []
        self._depth = 0
        self._unending: set[str] = set()
        self._closings = array("l")

    def all(self) -> list[str]:
        while len(self._done) < len(self._lines):
            self._next()
        return self._done

    def _next(self) -> None:
        at = len(self._done)
        line = self._dedented(self._lines[at])
        if self._in_fence(line):
            self._done.append(line)
            return
        skipped = self._skipped(at, line)
        self._done.extend([""] * skipped if skipped else [line])

    def _in_fence(self, line: str) -> bool:
        match = FENCE.match(line)
        if self._fence:
            if match and match["fence"].startswith(self._fence) and not line.strip("`~ \t>"):
                self._fence = ""
            return True
        if match:
            self._fence = match["fence"]
        return bool(match)

    def _dedented(self, line: str) -> str:
        if not self._boxes and not self._depth:
            return line
        body = line.lstrip(" \t")
        indent = len(line) - len(body)
        if body:
            while self._boxes and indent < self._boxes[-1] + 4:
                self._boxes.pop()
        if self._boxes:
            return line[min(indent, self._boxes[-1] + 4) :]
        return line[min(indent, 2 * self._depth) :]

    def _skipped(self, at: int, line: str) -> int:
        """How many lines from here on are no prose; 0 if this one is."""
        listing = LISTING.match(line)
        if listing and (whole := self._listing(at, line, listing)):
            return whole
        if ALONE.fullmatch(line):
            return 1
        box = ADMONITION.fullmatch(line)
        if box and self._opens_box(at, line):
            within = self._boxes[-1] + 4 if self._boxes else 0
            self._boxes.append(within + len(box["indent"].expandtabs(4)))
            return 1
        formula = self._formula(at, line)
        if formula:
            return formula
        return self._mdx(at, line) if self._is_mdx else 0

    def _listing(self, at: int, line: str, opened: re.Match[str]) -> int:
        """How many lines a listing of Jekyll or Hugo has; 0 if it is not closed."""
        closes = LISTING_CLOSES[opened["sign"]]
        if closes.search(line, opened.end()):
            return 1
        return self._until(at, closes, f"listing {opened['sign']}")

    def _opens_box(self, at: int, line: str) -> bool:
        """Whether the next line with anything on it is indented, as the content of a box is."""
        base = len(self._lines[at]) - len(self._lines[at].lstrip(" \t"))
        for following in self._lines[at + 1 : at + 4]:
            body = following.lstrip(" \t")
            if body:
                return len(following) - len(body) >= base + 4
        return line.lstrip().startswith("!!!")

    def _formula(self, at: int, line: str) -> int:
        opened = FORMULA_OPENS.match(line)
        if opened:
            if FORMULA_CLOSES.search(line, opened.end()):
                return 1
            return (
                self._until(at, FORMULA_CLOSES, "formula")
                if not line[opened.end() :].strip()
                else 0
            )
        environment = ENVIRONMENT.match(line)
        if environment:
            closes = re.compile(rf"\\end\{{{re.escape(environment['name'])}\}}")
            return 1 if closes.search(line) else self._until(at, closes, environment["name"])
        return 0

    def _until(self, at: int, closes: re.Pattern[str], what: str) -> int:
        """How many lines there are to the one that closes the block; 0 if none does."""
        if what in self._unending:
            return 0
        for number, line in enumerate(self._lines[at + 1 : at + MOST_LINES], 2):
            if closes.search(line):
                return number
        self._unending.add(what)
        return 0

    def _mdx(self, at: int, line: str) -> int:
        if MODULE.match(line):
            return self._to_blank(at)
        return self._to_closing_brace(at) if line.startswith("{") else self._element(at, line)

    def _element(self, at: int, line: str) -> int:
        """How many lines an element of JSX has that stands by itself."""
        element = ELEMENT.match(line)
        if element is None:
            return 0
        if WHOLE_ELEMENT.fullmatch(line):
            closing = line.count("</")
            opening = line.count("<") - closing - line.count("/>")
            self._depth = max(0, self._depth + opening - closing)
            return 1
        if "<" in line[element.end() :] or ">" in line[element.end() :].replace("=>", ""):
            return 0
        # An element whose attributes go on for several lines.
        for number, following in enumerate(self._lines[at + 1 : at + 60], 2):
            body = following.strip()
            if body in {">", "/>"} or body.endswith((" >", "/>", "}>", '">')):
                self._depth += not body.endswith("/>")
                return number
            if not body:
                break
        return 0

    def _to_closing_brace(self, at: int) -> int:
        """How many lines there are to the end of an expression in braces; 0 if it does not end its line."""
        if not self._closings:
            self._closings = _closing_lines(self._lines)
        end = self._closings[at]
        number = end - at + 1
        is_one = 0 < number <= MOST_LINES and self._lines[end].rstrip().endswith("}")
        return number if is_one else 0

    def _to_blank(self, at: int) -> int:
        """How many lines there are to the end of a module's paragraph."""
        braces = 0
        number = 0
        for line in self._lines[at : at + MOST_LINES]:
            if not line.strip() and braces <= 0:
                break
            braces += sum(map(line.count, "{[(")) - sum(map(line.count, ")]}"))
            number += 1
        return number


def _closing_lines(lines: Sequence[str]) -> array[int]:
    """For each line, the number of the one that closes the braces opened since; -1 if there is none."""
    found = array("l", [-1]) * len(lines)
    # Which lines wait for the one that closes, and how many braces were open before them: a text may have a million.
    waiting, before = array("l"), array("l")
    braces = 0
    for number, line in enumerate(lines):
        waiting.append(number)
        before.append(braces)
        braces += line.count("{") - line.count("}")
        while before and braces <= before[-1]:
            before.pop()
            found[waiting.pop()] = number
    return found
