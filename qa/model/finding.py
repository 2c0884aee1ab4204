"""What a rule says about a text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qa.model.mqm import Category, Severity
from qa.model.span import Span


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Put `text` in the place of `span`.

    `safe` says that the fix is unique and certain enough to be applied unseen.
    """

    span: Span
    text: str
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """A witness elsewhere, or a part of the fault: what `rule` has to say about `span`."""

    rule: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of the target text. All spans are in code points of its prose.

    `confidence` is the share of such findings that are right, from 0 to 1, as measured; `kind` is
    what convinced the rule, in a word or two, where it has several kinds of evidence that are not
    equally good: they are measured apart.
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
        """The same finding, so many code points further on."""
        if not by:
            return self
        return replace(
            self,
            span=self.span.moved(by),
            suggestions=tuple(replace(one, span=one.span.moved(by)) for one in self.suggestions),
            related=tuple(replace(one, span=one.span.moved(by)) for one in self.related),
        )
