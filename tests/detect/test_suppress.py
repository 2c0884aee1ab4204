"""What comments and accepted words silence, and what is said of those that silence nothing."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from qa.detect.policy import Policy, fold
from qa.detect.selection import known_rules
from qa.model.document import Document
from qa.model.report import Report
from qa.pipeline import check_document
from qa.read.files import read_documents
from qa.read.options import ReadOptions
from qa.rules.base import OPEN, Rule

GAPS = ("doubled-space", "unused-suppression")


def checked(
    text: str,
    rules: Iterable[str] = GAPS,
    policy: Policy | None = None,
    uri: str = "a.md",
    lang: str = "en",
) -> Report:
    (document,) = read_documents(uri, ReadOptions(lang=lang), text.encode())
    assert isinstance(document, Document), document
    known = known_rules()
    return check_document(document, [known[id]() for id in rules], policy=policy or Policy())


def standing(report: Report) -> list[tuple[str, int]]:
    """The faults, by rule and line."""
    return [(finding.rule, finding.place.line) for finding in report.findings]


def lines(report: Report) -> list[int]:
    return [finding.place.line for finding in report.findings]


def complaints(report: Report) -> list[tuple[str, str]]:
    return [
        (finding.text, finding.message)
        for finding in report.findings
        if finding.rule == "unused-suppression"
    ]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("<!-- qa: ignore -->\n\na  b\n\nc  d\n", [5]),
        ("<!-- qa: ignore -->\na  b\n\nc  d\n", [4]),
        ("a  b <!-- qa: ignore --> c  d\n\ne  f\n", [3]),
        ("a  b <!-- qa: ignore -->\n\nc  d\n", [3]),
        ("a  b\n\n<!-- qa: ignore -->\n\nc  d\n", [1]),
        ("a  b\n<!-- qa: ignore -->\n\nc  d\n", [1]),
        ("# a  b <!-- qa: ignore -->\n\nc  d\n", [3]),
        ("- a  b <!-- qa: ignore -->\n- c  d\n", [2]),
        ("a  b\n\n<!-- qa: off -->\n\nc  d\n\n<!-- qa: on -->\n\ne  f\n", [1, 9]),
        ("a  b\n\n<!-- qa: off -->\n\nc  d\n\ne  f\n", [1]),
        ("a <!-- qa: off --> b  c <!-- qa: on --> d\n\ne  f\n", [3]),
        ("<!-- qa: off -->\n\na  b\n\n<!-- qa: on[doubled-space] -->\n\nc  d\n", [7]),
        ("<!-- qa: off[doubled-space] -->\n\na  b\n\n<!-- qa: on -->\n\nc  d\n", [7]),
        ("<!-- qa: off -->\n\na  b\n\n<!-- qa: on[accuracy] -->\n\nc  d\n", []),
        ("<!-- qa: ignore[doubled-space] -->\n\na  b\n", []),
        ("<!-- qa: ignore[accuracy, design-and-markup] -->\n\na  b\n", []),
        ("<!-- qa: ignore[design-and-markup/layout] -->\n\na  b\n", []),
        ("<!-- qa: ignore[all] -->\n\na  b\n", []),
        ("<!-- qa: ignore[doubled-word] -->\n\na  b\n", [3]),
        ("<!-- qa: ignore[doubled] -->\n\na  b\n", [3]),
    ],
)
def test_comments_silence_what_they_stand_at(text: str, left: list[int]) -> None:
    report = checked(text, ["doubled-space"])
    assert lines(report) == left
    assert len(report.findings) + len(report.suppressed) == text.count("  ")
    assert {finding.suppressed for finding in report.suppressed} <= {"inline"}


def test_html_comments_speak_too() -> None:
    text = "<p>a&nbsp; b</p><!-- qa: ignore --><p>c&nbsp; d</p><p>e&nbsp; f</p>"
    assert [finding.place.column for finding in checked(text, uri="a.html").findings] == [5, 56]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<!-- qa: ignore[doubled-space] -->\n\na b\n", ["“doubled-space” reports nothing where"]),
        ("<!-- qa: off[doubled-space] -->\n\na b\n", ["“doubled-space” reports nothing after"]),
        ("a  b\n\n<!-- qa: ignore[doubled-space] -->\n", ["“doubled-space” reports nothing where"]),
        ("<!-- qa: ignore[doubled-spase] -->\n\na\n", ["There is no rule or category"]),
        ("<!-- qa: ignor -->\n\na\n", ["“ignor” is not a qa directive. Did you mean 'ignore'?"]),
        ("<!-- qa: please be quiet -->\n\na\n", ["“please be quiet” is not a qa directive."]),
        ("<!-- qa: on -->\n\na\n", ["Nothing is off at this point"]),
        ("<!-- qa: off -->\n\na  b\n\n<!-- qa: on -->\n", []),
        ("<!-- qa: off[doubled-space] -->\n\na  b\n\n<!-- qa: on[accuracy] -->\n", ["Nothing is"]),
        ("<!-- qa: ignore[doubled-space, unused-suppression] -->\n\na  b\n", ["“unused-"]),
    ],
)
def test_useless_comments_are_reported(text: str, told: list[str]) -> None:
    found = complaints(checked(text))
    assert len(found) == len(told)
    for (comment, message), start in zip(found, told, strict=True):
        assert message.startswith(start)
        assert comment.startswith("<!-- qa: ")
        assert comment.endswith(" -->")
        assert comment in text


@pytest.mark.parametrize("name", ["doubled-word", "", "all", "design-and-markup"])
def test_nothing_is_said_of_rules_that_did_not_run(name: str) -> None:
    names = f"[{name}]" if name else ""
    assert not complaints(checked(f"<!-- qa: ignore{names} -->\n\na b\n"))


def test_all_is_judged_when_all_default_rules_ran() -> None:
    default = [rule.id for rule in known_rules().values() if rule.default]
    for verb in ("ignore", "ignore[all]", "ignore[design-and-markup]", "off"):
        assert len(complaints(checked(f"<!-- qa: {verb} -->\n\nA gap.\n", default))) == 1


def test_a_rule_that_does_not_know_the_language_is_not_judged() -> None:
    rule = next(id for id, rule in known_rules().items() if not rule.knows("xx"))
    text = f"<!-- qa: ignore[{rule}] -->\n\nA gap.\n"
    assert not complaints(checked(text, [rule, "unused-suppression"], lang="xx"))
    assert complaints(checked(text, [rule, "unused-suppression"], lang="en"))


def test_a_rule_whose_doubtful_findings_were_dropped_is_not_judged() -> None:
    text = "<!-- qa: ignore[doubled-space] -->\n\na  b\n"
    report = checked(text, policy=Policy(min_confidence=1.0))
    assert not report.findings
    assert not report.suppressed


def test_nothing_is_reported_unless_the_rule_runs() -> None:
    assert not checked("<!-- qa: ignor -->\n\na b\n", ["doubled-space"]).findings


def test_a_comment_that_names_a_part_is_of_use_and_the_whole_stands() -> None:
    text = "<!-- qa: ignore[doubled-word] -->\n\nThe cat sat on the the mat.\n"
    rules = ["doubled-word", "unused-suppression"]
    assert not checked(text, rules).findings


@pytest.mark.parametrize("accepted", ["gap gap", "GAP  gap", "gap\u00a0Gap"])
def test_accepted_words_silence_whatever_their_case_and_space(accepted: str) -> None:
    text = "Mind the gap gap, the\nhill hill."
    report = checked(text, ["doubled-word"], Policy(accepted=frozenset({fold(accepted)})))
    everything = checked(text, ["doubled-word"])
    assert len(everything.findings) == 2
    silenced = {finding.text for finding in report.suppressed}
    assert silenced == {f.text for f in everything.findings if fold(f.text) == fold(accepted)}
    assert {finding.suppressed for finding in report.suppressed} <= {"accepted-word"}


def test_spaces_are_no_accepted_word() -> None:
    assert checked("a  b", ["doubled-space"], Policy(accepted=frozenset({fold("x")}))).findings


def test_fingerprints_do_not_depend_on_what_is_silenced() -> None:
    plain = checked("a  b\n\na  b\n", ["doubled-space"])
    silenced = checked("<!-- qa: ignore -->\n\na  b\n\na  b\n", ["doubled-space"])
    assert silenced.findings[0].fingerprint == plain.findings[1].fingerprint


@pytest.mark.parametrize("number", range(len(known_rules()["unused-suppression"].examples)))
def test_examples_of_the_page_are_true(number: int) -> None:
    rule: type[Rule] = known_rules()["unused-suppression"]
    example = rule.examples[number]
    found = complaints(checked(example.text))
    assert bool(found) == (OPEN in example.target)
    assert [(example.text[start:end]) for start, end in example.flagged] == [t for t, _ in found]
