"""The rule `unused-suppression`, reported by detection: no other rule sees suppressions."""

from __future__ import annotations

from collections.abc import Iterator

from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.rules.base import DocumentRule, Example


@dataclass(frozen=True)
class UnusedSuppression(DocumentRule):
    """A comment that silences findings silences none, or cannot be understood.

    `<!-- qa: ignore[doubled-space] -->` that outlives the fault, or names a rule that does not
    exist, hides the next fault in its place. So it is reported: take it out, or fix the name.

    Nothing is said of a comment whose rules did not run, for example because `--select` left them
    out, because they do not know the language, or because they need a source text and there is
    none.
    """

    id = "unused-suppression"
    category = Category.MARKUP_TAG
    severity = Severity.MINOR
    confidence = 1.0
    examples = (
        Example("⟦<!-- qa: ignore[doubled-space] -->⟧\n\nOne space only.\n"),
        Example("⟦<!-- qa: ignore[double-spaces] -->⟧\n\nTwo  spaces.\n"),
        Example("<!-- qa: ignore[doubled-space] -->\n\nTwo  spaces.\n"),
    )

    def check(self, document: Document) -> Iterator[Finding]:  # noqa: ARG002
        """Yield nothing: `qa.detect.suppress` makes the findings of this rule."""
        return iter(())
