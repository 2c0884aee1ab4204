"""Build a Prose while parsing the raw text."""

from __future__ import annotations

import re
from array import array

from qa.model.document import Directive
from qa.model.expression import expression
from qa.model.named_tuples import NamedTuple
from qa.model.prose import OBJECT, PackedSegments, Pieces, Prose, Role, Segment
from qa.model.span import Span
from qa.model.structure import Part, PartKind
from qa.read.directives import directive_of

# What stands in the prose between two segments.
GAP = "\n\n"
# A URL has a place in the sentence and is no prose. Each alternative begins with its letter, and
# looks back only then: so the engine can skip to the next such letter.
URL_BEGINNING = r"(?:h(?<!\wh)ttps?://|f(?<!\wf)tp://|w(?<!\ww)ww\.)"
URL = expression(
    URL_BEGINNING + r"[^\s<>\"“”«»、。，；：！？（）【】「」『』]{2,2000}(?<![.,;:!?)\]'’])"
)
# The parts of an e-mail address before and behind the "@".
MAILBOX = expression(r"(?<![\w.+-])[\w.+-]{1,64}+\Z")
MAIL_HOST = expression(r"@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
LONGEST_MAILBOX = 64


class ReadText(NamedTuple):
    """What a reader makes of a raw text.

    `lang` is the language that the text says it is in, `parts` what it is made of besides words.
    """

    prose: Prose
    directives: tuple[Directive, ...] = ()
    lang: str | None = None
    parts: tuple[Part, ...] = ()


class ProseBuilder:
    """Takes the parts of a text in order, and gives the prose with the way back.

    All positions that are handed in are code points of `raw` and must never go back.
    """

    def __init__(self, raw: str) -> None:
        self._raw = raw
        # Of each piece; the text to put, of those that are not verbatim. A table has one for every few characters.
        self._starts, self._raw_starts, self._raw_ends = array("I"), array("I"), array("I")
        self._puts: dict[int, str] = {}
        self._at = 0
        # Of each segment.
        self._begun, self._ended, self._roles = array("I"), array("I"), list[Role]()
        self._start = 0
        self._role = Role.PARAGRAPH
        self._gap_due = False
        self._directives: list[tuple[str, tuple[str, ...], Span, int]] = []
        self._parts: list[Part] = []

    def verbatim(self, start: int, end: int) -> None:
        """Add the stretch of the raw text as it stands."""
        if start >= end:
            return
        self._close_gap()
        last = len(self._starts) - 1
        if (
            last >= 0
            and self._raw_ends[last] == start
            and last not in self._puts
            and self._starts[last] + start - self._raw_starts[last] == self._at
        ):
            self._raw_ends[last] = end
        else:
            self._piece(start, end)
        self._at += end - start

    def _piece(self, raw_start: int, raw_end: int) -> None:
        """A piece that begins here."""
        self._starts.append(self._at)
        self._raw_starts.append(raw_start)
        self._raw_ends.append(raw_end)

    def put(self, text: str, start: int, end: int) -> None:
        """Add `text`, which the raw text spells otherwise between `start` and `end`."""
        if not text:
            return
        self._close_gap()
        self._puts[len(self._starts)] = text
        self._piece(start, end)
        self._at += len(text)

    def object(self, start: int, end: int) -> None:
        """Add the sign for something that has a place in the sentence and is no prose."""
        self.put(OBJECT, start, end)

    def begin(self, role: Role) -> None:
        """End the segment, if there is one, and begin another."""
        if self._at > self._start and not self._gap_due:
            self._begun.append(self._start)
            self._ended.append(self._at)
            self._roles.append(self._role)
            self._gap_due = True
        self._role = role

    def comment(self, start: int, end: int) -> None:
        """Note the comment, given with its delimiters, if it speaks to this program."""
        known = directive_of(self._raw[start:end])
        if known is not None:
            position = self._at + (len(GAP) if self._gap_due else 0)
            self._directives.append((*known, Span(start, end), position))

    @property
    def position(self) -> int:
        """Where in the prose the next text will stand."""
        return self._at + (len(GAP) if self._gap_due else 0)

    def part(self, kind: PartKind, key: str, start: int, end: int | None = None) -> None:
        """Note a part of the page, which stands in the prose from `start` to `end`, or at `start`."""
        self._parts.append(Part(kind, key, Span(start, start if end is None else end)))

    def build(self, lang: str | None, declared: str | None = None) -> ReadText:
        """All that was added; `declared` is the language that the text says it is in."""
        self.begin(Role.PARAGRAPH)
        raw = self._raw
        parts: list[str] = []
        pieces = Pieces()
        at = 0
        places = zip(self._starts, self._raw_starts, self._raw_ends, strict=True)
        for number, (start, raw_start, raw_end) in enumerate(places):
            if start > at:
                parts.append(GAP)
            put = self._puts.get(number)
            part = raw[raw_start:raw_end] if put is None else put
            parts.append(part)
            at = start + len(part)
            pieces.append(start, at, raw_start, raw_end, put is None)
        text = "".join(parts)
        segments = PackedSegments(
            Segment(span, role)
            for start, end, role in zip(self._begun, self._ended, self._roles, strict=True)
            if (span := trimmed(text, start, end)) is not None
        )
        directives = tuple(
            Directive(verb, rules, span, min(position, len(text)))
            for verb, rules, span, position in self._directives
        )
        found = tuple(sorted(self._parts, key=lambda part: part.span))
        prose = Prose(text, segments, pieces, lang)
        return ReadText(prose, directives, declared, found)

    def _close_gap(self) -> None:
        if self._gap_due:
            self._at += len(GAP)
            self._start = self._at
            self._gap_due = False


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends; None if no prose is left.

    A lone URL or image is no prose.
    """
    stretch = text[start:end]
    left = len(stretch) - len(stretch.lstrip())
    if left == len(stretch):
        return None
    right = len(stretch.rstrip())
    if stretch[left] == OBJECT and not stretch.replace(OBJECT, " ").strip():
        return None
    return Span(start + left, start + right)


def may_hold_addresses(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether it is worth while to look for URLs and e-mail addresses."""
    find = text.find  # asked of each block
    return (
        find("@", start, end) >= 0 or find("://", start, end) >= 0 or find("www.", start, end) >= 0
    )


def addresses(
    text: str, start: int = 0, end: int | None = None, url: re.Pattern[str] = URL
) -> list[tuple[int, int]]:
    """Where URLs and e-mail addresses stand between `start` and `end`, in order and apart."""
    if end is None:
        end = len(text)
    found = [match.span() for match in url.finditer(text, start, end)]
    at = text.find("@", start, end)
    if at < 0:
        return found
    while at >= 0:
        host = MAIL_HOST.match(text, at, end)
        # One more than is allowed, so that too long a name is not taken for a shorter one.
        mailbox = host and MAILBOX.search(text, max(start, at - LONGEST_MAILBOX - 1), at)
        if host and mailbox:
            found.append((mailbox.start(), host.end()))
        at = text.find("@", host.end() if host else at + 1, end)
    found.sort()
    apart: list[tuple[int, int]] = []
    for span in found:
        if not apart or span[0] >= apart[-1][1]:
            apart.append(span)
    return apart
