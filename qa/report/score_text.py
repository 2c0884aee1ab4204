"""Comparisons for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.model.comparison import (
    Comparison,
    Difference,
    Kind,
    MetricScore,
    Scorecard,
    SegmentScore,
    SystemScore,
)
from qa.model.visible import visible

# How many characters of a sentence that stands in one text only are shown.
EXCERPT = 70
COLORS = {
    Kind.MISSING: 31,
    Kind.ADDED: 32,
    Kind.OTHER_WORD: 33,
    Kind.ORDER: 36,
    Kind.NUMBER: 35,
    Kind.NAME: 35,
    Kind.CASE: 34,
    Kind.PUNCTUATION: 34,
}


def score_text(
    comparison: Comparison, *, width: int = 2, limit: int | None = None, color: bool = False
) -> str:
    """Scores, tables and the worst segments as plain text.

    Args:
        comparison: what to show.
        width: decimal places.
        limit: show so many segments of each system; all if None.
        color: whether the terminal understands colors.
    """
    parts: list[str] = []
    if len(comparison.systems) == 1:
        parts.append(_one(comparison.systems[0], width))
    elif comparison.systems:
        parts.append(_table(comparison, width))
    for system in comparison.systems:
        parts += _beside(system, width, named=len(comparison.systems) > 1)
    if comparison.test:
        parts.append(f"Test: {comparison.test}, seed {comparison.seed}.\n")
    elif comparison.seed is not None:
        parts.append(f"Intervals: 95%, bootstrap resampling, seed {comparison.seed}.\n")
    for system in comparison.systems:
        if system.segments:
            parts.append(_segments(system, width, limit, color=color))
    parts += (f"note: {note}\n" for note in comparison.notes)
    return "\n".join(parts)


def figure(metric: MetricScore, width: int) -> str:
    """The score, with its interval and p-value where there are such."""
    text = f"{metric.score:.{width}f}"
    if metric.mean is not None and metric.interval is not None:
        text += f" (μ = {metric.mean:.{width}f} ± {metric.interval:.{width}f})"
    if metric.p_value is not None:
        text += f" (p = {metric.p_value:.4f}){'*' if metric.p_value < 0.05 else ''}"
    return text


def heads(comparison: Comparison) -> list[str]:
    """The heads of the columns of a table of scores."""
    return ["System", *(metric.name for metric in comparison.systems[0].metrics)]


def score_rows(comparison: Comparison, width: int) -> list[list[str]]:
    """The rows of such a table: each system with its figures."""
    return [
        [system.name]
        + [
            figure(metric, width) + (f" [{group}]" if group else "")
            for metric in system.metrics
            for group in [system.groups.get(metric.name)]
        ]
        for system in comparison.systems
    ]


def _one(system: SystemScore, width: int) -> str:
    """Lines as sacrebleu writes them: the name, the signature, the score."""
    heads = [
        f"{metric.name}|{metric.signature}" if metric.signature else metric.name
        for metric in system.metrics
    ]
    widest = max(map(len, heads), default=0)
    lines = []
    for head, metric in zip(heads, system.metrics, strict=True):
        details = f" {metric.details}" if metric.details else ""
        lines.append(f"{head:>{widest}} = {figure(metric, width)}{details}\n")
    return "".join(lines)


def _table(comparison: Comparison, width: int) -> str:
    first = comparison.systems[0]
    rows = [["System", *(metric.name for metric in first.metrics)]]
    for system in comparison.systems:
        cells = []
        for metric in system.metrics:
            group = system.groups.get(metric.name)
            cells.append(figure(metric, width) + (f" [{group}]" if group else ""))
        rows.append([visible(system.name), *cells])
    lines = [columns(rows)]
    if comparison.test:
        lines.append(
            "[n] is the group: no system in a group differs significantly (p < 0.05) from its best; "
            f"* differs from {visible(first.name)}.\n"
        )
    lines += (f"{metric.name}|{metric.signature}\n" for metric in first.metrics)
    return "".join(lines)


def columns(rows: Sequence[Sequence[str]]) -> str:
    """Rows in columns: the first flush left, the others flush right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0])]
        cells += (cell.rjust(wide) for cell, wide in zip(row[1:], widths[1:], strict=True))
        lines.append("  ".join(cells).rstrip() + "\n")
    return "".join(lines)


def _beside(system: SystemScore, width: int, *, named: bool) -> list[str]:
    """Coverage and scorecard of a system."""
    parts = []
    name = f"{visible(system.name)}: " if named else ""
    if system.coverage:
        coverage = system.coverage
        paired = (
            f"{name}{system.segment_count} pairs; paired: {coverage.hypothesis:.1%} of the "
            f"hypothesis, {coverage.reference:.1%} of the reference; "
            f"words in common {coverage.quality:.0%}\n"
        )
        lines = [paired]
        lines += (f"  only in the hypothesis: {_cut(text)}\n" for text in coverage.only_hypothesis)
        lines += (f"  only in the reference:  {_cut(text)}\n" for text in coverage.only_reference)
        parts.append("".join(lines))
    if system.card:
        parts.append(f"{name}{_card(system.card, width)}")
    return parts


def _card(card: Scorecard, width: int) -> str:
    low, high = card.interval
    rows = [["error type", "neutral", "minor", "major", "critical", "penalty"]]
    rows += [[row.category, *map(str, row.counts), f"{row.penalty:g}"] for row in card.rows]
    joined = "" if card.joined is None else f"; with chrF {card.joined:.{width}f}"
    verdict = "passes" if card.passed else "fails"
    return (
        f"scorecard ({card.preset}): {card.raw:.{width}f} "
        f"[{low:.{width}f}, {high:.{width}f}]; {card.per_thousand:.{width}f} penalty points per "
        f"1,000 words, {card.words} words; calibrated {card.calibrated:.{width}f}, "
        f"{verdict} at {card.threshold:g}{joined}\n" + (columns(rows) if card.rows else "")
    )


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= EXCERPT else line[: EXCERPT - 1] + "…"


def _segments(system: SystemScore, width: int, limit: int | None, *, color: bool) -> str:
    shown = system.segments[:limit]
    names = list(shown[0].scores) if shown else []
    total = len(system.segments)
    order = "worst first" if names else "with differences"
    head = f"{visible(system.name)}: {len(shown)} of {total} segments, {order}\n"
    parts = [head]
    for segment in shown:
        scores = "  ".join(f"{name} {score:.{width}f}" for name, score in segment.scores.items())
        parts.append(f"\n{segment.place}  {scores}\n".replace("  \n", "\n"))
        parts += _pair(segment, color=color)
    return "".join(parts)


def _pair(segment: SegmentScore, *, color: bool) -> Iterable[str]:
    reference = next((text for text in segment.references if text is not None), "")
    ours = [(d.hypothesis.start, d.hypothesis.end, d) for d in segment.differences]
    theirs = [(d.reference.start, d.reference.end, d) for d in segment.differences]
    yield f"  hyp {_marked(segment.hypothesis, ours, color=color)}\n"
    yield f"  ref {_marked(reference, theirs, color=color)}\n"
    if segment.differences and not color:
        said = []
        for found in segment.differences:
            here = found.hypothesis.of(segment.hypothesis)
            there = found.reference.of(reference)
            words = f"“{here}” for “{there}”" if here and there else f"“{here or there}”"
            said.append(f"{found.kind.value} {words}")
        yield f"      {'; '.join(said)}\n"


def _marked(text: str, spans: list[tuple[int, int, Difference]], *, color: bool) -> str:
    parts: list[str] = []
    done = 0
    for start, end, found in sorted(spans, key=lambda item: item[:2]):
        if start == end or start < done:
            continue
        parts.append(text[done:start])
        stretch = text[start:end]
        parts.append(f"\x1b[{COLORS[found.kind]}m{stretch}\x1b[0m" if color else f"[{stretch}]")
        done = end
    return "".join((*parts, text[done:]))
