"""A file is there as it was or as it should be, where it was named and nowhere else."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.files.opening import UnfitError
from qa.files.replacing import NAMELESS, replace_file, replacing


@pytest.fixture(
    autouse=True,
    params=[
        pytest.param("nameless", marks=pytest.mark.skipif(not NAMELESS, reason="needs Linux")),
        "named",
    ],
)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    (tmp_path / "tree").mkdir()
    monkeypatch.chdir(tmp_path / "tree")
    if request.param == "named":  # as on other systems
        monkeypatch.setattr("qa.files.replacing.NAMELESS", 0)
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
        raise wrong

    monkeypatch.setattr(os, "open", stopped)
    with pytest.raises(wrong):
        replace_file("a", [b"new"])
    monkeypatch.undo()
    assert names(here) == ["a"]


KILLED = """
import os, signal, sys
import qa.files.replacing as replacing
if len(sys.argv) > 1:
    setattr(replacing if sys.argv[1] == "name_new" else os, sys.argv[1], lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL))
with replacing.replacing("a") as file:
    file.write(b"new")
    file.flush()
    if len(sys.argv) == 1:
        os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not NAMELESS, reason="needs files without a name")
@pytest.mark.parametrize("at", [[], ["fsync"], ["fchmod"], ["link"], ["name_new"]])
@pytest.mark.parametrize("old", [True, False])
def test_a_kill_leaves_nothing(here: Path, at: list[str], old: bool) -> None:  # noqa: FBT001
    """Kills: a temporary file stayed for ever, one for each kill."""
    if old:
        (here / "a").write_bytes(b"old")
    command = [sys.executable, "-c", KILLED, *at]
    done = subprocess.run(
        command, check=False, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    )
    assert done.returncode == -signal.SIGKILL
    assert names(here) == ["a"] * old
    if old:
        assert (here / "a").read_bytes() == b"old"


@pytest.mark.skipif(not NAMELESS, reason="needs files without a name")
def test_where_nobody_may_link_it_is_copied(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", forbidden)
    for content in (b"one" * 100_000, b"two"):
        replace_file("a", [content], mode=0o640)
        assert (here / "a").read_bytes() == content
        assert stat.S_IMODE((here / "a").stat().st_mode) == 0o640
    assert names(here) == ["a"]


def test_a_file_that_was_made_meanwhile_is_replaced(here: Path) -> None:
    with replacing("a") as file:
        file.write(b"new")
        (here / "a").write_bytes(b"made meanwhile")
    assert (here / "a").read_bytes() == b"new"
    assert names(here) == ["a"]
