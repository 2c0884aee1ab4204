"""The score of a text by its findings, compatible with MQM's linear scoring model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qa.model.mqm import Severity

# Severity penalty multipliers of MQM 2.0 (https://themqm.org, scoring model).
PENALTIES = {
    Severity.NEUTRAL: 0.0,
    Severity.MINOR: 1.0,
    Severity.MAJOR: 5.0,
    Severity.CRITICAL: 25.0,
}


def penalty(severities: Iterable[Severity]) -> float:
    """The absolute penalty total of these faults."""
    return sum(PENALTIES[severity] for severity in severities)


def raw_score(severities: Iterable[Severity], words: int) -> float:
    """MQM's raw quality score, 100 x (1 - penalty / words), from 0 to 100.

    A text without faults has 100, one without words and with faults 0.
    """
    return score_of(penalty(severities), words)


def counted_penalty(counts: Mapping[Severity, int]) -> float:
    """The absolute penalty total of so many faults of each severity."""
    return sum(PENALTIES[severity] * count for severity, count in counts.items())


def score_of(total: float, words: int) -> float:
    """The raw quality score of a penalty total, as `raw_score`."""
    if not total:
        return 100.0
    return max(0.0, 100.0 * (1.0 - total / words)) if words else 0.0
