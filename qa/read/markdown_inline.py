"""Inline Markdown: emphasis, links, code, escapes.

The block is given as one text, its lines joined by LF and free of quote marks and indentation.
The answer is a list of edits: stretches that are no prose, each with what the reader sees instead.
What is in no edit is prose as it stands. It follows CommonMark 0.31 as far as prose goes, and every
step is bounded, so that no text takes more time than its length asks for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Container
from enum import Enum, auto
from unicodedata import category

from qa.model.data_classes import dataclass
from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple
from qa.model.prose import OBJECT
from qa.read.entities import REFERENCE, character_of
from qa.read.prose_builder import URL_BEGINNING, addresses, may_hold_addresses
from qa.read.templates import PUT_IN


class NodeKind(Enum):
    """What an edit takes out of the text."""

    MARK = auto()  # a sign of the markup, within or beside a word
    OBJECT = auto()
    TEXT = auto()  # a character that is spelt otherwise
    IMAGE = auto()
    COMMENT = auto()
    NOTE = auto()  # the mark of a footnote


class InlineEdit(NamedTuple):
    """The stretch from `start` to `end` is read as `put`."""

    start: int
    end: int
    put: str
    kind: NodeKind


SPECIAL = expression(r"[\\`*_~\[\]!<&{$]")
PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
TICKS = expression(r"`+")
RUN = expression(r"\*+|_+|~+")
ENTITY = expression(REFERENCE)
AUTOLINK = expression(
    r"<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]{0,2000}+|[\w.+-]{1,64}+@[\w.-]{1,255}+)>"
)
HTML_TAG = expression(
    r"<(?:/[a-zA-Z][\w-]{0,60}+\s{0,9}+|[a-zA-Z][\w-]{0,60}+"
    r"(?:\s{1,99}+[a-zA-Z_:][\w.:-]{0,99}+"
    rf"(?:\s{{0,9}}=\s{{0,9}}(?:[^\s\"'=<>`]{{1,2000}}+|\"(?:{PUT_IN}|[^\"]){{0,2000}}+\""
    rf"|'(?:{PUT_IN}|[^']){{0,2000}}+'))?+){{0,99}}+"
    r"\s{0,99}+/?)>"
)
# An element around nothing: a place to jump to.
EMPTY_ELEMENT = expression(
    r"<(?!(?:img|input|wbr|hr)\b)(?P<name>[a-zA-Z][\w-]{0,60})\b[^<>]{0,500}(?:(?<=/)>|></(?P=name)>)",
    re.IGNORECASE,
)
# An element of JSX: its values may be expressions in braces.
JSX_TAG = expression(
    r"</?(?=[^\W\d_])[\w.]{0,60}"
    r"(?:\s{1,99}+(?:[\w:-]{1,99}(?:=(?:\"[^\"]{0,999}\"|'[^']{0,999}'|\{[^{}]{0,999}\}))?|\{[^{}]{0,200}\})){0,60}"
    r"\s{0,99}+/?>"
)
# What templates, attributes and MDX write in braces. The first two have a place in the sentence.
BRACES = expression(
    r"(?P<value>\{\{[^\n]{0,300}?\}\}\}?)"
    r"|(?P<tag>\{%[^\n]{0,300}?%\})"
    r"|(?P<comment>\{/\*[^\n]{0,300}?\*/\})"
    r"|(?P<attributes>\{[ \t]{0,3}[:\#.][^{}\n]{1,200}\})"
    r"|(?P<role>\{[\w:.+-]{1,40}\}(?=`))"
)
# A formula: "$5 and $6" is none, nor is "US$ 5 (a$)".
FORMULA = expression(
    r"\$\$(?=[^$])[^$]{1,2000}?\$\$"
    r"|(?<![\w$\\])\$(?![\s$])(?:[^$\n\\]|\\.){0,400}?(?<![\s\\])\$(?![\w$])"
)
# A formula has a sign of one, or is a letter or two; else the brackets are escaped: "\\(see below\\)".
FORMULA_IN_BRACKETS = expression(
    r"\\\((?:\s?[^\W\d_]{1,2}\s?|(?=(?:[^\n\\]|\\(?!\))){0,300}?(?:\\[^\W\d_,;!]|[\^_={}\d]))"
    r"[^\n]{1,300}?)\\\)"
)
BREAK_TAG = expression(r"<br\b", re.IGNORECASE)
# Elements whose content is no prose: from the one tag to the other.
CODE_ELEMENT = expression(
    # Parts of the code may be stressed.
    r"<(?P<name>code|kbd|samp|var|tt|script|style)\b[^<>]{0,200}>"
    r"(?:[^<]|</?(?:b|em|i|mark|span|strong|u)\b[^<>]{0,99}>){0,2000}+</(?P=name)\s{0,9}>",
    re.IGNORECASE,
)
# What the standard calls declarations: <!-- -->, <? ?>, <![CDATA[ ]]>, <! >.
DECLARATIONS = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"))
# The address and the title behind the text of a link; brackets in the address up to two deep.
TARGET = expression(
    r"\(\s{0,9}+(?:<[^<>\n]{0,2000}+>|\{\{[^{}\n]{0,300}+\}\}[^\s()]{0,300}+|\{%[^{}\n]{0,300}+%\}[^\s()]{0,300}+"
    r"|(?:\{\{[^{}\n]{0,99}+\}\}|[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.){0,300}+\)){0,500}+\)){0,2000}+)"
    r"(?:\s{1,9}+(?:\"(?:[^\"\\]|\\.){0,999}+\"|'(?:[^'\\]|\\.){0,999}+'"
    r"|\((?:[^()\\]|\\.){0,999}+\)))?+\s{0,9}+\)",
    re.DOTALL,
)
LABEL = expression(r"\[(?:[^\[\]\\]|\\.){0,999}+\]", re.DOTALL)
# How Nextra and doc-builder name a heading: "## Title [#name]", "## Title[[name]]". Elsewhere the latter is a link of a wiki.
HEADING_ANCHOR = expression(r"\[#[\w-]{1,200}\](?=\s{0,9}$)")
DOUBLE_ANCHOR = expression(r"(?<=[^\s\]])\[\[[\w-]{1,200}\]\](?=\s{0,9}$)")
FOOTNOTE = expression(r"\[\^[^\s\[\]]{1,99}\](?P<colon>:[ \t]{0,9})?")
LONGEST_LABEL = 999
# A URL in running text ends where markup may go on.
URL = expression(URL_BEGINNING + r"[^\s<>\"“”«»\[\]`\\|]{2,2000}(?<![.,;:!?)\]'’*_~])")


@dataclass(slots=True, eq=False)
class _Run:
    """A run of emphasis marks: what is left of it, and what it may do."""

    mark: str
    start: int
    count: int
    length: int
    opens: bool
    closes: bool


@dataclass(slots=True, eq=False)
class _Bracket:
    """An opening bracket that waits for the other one."""

    start: int
    is_image: bool
    run: int
    edits: int
    active: bool = True
    holds_brackets: bool = False


def edits(text: str, references: Container[str], *, is_heading: bool = False) -> list[InlineEdit]:
    """Return the non-prose of the block, in order and not overlapping.

    Args:
        text: the block.
        references: the labels of link targets that the document defines, normalized.
        is_heading: whether it may name itself at its end.
    """
    if SPECIAL.search(text) is None and not may_hold_addresses(text):
        return []
    return _Scanner(text, references, is_heading=is_heading).edits()


class _Scanner:
    def __init__(self, text: str, references: Container[str], *, is_heading: bool) -> None:
        self._text = text
        self._references = references
        self._is_heading = is_heading
        self._edits: list[InlineEdit] = []
        self._runs: list[_Run] = []
        self._brackets: list[_Bracket] = []
        # So many of the outer brackets are known not to open a link.
        self._resting = 0
        self._ticks: dict[int, list[int]] | None = None
        self._unending: set[str] = set()

    def edits(self) -> list[InlineEdit]:
        text = self._text
        waiting = iter(addresses(text, url=URL) if may_hold_addresses(text) else ())
        address = next(waiting, None)
        at = 0
        while True:
            while address and address[0] < at:
                address = next(waiting, None)
            special = SPECIAL.search(text, at)
            if address and (special is None or address[0] <= special.start()):
                at = self._add(*address, OBJECT, NodeKind.OBJECT)
            elif special:
                at = self._special(special.group(), special.start())
            else:
                break
        _pair(self._runs, self._edits)
        return _outermost(self._edits)

    def _add(self, start: int, end: int, put: str, kind: NodeKind) -> int:
        self._edits.append(InlineEdit(start, end, put, kind))
        return end

    def _special(self, character: str, at: int) -> int:
        """Read what begins at `at`; gives the place behind it."""
        return _READERS[character](self, at)

    def braces(self, at: int) -> int:
        match = BRACES.match(self._text, at)
        if match is None:
            return at + 1
        if match["value"]:
            return self._add(at, match.end(), OBJECT, NodeKind.OBJECT)
        return self._add(at, match.end(), "", NodeKind.MARK if match["role"] else NodeKind.NOTE)

    def formula(self, at: int) -> int:
        match = FORMULA.match(self._text, at)
        return self._add(at, match.end(), OBJECT, NodeKind.OBJECT) if match else at + 1

    def escape(self, at: int) -> int:
        if self._text.startswith("\\(", at):
            formula = FORMULA_IN_BRACKETS.match(self._text, at)
            if formula:
                return self._add(at, formula.end(), OBJECT, NodeKind.OBJECT)
        following = self._text[at + 1 : at + 2]
        if following == "\n":
            return self._add(at, at + 1, "", NodeKind.MARK)
        if following and following in PUNCTUATION:
            self._add(at, at + 1, "", NodeKind.MARK)
            return at + 2
        return at + 1

    def code(self, at: int) -> int:
        if self._ticks is None:
            self._ticks = {}
            for ticks in TICKS.finditer(self._text):
                self._ticks.setdefault(len(ticks.group()), []).append(ticks.start())
        match = TICKS.match(self._text, at)
        assert match is not None
        length = len(match.group())
        places = self._ticks.get(length, [])
        index = bisect_left(places, match.end())
        if index < len(places):
            return self._add(at, places[index] + length, OBJECT, NodeKind.OBJECT)
        return match.end()

    def entity(self, at: int) -> int:
        match = ENTITY.match(self._text, at)
        known = character_of(match.group(), bare=False) if match else None
        if known is None:
            return at + 1
        return self._add(at, at + known[1], known[0], NodeKind.TEXT)

    def angle(self, at: int) -> int:
        text = self._text
        autolink = AUTOLINK.match(text, at)
        if autolink:
            return self._add(at, autolink.end(), OBJECT, NodeKind.OBJECT)
        code = CODE_ELEMENT.match(text, at)
        if code:
            put = "" if code["name"].lower() in {"script", "style"} else OBJECT
            return self._add(at, code.end(), put, NodeKind.OBJECT)
        tag = HTML_TAG.match(text, at)
        if tag:
            if not BREAK_TAG.match(text, at):
                nothing = EMPTY_ELEMENT.match(text, at)
                if nothing:
                    return self._add(at, nothing.end(), "", NodeKind.NOTE)
                return self._add(at, tag.end(), "", NodeKind.MARK)
            at_line_end = text[tag.end() : tag.end() + 1] in {"", "\n"}
            return self._add(at, tag.end(), "" if at_line_end else "\n", NodeKind.TEXT)
        return self._element_or_declaration(at)

    def _element_or_declaration(self, at: int) -> int:
        text = self._text
        element = JSX_TAG.match(text, at)
        if element:
            whole = element.group().endswith("/>")
            kind = NodeKind.OBJECT if whole else NodeKind.MARK
            return self._add(at, element.end(), OBJECT if whole else "", kind)
        for opening, closing in DECLARATIONS:
            if text.startswith(opening, at):
                end = -1 if closing in self._unending else text.find(closing, at + len(opening))
                if end < 0:
                    self._unending.add(closing)
                    break
                return self._add(at, end + len(closing), "", NodeKind.COMMENT)
        return at + 1

    def open_bracket(self, at: int) -> int:
        text = self._text
        if text[at] == "!" and text[at + 1 : at + 2] != "[":
            return at + 1
        if text[at] == "[":
            anchor = HEADING_ANCHOR.match(text, at)
            if anchor is None and self._is_heading:
                anchor = DOUBLE_ANCHOR.match(text, at)
            if anchor:
                return self._add(at, anchor.end(), "", NodeKind.NOTE)
            note = FOOTNOTE.match(text, at)
            if note and (at == 0 or not note["colon"]):
                return self._add(at, note.end(), "", NodeKind.NOTE)
            if note:
                return self._add(at, text.index("]", at) + 1, "", NodeKind.NOTE)
        is_image = text[at] == "!"
        if self._brackets:
            self._brackets[-1].holds_brackets = True
        self._brackets.append(_Bracket(at, is_image, len(self._runs), len(self._edits)))
        return at + 1 + is_image

    def close_bracket(self, at: int) -> int:
        if not self._brackets:
            return at + 1
        bracket = self._brackets.pop()
        self._resting = min(self._resting, len(self._brackets))
        if self._brackets:
            self._brackets[-1].holds_brackets = True
        if not bracket.active:
            return at + 1
        inner = bracket.start + 1 + bracket.is_image
        end = self._end_of_link(bracket, inner, at)
        if end is None:
            return at + 1
        runs, self._runs[bracket.run :] = self._runs[bracket.run :], []
        if bracket.is_image:
            del self._edits[bracket.edits :]
            return self._add(bracket.start, end, OBJECT, NodeKind.IMAGE)
        _pair(runs, self._edits)
        self._add(bracket.start, inner, "", NodeKind.MARK)
        self._add(at, end, "", NodeKind.MARK)
        # A link holds no links: the brackets around it stand for themselves.
        for outer in self._brackets[self._resting :]:
            outer.active = outer.is_image
        self._resting = len(self._brackets)
        return end

    def _end_of_link(self, bracket: _Bracket, inner: int, at: int) -> int | None:
        """Where the link ends whose text ends at `at`; None if it is no link."""
        target = TARGET.match(self._text, at + 1)
        if target:
            return target.end()
        label = LABEL.match(self._text, at + 1)
        if label and len(label.group()) > 2:
            return label.end() if self._knows(label.group()[1:-1]) else None
        if bracket.holds_brackets or at - inner > LONGEST_LABEL:
            return None
        if self._knows(self._text[inner:at]):
            return label.end() if label else at + 1
        return None

    def _knows(self, label: str) -> bool:
        return normalized(label) in self._references

    def run(self, at: int) -> int:
        text = self._text
        match = RUN.match(text, at)
        assert match is not None
        end = match.end()
        mark, length = text[at], end - at
        if mark == "~" and length != 2:
            return end
        before = text[at - 1] if at else " "
        after = text[end] if end < len(text) else " "
        space_before, space_after = before.isspace(), after.isspace()
        sign_before, sign_after = _is_sign(before), _is_sign(after)
        left = not space_after and (not sign_after or space_before or sign_before)
        right = not space_before and (not sign_before or space_after or sign_after)
        opens = left and (mark != "_" or not right or sign_before)
        closes = right and (mark != "_" or not left or sign_after)
        if opens or closes:
            self._runs.append(_Run(mark, at, length, length, opens, closes))
        return end


_READERS: dict[str, Callable[[_Scanner, int], int]] = {
    **dict.fromkeys("*_~", _Scanner.run),
    **dict.fromkeys("![", _Scanner.open_bracket),
    "]": _Scanner.close_bracket,
    "\\": _Scanner.escape,
    "`": _Scanner.code,
    "<": _Scanner.angle,
    "&": _Scanner.entity,
    "{": _Scanner.braces,
    "$": _Scanner.formula,
}


def normalized(label: str) -> str:
    """A link label as the reader of blocks writes it in its list of references."""
    return " ".join(label.split()).lower().upper()


def _is_sign(character: str) -> bool:
    return category(character)[0] in "PS"


def _pair(runs: list[_Run], found: list[InlineEdit]) -> None:
    """Find the marks that belong together; they are added to `found`, the others are prose.

    This is the algorithm of CommonMark's appendix; `floors` keeps it from searching twice.
    """
    stack: list[_Run] = []
    floors: dict[tuple[str, bool, int], int] = {}
    for closer in runs:
        key = (closer.mark, closer.opens, closer.length % 3)
        while closer.closes and closer.count:
            index = _opener(stack, closer, floors.get(key, 0))
            if index < 0:
                floors[key] = len(stack)
                break
            opener = stack[index]
            del stack[index + 1 :]
            for one, floor in floors.items():
                if floor > index + 1:
                    floors[one] = index + 1
            used = 2 if opener.count >= 2 and closer.count >= 2 else 1
            opener.count -= used
            end = opener.start + opener.count
            found.append(InlineEdit(end, end + used, "", NodeKind.MARK))
            found.append(InlineEdit(closer.start, closer.start + used, "", NodeKind.MARK))
            closer.start += used
            closer.count -= used
            if not opener.count:
                stack.pop()
                for one, floor in floors.items():
                    if floor > index:
                        floors[one] = index
        if closer.opens and closer.count:
            stack.append(closer)


def _opener(stack: list[_Run], closer: _Run, floor: int) -> int:
    """The place in the stack of what `closer` closes; -1 if there is nothing."""
    for index in range(len(stack) - 1, floor - 1, -1):
        opener = stack[index]
        if opener.mark != closer.mark:
            continue
        both = (opener.closes or closer.opens) and (opener.length + closer.length) % 3 == 0
        if both and (opener.length % 3 or closer.length % 3):
            continue
        return index
    return -1


def _outermost(found: list[InlineEdit]) -> list[InlineEdit]:
    """The edits in order, without those that lie in another."""
    found.sort(key=lambda edit: (edit.start, -edit.end))
    kept: list[InlineEdit] = []
    done = -1
    for edit in found:
        if edit.start >= done:
            kept.append(edit)
            done = edit.end
    return kept


def only_image(text: str, found: list[InlineEdit]) -> tuple[int, int] | None:
    """Where the alternative text stands if the line is an image, or a link around one."""
    images = [edit for edit in found if edit.kind is NodeKind.IMAGE]
    if len(images) != 1:
        return None
    image = images[0]
    outside = text[: image.start] + text[image.end :]
    rest = [edit for edit in found if edit is not image]
    if any(edit.kind is not NodeKind.MARK for edit in rest):
        return None
    covered = sum(edit.end - edit.start for edit in rest)
    if covered != len(outside.strip()):
        return None
    return _alternative(text, image)


def _alternative(text: str, image: InlineEdit) -> tuple[int, int]:
    """Where the text in the image's first brackets stands."""
    depth, at = 0, image.start + 1
    while at < image.end:
        character = text[at]
        if character == "\\":
            at += 1
        elif character == "[":
            depth += 1
        elif character == "]":
            depth -= 1
            if not depth:
                break
        at += 1
    return image.start + 2, min(at, image.end)
