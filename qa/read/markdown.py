"""Markdown: the text of the rendered page, mapped to the file.

markdown-it says which lines are a heading, a paragraph, a table row. Each line of a block's content
is the tail of its raw line, whatever quote marks and bullets stand before it; so its place is
known without searching. What stands within a block is read by `markdown_inline`.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, overload

from qa.model.expression import expression
from qa.model.memory import loaded
from qa.model.named_tuples import NamedTuple
from qa.model.prose import Role
from qa.model.structure import PartKind
from qa.read.front_matter import FRONT_MATTER, declared_language, settings, visible_settings
from qa.read.html import HtmlScanner
from qa.read.markdown_dialects import without_dialects
from qa.read.markdown_inline import InlineEdit, NodeKind, edits, normalized, only_image
from qa.read.markdown_tables import columns_of, rows_of, use_thin_tables
from qa.read.prose_builder import ProseBuilder, ReadText

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

LINE_END = expression(r"\r\n?|\n")
# What a document in a dialect has at the beginning of some line.
DIALECTS = expression(
    r"^[ \t>]*+(?:/{3}|:{3}|\{[*%{:\#./]|-{1,3}8<|!!!|\?\?\?|===|\$\$|\\\[|\\begin)", re.MULTILINE
)
ESCAPES = {'"': re.compile(r"\\([\"\\/])"), "'": re.compile(r"'(')")}
ANCHOR = expression(
    r"\{[ \t]{0,3}(?:[:.][^{}\n]{0,100}?)?\#(?P<attribute>[^\s{}]{1,200})[^{}\n]{0,100}\}"
    r"|\{/\*\s{0,3}(?P<comment>[^\s*{}]{1,200})\s{0,3}\*/\}"
    r"|\b(?:id|name)=[\"'](?P<id>[^\"'\n]{1,200})[\"']"
    r"|^\#{1,6}[ \t][^\n]{1,300}?\[\#(?P<behind>[\w-]{1,200})\][ \t]*$"
    r"|^\((?P<label>[\w:.-]{1,200})\)=[ \t]*$",
    re.MULTILINE,
)
CODE_ELEMENT = expression(
    r"(?P<tag><code\b[^<>]{0,200}>)(?:[^<]|</?(?:b|em|i|mark|span|strong|u)\b[^<>]{0,99}>){0,2000}?(?P<end></code)",
    re.IGNORECASE,
)
# Tags that show words otherwise and say nothing else of them.
STYLE_TAG = expression(
    r"<(?P<slash>/?)(?P<name>b|del|em|font|i|ins|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]{0,500})?>",
    re.IGNORECASE,
)
CLOSING_HASHES = expression(r"(?:[ \t]|^)#+[ \t]*$")
PIPE = expression(r"\\.|\|")
# What may stand before the first cell of a table row within quotations and lists.
CONTAINER_MARKS = expression(r"[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t>]++)*+")
QUOTE_MARKS = expression(r"^[ \t>]++", re.MULTILINE)
# Before these no space is left where something was taken out.
AFTER_SPACE = frozenset((" ", "\n", "", ",", ".", ";", ":", "!", "?"))
# Deeper nesting than this is no article, and is read as lines; it also bounds how deep markdown-it calls itself.
DEEPEST = 60


class MarkdownPart(NamedTuple):
    """A stretch of the raw text that is one line of a block's content."""

    start: int
    end: int


class PackedParts(Sequence[MarkdownPart]):
    """Parts in order, each made when it is asked for: a page may have a line for every two characters."""

    __slots__ = ("_ends", "_starts")

    def __init__(self) -> None:
        self._starts, self._ends = array("I"), array("I")

    def append(self, start: int, end: int) -> None:
        """Add a part; only while the parts are being gathered."""
        self._starts.append(start)
        self._ends.append(end)

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[MarkdownPart]:
        return map(MarkdownPart, self._starts, self._ends)

    @overload
    def __getitem__(self, index: int) -> MarkdownPart: ...
    @overload
    def __getitem__(self, index: slice) -> list[MarkdownPart]: ...
    def __getitem__(self, index: int | slice) -> MarkdownPart | list[MarkdownPart]:
        if isinstance(index, slice):
            return list(map(MarkdownPart, self._starts[index], self._ends[index]))
        return MarkdownPart(self._starts[index], self._ends[index])


def read_markdown(raw: str, lang: str | None = None, *, is_mdx: bool = False) -> ReadText:
    """Return the prose of a Markdown document, after the title and description of its front matter."""
    lines = _lines(raw)
    builder = ProseBuilder(raw)
    for name in settings(raw):
        builder.part(PartKind.SETTING, name, 0)
    _settings(raw, builder)
    environment: dict[str, dict[str, dict[str, str]]] = {}
    text = _as_common_mark(raw, lines, is_mdx=is_mdx)
    tokens = _parser().parse(text, environment)
    if _is_cut(tokens):
        environment = {}
        tokens = _parser().parse(_flat(text), environment)
    references = environment.get("references", {})
    _Walk(raw, lines, builder, references).all(tokens)
    _anchors(raw, builder)
    return builder.build(lang, declared_language(raw))


def _is_cut(tokens: Iterable[Token]) -> bool:
    """Whether markdown-it left text out: below so many blocks within one another it reads nothing more."""
    return any(token.nesting == 1 and token.level >= DEEPEST - 1 for token in tokens)


def _flat(text: str) -> str:
    """The text without quotations and indentation, and of lists within lists one left: none of it is too deep then."""
    flat = []
    for line in text.split("\n"):
        marks = CONTAINER_MARKS.match(line)
        end = marks.end() if marks else 0
        item = line[:end].strip(" \t>")
        flat.append(f"- {line[end:]}" if item else line[end:])
    return "\n".join(flat)


def _settings(raw: str, builder: ProseBuilder) -> None:
    """Hand over what readers see of the front matter."""
    for setting in visible_settings(raw):
        builder.begin(Role.HEADING if setting.is_title else Role.PARAGRAPH)
        done = 0
        for start, end in setting.stretches:
            if done:
                builder.put(" ", done, start)
            at = start
            for escape in ESCAPES[setting.quote].finditer(raw, start, end) if setting.quote else ():
                builder.verbatim(at, escape.start())
                builder.put(escape[1], escape.start(), escape.end())
                at = escape.end()
            builder.verbatim(at, end)
            done = end


def _anchors(raw: str, builder: ProseBuilder) -> None:
    """Note the anchors that the page gives itself."""
    for match in ANCHOR.finditer(raw):
        builder.part(PartKind.ANCHOR, match[match.lastgroup or 0], 0)


def _as_common_mark(raw: str, lines: Sequence[MarkdownPart], *, is_mdx: bool) -> str:
    """The text without front matter and dialects, with as many lines."""
    front = FRONT_MATTER.match(raw)
    skipped = len(LINE_END.findall(front.group())) if front else 0
    texts = [raw[start:end] for start, end in islice(lines, skipped, None)]
    if is_mdx or DIALECTS.search(raw):
        texts = without_dialects(texts, is_mdx=is_mdx)
    return "\n" * skipped + "\n".join(texts)


@loaded
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST})
    parser.enable("table").disable(["inline", "text_join"])
    use_thin_tables(parser)
    return parser


def _lines(raw: str) -> PackedParts:
    """The lines of the raw text, without their ends."""
    lines = PackedParts()
    start = 0
    for end in LINE_END.finditer(raw):
        lines.append(start, end.start())
        start = end.end()
    lines.append(start, len(raw))
    return lines


class _Walk:
    """Goes through the blocks and hands their prose to the builder."""

    def __init__(
        self,
        raw: str,
        lines: Sequence[MarkdownPart],
        builder: ProseBuilder,
        references: Mapping[str, Mapping[str, str]],
    ) -> None:
        self._raw = raw
        self._lines = lines
        self._builder = builder
        self._references = references
        self._roles = [Role.PARAGRAPH]
        self._quoted = 0
        self._unquoted: str | None = None

    def all(self, tokens: Sequence[Token]) -> None:
        for number, token in enumerate(tokens):
            kind = token.type
            if kind == "inline":
                self._inline(token, tokens[number - 1])
            elif kind == "fence":
                self._builder.part(
                    PartKind.BLOCK, (token.info.split() or [""])[0], self._builder.position
                )
            elif kind == "html_block":
                self._html(token)
            elif kind == "table_open":
                self._table(token)
            elif kind == "list_item_open":
                self._roles.append(Role.ITEM)
            elif kind == "blockquote_open":
                self._roles.append(Role.QUOTATION)
                self._quoted += 1
            elif kind in {"list_item_close", "blockquote_close"}:
                self._roles.pop()
                self._quoted -= kind == "blockquote_close"

    def _inline(self, token: Token, opener: Token) -> None:
        role = self._roles[-1]
        is_heading = opener.type == "heading_open"
        if is_heading:
            role = Role.HEADING
        parts = self._parts(token, is_heading=is_heading)
        if parts:
            self._builder.begin(role)
            start = self._builder.position
            self._block(parts, role)
            if role is Role.HEADING:
                text = "\n".join([self._raw[part.start : part.end] for part in parts])
                self._builder.part(PartKind.HEADING, text, start, self._builder.position)
                if is_heading:
                    level = opener.tag[1:]
                    self._builder.part(PartKind.SECTION, level, start, self._builder.position)

    def _parts(self, token: Token, *, is_heading: bool) -> list[MarkdownPart]:
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
                parts.append(MarkdownPart(start, line.start + len(text)))
        return parts

    def _table(self, token: Token) -> None:
        columns = columns_of(token)
        self._builder.part(PartKind.TABLE, str(columns), self._builder.position)
        for number in rows_of(token):
            for cell in islice(self._row(self._lines[number]), columns):
                if self._raw[cell.start : cell.end].isalnum():  # as most are, and no markup
                    self._builder.begin(Role.CELL)
                    self._builder.verbatim(cell.start, cell.end)
                else:
                    self._block([cell], Role.CELL)

    def _row(self, line: MarkdownPart) -> Iterator[MarkdownPart]:
        """Where each cell of a table row stands."""
        raw = self._raw
        start = CONTAINER_MARKS.match(raw, line.start, line.end)
        at = start.end() if start else line.start
        if raw.startswith("|", at):
            at += 1
        for match in PIPE.finditer(raw, at, line.end):
            if match.group() == "|":
                yield self._stripped(at, match.start())
                at = match.end()
        yield self._stripped(at, line.end)

    def _stripped(self, start: int, end: int) -> MarkdownPart:
        stretch = self._raw[start:end]
        left = start + len(stretch) - len(stretch.lstrip())
        return MarkdownPart(min(left, end), max(start + len(stretch.rstrip()), min(left, end)))

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

    def _block(self, parts: list[MarkdownPart], role: Role) -> None:
        """Hand over a block: its images that have a line of their own are captions."""
        raw = self._raw
        parts, text, found = self._content(parts, role)
        builder = self._builder
        builder.begin(role)
        if "![" in text and any(edit.kind is NodeKind.IMAGE for edit in found):
            rest: list[MarkdownPart] = []
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
                caption_part = MarkdownPart(start + caption[0], start + caption[1])
                self._emit(*self._content([caption_part], Role.CAPTION))
                builder.begin(role)
            if len(rest) < len(parts):
                if rest:
                    self._block(rest, role)
                return
        self._emit(parts, text, found)

    def _content(
        self, parts: list[MarkdownPart], role: Role
    ) -> tuple[list[MarkdownPart], str, list[InlineEdit]]:
        """The lines, their text as one, and what in it is no prose."""
        raw = self._raw
        text = "\n".join([raw[start:end] for start, end in parts])
        return parts, text, edits(text, self._references, is_heading=role is Role.HEADING)

    def _emit(self, parts: list[MarkdownPart], text: str, found: list[InlineEdit]) -> None:
        """Hand over lines without asking what they are."""
        builder = self._builder
        places = _Places(parts)
        done = 0
        links: list[int] = []
        tags: list[tuple[str, int]] = []
        for start, end, put, kind in found:
            begin = start
            if kind in {NodeKind.COMMENT, NodeKind.NOTE} and _between_spaces(text, start, end):
                begin -= 1
            self._verbatim(text, places, done, max(begin, done))
            raw_start, raw_end = places.raw(start), places.raw_end(end)
            if kind is NodeKind.COMMENT:
                builder.comment(raw_start, raw_end)
            self._note(text[start:end], kind, links)
            if kind is NodeKind.MARK and (tag := STYLE_TAG.fullmatch(text, start, end)):
                self._note_tag(tag["name"].lower(), tags, opens=not tag["slash"])
            builder.put(put, raw_start, raw_end)
            done = end
        self._verbatim(text, places, done, len(text))

    def _note(self, written: str, kind: NodeKind, links: list[int]) -> None:
        """Note links, images and code; `links` are the places where open ones begin."""
        builder = self._builder
        at = builder.position
        if kind is NodeKind.MARK and written == "[":
            links.append(at)
        elif kind is NodeKind.MARK and written[:1] == "]" and links:
            builder.part(PartKind.LINK, self._address(written[1:]), links.pop(), at)
        elif kind is NodeKind.OBJECT and written[:1] == "`":
            builder.part(PartKind.CODE, written.strip("`").strip(), at, at + 1)
        elif kind is NodeKind.OBJECT and (code := CODE_ELEMENT.match(written)):
            shown = written[code.end("tag") : code.start("end")].strip()
            builder.part(PartKind.CODE, shown, at, at + 1)
        elif kind is NodeKind.IMAGE:
            target = written.rfind("](")
            address = self._address(written[target + 1 :]) if target >= 0 else ""
            builder.part(PartKind.IMAGE, address, at, at + 1)

    def _note_tag(self, name: str, tags: list[tuple[str, int]], *, opens: bool) -> None:
        """Note a tag that shows words otherwise, once it ends; `tags` are the open ones."""
        at = self._builder.position
        if opens:
            tags.append((name, at))
        elif tags and tags[-1][0] == name:
            self._builder.part(PartKind.TAG, name, tags.pop()[1], at)

    def _address(self, written: str) -> str:
        """Where a link leads: "(address "title")", or the label of a reference; "" if unknown."""
        if written[:1] == "(":
            inner = written[1:-1].strip()
            if inner[:1] == "<":
                return inner[1:].partition(">")[0]
            return inner if inner[:1] == "{" else (inner.split(maxsplit=1) or [""])[0]
        known = self._references.get(normalized(written[1:-1])) if len(written) > 2 else None
        return str(known.get("href", "")) if known else ""

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

    def __init__(self, parts: list[MarkdownPart]) -> None:
        self._parts = parts
        self._starts = array("I")
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
    """Whether what is left would have two spaces, or one at the end of a line or before a mark."""
    return start > 0 and text[start - 1] == " " and text[end : end + 1] in AFTER_SPACE
