"""Readers and engines of other packages: the examples, as an installer leaves them."""

from __future__ import annotations

import json
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
EXAMPLES = Path(__file__).parents[2] / "examples"
LOG = "12:30 <Anna> Good  morning.\n12:31 <Ben Ben> I saw the the boat.\nServer started.\n"


@pytest.fixture
def install(folder: Path) -> Callable[[str, str], str]:
    def installed(name: str, group: str) -> str:
        project = tomllib.loads((EXAMPLES / name / "pyproject.toml").read_text("utf-8"))["project"]
        site = folder / "site"
        metadata = site / f"qa_{name}-1.0.dist-info"
        metadata.mkdir(parents=True)
        (metadata / "METADATA").write_text(f"Name: {project['name']}\nVersion: 1.0\n", "utf-8")
        lines = [f"{left} = {value}\n" for left, value in project["entry-points"][group].items()]
        (metadata / "entry_points.txt").write_text(f"[{group}]\n" + "".join(lines), "utf-8")
        module = (EXAMPLES / name / f"{name}.py").read_text("utf-8")
        (site / f"{name}.py").write_text(module, "utf-8")
        return str(site)

    return installed


def test_a_reader_reads_its_extension(
    qa: Run, folder: Path, install: Callable[[str, str], str]
) -> None:
    site = install("reader_log", "qa.readers")
    (folder / "logs").mkdir()
    (folder / "logs" / "chat.log").write_text(LOG, "utf-8")
    for path in ("logs", "logs/chat.log"):
        done = qa("check", path, "--lang", "en", "--format", "jsonl", PYTHONPATH=site)
        assert done.stderr == ""
        report = json.loads(done.stdout)
        assert [(f["rule"], f["text"]) for f in report["findings"]] == [
            ("doubled-space", "  "), ("doubled-word", "the the"),
        ]  # fmt: skip
        for finding in report["findings"]:
            assert LOG[finding["start"] : finding["end"]] == finding["text"]
    assert "no articles" in qa("check", "logs").stderr  # without the plug-in


def test_fixes_find_their_way_back(
    qa: Run, folder: Path, install: Callable[[str, str], str]
) -> None:
    site = install("reader_log", "qa.readers")
    (folder / "chat.log").write_text(LOG, "utf-8")
    qa("check", "chat.log", "--lang", "en", "--fix", PYTHONPATH=site)
    fixed = (folder / "chat.log").read_text("utf-8")
    assert fixed == LOG.replace("Good  m", "Good m").replace("the the", "the")


@pytest.mark.parametrize(
    ("module", "why"),
    [
        ("read_log = 3", "no reader"),
        ("def read_log(raw, lang): return raw", "must give a ReadText"),
        ("def read_log(raw, lang): raise KeyError('x')", "KeyError"),
        ("import nothing_there", "cannot be loaded"),
    ],
)
def test_a_reader_that_is_wrong_is_named(
    qa: Run, folder: Path, install: Callable[[str, str], str], module: str, why: str
) -> None:
    site = install("reader_log", "qa.readers")
    (folder / "site" / "reader_log.py").write_text(module, "utf-8")
    (folder / "chat.log").write_text(LOG, "utf-8")
    done = qa("check", "chat.log", "clean.txt", PYTHONPATH=site)
    assert done.returncode == 2
    assert why in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.thorough
def test_an_engine_changes_nothing_but_the_time(
    qa: Run, folder: Path, install: Callable[[str, str], str]
) -> None:
    site = install("engine_threads", "qa.engines")
    rows = "".join(json.dumps({"text": f"Row {n} has  a gap gap."}) + "\n" for n in range(600))
    (folder / "r.jsonl").write_text(rows, "utf-8")
    arguments = ("check", "r.jsonl", "clean.txt", "--lang", "en", "--format", "jsonl", "--no-cache")
    ours = qa(*arguments)
    theirs = qa(*arguments, "--engine", "threads", "--jobs", "3", PYTHONPATH=site)
    assert theirs.stdout == ours.stdout
    assert (theirs.returncode, theirs.stderr) == (ours.returncode, ours.stderr) == (1, "")


@pytest.mark.parametrize(
    ("module", "why"),
    [
        ("Threads = print", "is not an engine"),
        ("class Threads:\n def __init__(self, jobs): raise OSError('no machines')", "no machines"),
        (
            (
                "class Threads:\n def __init__(self, jobs): pass\n def close(self): pass\n"
                " def map(self, work, batches, how): return iter([])"
            ),
            "fewer answers",
        ),
        (
            (
                "class Threads:\n def __init__(self, jobs): pass\n def close(self): pass\n"
                " def map(self, work, batches, how): raise KeyError('gone')"
            ),
            "the engine failed (KeyError",
        ),
    ],
)
def test_an_engine_that_is_wrong_is_named(
    qa: Run, folder: Path, install: Callable[[str, str], str], module: str, why: str
) -> None:
    site = install("engine_threads", "qa.engines")
    (folder / "site" / "engine_threads.py").write_text(module, "utf-8")
    done = qa("check", "clean.txt", "--engine", "threads", "--no-cache", PYTHONPATH=site)
    assert done.returncode == 2
    assert why in done.stderr
    assert "Traceback" not in done.stderr


def test_an_engine_that_is_not_there(qa: Run) -> None:
    done = qa("check", "clean.txt", "--engine", "spark")
    assert done.returncode == 2
    assert "there is no engine 'spark'" in done.stderr
