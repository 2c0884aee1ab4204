"""A difference as git writes and reads it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.edit.patches import ended_for_patch, hunks, lines_for_patch, unified_head, units_of
from qa.read.cells import CellWords


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("a/b.txt", "a/a/b.txt", "b/a/b.txt"),
        ("ö x.txt", "a/ö x.txt", "b/ö x.txt"),
        ('q"q.txt', '"a/q\\"q.txt"', '"b/q\\"q.txt"'),
        ("tab\t.txt", '"a/tab\\t.txt"', '"b/tab\\t.txt"'),
        ("two\nlines\r", '"a/two\\nlines\\r"', '"b/two\\nlines\\r"'),
        ("bell\x07", '"a/bell\\007"', '"b/bell\\007"'),
        ("no\u00a0break", '"a/no\\302\\240break"', '"b/no\\302\\240break"'),
        ("bad\udcff", '"a/bad\\377"', '"b/bad\\377"'),
    ],
)
def test_names_of_files_are_quoted_where_git_quotes_them(
    path: str, before: str, after: str
) -> None:
    assert unified_head(path) == (f"--- {before}\n", f"+++ {after}\n")


@pytest.mark.parametrize(
    ("raw", "lines"),
    [
        ("", []),
        ("one", ["one"]),
        ("one\n", ["one\n"]),
        ("one\ntwo", ["one\n", "two"]),
        ("one\r\ntwo\rthree\x0b\n", ["one\r\n", "two\rthree\x0b\n"]),
        ("\n\n", ["\n", "\n"]),
    ],
)
def test_nothing_but_lf_ends_a_line(raw: str, lines: list[str]) -> None:
    assert lines_for_patch(raw) == lines
    assert "".join(lines_for_patch(raw)) == raw


def test_what_ends_without_a_line_end_is_noted() -> None:
    assert ended_for_patch("+one\n") == "+one\n"
    assert ended_for_patch("+one") == "+one\n\\ No newline at end of file\n"


TEXTS = st.text("ab\n\r", max_size=30)


@given(TEXTS, st.lists(st.integers(0, 30), max_size=8), st.lists(TEXTS, min_size=4, max_size=4))
def test_units_are_whole_lines_before_and_after(
    raw: str, places: list[int], texts: list[str]
) -> None:
    ends = sorted({min(place, len(raw)) for place in places})
    edits = [
        CellWords(start, end, text)
        for (start, end), text in zip(list(pairwise(ends))[::2], texts, strict=False)
    ]
    units = units_of(raw, edits)
    after, done = "", 0
    for start, end, text in edits:
        after += raw[done:start] + text
        done = end
    after += raw[done:]
    assert "".join(old for old, _ in units) == raw
    assert "".join(new for _, new in units) == after
    for old, new in units[:-1]:
        assert old.endswith("\n")
        assert not new or new.endswith("\n")


def test_lines_that_change_in_a_row_are_told_together() -> None:
    units = units_of("a\nb\nc\nd\n", [CellWords(0, 1, "A"), CellWords(2, 3, "B")])
    assert units == [("a\nb\n", "A\nB\n"), ("c\n", "c\n"), ("d\n", "d\n")]
    assert list(hunks(units)) == [
        "@@ -1,4 +1,4 @@\n", "-a\n", "-b\n", "+A\n", "+B\n", " c\n", " d\n",
    ]  # fmt: skip
    assert units_of("a\nb\n", [CellWords(0, 2, "")]) == [("a\n", ""), ("b\n", "b\n")]
    assert units_of("a\nb\n", [CellWords(1, 2, " ")]) == [("a\nb\n", "a b\n")]


@pytest.mark.parametrize(
    ("units", "head"),
    [
        ([("a\n", "A\n")], "@@ -1 +1 @@\n"),
        ([("a\n", "")], "@@ -1 +0,0 @@\n"),
        ([("a\n", "A\nB\n"), ("c\n", "c\n")], "@@ -1,2 +1,3 @@\n"),
    ],
)
def test_lines_of_a_hunk_are_counted_as_diff_counts_them(
    units: list[tuple[str, str]], head: str
) -> None:
    assert next(hunks(units)) == head
