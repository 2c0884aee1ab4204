"""The input of `qa score`: lines, rows, folders of files."""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from qa.cli.trouble import Trouble
from qa.files.opening import read_file
from qa.model.data_classes import dataclass

if TYPE_CHECKING:
    from qa.model.prose import Prose
    from qa.score.compare import System


@dataclass(frozen=True, slots=True)
class InputPart:
    """One text of a version: a file, or a row of a table.

    Attributes:
        label: precedes the line number in references to a segment.
        lines: as sacrebleu reads them: without trailing white space.
        raw: the text as in the file.
        prose: the text read as an article, for alignment.
    """

    label: str
    lines: list[str]
    raw: str
    prose: Callable[[], Prose]


@dataclass(frozen=True, slots=True)
class Version:
    """A hypothesis or a reference; `None` parts are rows that lack this reference."""

    name: str
    parts: list[InputPart | None]
    is_table: bool = False
    is_folder: bool = False


@dataclass(slots=True)
class Versions:
    """All versions to compare, with corresponding parts."""

    hypotheses: list[Version]
    references: list[Version]
    source: Version | None = None
    notes: list[str] = field(default_factory=list)


def read_versions(
    hypotheses: Sequence[str],
    references: Sequence[str],
    encoding: str | None,
    lang: str | None,
    source: str | None = None,
    *,
    alone: bool = False,
) -> Versions:
    """Read all files.

    Args:
        hypotheses: the translations.
        references: the references; empty for those in rows.
        encoding: of all files.
        lang: of the translations.
        source: the file with the sources; None for those in rows, if any.
        alone: whether references are optional.

    Raises:
        Trouble: if something cannot be read, or the parts do not match.
    """
    reader = _Reader(encoding, lang)
    ours = [reader.version(name) for name in hypotheses]
    theirs = [reader.version(name) for name in references]
    if not theirs and not (alone and not reader.has_references(hypotheses[0], ours[0])):
        theirs = reader.references_of(hypotheses[0], ours[0])
    given = reader.version(source) if source is not None else None
    if given is None:
        given = reader.source_of(hypotheses[0], ours[0])
    versions = Versions(ours, theirs, given, reader.notes)
    everything = [*theirs, *ours]
    if source is not None and given is not None:
        everything.append(given)
    first, *others = everything
    for version in others:
        _same_parts(version, first)
    return versions


def source_lines(versions: Versions) -> list[str] | None:
    """Return the sources line by line; None if they are unknown or segmented differently.

    Raises:
        Trouble: if the number of lines differs.
    """
    if versions.source is None:
        return None
    ours = versions.hypotheses[0]
    lines: list[str] = []
    for part, source in zip(ours.parts, versions.source.parts, strict=True):
        count = len(part.lines) if part else 0
        if source is None or len(source.lines) != count:
            have = len(source.lines) if source else 0
            message = f"{versions.source.name} has {have:,} lines, {ours.name} has {count:,}."
            raise Trouble(message)
        lines += source.lines
    return lines


def line_systems(versions: Versions) -> tuple[list[System], list[list[str | None]]]:
    """Return the hypotheses and the references line by line.

    Raises:
        Trouble: if their numbers of lines differ.
    """
    for number in range(len((*versions.references, *versions.hypotheses)[0].parts)):
        _same_lines(versions, number)
    from qa.score.compare import System

    systems = []
    for version in versions.hypotheses:
        lines = [line for part in version.parts if part for line in part.lines]
        places = [place for part in version.parts if part for place in _places(part)]
        systems.append(System(version.name, lines, places.__getitem__))
    references: list[list[str | None]] = []
    for version in versions.references:
        column: list[str | None] = []
        for number, part in enumerate(version.parts):
            hypothesis = versions.hypotheses[0].parts[number]
            if part is None:
                column += [None] * (len(hypothesis.lines) if hypothesis else 0)
            else:
                column += part.lines
        references.append(column)
    return systems, references


def _places(part: InputPart) -> list[str]:
    if len(part.lines) == 1 and part.label:
        return [part.label]
    return [line_label(part.label, n + 1) for n in range(len(part.lines))]


def line_label(label: str, line: int) -> str:
    """Return the name of a line in messages."""
    return f"{label}:{line}" if label else f"line {line}"


def _same_parts(version: Version, first: Version) -> None:
    ours, theirs = len(version.parts), len(first.parts)
    if ours != theirs:
        what = "rows or files" if version.is_table or first.is_table else "files"
        message = f"{version.name} has {ours:,} {what}, {first.name} has {theirs:,}."
        raise Trouble(message)
    if version.is_folder and first.is_folder:
        for mine, other in zip(version.parts, first.parts, strict=True):
            if mine and other and mine.label != other.label:
                lone = min(mine.label, other.label)
                message = f"{version.name} and {first.name} do not both have {lone}."
                raise Trouble(message)


def _same_lines(versions: Versions, number: int) -> None:
    all_versions = (*versions.references, *versions.hypotheses)
    parts = [(version, version.parts[number]) for version in all_versions]
    first: tuple[Version, InputPart] | None = None
    for version, part in parts:
        if part is None:
            continue
        if first is None:
            first = (version, part)
            continue
        ours, theirs = len(part.lines), len(first[1].lines)
        if ours != theirs:
            name, other = (
                os.path.join(v.name, p.label) if p.label and len(v.parts) > 1 else v.name  # noqa: PTH118
                for v, p in ((version, part), first)
            )
            message = (
                f"{name} has {ours:,} lines, {other} has {theirs:,}. They must have the "
                "same number of lines, since line n of one corresponds to line n of the other; "
                "for articles that are divided differently, use --align."
            )
            raise Trouble(message)


class _Reader:
    """Reads versions; keeps what was read from tables, and notes for the user."""

    def __init__(self, encoding: str | None, lang: str | None) -> None:
        self._encoding = encoding
        self._lang = lang
        self.notes: list[str] = []

    def version(self, name: str) -> Version:
        """Read a hypothesis or a reference.

        Raises:
            Trouble: if it cannot be read, is not text in this encoding, or is empty.
        """
        if name != "-" and os.path.isdir(name):  # noqa: PTH112
            return self._folder(name)
        from qa.read.kinds import TABLES, kind_of

        if kind_of(name) in TABLES:
            return self._table(name)
        return Version(name, [self._file(name, "")])

    def has_references(self, name: str, version: Version) -> bool:
        """Whether the rows of a table have references."""
        return version.is_table and any(record.references for record in self._records(name))

    def source_of(self, name: str, version: Version) -> Version | None:
        """Return the sources in the rows of a table; None if one lacks it."""
        if not version.is_table:
            return None
        records = list(self._records(name))
        if not all(record.source for record in records):
            return None
        parts: list[InputPart | None] = [self._row(r.id, r.source or "") for r in records]
        return Version(f"{name}#source", parts, is_table=True)

    def references_of(self, name: str, version: Version) -> list[Version]:
        """Return the references in the rows of a table.

        Raises:
            Trouble: if there are none.
        """
        if not version.is_table:
            message = "missing reference. Use --reference FILE, or choose metrics that need none with --metrics."
            raise Trouble(message)
        columns: list[list[InputPart | None]] = []
        for number, record in enumerate(self._records(name)):
            for column, text in enumerate(record.references):
                if column == len(columns):
                    columns.append([None] * number)
                columns[column].append(self._row(record.id, text))
            for column_parts in columns[len(record.references) :]:
                column_parts.append(None)
        lacking = sum(not any(column[n] for column in columns) for n in range(len(version.parts)))
        if lacking:
            message = f"{name}: {lacking} of {len(version.parts)} rows have no “references”"
            raise Trouble(message)
        return [Version(f"{name}#{n + 1}", parts, is_table=True) for n, parts in enumerate(columns)]

    def _file(self, name: str, label: str) -> InputPart:
        text = self._text(name)
        lines = [line.rstrip() for line in text.split("\n")]
        if lines and not lines[-1]:
            lines.pop()
        if not lines:
            message = f"{name}: the file is empty."
            raise Trouble(message)
        return InputPart(label, lines, text, lambda: self._prose(name, text))

    def _folder(self, name: str) -> Version:
        from qa.model.report import Failure
        from qa.read.find import find_files
        from qa.read.kinds import TABLES, kind_of
        from qa.read.options import ReadOptions

        parts: list[InputPart | None] = []
        for found in find_files([name], ReadOptions()):
            if isinstance(found, Failure):
                raise Trouble(str(found))
            if kind_of(found) not in TABLES:
                parts.append(self._file(found, os.path.relpath(found, name)))
        return Version(name, parts, is_folder=True)

    def _table(self, name: str) -> Version:
        parts: list[InputPart | None] = [self._row(r.id, r.text) for r in self._records(name)]
        if not parts:
            message = f"{name}: there are no rows."
            raise Trouble(message)
        return Version(name, parts, is_table=True)

    def _row(self, id: str, text: str) -> InputPart:
        from qa.read.plain import read_plain

        return InputPart(id, [" ".join(text.split())], text, lambda: read_plain(text, self._lang))

    def _records(self, name: str) -> Iterator[_Record]:
        from qa.model.report import Failure
        from qa.read.files import records_of
        from qa.read.kinds import kind_of

        stream = io.BytesIO(self._content(name))
        for record in records_of(name, stream, kind_of(name), self._encoding):
            if isinstance(record, Failure):
                raise Trouble(str(record))
            yield _Record(record.id, record.text, record.references, record.source)

    def _text(self, name: str) -> str:
        from qa.read.decode import DecodingError, byte_order_mark, decode

        content = self._content(name)
        if byte_order_mark(content):
            self.notes.append(
                f"{name} begins with a byte order mark, which was left out; sacrebleu's command "
                "line takes it for a part of the first word."
            )
        try:
            return decode(content, self._encoding)
        except DecodingError as error:
            message = f"{name}: {error.message}"
            raise Trouble(message) from None

    def _content(self, name: str) -> bytes:
        try:
            content = sys.stdin.buffer.read() if name == "-" else read_file(name, pipes=True)
            return gzip.decompress(content) if name.endswith(".gz") else content
        except (OSError, EOFError, zlib.error) as error:
            reason = getattr(error, "strerror", None) or str(error)
            message = f"{name}: cannot be read: {reason[:1].lower()}{reason[1:]}"
            raise Trouble(message) from None

    def _prose(self, name: str, text: str) -> Prose:
        from qa.read.kinds import PLAIN, kind_of
        from qa.read.markup import READERS

        kind = kind_of(name.removesuffix(".gz"))
        return READERS[kind if kind in READERS else PLAIN](text, self._lang).prose


@dataclass(frozen=True, slots=True)
class _Record:
    id: str
    text: str
    references: tuple[str, ...]
    source: str | None = None
