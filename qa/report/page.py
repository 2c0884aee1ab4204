"""The page for editors: one HTML file that stands alone, asks for nothing and runs nothing foreign."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from html import escape
from importlib.resources import files
from typing import TextIO

from qa.model.mqm import Severity
from qa.model.reading import Reading
from qa.model.report import Failure
from qa.report.page_article import Article, article_html, place_of, title
from qa.report.page_charts import (
    PATTERNS,
    fitness_legend,
    rule_chart,
    score_chart,
    severity_legend,
)
from qa.report.page_fitness import Fitness, Limits
from qa.report.page_reference import kind_name
from qa.report.page_text import as_data, isolated, kind_id, plain, shown
from qa.report.page_words import KINDS, MEANINGS, SEVERITIES, counted, title_of
from qa.report.tallies import score_text

# Runs before anything is drawn, so that nothing is drawn twice; without it all is there to read.
EARLY = "document.documentElement.classList.add('js')"
# From so many articles on, a browser that runs scripts would open the page too slowly if it had to
# understand all of them before the first is read.
MANY = 100
COLUMNS = (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR)


@dataclass(frozen=True, slots=True)
class Settings:
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


def write_page(items: Iterable[Reading | Failure], settings: Settings, out: TextIO) -> None:
    """Write the page: all articles, the worst first; articles alike in the order of the input."""
    out.writelines(page(items, settings))


def page(items: Iterable[Reading | Failure], settings: Settings) -> Iterator[str]:
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
    yield from _head(settings, single=len(articles) == 1)
    yield '<a class="skip" href="#main">To the content</a>\n'
    yield from _overview(articles, failures, settings)
    yield '<main id="main">\n'
    yield from _list(articles)
    yield '<div id="articles">\n'
    for article in articles:
        yield from article_html(article, later=len(articles) > MANY)
    yield "</div>\n"
    yield from _kinds(articles, settings)
    yield "</main>\n"
    yield f"<footer><p>Made by qa {escape(settings.version)}. This page asks nothing of the network; what you decide stays in this browser until you export it.</p></footer>\n"
    yield '<p id="live" class="unseen" role="status" aria-live="polite"></p>\n'
    yield f'<script type="application/json" id="data">{as_data(_data(articles, settings))}</script>\n'
    yield f"<script>{asset('page.js')}</script>\n</body>\n</html>\n"


@cache
def asset(name: str) -> str:
    """The style sheet or the script as it stands in the page."""
    text = (files("qa.report") / name).read_text("utf-8")
    return text.replace("\r\n", "\n").strip()


def _hash(text: str) -> str:
    """How a content-security policy names what may run: nothing else does."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def _head(settings: Settings, *, single: bool) -> Iterator[str]:
    style, script = asset("page.css"), asset("page.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; "
        f"script-src {_hash(EARLY)} {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield f'<meta name="generator" content="qa {escape(settings.version)}">\n'
    yield f"<title>{plain(settings.heading)}</title>\n"
    yield f"<style>{style}</style>\n<script>{EARLY}</script>\n</head>\n"
    yield f'<body{" class=single" if single else ""} id="top">\n'


def _overview(
    articles: Sequence[Article], failures: Sequence[Failure], settings: Settings
) -> Iterator[str]:
    reports = [article.reading.report for article in articles]
    severities = _counts(articles)[1]
    fitness = Counter(article.fitness for article in articles)
    yield f'<header id="overview">\n<h1>{shown(settings.heading)}</h1>\n'
    if failures:
        yield f'<section class="failures"><h2>{counted(len(failures), "thing")} could not be checked</h2><ul>\n'
        for failure in failures:
            yield f"<li>{shown(str(failure))}</li>\n"
        yield "</ul></section>\n"
    if len(articles) == 1:  # all that is to be said stands in its head
        yield "</header>\n"
        return
    yield '<ul class="tiles">\n'
    yield _tile(f"{len(articles):,}", "article" if len(articles) == 1 else "articles")
    for kind in (Fitness.UNFIT, Fitness.LOOK, Fitness.FIT):
        yield _tile(
            f'<span aria-hidden="true">{kind.sign}</span> {fitness[kind]:,}',
            kind.words.lower(),
            kind.value,
        )
    yield _tile(f"{sum(report.words for report in reports):,}", "words")
    for severity, name in SEVERITIES.items():
        if severities[severity] or severity in COLUMNS[1:]:
            yield _tile(f"{severities[severity]:,}", _found(severity, name))
    yield "</ul>\n"
    yield _explanation(settings.limits)
    yield "</header>\n"


def _charts(articles: Sequence[Article]) -> Iterator[str]:
    """How the articles and the findings are spread; below the list, which is what people look for."""
    if len(articles) < 2:
        return
    counts, severities = _counts(articles)
    if counts:
        yield f'<svg class="defs" aria-hidden="true" focusable="false">{PATTERNS}</svg>\n<div class="charts">\n'
        chart = score_chart((a.reading.report.score, a.fitness) for a in articles)
        yield f"<figure><figcaption>Articles by score</figcaption>{chart}{fitness_legend()}</figure>\n"
        yield f"<figure><figcaption>Findings by kind</figcaption>{rule_chart(counts)}{severity_legend(severities)}</figure>\n"
        yield "</div>\n"


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
    return "remarks" if severity is Severity.NEUTRAL else f"{name.lower()} findings"


def _explanation(limits: Limits) -> str:
    return (
        f'<p class="explain"><b>Fit to print</b>: nothing serious, and a score of {limits.fit:g} or '
        f"more. <b>Do not print</b>: something grave, or a score below {limits.unfit:g}. The score is "
        "100 where nothing was found; in 100 words, a small finding takes off 1, a serious one 5, a "
        "grave one 25. A finding may be wrong: each says how sure it is.</p>\n"
    )


def _tile(figure: str, words: str, name: str = "") -> str:
    return f'<li class="tile {name}"><b>{figure}</b> <span>{words}</span></li>\n'


def _list(articles: Sequence[Article]) -> Iterator[str]:
    if len(articles) < 2:
        if not articles:
            yield '<p class="notice">Nothing was checked.</p>\n'
        return
    yield '<section id="list" aria-labelledby="list-title">\n<h2 id="list-title">Articles, the worst first</h2>\n'
    # The roles are those that the elements have by themselves, until a style sheet lays them out.
    yield '<div id="filters"></div>\n<table role="table">\n<thead role="rowgroup"><tr role="row">'
    for name in (
        "Article",
        "Verdict",
        "Score",
        "Left",
        "Words",
        *map(SEVERITIES.__getitem__, COLUMNS),
    ):
        kind = "" if name in {"Article", "Verdict"} else ' class="figure"'
        yield f'<th role="columnheader" scope="col"{kind}>{name}</th>'
    yield '</tr></thead>\n<tbody role="rowgroup">\n'
    for article in articles:
        yield _line(article)
    yield "</tbody>\n</table>\n"
    yield from _charts(articles)
    yield "</section>\n"


def _line(article: Article) -> str:
    report, kind = article.reading.report, article.fitness
    found = Counter(finding.severity for finding in report.findings)
    figures = [("score", f"{score_text(report.score)}"), ("left", f"{len(report.findings):,}")]
    figures.append(("words", f"{report.words:,}"))
    figures += [(SEVERITIES[severity].lower(), f"{found[severity]:,}") for severity in COLUMNS]
    cells = "".join(
        f'<td role="cell" class="figure{" none" if figure == "0" else ""}" data-name="{name}">'
        f"{figure}</td>"
        for name, figure in figures
    )
    return (
        f'<tr role="row"><th role="rowheader" scope="row"><a href="#a{article.number}">'
        f"{isolated(title(article.reading))}</a>"
        f'<span class="path">{isolated(place_of(article.reading))}</span></th>'
        f'<td role="cell"><span class="fitness {kind.value}"><span aria-hidden="true">{kind.sign}'
        f"</span> {kind.words}</span></td>{cells}</tr>\n"
    )


def _kinds(articles: Sequence[Article], settings: Settings) -> Iterator[str]:
    found = Counter(finding.rule for a in articles for finding in a.reading.report.findings)
    if not found:
        return
    severities = {finding.severity for a in articles for finding in a.reading.report.findings}
    yield (
        '<section id="kinds" aria-labelledby="kinds-title">\n'
        '<h2 id="kinds-title">What the findings mean</h2>\n'
    )
    if len(articles) == 1:
        yield _explanation(settings.limits)
    yield "<dl>\n"
    for severity, name in SEVERITIES.items():
        if severity not in severities:
            continue
        yield f'<div><dt><b class="severity {severity.value}">{name}</b></dt><dd>{MEANINGS[severity]}</dd></div>\n'
    for rule in sorted(found, key=lambda rule: title_of(rule).lower()):
        summary = shown(settings.summaries.get(rule, ""))
        yield (
            f'<div id="{kind_id(rule)}"><dt>{shown(title_of(rule))}</dt><dd>{summary} '
            f"<code>{shown(rule)}</code></dd></div>\n"
        )
    yield "</dl>\n</section>\n"


def _data(articles: Sequence[Article], settings: Settings) -> dict[str, object]:
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
