"""A checked document as its reader sees it: prose, source, and where in them the faults stand."""

from __future__ import annotations

from dataclasses import dataclass

from qa.model.comparison import Difference
from qa.model.prose import Prose
from qa.model.report import PlacedFinding, Report
from qa.model.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A fault in the coordinates of the prose: code points of what the reader sees.

    Attributes:
        fault: what is said of it.
        span: where it stands.
        fixes: what may be put in the place of what, the best first.
        witnesses: where the places stand that belong to it, in the order of `fault.related`.
    """

    finding: PlacedFinding
    span: Span
    fixes: tuple[tuple[Span, str], ...] = ()
    witnesses: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A stretch of the text, what a reference says in its place, and where the two differ.

    Attributes:
        span: where it stands in the target's prose; empty where only the reference says something.
        text: the words of the reference; empty where it says nothing of the kind.
        differences: in the order of the text. Their `hypothesis` spans are in code points of the
            target's prose, their `reference` spans in code points of `text`.
    """

    span: Span
    text: str
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with all that is said about it.

    Attributes:
        report: the same in the coordinates of the file.
        raw: the file as decoded; what stands in the prose for a URL or for code is found there.
        target, source: the prose of both.
        marks: faults and suppressed faults, in the order of the text; faults about what is no
            prose, such as comments in the file, are in the report only.
        pairs: a stretch of the target and what it translates, in the order of the target; none
            where the source is missing or does not fit.
        reference: another translation of the same source, if there is one.
        counterparts: the whole target beside that reference, in order; none without a reference,
            or where it is of another text.
        is_article: whether `raw` is a whole file; it is not where rows or a catalog were read.
    """

    report: Report
    raw: str
    target: Prose
    source: Prose | None = None
    marks: tuple[Mark, ...] = ()
    pairs: tuple[tuple[Span, Span], ...] = ()
    reference: Prose | None = None
    counterparts: tuple[Counterpart, ...] = ()
    is_article: bool = False
