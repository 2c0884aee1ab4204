"""Segments of an article as its template gets them: cut where findings, pairs and differences begin."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import Any

from qa.model.data_classes import dataclass
from qa.model.memory import loaded
from qa.model.prose import OBJECT, Prose, Role, Segment
from qa.model.reading import Mark, Reading
from qa.model.span import Span
from qa.report.page_reference import ReferenceMarks
from qa.report.page_rows import RowPart, ShownRow
from qa.report.page_spans import Touching
from qa.report.page_text import ShownStretch, direction, language_tag, shown, stretches
from qa.report.page_words import SEVERITIES
from qa.report.templates import HOLE, pieces

OBJECT_SHOWN = 120  # code points of a URL or of code in the text
ROLE_NAMES = {Role.CAPTION: "Caption", Role.CELL: "Table cell"}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a segment in which nothing begins or ends.

    Attributes:
        runs: its words, and what they are: "", "match" or "object".
        findings: the numbers of those that it belongs to.
        worst: the severity of the gravest of them.
        is_point: whether it is a place between two letters.
        told: the findings whose numbers stand behind it, with their severity in words.
        missing: kinds of what the reference has before it.
        unlike: the kind in which it differs from the reference.
    """

    runs: Sequence[tuple[str, str]]
    findings: Sequence[int] = ()
    worst: str = ""
    is_point: bool = False
    told: Sequence[tuple[int, str]] = ()
    missing: Sequence[str] = ()
    unlike: str = ""


@dataclass(slots=True)
class _Group:
    """Pieces that translate one stretch of the source, or stand for one of the text."""

    pair: int | None = None
    is_alone: bool = False
    pieces: Iterable[_Piece] = ()
    missing: Sequence[str] = ()


def segment_html(
    article: int,
    reading: Reading,
    segment: Segment,
    marks: Sequence[Mark],
    *,
    spans: Touching,
    pairs: Sequence[tuple[int, int, int]],
    told: Container[int],
    unlike: ReferenceMarks,
) -> Iterator[str]:
    """A segment with its faults marked, piece by piece; those in `told` get their number behind them."""
    start, end = segment.span.start, segment.span.end
    if not (spans or pairs or unlike) and OBJECT not in (
        text := segment.span.of(reading.target.text)
    ):
        # As most are where a text has very many: no template is filled in for each.
        yield shown(text).join(_around(segment.role, reading.target.lang))
        return
    cuts = (place for a, b, _ in pairs for place in (a, b))
    found = stretches(start, end, spans, chain(cuts, unlike.cuts()))

    def piece(stretch: ShownStretch) -> _Piece:
        severities = [marks[number - 1].finding.severity for number in stretch.findings]
        missing = unlike.before(stretch.start)
        is_point = stretch.end <= stretch.start
        return _Piece(
            runs=list(
                runs(reading.target, reading.raw, stretch.start, stretch.end, bool(severities))
            ),
            findings=stretch.findings,
            worst=max(severities).value if severities else "",
            is_point=is_point,
            told=[
                (number, SEVERITIES[marks[number - 1].finding.severity].lower())
                for number in stretch.findings
                if number in told
                and (is_point or stretch.end >= min(marks[number - 1].bounds[1], end))
            ],
            missing=missing,
            unlike=unlike.around(stretch.start, stretch.end),
        )

    passed = 0

    def pair_of(stretch: ShownStretch) -> int | None:
        """The first pair that covers it; stretches and pairs come in the order of the text."""
        nonlocal passed
        while passed < len(pairs) and pairs[passed][1] <= stretch.start:
            passed += 1
        if passed < len(pairs) and pairs[passed][0] <= stretch.start:
            return pairs[passed][2]
        return None

    def groups() -> Iterator[_Group]:
        for pair, members in groupby(found, pair_of):
            yield _Group(pair, pieces=map(piece, members))
        yield _Group(missing=unlike.before(end))

    yield from _block(segment.role, reading.target.lang, groups(), article=article)


@loaded(most=100)
def _around(role: Role, lang: str | None) -> tuple[str, str]:
    """What stands before and behind the words of a segment in which nothing was found."""
    group = _Group(pieces=[_Piece([(HOLE, "written")])])
    before, _, behind = "".join(_block(role, lang, [group])).partition(HOLE)
    return before, behind


def source_html(reading: Reading, row: ShownRow) -> str:
    """What a row has of the source, cut as it is paired."""
    if reading.source is None:
        return ""
    paragraphs: list[tuple[Segment, list[RowPart]]] = []
    for part in row.parts:
        if not paragraphs or paragraphs[-1][0] is not part.segment:
            paragraphs.append((part.segment, []))
        paragraphs[-1][1].append(part)
    text, lang = reading.source.text, reading.source.lang
    return "".join(
        piece
        for segment, parts in paragraphs
        for piece in _block(
            segment.role,
            lang,
            [
                _Group(part.pair, part.pair is None, [_Piece([(part.span.of(text), "")])])
                for part in parts
            ],
            heads=False,
            joint=" ",
        )
    )


def whole_source(source: Prose) -> Iterator[str]:
    """The segments of a source that is not laid beside the text."""
    for segment in source.segments:
        role = Role.PARAGRAPH if segment.role is Role.HEADING else segment.role
        piece = _Piece([(segment.span.of(source.text), "")])
        yield "".join(_block(role, source.lang, [_Group(pieces=[piece])]))


def runs(prose: Prose, raw: str, start: int, end: int, finding: bool = False) -> Iterator[tuple[str, str]]:  # fmt: skip  # noqa: FBT001, FBT002  # a stretch of a fault or not
    """A stretch of prose in runs; what is no prose (a URL, code) is shown from the file."""
    text = prose.text[start:end]
    if OBJECT not in text:
        yield text, "match" if finding else ""
        return
    done = start
    for place in range(start, end):
        if prose.text[place] == OBJECT:
            yield prose.text[done:place], ""
            behind = prose.to_raw(Span(place, place + 1)).of(raw)
            yield (
                behind if len(behind) <= OBJECT_SHOWN else behind[: OBJECT_SHOWN - 1] + "…",
                "object",
            )
            done = place + 1
    yield prose.text[done:end], ""


def _block(role: Role, lang: str | None, groups: Iterable[_Group], *, heads: bool = True, **more: Any) -> Iterator[str]:  # fmt: skip  # noqa: ANN401  # what the template shows
    values = {"article": 0, "joint": ""} | more
    return pieces(
        "block.html",
        role=role.value,
        tag=role.value if heads or role is not Role.HEADING else Role.PARAGRAPH.value,
        label=ROLE_NAMES.get(role, ""),
        way=direction(lang),
        lang=language_tag(lang),
        groups=groups,
        **values,
    )
