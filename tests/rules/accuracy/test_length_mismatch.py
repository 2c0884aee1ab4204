"""What is reported by default, what only when asked for, and what other rules say of the same passage."""

from __future__ import annotations

import pytest

import qa
from qa.model.mqm import Severity
from qa.model.report import PlacedFinding, Report

SOURCE = (
    "Der Bürgermeister der kleinen Stadt trat am Montag nach langem Streit mit dem Rat zurück, und sein "
    "Nachfolger wird erst im Mai gewählt. Nun führt sein Stellvertreter die Geschäfte."
)
HALF = "After a long dispute the mayor of the small town resigned on Monday."


def findings(
    text: str, source: str = SOURCE, select: list[str] | None = None
) -> list[PlacedFinding]:
    checker = qa.Checker(lang="en", source_lang="de", select=select)
    (report,) = checker.check_rows([{"text": text, "source": source}])
    assert isinstance(report, Report)
    return list(report.findings)


def test_a_word_for_sentences_is_reported_by_default() -> None:
    (found,) = findings("Yes.")
    assert (found.rule, found.kind) == ("length-mismatch", "far too short")
    assert found.severity is Severity.MINOR
    assert found.message == (
        "Far too short: 4 characters for a source of 152; some 130 would be usual."
    )


@pytest.mark.parametrize("text", ["OK", "Yes.", "The mayor.", "...", ".", "", "Ja.", "Der Rat."])
def test_one_finding_says_it(text: str) -> None:
    assert len(findings(text)) == 1


def test_a_text_that_is_far_too_long_is_reported_by_default() -> None:
    (found,) = (
        found
        for found in findings(f"{HALF} Its council met.", "Der Hund bellt.")
        if found.rule == "length-mismatch"
    )
    assert found.message == (
        "Far too long: 70 characters for a source of 13; some 11 would be usual."
    )


def test_closer_limits_are_for_who_asks() -> None:
    assert not [found for found in findings(HALF) if found.rule == "length-mismatch"]
    (found,) = findings(HALF, select=["length-mismatch"])
    assert (found.kind, found.message[:15]) == ("several times", "This passage is")


def test_who_asks_gets_what_is_far_off_once() -> None:
    (found,) = findings("Yes.", select=["length-mismatch"])
    assert found.kind == "far too short"


LOST = (
    "Die Feuerwehr hat gestern in Hamburg einen brennenden Dachstuhl gelöscht, eine Frau wurde dabei "
    "schwer verletzt und mit dem Hubschrauber in ein Krankenhaus gebracht."
)


def test_a_part_is_not_named_where_next_to_nothing_is_left() -> None:
    text = "The fire brigade in Hamburg."
    assert [found.rule for found in findings(text, LOST)] == ["length-mismatch"]
    both = findings(text, LOST, ["length-mismatch", "incomplete-translation"])
    assert {found.rule for found in both} == {"length-mismatch", "incomplete-translation"}
