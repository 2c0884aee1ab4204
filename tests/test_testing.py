"""`qa.testing`: what a plug-in's author learns from examples that do not hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

import pytest

from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.mqm import Category, Severity
from qa.model.span import Span
from qa.rules.base import DocumentRule, Example
from qa.testing import cases, fixed_by, found_in


class Exclamation(DocumentRule):
    """A doubled exclamation mark."""

    id = "exclamation"
    category = Category.PUNCTUATION
    severity = Severity.MINOR
    confidence = 0.9
    examples: ClassVar[tuple[Example, ...]] = (
        Example("Stop⟦!!⟧ Now⟦!!⟧", fixed="Stop! Now!"),
        Example("Stop!"),
    )

    def check(self, document: Document) -> Iterator[Finding]:
        text, at = document.target.text, -2
        while (at := text.find("!!", at + 2)) >= 0:
            yield self.finding(Span(at, at + 2), "Doubled “!”.", fix="!")


class TooMuch(Exclamation):
    """As above, with examples that do not hold."""

    examples = (Example("Stop!!"), Example("⟦Stop⟧"), Example("Stop⟦!!⟧", fixed="Stop."))


class Crashing(Exclamation):
    """One that crashes."""

    def check(self, document: Document) -> Iterator[Finding]:
        raise KeyError(document.uri)


class OneSided(Exclamation):
    """One without a text on which it is silent."""

    examples: ClassVar[tuple[Example, ...]] = Exclamation.examples[:1]


def test_examples_that_hold_pass() -> None:
    found = cases(Exclamation)
    assert [str(case) for case in found] == ["exclamation-0", "exclamation-1"]
    for case in found:
        case.check()
    first = Exclamation.examples[0]
    assert found_in(Exclamation(), first) == first.flagged
    assert fixed_by(Exclamation(), first) == "Stop! Now!"


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (0, r"exclamation-0: expected nothing, found '!!' at 4"),
        (1, r"exclamation-1: expected 'Stop' at 0, found nothing"),
        (2, r"exclamation-2: expected the fixed text 'Stop.', got 'Stop!'"),
    ],
)
def test_an_example_that_does_not_hold_says_why(number: int, message: str) -> None:
    with pytest.raises(AssertionError, match=message):
        cases(TooMuch)[number].check()


def test_a_rule_that_crashes_is_no_silence() -> None:
    with pytest.raises(AssertionError, match="KeyError"):
        cases(Crashing)[1].check()


def test_both_sides_of_a_bound_are_needed() -> None:
    with pytest.raises(ValueError, match="exclamation needs an example"):
        cases(OneSided)
