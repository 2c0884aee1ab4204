"""A checked document for the editors' page: prose, source, and the findings in prose coordinates."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model.comparison import Difference
from qa.model.data_classes import dataclass
from qa.model.prose import Prose
from qa.model.report import PlacedFinding, Report
from qa.model.span import Span


class Mark:
    """A finding in prose coordinates: code points of what the reader sees.

    What equals the file coordinates is not stored twice: a text may have a mark for every few characters.

    Attributes:
        finding: the finding in file coordinates.
        witnesses: the spans of its related places, in the order of `finding.related`.
    """

    __slots__ = ("_fixes", "_span", "finding", "witnesses")

    def __init__(
        self,
        finding: PlacedFinding,
        span: Span,
        fixes: Sequence[tuple[Span, str]] = (),
        witnesses: Sequence[Span] = (),
    ) -> None:
        self.finding, self.witnesses = finding, witnesses
        self._span = None if finding.place.is_at(span) else span
        self._fixes = None if fixes and fixes == self._as_in_file() else fixes

    @property
    def span(self) -> Span:
        """The span of the finding."""
        return self.finding.place.span if self._span is None else self._span

    @property
    def bounds(self) -> tuple[int, int]:
        """Where that span begins and ends."""
        return (
            self.finding.place.bounds if self._span is None else (self._span.start, self._span.end)
        )

    @property
    def fixes(self) -> Sequence[tuple[Span, str]]:
        """The suggested edits as (span, text), the best first."""
        return self._as_in_file() if self._fixes is None else self._fixes

    def about(self, finding: PlacedFinding) -> Mark:
        """Return this mark for an updated finding with the same place and suggestions."""
        return Mark(finding, self.span, self.fixes, self.witnesses)

    def _as_in_file(self) -> tuple[tuple[Span, str], ...]:
        """The fix of the whole finding, if it is the only one."""
        edits = self.finding.suggestions
        if len(edits) != 1 or self.finding.place.bounds != edits[0].bounds:
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

    def _fields(self) -> tuple[PlacedFinding, Span, Sequence[tuple[Span, str]], Sequence[Span]]:
        return self.finding, self.span, self.fixes, self.witnesses


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A stretch of the text, the corresponding text of a reference, and their differences.

    Attributes:
        span: in the target's prose; empty if only the reference has text.
        text: of the reference; empty if only the target has text.
        differences: in text order. Their `hypothesis` spans are in code points of the target's prose, their
            `reference` spans in code points of `text`.
    """

    span: Span
    text: str
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with everything that was found in it.

    Attributes:
        report: the report, in file coordinates.
        raw: the decoded file, with the URLs and code that the prose replaces.
        target, source: the prose of both.
        marks: findings, suppressed ones included, in text order. Findings outside the prose, such as those
            about comments in the file, are in the report only.
        pairs: aligned (target, source) spans, in target order; empty if the source is missing or does not
            fit.
        reference: another translation of the same source, if there is one.
        counterparts: the target aligned with that reference, in order; empty without a reference, or if it is
            of another text.
        is_article: whether `raw` is a whole file, not rows or a catalogue.
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
