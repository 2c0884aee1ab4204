"""Findings: what rules report."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace

from qa.model.columns import Columns
from qa.model.data_classes import dataclass
from qa.model.mqm import Category, Severity
from qa.model.span import Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Replace `span` with `text`. `safe` fixes are unique and certain enough to be applied without review."""

    span: Span
    text: str
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """A place that belongs to a finding: evidence elsewhere, or a part of it that `rule` reported."""

    rule: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A flaw in the target text. All spans are in code points of its prose.

    `confidence` is the measured share of such findings that are right, from 0 to 1. `kind` names the kind of
    evidence, in a word or two, if the rule has several that are not equally reliable: their precision is
    measured separately.
    """

    rule: str
    category: Category
    severity: Severity
    confidence: float
    span: Span
    message: str
    suggestions: Sequence[Suggestion] = ()
    related: Sequence[Related] = ()
    kind: str = ""

    def moved(self, by: int) -> Finding:
        """Return the finding moved by `by` code points."""
        if not by:
            return self
        return replace(
            self,
            span=self.span.moved(by),
            suggestions=tuple(replace(one, span=one.span.moved(by)) for one in self.suggestions),
            related=tuple(replace(one, span=one.span.moved(by)) for one in self.related),
        )


class ManyPlaces:
    """The suggestions and related places of a finding that has very many, in columns: each takes some 20 bytes, not 120."""

    def __init__(self) -> None:
        self._fixed, self._fixed_ends = array("I"), array("I")
        self._texts: list[str] = []
        self._safe = bytearray()
        self._starts, self._ends = array("I"), array("I")
        self._rules: list[str] = []
        self._messages: list[str] = []

    def suggest(self, span: Span, text: str, safe: bool) -> None:  # noqa: FBT001  # what a suggestion has
        """Add a suggestion."""
        self._fixed.append(span.start)
        self._fixed_ends.append(span.end)
        self._texts.append(text)
        self._safe.append(safe)

    def relate(self, rule: str, span: Span, message: str) -> None:
        """Add a related place."""
        self._rules.append(rule)
        self._starts.append(span.start)
        self._ends.append(span.end)
        self._messages.append(message)

    @property
    def suggestions(self) -> Sequence[Suggestion]:
        """All suggestions."""
        return Columns(_suggestion, self._fixed, self._fixed_ends, self._texts, self._safe)

    @property
    def related(self) -> Sequence[Related]:
        """All related places."""
        return Columns(_related, self._starts, self._ends, self._rules, self._messages)


def fixes_of(suggestions: Sequence[Suggestion]) -> Sequence[tuple[Span, str]]:
    """What is put where, in columns if the suggestions are."""
    if isinstance(suggestions, Columns):
        return Columns(_fix, *(suggestions.column(number) for number in range(3)))
    return tuple((suggestion.span, suggestion.text) for suggestion in suggestions)


def spans_of_related(related: Sequence[Related]) -> Sequence[Span]:
    """Where related places are, in columns if they are."""
    if isinstance(related, Columns):
        return Columns(Span, related.column(0), related.column(1))
    return tuple(one.span for one in related)


def _suggestion(start: int, end: int, text: str, safe: int) -> Suggestion:
    return Suggestion(Span(start, end), text, bool(safe))


def _related(start: int, end: int, rule: str, message: str) -> Related:
    return Related(rule, Span(start, end), message)


def _fix(start: int, end: int, text: str) -> tuple[Span, str]:
    return Span(start, end), text
