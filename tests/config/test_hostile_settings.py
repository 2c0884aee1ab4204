"""Settings that came with the texts name nothing outside of their folder, and hang nothing."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from qa.config import ConfigError, find_settings_file, read_settings
from qa.config.source_pattern import wrong_field
from qa.model.document import Document
from qa.model.report import Failure
from qa.read.files import read_documents
from qa.read.find import find_files
from qa.read.options import ReadOptions, source_of

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tree").mkdir()
    (tmp_path / "secret").write_text("secret words\n")
    monkeypatch.chdir(tmp_path / "tree")
    return tmp_path / "tree"


def settings(tree: Path, text: str) -> Path:
    (tree / "qa.toml").write_text(text, "utf-8")
    return tree / "qa.toml"


@pytest.mark.parametrize("key", ["verdicts", "knowledge", "names", "terms", "accepted-words-file"])
@pytest.mark.parametrize("name", ["../secret", "{abs}", "link", "folder/secret", "a\\u0000b"])
def test_a_file_elsewhere_is_refused_unless_the_user_trusts_the_settings(
    tree: Path, key: str, name: str
) -> None:
    (tree / "link").symlink_to("../secret")
    (tree / "folder").symlink_to("..")
    name = name.replace("{abs}", (tree.parent / "secret").as_posix())
    path = settings(tree, f'\n{key} = "{name}"\n')
    with pytest.raises(ConfigError, match="outside the folder of the settings file") as told:
        read_settings(path)
    assert told.value.line == 2
    assert "secret words" not in str(told.value)
    if "u0000" not in name:
        assert read_settings(path, trusted=True).root is None


def test_files_beside_and_below_are_fine(tree: Path) -> None:
    (tree / "words.txt").write_text("Ylva\n")
    path = settings(tree, 'accepted-words-file = "words.txt"\nnames = "lists/names.csv"\n')
    found = read_settings(path)
    assert found.accepted_words == ("Ylva",)
    assert found.names == os.path.join("lists", "names.csv")  # noqa: PTH118


@POSIX
def test_settings_that_are_a_link_out_are_not_read(tree: Path) -> None:
    (tree / "qa.toml").symlink_to("../secret")
    with pytest.raises(ConfigError, match="a symbolic link that leads out") as told:
        read_settings(tree / "qa.toml")
    assert "secret words" not in str(told.value)
    (tree / "qa.toml").unlink()
    (tree.parent / "secret").write_text("[tool.qa]\n")
    (tree / "pyproject.toml").symlink_to("../secret")
    assert find_settings_file(tree) != tree / "pyproject.toml"


@POSIX
@pytest.mark.parametrize("key", ["accepted-words-file", "itself"])
def test_no_pipe_and_no_device_is_waited_for(tree: Path, key: str) -> None:
    os.mkfifo(tree / "pipe")
    path = settings(tree, f'{key} = "pipe"\n')
    if key == "itself":
        path = tree / "pipe"
    with pytest.raises(ConfigError, match="not a regular file"):
        read_settings(path)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes there")
@pytest.mark.parametrize("name", ["qa.toml", ".qa.toml"])
@pytest.mark.parametrize("kind", ["pipe", "device", "nowhere"])
def test_settings_that_are_no_file_are_told_of(tree: Path, name: str, kind: str) -> None:
    path = tree / name
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero" if kind == "device" else "gone.toml")
    assert find_settings_file(tree) == path
    with pytest.raises(ConfigError):
        read_settings(path)
    path.unlink()
    path.mkdir()
    assert find_settings_file(tree) != path


def test_nesting_is_told_to_be_too_deep(tree: Path) -> None:
    path = settings(tree, "ignore = " + "[" * 100_000)
    with pytest.raises(ConfigError, match="nested too deeply"):
        read_settings(path)
    (tree / "qa.toml").rename(tree / "pyproject.toml")
    (tree / "pyproject.toml").write_text("# qa\nignore = " + "[" * 100_000)
    found = find_settings_file(tree)
    assert found is None or tree not in found.parents


@pytest.mark.parametrize("part", ["a", '"a b"', "'.'", '"\\""', "a "])
@pytest.mark.parametrize("form", ["{} = 1", "[{}]", "a = {{{} = 1}}"])
def test_a_key_of_many_names_is_nested_too_deeply(tree: Path, part: str, form: str) -> None:
    """Its parser takes the square of their number: 50,000 took minutes."""
    path = settings(tree, form.format(".".join([part] * 50_000)) + "\n")
    with pytest.raises(ConfigError, match="nested too deeply"):
        read_settings(path)
    path = settings(tree, "accepted-words = [" + '"a.b.c-\\"d.md", ' * 30_000 + "]\n")
    assert len(read_settings(path).accepted_words) == 30_000


def test_settings_that_are_too_large_are_told(tree: Path) -> None:
    path = settings(tree, "#" * (9 << 20))
    with pytest.raises(ConfigError, match="larger than 8 MB"):
        read_settings(path)


@pytest.mark.parametrize(
    "pattern",
    [
        "{stem:>999999999}",
        "{stem!r}",
        "{0}",
        "{}",
        "{stem.x}",
        "{stem[0]}",
        "{",
        "}",
        "{stem",
        "{x}",
    ],
)
def test_a_pattern_has_fields_and_nothing_else(tree: Path, pattern: str) -> None:
    assert wrong_field(pattern) is not None
    with pytest.raises(ValueError, match="may hold"):
        source_of("a/b.md", pattern)
    with pytest.raises(ConfigError, match="source-pattern must be a pattern with"):
        read_settings(settings(tree, f'source-pattern = "{pattern}"\n'))


def test_fields_of_a_pattern() -> None:
    assert source_of("a/b.en.md", "../{{x}}/{name}.de{suffix}") == os.path.normpath("{x}/b.de.md")
    assert source_of("a/b.en.md", "{stem}.txt") == os.path.normpath("a/b.en.txt")


@POSIX
@pytest.mark.parametrize("pattern", ["/{stem}", "../../secret", "link", "{abs}"])
def test_a_source_elsewhere_is_not_read(tree: Path, pattern: str) -> None:
    (tree / "link").symlink_to("../secret")
    (tree / "a.md").write_text("Words.\n")
    pattern = pattern.replace("{abs}", str(tree.parent / "secret"))
    found = read_settings(settings(tree, f"source-pattern = '{pattern}'\n"))
    options = ReadOptions(source_pattern=found.source_pattern, source_root=found.root)
    (document,) = read_documents("a.md", options)
    assert isinstance(document, Document)
    assert document.source is None
    assert "--trust-config" in document.notes[0]


@POSIX
class TestWhatStandsInAFolder:
    def test_pipes_devices_and_links_out_are_named_and_not_opened(self, tree: Path) -> None:
        (tree / "a.md").write_text("Words.\n")
        (tree / "ok.md").symlink_to("a.md")
        os.mkfifo(tree / "pipe.md")
        (tree / "pipe-link.txt").symlink_to("pipe.md")
        (tree / "zero.md").symlink_to("/dev/zero")
        (tree / "out.md").symlink_to("../secret")
        (tree / "self.txt").symlink_to("/proc/self/environ")
        (tree / "gone.md").symlink_to("nothing")
        for paths in ((".",), ("*.*",), (str(tree),)):
            found = list(find_files(paths, ReadOptions()))
            names = {Path(item).name for item in found if isinstance(item, str)}
            told = {
                Path(item.uri).name: item.message for item in found if isinstance(item, Failure)
            }
            assert names == {"a.md", "ok.md"}
            assert told.keys() >= {"pipe.md", "pipe-link.txt", "zero.md", "out.md", "self.txt"}
            assert "not a regular file" in told["pipe.md"]
            for name in ("zero.md", "out.md", "self.txt"):
                assert "leads out of the directory" in told[name]

    def test_a_link_to_the_tree_around_is_fine_from_there(self, tree: Path) -> None:
        (tree / "docs").mkdir()
        (tree / "readme.md").write_text("Words.\n")
        (tree / "docs" / "a.md").symlink_to("../readme.md")
        assert list(find_files(("docs",), ReadOptions())) == [os.path.join("docs", "a.md")]  # noqa: PTH118

    def test_a_file_that_is_named_is_read_up_to_a_limit(self, tree: Path) -> None:
        (tree / "zero.md").symlink_to("/dev/zero")
        (failure,) = read_documents("zero.md", ReadOptions())
        assert isinstance(failure, Failure)
        assert "a device" in failure.message


@pytest.mark.parametrize("text", ["exclude = ['{}']", "per-file-ignores = {{ '{}' = 'all' }}"])
def test_a_glob_that_is_none_is_refused(tree: Path, text: str) -> None:
    """Those with many * are fine: `tests/files/test_globs.py`."""
    with pytest.raises(ConfigError, match="a glob of more than 1,000 characters"):
        read_settings(settings(tree, text.format("a*" * 501)))
    for wrong in ("[a", "!", "[[:no:]]"):
        with pytest.raises(ConfigError, match=r"a glob, not|Invalid git pattern"):
            read_settings(settings(tree, text.format(wrong)))
    for fine in (
        "**/*.draft.*.md",
        "[[:alpha:]]*",
        "!a",
        "docs/**",
        "a*/b*/**/c*",
        "*a*a*a*a*a*a*b",
        "**/a/**/b/**",
    ):
        assert read_settings(settings(tree, text.format(fine)))  # type: ignore[truthy-bool]


@pytest.mark.parametrize(
    "line",
    [
        "exclude = [" + '"*a*.md",' * 5_001 + "]",
        "per-file-ignores = {" + ", ".join(f'"{n}*" = ["typography"]' for n in range(5_001)) + "}",
        '[[paths]]\nglob = "*.md"\n' * 5_001,
    ],
)
def test_more_globs_than_files_can_be_compared_with_are_refused(tree: Path, line: str) -> None:
    with pytest.raises(ConfigError, match="at most 5,000 globs, not 5,001"):
        read_settings(settings(tree, f"{line}\n"))


@POSIX
def test_a_source_by_a_pattern_that_is_a_pipe_is_not_waited_for(tree: Path) -> None:
    (tree / "a.md").write_text("One gap.\n")
    os.mkfifo(tree / "a.de.md")
    found = list(read_documents("a.md", ReadOptions(source_pattern="{stem}.de.md")))
    failure, document = found
    assert isinstance(failure, Failure)
    assert str(failure) == "a.de.md: not a regular file but a pipe"
    assert isinstance(document, Document)
    assert document.source is None
