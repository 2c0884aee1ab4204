# ruff: noqa: INP001  # a module on its own
"""A metric for `qa score` that needs no reference: what of the source was left as it is."""

from __future__ import annotations

import re

from qa.model.comparison import ErrorSpan
from qa.score.segment_metric import Scores, SegmentMetric, Segments

WORD = re.compile(r"\w+")
# Shorter words stand in many languages, and so do names and figures.
SHORTEST = 4


class CopiedWords(SegmentMetric):
    """100 for a segment without a word of its source; what was copied is marked."""

    name = "copied words"
    needs_sources = True

    def judge(self, segments: Segments) -> Scores:
        """A score and the marks for each segment."""
        spans = [
            _copied(hypothesis, source)
            for hypothesis, source in zip(segments.hypotheses, segments.sources or (), strict=True)
        ]
        scores = [
            100.0 * (1 - len(found) / max(1, len(WORD.findall(hypothesis))))
            for hypothesis, found in zip(segments.hypotheses, spans, strict=True)
        ]
        return Scores(scores, spans=spans)

    def signature(self) -> str:
        """What another person needs to get the same figure."""
        return f"shortest:{SHORTEST}|version:1.0"


def _copied(hypothesis: str, source: str) -> list[ErrorSpan]:
    known = set(WORD.findall(source))
    return [
        ErrorSpan(match.start(), match.end(), "minor", 0.5)
        for match in WORD.finditer(hypothesis)
        if match[0] in known and match[0].islower() and len(match[0]) >= SHORTEST
    ]
