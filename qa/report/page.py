"""The editors' page: one self-contained HTML file that loads nothing and runs no foreign code."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from importlib.resources import files
from typing import TextIO

from qa.model.data_classes import dataclass
from qa.model.memory import loaded
from qa.model.mqm import Severity
from qa.model.reading import Reading
from qa.model.report import Failure
from qa.report.page_article import Article, article_html, place_of, title
from qa.report.page_charts import (
    fitness_legend,
    rule_chart,
    score_chart,
    severity_legend,
)
from qa.report.page_fitness import Fitness, Limits
from qa.report.page_reference import kind_name
from qa.report.page_text import as_data
from qa.report.page_words import KINDS, MEANINGS, SEVERITIES, title_of
from qa.report.tallies import score_text
from qa.report.templates import render

# Runs before anything is drawn, so that nothing is drawn twice; without it all is there to read.
EARLY = "document.documentElement.classList.add('js')"
# From so many articles on, a browser that runs scripts would open the page too slowly if it had to
# understand all of them before the first is read.
MANY = 100
COLUMNS = (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)


@dataclass(frozen=True, slots=True)
class PageSettings:
    """How the page is made.

    Attributes:
        version: of this program.
        limits: which score is fit to print.
        summaries: what a rule finds, in a sentence, by id.
        path_of: the name that a verdict file has for a file.
        heading: what the page is called.
    """

    version: str
    limits: Limits = field(default_factory=Limits)
    summaries: Mapping[str, str] = field(default_factory=dict)
    path_of: Callable[[str], str] = str
    heading: str = "Translation report"


def write_page(items: Iterable[Reading | Failure], settings: PageSettings, out: TextIO) -> None:
    """Write the page: all articles, the worst first; articles alike in the order of the input."""
    out.writelines(page(items, settings))


def page(items: Iterable[Reading | Failure], settings: PageSettings) -> Iterator[str]:
    """The page, piece by piece. The same input gives the same page."""
    readings: list[Reading] = []
    failures: list[Failure] = []
    for item in items:
        if isinstance(item, Failure):
            failures.append(item)
        else:
            readings.append(item)
    fitness = {id(reading): settings.limits.of(reading.report) for reading in readings}
    order = list(Fitness)
    readings.sort(key=lambda reading: (-order.index(fitness[id(reading)]), reading.report.score))
    articles = [
        Article(
            number,
            reading,
            fitness[id(reading)],
            settings.path_of(reading.report.uri),
            len(readings),
        )
        for number, reading in enumerate(readings, 1)
    ]
    yield _head(settings, single=len(articles) == 1)
    yield _overview(articles, failures, settings)
    yield '<main id="main">\n'
    yield _list(articles)
    yield '<div id="articles">\n'
    for article in articles:
        yield from article_html(article, later=len(articles) > MANY)
    yield "</div>\n"
    yield _kinds(articles, settings)
    yield render(
        "foot.html",
        version=settings.version,
        data=as_data(_data(articles, settings)),
        script=asset("page.js"),
    )


@loaded
def asset(name: str) -> str:
    """The style sheet or the script as it stands in the page."""
    text = (files("qa.report") / name).read_text("utf-8")
    return text.replace("\r\n", "\n").strip()


def _hash(text: str) -> str:
    """How a content-security policy names what may run: nothing else does."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _head(settings: PageSettings, *, single: bool) -> str:
    style, script = asset("page.css"), asset("page.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; "
        f"script-src {_hash(EARLY)} {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    return render(
        "head.html",
        policy=policy,
        version=settings.version,
        heading=settings.heading,
        style=style,
        early=EARLY,
        single=single,
    )


def _overview(
    articles: Sequence[Article], failures: Sequence[Failure], settings: PageSettings
) -> str:
    reports = [article.reading.report for article in articles]
    severities = _counts(articles)[1]
    return render(
        "overview.html",
        heading=settings.heading,
        failures=failures,
        articles=articles,
        verdicts=(Fitness.UNFIT, Fitness.LOOK, Fitness.FIT),
        fitness=Counter(article.fitness for article in articles),
        words=sum(report.words for report in reports),
        found=[
            (_found(severity, name), severities[severity])
            for severity, name in SEVERITIES.items()
            if severities[severity] or severity in COLUMNS[1:]
        ],
        limits=settings.limits,
    )


def _charts(articles: Sequence[Article]) -> str:
    """How the articles and the findings are spread; below the list, which is what people look for."""
    counts, severities = _counts(articles)
    if not counts:
        return ""
    return render(
        "charts.html",
        scores=score_chart((a.reading.report.score, a.fitness) for a in articles),
        verdicts=fitness_legend(),
        rules=rule_chart(counts),
        severities=severity_legend(severities),
    )


def _counts(
    articles: Sequence[Article],
) -> tuple[Counter[tuple[str, Severity]], Counter[Severity]]:
    """The findings by rule and severity, and by severity."""
    counts = Counter(
        (finding.rule, finding.severity)
        for article in articles
        for finding in article.reading.report.findings
    )
    severities: Counter[Severity] = Counter()
    for (_, severity), count in counts.items():
        severities[severity] += count
    return counts, severities


def _found(severity: Severity, name: str) -> str:
    return "hints" if severity is Severity.NEUTRAL else f"{name.lower()} findings"


def _list(articles: Sequence[Article]) -> str:
    if not articles:
        return '<p class="notice">Nothing was checked.</p>\n'
    if len(articles) == 1:
        return ""
    severities = [SEVERITIES[severity] for severity in COLUMNS]
    return render(
        "list.html",
        names=("Article", "Print?", "Score", "Left", "Words", *severities),
        lines=map(_line, articles),
        charts=_charts(articles),
    )


def _line(article: Article) -> dict[str, object]:
    report = article.reading.report
    found = Counter(finding.severity for finding in report.findings)
    figures = [("score", score_text(report.score)), ("left", f"{len(report.findings):,}")]
    figures.append(("words", f"{report.words:,}"))
    figures += [(SEVERITIES[severity].lower(), f"{found[severity]:,}") for severity in COLUMNS]
    return {
        "number": article.number,
        "title": title(article.reading),
        "place": place_of(article.reading),
        "fitness": article.fitness,
        "figures": figures,
    }


def _kinds(articles: Sequence[Article], settings: PageSettings) -> str:
    found = [finding for a in articles for finding in a.reading.report.findings]
    if not found:
        return ""
    severities = {finding.severity for finding in found}
    rules = sorted(
        {finding.rule for finding in found}, key=lambda rule: (title_of(rule).lower(), rule)
    )
    return render(
        "kinds.html",
        single=len(articles) == 1,
        limits=settings.limits,
        severities=[(s, MEANINGS[s]) for s in SEVERITIES if s in severities],
        rules=[(rule, settings.summaries.get(rule, "")) for rule in rules],
    )


def _data(articles: Sequence[Article], settings: PageSettings) -> dict[str, object]:
    rules = sorted({finding.rule for a in articles for finding in a.reading.report.findings})
    index = {rule: number for number, rule in enumerate(rules)}
    return {
        "rules": [[rule, title_of(rule)] for rule in rules],
        "severities": {severity.value: name for severity, name in SEVERITIES.items()},
        "fitness": {kind.value: [kind.sign, kind.words] for kind in Fitness},
        "kinds": {
            kind_name(kind): f"{name}, against the reference" for kind, name in KINDS.items()
        },
        "limits": [settings.limits.fit, settings.limits.unfit],
        "articles": [
            {
                "score": round(a.reading.report.score, 4),
                "words": a.reading.report.words,
                "fitness": a.fitness.value,
                "findings": len(a.reading.report.findings),
                "rules": sorted({index[finding.rule] for finding in a.reading.report.findings}),
            }
            for a in articles
        ],
    }
