"""Comparisons as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from qa.model.comparison import Comparison
from qa.report.formats.csv import guarded


def score_csv(comparison: Comparison) -> str:
    """Return one row per system and metric; with segments, one row per segment instead."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if any(system.segments for system in comparison.systems):
        names = _segment_metrics(comparison)
        count = max(len(s.references) for system in comparison.systems for s in system.segments)
        heads = ["reference"] if count == 1 else [f"reference {n + 1}" for n in range(count)]
        writer.writerow(["system", "place", *names, "hypothesis", *heads, "differences"])
        for system in comparison.systems:
            for segment in system.segments:
                kinds = sorted({found.kind.value for found in segment.differences})
                scores = [
                    repr(segment.scores[name]) if name in segment.scores else "" for name in names
                ]
                texts = [segment.hypothesis, *(text or "" for text in segment.references)]
                writer.writerow(
                    [
                        guarded(system.name),
                        guarded(segment.place),
                        *scores,
                        *map(guarded, texts),
                        "; ".join(kinds),
                    ]
                )
        return out.getvalue()
    writer.writerow(
        ["system", "metric", "score", "mean", "interval", "p_value", "group", "signature"]
    )
    for system in comparison.systems:
        for metric in system.metrics:
            figures = [metric.score, metric.mean, metric.interval, metric.p_value]
            writer.writerow(
                [
                    guarded(system.name),
                    guarded(metric.name),
                    *("" if figure is None else repr(figure) for figure in figures),
                    system.groups.get(metric.name, ""),
                    guarded(metric.signature),
                ]
            )
        if system.card:
            card = system.card
            note = f"{card.preset}; {card.per_thousand:.2f} points per 1,000 words"
            writer.writerow([guarded(system.name), "MQM", repr(card.raw), "", "", "", "", note])
    return out.getvalue()


def _segment_metrics(comparison: Comparison) -> list[str]:
    names: Iterable[str] = (
        name for system in comparison.systems for s in system.segments for name in s.scores
    )
    return list(dict.fromkeys(names))
