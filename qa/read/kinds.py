"""File formats, and how to recognize them."""

from __future__ import annotations

import json
import os
import re
from typing import BinaryIO, Final

from qa.model.expression import expression
from qa.read.decode import byte_order_mark, peek
from qa.read.plugged import plugged_readers

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
    ".asc": ASCIIDOC,
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
# Files that no fix is written into, and what they are.
READ_ONLY: Final = {
    PARQUET: "a Parquet file; only articles, JSON lines, CSV and TSV can be",
    WORD: "a Word document; `qa report --format docx` writes comments into a copy",
    **dict.fromkeys(
        (FEED, EPUB), "a feed of several articles; only single articles and rows can be"
    ),
    **dict.fromkeys(
        (NITF, NINJS), "an article of a news agency; only plain articles and rows can be"
    ),
    CATALOG: "a translation format that is read only",
}
BILINGUAL: Final = frozenset((GETTEXT, XLIFF, TMX, QT))
DELIMITERS: Final = {CSV: ",", TSV: "\t"}
# How tables of lines may be packed, by the ends of their names, and what such files begin with.
PACKED: Final = {
    ".gz": b"\x1f\x8b",
    ".bz2": b"BZh",
    ".xz": b"\xfd7zXZ\x00",
    ".zst": b"\x28\xb5\x2f\xfd",
}
HTML_BEGINNING: Final = expression(
    r"(?:<!--.{0,4000}?-->\s*+)*+<(?:!doctype\s+html|html|head|body|\?xml)\b",
    re.IGNORECASE | re.DOTALL,
)
OBJECT_BEGINNING: Final = expression(r"\{\s*\"[^\"\\]{1,200}\"\s*:")


# What files may be read as, as the settings name it.
KINDS: Final = frozenset((*FORMATS.values(), *STRINGS_BY_PATH.values()))


def holds_articles(path: str) -> bool:
    """Whether a file that lies in a directory is read: its name says that it holds texts."""
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122
    if suffix in FORMATS or (suffix in PACKED and kind_of(path) in TABLES):
        return True
    if suffix in STRINGS_BY_PATH:
        return TRANSLATIONS.search(path) is not None
    return suffix != "" and suffix in plugged_readers()


def kind_of(path: str) -> str:
    """The format that the extension tells; plain text if it tells none.

    Tables of lines may be packed: `rows.jsonl.gz`.
    """
    name, suffix = os.path.splitext(path.lower())  # noqa: PTH122
    if suffix in PACKED:
        packed = FORMATS.get(os.path.splitext(name)[1], PLAIN)  # noqa: PTH122
        return packed if packed in DELIMITERS or packed == JSON_LINES else PLAIN
    known = FORMATS.get(suffix) or STRINGS_BY_PATH.get(suffix)
    if known is not None:
        return known
    return suffix if suffix and suffix in plugged_readers() else PLAIN


def packed_by(path: str) -> str:
    """How a table is packed, as the end of its name says; empty if it is not."""
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122
    return suffix if suffix in PACKED and kind_of(path) in TABLES else ""


def kind_of_stream(uri: str, stream: BinaryIO) -> str:
    """The format of a file by its name; on standard input, what it begins like."""
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


def kind_by_content(kind: str, stream: BinaryIO) -> str:
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
