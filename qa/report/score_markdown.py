"""Comparisons as Markdown, for a comment on a merge request or a job's summary."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model.comparison import Comparison, Scorecard, SystemScore
from qa.model.expression import expression
from qa.report.score_text import heads, score_rows

SPECIAL = expression(r"([\\`*_{}\[\]<>#|~$&!])")


def score_markdown(comparison: Comparison, width: int = 2) -> str:
    """Tables of scores, coverage, scorecards and segments."""
    parts = ["## Scores\n", _scores(comparison, width)]
    if comparison.test:
        parts.append(
            f"{_safe(comparison.test)}, seed {comparison.seed}. `*` differs from the first system; "
            "[n] is the group of systems that do not differ significantly (p < 0.05).\n"
        )
    elif comparison.seed is not None:
        parts.append(f"Intervals: 95%, bootstrap resampling, seed {comparison.seed}.\n")
    if comparison.systems:
        lines = [
            f"- `{metric.name}|{metric.signature}`\n"
            for metric in comparison.systems[0].metrics
            if metric.signature
        ]
        parts.append("".join(lines))
    for system in comparison.systems:
        if system.coverage:
            parts.append(_coverage(system))
        if system.card:
            parts += [f"### Scorecard of {_safe(system.name)}\n", _card(system.card, width)]
        if system.segments:
            parts += [f"### Segments of {_safe(system.name)}\n", _segments(system, width)]
    if comparison.notes:
        parts.append("".join(f"> Note: {_safe(note)}\n>\n" for note in comparison.notes))
    return "\n".join(part for part in parts if part)


def _scores(comparison: Comparison, width: int) -> str:
    return _table([heads(comparison), *score_rows(comparison, width)])


def _coverage(system: SystemScore) -> str:
    coverage = system.coverage
    if coverage is None:
        return ""
    paired = (
        f"{_safe(system.name)}: {coverage.hypothesis:.1%} of the hypothesis and "
        f"{coverage.reference:.1%} of the reference are paired.\n"
    )
    lines = [paired]
    lines += (f"- only in the hypothesis: {_safe(t)}\n" for t in coverage.only_hypothesis)
    lines += (f"- only in the reference: {_safe(t)}\n" for t in coverage.only_reference)
    return "".join(lines)


def _card(card: Scorecard, width: int) -> str:
    low, high = card.interval
    joined = "" if card.joined is None else f"; with chrF {card.joined:.{width}f}"
    verdict = "passes" if card.passed else "fails"
    rows = [["Error type", "neutral", "minor", "major", "critical", "penalty"]]
    rows += ([row.category, *map(str, row.counts), f"{row.penalty:g}"] for row in card.rows)
    return (
        f"{card.preset}: raw score {card.raw:.{width}f} [{low:.{width}f}, {high:.{width}f}], "
        f"{card.per_thousand:.{width}f} penalty points per 1,000 words ({card.words} words), "
        f"calibrated {card.calibrated:.{width}f}: {verdict} at {card.threshold:g}{joined}.\n\n"
        + (_table(rows) if card.rows else "")
    )


def _segments(system: SystemScore, width: int) -> str:
    names = list(system.segments[0].scores)
    rows = [["Place", *names, "Hypothesis", "Reference"]]
    for segment in system.segments:
        reference = next((text for text in segment.references if text is not None), "")
        scores = [f"{segment.scores[name]:.{width}f}" for name in names]
        rows.append([segment.place, *scores, segment.hypothesis, reference])
    return _table(rows)


def _table(rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(map(_safe, row))} |\n" for row in rows]
    lines.insert(1, "|" + " --- |" * len(rows[0]) + "\n")
    return "".join(lines)


def _safe(text: str) -> str:
    """Text in which nothing is markup, on one line."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))
