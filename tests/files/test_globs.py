"""Globs of strangers: matched as git does, and never for long."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.files.globs import CLASSES, bounded, git_globs

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


@pytest.mark.parametrize("given", [name for name in CLASSES if name != "cntrl"])
@pytest.mark.parametrize("turned", ["", "!"])
def test_a_class_of_characters_holds_what_it_holds_in_git(
    tmp_path: Path, given: str, turned: str
) -> None:
    """Kills: `[[:alpha:]]` named “[]”, “:]” and the like, so that files were checked which git leaves alone."""
    signs = [chr(code) for code in range(1, 128) if chr(code) not in "/.\0"]
    _as_git_has_it(tmp_path, f"a[{turned}[:{given}:]]", [f"a{sign}" for sign in signs])


SIGN = st.sampled_from((*"ab1A-]![^\\ .#*?/", "[:digit:]", "a-c", "c-a", "\\]", "\\-", "é", "\t"))
SET = st.lists(SIGN, max_size=4).map("".join).map("[{}]".format)


@given(
    st.lists(st.one_of(SET, SET, SIGN), min_size=1, max_size=3).map("".join),
    st.lists(st.text("ab1A-]![^\\ .é\t/:", min_size=1, max_size=4), min_size=1, max_size=30),
)
@settings(max_examples=30)
def test_any_set_fits_what_it_fits_in_git(
    tmp_path_factory: pytest.TempPathFactory, glob: str, names: list[str]
) -> None:
    """As 25,000 pairs of globs and paths did when this was written."""
    paths = {name.strip("/") for name in names}
    fit = [path for path in paths if path and _is_told_by_git(path)]
    _as_git_has_it(tmp_path_factory.mktemp("git"), glob, fit)


def _is_told_by_git(path: str) -> bool:
    return not path.startswith(":") and all(part not in {"", ".", ".."} for part in path.split("/"))


def _as_git_has_it(folder: Path, glob: str, paths: list[str]) -> None:
    """Compare what a glob names with what git says."""
    git = ["git", "-C", str(folder)]
    subprocess.run([*git, "init", "-q"], check=True)
    (folder / ".gitignore").write_text(f"{glob}\n", "utf-8", newline="\n")
    command = [*git, "check-ignore", "--no-index", "-z", "--stdin"]
    asked = "\0".join(paths).encode()
    told = subprocess.run(command, input=asked, capture_output=True, check=False).stdout
    expected = set(told.decode().split("\0")) - {""}
    try:
        spec = git_globs([_bytes(glob)])
    except ValueError:
        spec = git_globs([])
    assert {path for path in paths if spec.match_file(_bytes(path))} == expected


def _bytes(text: str) -> str:
    return text.encode().decode("latin-1")


def test_what_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match="several"):
        bounded("^(?:a|b)*[^/]*c[^/]*$")
    with pytest.raises(ValueError, match="more than"):
        git_globs(["a" * 1_001])


@pytest.mark.parametrize("glob", ["[a", "[[:no:]]", "[a\\", "[[:alpha:]", "!", "\\"])
def test_what_is_no_glob_is_told(glob: str) -> None:
    """Kills: it went through to the run, where it was an internal error, or named nothing without a word."""
    with pytest.raises(ValueError, match=r"not a glob|[Ii]nvalid"):
        git_globs([glob])
