from __future__ import annotations

import pickle
import tracemalloc

import pytest

from qa.model.document import Document
from qa.model.mqm import Category, Severity
from qa.model.report import Edit, Place, PlacedFinding, Witness
from qa.model.span import Span
from qa.pipeline import check_document
from qa.read.plain import read_plain
from qa.rules.design_and_markup.doubled_space import DoubledSpace


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


def test_a_place_says_what_it_was_made_of() -> None:
    told = (Span(3, 70_000), 2, 4, 5_000_000, 6, 7, 8)
    where = Place(*told)
    assert where.fields == told
    assert (where.line, where.column, where.end_line, where.end_column) == told[1:5]
    assert (where.byte_column, where.end_byte_column) == (7, 8)
    assert (place(3, 9).byte_column, place(3, 9).end_byte_column) == (None, None)
    assert where.at(Span(1, 2)).fields == (Span(1, 2), *told[1:])
    assert pickle.loads(pickle.dumps(where)) == where  # noqa: S301  # our own
    assert where != place(3, 70_000)
    assert len({where, Place(*told)}) == 1


@pytest.mark.thorough
def test_a_finding_takes_little_memory() -> None:
    """Every space of a text is doubled: a place, a fix and a related place for each."""
    document = Document("id", "uri", text := "a  word  " * 2_000, read_plain(text, "en"))
    check_document(document, [DoubledSpace()])
    tracemalloc.start()
    try:
        (habit,) = check_document(document, [DoubledSpace()]).findings
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(habit.suggestions) == len(habit.related) + 1 == 3_999
    assert taken / len(habit.suggestions) < 500  # 790 with an object for each number


@pytest.mark.parametrize("end", [7, 0xFFFF_FFFF, 0xFFFF_FFFF + 1, 5_000_000_000])
@pytest.mark.parametrize("byte_column", [None, 4, 9])
def test_a_place_knows_its_bounds_however_it_is_packed(end: int, byte_column: int | None) -> None:
    span = Span(3, end)
    place = Place(span, 1, 4, 1, 8, byte_column, 8)
    assert place.bounds == (3, end)
    assert place.span == span
    assert place.is_at(span)
    assert not place.is_at(Span(3, end + 1))
    assert Edit(span, "", safe=True, place=place).bounds == (3, end)
    assert Edit(Span(2, end), "", safe=True, place=place).bounds == (2, end)


@pytest.mark.parametrize("is_placed", [True, False])
def test_each_edit_is_at_a_place_of_its_own_whatever_it_is_made_of(*, is_placed: bool) -> None:
    """The places themselves are compared where edits have them, and where they begin and end otherwise."""
    here, there, elsewhere = place(0, 10), place(15, 17), place(19, 21)
    found = finding((), (Witness("whole", there, "", ""), Witness("other", elsewhere, "", "")))
    first, second, third = (
        Edit.on(at, " ", safe=True) if is_placed else Edit(at.span, " ", safe=True)
        for at in (here, there, elsewhere)
    )
    again = Edit(here.span, "", safe=True)
    assert found.has_places_of([first, second])
    assert found.has_places_of([second])
    assert found.has_places_of([second, again])
    for wrong in ([first, first], [first, third], [first, again]):
        assert not found.has_places_of(wrong)
    assert Edit.on(here, " ", safe=True) == Edit(here.span, " ", safe=True, place=here)
