"""Rows: each is a text, and rows that share `doc` are one document.

Rows are read one by one; what is kept in memory is one document, or the neighbors that are read together.
What files of rows look like is in `row_files`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace

from qa.model.data_classes import dataclass
from qa.model.document import Document, Row
from qa.model.language_tag import LanguageTag
from qa.model.report import Failure
from qa.model.span import Span
from qa.model.structure import Part
from qa.read.plain import read_plain_text
from qa.read.prose_builder import ReadText

# Parts the texts of the rows of one document.
JOINT = "\n\n"


@dataclass(frozen=True, slots=True)
class Record:
    """A row as it was read.

    `line` is the 1-based line of the file on which it starts; `other_sources` how many sources besides
    its own have the same text among the rows that were read with it.
    """

    line: int
    id: str
    text: str
    source: str | None
    references: tuple[str, ...]
    source_lang: LanguageTag | None
    lang: LanguageTag | None
    doc: str | None
    markup: str | None = None
    other_sources: int = 0

    @property
    def size(self) -> int:
        """About how much there is to read: characters, of sources and references too."""
        return len(self.text) + len(self.source or "") + sum(map(len, self.references))


@dataclass(slots=True)
class _Gathering:
    """The rows of one document so far."""

    records: list[Record] = field(default_factory=list)

    def takes(self, record: Record) -> bool:
        """Whether the row goes on with this document."""
        if not self.records:
            return record.doc is not None
        first = self.records[0]
        return record.doc is not None and key_of(record) == key_of(first)


def key_of(record: Record) -> tuple[str | None, ...]:
    """What rows of one document have in common."""
    return record.doc, record.lang, record.source_lang, record.markup


class Neighbors:
    """Cuts a table between two documents, as soon as so much of it was read.

    Args:
        most: how much, in characters; 0 to cut at each border.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._records: list[Record | Failure] = []
        self._size = 0
        self._doc: tuple[str | None, ...] | None = None

    def add(self, record: Record | Failure) -> Iterator[tuple[Record | Failure, ...]]:
        """One more; rows that are complete are given out."""
        if isinstance(record, Failure):
            self._records.append(record)
            self._size += 1
            if self._doc is None and self._size >= self._most:
                yield self.rest()
            return
        doc = None if record.doc is None else key_of(record)
        if self._doc is not None and doc != self._doc and self._size >= self._most:
            yield self.rest()
        self._doc = doc
        self._records.append(record)
        self._size += record.size
        if doc is None and self._size >= self._most:  # no later row can belong to it
            yield self.rest()

    def rest(self) -> tuple[Record | Failure, ...]:
        """What was not given out, each with what it shares with the others."""
        records = _compared(self._records)
        self._records = []
        self._size = 0
        self._doc = None
        return records


def _compared(records: Sequence[Record | Failure]) -> tuple[Record | Failure, ...]:
    """The rows, with how many other sources have the same text."""
    sources: dict[str, set[str]] = {}
    for record in records:
        if isinstance(record, Record) and record.source:
            sources.setdefault(record.text, set()).add(record.source)
    return tuple(
        replace(record, other_sources=len(several) - 1)
        if isinstance(record, Record) and record.source and len(several := sources[record.text]) > 1
        else record
        for record in records
    )


def neighbors(records: Iterable[Record | Failure], most: int) -> Iterator[Record | Failure]:
    """The rows in order, those within so many characters compared with one another."""
    gathering = Neighbors(most)
    for record in records:
        for some in gathering.add(record):
            yield from some
    yield from gathering.rest()


def read_rows(
    uri: str, records: Iterator[Record | Failure], lang: str, source_lang: str | None
) -> Iterator[Document | Failure]:
    """The documents that the rows make; the languages are those of rows that name none."""
    gathering = _Gathering()
    for record in records:
        if isinstance(record, Failure):
            yield record
            continue
        if not gathering.takes(record):
            if gathering.records:
                yield _document(uri, gathering.records, lang, source_lang)
            gathering = _Gathering()
            if record.doc is None:
                yield _document(uri, [record], lang, source_lang)
                continue
        gathering.records.append(record)
    if gathering.records:
        yield _document(uri, gathering.records, lang, source_lang)


def _document(uri: str, records: Sequence[Record], lang: str, source_lang: str | None) -> Document:
    first = records[0]
    lang = first.lang or lang
    source_lang = first.source_lang or source_lang
    raw = JOINT.join([record.text for record in records])
    rows = []
    at = there = 0
    for record in records:
        source_end = there + len(record.source or "")
        original_at = None if record.source is None else Span(there, source_end)
        place = Span(at, at + len(record.text))
        rows.append(Row(record.id, record.line, place, original_at, record.other_sources))
        at += len(record.text) + len(JOINT)
        there = source_end + len(JOINT)
    reading = _read([record.text for record in records], raw, first.markup, lang)
    source = joined = None
    source_parts: tuple[Part, ...] = ()
    if any(record.source is not None for record in records):
        joined = JOINT.join([record.source or "" for record in records])
        texts = [record.source or "" for record in records]
        original = _read(texts, joined, first.markup, source_lang)
        source, source_parts = original.prose, original.parts
    return Document(
        id=first.doc if first.doc is not None else first.id,
        uri=uri,
        raw=raw,
        target=reading.prose,
        source=source,
        # The n-th reference of the document is made of the n-th of each row, if all have one.
        references=tuple(
            _read(texts, JOINT.join(texts), first.markup, lang).prose
            for texts in zip(*(r.references for r in records), strict=False)
        ),
        lang=lang,
        source_lang=source_lang,
        directives=reading.directives,
        rows=tuple(rows),
        source_raw=joined,
        parts=reading.parts,
        source_parts=source_parts,
        format=first.markup,
    )


def _read(texts: Sequence[str], raw: str, markup: str | None, lang: str | None) -> ReadText:
    """The texts of rows, read as their markup asks, each by itself."""
    if markup is None:
        return read_plain_text(raw, lang)
    if markup == "html":
        from qa.read.html import read_html as reader
    else:
        from qa.read.markdown import read_markdown as reader
    if len(texts) == 1:
        return reader(raw, lang)
    from qa.read.joining import joined

    return joined([reader(text, lang) for text in texts], texts, JOINT, lang)
