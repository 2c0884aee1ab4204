"""When edits do harm: at each limit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.edit.harm import (
    NEAR,
    edits_of,
    has_fewer,
    in_document,
    new_findings,
    places_of,
    to_blame,
)
from qa.edit.text_edits import Shift
from qa.edit.trail import Trail, row_words
from qa.model.document import Document, Row
from qa.model.mqm import Category, Severity
from qa.model.report import Edit, Failure, Place, PlacedFinding, Report, Witness
from qa.model.span import Span
from qa.read.plain import read_plain


def is_better(before: Report, after: Report, edits: list[Edit]) -> bool:
    """Whether edits are kept: there are fewer findings, and no new ones."""
    return has_fewer(before, after, edits) and not list(new_findings(before, after, edits))


def edit(start: int, end: int, text: str, *, safe: bool = True) -> Edit:
    return Edit(Span(start, end), text, safe=safe)


def finding(
    start: int,
    end: int,
    *edits: Edit,
    rule: str = "a",
    more: tuple[Witness, ...] = (),
    row_line: int | None = None,
) -> PlacedFinding:
    return PlacedFinding(
        rule, Category.SPELLING, Severity.MINOR, 0.9, Place(Span(start, end), 1, start + 1, 1, end + 1),
        "x" * (end - start), "Wrong.", edits, more, "", "", f"{rule}{start}", row_line=row_line,
    )  # fmt: skip


def witness(start: int, end: int, rule: str = "a") -> Witness:
    return Witness(rule, Place(Span(start, end), 1, start + 1, 1, end + 1), "x", "as well")


def report(*findings: PlacedFinding, suppressed: tuple[PlacedFinding, ...] = ()) -> Report:
    return Report("a", "a", "en", 9, 90.0, findings=findings, suppressed=suppressed)


@pytest.mark.parametrize(
    ("span", "moved"),
    [
        ((0, 2), (0, 2)),  # before the edit
        ((0, 3), (0, 3)),  # right before it
        ((0, 5), (0, 7)),  # around it
        ((3, 5), (3, 7)),  # itself
        ((5, 8), (7, 10)),  # right behind it
        ((4, 8), (4, 10)),  # over its end
        ((2, 4), (2, 4)),  # over its beginning
        ((9, 9), (11, 11)),
    ],
)
def test_what_stands_around_an_edit_moves(span: tuple[int, int], moved: tuple[int, int]) -> None:
    assert Shift([edit(3, 5, "four")]).of(Span(*span)) == Span(*moved)


def test_several_edits_add_up_and_nothing_ends_before_it_begins() -> None:
    edits = [edit(0, 2, ""), edit(4, 5, "wide")]
    shift = Shift(edits)
    assert shift.of(Span(6, 8)) == Span(7, 9)
    assert shift.of(Span(4, 5)) == Span(2, 6)
    assert shift.of(Span(1, 3)).start >= 0
    assert [shift.touches(Span(*span)) for span in ((2, 4), (1, 3), (4, 5), (5, 9))] == [
        False,
        True,
        True,
        False,
    ]
    assert Shift([edit(3, 3, "new")]).touches(Span(3, 3))
    assert shift.of_row(Span(2, 4)) == Span(0, 2)
    assert Shift([edit(2, 2, "ab")]).of_row(Span(2, 4)) == Span(2, 6)


def test_the_edits_beside_a_new_finding_are_to_blame() -> None:
    edits = [edit(0, 2, "xyz"), edit(10, 12, "x"), edit(20, 22, "")]
    assert to_blame((), edits) == []
    assert to_blame([finding(12, 15, rule="b")], edits) == edits[1:2]
    assert to_blame([finding(18, 21, rule="b")], edits) == edits[2:]
    far = finding(15, 16, rule="b", more=(witness(1, 3, "c"),))
    assert to_blame([far], edits) == edits[:1]
    assert to_blame([far, finding(18, 21, rule="b")], edits) == [edits[0], edits[2]]
    assert to_blame([finding(0, 40, rule="b"), finding(12, 15, rule="b")], edits) == edits


def test_without_one_beside_it_the_edits_near_a_new_finding_are_to_blame() -> None:
    edits = [edit(0, 2, "xyz"), edit(NEAR, NEAR + 2, "x"), edit(3 * NEAR, 3 * NEAR + 2, "")]
    assert to_blame([finding(2 * NEAR - 20, 2 * NEAR - 10, rule="b")], edits) == edits[1:2]
    assert to_blame([finding(2 * NEAR - 20, 3 * NEAR - 20, rule="b")], edits) == edits[1:]


def test_what_another_finding_covered_is_not_new_if_its_words_stayed() -> None:
    fix = edit(0, 2, "x")
    before = report(finding(0, 2, fix), finding(20, 40, rule="b"))
    assert is_better(before, report(finding(24, 30, rule="c")), [fix])
    assert not is_better(before, report(finding(34, 44, rule="c")), [fix])
    inside = edit(26, 28, "xx")
    assert not is_better(before, report(finding(26, 30, rule="c")), [inside])
    assert not is_better(before, report(finding(28, 30, rule="c")), [inside])
    assert is_better(before, report(finding(32, 35, rule="c")), [inside])
    assert not is_better(before, report(finding(20, 40, rule="c")), [fix])
    covered = report(finding(0, 2, fix), finding(1, 3, rule="a"), finding(20, 40, rule="b"))
    stays = finding(19, 39, rule="b")
    assert not is_better(covered, report(stays, finding(24, 30, rule="c")), [fix])


def test_one_safe_fix_is_applied_and_a_choice_is_not() -> None:
    one, other = edit(0, 2, "x"), edit(0, 2, "y")
    assert edits_of(finding(0, 2, one), unsafe=False) == (one,)
    assert edits_of(finding(0, 2, one, other), unsafe=False) == ()
    doubtful = edit(0, 2, "z", safe=False)
    assert edits_of(finding(0, 2, one, doubtful), unsafe=True) == (one,)
    assert edits_of(finding(0, 2, doubtful), unsafe=False) == ()
    assert edits_of(finding(0, 2, doubtful), unsafe=True) == (doubtful,)
    assert edits_of(finding(0, 2, doubtful, edit(0, 2, "y", safe=False)), unsafe=True) == ()


def test_a_habit_is_fixed_in_its_own_places_only() -> None:
    here, there = edit(0, 2, "x"), edit(6, 8, "x")
    assert edits_of(finding(0, 2, here, there, more=(witness(6, 8),)), unsafe=False) == (
        here,
        there,
    )
    assert edits_of(finding(0, 2, here, there, more=(witness(6, 8, "b"),)), unsafe=False) == ()
    assert edits_of(finding(0, 2, here, there), unsafe=False) == ()
    habit = report(finding(0, 2, here, there, more=(witness(6, 8),)), finding(9, 10))
    assert places_of(habit) == 3


def test_fixed_is_better_only_if_each_edit_took_a_finding_away() -> None:
    fix, other = edit(0, 2, "xyz"), edit(4, 6, "x")
    before = report(finding(0, 2, fix), finding(4, 6, other), finding(8, 9))
    assert is_better(before, report(finding(5, 7), finding(9, 10)), [fix])
    assert is_better(before, report(finding(8, 9)), [fix, other])
    # As many findings as before, though one was fixed.
    assert not is_better(before, report(finding(5, 7), finding(9, 10), finding(0, 3)), [fix])
    assert not is_better(before, report(finding(5, 7), finding(9, 10)), [fix, other])


def test_a_finding_that_was_not_there_makes_it_worse() -> None:
    fix = edit(0, 2, "xyz")
    before = report(finding(0, 2, fix), finding(4, 6))
    assert is_better(before, report(finding(5, 7)), [fix])
    assert is_better(before, report(finding(6, 9)), [fix])  # it overlaps what was there
    assert not is_better(before, report(finding(7, 9)), [fix])
    assert not is_better(before, report(finding(5, 7, rule="b")), [fix])
    silenced = report(finding(0, 2, fix), finding(3, 4), suppressed=(finding(4, 6, rule="b"),))
    assert is_better(silenced, report(finding(5, 7, rule="b")), [fix])
    by_witness = report(finding(0, 2, fix), finding(8, 9, more=(witness(4, 6),)))
    assert is_better(by_witness, report(finding(5, 7)), [fix])
    other_rule = report(finding(0, 2, fix), finding(8, 9, more=(witness(4, 6, "b"),)))
    assert not is_better(other_rule, report(finding(5, 7)), [fix])


def test_a_rule_that_fails_afterwards_makes_it_worse() -> None:
    fix = edit(0, 2, "xyz")
    after = replace(report(), failures=(Failure("a", "rule a crashed"),))
    assert is_better(report(finding(0, 2, fix)), report(), [fix])
    assert not is_better(report(finding(0, 2, fix)), after, [fix])


ROWS = "abcd\nefgh\n"


def rows(*spans: tuple[int, int]) -> Document:
    made = tuple(Row(str(n), n, Span(*span)) for n, span in enumerate(spans, 1))
    return Document("a", "a", ROWS, read_plain(ROWS, "en"), rows=made)


def test_places_of_a_row_are_counted_in_the_whole_document() -> None:
    second = finding(1, 3, edit(1, 3, "x"), more=(witness(0, 1),), row_line=2)
    moved = in_document(report(second, suppressed=(second,)), rows((0, 4), (5, 9)))
    for one in (*moved.findings, *moved.suppressed):
        assert one.place.span == Span(6, 8)
        assert [each.span for each in one.suggestions] == [Span(6, 8)]
        assert [each.place.span for each in one.related] == [Span(5, 6)]
    alone = in_document(report(finding(1, 3, row_line=1)), rows((5, 9)))
    assert alone.findings[0].place.span == Span(1, 3)


def test_what_reaches_out_of_its_row_has_no_edits() -> None:
    document = rows((0, 4), (5, 9))
    cut = replace(finding(1, 3, edit(1, 3, "x"), row_line=1), text="longer than that")
    assert in_document(report(cut), document).findings[0].suggestions == ()
    for at, kept in ((0, False), (1, True), (3, True), (4, False)):
        inserted = finding(1, 3, edit(at, at, ","), row_line=1)
        found = in_document(report(inserted), document).findings[0].suggestions
        assert bool(found) is kept


def test_rounds_of_edits_become_one() -> None:
    text = "one two three"
    trail = Trail(len(text))
    trail.apply([edit(0, 3, "1"), edit(8, 13, "3 3")])  # "1 two 3 3"
    trail.apply(
        [
            edit(6, 9, "33"),
        ]
    )  # "1 two 33"
    trail.apply([edit(1, 2, "")])  # "1two 33"
    assert list(trail.words("1two 33")) == [(0, 4, "1"), (8, 13, "33")]
    untouched = Trail(4)
    assert list(untouched.words("abcd")) == []
    untouched.apply([edit(4, 4, "!")])
    assert list(untouched.words("abcd!")) == [(4, 4, "!")]


def test_edits_of_rows_are_counted_in_their_rows() -> None:
    document = rows((0, 4), (5, 9))
    trail = Trail(len(ROWS))
    trail.apply([edit(1, 2, "B"), edit(5, 6, "EE"), edit(8, 9, "")])
    found = row_words(document, trail.words("aBcd\nEEfg\n"))
    assert [(one.line, one.text, [tuple(word) for word in one.edits]) for one in found] == [
        (1, "abcd", [(1, 2, "B")]),
        (2, "efgh", [(0, 1, "EE"), (3, 4, "")]),
    ]
