"""Word documents (.docx): the text that a reader sees, and of which characters of the XML it is made.

The text of the file is what Word would save as plain text: a line for each paragraph. A paragraph
consists of runs, which Word splits wherever it likes; `WordText.pieces` leads from each stretch of
the text to the run that holds it.
"""

from __future__ import annotations

import posixpath
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from typing import Final

from qa.model.data_classes import dataclass
from qa.model.named_tuples import NamedTuple
from qa.model.prose import OBJECT, Role
from qa.model.report import Failure
from qa.read.decode import DecodingError
from qa.read.office.package import Package
from qa.read.prose_builder import ProseBuilder, ReadText, addresses, may_hold_addresses
from qa.read.units import UnitPart
from qa.read.xml_units import Walker, decoded, walked

WHAT: Final = "a Word document"
RELATIONS: Final = "_rels/.rels"
# What these hold is not shown as the text of the document, or is shown twice.
MUTED: Final = frozenset(("Fallback", "moveFrom", "graphicData", "oMath", "oMathPara"))
# What is text after all within them.
SPOKEN: Final = "txbxContent"
# Signs that are elements.
SIGNS: Final = {
    "tab": "\t",
    "ptab": "\t",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
    "sym": OBJECT,
}
OFF: Final = frozenset(("0", "false", "off", "none"))
# Notes stand in files of their own, which are read behind the text.
NOTES: Final = ("footnotes", "endnotes")
# So do headers and footers; what several pages say at their margins is read once.
MARGINS: Final = ("header", "footer")
# Styles by the beginnings of their names, as Word and Pandoc have them in every language's edition.
ROLES: Final = (
    ("heading", Role.HEADING),
    ("title", Role.HEADING),
    ("subtitle", Role.HEADING),
    ("caption", Role.CAPTION),
    ("quote", Role.QUOTATION),
    ("intense quote", Role.QUOTATION),
    ("block text", Role.QUOTATION),
    ("list", Role.ITEM),
)
CODE: Final = ("source code", "html preformatted", "html code", "verbatim", "code", "plain text")
TABLES_OF_CONTENTS: Final = ("toc ", "table of figures", "index ")


@dataclass(slots=True)
class TextRun:
    """A run of the XML: where it stands, and how it begins.

    Attributes:
        part: the member of the archive.
        start, end: of the element, in code points of the member.
        tag: its start tag.
        properties: its element of properties, empty if it has none.
    """

    part: str
    start: int
    tag: str
    end: int = 0
    properties: str = ""


class TextPiece(NamedTuple):
    """A stretch of the text, and of the XML.

    Attributes:
        start: where it begins in the text, in code points.
        text: what it says.
        xml_start, xml_end: where that stands in the member of its run.
        run: its run.
        tag: the span of the start tag of its <w:t>; None for a sign that is an element.
    """

    start: int
    text: str
    xml_start: int
    xml_end: int
    run: TextRun
    tag: tuple[int, int] | None


@dataclass(slots=True)
class Paragraph:
    """A paragraph: its role, its pieces, and whether it is code."""

    role: Role
    code: bool = False
    hidden: bool = False
    start: int = 0
    pieces: list[TextPiece] = field(default_factory=list)
    objects: set[int] = field(default_factory=set)  # numbers of pieces that are no prose

    @property
    def text(self) -> str:
        """What it says."""
        return "".join([piece.text for piece in self.pieces])


@dataclass(slots=True)
class WordText:
    """The text of a document, and the way back.

    Attributes:
        text: a line for each paragraph.
        paragraphs: in order; those without text are left out.
        pieces: in order of the text.
        members: the XML of each member that was read.
        main: the name of the member with the text.
    """

    text: str
    paragraphs: list[Paragraph]
    pieces: list[TextPiece]
    members: dict[str, str]
    main: str

    def piece_at(self, position: int) -> TextPiece | None:
        """The piece in which a code point of the text stands, or the one before it."""
        index = bisect_right(self.pieces, position, key=lambda piece: piece.start) - 1
        return self.pieces[max(index, 0)] if self.pieces else None


class Relations(Walker):
    """Gathers the relations of a member: what it names, by the last part of its kind."""

    def __init__(self, uri: str, raw: str) -> None:
        super().__init__(uri, raw)
        self.found: list[dict[str, str]] = []

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """One relation."""
        if name == "Relationship":
            self.found.append(attributes)

    def closed(self, name: str, parts: list[UnitPart] | None) -> None:
        """Nothing."""

    def target(self, kind: str, folder: str) -> str | None:
        """The member that stands in such a relation; None if there is none."""
        return next(self.targets(kind, folder), None)

    def targets(self, kind: str, folder: str) -> Iterator[str]:
        """All members that stand in such a relation, in order."""
        for one in self.found:
            if one.get("Type", "").rpartition("/")[2] == kind:
                target = one.get("Target", "")
                path = target if target.startswith("/") else posixpath.join(folder, target)
                yield posixpath.normpath(path).lstrip("/")


class _Styles(Walker):
    """Gathers the names of styles by their ids."""

    def __init__(self, uri: str, raw: str) -> None:
        super().__init__(uri, raw)
        self.names: dict[str, str] = {}
        self._id = ""

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        if name == "style":
            self._id = _value(attributes, "styleId")
        elif name == "name" and self.elements[-2:-1] == ["style"]:
            self.names[self._id] = _value(attributes, "val").lower()

    def closed(self, name: str, parts: list[UnitPart] | None) -> None:
        pass


class _Text(Walker):
    """Gathers the paragraphs of a member."""

    def __init__(self, uri: str, raw: str, styles: dict[str, str]) -> None:
        super().__init__(uri, raw)
        self.paragraphs: list[Paragraph] = []
        self._styles = styles
        self._open: list[Paragraph] = []
        self._runs: list[TextRun] = []
        self._quiet: list[bool] = []
        self._cells = 0
        self._vanished = False
        self._code = False
        self._kept = False
        self._tag = (0, 0)
        self._begun = 0

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        quiet = (self._quiet[-1] if self._quiet else False) or name in MUTED
        self._quiet.append(quiet and name != SPOKEN)
        if self._quiet[-1]:
            if name in {"oMath", "oMathPara"} and self._runs_ok():
                self._put_object()
            return
        parent = self.elements[-2] if len(self.elements) > 1 else ""
        if name == "tc":
            self._cells += 1
        elif name == "p":
            self._open.append(Paragraph(Role.CELL if self._cells else Role.PARAGRAPH))
            self.paragraphs.append(self._open[-1])
        elif parent == "pPr" and self._open:
            self._of_paragraph(name, attributes)
        elif name == "r":
            start = self._here()
            tag = self.raw[start : self._tag_end(start)]
            self._runs.append(TextRun(self.uri, start, tag))
            self._vanished = self._code = False
        elif parent == "rPr" and self.elements[-3:-2] == ["r"]:
            self._of_run(name, attributes)
        elif name == "rPr" and parent == "r":
            self._begun = self._here()
        elif parent == "r" and self._open and self._runs:
            self._in_run(name, attributes)

    def closed(self, name: str, parts: list[UnitPart] | None) -> None:
        if self._quiet.pop():
            return
        if name == "tc":
            self._cells -= 1
        elif name == "p" and self._open:
            self._open.pop()
        elif name == "r" and self._runs:
            self._runs.pop().end = self._tag_end(self._here())
        elif name == "rPr" and self.elements[-1:] == ["r"] and self._runs:
            end = self._tag_end(self._here())
            self._runs[-1].properties = self.raw[self._begun : end]
        elif parts is not None and not self._vanished:
            for part in parts if self._kept else _trimmed(parts):
                self._put(part.text, part.start, part.end, self._tag)

    def _runs_ok(self) -> bool:
        return bool(self._open) and self.elements[-2:-1] != ["oMathPara"]

    def _put_object(self) -> None:
        """A formula: it has a place in the sentence, in a run of nobody."""
        start = self._here()
        run = TextRun(self.uri, start, "", start)
        paragraph = self._open[-1]
        paragraph.objects.add(len(paragraph.pieces))
        paragraph.pieces.append(TextPiece(0, OBJECT, start, start, run, None))

    def _of_paragraph(self, name: str, attributes: dict[str, str]) -> None:
        paragraph = self._open[-1]
        if name == "pStyle":
            style = self._style(attributes)
            if style.startswith(TABLES_OF_CONTENTS):
                paragraph.hidden = True
            paragraph.code = style.startswith(CODE)
            for beginning, role in ROLES:
                if style.startswith(beginning) and paragraph.role is not Role.CELL:
                    paragraph.role = role
                    break
        elif name == "numPr" and paragraph.role is Role.PARAGRAPH:
            paragraph.role = Role.ITEM

    def _of_run(self, name: str, attributes: dict[str, str]) -> None:
        if name in {"vanish", "webHidden"}:
            self._vanished = _value(attributes, "val").lower() not in OFF
        elif name == "rStyle":
            self._code = self._style(attributes).startswith(CODE)

    def _in_run(self, name: str, attributes: dict[str, str]) -> None:
        if name == "t":
            self._kept = attributes.get("xml:space") == "preserve"
            start = self._here()
            self._tag = (start, self._tag_end(start))
            self.gather()
        elif not self._vanished:
            sign = SIGNS.get(name, "")
            if name == "br" and _value(attributes, "type") in {"", "textWrapping"}:
                sign = "\n"
            if sign:
                start = self._here()
                self._put(sign, start, self._tag_end(start), None)

    def _put(self, text: str, start: int, end: int, tag: tuple[int, int] | None) -> None:
        if not self._open or not self._runs:
            return
        paragraph = self._open[-1]
        if self._code or paragraph.code or text == OBJECT:
            paragraph.objects.add(len(paragraph.pieces))
        paragraph.pieces.append(TextPiece(0, text, start, end, self._runs[-1], tag))

    def _style(self, attributes: dict[str, str]) -> str:
        id = _value(attributes, "val")
        return self._styles.get(id, id.lower())


def word_text(content: bytes) -> WordText:
    """The text of a Word document.

    Raises:
        DecodingError: if it is none, is broken, or is not safe to read.
    """
    return text_of(Package(content, WHAT))


def text_of(package: Package) -> WordText:
    """The text of a package.

    Raises:
        DecodingError: if it holds no Word document, or one that is not safe to read.
    """
    main = _relations(package, RELATIONS).target("officeDocument", "") or ""
    if main not in package or not main.endswith(".xml"):
        message = f"not {WHAT} that can be read: it has no part with the text"
        raise DecodingError(message)
    folder, name = posixpath.split(main)
    relations = f"{folder}/_rels/{name}.rels".lstrip("/")
    others = _relations(package, relations) if relations in package else None
    styles: dict[str, str] = {}
    path = others.target("styles", folder) if others else None
    if path and path in package:
        known = _Styles(path, _xml(package, path))
        _walk(known)
        styles = known.names
    members = [main]
    for kind in NOTES:
        path = others.target(kind, folder) if others else None
        if path and path in package:
            members.append(path)
    margins = [
        path
        for kind in MARGINS
        for path in (others.targets(kind, folder) if others else ())
        if path in package
    ]
    members += dict.fromkeys(margins)
    xml = {path: _xml(package, path) for path in members}
    paragraphs: list[Paragraph] = []
    seen: set[str] = set()
    for path in members:
        reader = _Text(path, xml[path], styles)
        _walk(reader)
        if path in margins:
            for paragraph in reader.paragraphs:
                paragraph.role = Role.CAPTION
                paragraph.hidden = paragraph.hidden or paragraph.text in seen
                seen.add(paragraph.text)
        paragraphs += reader.paragraphs
    return _joined(paragraphs, xml, main)


def read_word(content: bytes, lang: str | None) -> tuple[str, ReadText]:
    """The text of a Word document, and its prose.

    Raises:
        DecodingError: if it is none, is broken, or is not safe to read.
    """
    found = word_text(content)
    builder = ProseBuilder(found.text)
    for paragraph in found.paragraphs:
        builder.begin(paragraph.role)
        start, end = paragraph.start, paragraph.start + len(paragraph.text)
        for begin, stop in _objects(paragraph, found.text, start, end):
            builder.verbatim(start, begin)
            builder.object(begin, stop)
            start = stop
        builder.verbatim(start, end)
    return found.text, builder.build(lang)


def _objects(paragraph: Paragraph, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Code, formulas, addresses: in order and apart."""
    found = [
        (piece.start, piece.start + len(piece.text))
        for number, piece in enumerate(paragraph.pieces)
        if number in paragraph.objects
    ]
    if may_hold_addresses(text, start, end):
        found += addresses(text, start, end)
    done = start
    for begin, stop in sorted(found):
        if begin >= done:
            yield begin, stop
            done = stop


def _joined(paragraphs: list[Paragraph], xml: dict[str, str], main: str) -> WordText:
    lines: list[str] = []
    kept: list[Paragraph] = []
    pieces: list[TextPiece] = []
    at = 0
    for paragraph in paragraphs:
        text = paragraph.text
        if paragraph.hidden or not text.strip():
            continue
        paragraph.start = place = at
        for number, piece in enumerate(paragraph.pieces):
            paragraph.pieces[number] = piece._replace(start=place)
            place += len(piece.text)
        pieces += paragraph.pieces
        kept.append(paragraph)
        lines.append(text)
        at += len(text) + 1
    return WordText("".join([f"{line}\n" for line in lines]), kept, pieces, xml, main)


def _relations(package: Package, name: str) -> Relations:
    relations = Relations(name, _xml(package, name))
    _walk(relations)
    return relations


def _xml(package: Package, name: str) -> str:
    raw = decoded(name, package.read(name), None)
    if isinstance(raw, Failure):
        message = f"{name}: {raw.message}"
        raise DecodingError(message)
    return raw


def _walk(walker: Walker) -> None:
    broken = walked(walker)
    if broken:
        message = f"{walker.uri}: {broken.message}"
        raise DecodingError(message)


def _value(attributes: dict[str, str], name: str) -> str:
    """An attribute, whatever its prefix."""
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), "")


def _trimmed(parts: list[UnitPart]) -> list[UnitPart]:
    """The parts without white space at both ends, which Word does not show unless it is kept."""
    found = [part for part in parts if part.text]
    while found and not found[0].text.strip():
        found.pop(0)
    while found and not found[-1].text.strip():
        found.pop()
    if not found:
        return []
    first = found[0]
    cut = len(first.text) - len(first.text.lstrip())
    found[0] = UnitPart(first.text[cut:], first.start + cut, first.end)
    last = found[-1]
    cut = len(last.text) - len(last.text.rstrip())
    found[-1] = UnitPart(last.text[: len(last.text) - cut], last.start, last.end - cut)
    return found
