"""reStructuredText: the text of the rendered page, mapped to the file.

Blocks are told by their indentation and their first characters; what stands within one is read by
`rst_inline`. docutils knows more, but not where in the file a word stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.model.expression import expression
from qa.model.prose import Role
from qa.model.structure import PartKind
from qa.read.line_blocks import Line, LineWalk
from qa.read.prose_builder import ProseBuilder, ReadText
from qa.read.rst_inline import rst_codes

# A line of one sign that underlines a heading, or a rule across the page.
RULE: Final = expression(r"([^\w\s])\1{1,}\s*$")
# ".. note:: text", ".. _target:", ".. |x| image::", ".. comment".
EXPLICIT: Final = expression(r"\.\.(?:\s|$)")
DIRECTIVE: Final = expression(r"\.\.\s+(?:\|[^|]{1,80}\|\s+)?(?P<name>[\w:.-]{1,60})::(?:\s+|$)")
OPTION: Final = expression(r":[^:\n]{1,40}:(?:\s|$)")
FIELD: Final = expression(r":[^:\n`]{1,60}:\s")
ITEM: Final = expression(r"(?:[-*+•]|\(?(?:\d{1,3}|#|[^\W\d_])[.)])\s+")
# ".. _name:", ".. _name: https://example.org/".
TARGET: Final = expression(r"\.\.\s+_(?P<name>`[^`]{1,200}`|[^:`]{1,200}):(?P<goal>.{0,1000})$")
TABLE_RULE: Final = expression(r"(?:=+(?:\s+=+)+|\+[-=+]+\+)\s*$")
GRID_CELL: Final = expression(r"[^|\s+](?:[^|\s]|\s(?![\s|]))*")
SIMPLE_CELL: Final = expression(r"\S(?:\S|\s(?!\s))*")
LINE_BLOCK: Final = expression(r"\|\s")
# Directives whose content is prose; what stands behind the name is, too, of the second.
PROSE: Final = frozenset(
    "note tip hint important warning caution danger attention error admonition seealso topic sidebar "
    "versionadded versionchanged deprecated versionremoved epigraph highlights pull-quote rubric centered "
    "figure container compound only class function method attribute data describe exception "
    "py:class py:function py:method py:attribute py:data py:module glossary index-prose".split()
)
PICTURES: Final = frozenset(("image", "figure"))
SPOKEN: Final = frozenset(
    "note tip hint important warning caution danger attention error admonition seealso topic sidebar "
    "versionadded versionchanged deprecated versionremoved rubric centered".split()
)


def read_rst(raw: str, lang: str | None = None) -> ReadText:
    """The prose of a page in reStructuredText."""
    builder = ProseBuilder(raw)
    _Walk(raw, builder).all()
    return builder.build(lang)


class _Walk(LineWalk):
    def __init__(self, raw: str, builder: ProseBuilder) -> None:
        super().__init__(raw, builder, rst_codes)
        self._levels: dict[str, int] = {}

    def _next(self) -> None:
        line = self._lines[self._at]
        if not line.text:
            self._at += 1
        elif EXPLICIT.match(line.text):
            self._explicit(line)
        elif line.text.startswith(">>>"):
            self._skip_paragraph()
        elif TABLE_RULE.match(line.text):
            self._table(line)
        elif RULE.match(line.text):
            self._at += 1
        elif line.text.startswith("__ ") or (line.text[0] == ":" and FIELD.match(f"{line.text} ")):
            self._at += 1  # an anonymous target, a field
        else:
            self._paragraph(line)

    def _skip_block(self, indent: int) -> None:
        """Pass over all that is indented deeper than `indent`."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.text and line.indent <= indent:
                return
            self._at += 1

    def _explicit(self, line: Line) -> None:
        self._at += 1
        directive = DIRECTIVE.match(line.text)
        if directive is None:
            self._other_explicit(line)
            return
        name = directive["name"].lower()
        rest = line.text[directive.end() :]
        if name in PICTURES:
            self._builder.part(PartKind.IMAGE, rest.strip(), self._builder.position)
        if name not in PROSE:
            if name.endswith(("code", "code-block", "sourcecode", "literalinclude")):
                self._builder.part(PartKind.BLOCK, rest.strip(), self._builder.position)
            self._skip_block(line.indent)
            return
        if name in SPOKEN and rest.strip():
            if name.startswith(("version", "deprecated")):
                rest = rest.partition(" ")[2]
            if rest.strip():
                self._blocks.write([Line(line.end - len(rest), line.end, 0, rest)], Role.PARAGRAPH)
        while self._at < len(self._lines) and OPTION.match(f"{self._lines[self._at].text} "):
            self._at += 1

    def _other_explicit(self, line: Line) -> None:
        """A footnote or citation, which is prose; a comment or the target of links, which is not."""
        note = re.match(r"\.\.\s+\[[^\]\n]{1,60}\]\s+", line.text)
        if note:
            start = line.start + note.end()
            rest = Line(start, line.end, 0, line.text[note.end() :])
            self._blocks.write([rest], Role.PARAGRAPH)
            return
        if self._comment(line):
            return
        target = TARGET.match(line.text)
        if target:
            goal, name = target["goal"].strip(), target["name"].strip("`")
            if "://" in goal:
                self._builder.part(PartKind.LINK, goal, self._builder.position)
            else:
                self._builder.part(PartKind.ANCHOR, name, self._builder.position)
        self._skip_block(line.indent)

    def _comment(self, line: Line) -> bool:
        """A comment to this program: ".. qa: ignore[rule]" is written as in HTML."""
        if "<!--" not in line.text:
            return False
        start = self._raw.find("<!--", line.start)
        end = self._raw.find("-->", start, line.end)
        if end < 0:
            return False
        self._builder.comment(start, end + 3)
        return True

    def _table(self, line: Line) -> None:
        """Pass over the rules of a table; its rows are cells of what stands apart in them."""
        self._builder.part(PartKind.TABLE, "", self._builder.position)
        grid = line.text[0] == "+"
        cells = GRID_CELL if grid else SIMPLE_CELL
        rules = 1
        self._at += 1
        while self._at < len(self._lines):
            row = self._lines[self._at]
            if TABLE_RULE.match(row.text) or RULE.match(row.text):
                rules += 1
            elif self._ends_table(row, rules, grid=grid):
                return
            else:
                for cell in cells.finditer(row.text):
                    start, text = row.start + cell.start(), cell.group()
                    self._blocks.write([Line(start, start + len(text), 0, text)], Role.CELL)
            self._at += 1

    def _ends_table(self, row: Line, rules: int, *, grid: bool) -> bool:
        if row.text:
            return grid and row.text[0] not in "|+"
        return grid or (rules > 1 and TABLE_RULE.match(self._lines[self._at - 1].text) is not None)

    def _paragraph(self, line: Line) -> None:
        role = Role.PARAGRAPH
        item = ITEM.match(line.text)
        outside = line.indent
        if item:
            role = Role.ITEM
            line = Line(
                line.start + item.end(),
                line.end,
                line.indent + item.end(),
                line.text[item.end() :],
            )
        begun = self._at
        self._at += 1
        found = [line, *self._further(line, is_item=item is not None)]
        following = self._lines[self._at] if self._at < len(self._lines) else None
        under = following.text if following else ""
        if len(found) == 1 and not item and following and RULE.match(following.text):
            role = Role.HEADING
            self._at += 1
        literal = found[-1].text.endswith("::")
        if literal:
            found[-1] = _without_colons(found[-1])
        self._builder.begin(role)
        start = self._builder.position
        self._blocks.write([_marked(part) for part in found if part.text], role)
        if role is Role.HEADING:
            end = self._builder.position
            self._builder.part(PartKind.HEADING, found[0].text, start, end)
            self._builder.part(PartKind.SECTION, self._level(begun, under), start, end)
        if literal:
            self._builder.part(PartKind.BLOCK, "", self._builder.position)
            self._skip_block(outside)

    def _level(self, begun: int, under: str) -> str:
        """The level of a heading: its signs are known by the order in which the page has them."""
        above = self._lines[begun - 1].text if begun else ""
        sign = under[:1] * (2 if above[:1] == under[:1] and RULE.match(above) else 1)
        return str(self._levels.setdefault(sign, len(self._levels) + 1))

    def _further(self, line: Line, *, is_item: bool) -> Iterator[Line]:
        """The lines that go on with a paragraph."""
        first = True
        while self._at < len(self._lines):
            following = self._lines[self._at]
            if not following.text or EXPLICIT.match(following.text) or RULE.match(following.text):
                return
            if following.indent < line.indent and is_item:
                return
            if following.indent != line.indent and not is_item and first:
                return  # the line was the term of a definition
            marked = ITEM.match(following.text) and (is_item or following.indent != line.indent)
            if marked or LINE_BLOCK.match(following.text):
                return
            yield following
            self._at += 1
            first = False


def _without_colons(line: Line) -> Line:
    """A last line without the sign for the literal block behind it; one colon is prose."""
    cut = 2 if line.text == "::" or line.text.endswith(" ::") else 1
    text = line.text[:-cut].rstrip()
    return Line(line.start, line.start + len(text), line.indent, text)


def _marked(line: Line) -> Line:
    """A line of a line block without its bar."""
    bar = LINE_BLOCK.match(line.text)
    return (
        Line(line.start + bar.end(), line.end, line.indent, line.text[bar.end() :]) if bar else line
    )
