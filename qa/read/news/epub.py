"""EPUB: a book in a ZIP archive, whose chapters are XHTML. Each chapter is a document.

A chapter is called by the book and its own name in it: "book.epub/OEBPS/chapter-1.xhtml".
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from qa.model.document import Document
from qa.model.language_tag import tag_of
from qa.model.report import Failure
from qa.read.decode import DecodingError, declared_encoding, decode
from qa.read.html import read_html
from qa.read.office.package import Package
from qa.read.units import UnitPart
from qa.read.xml_units import Walker, decoded, walked

if TYPE_CHECKING:
    from qa.read.options import ReadOptions

WHAT: Final = "a book in EPUB"
CONTAINER: Final = "META-INF/container.xml"
CHAPTERS: Final = frozenset(("application/xhtml+xml", "text/html"))


class _Book(Walker):
    """Gathers what the container or the package names."""

    def __init__(self, uri: str, raw: str) -> None:
        super().__init__(uri, raw)
        self.root = ""
        self.lang = ""
        self.chapters: dict[str, str] = {}
        self.order: list[str] = []

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        if name == "rootfile":
            self.root = self.root or attributes.get("full-path", "")
        elif name == "item":
            is_contents = "nav" in attributes.get("properties", "").split()
            if attributes.get("media-type") in CHAPTERS and not is_contents:
                self.chapters[attributes.get("id", "")] = attributes.get("href", "")
        elif name == "itemref":
            self.order.append(attributes.get("idref", ""))
        elif name == "language":
            self.gather()

    def closed(self, name: str, parts: list[UnitPart] | None) -> None:
        if parts is not None and name == "language":
            self.lang = self.lang or "".join([part.text for part in parts]).strip()


def read_epub(uri: str, content: bytes, options: ReadOptions) -> Iterator[Document | Failure]:
    """The chapters of a book as documents, in its order; a Failure for what cannot be read.

    Args:
        uri: the path as it was given.
        content: the file.
        options: how to read; a language in them goes before those that the book names.
    """
    if options.source is not None or options.references:
        yield Failure(uri, "source and reference files are for single articles, not for a book")
    try:
        package = Package(content, WHAT)
        root = _named(package, CONTAINER).root
        book = _named(package, root)
    except DecodingError as error:
        yield Failure(uri, error.message)
        return
    folder = posixpath.dirname(root)
    # A chapter is read once, however often and under however many ids the book names it.
    names = dict.fromkeys(
        posixpath.normpath(posixpath.join(folder, unquote(book.chapters[id])))
        for id in dict.fromkeys(book.order)
        if id in book.chapters
    )
    if not names:
        yield Failure(uri, "no chapters in this book")
    for name in names:
        if name.startswith(("/", "..")):  # its name would be that of a file beside the book
            yield Failure(uri, f"a chapter that is not in the book, {name!r:.80}; it was not read")
            continue
        chapter = f"{uri}/{name}"
        try:
            data = package.read(name)
            raw = decode(data, options.encoding, declared_encoding(data))
        except DecodingError as error:
            yield Failure(chapter, error.message, line=error.line)
            continue
        reading = read_html(raw, options.lang or None)
        lang = options.lang or tag_of(reading.lang) or tag_of(book.lang) or ""
        reading.prose.lang = lang
        yield Document(
            id=chapter,
            uri=chapter,
            raw=raw,
            target=reading.prose,
            lang=lang,
            source_lang=options.source_lang,
            directives=reading.directives,
            format="html",
        )


def _named(package: Package, name: str) -> _Book:
    raw = decoded(name, package.read(name), None)
    if isinstance(raw, Failure):
        msg = f"{name}: {raw.message}"
        raise DecodingError(msg)
    book = _Book(name, raw)
    broken = walked(book)
    if broken:
        msg = f"{name}: {broken.message}"
        raise DecodingError(msg)
    return book
