"""Add findings to a Word document as comments, without changing its text.

A comment marks the stretch between two positions, which must be between runs. If a finding begins or ends
within a run, the run is split there into two with the same properties, as Word does.
https://ecma-international.org/publications-and-standards/standards/ecma-376/ (Part 1, 17.13.4)
"""

from __future__ import annotations

import posixpath
import zipfile
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from html import escape
from io import BytesIO
from typing import Final

from qa.model.data_classes import dataclass
from qa.model.expression import expression
from qa.model.report import PlacedFinding
from qa.read.decode import DecodingError
from qa.read.office.package import Package
from qa.read.office.word import WHAT, Relations, TextPiece, TextRun, WordText, text_of
from qa.report.display import part_fix

AUTHOR: Final = "qa"
NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
COMMENTS: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
)
HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES: Final = "[Content_Types].xml"
# Characters that XML 1.0 forbids. https://www.w3.org/TR/xml/#charsets
NO_XML: Final = expression("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
COMMENT_ID: Final = expression(
    r"<(?:\w{1,20}:)?comment\s[^>]{0,2000}?\b(?:\w{1,20}:)?id=\"(\d{1,9})\""
)
COMMENTS_END: Final = expression(r"</(?:(\w{1,20}):)?comments\s*>\s*\Z")
EMPTY_COMMENTS: Final = expression(r"<(?:\w{1,20}:)?comments\b[^>]*/>\s*\Z")
RUN_TAG: Final = expression(r"<((?:[\w.-]{1,20}:)?)r\b")
RELATION_ID: Final = expression(r"\bId=\"rId(\d{1,9})\"")
# The date of new members: a constant, so that equal input gives equal bytes.
NO_DATE: Final = (1980, 1, 1, 0, 0, 0)


@dataclass(slots=True)
class _Marks:
    """What is put in at one place of the XML: the ends of comments, then the beginnings."""

    piece: TextPiece
    ends: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)


def with_comments(content: bytes, findings: Sequence[PlacedFinding]) -> bytes:
    """Add a comment for each finding.

    Args:
        content: the document.
        findings: with places in its text, as `qa.read.office.word` reads it.

    Raises:
        DecodingError: if it is not a Word document, or comments cannot be added to it.
    """
    package = Package(content, WHAT)
    text = text_of(package)
    if not findings:
        return content
    folder, name = posixpath.split(text.main)
    relations_name = f"{folder}/_rels/{name}.rels".lstrip("/")
    relations = _decoded(package, relations_name) if relations_name in package else ""
    path = _comments_of(relations, relations_name, folder)
    old = _decoded(package, path) if path and path in package else ""
    first = max((int(match[1]) for match in COMMENT_ID.finditer(old)), default=-1) + 1
    new: dict[str, str] = {}
    if not path or path not in package:
        path = _free(package, posixpath.join(folder, "comments"))
        new[relations_name] = _related(relations, posixpath.relpath(path, folder or "."))
        new[TYPES] = _typed(_decoded(package, TYPES), path)
    new[text.main] = _marked(text, findings, first)
    new[path] = _told(old, findings, first, text)
    return _packed(package, new)


def _decoded(package: Package, name: str) -> str:
    try:
        return package.read(name).decode("utf-8-sig")
    except UnicodeDecodeError:
        message = f"{name} is not UTF-8; save the document anew in Word"
        raise DecodingError(message) from None


def _comments_of(relations: str, name: str, folder: str) -> str | None:
    if not relations:
        return None
    known = Relations(name, relations)
    known.walk()
    return known.target("comments", folder)


def _free(package: Package, stem: str) -> str:
    """A name for a member that is not taken."""
    names = (f"{stem}{number or ''}.xml" for number in range(len(package.members) + 1))
    return next(name for name in names if name not in package)


def _related(relations: str, target: str) -> str:
    """The relations with one to the comments."""
    number = max((int(found) for found in RELATION_ID.findall(relations)), default=0) + 1
    one = f'<Relationship Id="rId{number}" Type="{COMMENTS[1]}" Target="{escape(target)}"/>'
    if not relations:
        space = "http://schemas.openxmlformats.org/package/2006/relationships"
        return f'{HEAD}<Relationships xmlns="{space}">{one}</Relationships>'
    return _before_end(relations, "Relationships", one)


def _typed(types: str, path: str) -> str:
    return _before_end(
        types, "Types", f'<Override PartName="/{escape(path)}" ContentType="{COMMENTS[0]}"/>'
    )


def _before_end(xml: str, name: str, added: str) -> str:
    """The XML with something put in before the end of its root."""
    end = xml.rfind(f"</{name}")
    if end < 0:
        message = f"<{name}> has no end where it could be added to"
        raise DecodingError(message)
    return xml[:end] + added + xml[end:]


def _marked(text: WordText, findings: Sequence[PlacedFinding], first: int) -> str:
    """The XML of the text with the marks of all comments in it."""
    marks: dict[tuple[int, bool], _Marks] = {}
    for number, finding in enumerate(findings, first):
        start, end = _ends(text, finding)
        for piece, place, is_start in (
            (start[0], _place(text, *start), True),
            (end[0], _place(text, *end), False),
        ):
            known = marks.setdefault(place, _Marks(piece))
            (known.starts if is_start else known.ends).append(number)
    xml = text.members[text.main]
    parts: list[str] = []
    done = 0
    kept = _kept_spaces(marks)
    for at, put in sorted(
        [*kept, *((at, _xml_of(one, split=split)) for (at, split), one in marks.items())]
    ):
        parts += xml[done:at], put
        done = at
    return "".join([*parts, xml[done:]])


def _ends(
    text: WordText, finding: PlacedFinding
) -> tuple[tuple[TextPiece, int], tuple[TextPiece, int]]:
    """The pieces in which a finding begins and ends, with the offsets in them.

    What is found in a note is told at the end of the text: comments stand there only.
    """
    span = finding.place.span
    pieces = [piece for piece in _over(text, span.start, span.end) if piece.run.tag]
    own = [piece for piece in pieces if piece.run.part == text.main]
    if own:
        first, last = own[0], own[-1]
        begin = max(span.start - first.start, 0)
        stop = min(span.end - last.start, len(last.text))
        return (first, min(begin, len(first.text))), (last, max(stop, 0))
    beside = text.piece_at(span.start)
    if beside is None or beside.run.part != text.main or not beside.run.tag:
        known = [piece for piece in text.pieces if piece.run.part == text.main and piece.run.tag]
        if not known:
            message = "it has no text to attach a comment to"
            raise DecodingError(message)
        beside = known[-1]
    return (beside, 0), (beside, len(beside.text))


def _over(text: WordText, start: int, end: int) -> Iterator[TextPiece]:
    index = max(bisect_right(text.pieces, start, key=lambda piece: piece.start) - 1, 0)
    while index < len(text.pieces):
        piece = text.pieces[index]
        if piece.start >= end and piece.start > start:
            return
        if piece.start + len(piece.text) > start or start == end:
            yield piece
        index += 1


def _place(text: WordText, piece: TextPiece, offset: int) -> tuple[int, bool]:
    """Where in the XML a mark is put in, and whether a run is split there."""
    index = bisect_right(text.pieces, piece.start, key=lambda one: one.start) - 1
    if not offset and (index == 0 or text.pieces[index - 1].run is not piece.run):
        return piece.run.start, False
    is_last = index + 1 == len(text.pieces) or text.pieces[index + 1].run is not piece.run
    if offset >= len(piece.text) and is_last:
        return piece.run.end, False
    if len(piece.text) == piece.xml_end - piece.xml_start:
        return piece.xml_start + offset, True
    return (piece.xml_end if offset >= len(piece.text) else piece.xml_start), True


def _xml_of(marks: _Marks, *, split: bool) -> str:
    """The marks, with the run closed before them and opened behind them."""
    piece = marks.piece
    run = piece.run
    prefix = _prefix(run)
    put = [
        f'<{prefix}commentRangeEnd {prefix}id="{id}"/><{prefix}r><{prefix}commentReference '
        f'{prefix}id="{id}"/></{prefix}r>'
        for id in marks.ends
    ]
    put += [f'<{prefix}commentRangeStart {prefix}id="{id}"/>' for id in marks.starts]
    told = "".join(put)
    if not split:
        return told
    within = piece.tag is not None
    closing = f"</{prefix}t></{prefix}r>" if within else f"</{prefix}r>"
    opening = f"{run.tag}{run.properties}"
    if within:
        opening += f'<{prefix}t xml:space="preserve">'
    return f"{closing}{told}{opening}"


def _kept_spaces(marks: dict[tuple[int, bool], _Marks]) -> Iterator[tuple[int, str]]:
    """What tells Word to keep the spaces at the ends of the texts that are split."""
    tags = {
        one.piece.tag: one.piece.run
        for (_, split), one in marks.items()
        if split and one.piece.tag is not None
    }
    for (start, end), run in tags.items():
        length = len(f"<{_prefix(run)}t")
        if end - start == length + 1:  # a tag without attributes
            yield start + length, ' xml:space="preserve"'


def _prefix(run: TextRun) -> str:
    match = RUN_TAG.match(run.tag)
    return match[1] if match else "w:"


def _told(old: str, findings: Sequence[PlacedFinding], first: int, text: WordText) -> str:
    """The comments: those that are there, and one for each finding."""
    told = "".join(_comment(number, one, text) for number, one in enumerate(findings, first))
    end = COMMENTS_END.search(old)
    if end is not None:
        return old[: end.start()] + told + old[end.start() :]
    if old and EMPTY_COMMENTS.search(old) is None:
        message = "its comments have no end where one could be added"
        raise DecodingError(message)
    return f'{HEAD}<w:comments xmlns:w="{NAMESPACE}">{told}</w:comments>'


def _comment(id: int, finding: PlacedFinding, text: WordText) -> str:
    lines = [finding.message]
    if _is_elsewhere(text, finding):
        lines.append(f"In a header, footer or note: “{finding.text}”.")
    proposed = dict.fromkeys(map(part_fix, finding.suggestions))
    if proposed:
        lines.append("Suggestion: " + ", ".join(proposed))
    lines.append(f"{finding.rule}, {finding.severity.value}, {finding.confidence:.0%} sure")
    body = "".join(
        f'<w:p xmlns:w="{NAMESPACE}"><w:r><w:t xml:space="preserve">{_escaped(line)}</w:t></w:r></w:p>'
        for line in lines
    )
    return (
        f'<w:comment xmlns:w="{NAMESPACE}" w:id="{id}" w:author="{AUTHOR}" '
        f'w:initials="{AUTHOR}">{body}</w:comment>'
    )


def _is_elsewhere(text: WordText, finding: PlacedFinding) -> bool:
    piece = text.piece_at(finding.place.span.start)
    return piece is not None and piece.run.part != text.main


def _escaped(text: str) -> str:
    return escape(NO_XML.sub("\ufffd", text).replace("\n", " "))


def _packed(package: Package, new: dict[str, str]) -> bytes:
    """The archive with some members made anew or added, all others as they were."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for info in package.members:
            xml = new.get(info.filename)
            data = package.read(info.filename) if xml is None else xml.encode("utf-8")
            kept = zipfile.ZipInfo(info.filename, info.date_time)
            kept.compress_type = zipfile.ZIP_DEFLATED if info.compress_type else zipfile.ZIP_STORED
            kept.external_attr = info.external_attr
            archive.writestr(kept, data)
        for name in _others(new, package):
            info = zipfile.ZipInfo(name, NO_DATE)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, new[name].encode("utf-8"))
    return out.getvalue()


def _others(new: Iterable[str], package: Package) -> list[str]:
    return sorted(name for name in new if name not in package)
