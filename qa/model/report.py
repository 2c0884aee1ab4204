"""Reports: what is reported about a document, in file coordinates."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from itertools import starmap
from struct import Struct
from typing import Any, Self

from qa.model.data_classes import dataclass
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.model.span_set import SpanSet
from qa.model.visible import visible

# Packed code points, lines and columns, four bytes each, where byte columns equal code point columns, as in
# English; with separate byte columns; and with eight bytes for code points, for texts of gigabytes.
PLAIN, SMALL, LARGE = Struct("=6I"), Struct("=8I"), Struct("=2Q6I")
# The code points alone, with which each begins.
PAIR, LARGE_PAIR = Struct("=2I"), Struct("=2Q")
LONGEST_SMALL = 0xFFFF_FFFF


class Place(bytes):
    """A stretch of the raw text: code points, and 1-based lines and columns of code points.

    `byte_column` and `end_byte_column` are the same columns in bytes of UTF-8, for formats that need them;
    None if they were not computed. A text may have a place for every few characters, so the numbers are
    packed: in 80 bytes, where separate objects take 300.
    """

    __slots__ = ()

    def __new__(  # noqa: PLR0917  # what a place has
        cls,
        span: Span,
        line: int,
        column: int,
        end_line: int,
        end_column: int,
        byte_column: int | None = None,
        end_byte_column: int | None = None,
    ) -> Self:
        """Pack the numbers."""
        numbers = span.start, span.end, line, column, end_line, end_column
        if span.end > LONGEST_SMALL:
            # A column is never 0, so 0 means None.
            packed = LARGE.pack(*numbers, byte_column or 0, end_byte_column or 0)
        elif byte_column == column and end_byte_column == end_column:
            packed = PLAIN.pack(*numbers)
        else:
            packed = SMALL.pack(*numbers, byte_column or 0, end_byte_column or 0)
        return super().__new__(cls, packed)

    @property
    def span(self) -> Span:
        """The code points."""
        return Span(*self.bounds)

    @property
    def bounds(self) -> tuple[int, int]:
        """Where the code points begin and end: what is compared and looked up by the thousand."""
        return (PAIR if len(self) != LARGE.size else LARGE_PAIR).unpack_from(self)

    @property
    def line(self) -> int:
        """The line in which it starts."""
        return self._all()[2]

    @property
    def column(self) -> int:
        """The column at which it starts."""
        return self._all()[3]

    @property
    def end_line(self) -> int:
        """The line in which it ends."""
        return self._all()[4]

    @property
    def end_column(self) -> int:
        """The column before which it ends."""
        return self._all()[5]

    @property
    def byte_column(self) -> int | None:
        """The column at which it starts, in bytes."""
        return self._all()[6] or None

    @property
    def end_byte_column(self) -> int | None:
        """The column before which it ends, in bytes."""
        return self._all()[7] or None

    @property
    def fields(self) -> tuple[Span, int, int, int, int, int | None, int | None]:
        """The constructor arguments."""
        start, end, line, column, end_line, end_column, byte, end_byte = self._all()
        return Span(start, end), line, column, end_line, end_column, byte or None, end_byte or None

    def at(self, span: Span) -> Place:
        """Return a place with the same lines and columns and another span."""
        return Place(span, *self.fields[1:])

    def is_at(self, span: Span) -> bool:
        """Whether its span is exactly these code points."""
        return self.bounds == (span.start, span.end)

    def _all(self) -> tuple[int, ...]:
        if len(self) == PLAIN.size:
            numbers = PLAIN.unpack(self)
            return (*numbers, numbers[3], numbers[5])
        return (SMALL if len(self) == SMALL.size else LARGE).unpack(self)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Place) and bytes.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return bytes.__hash__(self)

    def __reduce__(self) -> tuple[type[Place], tuple[object, ...]]:
        return Place, self.fields

    def __repr__(self) -> str:
        return f"Place{self.fields}"

    __str__ = __repr__


class Edit:
    """Replace `span` of the raw text with `text`; `safe` edits may be applied without review.

    `place` is the line and column of the span, None if not computed. If it is known, it also stores the span.
    """

    __slots__ = ("_span", "place", "safe", "text")

    def __init__(self, span: Span, text: str, safe: bool, place: Place | None = None) -> None:  # noqa: FBT001  # what an edit has
        self._span = None if place is not None and place.is_at(span) else span
        self.text, self.safe, self.place = text, safe, place

    @classmethod
    def on(cls, place: Place, text: str, safe: bool) -> Self:  # noqa: FBT001  # as above
        """Return an edit of exactly what stands at a place."""
        edit = cls.__new__(cls)
        edit._span = None  # noqa: SLF001  # its own
        edit.text, edit.safe, edit.place = text, safe, place
        return edit

    @property
    def span(self) -> Span:
        """The code points to replace."""
        if self._span is not None:
            return self._span
        assert self.place is not None
        return self.place.span

    @property
    def is_at_place(self) -> bool:
        """Whether it replaces exactly what stands at its place."""
        return self._span is None

    @property
    def bounds(self) -> tuple[int, int]:
        """Where the code points to replace begin and end."""
        if self._span is not None:
            return self._span.start, self._span.end
        assert self.place is not None
        return self.place.bounds

    def at(self, span: Span) -> Edit:
        """Return the same edit at another span; the place stays."""
        return Edit(span, self.text, self.safe, self.place)

    def saying(self, text: str) -> Edit:
        """Return the same edit with another text."""
        return Edit(self.span, text, self.safe, self.place)

    @property
    def fields(self) -> tuple[Span, str, bool, Place | None]:
        """The constructor arguments."""
        return self.span, self.text, self.safe, self.place

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Edit) and self.fields == other.fields

    def __hash__(self) -> int:
        return hash(self.fields)

    def __reduce__(self) -> tuple[type[Edit], tuple[object, ...]]:
        return Edit, self.fields

    def __repr__(self) -> str:
        return f"Edit{self.fields}"


@dataclass(frozen=True, slots=True)
class Witness:
    """A place that belongs to a finding: evidence elsewhere, or a part of it."""

    rule: str
    place: Place
    text: str
    message: str


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding as reported: with its place in the file and its context.

    Attributes:
        text: the raw text at `place`.
        before, after: the prose before and after it in the same segment, shortened to a line.
        row: the id of its row, if the document has several.
        row_line: the 1-based line of the file on which its row starts, if there are rows.
        fingerprint: stays the same as long as rule, sentence and match do, wherever they are.
        suppressed: why the finding does not count ("inline", "accepted-word", "verdict"), else None.
        verdict: the user's verdict ("confirmed", "dismissed", "baseline"), else None. Of findings with a
            verdict, only confirmed ones count.
        kind: the kind of evidence, if kinds are measured separately; else empty.
    """

    rule: str
    category: Category
    severity: Severity
    confidence: float
    place: Place
    text: str
    message: str
    suggestions: tuple[Edit, ...]
    related: tuple[Witness, ...]
    before: str
    after: str
    fingerprint: str
    row: str | None = None
    suppressed: str | None = None
    row_line: int | None = None
    verdict: str | None = None
    kind: str = ""

    @property
    def own_suggestions(self) -> tuple[Edit, ...]:
        """The suggestions for the finding itself, without those that only fix a part of it.

        Removing an invisible character from an untranslated sentence, for example, leaves it untranslated.
        """
        own = self.place.bounds
        parts = [
            witness.place.span
            for witness in self.related
            if witness.rule != self.rule and witness.place.bounds != own
        ]
        if not parts:
            return self.suggestions
        known = SpanSet(parts)
        return tuple(
            edit for edit in self.suggestions if edit.bounds == own or not known.contains(edit.span)
        )

    @property
    def places(self) -> frozenset[Span]:
        """The spans of the finding, in code points; a habit of the text has several."""
        return frozenset(starmap(Span, self.bounds))

    @property
    def bounds(self) -> frozenset[tuple[int, int]]:
        """Where these spans begin and end."""
        related = [w.place.bounds for w in self.related if w.rule == self.rule]
        return frozenset((self.place.bounds, *related))

    @property
    def alternatives(self) -> tuple[tuple[Edit, ...], ...]:
        """The ways to fix the finding, the best first.

        Each is a single edit; but a habit of the text has one fix, with an edit for each place.
        """
        own = self.own_suggestions
        if len(own) > 1 and self.has_places_of(own):
            return (own,)
        return tuple((edit,) for edit in own)

    def has_places_of(self, edits: Sequence[Edit]) -> bool:
        """Whether each of the edits is at a place of the finding, and no two are at the same."""
        # Where there are hundreds of thousands, their places are objects that are there already.
        at = {edit.place for edit in edits if edit.is_at_place}
        if len(at) == len(edits):
            known = {w.place for w in self.related if w.rule == self.rule}
            known.add(self.place)
            if at <= known:
                return True
        bounds = [edit.bounds for edit in edits]
        return len(set(bounds)) == len(bounds) and self.bounds.issuperset(bounds)


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that failed: a crashed rule, an unreadable file, a malformed row."""

    uri: str
    message: str
    rule: str | None = None
    line: int | None = None

    def __str__(self) -> str:
        place = self.uri if self.line is None else f"{self.uri}:{self.line}"
        return visible(f"{place}: {self.message}")


class Unseen(Enum):
    """Why selected rules could not check a document."""

    NO_SOURCE = "no-source"
    LANGUAGE = "language"
    CATALOGUE = "catalogue"
    DOCUMENTATION = "documentation"


@dataclass(frozen=True, slots=True)
class NotChecked:
    """Selected rules that did not run, and why.

    Attributes:
        why: there is no source text, the rules do not support the target language, or they need running text
            and the document is a message catalogue or software documentation.
        rules: their ids, in order.
    """

    why: Unseen
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Report:
    """Everything that is reported about one document.

    Attributes:
        words: the number of words of the target, to which the score is relative.
        score: MQM raw quality score, 0 to 100.
        findings: in text order.
        suppressed: findings that the user suppressed, in text order.
        failures: rules that crashed.
        ran: ids of the rules that ran to completion.
        notes: remarks for the reader, such as about rules that could not run.
        assumed: what was assumed without being declared, each with the reason.
        not_checked: selected rules that did not run; the score does not cover them.
        machine_likelihood: how likely the page is raw machine translation, 0 to 1; None if unknown. For
            information only.
    """

    id: str
    uri: str
    lang: str
    words: int
    score: float
    findings: tuple[PlacedFinding, ...] = ()
    suppressed: tuple[PlacedFinding, ...] = ()
    failures: tuple[Failure, ...] = ()
    notes: tuple[str, ...] = ()
    assumed: tuple[str, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    machine_likelihood: float | None = None
    line: int | None = None
    ran: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        return f"<qa.Report {self.uri!r}: {self.summary()}>"

    def summary(self) -> str:
        """Findings, words and score on one line."""
        count = len(self.findings)
        what = "1 finding" if count == 1 else f"{count} findings"
        words = "1 word" if self.words == 1 else f"{self.words} words"
        return f"{what} in {words}, score {self.score:.1f} of 100"

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain values, as `--format jsonl` writes it (docs/output.md)."""
        from qa.model.fields import document_fields

        return document_fields(self)

    def _repr_html_(self) -> str:
        """Render the report as a table, for notebooks."""
        from qa.model.notebook import report_html

        return report_html(self)
