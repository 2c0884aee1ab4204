"""The documentation builds as a site, and the workflows are what they should be."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github").rglob("*.yml"))


@pytest.mark.skipif(
    importlib.util.find_spec("material") is None, reason="needs the extra docs: MkDocs"
)
def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", tmp_path],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "fonts.googleapis" not in page


@pytest.mark.parametrize("path", WORKFLOWS, ids=[path.name for path in WORKFLOWS])
def test_workflows_are_yaml_and_run_with_few_rights(path: Path) -> None:
    yaml = pytest.importorskip("yaml")
    known = yaml.safe_load(path.read_text(encoding="utf-8"))
    if path.parent.name == "workflows":
        assert known["permissions"] == {"contents": "read"}
        assert all("timeout-minutes" in job for job in known["jobs"].values())


def test_the_command_has_the_name_of_the_distribution_too() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"]["translation-qa"] == project["scripts"]["qa"]
    assert not any("ray" in need for need in project["optional-dependencies"]["dev"])
