"""A file is there as it was or as it should be, where it was named and nowhere else."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.files.opening import UnfitError
from qa.files.replacing import replace_file, replacing


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tree").mkdir()
    monkeypatch.chdir(tmp_path / "tree")
    return tmp_path / "tree"


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written(here: Path) -> None:
    replace_file("a.txt", [b"one", b"two"])
    assert (here / "a.txt").read_bytes() == b"onetwo"
    assert names(here) == ["a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs permissions")
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755])
def test_an_old_file_keeps_its_permissions(here: Path, mode: int) -> None:
    (here / "a").write_bytes(b"old")
    (here / "a").chmod(mode)
    replace_file("a", [b"new"])
    assert (here / "a").read_bytes() == b"new"
    assert stat.S_IMODE((here / "a").stat().st_mode) == mode


@pytest.mark.parametrize("wrong", [ValueError, KeyboardInterrupt, SystemExit])
def test_an_old_file_stays_if_the_new_one_is_not_finished(
    here: Path, wrong: type[BaseException]
) -> None:
    (here / "a").write_bytes(b"old")

    def chunks() -> Iterator[bytes]:
        yield b"half"
        raise wrong

    with pytest.raises(wrong):
        replace_file("a", chunks())
    assert (here / "a").read_bytes() == b"old"
    assert names(here) == ["a"]


def test_a_link_within_the_tree_is_followed(here: Path) -> None:
    (here / "real").write_bytes(b"old")
    (here / "link").symlink_to("real")
    replace_file("link", [b"new"])
    assert (here / "link").is_symlink()
    assert (here / "real").read_bytes() == b"new"


@pytest.mark.parametrize("name", ["link", "folder/secret", "./link"])
def test_a_link_out_of_the_tree_is_not(here: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "secret").write_bytes(b"mine")
    (here / "link").symlink_to(tmp_path / "secret")
    (here / "folder").symlink_to(tmp_path)
    with pytest.raises(UnfitError, match="leads out of"), replacing(name) as file:
        file.write(b"theirs")
    assert (tmp_path / "secret").read_bytes() == b"mine"
    assert names(tmp_path) == ["secret", "tree"]


def test_what_the_user_names_elsewhere_is_written_there(tmp_path: Path) -> None:
    replace_file(tmp_path / "other", [b"x"])
    replace_file("../another", [b"x"])
    assert (tmp_path / "other").read_bytes() == (tmp_path / "another").read_bytes() == b"x"


def test_a_link_elsewhere_stays_in_its_folder(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "link").symlink_to(tmp_path / "secret")
    with pytest.raises(UnfitError, match="leads out of"):
        replace_file(tmp_path / "out" / "link", [b"x"])
    assert not (tmp_path / "secret").exists()


def test_a_dangling_link_out_of_the_tree_makes_no_file(here: Path, tmp_path: Path) -> None:
    (here / "a").symlink_to(tmp_path / "new")
    with pytest.raises(UnfitError):
        replace_file("a", [b"x"])
    assert not (tmp_path / "new").exists()


def test_a_folder_is_not_replaced(here: Path) -> None:
    (here / "d").mkdir()
    with pytest.raises(UnfitError, match="not a regular file"):
        replace_file("d", [b"x"])


@pytest.mark.parametrize("wrong", [KeyboardInterrupt, SystemExit])
def test_what_a_signal_meets_right_after_it_was_made_goes_away(
    here: Path, wrong: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "a").write_bytes(b"old")
    made = os.open

    def stopped(path: str, flags: int, mode: int = 0o777) -> int:
        os.close(made(path, flags, mode))
        assert len(names(here)) == 2
        raise wrong

    monkeypatch.setattr(os, "open", stopped)
    with pytest.raises(wrong):
        replace_file("a", [b"new"])
    monkeypatch.undo()
    assert names(here) == ["a"]
