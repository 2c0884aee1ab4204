"""Findings: what rules report."""

from __future__ import annotations

from dataclasses import replace

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
    suggestions: tuple[Suggestion, ...] = ()
    related: tuple[Related, ...] = ()
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
