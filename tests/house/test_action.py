"""The action for GitHub: its script is run by bash, as the runner does."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from forked import Forked

ROOT = Path(__file__).parents[2]
ACTION = (ROOT / "action.yml").read_text("utf-8")

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or shutil.which("bash") is None, reason="needs bash"
)


def scripts() -> list[str]:
    """The scripts of the steps, in order."""
    found = re.findall(r"^      run: \|\n((?:        .*\n|\n)+)", ACTION, re.MULTILINE)
    return [re.sub(r"^ {8}", "", script, flags=re.MULTILINE) for script in found]


@pytest.fixture
def runner(tmp_path: Path, forked: Forked) -> Path:
    """A directory with articles, and a command `qa`."""
    (tmp_path / "bin").mkdir()
    command = tmp_path / "bin" / "qa"
    command.write_text(f'#!/bin/sh\nexec {shlex.join(forked.command())} "$@"\n', "utf-8")
    command.chmod(0o755)
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a b.md").write_text("One  gap.\n", "utf-8")
    (tmp_path / "clean.md").write_text("No gap.\n", "utf-8")
    return tmp_path


def check(runner: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    variables = {"PATHS": ".", "ARGS": "", "CHANGED_ONLY": "false", "BASE": "", "SARIF": ""}
    environment = {**os.environ, **variables, "SUMMARY": "true", **inputs} | {
        "QA_BIN": str(runner / "bin"),
        "RUNNER_TEMP": str(runner),
        "GITHUB_OUTPUT": str(runner / "output"),
        "GITHUB_STEP_SUMMARY": str(runner / "summary"),
    }
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", scripts()[1]],  # noqa: S607
        cwd=runner,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_what_is_found_is_annotated_summed_up_and_uploaded(runner: Path) -> None:
    done = check(runner, PATHS="articles/a b.md\nclean.md\n", SARIF="qa.sarif")
    assert done.returncode == 1
    assert "::warning file=articles/a b.md,line=1," in done.stdout
    assert (runner / "output").read_text("utf-8") == "status=1\n"
    assert "1 finding (1 minor)" in (runner / "summary").read_text("utf-8")
    (run,) = json.loads((runner / "qa.sarif").read_text("utf-8"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["doubled-space"]
    rules = run["tool"]["driver"]["rules"]
    assert rules[run["results"][0]["ruleIndex"]]["help"]["text"]
    assert not list(runner.glob("qa-summary*"))


def test_the_texts_are_checked_once(runner: Path, forked: Forked) -> None:
    assert scripts()[1].count('qa" check') == 1
    text = (runner / "articles" / "a b.md").read_text("utf-8")
    for form in ("github", "sarif", "markdown"):  # one run says what three would
        path = runner / f"alone.{form}"
        arguments = ("check", f"--format={form}", f"--output={path}", "articles")
        forked.run(arguments, cwd=runner, environment=os.environ)
    done = check(runner, PATHS="articles", SARIF="qa.sarif")
    assert done.stdout == (runner / "alone.github").read_text("utf-8")
    assert (runner / "qa.sarif").read_text("utf-8") == (runner / "alone.sarif").read_text("utf-8")
    assert (runner / "summary").read_text("utf-8") == (runner / "alone.markdown").read_text("utf-8")
    assert text == (runner / "articles" / "a b.md").read_text("utf-8")


def test_a_clean_text_is_clean(runner: Path) -> None:
    done = check(runner, PATHS="clean.md", ARGS="--fail-on=major\n\n--lang=en", SUMMARY="false")
    assert (done.returncode, done.stderr) == (0, "")
    assert not (runner / "summary").exists()


def test_what_cannot_be_done_fails(runner: Path) -> None:
    assert check(runner, PATHS="gone.md").returncode == 2
    assert check(runner, CHANGED_ONLY="true", BASE="HEAD").returncode == 2


def test_an_input_is_data(runner: Path) -> None:
    done = check(runner, PATHS='$(touch owned)\n`touch owned`\n"; touch owned; "\n--fix')
    assert done.returncode == 2
    assert not (runner / "owned").exists()
    assert (runner / "articles" / "a b.md").read_text("utf-8") == "One  gap.\n"


def test_no_expression_stands_in_a_script() -> None:
    assert len(scripts()) == 2
    assert not any("${{" in script for script in scripts())


def test_the_shell_of_the_page_works(runner: Path) -> None:
    page = (ROOT / "docs" / "ci.md").read_text("utf-8")
    (script,) = re.findall(r"^```sh\n(set -eu\n.*?)^```", page, re.MULTILINE | re.DOTALL)
    environment = {**os.environ, "PATH": f"{runner / 'bin'}:{os.environ['PATH']}"}
    for text, status in (("One  gap.\n", 1), ("No gap.\n", 0), ("\x00", 2)):
        (runner / "articles" / "a b.md").write_text(text, "utf-8")
        done = subprocess.run(
            ["sh", "-c", script],  # noqa: S607
            cwd=runner,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == status
        assert ("doubled-space" in done.stdout) == (status == 1)
