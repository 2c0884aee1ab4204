from __future__ import annotations

import pytest

from qa import check_rows
from qa.analyse.sentences import sentences
from qa.detect.placing import EXCERPT, Lines, Placer
from qa.model.document import Document, Origin, Row
from qa.model.finding import Finding, Suggestion
from qa.model.mqm import Category, Severity
from qa.model.report import PlacedFinding
from qa.model.span import Span
from qa.read.markdown import read_markdown
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


def one_placed(text: str, span: Span, **more: object) -> PlacedFinding:
    """A finding on a stretch of a plain text, as it is reported."""
    document = Document("a", "a", text, read_plain(text, "en"), **more)  # type: ignore[arg-type]
    found = Finding("a-rule", Category.SPELLING, Severity.MINOR, 1.0, span, "Wrong.")
    (placed_,) = Placer(document, document.target.need(sentences)).findings([found])
    return placed_


@pytest.mark.parametrize(
    ("shown", "cut"), [(EXCERPT - 1, False), (EXCERPT, False), (EXCERPT + 1, True)]
)
def test_excerpts_end_after_so_many_letters(shown: int, cut: bool) -> None:  # noqa: FBT001
    text = f"{'b' * shown}X{'a' * shown}"
    found = one_placed(text, Span(shown, shown + 1))
    least = min(shown, EXCERPT)
    assert found.before == ("…" if cut else "") + "b" * least
    assert found.after == "a" * least + ("…" if cut else "")


def test_excerpts_keep_to_their_segment() -> None:
    text = "Before it.\n\nOne X two.\n\nAfter it."
    at = text.index("X")
    found = one_placed(text, Span(at, at + 1))
    assert (found.before, found.text, found.after) == ("One ", "X", " two.")
    over = one_placed("One X", Span(4, 5))
    assert (over.before, over.after) == ("One ", "")


def test_a_fingerprint_has_sixteen_digits_and_overlooks_white_space() -> None:
    (one,) = placed("It rained.", [3])
    assert len(one) == 16
    assert int(one, 16) >= 0
    assert placed("It  rained.", [4]) == [one]
    assert placed("It rained.", [4]) != [one]


@pytest.mark.parametrize(
    "text", ["a", "ab\ncd", "é\nñandú", "日本\r\n語 x", "x" * 300 + "é\n" + "ß" * 600]
)
def test_columns_in_bytes_are_those_of_the_line(text: str) -> None:
    lines = Lines(text)
    for at in range(0, len(text) + 1, 7 if len(text) > 20 else 1):
        if text[at - 1 : at + 1] == "\r\n":
            continue
        start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
        place = lines.place(Span(at, at))
        assert place.column == at - start + 1
        assert place.byte_column == place.end_byte_column == len(text[start:at].encode()) + 1
        ends = text[:at].replace("\r\n", "\n").replace("\r", "\n").count("\n")
        assert place.line == place.end_line == 1 + ends


def test_a_document_within_a_file_is_placed_in_the_file() -> None:
    """Columns move on its first line only, lines and offsets on all."""
    origin = Origin(start=100, lines=5, columns=7, byte_columns=9)
    first = one_placed("é X\nand X", Span(2, 3), origin=origin).place
    assert first.span == Span(102, 103)
    assert (first.line, first.column, first.end_line, first.end_column) == (6, 10, 6, 11)
    assert (first.byte_column, first.end_byte_column) == (13, 14)
    second = one_placed("é X\nand X", Span(8, 9), origin=origin).place
    assert second.span == Span(108, 109)
    assert (second.line, second.column, second.end_line, second.end_column) == (7, 5, 7, 6)
    assert (second.byte_column, second.end_byte_column) == (5, 6)
    over = one_placed("é X\nand X", Span(2, 7), origin=origin).place
    assert (over.line, over.column, over.end_line, over.end_column) == (6, 10, 7, 4)
    assert (over.byte_column, over.end_byte_column) == (13, 4)


ROWS = "abcd\nefgh\n"


@pytest.mark.parametrize(
    ("span", "row", "place"),
    [
        ((1, 3), "1", (1, 3)),
        ((5, 6), "2", (0, 1)),
        ((6, 9), "2", (1, 4)),
        ((2, 7), "1", (2, 4)),  # what reaches out of its row is cut off at its end
    ],
)
def test_findings_in_rows_are_counted_from_their_row(
    span: tuple[int, int], row: str, place: tuple[int, int]
) -> None:
    rows = (Row("1", 11, Span(0, 4)), Row("2", 12, Span(5, 9)))
    found = one_placed(ROWS, Span(*span), rows=rows)
    assert (found.row, found.row_line, found.place.span) == (row, 10 + int(row), Span(*place))


def test_a_single_row_is_not_named() -> None:
    found = one_placed("abcd", Span(1, 2), rows=(Row("1", 11, Span(0, 4)),))
    assert (found.row, found.row_line) == (None, 11)


@pytest.mark.parametrize(
    ("raw", "wrong", "safe"),
    [
        ("It is good good.", "good good", True),
        ("It is good *good*.", "good good", False),  # the fix would take out the marks
        ("It is *good good*.", "good good", True),
        ("It is good\\_s good.", "good_s", False),
    ],
)
def test_a_fix_that_takes_out_markup_is_not_safe(raw: str, wrong: str, safe: bool) -> None:  # noqa: FBT001
    prose = read_markdown(raw, "en").prose
    start = prose.text.index(wrong)
    span = Span(start, start + len(wrong))
    document = Document("a", "a.md", raw, prose)
    for sure in (True, False):
        finding = Finding(
            "a-rule", Category.SPELLING, Severity.MINOR, 1.0, span, "Wrong.",
            (Suggestion(span, "good", safe=sure),),
        )  # fmt: skip
        (found,) = Placer(document, prose.need(sentences)).findings([finding])
        assert found.suggestions[0].safe is (safe and sure)


def test_what_is_said_of_comments_stands_where_they_are() -> None:
    text = "One two three."
    document = Document("a", "a", text, read_plain(text, "en"))
    finding = Finding("a-rule", Category.SPELLING, Severity.MINOR, 1.0, Span(0, 3), "Wrong.")
    placer = Placer(document, document.target.need(sentences))
    (found,) = placer.comments([(finding, Span(4, 7))])
    assert (found.place.span, found.text, found.before, found.after) == (Span(4, 7), "two", "", "")


def test_whether_a_fix_is_safe_is_read_off_where_it_stands_not_off_the_first_row() -> None:
    """Places of a row count from its start; what is written there does not."""
    rows = [
        {
            "id": "1",
            "doc": "a",
            "lang": "en",
            "text": "The " + "<" * 40 + " sign hangs on the wall of the school.",
        },
        {
            "id": "2",
            "doc": "a",
            "lang": "en",
            "text": "The mayor opened the old bridge  on Monday.",
        },
    ]
    (report,) = check_rows(rows)
    (found,) = [one for one in report.findings if one.rule == "doubled-space"]
    assert (found.row, found.place.span) == ("2", Span(31, 33))
    assert [edit.safe for edit in found.suggestions] == [True]
