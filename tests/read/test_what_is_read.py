"""What is read of a file in each format: its texts, what they are, where they stand, and what is wrong with it.

Golden files: a rich file of each format as it is read, then with each of its lines left out and with each as the last, of
which the difference is told. Whoever changes a reader sees what it now reads otherwise (`pytest --update-golden`).
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import pytest

from qa.model.document import Document
from qa.model.prose import Prose
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.options import ReadOptions

TEXTS = Path(__file__).parent / "texts"
GOLDEN = Path(__file__).parent / "golden"
FILES = sorted(path.relative_to(TEXTS).as_posix() for path in TEXTS.rglob("*.*"))
# Files of rows are a document each article.
SHARE = 6
Golden = Callable[[Path, str], None]


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
    name: str, content: str, options: ReadOptions | None = None, *, places: bool = False
) -> list[str]:
    """The lines about a file."""
    lines: list[str] = []
    for item in read_documents(
        name, options or ReadOptions(), content.encode("utf-8", "surrogatepass")
    ):
        if isinstance(item, Failure):
            lines.append(f"wrong on line {item.line}: {item.message}")
        else:
            lines += of_document(item, places=places)
    return lines


def changes(before: list[str], after: list[str]) -> Iterator[str]:
    for line in difflib.unified_diff(before, after, n=0, lineterm=""):
        if not line.startswith(("---", "+++", "@@")):
            yield f"  {line}"


@pytest.mark.parametrize("name", FILES)
def test_a_rich_file(name: str, golden: Golden) -> None:
    content = (TEXTS / name).read_bytes().decode()
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
    content = (TEXTS / name).read_bytes().decode()
    rows = content.splitlines(keepends=True)
    whole = told(name, content)
    path = GOLDEN / "lines" / f"{name.replace('/', '-')}.txt"
    found = []
    for at, row in enumerate(rows):
        if not thorough and at % SHARE:
            continue
        without = "".join([*rows[:at], *rows[at + 1 :]])
        found += [f"without {at + 1}: {row.rstrip()!r}"]
        found += changes(whole, told(name, without))
        found += [f"up to {at + 1}"]
        before = told(name, "".join(rows[:at]))
        found += changes(before, told(name, "".join(rows[: at + 1])))
    if thorough:
        golden(path, "\n".join(found) + "\n")
        return
    known = path.read_text("utf-8")
    for part in "\n".join(found).split("\nwithout ")[1:]:
        assert part in known
