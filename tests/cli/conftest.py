"""Commands are run as users run them: in a process of their own, in an empty directory."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from forked import Forked

Run = Callable[..., "subprocess.CompletedProcess[str]"]

FLAWED = "One  gap.\n"
CLEAN = "No gap here.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "flawed.txt").write_text(FLAWED, "utf-8")
    (tmp_path / "clean.txt").write_text(CLEAN, "utf-8")
    return tmp_path


@pytest.fixture
def qa(folder: Path, forked: Forked) -> Run:
    def run(
        *arguments: str, text: str | None = None, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        variables = {**os.environ, **environment}
        return forked.run(arguments, cwd=folder, environment=variables, text=text)

    return run


@pytest.fixture
def quick(folder: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """The same in this process, where nothing depends on starting and ending."""
    from qa.cli.main import run

    def run_here(*arguments: str) -> subprocess.CompletedProcess[str]:
        assert folder.is_dir()
        status = run(arguments)
        out, err = capfd.readouterr()
        return subprocess.CompletedProcess(arguments, status, out, err)

    return run_here


@pytest.fixture
def plugin(folder: Path) -> Callable[[str, str], dict[str, str]]:
    """Installs a distribution with one module and its entry points; gives the environment."""

    def install(entry_points: str, module: str) -> dict[str, str]:
        site = folder / "site"
        metadata = site / "their_rules-1.0.dist-info"
        metadata.mkdir(parents=True, exist_ok=True)
        (metadata / "METADATA").write_text("Name: their-rules\nVersion: 1.0\n", "utf-8")
        (metadata / "entry_points.txt").write_text(entry_points, "utf-8")
        (site / "their_rules.py").write_text(module, "utf-8")
        known = os.environ.get("PYTHONPATH")
        return {"PYTHONPATH": os.pathsep.join([str(site), *([known] if known else [])])}

    return install
