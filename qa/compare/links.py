"""URLs and e-mail addresses, each of which is one character in the prose."""

from __future__ import annotations

import re
from html import unescape

from qa.model.document import Document
from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple
from qa.model.prose import OBJECT, Prose
from qa.model.span import Span

ADDRESS = expression(r"(?:https?|ftp)://\S|www\.\S|[\w.+-]{1,64}@[\w-]{1,63}\.", re.IGNORECASE)
# A value that a template puts into an address; what stands behind its space is cut off.
TEMPLATE = expression(r"\{\{|\{%")
# A string that a catalogue goes on with on the next line.
WRAPPED = expression(r"\"[ \t]*\r?\n[ \t]*\"")
# Languages without spaces, and those that add their particles to words, run on behind an address
# and before one: "award@example.comで", "写信给jo@example.org". In a path such letters follow a mark.
SCRIPT = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef。、"
RUN_ON = expression(rf"(?<=[^\W_])(?<![{SCRIPT}])[{SCRIPT}].*", re.DOTALL)
RUN_UP = expression(rf"[{SCRIPT}]+")
BEGINNING = expression(r"(?:(?:https?|ftp)://)?(?:www\.)?", re.IGNORECASE)


class Link(NamedTuple):
    """An address in a text.

    Attributes:
        span: in code points of the prose.
        shown: the address as written.
        key: normalized for comparison: without scheme, www and trailing slash.
    """

    span: Span
    shown: str
    key: str


def target_links(document: Document) -> tuple[Link, ...]:
    """Return the addresses in the translation."""
    return _links(document.target, document.raw)


def source_links(document: Document) -> tuple[Link, ...]:
    """Return the addresses in the source; empty if its raw text was not kept."""
    if document.source is None or document.source_raw is None:
        return ()
    return _links(document.source, document.source_raw)


def _links(prose: Prose, raw: str) -> tuple[Link, ...]:
    text = prose.text
    found: list[Link] = []
    if OBJECT not in text:
        return ()
    for piece in prose.pieces:
        if piece.verbatim or text[piece.start : piece.end] != OBJECT:
            continue
        shown = raw[piece.raw_start : piece.raw_end]
        if "\n" in shown:
            shown = WRAPPED.sub("", shown)
        if "&" in shown:
            shown = unescape(shown)
        if not shown.isascii():
            shown = _alone(shown)
        if TEMPLATE.search(shown):
            continue  # which a value of the program completes
        shown = shown.lstrip("(").rstrip("*")  # marks around it: "**http://localhost/**"
        if ADDRESS.match(shown):
            shown = shown.partition("[")[0]  # AsciiDoc: "https://example.org/a[^]"
            if raw.startswith(
                "[[", piece.raw_start - 2
            ):  # of a wiki: "[[https://example.org/a|guide]]"
                shown = shown.partition("|")[0]
            found.append(Link(Span(piece.start, piece.end), shown, _key(shown)))
    return tuple(found)


def _alone(shown: str) -> str:
    """The address without the words of a sentence that are glued to it."""
    before = RUN_UP.match(shown)
    return RUN_ON.sub("", shown[before.end() :] if before else shown)


def _key(address: str) -> str:
    """What tells one address from another."""
    rest = address[BEGINNING.match(address).end() :]  # type: ignore[union-attr]  # may be empty
    host, slash, path = rest.partition("/")
    return f"{host.casefold()}{slash}{path}".rstrip("/")
