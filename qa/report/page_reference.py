"""A reference beside the text: what another translator wrote, and where the two differ."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from qa.model.comparison import Difference, Kind
from qa.model.reading import Counterpart, Reading
from qa.report.page_text import direction, language_tag
from qa.report.page_words import KINDS
from qa.report.templates import render

# So many differences of a kind are listed below a paragraph; all are marked in it.
MOST_LISTED = 8
NOTHING = "Nothing in the reference corresponds to this."
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

    def __bool__(self) -> bool:
        return bool(self._spans or self._points)

    def cuts(self) -> Iterator[int]:
        """Where the text has to be cut."""
        for difference in self._spans:
            yield from (difference.hypothesis.start, difference.hypothesis.end)
        yield from self._points

    def before(self, place: int) -> list[str]:
        """What is missing at a place, by the names of its kinds; told once."""
        return [kind_name(kind) for kind in dict.fromkeys(self._points.pop(place, ()))]

    def around(self, start: int, end: int) -> str:
        """The name of the kind in which a piece of the text differs; "" if it does not."""
        spans = self._spans
        while self._next < len(spans) and spans[self._next].hypothesis.end <= start:
            self._next += 1
        if self._next == len(spans) or start == end or spans[self._next].hypothesis.start > start:
            return ""
        return kind_name(spans[self._next].kind)


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
        return render("same.html", same=SAME).rstrip("\n")
    reference = reading.reference
    shown = render(
        "reference.html",
        summary=told(counterparts),
        texts=[list(pieces(part)) for part in counterparts if part.text],
        way=direction(reference.lang if reference else None),
        lang=language_tag(reference.lang) if reference else "",
        nothing=NOTHING,
        kinds=list(_by_kind(reading, counterparts)),
    )
    return shown.rstrip("\n")


def compared(reading: Reading) -> str:
    """What is said of the reference at the head of the article; nothing without one."""
    if reading.reference is None:
        return ""
    said = told(reading.counterparts) or "no difference" if reading.counterparts else None
    return render("compared.html", said=said)


def pieces(part: Counterpart) -> Iterator[tuple[str, str]]:
    """The words of the reference in pieces, each with the kind of its difference, if it has one."""
    done = 0
    for found in sorted(part.differences, key=lambda found: found.reference):
        start, end = found.reference.start, found.reference.end
        if start == end or start < done:
            continue
        yield part.text[done:start], ""
        yield part.text[start:end], kind_name(found.kind)
        done = end
    yield part.text[done:], ""


def _by_kind(
    reading: Reading, counterparts: Sequence[Counterpart]
) -> Iterator[tuple[str, str, list[tuple[str, str]], int]]:
    """The differences by kind: its name in the style sheet, in words, what they are, how many more."""
    by_kind: dict[Kind, list[tuple[str, str]]] = {}
    for part in counterparts:
        for found in part.differences:
            ours, theirs = found.hypothesis.of(reading.target.text), found.reference.of(part.text)
            by_kind.setdefault(found.kind, []).append((ours, theirs))
    for kind, name in KINDS.items():
        items = by_kind.get(kind, [])
        if items:
            more = max(0, len(items) - MOST_LISTED)
            yield kind_name(kind), name, items[:MOST_LISTED], more
