"""Read the documents of a file."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, Final, cast

from qa.files.opening import is_within, read_all, read_file, reason_of
from qa.model.document import Document
from qa.model.language_tag import HUB, tag_of
from qa.model.memory import BATCH
from qa.model.prose import Prose
from qa.model.report import Failure
from qa.read.article import article
from qa.read.decode import DecodingError, declared_encoding, decode, peek
from qa.read.kinds import (
    ANDROID,
    BILINGUAL,
    DELIMITERS,
    EPUB,
    FEED,
    GETTEXT,
    HTML,
    JSON,
    JSON_LINES,
    PACKED,
    PARQUET,
    QT,
    SEVERAL,
    STANDARD_INPUT,
    STRINGS,
    STRUCTURED,
    SUBTITLES,
    XLIFF,
    kind_by_content,
    kind_of,
    kind_of_stream,
    packed_by,
)
from qa.read.markup import READERS
from qa.read.options import ReadOptions, expected_source, may_be_pipe, open_path, options_for
from qa.read.own_files import begins_verdicts, is_page
from qa.read.plain import read_plain_text
from qa.read.prose_builder import ReadText
from qa.read.row_files import json_records, table_records
from qa.read.rows import Record, neighbors, read_rows

# What files of ours are called.
OWN_PAGE: Final = "a page that qa report has written"
OWN_VERDICTS: Final = "a verdict file"


def read_documents(
    uri: str, options: ReadOptions, content: bytes | None = None
) -> Iterator[Document | Failure]:
    """Yield the documents of one file, and a Failure for everything that cannot be read.

    Tables are read row by row. The extension of `uri` tells the format; without a known one it
    is plain text, or, on standard input, what it begins like.

    Args:
        uri: the path as it was given; "-" is standard input.
        options: how to read.
        content: what the file holds, if it is at hand already.
    """
    if options.paths:
        options = options_for(uri, options)
    for item in _read_all(uri, options, content):
        if options.terms and isinstance(item, Document):
            yield replace(item, terms=options.terms)
        else:
            yield item


def _read_all(
    uri: str, options: ReadOptions, content: bytes | None
) -> Iterator[Document | Failure]:
    try:
        stream = open_input(uri, content)
    except (OSError, ValueError) as error:  # a path with a NUL is a ValueError
        yield Failure(uri, reason_of(error))
        return
    uri = str(uri)  # how it was found matters no more
    try:
        with stream:
            kind = options.format or kind_of_stream(uri, stream)
            if kind in {ANDROID, JSON} and options.format is None:
                kind = kind_by_content(kind, stream)
            if kind in BILINGUAL:
                yield from _bilingual(uri, read_all(stream, uri), kind, options)
            elif kind in SEVERAL:
                yield from _several(uri, read_all(stream, uri), kind, options)
            elif kind in STRINGS:
                from qa.read.strings.files import read_strings

                source, notes = _source_path(uri, options)
                yield from read_strings(
                    uri, read_all(stream, uri), kind, options, source=source, notes=notes
                )
            elif kind in READERS or kind in STRUCTURED:
                yield from _article(uri, read_all(stream, uri), kind, options)
            else:
                yield from _rows(uri, stream, kind, options)
    except OSError as error:
        yield Failure(uri, reason_of(error))


def _rows(
    uri: str, stream: BinaryIO, kind: str, options: ReadOptions
) -> Iterator[Document | Failure]:
    if options.source is not None or options.references:
        message = "rows carry their own sources and references; source and reference files are for single articles"
        yield Failure(uri, message)
    if kind == JSON_LINES and begins_verdicts(peek(stream)):
        yield _left_out(uri, options, OWN_VERDICTS)
        return
    records = neighbors(records_of(uri, stream, kind, options.encoding), BATCH)
    yield from read_rows(uri, records, options.lang, options.source_lang)


def records_of(
    uri: str, stream: BinaryIO, kind: str, encoding: str | None
) -> Iterator[Record | Failure]:
    """The rows of a table; `kind` is one of `TABLES`."""
    if kind == PARQUET:
        from qa.read.parquet import parquet_records

        return parquet_records(uri, stream)
    if kind == JSON_LINES:
        return json_records(uri, stream, encoding)
    return table_records(uri, stream, encoding, DELIMITERS[kind])


def _bilingual(
    uri: str, content: bytes, kind: str, options: ReadOptions
) -> Iterator[Document | Failure]:
    """The document of a file that holds sources and translations."""
    if options.source is not None or options.references:
        yield Failure(
            uri,
            "this file carries its own sources; source and reference files are for single articles",
        )
    from qa.read.units import BilingualFile

    file = BilingualFile(
        uri,
        content,
        encoding=options.encoding,
        lang=options.lang,
        source_lang=options.source_lang,
        untranslated=options.untranslated,
    )
    if kind == GETTEXT:
        from qa.read.gettext import read_gettext

        yield from read_gettext(file)
    elif kind == XLIFF:
        from qa.read.xml_units import read_xliff

        yield from read_xliff(file)
    elif kind == QT:
        from qa.read.strings.qt import read_qt

        yield from read_qt(file)
    else:
        from qa.read.xml_units import read_tmx

        yield from read_tmx(file)


def _several(
    uri: str, content: bytes, kind: str, options: ReadOptions
) -> Iterator[Document | Failure]:
    """The documents of a file that holds several."""
    if kind == FEED:
        from qa.read.news.feeds import read_feed

        source, notes = _source_path(uri, options)
        yield from read_feed(uri, content, options, source=source, notes=notes)
    elif kind == EPUB:
        from qa.read.news.epub import read_epub

        yield from read_epub(uri, content, options)
    else:
        from qa.read.strings.string_catalog import read_string_catalog

        yield from read_string_catalog(uri, content, options)


def open_input(uri: str, content: bytes | None) -> BinaryIO:
    """The bytes of a file, unpacked, or of standard input.

    Raises:
        OSError: if it cannot be opened.
        ValueError: if the path has a NUL.
    """
    if content is not None:
        suffix = packed_by(uri)
        if suffix and content.startswith(PACKED[suffix]):
            return _unpacked(io.BytesIO(content), suffix)
        return io.BytesIO(content)
    if uri == STANDARD_INPUT:
        # Closing our view of it must not close standard input itself.
        return open(sys.stdin.fileno(), "rb", closefd=False)
    stream = open_path(uri)
    suffix = packed_by(uri)
    if not suffix:
        return stream
    try:
        return _unpacked(stream, suffix)
    except OSError:
        stream.close()
        raise


def _unpacked(stream: BinaryIO, suffix: str) -> BinaryIO:
    from qa.files.unpacking import Unpacked

    return cast("BinaryIO", Unpacked(stream, suffix))


def _article(
    uri: str, content: bytes, kind: str, options: ReadOptions
) -> Iterator[Document | Failure]:
    try:
        raw, reading = _read(content, kind, options.encoding, options.lang or None)
    except DecodingError as error:
        yield Failure(uri, error.message, line=error.line)
        return
    if kind == HTML and is_page(raw):  # it lies beside what it reports on
        yield _left_out(uri, options, OWN_PAGE)
        return
    source: tuple[str, ReadText] | None = None
    path, notes = _source_path(uri, options)
    if path is not None:
        named = options.source is not None
        beside = _beside(path, options.encoding, options.source_lang, named=named)
        if isinstance(beside, Failure):
            yield beside
        elif options.line_by_line:
            yield _parallel(uri, raw, beside[0], options)
            return
        else:
            source = beside
    references: list[Prose] = []
    for reference in options.references:
        lang = options.lang or tag_of(reading.lang) or ""
        other = _beside(reference, options.encoding, lang, named=True)
        if isinstance(other, Failure):
            yield other
        else:
            references.append(other[1].prose)
    yield article(
        uri,
        raw,
        reading,
        lang=options.lang,
        source=source,
        source_lang=options.source_lang,
        references=references,
        notes=notes,
    )


def _left_out(uri: str, options: ReadOptions, what: str) -> Document:
    """The document of a file of ours: nothing, and a note, so that nobody takes it for checked."""
    lang = options.lang or HUB
    note = f"{uri} is {what}; it was not checked."
    return Document(uri, uri, "", read_plain_text("", lang).prose, lang=lang, notes=(note,))


def _source_path(uri: str, options: ReadOptions) -> tuple[str | None, tuple[str, ...]]:
    """The file with the source of an article, and what to tell the user if there is none."""
    if options.source is not None or uri == STANDARD_INPUT:
        return options.source, ()
    path = expected_source(uri, options)
    if path is None:
        return None, ()
    root = options.source_root
    if root is not None and not is_within(path, root):
        told = f"{path} is outside the folder of the settings file; --trust-config allows that."
        return None, (f"{uri} was checked without its source: {told}",)
    if os.path.exists(path):  # noqa: PTH110
        return path, ()
    return None, (f"{uri} was checked without its source: there is no {path}.",)


def _parallel(uri: str, raw: str, source_raw: str, options: ReadOptions) -> Document | Failure:
    """The document of two files in which line n translates line n."""
    from qa.read.units import UnitsBuilder, line_parts

    lines, sources = line_parts(raw), line_parts(source_raw)
    if len(lines) != len(sources):
        counts = f"{len(lines):,} lines, but its source has {len(sources):,}"
        return Failure(uri, f"{counts}; with --line-by-line both must have the same number")
    builder = UnitsBuilder(raw, source_raw)
    for number, (line, source) in enumerate(zip(lines, sources, strict=True), 1):
        if line.text.strip() and source.text.strip():
            builder.add(f"line {number}", [line], [source])
        elif line.text.strip() or source.text.strip():
            builder.skip("with an empty line on one side")
    return builder.build(uri, options.lang, options.source_lang)


def _beside(
    path: str, encoding: str | None, lang: str | None, *, named: bool
) -> tuple[str, ReadText] | Failure:
    """A file that is read beside an article, its source or a reference.

    Args:
        path: where it is.
        encoding: None to detect it.
        lang: None if it is the file's own.
        named: whether the user named the file himself: else nobody waits for a pipe.
    """
    kind = kind_of(path)
    if kind not in READERS and kind not in STRUCTURED:
        return Failure(path, "a table of rows cannot be the source or a reference of an article")
    try:
        content = read_file(path, pipes=named and may_be_pipe(path))
        raw, reading = _read(content, kind, encoding, lang)
    except DecodingError as error:
        return Failure(path, error.message, line=error.line)
    except (OSError, ValueError) as error:
        return Failure(path, reason_of(error))
    reading.prose.lang = lang or reading.lang
    return raw, reading


def _read(
    content: bytes, kind: str, encoding: str | None, lang: str | None
) -> tuple[str, ReadText]:
    if kind in STRUCTURED:
        from qa.read.structured import read_structured

        return read_structured(content, kind, encoding, lang)
    declared = declared_encoding(content) if kind == HTML else None
    raw = decode(content, encoding, declared)
    if kind == SUBTITLES:
        from qa.read.subtitles import holds_cues

        if not holds_cues(raw):
            message = "no cues in it; expected “00:00:01,000 --> 00:00:02,000” and what is said"
            raise DecodingError(message)
    return raw, READERS[kind](raw, lang)
