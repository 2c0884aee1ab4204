"""The file of an article, which can be rewritten byte for byte."""

from __future__ import annotations

from pathlib import Path

from qa.edit.catalog_edits import XML
from qa.files.locking import locked
from qa.files.opening import read_file
from qa.files.replacing import replace_file
from qa.read.decode import DecodingError, byte_order_mark, declared_encoding, decode
from qa.read.kinds import GETTEXT, HTML, kind_of


class ArticleFileError(Exception):
    """A file cannot be rewritten byte for byte; the message says why."""


class ArticleFile:
    """The file of an article, as read.

    Args:
        path: of the file.
        content: its bytes.
        raw: its decoded text.
        kind: its format.
        encoding: None to detect it.

    Raises:
        ArticleFileError: if encoding the text again would not give the same bytes.
    """

    def __init__(
        self, path: str, content: bytes, raw: str, kind: str, encoding: str | None = None
    ) -> None:
        self.path, self.content, self.raw = path, content, raw
        mark = byte_order_mark(content)
        if mark is not None:
            self.encoding, self._skip = mark
        else:
            declared = declared_encoding(content) if kind == HTML else None
            self.encoding, self._skip = encoding or declared or "utf-8", 0
        body = content[self._skip :]
        try:
            same = body.decode(self.encoding) == raw and raw.encode(self.encoding) == body
        except (UnicodeError, LookupError):
            same = False
        if not same:
            message = f"in {self.encoding} its bytes could not be kept as they are"
            raise ArticleFileError(message)

    @classmethod
    def read(cls, path: str, encoding: str | None = None) -> ArticleFile:
        """Read the file at `path`.

        Raises:
            ArticleFileError: if it cannot be decoded, or not be rewritten.
            OSError: if it cannot be read.
        """
        content = read_file(path)
        kind = kind_of(path)
        try:
            raw = decode(content, encoding, declared_encoding(content) if kind == HTML else None)
        except DecodingError as error:
            raise ArticleFileError(error.message) from None
        return cls(path, content, raw, kind, encoding)

    def holds(self, text: str) -> bool:
        """Whether the encoding has all characters of `text`."""
        return can_write(text, self.encoding)

    def with_text(self, raw: str) -> bytes:
        """Return the bytes of the file with `raw` as its text."""
        return self.content[: self._skip] + raw.encode(self.encoding)

    def write(self, raw: str) -> None:
        """Atomically replace the text by `raw`.

        Raises:
            OSError: if the file cannot be written, or has changed since it was read.
        """
        with locked(self.path):
            if read_file(self.path) != self.content:
                message = "the file has changed meanwhile"
                raise OSError(message)
            replace_file(Path(self.path), (self.with_text(raw),))


def declared_by(path: str, content: bytes) -> str | None:
    """Return the encoding that a message catalogue or bilingual file declares; None for other files."""
    kind = kind_of(path)
    if kind == GETTEXT:
        from qa.read.gettext import declared_charset

        return None if byte_order_mark(content) else declared_charset(content)
    if kind in XML and not byte_order_mark(content):
        return declared_encoding(content)
    return None


def can_write(text: str, encoding: str) -> bool:
    """Whether an encoding can represent a text."""
    try:
        text.encode(encoding)
    except UnicodeError:
        return False
    return True
