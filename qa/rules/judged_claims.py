"""Rules that report the claims of a language model, and the weight of these claims.

How reliable a model is, nobody knows in advance. Its claims carry no weight until people have given verdicts on some
thirty of a kind; then the share that was right decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from qa.compare.judged import judged
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.judged import Claim, Count
from qa.model.mqm import Severity
from qa.model.span import Span
from qa.model.thresholds import thresholds
from qa.rules.base import DOUBTFUL, DocumentRule

TUNED = thresholds(__name__)

# So many verdicts on claims of one kind make a figure.
ENOUGH: int = TUNED["ENOUGH"]
# From this share of right claims on the model's own "major" counts.
SURE: float = TUNED["SURE"]
UNKNOWN: float = TUNED["UNKNOWN"]


# The end of the page of each of these rules.
PAGE = """\
The rule asks no model: it reads the file that `qa judge` wrote. A judgement belongs to the words of a
sentence, so it no longer applies once they change. The words must be in the sentence, and the model must
have confirmed the error when it was asked again. A finding is neutral until `qa judge --calibrate` has
counted thirty of your verdicts on claims of this kind. See [the judge](../judge.md)."""


class JudgedRule(DocumentRule):
    """A rule that reports the claims of a model; `kind` is their kind."""

    needs = "newsroom.judgements"
    kind: ClassVar[str]

    @classmethod
    def page(cls) -> str:
        """The rule's page: its docstring, and what all of these rules have in common."""
        return f"{super().page()}\n\n{PAGE}"

    def check(self, document: Document) -> Iterator[Finding]:
        """Yield the claims of this kind in the file of judgements."""
        judgements = document.newsroom.judgements
        if judgements is None:
            return
        for span, claim in document.need(judged):
            if claim.kind == self.kind:
                count = judgements.counts.get((claim.model, claim.kind), Count())
                yield self._finding(document, span, claim, count)

    def _finding(self, document: Document, span: Span, claim: Claim, count: Count) -> Finding:
        share = share_of(count)
        return self.finding(
            span,
            message_of(claim, span.of(document.target.text), count),
            fix=claim.better or None,
            confidence=UNKNOWN if share is None else share,
            severity=severity_of(claim, share),
        )


def share_of(count: Count) -> float | None:
    """Return the share of right claims, by the rule of succession; None if there are too few verdicts."""
    seen = count.right + count.wrong
    return None if seen < ENOUGH else (count.right + 1) / (seen + 2)


def severity_of(claim: Claim, share: float | None) -> Severity:
    """What the claim weighs: nothing, until its kind was found right often enough."""
    if share is None or share < DOUBTFUL:
        return Severity.NEUTRAL
    return Severity.MAJOR if share >= SURE and claim.severity != "minor" else Severity.MINOR


def message_of(claim: Claim, quote: str, count: Count) -> str:
    """What the editor reads: what is wrong, who says so, and what that is worth."""
    what = claim.kind.replace("-", " ").capitalize()
    of = f" for “{claim.source_quote}”" if claim.source_quote else ""
    seen = count.right + count.wrong
    worth = f"right {count.right} of {seen} times" if seen >= ENOUGH else "not measured"
    why = f" {claim.why.rstrip('.')}." if claim.why else ""
    return f"{what}, says {claim.model or 'a model'} ({worth}): “{quote}”{of}.{why}"
