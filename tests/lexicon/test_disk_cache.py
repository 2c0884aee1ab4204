"""What is kept comes back as it was made, and never where something else was asked for."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from qa.lexicon.disk_cache import cache_folder, kept


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def never() -> None:
    pytest.fail("it was made before")


def test_it_is_made_once() -> None:
    value = {"a": [1, 2.5], "ä": ["b\ud800"]}
    assert kept("name", "state", lambda: value) == value
    assert kept("name", "state", never) == value


def test_it_is_made_anew_from_something_else(cache: Path) -> None:
    assert kept("name", "one", lambda: 1) == 1
    assert kept("name", "two", lambda: 2) == 2
    assert kept("name", "two", never) == 2
    assert [path.name for path in cache.iterdir() if path.stem == "name"] == ["name.json"]


def test_two_installations_do_not_make_it_anew_in_turns(cache: Path) -> None:
    assert kept("name", "one", lambda: 1) == 1
    assert kept("name", "two", lambda: 2) == 2
    assert [kept("name", state, never) for state in ("one", "two", "one")] == [1, 2, 1]
    assert kept("name", "three", lambda: 3) == 3
    assert kept("name", "two", never) == 2
    assert kept("name", "one", lambda: 4) == 4, "only that of the state before stays"
    assert len(list(cache.iterdir())) == 2


@pytest.mark.parametrize(
    "content", [b"", b"no such thing", b"i\x01\x00\x00\x00", b"0" * 32 + b"\n1", b"[" * 100_000]
)
def test_a_broken_file_is_made_anew(cache: Path, content: bytes) -> None:
    kept("name", "state", lambda: 1)
    (file,) = cache.iterdir()
    file.write_bytes(content)
    assert kept("name", "state", lambda: 3) == 3
    assert kept("name", "state", never) == 3


def test_a_folder_that_cannot_be_made_is_no_hindrance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert kept("name", "state", lambda: 1) == 1
    assert kept("name", "state", lambda: 2) == 2


def test_one_letter_changed_is_seen(cache: Path) -> None:
    kept("name", "state", lambda: "abc")
    (file,) = cache.iterdir()
    file.write_bytes(file.read_bytes().replace(b"abc", b"abd"))
    assert kept("name", "state", lambda: "new") == "new"


@pytest.mark.parametrize("name", ["../name", "a/b", "/abs", "a\0b", "", "n" * 100, "A", "ä"])
def test_no_other_name_becomes_a_file(cache: Path, name: str) -> None:
    assert kept(name, "state", lambda: 1) == 1
    assert kept(name, "state", lambda: 2) == 2
    assert not cache.exists() or not list(cache.iterdir())
    assert sorted(path.name for path in cache.parent.iterdir()) in ([], ["cache"])


@pytest.mark.skipif(sys.platform == "win32", reason="needs permissions")
class TestWhoMayWrite:
    def test_the_folder_and_what_is_in_it_are_the_users_alone(self, cache: Path) -> None:
        kept("name", "state", lambda: 1)
        assert stat.S_IMODE(cache.stat().st_mode) == 0o700
        (file,) = cache.iterdir()
        assert stat.S_IMODE(file.stat().st_mode) == 0o600

    @pytest.mark.parametrize("mode", [0o777, 0o770, 0o707, 0o1777])
    def test_a_folder_that_others_may_write_to_is_not_used(self, cache: Path, mode: int) -> None:
        cache.mkdir()
        cache.chmod(mode)
        assert cache_folder() is None
        assert kept("name", "state", lambda: 1) == 1
        assert kept("name", "state", lambda: 2) == 2
        assert not list(cache.iterdir())

    @pytest.mark.skipif(
        not hasattr(os, "chown") or os.geteuid() != 0, reason="needs an administrator"
    )
    def test_a_folder_of_somebody_else_is_not_used(self, cache: Path) -> None:
        cache.mkdir(mode=0o700)
        os.chown(cache, 12_345, 12_345)
        assert cache_folder() is None

    @pytest.mark.thorough
    def test_without_a_home_everything_works(self, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text("He said a a word.\n", encoding="utf-8")
        code = (
            "import os, pwd, sys\n"
            "def none(*_): raise KeyError\n"
            "pwd.getpwuid = none\n"
            "from qa.cli.main import run\n"
            "sys.exit(run(['check', '--isolated', '--format=concise', 'a.md']))"
        )
        keep = {"PATH": os.environ["PATH"]}
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env=keep, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (1, "")
        assert "a.md:1:" in done.stdout
        assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_a_link_in_the_place_of_a_file_is_not_followed_out(cache: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    cache.mkdir(mode=0o700)
    (cache / "name.json").symlink_to(tmp_path / "mine")
    assert kept("name", "state", lambda: 1) == 1
    assert (tmp_path / "mine").read_text() == "mine"
