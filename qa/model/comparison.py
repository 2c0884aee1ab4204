"""The result of comparing translations with references."""

from __future__ import annotations

from dataclasses import field
from enum import Enum

from qa.model.data_classes import dataclass
from qa.model.span import Span


class Kind(Enum):
    """How a stretch of a translation differs from its reference; values are as written in output."""

    MISSING = "missing"
    ADDED = "added"
    OTHER_WORD = "other word"
    ORDER = "other order"
    NUMBER = "other number"
    NAME = "other name"
    CASE = "case"
    PUNCTUATION = "punctuation"


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of the hypothesis and the stretch of the reference that corresponds to it.

    Spans are in code points of the two segments; one is empty if the other is missing or added.
    """

    kind: Kind
    hypothesis: Span
    reference: Span


@dataclass(frozen=True, slots=True)
class ErrorSpan:
    """A stretch of a hypothesis that a metric considers wrong, in code points.

    Attributes:
        start, end: its span.
        severity: "minor", "major" or "critical".
        confidence: the metric's confidence, 0 to 1; None if it gives none.
    """

    start: int
    end: int
    severity: str = "minor"
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class MetricScore:
    """One metric of one system.

    Attributes:
        key: the name to select the metric by, such as "chrf++".
        name: the name in reports, such as "chrF2++".
        score: in full precision; most metrics run from 0 to 100.
        signature: what others need to reproduce the figure.
        details: further output of the metric, such as BLEU's precisions.
        higher_is_better: False for error rates.
        mean, interval: mean and half width of the 95% interval of bootstrap resamples.
        p_value: of the paired test against the baseline, which itself has none.
    """

    key: str
    name: str
    score: float
    signature: str
    details: str = ""
    higher_is_better: bool = True
    mean: float | None = None
    interval: float | None = None
    p_value: float | None = None


@dataclass(frozen=True, slots=True)
class SegmentScore:
    """One segment of one system.

    Attributes:
        place: where the segment is, for a reader: "line 12", "talks.txt:12".
        hypothesis: the translation.
        references: what it was compared with; None where a reference lacks the segment.
        scores: by the metric's name.
        differences: from the first reference, in the order of the hypothesis.
        spans: the errors that metrics locate.
    """

    place: str
    hypothesis: str
    references: tuple[str | None, ...]
    scores: dict[str, float] = field(default_factory=dict)
    differences: tuple[Difference, ...] = ()
    spans: tuple[ErrorSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of a hypothesis and a reference was aligned, in characters other than white space.

    Attributes:
        hypothesis, reference: shares that have a counterpart, from 0 to 1.
        quality: the share of words that aligned stretches have in common, from 0 to 1.
        hypothesis_size, reference_size: characters of the two.
        only_hypothesis, only_reference: the number of sentences without a counterpart.
    """

    hypothesis: float
    reference: float
    quality: float
    hypothesis_size: float
    reference_size: float
    only_hypothesis: tuple[str, ...] = ()
    only_reference: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CardRow:
    """One line of a scorecard: the findings of one error type, by severity.

    Attributes:
        category: "dimension/type".
        counts: number of findings by severity, neutral first.
        penalty: points after weighting.
    """

    category: str
    counts: tuple[int, int, int, int]
    penalty: float


@dataclass(frozen=True, slots=True)
class Scorecard:
    """An MQM scorecard.

    Attributes:
        preset: the name of the weights.
        words: the size of the text.
        rows: error types that occur, in the order of the typology.
        penalty: the absolute penalty total.
        per_thousand: penalty points per 1,000 words.
        raw: 100 x (1 - penalty / words), from 0 to 100.
        calibrated: the raw penalty on the scale on which `threshold` means "good enough".
        threshold: the least calibrated score of a text that passes.
        passed: whether it passes; a critical error fails a text whatever its score.
        interval: the raw score's 95% interval, which is wide for short texts.
        joined: the mean of the raw score and chrF, if chrF was computed.
    """

    preset: str
    words: int
    rows: tuple[CardRow, ...]
    penalty: float
    per_thousand: float
    raw: float
    calibrated: float
    threshold: float
    passed: bool
    interval: tuple[float, float]
    joined: float | None = None


@dataclass(frozen=True, slots=True)
class SystemScore:
    """The scores of one hypothesis file.

    Attributes:
        name: the file, as given.
        metrics: in the order requested.
        groups: by metric name, the 1-based group of systems that do not differ significantly.
    """

    name: str
    metrics: tuple[MetricScore, ...]
    segments: tuple[SegmentScore, ...] = ()
    segment_count: int = 0
    coverage: Coverage | None = None
    card: Scorecard | None = None
    groups: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The result of `qa score`.

    Attributes:
        references: the reference files, as given.
        systems: in the order given; the first is the baseline.
        segment_signatures: signatures of segment scores, by metric name, where they differ.
        test: the significance test, in words; empty without one.
        seed: of all random draws; None if nothing was drawn.
        notes: remarks for the reader, such as about a byte-order mark in a file.
    """

    references: tuple[str, ...]
    systems: tuple[SystemScore, ...]
    segment_signatures: dict[str, str] = field(default_factory=dict)
    test: str = ""
    seed: int | None = None
    notes: tuple[str, ...] = ()
