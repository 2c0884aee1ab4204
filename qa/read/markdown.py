"""Markdown: what the reader of the finished page sees, with the way back.

markdown-it says which lines are a heading, a paragraph, a table row. Each line of a block's content
is the tail of its raw line, whatever quote marks and bullets stand before it; so its place is
known without searching. What stands within a block is read by `markdown_inline`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from qa.model.prose import Role
from qa.read.html import HtmlScanner
from qa.read.markdown_inline import Edit, Kind, edits, only_image
from qa.read.prose_builder import ProseBuilder, Reading

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LINE_END = re.compile(r"\r\n?|\n")
# Settings between lines of three dashes (YAML) or pluses (TOML) at the very beginning. A first
# line that sets something tells them from a rule across the page.
FRONT_MATTER = re.compile(
    r"(?P<fence>---|\+\+\+)[ \t]*+(?:\r\n?|\n)"
    r"(?=(?:[ \t]*+(?:\#[^\r\n]*+)?(?:\r\n?|\n))*+[\"']?[\w.-]+[\"']?[ \t]*+[:=]|(?P=fence))"
    r"(?:(?!(?P=fence)[ \t]*+(?:[\r\n]|\Z))[^\r\n]*+(?:\r\n?|\n))*+"
    r"(?P=fence)[ \t]*+(?:\r\n?|\n|\Z)"
)
CLOSING_HASHES = re.compile(r"(?:[ \t]|^)#+[ \t]*$")
PIPE = re.compile(r"\\.|\|")
# What may stand before the first cell of a table row within quotations and lists.
CONTAINER_MARKS = re.compile(r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t>]++)*+")
QUOTE_MARKS = re.compile(r"^[ \t>]++", re.MULTILINE)
# Deeper nesting than this is no article; it also bounds how deep markdown-it calls itself.
DEEPEST = 60


class Part(NamedTuple):
    """A stretch of the raw text that is one line of a block's content."""

    start: int
    end: int


def read_markdown(raw: str, lang: str | None = None) -> Reading:
    """The prose of a Markdown document."""
    lines = _lines(raw)
    builder = ProseBuilder(raw)
    environment: dict[str, dict[str, object]] = {}
    tokens = _parser().parse(_without_front_matter(raw), environment)
    references = environment.get("references", {})
    _Walk(raw, lines, builder, references).all(tokens)
    return builder.build(lang)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST})
    return parser.enable("table").disable(["inline", "text_join"])


def _lines(raw: str) -> list[Part]:
    """The lines of the raw text, without their ends."""
    lines = []
    start = 0
    for end in LINE_END.finditer(raw):
        lines.append(Part(start, end.start()))
        start = end.end()
    lines.append(Part(start, len(raw)))
    return lines


def _without_front_matter(raw: str) -> str:
    match = FRONT_MATTER.match(raw)
    if match is None:
        return raw
    return "\n" * len(LINE_END.findall(match.group())) + raw[match.end() :]


class _Walk:
    """Goes through the blocks and hands their prose to the builder."""

    def __init__(
        self, raw: str, lines: list[Part], builder: ProseBuilder, references: Container[str]
    ) -> None:
        self._raw = raw
        self._lines = lines
        self._builder = builder
        self._references = references
        self._roles = [Role.PARAGRAPH]
        self._quoted = 0
        self._unquoted: str | None = None
        # The cells of the table row that is being read.
        self._cells: Iterator[Part] = iter(())

    def all(self, tokens: Sequence[Token]) -> None:
        for number, token in enumerate(tokens):
            kind = token.type
            if kind == "inline":
                self._inline(token, tokens[number - 1].type)
            elif kind == "html_block":
                self._html(token)
            elif kind == "tr_open":
                self._cells = iter(self._row(token))
            elif kind == "list_item_open":
                self._roles.append(Role.ITEM)
            elif kind == "blockquote_open":
                self._roles.append(Role.QUOTATION)
                self._quoted += 1
            elif kind in {"list_item_close", "blockquote_close"}:
                self._roles.pop()
                self._quoted -= kind == "blockquote_close"

    def _inline(self, token: Token, opener: str) -> None:
        role = self._roles[-1]
        if opener == "heading_open":
            role = Role.HEADING
        elif opener in {"td_open", "th_open"}:
            cell = next(self._cells, None)
            if cell:
                self._block([cell], Role.CELL)
            return
        parts = self._parts(token, is_heading=opener == "heading_open")
        if parts:
            self._block(parts, role)

    def _parts(self, token: Token, *, is_heading: bool) -> list[Part]:
        """Where each line of the content stands."""
        assert token.map is not None
        parts = []
        raw = self._raw
        for number, untrimmed in enumerate(token.content.split("\n"), token.map[0]):
            content = untrimmed.strip()
            if not content:
                continue
            line = self._lines[number]
            text = raw[line.start : line.end].rstrip()
            if "\0" in text:
                text = text.replace("\0", "\ufffd")
            if is_heading and not text.endswith(content):
                text = CLOSING_HASHES.sub("", text).rstrip()
            start = line.start + len(text) - len(content)
            if text.endswith(content):
                parts.append(Part(start, line.start + len(text)))
        return parts

    def _row(self, token: Token) -> list[Part]:
        """Where each cell of a table row stands."""
        assert token.map is not None
        line = self._lines[token.map[0]]
        raw = self._raw
        start = CONTAINER_MARKS.match(raw, line.start, line.end)
        at = start.end() if start else line.start
        if raw.startswith("|", at):
            at += 1
        cells = []
        for match in PIPE.finditer(raw, at, line.end):
            if match.group() == "|":
                cells.append(self._stripped(at, match.start()))
                at = match.end()
        cells.append(self._stripped(at, line.end))
        return cells

    def _stripped(self, start: int, end: int) -> Part:
        stretch = self._raw[start:end]
        left = start + len(stretch) - len(stretch.lstrip())
        return Part(min(left, end), max(start + len(stretch.rstrip()), min(left, end)))

    def _html(self, token: Token) -> None:
        assert token.map is not None
        first, last = token.map[0], min(token.map[1], len(self._lines)) - 1
        raw = self._raw
        # A bullet may stand before the first tag.
        content = token.content.split("\n", 1)[0].strip()
        line = self._lines[first]
        start = line.start + len(raw[line.start : line.end].rstrip()) - len(content)
        end = self._lines[last].end
        if self._quoted:
            # Blanks in the place of quote marks leave every position as it is.
            if self._unquoted is None:
                self._unquoted = QUOTE_MARKS.sub(lambda match: " " * len(match.group()), raw)
            raw = self._unquoted
        HtmlScanner(raw, self._builder, self._roles[-1]).feed(start, end)

    def _block(self, parts: list[Part], role: Role) -> None:
        """Hand over a block: its images that have a line of their own are captions."""
        raw = self._raw
        parts, text, found = self._content(parts)
        builder = self._builder
        builder.begin(role)
        if "![" in text and any(edit.kind is Kind.IMAGE for edit in found):
            rest: list[Part] = []
            for part in parts:
                line = raw[part.start : part.end]
                caption = only_image(line, edits(line, self._references)) if "![" in line else None
                if caption is None:
                    rest.append(part)
                    continue
                if rest:
                    self._block(rest, role)
                    rest = []
                builder.begin(Role.CAPTION)
                start = part.start
                self._emit(*self._content([Part(start + caption[0], start + caption[1])]))
                builder.begin(role)
            if len(rest) < len(parts):
                if rest:
                    self._block(rest, role)
                return
        self._emit(parts, text, found)

    def _content(self, parts: list[Part]) -> tuple[list[Part], str, list[Edit]]:
        """The lines, their text as one, and what in it is no prose."""
        raw = self._raw
        text = "\n".join([raw[start:end] for start, end in parts])
        return parts, text, edits(text, self._references)

    def _emit(self, parts: list[Part], text: str, found: list[Edit]) -> None:
        """Hand over lines without asking what they are."""
        builder = self._builder
        places = _Places(parts)
        done = 0
        for start, end, put, kind in found:
            begin = start
            if kind in {Kind.COMMENT, Kind.NOTE} and _between_spaces(text, start, end):
                begin -= 1
            self._verbatim(text, places, done, max(begin, done))
            raw_start, raw_end = places.raw(start), places.raw_end(end)
            if kind is Kind.COMMENT:
                builder.comment(raw_start, raw_end)
            builder.put(put, raw_start, raw_end)
            done = end
        self._verbatim(text, places, done, len(text))

    def _verbatim(self, text: str, places: _Places, start: int, end: int) -> None:
        """Hand over a stretch without markup, line by line."""
        builder = self._builder
        while start < end:
            line_end = text.find("\n", start, end)
            if line_end < 0:
                line_end = end
            if line_end > start:
                builder.verbatim(places.raw(start), places.raw_end(line_end))
            if line_end < end:
                gap_start, gap_end = places.raw_end(line_end), places.raw(line_end + 1)
                if self._raw[gap_start:gap_end] == "\n":
                    builder.verbatim(gap_start, gap_end)
                else:
                    builder.put("\n", gap_start, gap_end)
            start = line_end + 1


class _Places:
    """Where the characters of a block's text stand in the raw text."""

    def __init__(self, parts: list[Part]) -> None:
        self._parts = parts
        self._starts = []
        at = 0
        for start, end in parts:
            self._starts.append(at)
            at += end - start + 1

    def raw(self, position: int) -> int:
        """Where the character at `position` begins."""
        index = bisect_right(self._starts, position) - 1
        start, end = self._parts[index]
        return min(start + position - self._starts[index], end)

    def raw_end(self, position: int) -> int:
        """Where the character before `position` ends."""
        return self.raw(position - 1) + 1 if position else self._parts[0].start


def _between_spaces(text: str, start: int, end: int) -> bool:
    """Whether what is left would have two spaces, or one at the end of a line."""
    return start > 0 and text[start - 1] == " " and text[end : end + 1] in {" ", "\n", ""}
