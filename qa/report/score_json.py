"""Comparisons as JSON and as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from qa.model.comparison import (
    Comparison,
    Difference,
    ErrorSpan,
    MetricScore,
    SegmentScore,
    SystemScore,
)
from qa.model.span import Span
from qa.report.fields import as_json

SCHEMA_VERSION = 1


def score_json(comparison: Comparison) -> str:
    """One JSON object for the whole comparison, as docs/score.schema.json has it."""
    whole = {
        "schema_version": SCHEMA_VERSION,
        "references": list(comparison.references),
        "test": comparison.test or None,
        "seed": comparison.seed,
        "segment_signatures": comparison.segment_signatures,
        "notes": list(comparison.notes),
        "systems": [
            {**_system(system), "segments": [_segment(s) for s in system.segments]}
            for system in comparison.systems
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def score_json_lines(comparison: Comparison) -> str:
    """One object a system, and one for each of its segments, told apart by `type`.

    docs/score-line.schema.json says what stands in them.
    """
    return "".join(as_json(row) + "\n" for row in _lines(comparison))


def _lines(comparison: Comparison) -> Iterator[dict[str, Any]]:
    for system in comparison.systems:
        yield {
            "type": "system",
            **_system(system),
            "references": list(comparison.references),
            "test": comparison.test or None,
            "seed": comparison.seed,
            "segment_signatures": comparison.segment_signatures,
            "notes": list(comparison.notes),
        }
        for segment in system.segments:
            yield {"type": "segment", "system": system.name, **_segment(segment)}


def _system(system: SystemScore) -> dict[str, Any]:
    return {
        "name": system.name,
        "segment_count": system.segment_count,
        "metrics": [_metric(metric, system) for metric in system.metrics],
        "coverage": asdict(system.coverage) if system.coverage else None,
        "scorecard": _card(system),
    }


def _metric(metric: MetricScore, system: SystemScore) -> dict[str, Any]:
    found: dict[str, Any] = {
        "metric": metric.key,
        "name": metric.name,
        "score": metric.score,
        "signature": metric.signature,
        "details": metric.details or None,
        "higher_is_better": metric.higher_is_better,
    }
    if metric.mean is not None:
        found |= {"mean": metric.mean, "interval": metric.interval}
    if system.groups:
        found |= {"p_value": metric.p_value, "group": system.groups.get(metric.name)}
    return found


def _card(system: SystemScore) -> dict[str, Any] | None:
    if system.card is None:
        return None
    card = asdict(system.card)
    card["rows"] = [
        {
            "category": row.category,
            **dict(zip(("neutral", "minor", "major", "critical"), row.counts, strict=True)),
            "penalty": row.penalty,
        }
        for row in system.card.rows
    ]
    return card


def _segment(segment: SegmentScore) -> dict[str, Any]:
    return {
        "place": segment.place,
        "hypothesis": segment.hypothesis,
        "references": list(segment.references),
        "scores": segment.scores,
        "differences": [_difference(found, segment) for found in segment.differences],
        **({"spans": [_span(span, segment) for span in segment.spans]} if segment.spans else {}),
    }


def _span(span: ErrorSpan, segment: SegmentScore) -> dict[str, Any]:
    return {
        "start": span.start,
        "end": span.end,
        "text": segment.hypothesis[span.start : span.end],
        "severity": span.severity,
        "confidence": span.confidence,
    }


def _difference(found: Difference, segment: SegmentScore) -> dict[str, Any]:
    reference = next((text for text in segment.references if text is not None), "")

    def stretch(span: Span, text: str) -> dict[str, Any]:
        return {"start": span.start, "end": span.end, "text": span.of(text)}

    return {
        "kind": found.kind.value,
        "hypothesis": stretch(found.hypothesis, segment.hypothesis),
        "reference": stretch(found.reference, reference),
    }
