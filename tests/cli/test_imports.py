"""Nothing is imported from the folder in which the texts are."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

# What this program, Python's own library for processes, and packages import early and late.
MODULES = (
    "click", "multiprocessing", "json", "re", "wordfreq", "langdetect", "markdown_it", "tomllib",
    "difflib", "sqlite3", "qa_evil", "encodings_evil", "hashlib", "typing", "random",
)  # fmt: skip


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    for name in MODULES:
        (tmp_path / f"{name}.py").write_text("open('run', 'a').write(__name__ + '\\n')\n")
    metadata = tmp_path / "evil-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Name: evil\nVersion: 1\n")
    groups = ("qa.rules", "qa.readers", "qa.formats", "qa.metrics", "qa.encoders", "qa.engines")
    (metadata / "entry_points.txt").write_text(
        "\n".join(f"[{group}]\nevil = qa_evil:evil" for group in groups)
    )
    # Three batches, for processes, with little in them to check.
    row = {"text": "One  gap is here in this text.", "note": "x" * 2000}
    (tmp_path / "a.jsonl").write_text(f"{json.dumps(row)}\n" * 70)
    (tmp_path / "a.md").write_text("One  gap.\n")
    return tmp_path


SCRIPT = Path(sysconfig.get_path("scripts")) / "qa"


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(
            (str(SCRIPT),),
            marks=[
                pytest.mark.skipif(not SCRIPT.exists(), reason="not installed"),
                pytest.mark.thorough,
            ],
        ),
        (sys.executable, "-m", "qa"),
    ],
)
@pytest.mark.parametrize("path", [None, pytest.param("", marks=pytest.mark.thorough), os.pathsep])
@pytest.mark.parametrize("jobs", ["1", pytest.param("2", marks=pytest.mark.thorough)])
def test_no_module_of_the_working_directory_is_run(
    hostile: Path, command: tuple[str, ...], path: str | None, jobs: str
) -> None:
    if path == os.pathsep:  # Python itself imports from there before anybody can say anything
        for module in hostile.glob("*.py"):
            if module.name != "qa_evil.py":
                module.unlink()
    own = ("PYTHONPATH", "PYTHONSAFEPATH")  # that of the tests protects nobody else
    environment = {name: value for name, value in os.environ.items() if name not in own}
    if path is not None:
        environment["PYTHONPATH"] = path
    done = subprocess.run(
        [*command, "check", "-j", jobs, "--no-cache", "--format", "concise", "-q", "."],
        cwd=hostile,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert not (hostile / "run").exists()
