"""Which files there are to read, and what documents are in them."""

from __future__ import annotations

import glob
import io
import json
import os
import re
import stat
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, BinaryIO, Final, cast

from qa.config.source_pattern import FIELD, FIELDS_TOLD, wrong_field
from qa.files.globs import git_globs
from qa.files.opening import is_within, open_file, read_all, read_file
from qa.model.document import Document
from qa.model.expression import expression
from qa.model.language_tag import LanguageTagError, parsed, tag_of
from qa.model.path_settings import PathSettings, filled, fitting
from qa.model.prose import Prose
from qa.model.report import Failure
from qa.model.terms import Term
from qa.read.decode import DecodingError, byte_order_mark, declared_encoding, decode, peek
from qa.read.own_files import begins_verdicts, is_page
from qa.read.plain import read_plain_text
from qa.read.plugged import Readers, plugged_readers
from qa.read.prose_builder import ReadText
from qa.read.rows import Record, json_records, read_rows, table_records
from qa.read.walk import below, told

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STANDARD_INPUT: Final = "-"
PLAIN, MARKDOWN, HTML, JSON_LINES, CSV, TSV = "plain", "markdown", "html", "jsonl", "csv", "tsv"
PARQUET = "parquet"
MDX, RST, SUBTITLES = "mdx", "rst", "subtitles"
QT, JSON, YAML, PROPERTIES = "qt", "json", "yaml", "properties"
APPLE, RESX, ANDROID = "apple", "resx", "android"
GETTEXT, XLIFF, TMX = "gettext", "xliff", "tmx"
WORD, NITF, NINJS = "docx", "nitf", "ninjs"
FEED, EPUB, CATALOG = "feed", "epub", "xcstrings"
ASCIIDOC = "asciidoc"
FORMATS: Final = {
    ".txt": PLAIN,
    ".text": PLAIN,
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    ".mdown": MARKDOWN,
    ".mkd": MARKDOWN,
    ".mdx": MDX,
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".jsonl": JSON_LINES,
    ".csv": CSV,
    ".tsv": TSV,
    ".parquet": PARQUET,
    ".po": GETTEXT,
    ".xliff": XLIFF,
    ".xlf": XLIFF,
    ".sdlxliff": XLIFF,
    ".mqxliff": XLIFF,
    ".mxliff": XLIFF,
    ".tmx": TMX,
    ".rst": RST,
    ".srt": SUBTITLES,
    ".vtt": SUBTITLES,
    ".arb": JSON,
    ".strings": APPLE,
    ".properties": PROPERTIES,
    ".docx": WORD,
    ".nitf": NITF,
    ".ninjs": NINJS,
    ".rss": FEED,
    ".atom": FEED,
    ".epub": EPUB,
    ".xcstrings": CATALOG,
    ".adoc": ASCIIDOC,
    ".asciidoc": ASCIIDOC,
}
# Files of strings by their extension, which most often are something else: they are read where they
# are named, and in a directory where their path says that they hold translations.
STRINGS_BY_PATH: Final = {
    ".json": JSON,
    ".yml": YAML,
    ".yaml": YAML,
    ".resx": RESX,
    ".xml": ANDROID,
    ".ts": QT,
}
STRINGS: Final = frozenset((JSON, YAML, PROPERTIES, APPLE, RESX, ANDROID))
# Folders and names of files of translations: locales/de.json, messages.de.yml, values-de/strings.xml.
TRANSLATIONS: Final = expression(
    r"(?:^|[\\/])(?:locales?|langs?|languages?|i18n|l10n|translations?|messages|intl)[\\/]"
    r"|(?:^|[\\/])values(?:-[\w-]{2,15})?[\\/]strings\.xml$"
    r"|(?:^|[\\/])Resources\.[\w.-]{0,40}resx$"
    r"|\.[^\W\d_]{2,3}(?:[-_][^\W\d_]{2,4})?\.(?:json|ya?ml|resx|ts)$"
    r"|_[^\W\d_]{2,3}(?:_[^\W\d_]{2})?\.ts$",
    re.IGNORECASE,
)
# What an .xml file holds, by its root.
XML_ROOT: Final = expression(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?[^>]{0,400}>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^>\[]{0,400}>\s*){0,20}"
    rb"<(?:[A-Za-z]{1,20}:)?(rss|feed|RDF|nitf)[\s>]",
    re.DOTALL,
)
XML_KINDS: Final = {"rss": FEED, "feed": FEED, "RDF": FEED, "nitf": NITF}
TABLES: Final = frozenset((JSON_LINES, CSV, TSV, PARQUET))
# Articles in formats with a grammar: what does not keep to it cannot be read.
STRUCTURED: Final = frozenset((WORD, NITF, NINJS))
# Files that hold several documents.
SEVERAL: Final = frozenset((FEED, EPUB, CATALOG))
BILINGUAL: Final = frozenset((GETTEXT, XLIFF, TMX, QT))
DELIMITERS: Final = {CSV: ",", TSV: "\t"}
GZIP: Final = ".gz"
# What files of ours are called.
OWN_PAGE: Final = "a page that qa report has written"
OWN_VERDICTS: Final = "a verdict file"
HTML_BEGINNING: Final = expression(
    r"(?:<!--.{0,4000}?-->\s*+)*+<(?:!doctype\s+html|html|head|body|\?xml)\b",
    re.IGNORECASE | re.DOTALL,
)
OBJECT_BEGINNING: Final = expression(r"\{\s*\"[^\"\\]{1,200}\"\s*:")
MAGIC_OF_GLOBS: Final = frozenset("*?[")


def _markdown(raw: str, lang: str | None) -> ReadText:
    from qa.read.markdown import read_markdown  # a twentieth of the start, as is that of HTML

    return read_markdown(raw, lang)


def _mdx(raw: str, lang: str | None) -> ReadText:
    from qa.read.markdown import read_markdown

    return read_markdown(raw, lang, is_mdx=True)


def _rst(raw: str, lang: str | None) -> ReadText:
    from qa.read.rst import read_rst

    return read_rst(raw, lang)


def _asciidoc(raw: str, lang: str | None) -> ReadText:
    from qa.read.asciidoc import read_asciidoc

    return read_asciidoc(raw, lang)


def _subtitles(raw: str, lang: str | None) -> ReadText:
    from qa.read.subtitles import read_subtitles

    return read_subtitles(raw, lang)


def _html(raw: str, lang: str | None) -> ReadText:
    from qa.read.html import read_html

    return read_html(raw, lang)


# What files may be read as, as the settings name it.
KINDS: Final = frozenset((*FORMATS.values(), *STRINGS_BY_PATH.values()))
READERS: Final = Readers(
    {
        PLAIN: read_plain_text,
        MARKDOWN: _markdown,
        MDX: _mdx,
        RST: _rst,
        ASCIIDOC: _asciidoc,
        SUBTITLES: _subtitles,
        HTML: _html,
    }
)


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How files are found and read.

    Attributes:
        lang: BCP 47 tag of the translations; "" for what each says of itself, or tells.
        source_lang: the same of the source texts, None if not known.
        encoding: of all files that have no byte order mark; None guesses UTF-8.
        exclude: patterns as in .gitignore, relative to the working directory. They hold for
            files named one by one too, since editors and hooks name files so.
        source: the file with the source text, where one article is read.
        references: the files with other translations of the same source, where one article is
            read.
        source_pattern: where the source of an article is, seen from the article's own folder:
            `{stem}` stands for the name of the file without its suffix, `{suffix}` for that with
            its dot, `{name}` for the stem up to its first dot. None for no source.
        source_root: the folder in which sources must be that the pattern leads to; None for anywhere.
        line_by_line: whether line n of the source is what line n of the text translates.
        untranslated: whether units of bilingual files are read that are marked as not done.
        terms: what the user wants translated by what.
        format: as which files are read; None for what their names say.
        paths: what holds for files by their paths; the first that fits counts.
    """

    lang: str = ""
    source_lang: str | None = None
    encoding: str | None = None
    exclude: tuple[str, ...] = ()
    source: str | None = None
    references: tuple[str, ...] = ()
    source_pattern: str | None = None
    source_root: str | None = None
    line_by_line: bool = False
    untranslated: bool = False
    terms: tuple[Term, ...] = ()
    format: str | None = None
    paths: tuple[PathSettings, ...] = ()


def source_of(uri: str, pattern: str) -> str:
    """The path of the source of the article `uri`.

    Raises:
        ValueError: if the pattern has a field that there is not; the text names those there are.
    """
    folder, file = os.path.split(uri)
    stem, suffix = os.path.splitext(file)  # noqa: PTH122
    if wrong_field(pattern) is not None:
        message = f"the pattern {pattern!r} may hold {FIELDS_TOLD} only"
        raise ValueError(message)
    fields = {"stem": stem, "suffix": suffix, "name": stem.partition(".")[0] or stem}
    name = FIELD.sub(lambda match: fields[match[1]] if match[1] else match[0][0], pattern)
    return os.path.normpath(os.path.join(folder, name))  # noqa: PTH118


def find_files(
    paths: Sequence[str], options: ReadOptions, skipped: Counter[str] | None = None
) -> Iterator[str | Failure]:
    """The files that `paths` mean, in order and each once; a Failure for what is not there.

    A directory means all articles below it, sorted, without what is hidden; a pattern with `*`,
    `?` or `[…]` means what fits it (`**` goes down any number of directories); a file means
    itself, whatever its extension. With a pattern for sources, no source is an article.
    `skipped` counts what is passed over in directories and may be missed.
    """
    passed: Counter[str] = Counter() if skipped is None else skipped
    pattern = options.source_pattern
    if pattern is None and all(one.source is None for one in options.paths):
        yield from _find_all(paths, options, passed)
        return
    found = list(_find_all(paths, options, passed))
    try:
        sources = {
            os.path.normpath(source)
            for uri in found
            if isinstance(uri, str) and (source := expected_source(uri, options)) is not None
        }
    except ValueError as error:
        yield Failure(pattern or "", str(error))
        return
    for uri in found:
        if isinstance(uri, Failure) or os.path.normpath(uri) not in sources:
            yield uri


def passed_over(paths: Sequence[str], options: ReadOptions) -> str:
    """What in the directories among `paths` is not read, in a sentence; nothing if nothing is."""
    folders = [path for path in paths if os.path.isdir(path)]  # noqa: PTH112
    skipped: Counter[str] = Counter()
    for _ in find_files(folders, replace(options, paths=(), source_pattern=None), skipped):
        pass
    return told(skipped)


def expected_source(uri: str, options: ReadOptions) -> str | None:
    """Where the source of an article is, as the settings of its path or the pattern say."""
    fits = fitting(uri, options.paths)
    if fits is not None and fits[0].source is not None:
        source = os.path.join(fits[0].folder, filled(fits[0].source, fits[1]))  # noqa: PTH118
        path = os.path.normpath(source)
        return path if path != os.path.normpath(uri) else None
    return None if options.source_pattern is None else source_of(uri, options.source_pattern)


def options_for(uri: str, options: ReadOptions) -> ReadOptions:
    """How a file is read, by what the settings say of its path."""
    fits = fitting(uri, options.paths)
    if fits is None:
        return options
    settings, fields = fits
    lang = filled(settings.lang, fields) if settings.lang else None
    source_lang = filled(settings.source_lang, fields) if settings.source_lang else None
    return replace(
        options,
        lang=_tag(lang) or options.lang,
        source_lang=_tag(source_lang) or options.source_lang,
        format=settings.format or options.format,
    )


def _tag(text: str | None) -> str | None:
    """A language tag that comes of a path, if it is one."""
    if text is None:
        return None
    try:
        return parsed(text)
    except LanguageTagError:
        return None


def _find_all(
    paths: Sequence[str], options: ReadOptions, skipped: Counter[str]
) -> Iterator[str | Failure]:
    try:
        excluded = _Exclusion(options.exclude)
    except ValueError as error:
        yield Failure(" ".join(options.exclude), f"no pattern to exclude files by: {error}")
        excluded = _Exclusion(())
    seen: set[str] = set()
    for path in paths:
        for file in _meant(path, skipped):
            if isinstance(file, Failure):
                yield file
                continue
            # One folder has each file once; the names of a million would take 150 MB.
            if len(paths) > 1:
                key = file if file == STANDARD_INPUT else os.path.abspath(file)  # noqa: PTH100
                if key in seen:
                    continue
                seen.add(key)
            if file == STANDARD_INPUT or not excluded(file):
                yield file


class _Exclusion:
    """Says which files the user does not want read."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._spec: GitIgnoreSpec | None = None
        if patterns:
            self._spec = git_globs(patterns)

    def __call__(self, path: str) -> bool:
        if self._spec is None:
            return False
        relative = os.path.relpath(path).replace(os.sep, "/")
        while relative.startswith("../"):
            relative = relative.removeprefix("../")
        return self._spec.match_file(relative)


def _meant(path: str, skipped: Counter[str]) -> Iterator[str | Failure]:
    if path == STANDARD_INPUT:
        yield path
        return
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116  # a path as it was given, not normalised
    except FileNotFoundError:
        if MAGIC_OF_GLOBS.intersection(path):
            yield from _globbed(path)
        else:
            yield Failure(path, "no such file or directory")
    except (OSError, ValueError) as error:
        yield Failure(path, _reason(error))
    else:
        if stat.S_ISDIR(mode):
            yield from _below(path, skipped)
        elif os.access(path, os.R_OK):
            yield path
        else:
            yield Failure(path, "permission denied; it could not be read")


def _globbed(pattern: str) -> Iterator[str | Failure]:
    found = False
    for path in sorted(glob.iglob(pattern, recursive=True)):  # noqa: PTH207  # keeps the user's spelling
        if os.path.isdir(path):  # noqa: PTH112
            continue
        found = True
        yield _fit(path, os.path.dirname(glob.escape(pattern).partition("[")[0]) or ".")  # noqa: PTH120
    if not found:
        yield Failure(pattern, "no file matches this pattern")


def _below(directory: str, skipped: Counter[str]) -> Iterator[str | Failure]:
    """The articles below a directory: its own files first, then folder by folder."""
    found = False
    passed: Counter[str] = Counter()
    for path in below(directory, holds_articles, passed):
        found = True
        yield path if isinstance(path, Failure) else _fit(path, directory)
    skipped.update(passed)
    if not found:
        there = told(passed).replace("Not read", "not read").rstrip(".")
        expected = f" ({' '.join(FORMATS)})"
        yield Failure(
            directory, f"no articles in this directory{'; ' + there if there else expected}"
        )


def _fit(path: str, directory: str) -> str | Failure:
    """A file that was found below a directory; a Failure if it is not to be opened.

    Nobody has named it: a link may lead to what is not meant for others to see, and a pipe nowhere.
    """
    try:
        status = os.lstat(path)  # hot path
        if stat.S_ISLNK(status.st_mode):
            if not is_within(path, directory, "."):
                told = "a symbolic link that leads out of the directory; name the file itself"
                return Failure(path, f"{told} to have it read")
            status = os.stat(path)  # noqa: PTH116
    except OSError as error:
        return Failure(path, _reason(error))
    if not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
        return Failure(path, "not a regular file; it was not read")
    return path


def holds_articles(path: str) -> bool:
    """Whether a file that lies in a directory is read: its name says that it holds texts."""
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122
    if suffix in FORMATS or (suffix == GZIP and kind_of(path) in TABLES):
        return True
    if suffix in STRINGS_BY_PATH:
        return TRANSLATIONS.search(path) is not None
    return suffix != "" and suffix in plugged_readers()


def _reason(error: Exception) -> str:
    """Why the system refused, in its own words, without errno and path."""
    told = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{told[:1].lower()}{told[1:]}"


def read_documents(
    uri: str, options: ReadOptions, content: bytes | None = None
) -> Iterator[Document | Failure]:
    """The documents of one file; a Failure for each thing that cannot be read.

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
        stream = _opened(uri, content)
    except (OSError, ValueError) as error:  # a path with a NUL is a ValueError
        yield Failure(uri, _reason(error))
        return
    try:
        with stream:
            kind = options.format or _format(uri, stream)
            if kind in {ANDROID, JSON} and options.format is None:
                kind = _by_content(kind, stream)
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
        yield Failure(uri, _reason(error))


def _rows(
    uri: str, stream: BinaryIO, kind: str, options: ReadOptions
) -> Iterator[Document | Failure]:
    if options.source is not None or options.references:
        message = "rows carry their own sources and references; source and reference files are for single articles"
        yield Failure(uri, message)
    if kind == JSON_LINES and begins_verdicts(peek(stream)):
        yield _left_out(uri, options, OWN_VERDICTS)
        return
    records = records_of(uri, stream, kind, options.encoding)
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


def may_be_pipe(path: str) -> bool:
    """Whether a path that the user names may lead to a pipe or a device: not by a link in a tree."""
    system = path.startswith(("/dev/", "/proc/"))
    return system or not os.path.islink(path)  # noqa: PTH114  # a path as it was given


def _opened(uri: str, content: bytes | None) -> BinaryIO:
    if content is not None:
        return io.BytesIO(content)
    if uri == STANDARD_INPUT:
        # Closing our view of it must not close standard input itself.
        return open(sys.stdin.fileno(), "rb", closefd=False)
    stream = open_file(uri, pipes=may_be_pipe(uri))
    if uri.endswith(GZIP) and kind_of(uri) in TABLES:
        import gzip

        packed = gzip.GzipFile(fileobj=stream)
        packed.myfileobj = cast("Any", stream)  # what it closes with itself
        return cast("BinaryIO", packed)
    return stream


def kind_of(path: str) -> str:
    """The format that the extension tells; plain text if it tells none.

    Tables of lines may be packed: `rows.jsonl.gz`.
    """
    name, suffix = os.path.splitext(path.lower())  # noqa: PTH122
    if suffix == GZIP:
        packed = FORMATS.get(os.path.splitext(name)[1], PLAIN)  # noqa: PTH122
        return packed if packed in DELIMITERS or packed == JSON_LINES else PLAIN
    known = FORMATS.get(suffix) or STRINGS_BY_PATH.get(suffix)
    if known is not None:
        return known
    return suffix if suffix and suffix in plugged_readers() else PLAIN


def _format(uri: str, stream: BinaryIO) -> str:
    if uri != STANDARD_INPUT:
        return kind_of(uri)
    from qa.read.parquet import MAGIC

    start = peek(stream)
    if start.startswith(MAGIC):
        return PARQUET
    mark = byte_order_mark(start)
    encoding, skip = mark or ("utf-8", 0)
    head = start[skip:].decode(encoding, "replace").lstrip()
    if HTML_BEGINNING.match(head):
        return HTML
    return JSON_LINES if _begins_with_a_row(head) else PLAIN


def _by_content(kind: str, stream: BinaryIO) -> str:
    """What an .xml or .json file is: strings, a feed, an article."""
    start = peek(stream)
    if kind == ANDROID:
        root = XML_ROOT.match(start)
        return XML_KINDS.get(root[1].decode("ascii"), kind) if root else kind
    from qa.read.news.ninjs import is_ninjs

    return NINJS if is_ninjs(start) else kind


def _begins_with_a_row(head: str) -> bool:
    """Whether the first line is a JSON object with a text, as far as it can be seen."""
    line, end, _ = head.partition("\n")
    if not OBJECT_BEGINNING.match(line):
        return False
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return not end and len(head) > 1000  # cut off, not broken
    return isinstance(row, dict) and "text" in row


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
    source: ReadText | None = None
    source_raw: str | None = None
    path, notes = _source_path(uri, options)
    if path is not None:
        beside = _beside(path, options.encoding, options.source_lang)
        if isinstance(beside, Failure):
            yield beside
        else:
            source_raw, source = beside
            if options.line_by_line:
                yield _parallel(uri, raw, source_raw, options)
                return
    lang = options.lang or tag_of(reading.lang) or ""
    prose = reading.prose
    prose.lang = lang
    references: list[Prose] = []
    for reference in options.references:
        other = _beside(reference, options.encoding, lang)
        if isinstance(other, Failure):
            yield other
        else:
            references.append(other[1].prose)
    yield Document(
        id=uri,
        uri=uri,
        raw=raw,
        target=prose,
        source=source.prose if source else None,
        references=tuple(references),
        lang=lang,
        source_lang=source.prose.lang if source else options.source_lang,
        directives=reading.directives,
        parts=reading.parts,
        source_parts=source.parts if source else (),
        source_raw=source_raw,
        notes=notes,
    )


def _left_out(uri: str, options: ReadOptions, what: str) -> Document:
    """The document of a file of ours: nothing, and a note, so that nobody takes it for checked."""
    lang = options.lang or "en"
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
        return Failure(uri, f"{counts}; line by line they must have as many")
    builder = UnitsBuilder(raw, source_raw)
    for number, (line, source) in enumerate(zip(lines, sources, strict=True), 1):
        if line.text.strip() and source.text.strip():
            builder.add(f"line {number}", [line], [source])
        elif line.text.strip() or source.text.strip():
            builder.skip("with an empty line on one side")
    return builder.build(uri, options.lang, options.source_lang)


def _beside(path: str, encoding: str | None, lang: str | None) -> tuple[str, ReadText] | Failure:
    """A file that is read beside an article, its source or a reference; None as `lang` is its own."""
    kind = kind_of(path)
    if kind not in READERS and kind not in STRUCTURED:
        return Failure(path, "a table of rows cannot be the source or a reference of an article")
    try:
        raw, reading = _read(read_file(path, pipes=may_be_pipe(path)), kind, encoding, lang)
    except DecodingError as error:
        return Failure(path, error.message, line=error.line)
    except (OSError, ValueError) as error:
        return Failure(path, _reason(error))
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
