"""YAML of strings: keys within keys by indentation, and a text behind the last.

The subset in which translations are kept (Rails, Symfony, Hugo): block mappings and lists, plain,
quoted and block scalars, and flow collections of them. Anchors are passed over; what has a tag, or
stands for another text, is no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NoReturn

from qa.model.expression import expression
from qa.read.strings.entry import Entry, StringsError, line_at
from qa.read.strings.escapes import escaped_parts
from qa.read.units import UnitPart

LINE: Final = expression(r"(?P<indent> *+)(?P<body>[^\r\n]*+)(?:\r\n?|\n|\Z)")
KEY: Final = expression(
    r"(?P<dashes>(?:-[ \t]+)*+)(?:(?P<key>\"(?:[^\"\\]|\\.){0,200}\"|'[^']{0,200}'|[^\s\"'#\[\]{}&*!|>%@`:,-][^:#]{0,199}?|[^\s:#]{1,200}?)"
    r"[ \t]*+:(?=[ \t]|$)[ \t]*+)?+(?P<value>.*)$"
)
DOUBLE: Final = expression(r"\"((?:[^\"\\]++|\\[\s\S])*+)\"")
SINGLE: Final = expression(r"'((?:[^']++|'')*+)'")
# Where a text goes on on the next line.
FOLD: Final = r"(?<![ \t])[ \t]*+(?:(?:\r\n?|\n)[ \t]*+)+"
DOUBLE_ESCAPE: Final = expression(
    rf"\\(?:u([0-9a-fA-F]{{4}})|x([0-9a-fA-F]{{2}})|(?:\r\n?|\n)[ \t]*|(.))|{FOLD}"
)
SINGLE_ESCAPE: Final = expression(rf"''|{FOLD}")
LETTERS: Final = {"n": "\n", "t": "\t", "r": "\r", "0": "", "_": "\u00a0"}
COMMENT: Final = expression(r"(?<![ \t])[ \t]++#.*$")
# What stands for no text.
VALUE: Final = expression(
    r"(?:[-+]?[\d._]+|true|false|yes|no|on|off|null|~|[&*!\[{].*)$", re.IGNORECASE
)
# The name of a text, which others may refer to, and the tag that says that it is one.
ANCHOR: Final = expression(r"\A(?:(?:&[^\s,\[\]{}]++|!!str)(?:[ \t]++|$))++")
# What begins a collection, or a text of another kind than a plain one.
OTHER_SIGNS: Final = frozenset("[{|>&*!\"'%@`?:")
# Within a flow collection: white space and comments, and a plain text.
FLOW_SPACE: Final = expression(r"(?:\s|(?<=\s)#[^\r\n]*+)*+")
FLOW_PLAIN: Final = expression(r"(?:[^,\[\]{}:\r\n]|:(?![\s,\[\]{}]|\Z))*+")
# Deeper nesting than this is no file of strings.
DEEPEST: Final = 60


def yaml_strings(raw: str) -> Iterator[Entry]:
    """The strings of a YAML file, in order; keys joined by dots.

    Raises:
        StringsError: at a quotation that does not end, or if no line has a key.
    """
    at = 1 if raw.startswith("\ufeff") else 0
    path: list[tuple[int, str]] = []
    counts: dict[str, int] = {}
    unkeyed: int | None = None
    while at < len(raw):
        line = LINE.match(raw, at)
        assert line is not None
        at = line.end()
        body = line["body"].rstrip()
        if not body or body[0] in "#%" or body in {"---", "..."}:
            continue
        if body[:2] == "? ":
            start, indent = line.start("body"), len(line["indent"])
            asked, parts, at = _long_key(raw, start, start + len(body), at, indent)
            _leave(path, indent)
            if parts:
                yield Entry(".".join([*(name for _, name in path), asked]), parts)
            continue
        match = KEY.match(body)
        if match is None or not (match["key"] or match["dashes"]):
            unkeyed = line.start() if unkeyed is None else unkeyed
            continue
        indent = len(line["indent"]) + len(match["dashes"])
        _leave(path, indent)
        key = _key(match, path, counts)
        if not key:
            continue
        path.append((indent, key))
        value = ANCHOR.sub("", match["value"])
        start = line.start("body") + match.end("value") - len(value)
        if value[:1] in {"[", "{"} and not value.startswith("{{"):
            flow = _Flow(raw, start)
            yield from flow.entries(tuple(name for _, name in path))
            at = flow.line_end
            continue
        parts, at = _scalar(raw, start, line.start("body") + len(body), at, len(line["indent"]))
        if parts:
            yield Entry(".".join(name for _, name in path), parts)
    if unkeyed is not None and not path and not counts:
        message = "expected “key: text”, block mappings or lists of texts"
        raise StringsError(message, line_at(raw, unkeyed))


def _key(match: re.Match[str], path: Sequence[tuple[int, str]], counts: dict[str, int]) -> str:
    """The key of a line, behind its number where it is one of a list; empty if it has none."""
    key = (match["key"] or "").strip("\"'")
    if not match["dashes"]:
        return key
    parent = ".".join(name for _, name in path)
    counts[parent] = counts.get(parent, -1) + 1
    return f"{counts[parent]}.{key}" if key else str(counts[parent])


def _leave(path: list[tuple[int, str]], indent: int) -> None:
    """Leave the keys that a line with this indentation does not stand within."""
    while path and path[-1][0] >= indent:
        path.pop()


def _long_key(
    raw: str, start: int, end: int, after: int, indent: int
) -> tuple[str, list[UnitPart], int]:
    """A key written "? key" before ": text": it, the parts of the text, and where the next line begins."""
    key, at = _scalar(raw, start + 2, end, after, indent)
    line = LINE.match(raw, at)
    assert line is not None
    if line["body"][:2] != ": " or len(line["indent"]) != indent:
        return "", [], at
    body = line.start("body")
    parts, at = _scalar(raw, body + 2, body + len(line["body"].rstrip()), line.end(), indent)
    return "".join([part.text for part in key]), parts, at


class _Flow:
    """Reads a flow collection: "[a, 'b']", "{key: text}", within one another and over lines."""

    def __init__(self, raw: str, at: int) -> None:
        self._raw = raw
        self._at = at
        self._begun = at

    @property
    def line_end(self) -> int:
        """Where the line behind the collection begins."""
        line = LINE.match(self._raw, self._at)
        assert line is not None
        return line.end()

    def entries(self, path: tuple[str, ...], depth: int = 0) -> Iterator[Entry]:
        """The texts of the collection that begins here."""
        if depth > DEEPEST:
            self._fail(f"no more than {DEEPEST} collections within one another are read")
        closing = "]" if self._raw[self._at] == "[" else "}"
        self._at += 1
        number = 0
        while not self._raw.startswith(closing, self._skipped()):
            if self._at >= len(self._raw):
                self._fail(f"a collection that begins here does not end with “{closing}”")
            before = self._at
            name = str(number)
            if closing == "}":
                name = "".join([part.text for part in self._item()]).strip() or name
                if not self._raw.startswith(":", self._skipped()):
                    number += self._raw.startswith(",", self._at)
                    self._at += self._raw.startswith(",", self._at) or self._at == before
                    continue
                self._at += 1
                self._skipped()
            if self._raw[self._at : self._at + 1] in {"[", "{"}:
                yield from self.entries((*path, name), depth + 1)
            else:
                parts = self._item()
                if parts and not VALUE.match("".join([part.text for part in parts])):
                    yield Entry(".".join((*path, name)), parts)
            number += 1
            if self._raw.startswith(",", self._skipped()) or self._at == before:
                self._at += 1
        self._at += 1

    def _skipped(self) -> int:
        match = FLOW_SPACE.match(self._raw, self._at)
        assert match is not None
        self._at = match.end()
        return self._at

    def _item(self) -> list[UnitPart]:
        """A scalar: quoted, or plain up to the next sign of the collection."""
        sign = self._raw[self._at : self._at + 1]
        for mark, quoted, escape in (('"', DOUBLE, DOUBLE_ESCAPE), ("'", SINGLE, SINGLE_ESCAPE)):
            if sign == mark:
                match = quoted.match(self._raw, self._at)
                if match is None:
                    self._fail("a quotation that begins here does not end")
                self._at = match.end()
                return list(escaped_parts(self._raw, *match.span(1), escape, _meant))
        plain = FLOW_PLAIN.match(self._raw, self._at)
        assert plain is not None
        self._at = plain.end()
        text = plain.group().rstrip()
        return [UnitPart(text, plain.start(), plain.start() + len(text))] if text else []

    def _fail(self, message: str) -> NoReturn:
        raise StringsError(message, line_at(self._raw, self._begun))


def _scalar(raw: str, start: int, end: int, after: int, indent: int) -> tuple[list[UnitPart], int]:
    """The parts of the text that begins at `start`, and where the next line begins."""
    sign = raw[start : start + 1] if start < end else ""
    if sign in {"|", ">"}:
        return _block(raw, after, indent, folded=sign == ">")
    for mark, quoted, escape in (('"', DOUBLE, DOUBLE_ESCAPE), ("'", SINGLE, SINGLE_ESCAPE)):
        if sign == mark:
            match = quoted.match(raw, start)
            if match is None:
                message = "a quotation that begins here does not end"
                raise StringsError(message, line_at(raw, start))
            line = LINE.match(raw, match.end())
            assert line is not None
            return list(escaped_parts(raw, *match.span(1), escape, _meant)), line.end()
    text = raw[start:end]
    comment = COMMENT.search(text)
    if comment:
        text = text[: comment.start()]
    parts, after = (
        _going_on(raw, after, indent, begun=bool(text)) if comment is None else ([], after)
    )
    if not text and parts:
        return parts[1:], after  # the text begins on the line after its key
    if text[:1] in "*!" or (not parts and VALUE.match(text)):
        return [], after
    whole = [UnitPart(text, start, start + len(text)), *parts]
    if parts:
        whole[1] = whole[1]._replace(start=start + len(text))
    return whole, after


def _going_on(raw: str, at: int, indent: int, *, begun: bool) -> tuple[list[UnitPart], int]:
    """The lines on which a plain text goes on, each behind a space, and where the next line begins.

    `begun` says that some of it stands behind its key; else the first line may be something else.
    """
    parts: list[UnitPart] = []
    after = at  # where the line behind the text begins
    empty = 0  # lines before this one
    while at < len(raw):
        line = LINE.match(raw, at)
        assert line is not None
        body = line["body"].rstrip()
        if not body:
            at, empty = line.end(), empty + 1
            continue
        if body[0] == "#" or len(line["indent"]) <= indent:
            break
        match = KEY.match(body)
        if match is not None and (match["key"] or match["dashes"]):
            break
        if not begun and not parts and body[0] in OTHER_SIGNS:
            break
        start = line.start("body")
        comment = COMMENT.search(body)
        text = body[: comment.start()] if comment else body
        parts.append(UnitPart("\n" * empty or " ", parts[-1].end if parts else start, start))
        parts.append(UnitPart(text, start, start + len(text)))
        at = after = line.end()
        empty = 0
        if comment:
            break
    return parts, after


def _block(raw: str, at: int, indent: int, *, folded: bool) -> tuple[list[UnitPart], int]:
    parts: list[UnitPart] = []
    joint = " " if folded else "\n"
    while at < len(raw):
        line = LINE.match(raw, at)
        assert line is not None
        body = line["body"].rstrip()
        if body and len(line["indent"]) <= indent:
            break
        if body:
            start = line.start("body")
            if parts:
                parts.append(UnitPart(joint, parts[-1].end, start))
            parts.append(UnitPart(body, start, start + len(body)))
        if line.end() == at:
            break
        at = line.end()
    return parts, at


def _meant(escape: re.Match[str]) -> str:
    if escape.group() == "''":
        return "'"
    if escape.group()[0] != "\\":  # a line end is a space, an empty line a line end
        return "\n" * (len(escape.group().splitlines()) - 2) or " "
    code, byte, letter = escape.groups()
    if code or byte:
        value = int(code or byte, 16)
        return "\ufffd" if 0xD800 <= value < 0xE000 else chr(value)
    return LETTERS.get(letter, letter) if letter else ""
