"""The hooks for pre-commit, run by pre-commit against a repository with an article in it."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from forked import Forked

ROOT = Path(__file__).parents[2]
HOOKS = ROOT / ".pre-commit-hooks.yaml"
FLAWED = "One  gap.\n"

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("pre_commit") is None or shutil.which("git") is None,
    reason="needs pre-commit (pip install pre-commit) and git",
)

Here = Callable[[str], str]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """That of the user, without her git settings, with an empty cache of pre-commit."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return kept | {
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.org",
        "PRE_COMMIT_HOME": str(tmp_path / "cache"),
        "PRE_COMMIT_COLOR": "never",
    }


@pytest.fixture
def articles(tmp_path: Path, environment: dict[str, str]) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    call(folder, environment, "git", "init", "--quiet")
    (folder / "flawed.md").write_text(FLAWED, "utf-8")
    (folder / "clean.md").write_text("No gap.\n", "utf-8")
    (folder / "program.py").write_text("a  =  1\n", "utf-8")
    return folder


def call(folder: Path, environment: dict[str, str], *command: str) -> str:
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert not done.returncode, done.stdout + done.stderr
    return done.stdout


def run_hooks(
    folder: Path, environment: dict[str, str], config: str
) -> subprocess.CompletedProcess[str]:
    (folder / ".pre-commit-config.yaml").write_text(config, "utf-8")
    call(folder, environment, "git", "add", ".")
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def hooks() -> dict[str, str]:
    """Our hooks by id, each as it stands in the file."""
    parts = re.split(r"^- ", HOOKS.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return {part.split("\n")[0].removeprefix("id: "): part for part in parts}


@pytest.fixture
def here(forked: Forked) -> Callable[[str], str]:
    return lambda name: configuration(name, forked)


def configuration(name: str, forked: Forked) -> str:
    """A configuration with a hook of ours that runs in this environment."""
    hook = hooks()[name].replace("language: python", "language: system")
    hook = hook.replace("entry: qa ", f"entry: {shlex.join(forked.command())} ")
    assert sys.executable in hook
    lines = "".join(f"        {line.strip()}\n" for line in hook.splitlines())
    return f"repos:\n  - repo: local\n    hooks:\n      - {lines.strip()}\n"


def test_the_manifest_is_one(environment: dict[str, str]) -> None:
    call(ROOT, environment, sys.executable, "-m", "pre_commit", "validate-manifest", str(HOOKS))


def test_the_hook_refuses_a_flawed_article(
    articles: Path, environment: dict[str, str], here: Here
) -> None:
    done = run_hooks(articles, environment, here("qa"))
    assert done.returncode == 1
    assert "flawed.md:1:4: minor: 2 spaces in a row" in done.stdout
    assert "clean.md" not in done.stdout
    assert (articles / "flawed.md").read_text("utf-8") == FLAWED
    (articles / "flawed.md").write_text("One gap.\n", "utf-8")
    done = run_hooks(articles, environment, here("qa"))
    assert done.returncode == 0, done.stdout


def test_the_hook_heeds_settings_and_verdicts(
    articles: Path, environment: dict[str, str], here: Here, forked: Forked
) -> None:
    (articles / "qa.toml").write_text('exclude = ["flawed.md"]\n', "utf-8")
    assert run_hooks(articles, environment, here("qa")).returncode == 0
    (articles / "qa.toml").unlink()
    call(articles, environment, *forked.command("baseline", "flawed.md"))
    assert run_hooks(articles, environment, here("qa")).returncode == 0


def test_the_fixing_hook_fixes(articles: Path, environment: dict[str, str], here: Here) -> None:
    done = run_hooks(articles, environment, here("qa-fix"))
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert (articles / "flawed.md").read_text("utf-8") == "One gap.\n"
    assert run_hooks(articles, environment, here("qa-fix")).returncode == 0


@pytest.mark.thorough
@pytest.mark.skipif(
    importlib.util.find_spec("hatchling") is None,
    reason="needs hatchling, to build the hook's package without the network",
)
def test_the_hook_is_installed_from_its_repository(
    articles: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    """pre-commit clones us, makes an environment and installs us there, as for any user.

    Only what we depend on is not fetched again: it is found in this environment.
    """
    home = tmp_path / "home"
    shutil.copytree(ROOT / "qa", home / "qa", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", HOOKS.name):
        shutil.copy(ROOT / name, home)
    call(home, environment, "git", "init", "--quiet")
    call(home, environment, "git", "add", ".")
    call(home, environment, "git", "commit", "--quiet", "--message", "all")
    revision = call(home, environment, "git", "rev-parse", "HEAD").strip()
    config = f"repos:\n  - repo: {home}\n    rev: {revision}\n    hooks:\n      - id: qa\n"
    environment |= {
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path.endswith("-packages")),
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # so pip spells "yes"
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    done = run_hooks(articles, environment, config)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "flawed.md:1:4: minor: 2 spaces in a row" in done.stdout
    assert "program.py" not in done.stdout
