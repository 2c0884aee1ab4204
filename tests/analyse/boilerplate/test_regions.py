from __future__ import annotations

from qa.analyse.boilerplate.kinds import LineKind
from qa.analyse.boilerplate.regions import page_regions
from qa.model.span import Span
from qa.read.plain import read_plain
from qa.rules.accuracy.page_furniture import LINES

BODY = (
    "The council of the town met on Monday to talk about the old bridge and the new school at the mill.",
    "The mayor said that the old bridge would stay closed until the end of the month, and then opened it.",
)


def found(*lines: str, known: tuple[str, ...]) -> list[str]:
    prose = read_plain("\n\n".join(lines), "en")
    spans = [Span(at, at + len(line)) for line in known if (at := prose.text.index(line)) >= 0]
    return [line.span.of(prose.text) for line in page_regions(prose, spans, ())]


def test_names_and_mottos_beside_known_lines_below_the_article() -> None:
    motto = "“Friend of all dogs. Coffee lover. Never late for the ferry.”"
    lines = (*BODY, "Ann Roe", motto, "Leave a reply", "All the bridges of the town")
    assert found(*lines, known=("Leave a reply",)) == [
        "Ann Roe",
        motto,
        "All the bridges of the town",
    ]


def test_words_beside_known_lines_above_the_article() -> None:
    lines = ("Business", "May 4, 2021, 10:05 a.m.", "The bridge stays closed this month", *BODY)
    assert found(*lines, known=("May 4, 2021, 10:05 a.m.",)) == ["Business"]


def test_nothing_is_said_without_a_known_line_or_an_article() -> None:
    assert found(*BODY, "Ann Roe", known=()) == []
    assert found("Ann Roe", "It rained.", "Leave a reply", known=("Leave a reply",)) == []


def test_a_last_sentence_above_the_known_lines_ends_the_article() -> None:
    assert found(*BODY, "Nobody was hurt.", "Leave a reply", known=("Leave a reply",)) == []


def test_a_line_far_above_the_known_ones_is_of_a_kind_of_its_own() -> None:
    lines = (*BODY, "Milk", "Flour", "Salt", "Ann Roe", "Leave a reply", "Share this page")
    prose = read_plain("\n\n".join(lines), "en")
    known = [Span(at, at + len(line)) for line in lines[-2:] if (at := prose.text.index(line))]
    kinds = {line.span.of(prose.text): line.kind for line in page_regions(prose, known, ())}
    assert kinds["Milk"] is LineKind.FAR_BEFORE
    assert kinds["Ann Roe"] is LineKind.BEFORE


def test_each_kind_of_line_has_a_message() -> None:
    assert set(LINES) == set(LineKind)


def test_the_headline_is_none_of_the_lines_above_the_article() -> None:
    stamp = "News 4.5.2021 10:05"
    lines = ("Menu", "Mills on Fire", stamp, "1", *BODY)
    assert found(*lines, known=("Menu",)) == []
    lines = ("Business", "Menu", "The bridge stays closed this month", stamp, *BODY)
    assert found(*lines, known=("Menu",)) == ["Business"]
