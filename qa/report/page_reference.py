"""A reference beside the text: what another translator wrote, and where the two differ."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from qa.model.comparison import Difference, Kind
from qa.model.prose import OBJECT
from qa.model.reading import Counterpart, Reading
from qa.report.page_text import direction, isolated, language_tag, shown
from qa.report.page_words import KINDS

# So many differences of a kind are listed below a paragraph; all are marked in it.
MOST_LISTED = 8
NOTHING = "Nothing in the reference stands for this."
SAME = "The reference says the same, word for word."


def kind_name(kind: Kind) -> str:
    """The name of a kind in the style sheet and the script."""
    return kind.name.lower().replace("_", "-")


def told(counterparts: Iterable[Counterpart]) -> str:
    """How many differences there are of which kind, in words; "" if there are none."""
    counts = Counter(found.kind for part in counterparts for found in part.differences)
    return ", ".join(
        f"{counts[kind]:,}\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}{name.lower()}"
        for kind, name in KINDS.items()
        if counts[kind]
    )


class ReferenceMarks:
    """The differences in one segment, for whoever writes its text piece by piece, in order.

    Args:
        found: differences that touch the segment, in order.
    """

    def __init__(self, found: Iterable[Difference] = ()) -> None:
        self._spans: list[Difference] = []
        self._points: dict[int, list[Kind]] = {}
        for difference in found:
            span = difference.hypothesis
            if span:
                self._spans.append(difference)
            else:
                self._points.setdefault(span.start, []).append(difference.kind)
        self._next = 0

    def cuts(self) -> Iterator[int]:
        """Where the text has to be cut."""
        for difference in self._spans:
            yield from (difference.hypothesis.start, difference.hypothesis.end)
        yield from self._points

    def before(self, place: int) -> str:
        """What is to be written at a place, once: a sign for what is missing there."""
        kinds = dict.fromkeys(self._points.pop(place, ()))
        return "".join(f'<span class="d {kind_name(kind)} point"></span>' for kind in kinds)

    def around(self, start: int, end: int, html: str) -> str:
        """A piece of the text, marked if it differs."""
        spans = self._spans
        while self._next < len(spans) and spans[self._next].hypothesis.end <= start:
            self._next += 1
        if self._next == len(spans) or start == end or spans[self._next].hypothesis.start > start:
            return html
        return f'<span class="d {kind_name(spans[self._next].kind)}">{html}</span>'


class Reference:
    """The reference of one article, segment by segment."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        segments = reading.target.segments
        starts = [segment.span.start for segment in segments]
        self._parts: dict[int, list[Counterpart]] = {}
        self._in: dict[int, list[Difference]] = {}
        for counterpart in reading.counterparts if segments else ():
            self._parts.setdefault(_at(starts, counterpart.span.start), []).append(counterpart)
            for found in counterpart.differences:
                span = found.hypothesis
                number = _at(starts, span.start)
                self._in.setdefault(number, []).append(found)
                for later in range(number + 1, bisect_left(starts, span.end)):
                    self._in.setdefault(later, []).append(found)

    def marks(self, number: int) -> ReferenceMarks:
        """The differences in a segment, by its number from 0."""
        return ReferenceMarks(self._in.get(number, ()))

    def below(self, number: int) -> str:
        """What stands below a segment: the reference, and the differences by kind."""
        return _below(self._reading, self._parts.get(number, ()))


def _at(starts: Sequence[int], place: int) -> int:
    """The number of the segment in which or behind which a place is."""
    return max(0, bisect_right(starts, place) - 1)


def _below(reading: Reading, counterparts: Sequence[Counterpart]) -> str:
    if not counterparts:
        return ""
    if not any(part.differences for part in counterparts):
        return f'<p class="against same">{SAME}</p>'
    texts = " ".join(_marked(part) for part in counterparts if part.text)
    lang = language_tag(reading.reference.lang) if reading.reference else ""
    way = direction(reading.reference.lang if reading.reference else None)
    text = (
        f'<p class="other" dir="{way}"{lang}>{texts}</p>'
        if texts
        else f'<p class="missing">{NOTHING}</p>'
    )
    return (
        f'<details class="against"><summary>Reference: {told(counterparts)}</summary>'
        f"{text}{_list(reading, counterparts)}</details>"
    )


def compared(reading: Reading) -> str:
    """What is said of the reference at the head of the article; nothing without one."""
    if reading.reference is None:
        return ""
    if not reading.counterparts:
        return '<p class="notice">There is a reference, but it seems to be of another text.</p>\n'
    said = told(reading.counterparts)
    return f'<p class="compared">Against the reference: {said or "no difference"}.</p>\n'


def _marked(part: Counterpart) -> str:
    """The words of the reference with the differences marked."""
    pieces: list[str] = []
    done = 0
    for found in sorted(part.differences, key=lambda found: found.reference):
        start, end = found.reference.start, found.reference.end
        if start == end or start < done:
            continue
        words = _shown(part.text[start:end])
        pieces += (
            _shown(part.text[done:start]),
            f'<span class="d {kind_name(found.kind)}">{words}</span>',
        )
        done = end
    return "".join((*pieces, _shown(part.text[done:])))


def _shown(text: str) -> str:
    """Words of the reference; what is no prose (a URL, code) is not at hand."""
    return shown(text).replace(OBJECT, '<code class="object">…</code>')


def _list(reading: Reading, counterparts: Sequence[Counterpart]) -> str:
    """The differences in words, a line for each kind."""
    by_kind: dict[Kind, list[str]] = {}
    for part in counterparts:
        for found in part.differences:
            by_kind.setdefault(found.kind, []).append(_said(reading, part, found))
    lines = []
    for kind, name in KINDS.items():
        items = by_kind.get(kind, [])
        if not items:
            continue
        more = len(items) - MOST_LISTED
        listed = "; ".join(items[:MOST_LISTED]) + (f"; and {more} more" if more > 0 else "")
        lines.append(f'<li class="{kind_name(kind)}"><b>{name}</b> {listed}</li>')
    return f'<ul class="unlike">{"".join(lines)}</ul>'


def _said(reading: Reading, part: Counterpart, found: Difference) -> str:
    ours = found.hypothesis.of(reading.target.text)
    theirs = found.reference.of(part.text)
    if not (ours and theirs):
        return f"“{isolated(ours or theirs)}”"
    return f"“{isolated(ours)}” here, “{isolated(theirs)}” there"
