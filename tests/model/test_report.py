from __future__ import annotations

from qa.model.mqm import Category, Severity
from qa.model.report import Edit, Place, PlacedFinding, Witness
from qa.model.span import Span


def place(start: int, end: int) -> Place:
    return Place(Span(start, end), 1, start + 1, 1, end + 1)


def finding(edits: tuple[Edit, ...], related: tuple[Witness, ...]) -> PlacedFinding:
    return PlacedFinding(
        "whole", Category.SPELLING, Severity.MINOR, 0.9, place(0, 10), "0123456789", "!", edits,
        related, "", "", "0" * 16,
    )  # fmt: skip


WHOLE, PART = Edit(Span(0, 10), "all", safe=False), Edit(Span(4, 6), "x", safe=True)


def test_a_fix_of_a_part_is_not_the_findings_own() -> None:
    part = Witness("other", place(3, 6), "345", "!")
    assert finding((WHOLE, PART), (part,)).own_suggestions == (WHOLE,)


def test_a_part_of_the_same_rule_takes_no_fix_away() -> None:
    part = Witness("whole", place(3, 6), "345", "!")
    assert finding((WHOLE, PART), (part,)).own_suggestions == (WHOLE, PART)


def test_a_part_at_the_same_place_takes_no_fix_away() -> None:
    """Kills: a related finding of another rule at the same place counts as a part."""
    part = Witness("other", place(0, 10), "0123456789", "!")
    assert finding((WHOLE, PART), (part,)).own_suggestions == (WHOLE, PART)
