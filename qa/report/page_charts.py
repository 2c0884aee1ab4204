"""Charts for people who would rather look than read: SVG, told apart without colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape

from qa.model.mqm import Severity
from qa.report.page_fitness import Fitness
from qa.report.page_text import plain
from qa.report.page_words import SEVERITIES, counted, title_of

# Scores crowd near 100, so the classes are narrower there; each is named below its bar.
CLASSES = ((0, "0–49"), (50, "50–69"), (70, "70–79"), (80, "80–89"), (90, "90–94"), (95, "95–97"), (98, "98–99"), (100, "100"))  # fmt: skip
WIDTH, HEIGHT, FOOT, TOP = 440, 190, 24, 20
MOST_RULES = 12
LINE = 26
LABEL = 200

# Hatchings: they stay apart in print and for those who see no colours.
PATTERNS = """<defs>
<pattern id="p-look" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="paper" width="6" height="6"/><rect class="ink" width="2" height="6"/></pattern>
<pattern id="p-major" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="paper" width="6" height="6"/><rect class="ink" width="3" height="6"/></pattern>
<pattern id="p-minor" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="paper" width="6" height="6"/><circle class="ink" cx="3" cy="3" r="1.1"/></pattern>
</defs>"""


def score_chart(scores: Iterable[tuple[float, Fitness]]) -> str:
    """How many articles have which score, by verdict."""
    counts: Counter[tuple[int, Fitness]] = Counter()
    for score, fitness in scores:
        shown = min(score, 99.0) if score < 100 else 100.0
        index = max(i for i, (least, _) in enumerate(CLASSES) if shown >= least)
        counts[index, fitness] += 1
    sums = [sum(counts[i, fitness] for fitness in Fitness) for i in range(len(CLASSES))]
    tallest = max(1, *sums)
    step = WIDTH / len(CLASSES)
    room = HEIGHT - FOOT - TOP
    parts = []
    for index, (_, label) in enumerate(CLASSES):
        x, y = index * step + 5, float(HEIGHT - FOOT)
        for fitness in (Fitness.UNFIT, Fitness.LOOK, Fitness.FIT):
            height = counts[index, fitness] / tallest * room
            if height:
                y -= height
                parts.append(
                    f'<rect class="bar {fitness.value}" x="{x:.1f}" y="{y:.1f}" '
                    f'width="{step - 10:.1f}" height="{height:.1f}"/>'
                )
        middle = x + (step - 10) / 2
        if sums[index]:
            parts.append(
                f'<text class="figure" x="{middle:.1f}" y="{y - 5:.1f}">{sums[index]:,}</text>'
            )
        parts.append(f'<text class="tick" x="{middle:.1f}" y="{HEIGHT - 6}">{label}</text>')
    told = "; ".join(
        f"{label}: {counted(total, 'article')}"
        for (_, label), total in zip(CLASSES, sums, strict=True)
        if total
    )
    axis = f'<line class="axis" x1="0" x2="{WIDTH}" y1="{HEIGHT - FOOT}" y2="{HEIGHT - FOOT}"/>'
    body = "".join(parts) + axis
    return _svg(WIDTH, HEIGHT, f"Articles by score. {told}", body)


def rule_chart(counts: Counter[tuple[str, Severity]]) -> str:
    """Which kinds of faults there are how often, the most frequent first."""
    sums: Counter[str] = Counter()
    for (rule, _), count in counts.items():
        sums[rule] += count
    ranked = sorted(sums.items(), key=lambda item: (-item[1], item[0]))
    listed = ranked[:MOST_RULES]
    others = sum(count for _, count in ranked[MOST_RULES:])
    tallest = max([1, *(count for _, count in listed), others])
    room = WIDTH - LABEL - 40
    parts = []
    for index, (rule, count) in enumerate(listed):
        y = index * LINE
        parts.append(
            f'<text class="name" x="{LABEL - 8}" y="{y + 16}">{_short(title_of(rule))}</text>'
        )
        x = float(LABEL)
        for severity in reversed(Severity):
            width = counts[rule, severity] / tallest * room
            if width:
                parts.append(
                    f'<rect class="bar {severity.value}" x="{x:.1f}" y="{y + 3}" '
                    f'width="{width:.1f}" height="{LINE - 8}"/>'
                )
                x += width
        parts.append(f'<text class="figure left" x="{x + 6:.1f}" y="{y + 16}">{count:,}</text>')
    if others:
        y = len(listed) * LINE
        width = others / tallest * room
        parts.append(f'<text class="name" x="{LABEL - 8}" y="{y + 16}">all others</text>')
        parts.append(
            f'<rect class="bar others" x="{LABEL}" y="{y + 3}" width="{width:.1f}" '
            f'height="{LINE - 8}"/>'
        )
        parts.append(
            f'<text class="figure left" x="{LABEL + width + 6:.1f}" y="{y + 16}">{others:,}</text>'
        )
    told = "; ".join(f"{title_of(rule)}: {count:,}" for rule, count in listed)
    height = LINE * (len(listed) + bool(others))
    return _svg(WIDTH, height, f"Findings by kind. {told}", "".join(parts))


def legend(classes: Sequence[tuple[str, str]]) -> str:
    """What the hatchings mean: pairs of a class and words."""
    items = "".join(
        f'<span><svg class="swatch" viewBox="0 0 14 14" aria-hidden="true"><rect class="bar {name}" '
        f'x="1" y="1" width="12" height="12"/></svg> {escape(words)}</span> '
        for name, words in classes
    )
    return f'<p class="legend">{items}</p>'


def fitness_legend() -> str:
    """The legend of the chart of scores."""
    return legend([(fitness.value, fitness.words) for fitness in Fitness])


def severity_legend(found: Iterable[Severity]) -> str:
    """The legend of the chart of kinds: only what is there."""
    there = set(found)
    return legend([(s.value, name) for s, name in SEVERITIES.items() if s in there])


def _svg(width: int, height: int, told: str, body: str) -> str:
    return (
        f'<svg class="chart" role="img" aria-label="{plain(told)}" '
        f'viewBox="0 0 {width} {max(1, height)}" xmlns="http://www.w3.org/2000/svg">{body}</svg>'
    )


def _short(text: str) -> str:
    return plain(text if len(text) <= 30 else text[:29] + "…")
