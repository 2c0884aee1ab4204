"""The name of the program: the same for the same files, wherever and whenever they were installed."""

from __future__ import annotations

import os
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

import qa
from qa import __version__
from qa.model.memory import forget
from qa.run.identity import program

EARLY, LATE = 1_000_000_000, 1_700_000_000


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    forget()
    yield
    forget()


def installed(site: Path, code: str, *, at: int, recorded: bool = True) -> Path:
    """A package of one module, as an installer leaves it; all files have one time of change."""
    module = site / "qa" / "__init__.py"
    record = site / f"translation_qa-{__version__}.dist-info" / "RECORD"
    for path in (module, record):
        path.parent.mkdir(parents=True)
    module.write_text(code, encoding="utf-8")
    checksum = urlsafe_b64encode(sha256(code.encode()).digest()).rstrip(b"=").decode()
    lines = (f"qa/__init__.py,sha256={checksum},{len(code)}", f"{record.parent.name}/RECORD,,")
    if recorded:
        record.write_text("\n".join(lines), encoding="utf-8")
    for path in filter(Path.exists, (module, record)):
        os.utime(path, (at, at))
    return module


def name_of(module: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    forget()
    with monkeypatch.context() as patch:
        patch.setattr(qa, "__file__", str(module))
        return program()


def test_an_installation_is_named_by_what_is_in_it_and_not_by_its_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = name_of(installed(tmp_path / "a", "LIMIT = 1", at=EARLY), monkeypatch)
    there = name_of(installed(tmp_path / "b", "LIMIT = 1", at=LATE), monkeypatch)
    other = name_of(installed(tmp_path / "c", "LIMIT = 2", at=EARLY), monkeypatch)
    assert here == there
    assert here != other


@pytest.mark.parametrize("code", ["LIMIT = 2", "LIMIT = 10"])
def test_what_is_changed_where_it_is_installed_has_another_name(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = installed(tmp_path, "LIMIT = 1", at=EARLY)
    before = name_of(module, monkeypatch)
    module.write_text(code, encoding="utf-8")
    assert name_of(module, monkeypatch) != before


def test_a_file_that_came_or_went_gives_another_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = installed(tmp_path, "LIMIT = 1", at=EARLY)
    before = name_of(module, monkeypatch)
    added = module.with_name("added.py")
    added.write_text("", encoding="utf-8")
    os.utime(added, (EARLY, EARLY))
    assert name_of(module, monkeypatch) != before
    added.unlink()
    assert name_of(module, monkeypatch) == before


def test_without_a_record_sizes_and_times_tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = {
        name_of(installed(tmp_path / str(n), code, at=at, recorded=False), monkeypatch)
        for n, (code, at) in enumerate([("A", EARLY), ("A", LATE), ("AB", EARLY), ("A", EARLY)])
    }
    assert len(names) == 3
