"""What is kept comes back as it was made, and never where something else was asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.lexicon.disk_cache import kept


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QA_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def never() -> None:
    pytest.fail("it was made before")


def test_it_is_made_once() -> None:
    value = {"a": (1, 2.5), "ä": frozenset({"b"})}
    assert kept("name", "state", lambda: value) == value
    assert kept("name", "state", never) == value


def test_it_is_made_anew_from_something_else(cache: Path) -> None:
    assert kept("name", "one", lambda: 1) == 1
    assert kept("name", "two", lambda: 2) == 2
    assert kept("name", "two", never) == 2
    assert len(list(cache.iterdir())) == 1


@pytest.mark.parametrize("content", [b"", b"no such thing", b"i\x01\x00\x00\x00"])
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
