# ruff: noqa: INP001  # a module on its own
"""A metric for `qa score`: how long translations are, measured by their references."""

from __future__ import annotations

from collections.abc import Sequence

from qa.score.metrics import Metric, References


class LengthRatio(Metric):
    """100 for a translation as long as its reference, less for shorter and for longer ones."""

    name = "length ratio"

    def segments(self, hypotheses: Sequence[str], references: References) -> Sequence[float]:
        """A score for each segment, by the reference that is nearest in length."""
        return [
            max(_ratio(len(hypothesis), len(text)) for text in texts if text is not None)
            for hypothesis, texts in zip(hypotheses, zip(*references, strict=True), strict=True)
        ]

    def corpus(self, hypotheses: Sequence[str], references: References) -> float:
        """The mean of the segments."""
        scores = self.segments(hypotheses, references)
        return sum(scores) / len(scores)

    def signature(self) -> str:
        """What another person needs to get the same figure."""
        return "unit:characters|version:1.0"


def _ratio(length: int, other: int) -> float:
    return 100.0 * min(length, other) / max(length, other) if length or other else 100.0
