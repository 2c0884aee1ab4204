"""Charts for people who would rather look than read: SVG, told apart without color."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from qa.model.data_classes import dataclass
from qa.model.mqm import Severity
from qa.report.page_fitness import Fitness
from qa.report.page_words import SEVERITIES, counted, title_of
from qa.report.templates import render

# Scores crowd near 100, so the classes are narrower there; each is named below its bar.
CLASSES = ((0, "0–49"), (50, "50–69"), (70, "70–79"), (80, "80–89"), (90, "90–94"), (95, "95–97"), (98, "98–99"), (100, "100"))  # fmt: skip
WIDTH, HEIGHT, FOOT, TOP = 440, 190, 24, 20
MOST_RULES = 12
LINE = 26
LABEL = 200


@dataclass(frozen=True, slots=True)
class _Bar:
    kind: str
    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True, slots=True)
class _Label:
    style: str
    x: str
    y: str
    text: str
    kind: str = ""


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
    marks: list[_Bar | _Label] = []
    for index, (_, label) in enumerate(CLASSES):
        x, y = index * step + 5, float(HEIGHT - FOOT)
        for fitness in (Fitness.UNFIT, Fitness.LOOK, Fitness.FIT):
            height = counts[index, fitness] / tallest * room
            if height:
                y -= height
                bar = (f"{x:.1f}", f"{y:.1f}", f"{step - 10:.1f}", f"{height:.1f}")
                marks.append(_Bar(fitness.value, *bar))
        middle = f"{x + (step - 10) / 2:.1f}"
        if sums[index]:
            marks.append(_Label("figure", middle, f"{y - 5:.1f}", f"{sums[index]:,}"))
        marks.append(_Label("tick", middle, str(HEIGHT - 6), label))
    told = "; ".join(
        f"{label}: {counted(total, 'article')}"
        for (_, label), total in zip(CLASSES, sums, strict=True)
        if total
    )
    return _chart(HEIGHT, f"Articles by score. {told}", marks, axis=HEIGHT - FOOT)


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
    marks: list[_Bar | _Label] = []
    for index, (rule, count) in enumerate(listed):
        lengths = [
            (severity.value, counts[rule, severity] / tallest * room)
            for severity in reversed(Severity)
        ]
        marks += _line(index, _short(title_of(rule)), lengths, count)
    if others:
        marks += _line(len(listed), "all others", [("others", others / tallest * room)], others)
    told = "; ".join(f"{title_of(rule)}: {count:,}" for rule, count in listed)
    height = LINE * (len(listed) + bool(others))
    return _chart(height, f"Findings by kind. {told}", marks)


def _line(
    index: int, name: str, lengths: Iterable[tuple[str, float]], count: int
) -> Iterator[_Bar | _Label]:
    """A line of the chart of kinds: a name, bars behind one another, and how many they are."""
    y, x = index * LINE, float(LABEL)
    yield _Label("name", str(LABEL - 8), str(y + 16), name)
    for kind, width in lengths:
        if width:
            yield _Bar(kind, f"{x:.1f}", str(y + 3), f"{width:.1f}", str(LINE - 8))
            x += width
    yield _Label("figure left", f"{x + 6:.1f}", str(y + 16), f"{count:,}")


def legend(classes: Sequence[tuple[str, str]]) -> str:
    """What the hatchings mean: pairs of a class and words."""
    return render("legend.html", classes=classes).rstrip("\n")


def fitness_legend() -> str:
    """The legend of the chart of scores."""
    return legend([(fitness.value, fitness.words) for fitness in Fitness])


def severity_legend(found: Iterable[Severity]) -> str:
    """The legend of the chart of kinds: only what is there."""
    there = set(found)
    return legend([(s.value, name) for s, name in SEVERITIES.items() if s in there])


def _chart(
    height: int, told: str, marks: Sequence[_Bar | _Label], *, axis: int | None = None
) -> str:
    shown = render(
        "chart.html", told=told, width=WIDTH, height=max(1, height), marks=marks, axis=axis
    )
    return shown.rstrip("\n")


def _short(text: str) -> str:
    return text if len(text) <= 30 else text[:29] + "…"
