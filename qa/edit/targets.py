"""The file that fixes are written into: an article, a message catalogue, or a table of rows."""

from __future__ import annotations

import os
from collections.abc import Callable

from qa.edit.article_file import ArticleFile, ArticleFileError, can_write
from qa.edit.catalog_edits import can_be_edited, own_encoding
from qa.edit.text_edits import article_kind
from qa.files.opening import read_file
from qa.model.document import Document
from qa.read.kinds import CATALOG, FEED, JSON_LINES, PLAIN, READ_ONLY, STANDARD_INPUT, kind_of
from qa.read.options import ReadOptions


def file_of(document: Document, options: ReadOptions, *, shown: bool) -> ArticleFile | Table:
    """Return the file of a document.

    Args:
        document: an article, a message catalogue or rows.
        options: how files are read, and so written.
        shown: whether the difference is only shown, which also works for standard input.

    Raises:
        ArticleFileError: if the file cannot be written; the message says why.
    """
    kind = kind_of(document.uri)
    if document.format is None and kind in READ_ONLY:
        raise ArticleFileError(READ_ONLY[kind])
    if document.rows:
        return Table(document, options)
    return _article_file(document, options, shown=shown)


class Table:
    """A file of rows, which is written once the fixes of all rows are known."""

    content = b""

    def __init__(self, document: Document, options: ReadOptions) -> None:
        kind = kind_of(document.uri)
        _must_be_a_file(document.uri)
        # JSON can escape any character.
        self._encoding = None if kind == JSON_LINES else options.encoding or "utf-8"

    def holds(self, text: str) -> bool:
        """Whether the encoding has all characters of `text`."""
        return self._encoding is None or can_write(text, self._encoding)

    def with_text(self, raw: str) -> bytes:  # noqa: ARG002  # as `ArticleFile` has it
        """Return nothing: the file holds more than this document."""
        return b""


def _must_be_a_file(uri: str) -> None:
    if uri == STANDARD_INPUT or not os.path.isfile(uri):  # noqa: PTH113
        message = "standard input has no file to write to"
        raise ArticleFileError(message)


def _article_file(document: Document, options: ReadOptions, *, shown: bool) -> ArticleFile:
    """Return the file of an article; if it is only `shown`, it may be standard input."""
    if document.origin is not None:
        raise ArticleFileError(READ_ONLY[FEED])
    if document.catalogue or document.units:
        return _catalog_file(document, options, shown=shown)
    return _opened(document, article_kind(document), lambda _: options.encoding, shown=shown)


def _catalog_file(document: Document, options: ReadOptions, *, shown: bool) -> ArticleFile:
    """Return the message catalogue or bilingual file, in the encoding that it declares."""
    if not can_be_edited(document):
        raise ArticleFileError(READ_ONLY[CATALOG])
    return _opened(
        document,
        PLAIN,
        lambda content: options.encoding or own_encoding(document, content),
        shown=shown,
    )


def _opened(
    document: Document, kind: str, encoding_of: Callable[[bytes], str | None], *, shown: bool
) -> ArticleFile:
    """Return the file of a document, whose content may declare its encoding."""
    if shown and not os.path.isfile(document.uri):  # noqa: PTH113
        content = document.raw.encode("utf-8", "surrogatepass")
        return ArticleFile(document.uri, content, document.raw, kind, "utf-8")
    _must_be_a_file(document.uri)
    try:
        content = read_file(document.uri)
    except OSError as error:
        raise ArticleFileError(error.strerror or str(error)) from error
    return ArticleFile(document.uri, content, document.raw, kind, encoding_of(content))
