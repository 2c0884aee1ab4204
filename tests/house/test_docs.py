"""The documents say what the code does."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from forked import Forked

from qa.detect.run import detect
from qa.model.document import Document
from qa.read.plain import read_plain
from qa.rules.base import DocumentRule

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    path
    for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("samples/README.md"))
)


@pytest.mark.thorough
def test_generated_pages_are_current() -> None:
    command = [sys.executable, "docs/generate.py", "--check"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert not done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    text = re.sub(
        r"^(`{3,})\w*\n.*?^\1", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    for target, anchor in re.findall(r"\]\(([^)#\s]*)(?:#([^)\s]+))?[^)]*\)", text):
        if "://" not in target:
            other = page.parent / target if target else page
            assert other.exists(), target
            if anchor and other.suffix == ".md":
                assert anchor in anchors(other), f"{target}#{anchor}"


def anchors(page: Path) -> set[str]:
    """What links to the headings of a page end in, as GitHub makes it of their words."""
    text = re.sub(
        r"^(`{3,})\w*\n.*?^\1", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    headings = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
    words = (re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading) for heading in headings)
    return {re.sub(r"[^\w -]", "", each).lower().strip().replace(" ", "-") for each in words}


def texts() -> list[Path]:
    """The files of the project that people wrote."""
    suffixes = {".py", ".md", ".toml", ".yaml", ".yml", ".json", ".txt", ".html", ".jsonl", ""}
    skipped = {".git", ".venv", "build", "dist"}
    return [
        path
        for path in ROOT.rglob("*")
        if path.is_file()
        and path.suffix in suffixes
        and not skipped & {*path.relative_to(ROOT).parts}
        and not any("cache" in part or part == ".hypothesis" for part in path.parts)
    ]


def test_no_path_of_a_machine_stands_in_the_tree() -> None:
    machine = re.compile(r"(?<![\w.$}])/(?:home|root|work|Users)/\w|\b[A-Z]:\\Users\\")
    for path in texts():
        text = path.read_text("utf-8", errors="replace")
        found = machine.search(text)
        assert not found or path == Path(__file__), f"{path}: {found}"


def blocks(page: str, language: str) -> list[str]:
    """The blocks of code in a page, without their indent."""
    pattern = rf"^( *)```{language}\n(.*?)^\1```"
    text = (ROOT / page).read_text("utf-8")
    return [
        textwrap.dedent(match[2]) for match in re.finditer(pattern, text, re.DOTALL | re.MULTILINE)
    ]


def test_python_of_the_readme_runs() -> None:
    (code,) = blocks("README.md", "python")
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert "missing-capital" in done.stdout
    assert "doubled-space" in done.stdout


def test_settings_of_the_readme_are_settings(tmp_path: Path, forked: Forked) -> None:
    (settings,) = blocks("README.md", "toml")
    (tmp_path / "qa.toml").write_text(settings, "utf-8")
    (tmp_path / "a.txt").write_text("On tuesday the  minister spoke.\n", "utf-8")
    arguments = ("check", "--format", "concise", "a.txt")
    done = forked.run(arguments, cwd=tmp_path, environment=os.environ)
    assert not done.returncode, done.stderr  # fail-on is major
    assert "missing-capital" in done.stdout
    assert "doubled-space" not in done.stdout


def test_commands_of_the_readme_exist(forked: Forked) -> None:
    lines = [line for block in blocks("README.md", "sh") for line in block.splitlines()]
    used = {
        (line.split()[1], *re.findall(r" (--[a-z-]+)", line.split("  #")[0]))
        for line in lines
        if line.startswith("qa ")
    }
    assert used
    for name, *options in used:
        done = forked.run((name, "--help"), cwd=ROOT, environment=os.environ)
        assert not done.returncode, done.stderr
        assert all(option in done.stdout for option in options), (name, options)


def test_readme_marks_its_two_commands() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    for name in ("main", "tests"):
        found = re.search(rf"^<!-- command: {name} -->\n```sh\n(.+)\n```$", text, re.MULTILINE)
        assert found, name
        assert found[1].startswith("python3 -m venv .venv && ")


def test_the_rule_of_the_five_minutes_works(tmp_path: Path) -> None:
    (code,) = blocks("CONTRIBUTING.md", "python")
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    found = re.search(r"Write `qa/rules/(\w+)/(\w+)\.py`", text)
    assert found
    path = tmp_path / f"{found[2]}.py"
    path.write_text(code, "utf-8")
    name = f"qa.rules.{found[1]}.{found[2]}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules[name]
    (rule,) = (value for value in vars(module).values() if getattr(value, "__module__", "") == name)
    assert issubclass(rule, DocumentRule)
    assert rule.id == found[2].replace("_", "-")
    assert rule.category.dimension == found[1].replace("_", "-")
    assert f"-k {rule.id}" in text
    assert {bool(example.flagged) for example in rule.examples} == {True, False}
    for example in rule.examples:
        document = Document("a", "a", example.text, read_plain(example.text, "en"))
        findings = detect(document, [rule()]).findings
        assert tuple((f.span.start, f.span.end) for f in findings) == example.flagged
