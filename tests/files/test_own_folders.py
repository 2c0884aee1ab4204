from __future__ import annotations

import sys
from pathlib import Path

import pytest

from qa.files.own_folders import own_folder


@pytest.mark.parametrize(
    ("platform", "variable", "expected"),
    [
        ("linux", "XDG_CACHE_HOME", "named/translation-qa"),
        ("linux", None, ".cache/translation-qa"),
        ("darwin", "XDG_CACHE_HOME", "Library/Caches/translation-qa"),
        ("win32", "LOCALAPPDATA", "named/translation-qa"),
        ("win32", None, "AppData/Local/translation-qa"),
    ],
)
def test_each_platform_has_its_custom(
    platform: str,
    variable: str | None,
    expected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    if variable is not None:
        monkeypatch.setenv(variable, str(tmp_path / "named"))
    assert own_folder("XDG_CACHE_HOME", ".cache", "Caches") == tmp_path / expected
