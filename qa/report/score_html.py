"""Comparisons as a self-contained HTML page, without scripts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from qa.model.comparison import (
    Comparison,
    Difference,
    Kind,
    Scorecard,
    SegmentScore,
    SystemScore,
)
from qa.report.score_text import heads, score_rows

STYLE = """
:root { color-scheme: light dark; --line: #8885; --soft: #8881; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
table { border-collapse: collapse; } th, td { border-bottom: 1px solid var(--line); padding: .3rem .7rem; text-align: left; vertical-align: top; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
code { font-size: .85em; overflow-wrap: anywhere; }
.note { border-left: 3px solid #b80; padding-left: .7rem; }
.segment { border-top: 1px solid var(--line); padding: .6rem 0; }
.segment p { margin: .15rem 0; } .place { color: #777; } .side { color: #777; display: inline-block; width: 2.4rem; }
mark { border-radius: .2em; padding: 0 .1em; color: inherit; background: #fd73; }
mark.missing, mark.added { background: #e443; } mark.added { background: #4a43; }
mark.other-order { background: #3ac4; } mark.other-number, mark.other-name { background: #c4c4; font-weight: 600; }
mark.case, mark.punctuation { background: #47d3; }
""".strip()
# Nothing may be loaded or run, whatever the texts hold.
POLICY = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
)


def score_html(comparison: Comparison, width: int = 2) -> str:
    """The page; all text in it is escaped."""
    names = ", ".join(system.name for system in comparison.systems)
    parts = [
        "<!doctype html>\n",
        '<html lang="en">\n<head>\n<meta charset="utf-8">\n',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        POLICY,
        f"<title>Scores: {escape(names)}</title>\n<style>\n{STYLE}\n</style>\n</head>\n<body>\n",
        f"<h1>Scores: {escape(names)}</h1>\n",
        f"<p>Compared with {escape(', '.join(comparison.references))}.</p>\n",
        *(f'<p class="note">{escape(note)}</p>\n' for note in comparison.notes),
        _scores(comparison, width),
    ]
    for system in comparison.systems:
        parts += _beside(system, width)
    for system in comparison.systems:
        if system.segments:
            parts.append(f"<h2>Segments of {escape(system.name)}</h2>\n")
            if any(segment.differences for segment in system.segments):
                parts.append(_legend())
            parts += (_segment(segment, width) for segment in system.segments)
    parts.append("</body>\n</html>\n")
    return "".join(parts)


def _scores(comparison: Comparison, width: int) -> str:
    if not comparison.systems:
        return ""
    parts = [_table(heads(comparison), score_rows(comparison, width))]
    if comparison.test:
        parts.append(
            f"<p>{escape(comparison.test)}, seed {comparison.seed}. * differs from the first "
            "system; [n] is the group of systems that do not differ significantly (p &lt; 0.05)."
            "</p>\n"
        )
    elif comparison.seed is not None:
        parts.append(f"<p>Intervals: 95%, bootstrap resampling, seed {comparison.seed}.</p>\n")
    signatures = [metric for metric in comparison.systems[0].metrics if metric.signature]
    parts += (
        f"<p><code>{escape(metric.name)}|{escape(metric.signature)}</code></p>\n"
        for metric in signatures
    )
    return "".join(parts)


def _beside(system: SystemScore, width: int) -> Iterable[str]:
    if system.coverage:
        coverage = system.coverage
        yield f"<h2>Coverage of {escape(system.name)}</h2>\n"
        yield (
            f"<p>{coverage.hypothesis:.1%} of the hypothesis and {coverage.reference:.1%} of the "
            "reference are paired.</p>\n"
        )
        for title, texts in (
            ("Only in the hypothesis", coverage.only_hypothesis),
            ("Only in the reference", coverage.only_reference),
        ):
            if texts:
                items = "".join(f"<li>{escape(text)}</li>\n" for text in texts)
                yield f"<p>{title}:</p>\n<ul>\n{items}</ul>\n"
    if system.card:
        yield f"<h2>Scorecard of {escape(system.name)}</h2>\n"
        yield _card(system.card, width)


def _card(card: Scorecard, width: int) -> str:
    low, high = card.interval
    joined = "" if card.joined is None else f"; with chrF {card.joined:.{width}f}"
    verdict = "passes" if card.passed else "fails"
    rows = [[row.category, *map(str, row.counts), f"{row.penalty:g}"] for row in card.rows]
    heads = ["Error type", "neutral", "minor", "major", "critical", "penalty"]
    return (
        f"<p>{escape(card.preset)}: raw score {card.raw:.{width}f} [{low:.{width}f}, "
        f"{high:.{width}f}], {card.per_thousand:.{width}f} penalty points per 1,000 words "
        f"({card.words} words), calibrated {card.calibrated:.{width}f}: {verdict} at "
        f"{card.threshold:g}{joined}.</p>\n" + (_table(heads, rows) if rows else "")
    )


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    def cells(row: Sequence[str], tag: str) -> str:
        return "".join(
            f"<{tag}{' class=n' if n else ''}>{escape(cell)}</{tag}>" for n, cell in enumerate(row)
        )

    body = "".join(f"<tr>{cells(row, 'td')}</tr>\n" for row in rows)
    return f"<table>\n<tr>{cells(heads, 'th')}</tr>\n{body}</table>\n"


def _legend() -> str:
    marks = " ".join(f'<mark class="{_class(kind)}">{kind.value}</mark>' for kind in Kind)
    return f"<p>{marks}</p>\n"


def _class(kind: Kind) -> str:
    return kind.value.replace(" ", "-")


def _segment(segment: SegmentScore, width: int) -> str:
    reference = next((text for text in segment.references if text is not None), "")
    scores = " · ".join(f"{escape(n)} {score:.{width}f}" for n, score in segment.scores.items())
    ours = [(found.hypothesis.start, found.hypothesis.end, found) for found in segment.differences]
    theirs = [(found.reference.start, found.reference.end, found) for found in segment.differences]
    return (
        f'<div class="segment"><p class="place">{escape(segment.place)} {scores}</p>\n'
        f'<p><span class="side">hyp</span>{_marked(segment.hypothesis, ours)}</p>\n'
        f'<p><span class="side">ref</span>{_marked(reference, theirs)}</p></div>\n'
    )


def _marked(text: str, spans: list[tuple[int, int, Difference]]) -> str:
    parts: list[str] = []
    done = 0
    for start, end, found in sorted(spans, key=lambda item: item[:2]):
        if start == end or start < done:
            continue
        kind = found.kind
        parts.append(escape(text[done:start]))
        parts.append(
            f'<mark class="{_class(kind)}" title="{kind.value}">{escape(text[start:end])}</mark>'
        )
        done = end
    return "".join((*parts, escape(text[done:])))
