"""A difference as git writes and reads it."""

from __future__ import annotations

import pytest

from qa.edit.patches import ended_for_patch, lines_for_patch, unified_head


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
