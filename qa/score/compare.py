"""Scores of several systems against one or more references."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from math import isfinite
from typing import Any

from qa.model.comparison import (
    Comparison,
    Difference,
    ErrorSpan,
    MetricScore,
    SegmentScore,
    SystemScore,
)
from qa.model.data_classes import dataclass
from qa.score.differences import differences
from qa.score.metrics import (
    SACREBLEU,
    Counter,
    Metric,
    MetricError,
    Options,
    counter,
    looks_tokenized,
    plugin,
    quiet,
)
from qa.score.segment_metric import References, Scores, SegmentMetric, Segments
from qa.score.significance import NAMES, SAMPLES, need_room, paired


@dataclass(frozen=True, slots=True)
class System:
    """One hypothesis: its name, its segments, and how a reader finds each of them."""

    name: str
    hypotheses: Sequence[str]
    place: Callable[[int], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What to compute.

    Attributes:
        metrics: names, sacrebleu's or a plug-in's.
        options: how sacrebleu's metrics count.
        lang: the target language, if the tokenizer is to follow it.
        segments: whether to score each segment.
        differences: whether to compare each segment with its reference word by word.
        test: "bs" or "ar", to compare several systems.
        interval: whether to say how far the scores of one system may be off.
        samples: resamples or trials; None for the customary number.
        seed: of all draws.
        source_lang: the language of the sources, where it is known.
        models: where the weights of neural metrics lie, by the metric's name.
    """

    metrics: Sequence[str] = ("bleu", "chrf", "chrf++")
    options: Options = field(default_factory=Options)
    lang: str | None = None
    segments: bool = False
    differences: bool = False
    test: str | None = None
    interval: bool = False
    samples: int | None = None
    seed: int = 12345
    source_lang: str | None = None
    models: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Column:
    """One metric over all systems."""

    key: str
    scores: list[MetricScore]
    segments: list[Sequence[float]]
    segment_signature: str = ""
    spans: list[Sequence[Sequence[ErrorSpan]]] = field(default_factory=list)


def compare(
    systems: Sequence[System],
    references: References,
    names: Sequence[str],
    wishes: Wishes,
    sources: Sequence[str] | None = None,
) -> Comparison:
    """Scores all systems.

    Args:
        systems: in order; the first is the baseline of a test.
        references: each as long as each hypothesis; none for metrics that need none.
        names: of the references.
        wishes: what to compute.
        sources: as long as each hypothesis; None where they are not known.

    Raises:
        MetricError: if a metric is unknown or needs something that is not installed.
    """
    counters: dict[str, Counter] = {}
    plugged: dict[str, Metric | SegmentMetric] = {}
    for key in wishes.metrics:
        if key in SACREBLEU:
            counters[key] = counter(key, wishes.options, wishes.lang)
        else:
            plugged[key] = plugin(key, wishes.models.get(key))
        _need(key, plugged.get(key), references, sources)
    counted: list[dict[str, list[Any]]] = [{} for _ in systems]
    with quiet():
        for one in counters.values():
            found = one.count([system.hypotheses for system in systems], references)
            for rows, statistics in zip(counted, found, strict=True):
                rows[one.key] = statistics
        lines = _scores(counters, counted, wishes, len(systems))
        groups = lines[1]
        columns = [
            _counted_column(counters[key], [line[key] for line in lines[0]], counted, wishes)
            if key in counters
            else _plugged_column(key, plugged[key], systems, (references, sources), wishes)
            for key in wishes.metrics
        ]
    test = ""
    if wishes.test and len(systems) > 1:
        samples = wishes.samples or SAMPLES[wishes.test]
        test = f"{NAMES[wishes.test]}, {samples:,} samples, against {systems[0].name}"
    drawn = bool(test) or wishes.interval
    return Comparison(
        references=tuple(names),
        systems=tuple(
            SystemScore(
                name=system.name,
                metrics=tuple(column.scores[number] for column in columns),
                segments=_segments(number, system, references, columns, wishes),
                segment_count=len(system.hypotheses),
                groups=groups[number],
            )
            for number, system in enumerate(systems)
        ),
        segment_signatures={
            column.scores[0].name: column.segment_signature
            for column in columns
            if wishes.segments and column.segment_signature
        },
        test=test,
        seed=wishes.seed if drawn else None,
        notes=tuple(_notes(systems, references, wishes)),
    )


def _scores(
    counters: dict[str, Counter],
    counted: list[dict[str, list[Any]]],
    wishes: Wishes,
    count: int,
) -> tuple[list[dict[str, MetricScore]], list[dict[str, int]]]:
    """Scores by system and metric, and the groups of a test."""
    none: list[dict[str, int]] = [{} for _ in range(count)]
    if not counters:
        return [{} for _ in range(count)], none
    if (wishes.test and count > 1) or wishes.interval:
        test = wishes.test if count > 1 and wishes.test else "bs"
        samples = wishes.samples or SAMPLES[test]
        rows = next(iter(counted[0].values()))
        columns = max(len(found[0]) for found in counted[0].values()) if rows else 0
        need_room(len(rows), samples, columns if test == "bs" else 0)
    if wishes.test and count > 1:
        tested = paired(
            list(counters.values()), counted, test=test, samples=samples, seed=wishes.seed
        )
        return [dict(zip(counters, line, strict=True)) for line in tested.scores], tested.groups
    if wishes.interval:
        return [
            {
                key: one.with_interval(rows[key], samples, wishes.seed)
                for key, one in counters.items()
            }
            for rows in counted
        ], none
    return [{key: one.score(rows[key]) for key, one in counters.items()} for rows in counted], none


def _counted_column(
    one: Counter, scores: list[MetricScore], counted: list[dict[str, list[Any]]], wishes: Wishes
) -> _Column:
    segments: list[Sequence[float]] = []
    if wishes.segments:
        segments = [one.segment_scores(rows[one.key]) for rows in counted]
    return _Column(one.key, scores, segments, one.segment_signature())


def _need(
    key: str,
    metric: Metric | SegmentMetric | None,
    references: References,
    sources: Sequence[str] | None,
) -> None:
    """See whether there is what a metric needs.

    Raises:
        MetricError: if not.
    """
    if not references and (not isinstance(metric, SegmentMetric) or metric.needs_references):
        message = f"the metric {key!r} needs a reference. Give --reference FILE."
        raise MetricError(message)
    if sources is None and isinstance(metric, SegmentMetric) and metric.needs_sources:
        message = f"the metric {key!r} needs the sources. Give --source FILE."
        raise MetricError(message)


def _plugged_column(
    key: str,
    metric: Metric | SegmentMetric,
    systems: Sequence[System],
    beside: tuple[References, Sequence[str] | None],
    wishes: Wishes,
) -> _Column:
    references, sources = beside
    column = _Column(key, [], [])
    try:
        for system in systems:
            if isinstance(metric, SegmentMetric):
                texts = system.hypotheses, sources, references
                scores = metric.judge(
                    Segments(*texts, lang=wishes.lang or "", source_lang=wishes.source_lang or "")
                )
            else:
                scores = _of_version_1(metric, system.hypotheses, references, wishes)
            _add_scores(column, metric, scores, len(system.hypotheses), wishes)
    except Exception as error:
        message = f"the metric {key!r} failed ({type(error).__name__}: {error})"
        raise MetricError(message) from error
    return column


def _of_version_1(
    metric: Metric, hypotheses: Sequence[str], references: References, wishes: Wishes
) -> Scores:
    whole = float(metric.corpus(hypotheses, references))
    return Scores(metric.segments(hypotheses, references) if wishes.segments else (), whole)


def _add_scores(
    column: _Column, metric: Metric | SegmentMetric, scores: Scores, count: int, wishes: Wishes
) -> None:
    """Take in what a metric says of one system, if it is what it should be.

    Raises:
        ValueError: if not.
    """
    found = [float(score) for score in scores.segments]
    wanted = wishes.segments or isinstance(metric, SegmentMetric)
    if wanted and len(found) != count:
        message = f"{len(found)} scores for {count} segments"
        raise ValueError(message)
    if scores.spans and len(scores.spans) != count:
        message = f"spans of {len(scores.spans)} segments for {count}"
        raise ValueError(message)
    if not all(
        map(isfinite, (scores.whole, *found))
    ):  # JSON has no such numbers, nothing sorts by them
        message = "a score is not a finite number"
        raise ValueError(message)
    column.scores.append(
        MetricScore(
            key=column.key,
            name=metric.name,
            score=scores.whole,
            signature=metric.signature(),
            higher_is_better=metric.higher_is_better,
        )
    )
    if wishes.segments:
        column.segments.append(found)
    column.spans.append(scores.spans or [()] * count)


def _segments(
    number: int,
    system: System,
    references: References,
    columns: Sequence[_Column],
    wishes: Wishes,
) -> tuple[SegmentScore, ...]:
    if not (wishes.segments or wishes.differences):
        return ()
    found: list[SegmentScore] = []
    for n, hypothesis in enumerate(system.hypotheses):
        theirs = tuple(reference[n] for reference in references)
        unlike: tuple[Difference, ...] = ()
        if wishes.differences:
            first = next((text for text in theirs if text is not None), None)
            unlike = differences(hypothesis, first) if first is not None else ()
        scores = {
            column.scores[number].name: column.segments[number][n]
            for column in columns
            if column.segments
        }
        spans = tuple(
            span
            for column in columns
            for span in (column.spans[number][n] if column.spans else ())
            if 0 <= span.start < span.end <= len(hypothesis)
        )
        found.append(SegmentScore(system.place(n), hypothesis, theirs, scores, unlike, spans))
    return tuple(found)


def _notes(systems: Sequence[System], references: References, wishes: Wishes) -> list[str]:
    notes = []
    for system in systems:
        counts_words = "bleu" in wishes.metrics and not wishes.options.force
        if counts_words and looks_tokenized(system.hypotheses):
            notes.append(
                f"{system.name}: 100 lines or more end in a full stop set apart. BLEU wants "
                "text that is not tokenized yet; --force says that it is meant so."
            )
        if system.hypotheses and not any(map(str.strip, system.hypotheses)):
            notes.append(f"{system.name}: all lines are empty.")
        elif any(list(system.hypotheses) == list(reference) for reference in references):
            notes.append(f"{system.name}: it says the same as a reference, word for word.")
    return notes
