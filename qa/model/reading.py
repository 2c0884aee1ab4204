"""A checked document as its reader sees it: prose, source, and where in them the faults stand."""

from __future__ import annotations

from dataclasses import dataclass

from qa.model.comparison import Difference
from qa.model.prose import Prose
from qa.model.report import PlacedFinding, Report
from qa.model.span import Span


class Mark:
    """A fault in the coordinates of the prose: code points of what the reader sees.

    What is as it is in the file is not kept twice: a text that is full of faults has a mark for every few characters.

    Attributes:
        finding: what is said of it.
        witnesses: where the places stand that belong to it, in the order of `finding.related`.
    """

    __slots__ = ("_fixes", "_span", "finding", "witnesses")

    def __init__(
        self,
        finding: PlacedFinding,
        span: Span,
        fixes: tuple[tuple[Span, str], ...] = (),
        witnesses: tuple[Span, ...] = (),
    ) -> None:
        self.finding, self.witnesses = finding, witnesses
        self._span = None if finding.place.is_at(span) else span
        self._fixes = None if fixes and fixes == self._as_in_file() else fixes

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.finding.place.span if self._span is None else self._span

    @property
    def fixes(self) -> tuple[tuple[Span, str], ...]:
        """What may be put in the place of what, the best first."""
        return self._as_in_file() if self._fixes is None else self._fixes

    def about(self, finding: PlacedFinding) -> Mark:
        """The same mark of the finding as it became, in its place, with its suggestions."""
        return Mark(finding, self.span, self.fixes, self.witnesses)

    def _as_in_file(self) -> tuple[tuple[Span, str], ...]:
        """The fix of the whole fault, if there is no other."""
        edits = self.finding.suggestions
        if len(edits) != 1 or not self.finding.place.is_at(edits[0].span):
            return ()
        return ((self.finding.place.span, edits[0].text),)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mark) and self._fields() == other._fields()

    def __hash__(self) -> int:
        return hash(self._fields())

    def __reduce__(self) -> tuple[type[Mark], tuple[object, ...]]:
        return Mark, self._fields()

    def __repr__(self) -> str:
        return f"Mark{self._fields()}"

    def _fields(self) -> tuple[PlacedFinding, Span, tuple[tuple[Span, str], ...], tuple[Span, ...]]:
        return self.finding, self.span, self.fixes, self.witnesses


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
