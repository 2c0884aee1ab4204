"""AsciiDoc: the text of the rendered page, mapped to the file.

Blocks are recognized by their first characters and by delimiter lines; `asciidoc_inline` parses their
content. https://docs.asciidoctor.org/asciidoc/latest/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.model.expression import expression
from qa.model.prose import Role
from qa.model.structure import PartKind
from qa.read.asciidoc_inline import asciidoc_codes
from qa.read.line_blocks import Line, LineWalk
from qa.read.prose_builder import ProseBuilder, ReadText

# Lines around code, literals, passthroughs, comments: the same line ends them.
VERBATIM: Final = expression(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|`{3,}[\w+-]{0,30})$")
# Lines around what holds blocks.
CONTAINER: Final = expression(r"(?:={4,}|\*{4,}|_{4,}|--|~{4,})$")
TABLE: Final = expression(r"[|,:!]={3,}$")
# The sign of a cell with what may stand before it: "2+|", ".3+^.>s|", "a|".
CELL: Final = expression(
    r"(?<!\\)(?:(?:^|(?<=\s))(?:\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})?[+*]?(?:[<^>]|\.[<^>]){0,2}[adehlmsv]?)?\|"
)
ATTRIBUTE: Final = expression(r":!?[\w-]{1,80}!?:(?:\s|$)")
STYLE: Final = expression(r"\[(?P<style>[^\[\]]{0,200}|\[[^\[\]]{1,200}\])\]$")
TITLE: Final = expression(r"\.(?![.\s])")
HEADING: Final = expression(r"(?P<level>={1,6}|#{1,6})\s+(?=\S)")
UNDERLINE: Final = expression(r"([=\-~^+])\1{2,}$")
ITEM: Final = expression(
    r"(?:\*{1,6}|-|\.{1,6}|\d{1,4}\.|[^\W\d_][.)]|[ivxIVX]{1,6}\)|<[\d.]{1,3}>)\s+(?:\[[ xX*]\]\s+)?(?=\S)"
)
TERM: Final = expression(r"(?P<term>[^\s].{0,200}?)(?::{2,4}|;;)(?:\s+|$)")
ADMONITION: Final = expression(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+")
BLOCK_MACRO: Final = expression(r"[A-Za-z][\w-]{0,40}::[^\[\]]{0,500}\[.{0,1000}\]$")
PICTURE: Final = expression(r"image::(?P<file>[^\s\[\]]{1,500})\[")
ANCHOR: Final = expression(r"\[(?:\[(?P<id>[^\[\],]{1,200})|[\w-]{0,20}#(?P<short>[\w-]{1,200}))")
RULE: Final = expression(r"(?:'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*)$")
COMMENT: Final = expression(r"//(?!/)")
# Styles of blocks that hold no prose.
CODE: Final = frozenset(
    "source listing literal stem latexmath asciimath pass comment plantuml ditaa graphviz mermaid "
    "vegalite a2s bpmn wavedrom subs".split()
)


def read_asciidoc(raw: str, lang: str | None = None) -> ReadText:
    """Return the prose of a page in AsciiDoc."""
    builder = ProseBuilder(raw)
    _Walk(raw, builder).all()
    return builder.build(lang)


class _Walk(LineWalk):
    def __init__(self, raw: str, builder: ProseBuilder) -> None:
        super().__init__(raw, builder, asciidoc_codes)
        self._style = ""
        # For each delimiter, the lines that consist of it: so that a block without an end costs nothing.
        self._last: dict[str, int] = {line.text: number for number, line in enumerate(self._lines)}

    def all(self) -> None:
        if self._lines and self._lines[0].text == "---":  # front matter of a site's generator
            self._skip_verbatim("---")
        super().all()

    def _next(self) -> None:
        line = self._lines[self._at]
        text = line.text
        if not text or text == "+" or RULE.match(text):
            self._at += 1
        elif VERBATIM.match(text) or (self._is_code() and CONTAINER.match(text)):
            self._verbatim(text)
        elif CONTAINER.match(text):
            self._at += 1
            self._style = ""
        elif TABLE.match(text):
            self._table(text)
        elif not self._about_a_block(line):
            self._text(line)

    def _about_a_block(self, line: Line) -> bool:
        """Pass over a line that says something of a block or of the page; whether it is one."""
        text = line.text
        if COMMENT.match(text):
            self._comment(line)
        elif ATTRIBUTE.match(text) or BLOCK_MACRO.match(text):
            picture = PICTURE.match(text)
            if picture:
                self._builder.part(PartKind.IMAGE, picture["file"], self._builder.position)
            self._at += 1
        elif STYLE.match(text):
            anchor = ANCHOR.match(text)
            if anchor:
                name = anchor["id"] or anchor["short"]
                self._builder.part(PartKind.ANCHOR, name, self._builder.position)
            self._style = text[1:-1]
            self._at += 1
        elif TITLE.match(text):
            self._at += 1
            self._blocks.write([_cut(line, 1)], Role.CAPTION)
        else:
            return False
        return True

    def _text(self, line: Line) -> None:
        if self._heading(line):
            self._style = ""
        elif self._is_code() or (
            line.indent and not ITEM.match(line.text) and not TERM.match(line.text)
        ):
            self._skip_paragraph()
        else:
            self._paragraph(line)

    def _is_code(self) -> bool:
        """Whether the style of the block that follows says that it is no prose."""
        return re.split(r"[,%#.]", self._style, maxsplit=1)[0].strip() in CODE

    def _verbatim(self, delimiter: str) -> None:
        if delimiter[0] in "-.`":
            language = [part.strip() for part in self._style.split(",")][1:2]
            self._builder.part(PartKind.BLOCK, "".join(language), self._builder.position)
        self._style = ""
        self._skip_verbatim("```" if delimiter.startswith("```") else delimiter)

    def _skip_verbatim(self, delimiter: str) -> None:
        """Pass over all up to the line that ends a block; one that nothing ends runs to the end."""
        begun = self._at
        self._at += 1
        if self._last.get(delimiter, -1) <= begun:
            # As Asciidoctor has it, which warns; for a rule it is one line only.
            self._at = len(self._lines) if delimiter != "---" else begun + 1
            return
        while self._lines[self._at].text != delimiter:
            self._at += 1
        self._at += 1

    def _skip_paragraph(self) -> None:
        self._style = ""
        super()._skip_paragraph()

    def _comment(self, line: Line) -> None:
        """A comment; one to this program is written as in HTML: "// <!-- qa: ignore[rule] -->"."""
        self._at += 1
        start = self._raw.find("<!--", line.start, line.end)
        end = self._raw.find("-->", start, line.end) if start >= 0 else -1
        if end >= 0:
            self._builder.comment(start, end + 3)

    def _heading(self, line: Line) -> bool:
        match = HEADING.match(line.text)
        if match:
            self._at += 1
            self._title(_cut(line, match.end()), len(match["level"]))
            if match["level"] in {"=", "#"}:
                self._header()
            return True
        under = self._lines[self._at + 1] if self._at + 1 < len(self._lines) else None
        if under is None or line.indent or not UNDERLINE.match(under.text):
            return False
        if abs(len(under.text) - len(line.text)) > 1 or not any(map(str.isalnum, line.text)):
            return False
        self._at += 2
        self._title(line, "=-~^+".index(under.text[0]) + 1)
        if under.text[0] == "=":
            self._header()
        return True

    def _title(self, line: Line, level: int) -> None:
        self._builder.begin(Role.HEADING)
        start = self._builder.position
        self._blocks.write([line], Role.HEADING)
        self._builder.part(PartKind.HEADING, line.text, start, self._builder.position)
        self._builder.part(PartKind.SECTION, str(level), start, self._builder.position)

    def _header(self) -> None:
        """Author and revision, which stand right below the title of the page."""
        while self._at < len(self._lines) and self._lines[self._at].text:
            text = self._lines[self._at].text
            if not ATTRIBUTE.match(text) and not COMMENT.match(text) and self._begins_block(text):
                return
            self._at += 1

    def _begins_block(self, text: str) -> bool:
        return bool(
            HEADING.match(text)
            or VERBATIM.match(text)
            or CONTAINER.match(text)
            or TABLE.match(text)
            or STYLE.match(text)
            or BLOCK_MACRO.match(text)
            or text == "+"
        )

    def _table(self, delimiter: str) -> None:
        self._style = ""
        begun = self._at
        self._builder.part(PartKind.TABLE, "", self._builder.position)
        self._at += 1
        ends = self._last.get(delimiter, -1) > begun
        separated = delimiter[0] in "|!"
        cell: list[Line] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.text == delimiter or (not ends and not line.text):
                self._at += 1
                break
            self._at += 1
            if not line.text or COMMENT.match(line.text) or line.text == "+":
                cell = self._cell(cell)
                continue
            if not separated:
                for part in re.finditer(r"[^,:;\"]+", line.text):
                    self._cell([_stretch(line, *part.span())])
                continue
            done = 0
            for match in CELL.finditer(line.text):
                if match.start() > done:
                    cell.append(_stretch(line, done, match.start()))
                cell = self._cell(cell)
                done = match.end()
            cell.append(_stretch(line, done, len(line.text)))
        self._cell(cell)

    def _cell(self, lines: list[Line]) -> list[Line]:
        found = [line for line in lines if line.text]
        if found:
            item = ITEM.match(found[0].text)
            if item:
                found[0] = _cut(found[0], item.end())
            self._blocks.write(found, Role.CELL)
        return []

    def _paragraph(self, line: Line) -> None:
        role = Role.QUOTATION if self._style.startswith(("quote", "verse")) else Role.PARAGRAPH
        self._style = ""
        item = ITEM.match(line.text)
        admonition = ADMONITION.match(line.text)
        self._at += 1
        if item:
            role = Role.ITEM
            line = _cut(line, item.end())
        elif admonition:
            line = _cut(line, admonition.end())
        term = TERM.match(line.text)
        if term and "://" not in term["term"]:
            self._blocks.write([_stretch(line, 0, term.end("term"))], Role.ITEM)
            line = _cut(line, term.end())
            if not line.text:
                return
        self._blocks.write([line, *self._further()], role)

    def _further(self) -> Iterator[Line]:
        """The lines that go on with a paragraph."""
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not line.text or self._begins_block(line.text) or ITEM.match(line.text):
                return
            if TERM.match(line.text) and line.text.split("::", 1)[0].count(" ") < 4:
                return
            self._at += 1
            if COMMENT.match(line.text):
                continue
            yield line


def _cut(line: Line, at: int) -> Line:
    """A line from an offset in its text on."""
    return _stretch(line, at, len(line.text))


def _stretch(line: Line, start: int, end: int) -> Line:
    text = line.text[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    return Line(line.start + start, line.start + start + len(text), line.indent, text)
