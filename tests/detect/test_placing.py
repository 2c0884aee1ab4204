from __future__ import annotations

import time

from qa.analyse.sentences import sentences
from qa.detect.placing import Placer
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


def test_findings_in_one_endless_sentence_take_no_longer_than_they_must() -> None:
    def seconds(size: int) -> float:
        text = "word " * size
        began = time.process_time()
        placed(text, list(range(0, len(text), 50)))
        return time.process_time() - began

    # Ten times the text and the findings: ten times the time, a hundred if each read the sentence.
    short = min(seconds(4_000) for _ in range(3))
    assert min(seconds(40_000) for _ in range(3)) < 50 * max(short, 0.005)
