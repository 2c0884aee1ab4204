"""One set of findings for all formats, with all that text can do to a terminal and to a parser."""

from __future__ import annotations

import pytest

from qa.model.mqm import Category, Severity
from qa.model.report import (
    Edit,
    Failure,
    NotChecked,
    Place,
    PlacedFinding,
    Report,
    Unseen,
    Witness,
)
from qa.model.span import Span
from qa.report.formatter import About, Run, Summary


def size(text: str) -> int:
    """Bytes of UTF-8; half a surrogate pair has three."""
    return len(text.encode("utf-8", "surrogatepass"))


def finding(
    before: str, text: str, after: str, *, line: int = 1, **fields: object
) -> PlacedFinding:
    """A fault that stands behind `before` in a line of its own."""
    start = len(before)
    known: dict[str, object] = {
        "rule": "misspelled-name",
        "category": Category.SPELLING,
        "severity": Severity.MAJOR,
        "confidence": 0.97,
        "place": Place(
            Span(start, start + len(text)),
            line,
            start + 1,
            line,
            start + len(text) + 1,
            size(before) + 1,
            size(before + text) + 1,
        ),
        "text": text,
        "message": f"“{text}” is wrong.",
        "suggestions": (),
        "related": (),
        "before": before,
        "after": after,
        "fingerprint": "0123456789abcdef",
    }
    return PlacedFinding(**(known | fields))  # type: ignore[arg-type]


FAULTS = (
    finding(
        "USA and Russia: ",
        "Blinkin",
        " and Lavrov plan to meet",
        suggestions=(
            Edit(
                Span(16, 23), "Blinken", safe=True, place=Place(Span(16, 23), 1, 17, 1, 24, 17, 24)
            ),
        ),
        related=(
            Witness(
                "misspelled-name",
                Place(Span(80, 87), 3, 1, 3, 8),
                "Blinken",
                "the same name, four times",
            ),
            Witness("doubled-space", Place(Span(16, 18), 1, 17, 1, 19), "  ", "2 spaces in a row"),
        ),
    ),
    finding(
        "Anthony J.",
        " \u00a0",
        "Blinken",
        line=2,
        rule="doubled-space",
        category=Category.LAYOUT,
        severity=Severity.MINOR,
        suggestions=(Edit(Span(10, 12), "\u00a0", safe=True),),
        message="A no-break space beside a space.",
    ),
    finding("北京的", "布林肯", "先生 met\tthem", line=3),
    finding("Cafe\u0301 \tnoir ", "Zoe\u0308\u0301", " sat", line=4),
    finding(
        "safe\x1b[31m ",
        "red\u202etxt.exe\x07",
        " \u200bend\u2028line",
        line=5,
        message="It says \x1b]0;owned\x07 and\r\nmore.",
        suggestions=(Edit(Span(10, 22), "re\x1b[2Jd", safe=False),),
    ),
    finding("half ", "\ud83d", " a pair", line=6, severity=Severity.CRITICAL),
    finding(
        "a gap ", "", "here", line=7, severity=Severity.NEUTRAL, message="Something is missing."
    ),
    finding("", "word " * 60, "", line=8, message="All of it stands twice."),
    finding(
        "👩🏽👧🇺🇦 says ",
        "=HYPERLINK(1)",
        ", @all <b>*|*</b>",
        line=9,
        message="@all, see #1 and https://example.org | `code`, 100%:\n::error::no.",
        suggestions=(
            Edit(Span(11, 24), "é", safe=False, place=Place(Span(11, 24), 9, 12, 9, 25, 27, 40)),
        ),
    ),
)


@pytest.fixture
def reports() -> tuple[Report, ...]:
    return (
        Report("a", "articles/a.md", "en", 412, 91.26213592, findings=FAULTS),
        Report("clean", "articles/clean.md", "en", 20, 100.0),
        Report(
            "row 7",
            "rows\x1b[0m.jsonl",
            "cs",
            9,
            44.444444444,
            findings=(finding("Row ", "text", "", row="7b"), finding("", "", "")),
            suppressed=(finding("", "Hm", "", suppressed="accepted-word"),),
            failures=(Failure("rows.jsonl", "rule x crashed (ValueError: ü)", rule="x", line=12),),
            notes=("2 rules do not know cs and did not run: a, b.",),
            assumed=("language cs: recognized in the text",),
            not_checked=(
                NotChecked(Unseen.NO_SOURCE, ("number-mismatch",)),
                NotChecked(Unseen.LANGUAGE, ("a", "b")),
            ),
            line=12,
        ),
    )


@pytest.fixture
def run() -> Run:
    return Run(
        version="1.2.3",
        rules=("doubled-space", "misspelled-name"),
        about=(
            About(
                "doubled-space", "design-and-markup/layout", "minor", 0.9, "Two spaces.", "Why so."
            ),
            About(
                "misspelled-name",
                "linguistic-conventions/spelling",
                "major",
                0.97,
                "A name, misspelled.",
                "A name, misspelled.\n\nNames are copied.",
            ),
        ),
    )


@pytest.fixture
def summary(reports: tuple[Report, ...]) -> Summary:
    summary = Summary(
        documents=3,
        words=441,
        score=87.5,
        suppressed=1,
        failures=[*reports[2].failures, Failure("gone.md", "no such file")],
    )
    for report in reports:
        for one in report.findings:
            summary.by_severity[one.severity.value] += 1
            summary.by_rule[one.rule] += 1
            summary.files_by_rule.setdefault(one.rule, set()).add(report.uri)
        for unseen in report.not_checked:
            summary.not_checked.setdefault(unseen.why.value, set()).update(unseen.rules)
            summary.unseen[unseen.why.value] += 1
    return summary
