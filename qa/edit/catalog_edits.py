"""Edit message catalogues and bilingual files: new text is escaped, and the result is parsed again.

Only text that the file holds verbatim is edited, not text with escapes. All other bytes stay as they are.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Final, TypeAlias

from qa.model.document import Document
from qa.model.expression import expression
from qa.read.decode import declared_encoding
from qa.read.kinds import (
    ANDROID,
    GETTEXT,
    JSON,
    PROPERTIES,
    QT,
    RESX,
    STRINGS,
    TMX,
    XLIFF,
    YAML,
    kind_of,
)

if TYPE_CHECKING:
    from qa.read.strings.entry import Entry

Escape: TypeAlias = Callable[[str], str]
XML: Final = frozenset((RESX, ANDROID, QT, XLIFF, TMX))
BILINGUAL: Final = frozenset((GETTEXT, QT, XLIFF, TMX))
# What ends a plain scalar in YAML, or cannot begin one. https://yaml.org/spec/1.2.2/#733-plain-style
PLAIN_ENDS: Final = expression(r":(?:\s|\Z)|\s#|\A[-?:,\[\]{}#&*!|>'\"%@`]")
# What precedes a plain scalar: a key or a dash, or within a flow collection its bracket or a comma.
BEFORE_PLAIN: Final = (":", "-", ",", "[", "{")
BEFORE_IN_FLOW: Final = (",", "[", "{")
LONGEST_GAP: Final = 200  # characters between that and the text


def can_be_edited(document: Document) -> bool:
    """Whether `reread` supports the format."""
    kind = kind_of(document.uri)
    return (kind in STRINGS or kind in BILINGUAL) and document.format is None


def own_encoding(document: Document, content: bytes) -> str | None:
    """Return the encoding that the file declares."""
    kind = kind_of(document.uri)
    if kind == GETTEXT:
        from qa.read.gettext import declared_charset

        return declared_charset(content)
    return declared_encoding(content) if kind in XML else None


def escapes(document: Document) -> tuple[Escape, ...]:
    """Yield the possible escaped forms of a text in the file, the likeliest first."""
    kind = kind_of(document.uri)
    raw = document.raw
    if kind == JSON:
        ascii_only = raw.isascii() and "\\u" in raw
        return (lambda text: json.dumps(text, ensure_ascii=ascii_only)[1:-1],)
    if kind == PROPERTIES:
        return (lambda text: _of_properties(text, ascii_only=raw.isascii()),)
    if kind == YAML:
        # Plain, or in single or in double quotes: which it is, reading tells.
        return (str, lambda text: text.replace("'", "''"), _backslashed)
    if kind in XML:
        marked = _of_android if kind == ANDROID else str
        return (lambda text: escape(marked(text), quote=False),)
    return (_backslashed,)


def reread(document: Document, raw: str) -> Document | None:
    """Parse `raw` as the edited file of a document; None if it is malformed.

    Args:
        document: of a format that `can_be_edited`.
        raw: the text of the file with the edits.
    """
    kind = kind_of(document.uri)
    again = _bilingual(document, raw, kind) if kind in BILINGUAL else _strings(document, raw, kind)
    if again is None or len(again.units) != len(document.units):
        return None
    if document.source is not None and (
        again.source is None or again.source.text != document.source.text
    ):
        return None
    again.target.lang = document.target.lang
    return replace(
        document, raw=raw, target=again.target, units=again.units, source_raw=again.source_raw,
        source=document.source and again.source,
    )  # fmt: skip


def _bilingual(document: Document, raw: str, kind: str) -> Document | None:
    from qa.read.gettext import read_gettext
    from qa.read.strings.qt import read_qt
    from qa.read.units import BilingualFile
    from qa.read.xml_units import read_tmx, read_xliff

    readers = {GETTEXT: read_gettext, QT: read_qt, XLIFF: read_xliff, TMX: read_tmx}
    # As UTF-8, whatever the file says of itself.
    content = b"\xef\xbb\xbf" + raw.encode("utf-8", "surrogatepass")
    for untranslated in (False, True):
        file = BilingualFile(
            document.uri, content, None, document.lang, document.source_lang, untranslated
        )
        found = [item for item in readers[kind](file) if isinstance(item, Document)]
        if len(found) == 1 and len(found[0].units) == len(document.units):
            return found[0]
    return None


def _strings(document: Document, raw: str, kind: str) -> Document | None:
    from qa.read.strings.files import entries_of

    own = entries_of(document.uri, raw, kind)
    if own is None or (kind == YAML and _breaks_off(document, raw, own)):
        return None
    source = None
    if document.source_raw is not None:
        others = entries_of(document.uri, document.source_raw, kind)
        if others is None:
            return None
        source = document.source_raw, others
    from qa.read.strings.entry import strings_document
    from qa.read.units import BilingualFile

    file = BilingualFile(document.uri, b"", None, document.lang, document.source_lang)
    return strings_document(file, raw, own, source)


def _breaks_off(document: Document, raw: str, entries: Iterable[Entry]) -> bool:
    """Whether a plain text that was changed would end early, or be something else, for others.

    `yaml_strings` takes what stands behind "a:" in "a: so: it is" and "a: #1" for a text; YAML does not.
    """
    from qa.read.strings.files import entries_of

    known = {entry.key: entry.text for entry in entries_of(document.uri, document.raw, YAML) or ()}
    return any(
        PLAIN_ENDS.search(entry.text) and _is_plain(raw, entry.parts[0].start)
        for entry in entries
        if entry.text != known.get(entry.key)
    )


def _is_plain(raw: str, start: int) -> bool:
    """Whether the text that begins here stands in YAML without quotes, in no block."""
    before = raw[max(start - LONGEST_GAP, 0) : start].rstrip(" \t")
    if before.endswith(("\n", "\r")):
        return before.rstrip().endswith(BEFORE_IN_FLOW)
    return before.endswith(BEFORE_PLAIN)


def _backslashed(text: str) -> str:
    """As in C, gettext and Apple's strings."""
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _of_properties(text: str, *, ascii_only: bool) -> str:
    written = text.replace("\\", "\\\\").replace("\n", "\\n")
    if not ascii_only:
        return written
    # A file in ISO 8859-1, as Java had it, has other letters as UTF-16 in hexadecimal digits.
    units = written.encode("utf-16-be", "surrogatepass")
    codes = [int.from_bytes(units[at : at + 2], "big") for at in range(0, len(units), 2)]
    return "".join(chr(code) if code < 0x80 else f"\\u{code:04x}" for code in codes)


def _of_android(text: str) -> str:
    return _backslashed(text).replace("'", "\\'")
