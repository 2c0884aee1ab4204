"""A plug-in of pytest that meets mutants with the tests that run them: what `benchmarks/mutation.py` starts.

The tests are imported once. A child runs those of a stage and notes which test meets which mutant
(`mutant_switches.py`); then each mutant is turned on in a child that runs these tests, the quickest first, up to the first that
fails. Those that survive go on to the next stage.
What runs while modules are imported is met by a new process, since it must be there from the start.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import mutant_switches
import pytest

# Seconds of processor time that the tests of a mutant may take together, and how often as long as without it, and how
# much longer, before it counts as hanging.
BUDGET = 20
TIMES, MORE = 4, 10
# One that sleeps is waited for so many seconds.
SLEEP = 300
ROOT = Path(__file__).parents[1]


class Meeting:
    """The mutants, the tests and what is known of how they met."""

    def __init__(self, session: pytest.Session, job: dict[str, Any]) -> None:
        self.session = session
        self.job = job
        self.items = session.items
        self.mutants: dict[int, dict[str, Any]] = {each["number"]: each for each in job["mutants"]}
        self.folder = Path(job["folder"])
        self.log = self.folder / "passed.log"
        self.began = time.monotonic()
        self.early: set[int] = set()
        self.seconds: dict[int, float] = {}
        self.meets: defaultdict[int, list[int]] = defaultdict(list)

    def run(self) -> None:
        """All of it."""
        self.early = set(self._noted(0)[0]) & self.mutants.keys()
        self.early |= {number for number, each in self.mutants.items() if not each["switched"]}
        by_file: defaultdict[str, list[int]] = defaultdict(list)
        for at, item in enumerate(self.items):
            by_file[item.nodeid.partition("::")[0]].append(at)
        living = set(self.mutants)
        for stage, wanted in self.job["stages"].items():
            files = [file for file in by_file if file in wanted or wanted == ["all"]]
            if wanted == ["beside"]:
                known = {file for number in living for file in self.mutants[number]["beside"]}
                files = [file for file in by_file if file in known]
            known_before = set(self.seconds)
            new = [at for file in files for at in by_file[file] if at not in known_before]
            self._measure(new, living)
            living = {
                number
                for number in sorted(living)
                if not self._is_caught(number, stage, files, known_before)
            }

    def _measure(self, wanted: list[int], only: set[int]) -> None:
        """Run tests and note which mutants they meet."""
        results = self.folder / "measured.jsonl"
        results.unlink(missing_ok=True)
        self.log.unlink(missing_ok=True)

        def work() -> None:
            mutant_switches.STATE.log = os.open(self.log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
            os.environ["QA_MUTANT_LOG"] = str(self.log)
            at, until = 0, time.monotonic() + self.job["minutes"] * 60
            with results.open("w") as file:
                for number, nxt in zip(wanted, [*wanted[1:], None], strict=True):
                    mutant_switches.STATE.seen.clear()
                    before = _time_of_all()
                    passed = self._passes(number, nxt)
                    met, at = self._noted(at)
                    line = [number, _time_of_all() - before, passed, sorted(met)]
                    print(json.dumps(line), file=file, flush=True)
                    if time.monotonic() > until:
                        break

        self._in_child(work, None)
        self.log.unlink(missing_ok=True)
        for line in results.read_text().splitlines():
            number, seconds, passed, met = json.loads(line)
            self.seconds[number] = seconds
            for mutant in met if passed else ():
                if mutant in only:
                    self.meets[mutant].append(number)

    def _noted(self, start: int) -> tuple[set[int], int]:
        """Which mutants were noted from that place of the log on, and its end."""
        if not self.log.exists():
            return set(), start
        with self.log.open("rb") as file:
            file.seek(start)
            found = file.read()
        return {int(line) for line in found.split()}, start + len(found)

    def _is_caught(self, number: int, stage: str, files: list[str], before: set[int]) -> bool:
        """Whether one of its tests fails, which is written down."""
        tests = sorted(set(self.meets[number]) - before, key=lambda at: self.seconds[at])
        chosen: list[int] = []
        total = 0.0
        for at in tests:
            total += self.seconds[at]
            if total > BUDGET and chosen:
                break
            chosen.append(at)
        mutant = self.mutants[number]
        names = [self.items[at].nodeid for at in chosen]
        by: str | None
        if number in self.early:
            names = names or [file for file in mutant["beside"] if file in files]
            by = self._in_new_process(mutant, names)
        else:
            by = self._in_forked(number, chosen, total)
        said = {
            "mutant": f"{mutant['path']}:{mutant['line']}: {mutant['old']!r} -> {mutant['text']!r} in {mutant['code']}",
            "caught": by is not None,
            "by": by,
            "stage": stage,
            "tests": len(names),
            "of": len(tests),
            "early": number in self.early,
            "minute": round((time.monotonic() - self.began) / 60, 1),
        }
        with Path(self.job["log"]).open("a") as file:
            print(json.dumps(said), file=file)
        return by is not None

    def _in_forked(self, number: int, chosen: list[int], seconds: float) -> str | None:
        if not chosen:
            return None
        told = self.folder / "failed.txt"
        told.write_text("")

        def work() -> None:
            mutant_switches.STATE.on = number
            os.environ["QA_MUTANT"] = str(number)
            for at, nxt in zip(chosen, [*chosen[1:], None], strict=True):
                if not self._passes(at, nxt):
                    told.write_text(self.items[at].nodeid)
                    os._exit(1)

        status = self._in_child(work, seconds * TIMES + MORE)
        return told.read_text() or "the run ended" if status else None

    def _in_new_process(self, mutant: dict[str, Any], names: list[str]) -> str | None:
        if not names:
            return None
        listed = self.folder / "tests.txt"
        listed.write_text("\n".join(names))
        changed = self.folder / mutant["path"]
        source = changed.read_text("utf-8")
        if changed.suffix == ".toml":
            changed.write_text(
                source[: mutant["start"]] + mutant["text"] + source[mutant["end"] :], "utf-8"
            )
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-x",
            "-p",
            "no:cacheprovider",
            f"@{listed}",
        ]
        environment = {**os.environ, "QA_MUTANT": str(mutant["number"])}
        environment.pop("QA_MUTANT_LOG", None)
        try:
            done = subprocess.run(
                command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=SLEEP,
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (200, 200)), check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return "it hangs"
        finally:
            changed.write_text(source, "utf-8")
        if done.returncode in {0, 5}:
            return None
        failed = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
        return failed[0][:200] if failed else f"status {done.returncode}"

    def _passes(self, at: int, after: int | None) -> bool:
        """Whether a test passes, in this process."""
        failed: list[bool] = []
        self.session.config.stash[FAILED] = failed
        item, following = self.items[at], None if after is None else self.items[after]
        item.config.option.thorough = (
            item.nodeid.startswith("tests/judgement") or self.job["thorough"]
        )
        item.ihook.pytest_runtest_protocol(item=item, nextitem=following)
        return not failed

    def _in_child(self, work: Callable[[], None], seconds: float | None) -> int:
        """The status of a child that does the work."""
        temporary = self.folder / "temporary"
        temporary.mkdir(exist_ok=True)
        process = os.fork()
        if not process:
            try:
                os.setsid()
                mutant_switches.STATE.log = -1
                os.environ.pop("QA_MUTANT_LOG", None)
                nothing = os.open(os.devnull, os.O_RDWR)
                for stream in (0, 1, 2):
                    os.dup2(nothing, stream)
                if seconds:
                    limit = int(seconds)
                    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
                work()
            except BaseException:  # noqa: BLE001  # whatever it is, the mutant did it
                import traceback

                (self.folder / "trouble.txt").write_text(traceback.format_exc())
                os._exit(3)
            os._exit(0)
        until = time.monotonic() + (SLEEP if seconds else 1e6)
        while True:
            done, status = os.waitpid(process, os.WNOHANG)
            if done:
                break
            if time.monotonic() > until:
                os.kill(process, signal.SIGKILL)
                _, status = os.waitpid(process, 0)
                break
            time.sleep(0.02)
        with suppress(ProcessLookupError):
            os.killpg(process, signal.SIGKILL)
        shutil.rmtree(temporary, ignore_errors=True)
        return status


FAILED: pytest.StashKey[list[bool]] = pytest.StashKey()


def _time_of_all() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note that a test failed."""
    if report.failed:
        CONFIG[0].stash[FAILED].append(True)


CONFIG: list[pytest.Config] = []


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Know where to note it."""
    CONFIG.append(config)


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """Instead of one run of the tests."""
    job = json.loads(Path(os.environ["QA_MUTANT_JOB"]).read_text("utf-8"))
    os.environ.pop("QA_MUTANT_LOG", None)
    Meeting(session, job).run()
    return True
