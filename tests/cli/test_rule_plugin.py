"""The example of a rule in another package: installed, found, run, explained and tested."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "doubled_comma"
TEXT = "We bought apples,, pears and plums.\n"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a Python that has the package, installed by pip without network."""
    site = tmp_path_factory.mktemp("site")
    wheels = tmp_path_factory.mktemp("wheels")
    build = (
        "import hatchling.build, os, sys; os.chdir(sys.argv[1]);"
        "print(hatchling.build.build_wheel(sys.argv[2]))"
    )
    subprocess.run([sys.executable, "-c", build, EXAMPLE, wheels], check=True, timeout=120)
    (wheel,) = wheels.glob("*.whl")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target"]
    subprocess.run([*pip, site, wheel], check=True, timeout=300)
    # The order that our own tests are shuffled in is nothing to those of the example.
    return {**os.environ, "PYTHONPATH": str(site), "PYTEST_ADDOPTS": ""}


def run(env: dict[str, str], *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder, env=env, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip


@pytest.mark.thorough
def test_it_is_found_and_runs(installed: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    done = run(installed, "qa", "check", "a.txt", "--format", "json", folder=tmp_path)
    findings = json.loads(done.stdout)["documents"][0]["findings"]
    assert [finding["text"] for finding in findings if finding["rule"] == "doubled-comma"] == [",,"]
    assert done.returncode == 1
    done = run(installed, "qa", "explain", "doubled-comma", folder=tmp_path)
    assert "A comma stands twice in a row." in done.stdout
    fixed = run(installed, "qa", "check", "a.txt", "--fix", "--unsafe-fixes", folder=tmp_path)
    assert "apples, pears" in (tmp_path / "a.txt").read_text("utf-8"), fixed.stderr


def test_without_it_there_is_no_such_rule(tmp_path: Path) -> None:
    done = run({**os.environ}, "qa", "explain", "doubled-comma", folder=tmp_path)
    assert done.returncode == 2


@pytest.mark.thorough
def test_its_own_tests_pass(installed: dict[str, str], tmp_path: Path) -> None:
    tests = (EXAMPLE / "tests" / "test_doubled_comma.py").read_text("utf-8")
    (tmp_path / "test_doubled_comma.py").write_text(tests, "utf-8")
    done = run(installed, "pytest", "-q", "-p", "no:cacheprovider", ".", folder=tmp_path)
    assert "3 passed" in done.stdout, done.stdout
