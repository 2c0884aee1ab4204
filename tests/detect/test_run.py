from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from qa.detect.run import detect
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.read.plain import read_plain
from qa.rules.base import DocumentRule


@dataclass(frozen=True)
class HalfSure(DocumentRule):
    """Half of its findings are right."""

    id = "half-sure"
    category = Category.SPELLING
    severity = Severity.MINOR
    confidence = 0.5
    examples = ()

    def check(self, document: Document) -> Iterator[Finding]:  # noqa: ARG002  # says it of any text
        yield self.finding(Span(0, 1), "Perhaps.")


@pytest.mark.parametrize(("least", "found"), [(0.49, 1), (0.5, 1), (0.51, 0)])
def test_a_finding_as_sure_as_asked_for_is_made(least: float, found: int) -> None:
    """Kills: `>` for `>=` in the comparison with `min_confidence`."""
    document = Document("a", "a", "word", read_plain("word", "en"))
    detection = detect(document, [HalfSure()], min_confidence=least)
    assert len(detection.findings) == found
    assert ("half-sure" in detection.ran) is bool(found)
