"""The editors' page and the score formats, whole, against golden files.

What a page shows is made by hand here, so that no change of a rule changes it. A golden file changes by
`pytest --update-golden` alone, which shows the difference.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from qa.analyse.sentences import sentences
from qa.detect.placing import Placer
from qa.model.comparison import (
    CardRow,
    Comparison,
    Coverage,
    Difference,
    ErrorSpan,
    Kind,
    MetricScore,
    Scorecard,
    SegmentScore,
    SystemScore,
)
from qa.model.document import Document
from qa.model.finding import Finding, Related, Suggestion
from qa.model.mqm import Category, Severity
from qa.model.reading import Counterpart, Mark, Reading
from qa.model.report import Failure, NotChecked, Report, Unseen
from qa.model.span import Span
from qa.read.markdown import read_markdown
from qa.report.page import PageSettings, page
from qa.report.page_fitness import Limits
from qa.report.score_csv import score_csv
from qa.report.score_html import score_html
from qa.report.score_json import score_json, score_json_lines
from qa.report.score_markdown import score_markdown
from qa.report.score_text import score_text

HERE = Path(__file__).parent / "golden"
Golden = Callable[[Path, str], None]
Said = tuple[str, Severity, str]

ARTICLE = """# The lighthouse of Skarholm is lit again after thirty-six years of darkness, and the town is glad

The old lighthouse will be lit on 14 May. It has been dark since 1987.
Mayor Karin Ekdhal said that that she had waited for it.

- Tickets cost 12 euros
- See `opening hours` and [the map](https://skarholm.example/map)

## Who pays

The repairs cost 2.4 million euros. They took three years, and every stone was brought by boat.
Nobody was hurt , and the company paid.

> Dogs are not allowed.

Until then the lamp will burn for four hours a night. """
SOURCE = """# Der Leuchtturm von Skarholm brennt wieder

Der alte Leuchtturm wird am 14. Mai angezündet. Seit 1987 ist er dunkel.
Bürgermeisterin Karin Ekdahl sagte, sie habe darauf gewartet.

Eine Karte kostet 12 Euro.

## Wer bezahlt

Die Reparatur kostete 2,4 Millionen Euro. Sie dauerte drei Jahre.

Hunde sind nicht erlaubt.
"""
SAID: tuple[Said, ...] = (
    ("Ekdhal", Severity.MAJOR, "Ekdahl"),
    ("that that", Severity.MINOR, "that"),
    ("12", Severity.CRITICAL, ""),
    ("hurt ,", Severity.MINOR, "hurt,"),
    ("three years", Severity.NEUTRAL, "3 years"),
    ("Until then the lamp", Severity.MAJOR, "Till then the light"),
)
PAIRS = (("The old", "Der alte"), ("Mayor", "Bürger"), ("Tickets", "Eine"), ("Dogs", "Hunde"))


def reading(  # what a page may have
    text: str,
    said: Iterable[Said],
    *,
    name: str = "a.md",
    source: str | None = None,
    score: float = 100.0,
    **more: object,
) -> Reading:
    """A text with findings where these words stand first."""
    prose = read_markdown(text, "en").prose
    document = Document(name, name, text, prose)
    findings = []
    for words, severity, fix in said:
        start = prose.text.index(words)
        span = Span(start, start + len(words))
        witness = Span(start + len(words), min(len(prose.text), start + len(words) + 5))
        findings.append(
            Finding(
                f"rule-{severity.value}" if fix else "number-mismatch",
                Category.SPELLING,
                severity,
                0.5 + start % 50 / 100,
                span,
                f"“{words}” is wrong.",
                (Suggestion(span, fix, safe=severity is Severity.MINOR),) if fix else (),
                (Related("doubled-word", witness, "what follows"),) if start % 2 else (),
            )
        )
    placed = Placer(document, prose.need(sentences)).findings(findings)
    there = None if source is None else read_markdown(source, "de").prose
    pairs = [
        tuple(
            next(s.span for s in side.segments if words in s.span.of(side.text))
            for side, words in ((prose, mine), (there, theirs))
        )
        for mine, theirs in PAIRS
        if there is not None
    ]
    report = Report(name, name, "en", len(text.split()), score, findings=tuple(placed))
    return Reading(
        report=replace(report, **{key: value for key, value in more.items() if key != "rest"}),  # type: ignore[arg-type]
        raw=text,
        target=prose,
        source=there,
        marks=tuple(
            Mark(
                one,
                finding.span,
                tuple((s.span, s.text) for s in finding.suggestions),
                tuple(r.span for r in finding.related),
            )
            for one, finding in zip(placed, findings, strict=True)
        ),
        pairs=tuple(pairs),  # type: ignore[arg-type]
        is_article=name.endswith(".md"),
    )


def with_reference(read: Reading) -> Reading:
    """A reading beside a reference that says something else in four places."""
    text, other = read.target.text, "The lighthouse lights up on 15 May."
    first = next(s.span for s in read.target.segments if "The old" in s.span.of(text))
    at = first.start
    found = (
        Difference(Kind.MISSING, Span(at, at), Span(0, 3)),
        Difference(Kind.OTHER_WORD, Span(at + 4, at + 7), Span(4, 14)),
        Difference(Kind.NUMBER, Span(at + 31, at + 33), Span(28, 30)),
        Difference(Kind.ADDED, Span(first.end - 5, first.end), Span(34, 34)),
    )
    same = Counterpart(read.target.segments[-1].span, text[-20:])
    parts = (Counterpart(first, other, found), same)
    return replace(read, reference=read_markdown(other, "en").prose, counterparts=parts)


def body(html: str) -> str:
    """What stands on a page, without the style sheet and the script that are the same on all."""
    html = re.sub(r"(?s)<style>.*?</style>", "<style/>", html)
    html = re.sub(r"sha256-[\w+/=]+", "sha256-…", html)
    return re.sub(r"(?s)<script>.*?</script>", "<script/>", html)


def shown(*items: Reading | Failure, **settings: object) -> str:
    known = PageSettings(version="1.2", summaries={"number-mismatch": "A figure."}, **settings)  # type: ignore[arg-type]
    return body("".join(page(items, known)))


def test_page_of_one_article(golden: Golden) -> None:
    golden(HERE / "page-one.html", shown(reading(ARTICLE, SAID, score=84.4)))


def test_page_of_an_article_and_its_source(golden: Golden) -> None:
    read = reading(ARTICLE, SAID, source=SOURCE, score=84.4)
    golden(HERE / "page-source.html", shown(with_reference(read)))


def test_page_of_an_article_whose_source_does_not_fit(golden: Golden) -> None:
    read = replace(reading(ARTICLE, SAID[:2], source=SOURCE, score=96.0), pairs=())
    golden(HERE / "page-unlike.html", shown(with_reference(read), heading="All of May"))


SCORES = (100.0, 99.96, 98.0, 97.9, 95.0, 94.9, 90.0, 89.9, 80.0, 79.9, 70.0, 50.0, 49.9, 0.0)


def many() -> list[Reading | Failure]:
    """Articles with all that a list of them may show."""
    lines = "One that that stayed. {} is hurt , he said. 12 euros, three years. Ekdhal left."
    found: list[Reading | Failure] = [
        reading(lines.format(n), SAID[: n % 5], name=f"folder/a{n}.md", score=score)
        for n, score in enumerate(SCORES)
    ]
    left = reading("Rows of Ekdhal.", SAID[:1], name="rows.jsonl", score=88.0, line=1_200)
    settled = replace(left.report.findings[0], suppressed="verdict")
    accepted = replace(settled, suppressed="accepted-word")
    unseen = (NotChecked(Unseen.NO_SOURCE, ("a", "b")), NotChecked(Unseen.LANGUAGE, ("c",)))
    told = replace(
        left.report,
        suppressed=(settled, accepted, replace(settled, suppressed="inline")),
        notes=("A note.",),
        failures=(Failure("rows.jsonl", "rule x crashed", rule="x", line=3),),
        not_checked=unseen,
    )
    long = "Thirty lines that that have no end " + "and no stop " * 20 + "here.\n\n" + "Word " * 30
    return [
        *found,
        replace(left, report=told, marks=()),
        reading(long, SAID[1:2], name="long.txt", score=60.5),
        reading("", (), name="empty.md"),
        Failure("gone.md", "no such file"),
    ]


def test_page_of_many_articles(golden: Golden) -> None:
    golden(HERE / "page-many.html", shown(*many()))


def test_what_was_made_is_what_is_meant() -> None:
    """The fixtures have all that a page may show, or the golden files would hold less than they seem to."""
    read = with_reference(reading(ARTICLE, SAID, source=SOURCE))
    assert {mark.finding.severity for mark in read.marks} == set(Severity)
    assert any(mark.witnesses for mark in read.marks)
    assert any(not mark.fixes for mark in read.marks)
    assert len(read.pairs) == len(PAIRS)
    assert len(read.counterparts) == 2


def test_page_with_other_limits(golden: Golden) -> None:
    golden(HERE / "page-limits.html", shown(*many()[:6], limits=Limits(99.0, 90.0)))


def test_page_of_many_kinds(golden: Golden) -> None:
    """Of more than twelve kinds the rest are told together."""
    read = reading(ARTICLE, SAID, score=10.0)
    rules = ("a-rule-with-a-very-long-name-that-nobody-reads", *(f"rule-{n:02}" for n in range(16)))
    marks = [
        mark.about(replace(mark.finding, rule=rule))
        for n, rule in enumerate(rules)
        for mark in read.marks[: 1 + n % 4]
    ]
    report = replace(read.report, findings=tuple(mark.finding for mark in marks))
    golden(HERE / "page-kinds.html", shown(replace(read, report=report, marks=tuple(marks))))


def system(name: str, *, whole: bool = True) -> SystemScore:
    hypothesis, reference = "The lamp burns 4 hours at night", "Every night the lamp burned 5 hours"
    differences = (
        Difference(Kind.MISSING, Span(0, 0), Span(0, 5)),
        Difference(Kind.CASE, Span(0, 3), Span(12, 15)),
        Difference(Kind.OTHER_WORD, Span(9, 14), Span(21, 27)),
        Difference(Kind.NUMBER, Span(15, 16), Span(28, 29)),
        Difference(Kind.ADDED, Span(23, 31), Span(35, 35)),
    )
    spans = (ErrorSpan(9, 14, "major", 0.75), ErrorSpan(15, 16))
    card = Scorecard(
        "default", 1_200,
        (CardRow("accuracy/number", (0, 1, 2, 1), 36.0), CardRow("style/awkward", (3, 0, 0, 0), 0)),
        36.0, 30.0, 97.0, 91.25, 90.0, passed=name == "a.txt", interval=(95.1, 98.9),
        joined=61.5 if whole else None,
    )  # fmt: skip
    paired = Coverage(0.925, 1.0, 0.615, 1000.0, 950.5, ("A sentence of ours. " * 9,), ("Theirs.",))
    return SystemScore(
        name,
        (
            MetricScore("bleu", "BLEU", 31.4159, "case:mixed|v:2", "50.0/30.1 BP = 1.0", mean=31.2 if whole else None, interval=2.05 if whole else None, p_value=0.0312 if name == "b.txt" else None),
            MetricScore("ter", "TER", 48.0, "", higher_is_better=False, p_value=0.05 if name == "b.txt" else None),
        ),
        (
            SegmentScore("line 1", hypothesis, (reference, None), {"BLEU": 12.3456, "TER": 80.0}, differences, spans),
            SegmentScore("talks.txt:2", "=Same", (None, "Same"), {"BLEU": 0.0, "TER": 100.0}),
        ) if whole else (),
        1_234, paired if whole else None, card if whole else None, {"BLEU": 1} if whole else {},
    )  # fmt: skip


COMPARISONS = {
    "one": Comparison(("ref.txt",), (system("a.txt"),), seed=12),
    "bare": Comparison(("ref.txt",), (system("a.txt", whole=False),)),
    "two": Comparison(
        ("ref.txt", "other.txt"),
        (system("a.txt"), system("b.txt"), system("<c> | `x`", whole=False)),
        {"BLEU": "smooth:exp"},
        "paired bootstrap, 1,000 samples",
        7,
        ("a byte-order mark in a.txt",),
    ),
}
WRITERS: dict[str, Callable[[Comparison], str]] = {
    "text": score_text,
    "text-3": lambda comparison: score_text(comparison, width=3, limit=1),
    "text-color": lambda comparison: score_text(comparison, limit=5, color=True),
    "html": lambda comparison: body(score_html(comparison)),
    "html-3": lambda comparison: body(score_html(comparison, 3)),
    "markdown": score_markdown,
    "markdown-3": lambda comparison: score_markdown(comparison, 3),
    "json": score_json,
    "jsonl": score_json_lines,
    "csv": score_csv,
}


@pytest.mark.parametrize("name", WRITERS)
def test_scores(name: str, golden: Golden) -> None:
    told = [f"== {kind}\n{WRITERS[name](made)}" for kind, made in COMPARISONS.items()]
    golden(HERE / f"score-{name}.txt", "".join(told))
