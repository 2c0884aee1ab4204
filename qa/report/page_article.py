"""One article of the page: the text, its faults beside it, and its source."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from qa.model.data_classes import dataclass
from qa.model.mqm import Severity
from qa.model.prose import OBJECT, Role
from qa.model.reading import Mark, Reading
from qa.model.report import PlacedFinding
from qa.model.span import Span
from qa.report.page_blocks import segment_html, source_html, whole_source
from qa.report.page_cards import cards
from qa.report.page_fitness import Fitness
from qa.report.page_reference import Reference, compared
from qa.report.page_rows import rows
from qa.report.page_spans import Spans, numbers_told
from qa.report.page_text import data_pieces
from qa.report.page_words import SEVERITIES, counted
from qa.report.tallies import unchecked
from qa.report.templates import framed, render

TITLE = 90  # code points of a title
LINE = 75  # code points of a line, roughly
CARD_LINES = 5  # lines of text that a card is as high as, roughly
MOST_CARDS = 3  # beside one row, else they are too far from their words
MANY = 100  # findings of a segment that is written piece by piece
LONGEST_HALF = 16  # of a word; a longer one is cut in two
# Why a finding that is settled does not count.
REASONS = {
    "inline": "silenced by a comment in the file",
    "accepted-word": "an accepted word",
    "verdict": "settled before, in the verdict file",
}


@dataclass(frozen=True, slots=True)
class Article:
    """What one article needs besides its reading.

    Attributes:
        number: from 1; part of the ids in the page.
        reading: the text and its faults.
        fitness: the verdict.
        path: the file as a verdict file names it.
        total: how many articles there are.
    """

    number: int
    reading: Reading
    fitness: Fitness
    path: str
    total: int = 1


def title(reading: Reading) -> str:
    """The headline, or the beginning of the text, or the id."""
    segments = reading.target.segments
    heads = [segment for segment in segments[:3] if segment.role is Role.HEADING]
    if not segments:
        return reading.report.id
    text = " ".join((heads or segments)[0].span.of(reading.target.text).split())
    if len(text) <= TITLE:
        return text
    start, space, half = text[: TITLE - 1].rpartition(" ")
    return (start if space and len(half) < LONGEST_HALF else text[: TITLE - 1]) + "…"


def place_of(reading: Reading) -> str:
    """The file, with the line and the id where it holds several documents."""
    report = reading.report
    if report.line is None:
        return report.uri
    return f"{report.uri}, line {report.line}, {report.id}"


def severities(findings: Iterable[PlacedFinding]) -> str:
    """How many faults of which severity, in words."""
    found = [finding.severity for finding in findings]
    kinds = [
        f"{found.count(severity):,} {name.lower()}"
        if severity is not Severity.NEUTRAL
        else counted(found.count(severity), name.lower())
        for severity, name in SEVERITIES.items()
        if severity in found
    ]
    return ", ".join(kinds) or "no findings"


def article_html(article: Article, *, later: bool = False) -> Iterator[str]:
    """The article, piece by piece.

    Args:
        article: what is shown.
        later: whether a browser that runs scripts takes it for text until it is asked for. One
            that does not reads it at once.
    """
    marks = [mark for mark in article.reading.marks if mark.finding.suppressed is None]
    yield render("article_head.html", number=article.number, later=later)
    yield from _content(article, marks)
    data = data_pieces(_data(article, marks))
    yield from framed("article_foot.html", {"data": data}, later=later)


def _content(article: Article, marks: Sequence[Mark]) -> Iterator[str]:
    number, reading, report = article.number, article.reading, article.reading.report
    beside = bool(reading.pairs)
    yield render(
        "top.html",
        number=number,
        title=title(reading),
        place=place_of(reading),
        report=report,
        verdict=article.fitness,
        sum=severities(report.findings),
        notes=[
            *unchecked(report),
            *report.notes,
            *(failure.message for failure in report.failures),
        ],
        compared=compared(reading),
        beside=beside,
    )
    yield from _rows(article, marks)
    yield "</div>\n"
    yield _rest(article, marks)


def _rows(article: Article, marks: Sequence[Mark]) -> Iterator[str]:
    reading = article.reading
    beside = bool(reading.pairs)
    if not reading.target.segments and marks:
        yield from _row("", (), cards(article.number, "", marks, range(1, len(marks) + 1)))
    told = numbers_told(reading.target.segments, marks)
    # Faults reach over several segments; each segment asks only for those that may touch it.
    spans, pairs = Spans.of_marks(marks), Spans.of_pairs(reading.pairs)
    reference = Reference(reading)
    count = 0
    group = _Group()
    for row in rows(reading):
        source = source_html(reading, row) if beside else None
        if row.segment is None:
            yield from group.html(article, marks)
            group = _Group()
            yield from _row(source, None, ())
            continue
        start, end = row.segment.span.start, row.segment.span.end
        touching = spans.touching(start, end)
        numbers = next(told)
        block = segment_html(
            article.number,
            reading,
            row.segment,
            marks,
            spans=touching,
            pairs=list(pairs.touching(start, end)),
            told=numbers if isinstance(numbers, range) else frozenset(numbers),
            unlike=reference.marks(count),
        )
        block = chain(block, (reference.below(count),))
        shown = block if len(touching) > MANY else "".join(block)
        count += 1
        if beside or not group.takes(numbers):
            yield from group.html(article, marks)
            group = _Group(source)
        group.add(shown, end - start, numbers)
    yield from group.html(article, marks)


class _Group:
    """Segments that stand in one row, beside the cards of all their findings.

    Cards are taller than the words that they are about, and a row of each segment would be mostly
    empty. Numbers say which card belongs where.
    """

    def __init__(self, source: str | None = None) -> None:
        self._source = source
        self._numbers = array("Q")
        self._text: list[str | Iterator[str]] = []
        self._rest: list[str | Iterator[str]] = []
        self._lines = 0

    def takes(self, numbers: Sequence[int]) -> bool:
        """Whether a segment with these findings may stand here too."""
        if not numbers or not self._numbers:
            return True
        room = len(self._numbers) * CARD_LINES - self._lines
        return room > CARD_LINES and len(self._numbers) + len(numbers) <= MOST_CARDS

    def add(self, block: str | Iterator[str], length: int, numbers: Sequence[int]) -> None:
        """A segment more, its length in code points."""
        self._lines += length // LINE + 2
        self._rest.append(block)
        if numbers or not self._numbers:  # on a phone, cards follow the last words they are about
            self._text += self._rest
            self._rest.clear()
        self._numbers.extend(numbers)

    def html(self, article: Article, marks: Sequence[Mark]) -> Iterator[str]:
        """The row, piece by piece; nothing if there is nothing in it."""
        if not self._text:
            return
        text, rest = article.reading.target.text, _flat(self._rest)
        told = cards(article.number, text, marks, self._numbers)
        shown = _flat(self._text)
        yield from _row(self._source, shown, told, rest if self._rest else None)


def _flat(blocks: Iterable[str | Iterator[str]]) -> Iterator[str]:
    """Blocks that are written already, and those that are written now."""
    for block in blocks:
        if isinstance(block, str):
            yield block
        else:
            yield from block


def _row(
    source: str | None,
    text: Iterable[str] | None,
    notes: Iterable[str],
    rest: Iterable[str] | None = None,
) -> Iterator[str]:
    aside = None if source is None else (source,)
    holes = {"source": aside, "text": text, "notes": notes, "rest": rest}
    return framed("row.html", holes)


def _rest(article: Article, marks: Sequence[Mark]) -> str:
    """What stands below the text: findings that are not about it, and what was settled before."""
    reading = article.reading
    others = _unmarked(reading.report.findings, marks)
    beside = bool(reading.pairs)
    return render(
        "rest.html",
        number=article.number,
        others=others,
        source=None if reading.source is None or beside else list(whole_source(reading.source)),
        settled=[
            (finding, REASONS.get(finding.suppressed or "", finding.suppressed or ""))
            for finding in reading.report.suppressed
        ],
    )


def _unmarked(findings: Sequence[PlacedFinding], marks: Sequence[Mark]) -> Sequence[PlacedFinding]:
    """The findings that stand nowhere in the text."""
    if len(findings) == len(marks) and all(
        mark.finding is finding for mark, finding in zip(marks, findings, strict=True)
    ):
        return ()  # as it is mostly
    marked = {id(mark.finding) for mark in marks}
    others = [finding for finding in findings if id(finding) not in marked]
    if others:  # the same ones may have been made twice
        equal = {mark.finding for mark in marks}
        others = [finding for finding in others if finding not in equal]
    return others


def _data(article: Article, marks: Sequence[Mark]) -> dict[str, object]:
    """What the script needs: the text, what to put where, and what a verdict file says."""
    reading, report = article.reading, article.reading.report
    text = reading.target.text
    return {
        "text": text,
        "objects": (
            [place, reading.target.to_raw(Span(place, place + 1)).of(reading.raw)]
            for place in (index for index, c in enumerate(text) if c == OBJECT)
        )
        if OBJECT in text
        else [],
        "words": report.words,
        # Rows and catalogues are put together again by `qa fix` only.
        "raw": reading.raw if report.line is None and reading.is_article else None,
        "path": article.path,
        "document": None if report.id == report.uri else report.id,
        "rest": sum(PENALTY[finding.severity] for finding in report.findings)
        - sum(PENALTY[mark.finding.severity] for mark in marks),
        "faults": (
            {
                "fingerprint": mark.finding.fingerprint,
                "rule": mark.finding.rule,
                "severity": mark.finding.severity.value,
                "confidence": round(mark.finding.confidence, 4),
                "text": mark.finding.text,
                "context": " ".join(
                    (mark.finding.before + mark.finding.text + mark.finding.after).split()
                ),
                "edits": _listed(([span.start, span.end, fix] for span, fix in fixes), len(fixes)),
                "span": mark.bounds,
                "place": mark.finding.place.bounds,
                "file": _listed(([*edit.bounds, edit.text] for edit in way), len(way)),
            }
            for mark in marks
            for way in (next(iter(mark.finding.alternatives), ()),)
            for fixes in (mark.fixes[: len(way)],)
        ),
    }


def _listed(
    values: Iterator[list[object]], count: int
) -> list[list[object]] | Iterator[list[object]]:
    """A list, or, of very many, what is written as it is made."""
    return list(values) if count <= MANY else values


PENALTY = {severity: (0, 1, 5, 25)[severity.rank] for severity in Severity}
