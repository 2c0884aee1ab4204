"""What rules say while one thing in a text is varied step by step, across their limits.

Golden files, as those of `test_worn_texts.py`: nobody claims that each line is right, but whoever moves a limit,
turns a comparison round or drops a condition sees where it is felt (`pytest --update-golden`). In a run of all
tests only each `SHARE`th line is looked at, unless it is to be thorough.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sweeps import (
    ALIGNED,
    CASES,
    EASTERN,
    FIGURES,
    GENDERS,
    NAMES,
    SENTENCES,
    STORY,
    Case,
    eastern,
    endings,
    exchanges,
    figures,
    foreign,
    formats,
    genders,
    left_strings,
    lines,
    loops,
    marks,
    mentions,
    names_alone,
    names_beside,
    omissions,
    pages,
    strings,
    words,
)

from qa.checker import Checker
from qa.model.reading import Reading
from qa.model.report import Report

pytestmark = pytest.mark.usefixtures("no_encoder")

GOLDEN = Path(__file__).parent / "golden" / "sweeps"
SHARE = 24
Golden = Callable[[Path, str], None]
Sweep = Callable[[str], Iterator[Case]]
# What varies, the languages or places, and the language of the text where it is not English.
SWEEPS: tuple[tuple[Sweep, tuple[str, ...], bool], ...] = (
    (names_beside, tuple(NAMES), False),
    (names_alone, ("en", "de", "ru"), True),
    (words, tuple(SENTENCES), True),
    (figures, tuple(FIGURES), False),
    (marks, ("en", "de", "fr"), True),
    (loops, ("en", "de"), True),
    (lines, ("head", "within", "end"), False),
    (omissions, tuple(ALIGNED), False),
    (mentions, ("en", "de"), True),
    (genders, tuple(GENDERS), False),
    (endings, tuple(CASES), False),
    (exchanges, tuple(STORY), False),
    (formats, ("en", "de", "fr", "es"), True),
    (eastern, tuple(EASTERN), True),
    (foreign, tuple(lang for lang in SENTENCES if lang != "en"), False),
)


def line_of(case: Case, report: Report) -> str:
    found = [
        f"{one.rule} “{one.text[:30]}”{''.join(f' → {edit.text[:30]}' for edit in one.suggestions[:1])}"
        for one in report.findings
    ]
    return f"{case.name}: {'; '.join(found)}".replace("\n", "¶").rstrip(": ")


Hold = Callable[[str, Iterator[Case], Callable[[Case], Report]], None]


@pytest.fixture
def hold(golden: Golden, *, thorough: bool) -> Hold:
    """Hold what is said of cases against a golden file, which has a line for each."""

    def check(name: str, cases: Iterator[Case], report_of: Callable[[Case], Report]) -> None:
        path, every = GOLDEN / name, list(cases)
        if thorough:
            golden(path, "".join(f"{line_of(case, report_of(case))}\n" for case in every))
            return
        known = path.read_bytes().decode("utf-8").split("\n")[:-1]
        assert len(known) == len(every)
        some = every[::SHARE]
        assert [line_of(case, report_of(case)) for case in some] == known[::SHARE]

    return check


@pytest.mark.parametrize(
    ("sweep", "lang", "is_own"),
    [
        pytest.param(sweep, lang, is_own, id=f"{sweep.__name__}-{lang}")
        for sweep, langs, is_own in SWEEPS
        for lang in langs
    ],
)
def test_what_is_said_as_it_varies(
    sweep: Sweep, lang: str, checker: Checker, hold: Hold, *, is_own: bool
) -> None:
    def report_of(case: Case) -> Report:
        return checker.check_text(
            case.text,
            lang=lang if is_own else "en",
            source=case.source or None,
            source_lang=lang if case.source else None,
        )

    hold(f"{sweep.__name__}.{lang}.txt", sweep(lang), report_of)


@pytest.mark.parametrize(
    ("sweep", "of"),
    [(strings, "needs"), (strings, "keys"), (left_strings, "de"), (left_strings, "ru")],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_what_is_said_of_strings_of_a_program(
    sweep: Sweep, of: str, checker: Checker, hold: Hold
) -> None:
    def report_of(case: Case) -> Report:
        (reading,) = checker.read_content("de.po", case.text)
        assert isinstance(reading, Reading)
        return reading.report

    hold(f"{sweep.__name__}.{of}.txt", sweep(of), report_of)


@pytest.mark.parametrize("size", ["short", "long"])
def test_what_is_said_of_the_parts_of_a_page(size: str, checker: Checker, hold: Hold) -> None:
    def report_of(case: Case) -> Report:
        return checker.check_text(
            case.text,
            format="markdown",
            lang="de",
            source=case.source,
            source_lang="en",
            source_format="markdown",
        )

    hold(f"pages.{size}.txt", pages(size), report_of)
