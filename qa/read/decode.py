"""Decode bytes to text.

A byte order mark tells the encoding and is not part of the text: it does not count as a code point of the
decoded file. Line ends are kept.
"""

from __future__ import annotations

import codecs
import io
import re
from typing import BinaryIO

from qa.model.expression import expression

# The longer marks first: that of UTF-32 begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What begins so is no text that we could read, whatever its name says.
SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive, or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "a rich-text file (RTF)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"PAR1", "a Parquet file"),
    (b"SQLite format 3\x00", "an SQLite data base"),
)
# HTML says in its first kilobyte how it is encoded, XML in its first line.
DECLARED = expression(
    rb"<meta\b[^>]{0,500}?\bcharset\s{0,8}=\s{0,8}[\"']?(?P<html>[\w.:-]{1,40})"
    rb"|\A\s*<\?xml\b[^>]{0,200}?\bencoding\s{0,8}=\s{0,8}[\"'](?P<xml>[\w.:-]{1,40})",
    re.IGNORECASE,
)
DECLARATION_WITHIN = 4096
# How many bytes are looked at to tell what a stream holds.
FIRST_LOOK = 8192
# Python's own codecs that turn text into other text, and one that browsers refuse, since it hides tags: no file of text
# declares them. Punycode takes the square of the time, and an escape would not stand where it is written.
# https://docs.python.org/3/library/codecs.html#python-specific-encodings
NO_ENCODINGS = frozenset(
    "idna mbcs oem palmos punycode raw-unicode-escape undefined unicode-escape utf-7".split()
)
# What pages call so is Windows-1252 to every browser (WHATWG Encoding Standard, 4.2).
LATIN_1 = frozenset(("iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"))


class DecodingError(ValueError):
    """A file is not text, or not in the expected encoding.

    Attributes:
        message: what is wrong and what to do.
        line: 1-based line of the place, if that is known.
    """

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


def peek(stream: BinaryIO) -> bytes:
    """Return the next bytes without consuming them."""
    if isinstance(stream, io.BufferedReader):
        return stream.peek(FIRST_LOOK)[:FIRST_LOOK]
    at = stream.tell()
    start = stream.read(FIRST_LOOK)
    stream.seek(at)
    return start


def byte_order_mark(content: bytes) -> tuple[str, int] | None:
    """Return the encoding of a byte order mark, and its length."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return encoding, len(mark)
    return None


def declared_encoding(content: bytes) -> str | None:
    """Return the encoding that an HTML page declares, if Python supports it."""
    match = DECLARED.search(content, 0, DECLARATION_WITHIN)
    if match is None:
        return None
    name = (match["html"] or match["xml"]).decode("ascii", "replace").lower()
    if name in LATIN_1:
        return "cp1252"
    if name.startswith(("utf-16", "utf-32")):
        return "utf-8"  # the declaration itself was legible as ASCII
    return supported_encoding(name)


def supported_encoding(name: str) -> str | None:
    """Return the name of an encoding that a file declares, None if texts are not read by it.

    Every declaration comes through here, in whatever format it stands.
    """
    try:
        known = codecs.lookup(name).name
        "".encode(name)  # refused by what turns bytes into bytes
    except (LookupError, ValueError):
        return None
    return None if known.replace("_", "-") in NO_ENCODINGS else name


def decode(content: bytes, encoding: str | None = None, declared: str | None = None) -> str:
    """Decode a file.

    Args:
        content: the file.
        encoding: set by the user; a byte order mark takes precedence.
        declared: declared by the file; the default is UTF-8.

    Raises:
        DecodingError: if it is not text, or not in this encoding.
    """
    refuse_binary(content)
    mark = byte_order_mark(content)
    if mark is not None:
        chosen, skip = mark
    else:
        chosen, skip = encoding or declared or "utf-8", 0
        if encoding is None:
            refuse_nul(content)
    try:
        return content[skip:].decode(chosen)
    except UnicodeDecodeError as error:
        raise DecodingError(*explain(content, chosen, error, skip)) from error
    except (LookupError, ValueError) as error:
        raise DecodingError(unknown_encoding(chosen)) from error


def explain(
    content: bytes, encoding: str, error: UnicodeDecodeError, skipped: int = 0
) -> tuple[str, int]:
    """What to tell the user of bytes that could not be decoded, and on which line they are.

    `skipped` is how many bytes stand before those that the error counts.
    """
    offset = error.start + skipped
    line = content.count(b"\n", 0, offset) + 1
    byte = f"0x{content[offset]:02x}" if offset < len(content) else "the end"
    name = encoding.upper() if encoding.startswith("utf") else encoding
    advice = (
        "if it was saved otherwise, name the encoding, such as --encoding cp1252"
        if encoding == "utf-8"
        else "name the right one with --encoding"
    )
    return f"not {name}: {byte} at byte {offset}, line {line}; {advice}", line


def unknown_encoding(encoding: str) -> str:
    """Return the error message for an unknown encoding."""
    return f"“{encoding}” is not a known text encoding; try --encoding cp1252, or leave it out"


def refuse_binary(content: bytes) -> None:
    """Refuse files whose first bytes show that they are not text.

    Raises:
        DecodingError: naming the format.
    """
    for signature, name in SIGNATURES:
        if content.startswith(signature):
            message = f"not a text but {name}; export it as text, HTML or Markdown first"
            raise DecodingError(message)


def refuse_nul(content: bytes) -> None:
    """Refuse bytes that no text has, unless it is UTF-16.

    Raises:
        DecodingError: with the place, and what to do.
    """
    offset = content.find(b"\x00")
    if offset < 0:
        return
    start = content[:400]
    wide = next(
        (
            name
            for name, nul in (("utf-16-le", start[1::2]), ("utf-16-be", start[::2]))
            if nul.count(0) * 3 > len(nul)
        ),
        None,
    )
    advice = f"; if it is UTF-16, say --encoding {wide}" if wide else ""
    line = content.count(b"\n", 0, offset) + 1
    message = f"not a text: a NUL at byte {offset}, line {line}{advice}"
    raise DecodingError(message, line)
