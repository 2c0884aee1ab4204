"""The file of an article: its bytes, and how text becomes bytes in it."""

from __future__ import annotations

from pathlib import Path

from qa.edit.catalog_edits import XML
from qa.files.locking import locked
from qa.files.replacing import replace_file
from qa.read.decode import DecodingError, byte_order_mark, declared_encoding, decode
from qa.read.kinds import GETTEXT, HTML, kind_of


class ArticleFileError(Exception):
    """A file that cannot be written back byte for byte; says why."""


class ArticleFile:
    """The file of an article as it was read.

    Args:
        path: where it is.
        content: its bytes.
        raw: its text, as decoded.
        kind: its format.
        encoding: None to find it out.

    Raises:
        ArticleFileError: if the text would not become the same bytes again.
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
        """The file at `path`, as it is now.

        Raises:
            ArticleFileError: if it cannot be decoded, or not be written back.
            OSError: if it cannot be read.
        """
        content = Path(path).read_bytes()
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
        """The file with `raw` in the place of its text."""
        return self.content[: self._skip] + raw.encode(self.encoding)

    def write(self, raw: str) -> None:
        """Write `raw` in the place of the text, whole or not at all.

        Raises:
            OSError: if it cannot be written, or the file is not as it was read.
        """
        with locked(self.path):
            if Path(self.path).read_bytes() != self.content:
                message = "the file has changed meanwhile"
                raise OSError(message)
            replace_file(Path(self.path), (self.with_text(raw),))


def declared_by(path: str, content: bytes) -> str | None:
    """The encoding that a file of strings or a bilingual file says it has; None for other files."""
    kind = kind_of(path)
    if kind == GETTEXT:
        from qa.read.gettext import declared_charset

        return None if byte_order_mark(content) else declared_charset(content)
    if kind in XML and not byte_order_mark(content):
        return declared_encoding(content)
    return None


def can_write(text: str, encoding: str) -> bool:
    """Whether an encoding has all characters of a text."""
    try:
        text.encode(encoding)
    except UnicodeError:
        return False
    return True
