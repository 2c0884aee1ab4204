"""What is read of a file in each format: its texts, what they are, where they stand, and what is wrong with it.

Golden files: a rich file of each format as it is read, then with each of its lines left out and with each as the last, of
which the difference is told. Whoever changes a reader sees what it now reads otherwise (`pytest --update-golden`).
`chosen.jsonl` holds files that `benchmarks/mutant_texts.py` found: changed at random, each makes some condition of a reader decide
as no other file does.
"""

from __future__ import annotations

import difflib
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from io import BytesIO
from pathlib import Path

import pytest

from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from tests.read.office.word_files import paragraph, word_file

TEXTS = Path(__file__).parent / "texts"
GOLDEN = Path(__file__).parent / "golden"
FILES = sorted(path.relative_to(TEXTS).as_posix() for path in TEXTS.rglob("*.*"))
CHOSEN = Path(__file__).parent / "chosen.jsonl"
SHARE = 6
Golden = Callable[[Path, str], None]
# What stands in the body of a Word document.
BODY = (
    paragraph("Die Tür", style="berschrift1"),
    paragraph("Verzeichnis", style="Verz1"),
    paragraph("x = 1", style="Code"),
    paragraph("Ein ", "Satz in ", "drei Läufen."),
    (
        "<w:p><w:r><w:t>  ohne Rand  </w:t><w:tab/><w:t>nach Tab</w:t><w:br/><w:t>nach Umbruch</w:t>"
        '<w:br w:type="page"/><w:t>neue Seite</w:t><w:noBreakHyphen/><w:softHyphen/><w:cr/></w:r></w:p>'
    ),
    (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t><w:br/></w:r><w:r><w:rPr><w:vanish "
        'w:val="false"/><w:b/></w:rPr><w:t>sichtbar</w:t></w:r></w:p>'
    ),
    (
        '<w:p><w:r><w:t>Vor </w:t></w:r><w:r><w:rPr><w:rStyle w:val="Code"/></w:rPr><w:t>Code</w:t></w:r>'
        "<w:r><w:t> danach</w:t></w:r></w:p>"
    ),
    '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Punkt</w:t></w:r></w:p>',
    (
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Zelle</w:t></w:r></w:p><w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>Punkt in ihr"
        "</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>tief</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:t>noch Zelle</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    ),
    (
        "<w:p><w:ins><w:r><w:t>neu</w:t></w:r></w:ins><w:del><w:r><w:delText>alt</w:delText></w:r></w:del>"
        "<w:hyperlink><w:r><w:t> Link</w:t></w:r></w:hyperlink></w:p>"
    ),
    '<w:p><w:r><w:t>Mit Note</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
    '<w:p xmlns:m="x"><w:r><w:t>Formel </w:t></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath><w:r><w:t> zu Ende</w:t></w:r></w:p>',
    (
        "<w:p><w:r><w:t>außen</w:t></w:r><w:r><w:txbxContent><w:p><w:r><w:t>im Kasten</w:t></w:r></w:p></w:txbxContent></w:r>"
        "<w:r><w:t> weiter</w:t></w:r></w:p>"
    ),
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>',
    "<w:p/>",
    paragraph("Ende"),
)
NOTES = (
    '<w:footnote w:id="1" w:type="separator"><w:p><w:r><w:t>weg</w:t></w:r></w:p></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:t>Die Note</w:t></w:r></w:p></w:footnote>'
)
CONTAINER = '<container><rootfiles><rootfile full-path="o/a.opf"/><rootfile full-path="b.opf"/></rootfiles></container>'
CHAPTER = 'media-type="application/xhtml+xml"'
BOOK = (
    "<package><metadata><language>de-AT</language><language>fr</language></metadata><manifest>"
    f'<item id="a" href="a%20b.xhtml" {CHAPTER}/><item id="n" href="n.xhtml" properties="nav" {CHAPTER}/>'
    f'<item id="c" href="c.css" media-type="text/css"/><item id="d" href="../d.xhtml" {CHAPTER}/>'
    f'<item id="x" href="../../x.xhtml" {CHAPTER}/><item id="y" href="y.xhtml" {CHAPTER}/></manifest>'
    '<spine><itemref idref="d"/><itemref idref="a"/><itemref idref="a"/><itemref idref="n"/><itemref idref="x"/>'
    '<itemref idref="y"/><itemref idref="nope"/></spine></package>'
)


def book(**members: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, text in members.items():
            made.writestr(name, text)
    return out.getvalue()


CHAPTERS = {
    "META-INF/container.xml": CONTAINER,
    "o/a.opf": BOOK,
    "o/a b.xhtml": "<html><body><p>Erstes</p></body></html>",
    "d.xhtml": '<html lang="en"><body><h1>Second</h1></body></html>',
    "o/n.xhtml": "<html><body>weg</body></html>",
}
BUILT = {
    "rich.docx": word_file("".join(BODY), notes=NOTES, headers=(paragraph("Kopfzeile"),)),
    "empty.docx": word_file(""),
    "broken.docx": word_file("<w:p>"),
    "none.docx": b"no package",
    "other.docx": book(**CHAPTERS),
    "rich.epub": book(**CHAPTERS),
    "bare.epub": book(**{"META-INF/container.xml": CONTAINER, "o/a.opf": "<package/>"}),
    "lost.epub": book(**{"META-INF/container.xml": CONTAINER}),
    "none.epub": b"no package",
}


def of_prose(name: str, prose: Prose, *, places: bool) -> Iterator[str]:
    """The segments of a text, and what stands otherwise in the file."""
    yield f"  {name} in {prose.lang}"
    for segment in prose.segments:
        raw = prose.to_raw(segment.span)
        place = f" {raw.start}-{raw.end}" if places else ""
        yield f"    {segment.role.value}{place} {segment.span.of(prose.text)!r}"
    if not places:
        return
    apart = [piece for piece in prose.pieces if not piece.verbatim]
    for piece in apart:
        stretch = prose.text[piece.start : piece.end]
        yield f"    {stretch!r} for {piece.raw_start}-{piece.raw_end}"


def of_document(document: Document, *, places: bool) -> Iterator[str]:
    """All that is known of a document."""
    langs = f"{document.lang!r} < {document.source_lang!r}"
    yield f"{document.id} {langs}{' catalogue' if document.catalogue else ''} {document.format or ''}"
    for note in (*document.notes, *document.assumed):
        yield f"  note: {note}"
    yield from of_prose("target", document.target, places=places)
    if document.source is not None:
        yield from of_prose("source", document.source, places=places)
    for reference in document.references:
        yield from of_prose("reference", reference, places=places)
    for unit in document.units:
        source = document.source.text if document.source else ""
        codes = [[code.key for code in codes] for codes in (unit.target_codes, unit.source_codes)]
        yield (
            f"  unit {unit.id}: {unit.target.of(document.target.text)!r} < {unit.source.of(source)!r}"
            f" {codes if any(codes) else ''}"
        )
    for name, parts in (("part", document.parts), ("part of the source", document.source_parts)):
        for part in parts:
            place = f" {part.span.start}-{part.span.end}" if places else ""
            yield f"  {name}: {part.kind.value} {part.key!r}{place}"
    for directive in document.directives:
        place = f" {directive.span} at {directive.position}" if places else ""
        yield f"  {directive.verb}[{','.join(directive.rules)}]{place}"
    for row in document.rows:
        place = f": {row.span} {row.source}" if places else ""
        yield f"  row {row.id} on line {row.line}{place} {row.other_sources}"
    if places and document.origin is not None:
        yield f"  from {asdict(document.origin)}"


def told(
    name: str, content: bytes, options: ReadOptions | None = None, *, places: bool = False
) -> list[str]:
    """The lines about a file."""
    lines: list[str] = []
    for item in read_documents(name, options or ReadOptions(), content):
        if isinstance(item, Failure):
            lines.append(f"wrong on line {item.line}: {item.message}")
        else:
            lines += of_document(item, places=places)
    return lines


def changes(before: list[str], after: list[str]) -> Iterator[str]:
    for line in difflib.unified_diff(before, after, n=0, lineterm=""):
        if not line.startswith(("---", "+++", "@@")):
            yield f"  {line}"


@pytest.mark.parametrize("name", [*FILES, *BUILT])
def test_a_rich_file(name: str, golden: Golden) -> None:
    content = BUILT[name] if name in BUILT else (TEXTS / name).read_bytes()
    lines = whole = told(name, content, places=True)
    for title, options in (
        ("with what is not done", ReadOptions(untranslated=True)),
        ("told its languages", ReadOptions(lang="de", source_lang="en")),
    ):
        lines = [*lines, title, *changes(whole, told(name, content, options, places=True))]
    golden(GOLDEN / f"{name.replace('/', '-')}.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("name", FILES)
def test_without_a_line_and_cut_off_behind_one(
    name: str, golden: Golden, *, thorough: bool
) -> None:
    content = (TEXTS / name).read_bytes()
    rows = content.splitlines(keepends=True)
    whole = told(name, content)
    path = GOLDEN / "lines" / f"{name.replace('/', '-')}.txt"
    found = []
    for at, row in enumerate(rows):
        if not thorough and at % SHARE:
            continue
        without = b"".join([*rows[:at], *rows[at + 1 :]])
        found += [f"without {at + 1}: {row.rstrip().decode()!r}"]
        found += changes(whole, told(name, without))
        found += [f"up to {at + 1}"]
        before = told(name, b"".join(rows[:at]))
        found += changes(before, told(name, b"".join(rows[: at + 1])))
    if thorough:
        golden(path, "\n".join(found) + "\n")
        return
    known = set(parts(path.read_text("utf-8")))
    for part in parts("\n".join(found) + "\n"):
        assert part in known


def parts(text: str) -> list[str]:
    """What is told of each line."""
    return re.split(r"(?m)^(?=without \d)", text)


def chosen() -> list[tuple[str, bytes]]:
    """The files that were searched for."""
    found = map(json.loads, CHOSEN.read_text("utf-8").splitlines())
    return [(each["name"], each["content"].encode("utf-8", "surrogateescape")) for each in found]


def test_chosen_files(golden: Golden) -> None:
    found: list[str] = []
    for number, (name, content) in enumerate(chosen()):
        whole = told(name, content, places=True)
        found += [f"file {number}: {name}", *whole]
        for title, options in (
            ("with what is not done", ReadOptions(untranslated=True)),
            ("told its languages", ReadOptions(lang="de", source_lang="en")),
        ):
            found += [title, *changes(whole, told(name, content, options, places=True))]
    golden(GOLDEN / "chosen.txt", "".join(f"{line!a}\n" for line in found))
