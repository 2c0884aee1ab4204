"""Globs of strangers: matched as git does, and never for long."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa.files.globs import bounded, git_globs

NAME = st.text("ab.", min_size=1, max_size=5)
PATH = st.lists(NAME, min_size=1, max_size=5).map("/".join)
PART = st.one_of(st.just("**"), st.text("ab*?", min_size=1, max_size=6), st.just("[a-b]*?"))
GLOB = st.tuples(
    st.sampled_from(("", "/", "!", "**/")),
    st.lists(PART, min_size=1, max_size=4).map("/".join),
    st.sampled_from(("", "/", "/**")),
).map("".join)


@given(st.lists(GLOB, min_size=1, max_size=3), st.lists(PATH, min_size=1, max_size=6))
def test_they_fit_what_they_fit_otherwise(globs: list[str], paths: list[str]) -> None:
    from pathspec import GitIgnoreSpec

    known, ours = GitIgnoreSpec.from_lines(globs), git_globs(globs)
    for path in paths:
        assert ours.check_file(path).include == known.check_file(path).include, path


@pytest.mark.parametrize(
    "glob",
    [
        "*a" * 30 + "b",
        "**/a" * 30 + "/b",
        "*a*/**/" * 12 + "*b",
        "[a-z]*" * 30 + "b",
        "?*" * 40 + "b",
        "/" + "a*" * 60,
    ],
)
@pytest.mark.parametrize("path", ["a" * 255, "a/" * 1_000 + "a", "aa/" * 500 + "c"])
def test_no_glob_takes_long(glob: str, path: str) -> None:
    """Some took minutes, and some longer than anybody would wait."""
    assert isinstance(git_globs([glob]).match_file(path), bool)


@pytest.mark.parametrize(
    ("glob", "path", "fits"),
    [
        ("a[!b]c", "axc", True),
        ("a[!b]c", "abc", False),
        ("a[!b]c", "a/c", False),
        ("a[+-9]c", "a/c", False),
        ("a[+-9]c", "a5c", True),
        ("*[!b]*.md", "a/x.md", True),
        ("docs/*[!b]x", "docs/a/x", False),
        ("docs/*[!b]x", "docs/aax", True),
    ],
)
def test_a_set_of_characters_has_no_slash(glob: str, path: str, *, fits: bool) -> None:
    """As git has it, where pathspec takes one."""
    assert git_globs([glob]).match_file(path) is fits


def test_what_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="several"):
        bounded("^(?:a|b)*[^/]*c[^/]*$")
    with pytest.raises(ValueError, match="more than"):
        git_globs(["a" * 1_001])


@pytest.mark.parametrize("glob", ["[z-a]", "a[9-0]*", "!", "\\"])
def test_what_is_no_glob_is_told(glob: str) -> None:
    """Kills: an error of expressions went through, as an internal error."""
    with pytest.raises(ValueError, match=r"not a glob|[Ii]nvalid"):
        git_globs([glob])
