"""Plain text: paragraphs, and non-prose in them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import itemgetter
from typing import TypeAlias

from qa.model.document import Directive
from qa.model.expression import expression
from qa.model.prose import OBJECT, Piece, Prose, Segment
from qa.model.span import Span
from qa.read.directives import DIRECTIVE, directive_of
from qa.read.prose_builder import ReadText, addresses, may_hold_addresses, trimmed
from qa.read.templates import WORKED_OUT

# A line ends with LF, CR LF or CR. Both patterns begin at a line end, so that long runs of
# spaces are walked through once.
LINE_END = expression(r"\r\n?|\n")
BLANK_LINES = expression(r"(?:\r\n?+|\n)(?:[^\S\r\n]*+(?:\r\n?+|\n))++")
# A directive on a line of its own takes the line with it; another one takes one space.
WHOLE_LINE = expression(r"[ \t]*+(?:\r\n?|\n|\Z)")
# Text that was wrapped by hand has lines of a typing column's width.
NARROWEST_WRAPPED_BLOCK, WIDEST_WRAPPED_LINE = 40, 100
ENDS_A_SENTENCE = expression(r"[.!?…:;。！？][\"'”’»)\]]{0,3}$")
BULLET = expression(r"\s*+(?:[-–—*•·‣◦]|\d{1,3}[.)])\s")

# Verb, rules, and the stretch of the raw text.
Comment: TypeAlias = tuple[str, tuple[str, ...], Span]


def read_plain(raw: str, lang: str | None = None) -> Prose:
    """The prose of plain text: paragraphs stand between blank lines, or a line each."""
    return read_plain_text(raw, lang).prose


def read_plain_text(raw: str, lang: str | None = None) -> ReadText:
    """The prose of plain text, and the comments in it that speak to this program."""
    text, pieces, directives = _without_objects(raw)
    segments = map(Segment, _paragraphs(text))
    return ReadText(Prose(text, segments, pieces, lang), directives)


def _without_objects(
    raw: str,
) -> tuple[str, tuple[Piece, ...] | None, tuple[Directive, ...]]:
    """The text without what is no prose, and the map to it; no map if nothing was replaced."""
    found: list[tuple[int, int, Comment | None]] = []
    if may_hold_addresses(raw):
        found = [(start, end, None) for start, end in addresses(raw)]
    if "{%" in raw or "{{" in raw:
        found.extend((*match.span(), None) for match in WORKED_OUT.finditer(raw))
    if "<!--" in raw and "qa:" in raw:
        found.extend(_comments(raw))
    found.sort(key=itemgetter(0))
    if not found:
        return raw, None, ()
    parts: list[str] = []
    pieces: list[Piece] = []
    directives: list[Directive] = []
    at = done = 0
    for start, end, comment in found:
        if start < done:
            continue
        if start > done:
            parts.append(raw[done:start])
            pieces.append(Piece(at, at + start - done, done, start, verbatim=True))
            at += start - done
        if comment is None:
            parts.append(OBJECT)
            pieces.append(Piece(at, at + 1, start, end, verbatim=False))
            at += 1
        else:
            directives.append(Directive(*comment, at))
        done = end
    if done < len(raw):
        parts.append(raw[done:])
        pieces.append(Piece(at, at + len(raw) - done, done, len(raw), verbatim=True))
    return "".join(parts), tuple(pieces), tuple(directives)


def _comments(raw: str) -> Iterator[tuple[int, int, Comment]]:
    """Directives: the stretch that goes with each, and what it says."""
    for match in DIRECTIVE.finditer(raw):
        known = directive_of(match.group())
        assert known is not None
        start, end = match.span()
        before = start
        while before and raw[before - 1] in " \t":
            before -= 1
        after = WHOLE_LINE.match(raw, end)
        if after and (before == 0 or raw[before - 1] in "\r\n"):
            start, end = before, after.end()
        elif before < start and (after or raw[end : end + 1].isspace()):
            start -= 1
        yield start, end, (*known, Span(*match.span()))


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for blank in BLANK_LINES.finditer(text):
        yield from _block(text, start, blank.start())
        start = blank.end()
    yield from _block(text, start, len(text))


def _block(text: str, start: int, end: int) -> Iterator[Span]:
    """The paragraphs of a block without blank lines: one, if it was wrapped; else one a line."""
    lines: list[tuple[int, int]] = []
    at = start
    for line_end in LINE_END.finditer(text, start, end):
        lines.append((at, line_end.start()))
        at = line_end.end()
    lines.append((at, end))
    stretches = _joined(text, lines) if len(lines) > 1 else lines
    for first, last in stretches:
        span = trimmed(text, first, last)
        if span:
            yield span


def _joined(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines as paragraphs: those of wrapped text are one, but each bullet begins another."""
    if max(end - start for start, end in spans) > WIDEST_WRAPPED_LINE:
        return spans
    lines = [text[start:end].rstrip() for start, end in spans]
    if not _looks_wrapped(lines):
        return spans
    paragraphs = [spans[0]]
    for line, (start, end) in zip(lines[1:], spans[1:], strict=True):
        if BULLET.match(line):
            paragraphs.append((start, end))
        else:
            paragraphs[-1] = (paragraphs[-1][0], end)
    return paragraphs


def _looks_wrapped(lines: list[str]) -> bool:
    """Whether the lines were broken for want of room, and not because a paragraph ended.

    That is so if the first word of each next line would hardly have fitted on the line before,
    and some line goes on in the midst of a sentence.
    """
    width = max(map(len, lines))
    if width < NARROWEST_WRAPPED_BLOCK:
        return False
    fits = 0
    goes_on = False
    for line, following in pairwise(lines):
        first = (following.split(maxsplit=1) or [""])[0]
        fits += len(line) + 1 + len(first) < 0.8 * width
        goes_on = goes_on or bool(
            first and not first[0].isupper() and not ENDS_A_SENTENCE.search(line)
        )
    return goes_on and fits * 4 < len(lines)
