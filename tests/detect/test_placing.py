from __future__ import annotations

import pytest

from qa.analyse.sentences import sentences
from qa.detect.placing import Lines, Placer
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.read.plain import read_plain


def placed(text: str, places: list[int]) -> list[str]:
    """The fingerprints of findings of one letter at these places."""
    document = Document("a", "a", text, read_plain(text, "en"))
    findings = [
        Finding("a-rule", Category.SPELLING, Severity.MINOR, 1.0, Span(at, at + 1), "Wrong.")
        for at in places
    ]
    placer = Placer(document, document.target.need(sentences))
    return [fault.fingerprint for fault in placer.findings(findings)]


def test_fingerprint_moves_with_its_sentence() -> None:
    (before,) = placed("It rained.", [3])
    (after,) = placed("It snowed. It rained.", [14])
    assert before == after


def test_fingerprint_changes_with_its_sentence() -> None:
    assert placed("It rained.", [3]) != placed("It rained again.", [3])


def test_same_match_twice_in_a_sentence_has_two_fingerprints() -> None:
    first, second = placed("abba", [0, 3])
    assert first != second


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_in_a_row_count_from_the_start_of_the_row(end: str) -> None:
    """Kills: the end's column is counted from the start of the line, not of the row."""
    text = f"ab cd{end}ef"
    lines = Lines(text)
    inside = lines.place(Span(4, 5), 3)
    assert (inside.span, inside.line, inside.column) == (Span(1, 2), 1, 2)
    assert (inside.end_line, inside.end_column) == (1, 3)
    after = len(text)
    over = lines.place(Span(4, after), 3)
    assert (over.line, over.column, over.end_line, over.end_column) == (1, 2, 2, 3)
