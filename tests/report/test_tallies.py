"""Labels and sums, word by word."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from qa.model.report import Failure, NotChecked, Report, Unseen
from qa.report.formatter import Run, Summary
from qa.report.in_file import key_of, line_of, place_of, portable
from qa.report.tallies import (
    coverage_line,
    label,
    last_lines,
    plural,
    score_text,
    statistics,
    summary_line,
    unchecked,
)
from tests.report.conftest import finding

FOUND = finding("One ", "two", "", line=3)
ARTICLE = Report(id="a", uri="./texts/a.md", lang="en", words=2, score=50.0, findings=(FOUND,))
ROW = replace(ARTICLE, id="r7", uri="rows.jsonl", line=12)


def summary(**fields: object) -> Summary:
    known: dict[str, object] = {"documents": 2, "words": 1200, "score": 99.97}
    return Summary(**(known | fields))  # type: ignore[arg-type]


def test_a_finding_in_a_row_is_labeled_by_row() -> None:
    assert label(ARTICLE, FOUND) == "./texts/a.md:3:5:"
    assert label(ROW, FOUND) == "rows.jsonl:12 r7 3:5:"
    assert label(ROW, replace(FOUND, row="r9")) == "rows.jsonl:12 r9 3:5:"


def test_programs_get_the_line_of_the_row_and_no_columns_in_it() -> None:
    assert (line_of(ARTICLE, FOUND), place_of(ARTICLE, FOUND)) == (3, FOUND.place)
    assert (line_of(ROW, FOUND), place_of(ROW, FOUND)) == (12, None)
    joined = replace(FOUND, row_line=14)
    assert (line_of(ROW, joined), place_of(ARTICLE, joined)) == (14, None)
    assert portable("./a/b.md") == "a/b.md"
    assert portable("../b.md") == "../b.md"


def test_a_key_depends_on_file_document_and_finding() -> None:
    keys = {
        key_of(report, one)
        for report in (ARTICLE, ROW, replace(ROW, id="r8"))
        for one in (FOUND, replace(FOUND, fingerprint="other"))
    }
    assert len(keys) == 6
    assert {len(key) for key in keys} == {32}
    assert key_of(replace(ARTICLE, uri="texts/a.md"), FOUND) == key_of(ARTICLE, FOUND)


@pytest.mark.parametrize(
    ("score", "shown"), [(100.0, "100.0"), (99.99, "99.9"), (99.94, "99.9"), (0.0, "0.0"), (50.06, "50.1")]
)  # fmt: skip
def test_only_a_perfect_score_is_a_hundred(score: float, shown: str) -> None:
    assert score_text(score) == shown


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), (1000, "1,000 rows")]
)
def test_one_is_singular(count: int, words: str) -> None:
    assert plural(count, "row") == words


def test_the_sum_in_a_line() -> None:
    none = summary()
    assert summary_line(none) == "No findings in 1,200 words and 2 documents; score 99.9 of 100."
    one = summary(
        documents=1, words=1, by_severity=Counter(minor=1, critical=2), by_rule=Counter(x=3)
    )
    assert summary_line(one) == "3 findings (2 critical, 1 minor) in 1 word; score 99.9 of 100."
    failed = summary(documents=0, failures=[Failure("a", "b")], suppressed=2)
    assert summary_line(failed) == "Nothing was checked; 2 silenced; 1 failure, see above."


def test_what_was_not_checked_in_a_line() -> None:
    assert coverage_line(summary()) is None
    seen = summary(
        not_checked={"no-source": {"a", "b"}, "language": {"c"}},
        unseen=Counter({"no-source": 2, "language": 1}),
    )
    told = "Not checked: 2 rules need a source text; 1 rule does not know the language (1 of 2 documents)."
    assert coverage_line(seen) == told
    report = replace(ARTICLE, not_checked=(NotChecked(Unseen.NO_SOURCE, ("a",)),))
    assert unchecked(report) == ("Not checked: 1 rule needs a source text.",)
    assert unchecked(ARTICLE) == ()


def test_rules_are_counted_most_frequent_first_and_then_by_name() -> None:
    counted = summary(
        by_rule=Counter({"b-rule": 1, "a-rule": 1, "c": 1000}),
        files_by_rule={"b-rule": {"x"}, "a-rule": {"x", "y"}, "c": {"z"}},
    )
    assert list(statistics(counted)) == [
        "rule      count    files",
        "c         1,000        1",
        "a-rule        1        2",
        "b-rule        1        1",
    ]
    assert list(statistics(summary())) == ["rule    count    files"]


@pytest.mark.parametrize(
    ("quiet", "counts", "lines"), [(False, False, 2), (True, False, 0), (False, True, 3), (True, True, 1)]
)  # fmt: skip
def test_a_log_ends_with_what_is_wanted(*, quiet: bool, counts: bool, lines: int) -> None:
    seen = summary(not_checked={"language": {"c"}}, unseen=Counter({"language": 2}))
    run = Run(version="1", rules=(), quiet=quiet, statistics=counts)
    assert len(list(last_lines(run, seen))) == lines
