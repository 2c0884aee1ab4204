"""Which tests run which lines of `qa`, measured: what `benchmarks/mutation.py` chooses tests by.

    python benchmarks/line_tests.py                # all test files that changed since they were measured
    python benchmarks/line_tests.py tests/detect   # only those of a room

A line is known by its text, not its number, so that a map stays true while code above it changes. The
map lies in `build/line_tests`, a file for each file of tests, and is measured with coverage.py.
A line that only another process runs is not seen.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import coverage
import pytest

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "build" / "line_tests"
# Their subjects are documents, other programs and scripts, not rooms of `qa`.
LEFT_OUT = ("house", "browser", "benchmarks", "samples")
# Tests of a file that run the same line: from so many on they are taken to be the whole file.
MANY = 200


class Timed(NamedTuple):
    """A test, or a file of tests, and the seconds that it takes."""

    name: str
    seconds: float


class Recorder:
    """A plug-in of pytest: which lines each test ran, written after the last test of each file."""

    def __init__(self) -> None:
        self.coverage = coverage.Coverage(source=[str(ROOT / "qa")], data_file=None)
        self.coverage.set_option("run:disable_warnings", ["no-data-collected"])
        self.coverage.start()
        self.path = ""
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Note that the lines that run now are run by this test."""
        path = item.nodeid.partition("::")[0]
        if path != self.path:
            self.write()
            self.path = path
        self.coverage.switch_context(item.nodeid)
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add up how long the test takes; one that does not pass is worth nothing."""
        if not report.passed:
            self.failed.add(report.nodeid)
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0.0) + report.duration

    def pytest_sessionfinish(self) -> None:
        """Write what is known of the last file."""
        self.write()

    def write(self) -> None:
        """What is known of the tests of a file."""
        self.coverage.stop()
        if self.path:
            _place(self.path).parent.mkdir(parents=True, exist_ok=True)
            _place(self.path).write_text(json.dumps(self._told()), "utf-8")
        self.coverage.erase()
        self.seconds = {}
        self.coverage.start()

    def _told(self) -> dict[str, Any]:
        for name in self.failed:
            self.seconds.pop(name, None)
        tests = {name: at for at, name in enumerate(self.seconds)}
        data = self.coverage.get_data()
        found: dict[str, dict[str, list[int]]] = {}
        for name in data.measured_files():
            lines = Path(name).read_text("utf-8").split("\n")
            by_text: dict[str, set[int]] = {}
            for line, contexts in data.contexts_by_lineno(name).items():
                if line > len(lines):
                    continue  # the file was changed meanwhile
                ran = {tests[context] for context in contexts if context in tests}
                by_text.setdefault(lines[line - 1].strip(), set()).update(ran)
            found[Path(name).relative_to(ROOT).as_posix()] = {
                text: sorted(ran) if len(ran) < MANY else [-1]
                for text, ran in by_text.items()
                if ran
            }
        return {"digest": _digest(self.path), "seconds": self.seconds, "lines": found}


def pytest_configure(config: pytest.Config) -> None:
    """Measure, in a process that runs tests with `-p line_tests`."""
    config.pluginmanager.register(Recorder())


def tests_of(path: str, texts: set[str]) -> list[Timed]:
    """The tests that run one of the lines of a module, the quickest first."""
    found: dict[str, float] = {}
    for file in sorted(FOLDER.rglob("*.json")):
        known = _known(file)
        seconds: dict[str, float] = known["seconds"]
        names = list(seconds)
        lines = known["lines"].get(path, {})
        for at in {at for text in texts & lines.keys() for at in lines[text]}:
            if at >= 0:
                found[names[at]] = seconds[names[at]]
            elif names:
                found[names[0].partition("::")[0]] = sum(seconds.values())
    return sorted((Timed(*each) for each in found.items()), key=lambda each: each.seconds)


def tests_in(file: str) -> list[str]:
    """The tests of a file that passed when it was measured; the file itself if it was not."""
    place = _place(file)
    return list(_known(place)["seconds"]) if place.exists() else [file]


def stale(given: list[str]) -> list[str]:
    """The files of tests that changed since they were measured, by their paths."""
    roots = [ROOT / name for name in given] or [ROOT / "tests"]
    files = [
        found
        for root in roots
        for found in ([root] if root.is_file() else sorted(root.rglob("test_*.py")))
    ]
    names = [file.relative_to(ROOT).as_posix() for file in files]
    return [
        name
        for name in names
        if name.split("/")[1] not in LEFT_OUT
        and not (_place(name).exists() and _known(_place(name))["digest"] == _digest(name))
    ]


@cache
def _known(file: Path) -> dict[str, Any]:
    known: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return known


def _place(name: str) -> Path:
    return FOLDER / f"{name}.json"


def _digest(name: str) -> str:
    """Of the file and the sentences beside it."""
    path = ROOT / name
    beside = [path, *sorted(path.parent.glob("*.txt"))]
    return hashlib.sha256(b"".join(file.read_bytes() for file in beside)).hexdigest()[:16]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("tests", nargs="*", help="files or folders of tests, from the root")
    parser.add_argument("--minutes", type=float, default=60)
    given = parser.parse_args()
    files = stale(given.tests)
    if not files:
        return
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "tests.txt"
        listed.write_text("\n".join(files), "utf-8")
        environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent)}
        command = [sys.executable, "-m", "pytest", "-q", "-p", "line_tests", f"@{listed}"]
        subprocess.run(
            [*command, "-p", "no:cacheprovider", "--timeout=120"],
            cwd=ROOT,
            env=environment,
            timeout=given.minutes * 60,
            check=False,
        )


if __name__ == "__main__":
    main()
