"""Kill each command that writes at random moments, and see that files are whole, old or new.

    python benchmarks/kill_commands.py --kills 100     # of each command
    python benchmarks/kill_commands.py --kills 3       # for CI
    python benchmarks/kill_commands.py --only fix,learn

Each command runs once in peace, which says how its files look afterwards. Then it is killed again and
again: half of the times by SIGTERM, which it may tidy up after, half by SIGKILL, which nothing can. After
each kill every file must be as it was before or as it is in peace, byte for byte; after SIGTERM nothing
else may lie there. The command is run once more then, and the files must be those of peace: nothing is
lost and nothing is there twice. A knowledge file is compared by what it holds; it may know some of the articles.

A command is a process of its own that begins where the program is already loaded: else most kills would
meet the start of the interpreter, which writes nothing. Every tenth is started as users start it.

Long runs in shards are killed by `kills.py`.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import os
import pkgutil
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple, NoReturn

import qa
from qa.__main__ import main as door

ARTICLE = "# A harbour\n\nThe  minister said said that the harbor was was closed.\n\nIt rained on wednesday.\n"
# Bytes that every file has while a command writes to it, and what is no file of the user.
LOCKS = (".lock",)
# A folder into which the files of a kill are copied that went wrong.
KEPT = "QA_KEPT"


class Command(NamedTuple):
    """What is run, and which of the files it writes."""

    arguments: tuple[str, ...]
    writes: tuple[str, ...]


COMMANDS = {
    "output": Command(("check", "articles", "--exit-zero", "-o", "out.txt"), ("out.txt",)),
    "also": Command(
        ("check", "articles", "--exit-zero", "-q", "-o", "out.txt", "--also", "json=out.json"),
        ("out.txt", "out.json"),
    ),
    "fix": Command(("check", "articles", "--fix", "--exit-zero"), ("articles",)),
    "report": Command(("report", "articles", "-o", "page.html"), ("page.html",)),
    "learn": Command(("learn", "articles", "-o", "known.qa"), ("known.qa",)),
    "names": Command(("names", "add", "Okonjo", "--names", "names.csv"), ("names.csv",)),
    "dismiss": Command(
        ("dismiss", "doubled-word:said said", "--in", "articles/1.md", "--verdicts", "v.jsonl"),
        ("v.jsonl",),
    ),
    "baseline": Command(("baseline", "articles", "--verdicts", "v.jsonl"), ("v.jsonl",)),
    "score": Command(
        ("score", "articles/1.md", "--reference", "reference.md", "-o", "score.txt"),
        ("score.txt",),
    ),
}


def prepare(folder: Path) -> None:
    """Write what the commands read, and what stood in their files before."""
    (folder / "articles").mkdir(parents=True)
    for number in range(1, 13):
        (folder / "articles" / f"{number}.md").write_text(ARTICLE * number, "utf-8")
    (folder / "reference.md").write_text(ARTICLE.replace("  ", " "), "utf-8")
    (folder / "names.csv").write_text("canonical,aliases,forbidden,note\nBlinken,,,\n", "utf-8")
    for name in ("out.txt", "out.json", "page.html", "score.txt"):
        (folder / name).write_text("what stood here before\n", "utf-8")


class Process:
    """A command that runs: `status` once it has ended, negative for the signal that ended it."""

    def __init__(self, command: Command, folder: Path, *, whole: bool) -> None:
        line = [*command.arguments]
        if command.arguments[0] != "names":
            line.append("--isolated")
        self.errors = folder.with_suffix(".err")
        self.status: int | None = None
        if whole or not hasattr(os, "fork"):
            with self.errors.open("wb") as errors:
                started = subprocess.Popen(
                    [sys.executable, "-m", "qa", *line],
                    cwd=folder, stdout=subprocess.DEVNULL, stderr=errors, start_new_session=True,
                )  # fmt: skip
            self.pid = started.pid
            started.returncode = 0  # it is waited for below
            return
        self.pid = os.fork()
        if not self.pid:
            self._run(line, folder)
        with contextlib.suppress(OSError):  # whoever is first
            os.setpgid(self.pid, self.pid)

    def _run(self, line: list[str], folder: Path) -> NoReturn:
        """Be the command."""
        status = 70
        try:
            with contextlib.suppress(OSError):
                os.setpgid(0, 0)
            os.chdir(folder)
            for name, target in ((os.devnull, 1), (str(self.errors), 2)):
                os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT, 0o600), target)
            sys.argv = ["qa", *line]
            door()
            status = 0
        except SystemExit as ended:
            status = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
        finally:
            with contextlib.suppress(OSError, ValueError):
                sys.stdout.flush()
            os._exit(status)

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it has ended, or so long; whether it has."""
        until = None if seconds is None else time.monotonic() + seconds
        while self.status is None:
            pid, status = os.waitpid(self.pid, 0 if until is None else os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
            elif until is not None and time.monotonic() >= until:
                return False
            else:
                time.sleep(0.0005)
        return True

    def kill(self, how: signal.Signals) -> None:
        """Send the signal to it and to what it has started, and wait for its end."""
        os.killpg(self.pid, how)
        self.wait()


def load() -> None:
    """Load what the commands need, once."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "load"
        prepare(folder)
        for command in COMMANDS.values():
            Process(command, folder, whole=True).wait()
    for module in pkgutil.walk_packages(qa.__path__, "qa."):
        if module.name.startswith(("qa.serve", "qa.lsp")) or module.name.endswith("__main__"):
            continue
        with contextlib.suppress(ImportError):  # what an extra brings
            importlib.import_module(module.name)
    qa.check_text("The  minister said said that on wednesday.", lang="en")


def content(path: Path) -> object:
    """What a file holds: its bytes, or the rows of a database."""
    if path.suffix != ".qa":
        return path.read_bytes()
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as base:
        (sound,) = base.execute("PRAGMA integrity_check").fetchone()
        # But for what SQLite counts for itself.
        own = ("sqlite_stat", "ANALYZE ")
        lines = sorted(line for line in base.iterdump() if not any(mark in line for mark in own))
        return lines if sound == "ok" else "damaged"


def state(folder: Path) -> dict[str, object]:
    """All files of the folder and what they hold."""
    return {
        path.relative_to(folder).as_posix(): content(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(LOCKS)
    }


def mixed(found: dict[str, object], before: dict[str, object], after: dict[str, object]) -> str:
    """The first file that is neither as before nor as in peace; empty if none is."""
    for name in before.keys() | after.keys():
        if found.get(name) not in (before.get(name), after.get(name)) and not (
            name.endswith(".qa") and _is_part(found.get(name), after.get(name))
        ):
            return name
    return ""


def _is_part(found: object, after: object) -> bool:
    """Whether a knowledge file is whole and knows some of the articles: what was learnt is kept."""
    if not isinstance(found, list) or not isinstance(after, list):
        return False
    articles = [line for line in found if line.startswith('INSERT INTO "article"')]
    return set(articles) <= set(after) and len(articles) == len(set(articles))


class Tally(NamedTuple):
    """What came of the kills of one command."""

    kills: int
    wrong: list[str]
    left: int


def disturb(command: Command, kills: int, dice: random.Random, work: Path) -> Tally:
    """Kill the command so often, and see each time what is there."""
    peace = work / "peace"
    prepare(peace)
    before = state(peace)
    seconds: dict[bool, float] = {}
    after: dict[str, object] = {}
    for whole in (True, False):
        shutil.rmtree(peace)
        prepare(peace)
        began = time.monotonic()
        process = Process(command, peace, whole=whole)
        process.wait()
        if process.status not in {0, 1}:
            sys.exit(
                f"{command.arguments} ended with {process.status}: {process.errors.read_text()}"
            )
        seconds[whole] = time.monotonic() - began
        if after and state(peace) != after:
            sys.exit(f"{command.arguments} writes something else where the program is loaded")
        after = state(peace)
    done, wrong, left = 0, [], 0
    number = 0
    while done < kills and number < 20 * kills:
        number += 1
        folder = work / f"war-{number}"
        prepare(folder)
        how = dice.choice((signal.SIGTERM, signal.SIGKILL))
        whole = number % 10 == 0
        # Files are written at the end of a run.
        delay = seconds[whole] * dice.choice((dice.uniform(0, 1.1), dice.uniform(0.6, 1.1)))
        process = Process(command, folder, whole=whole)
        ended = "its own end"
        if not process.wait(delay):
            process.kill(how)
            ended = how.name
            done += 1
        kind = "started anew" if whole else "forked"
        told = f"{ended} ({kind}, status {process.status})"
        found = _faults(command, folder, before, after, told)
        if found and KEPT in os.environ:
            shutil.copytree(folder, Path(os.environ[KEPT]) / f"{command.arguments[0]}-{number}")
        wrong += found
        left += len(state(folder).keys() - before.keys() - after.keys())
        shutil.rmtree(folder)
    return Tally(done, wrong, left)


def _faults(
    command: Command,
    folder: Path,
    before: dict[str, object],
    after: dict[str, object],
    ended: str,
) -> list[str]:
    """What is not as it should be after an end, and after the command was run once more."""
    found = []
    try:
        now = state(folder)
    except sqlite3.Error:  # a journal waits to be rolled back by whoever opens the file next
        now = dict(before)
    torn = mixed(now, before, after)
    if torn:
        said = folder.with_suffix(".err").read_text("utf-8", "replace")[-300:]
        found.append(f"{torn} is torn after {ended}: {said!r}")
        if KEPT in os.environ and (folder / torn).exists():  # before it is run again
            shutil.copy(folder / torn, Path(os.environ[KEPT]) / f"{folder.name}-{Path(torn).name}")
    more = now.keys() - before.keys() - after.keys()
    if more and ended.startswith(signal.SIGTERM.name):
        found.append(f"{sorted(more)} left after SIGTERM")
    Process(command, folder, whole=False).wait()
    again = state(folder)
    found += [
        f"{name} differs once the command is run again"
        for name in after
        if again.get(name) != after[name]
    ]
    return found


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=100, help="of each command")
    parser.add_argument("--only", help="some of the commands, with commas")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    dice = random.Random(arguments.seed)  # noqa: S311  # no secret
    bad = total = 0
    os.environ["NO_COLOR"] = "1"
    load()
    for name, command in COMMANDS.items():
        if arguments.only and name not in arguments.only.split(","):
            continue
        with tempfile.TemporaryDirectory() as folder:
            tally = disturb(command, arguments.kills, dice, Path(folder))
        bad += len(tally.wrong)
        total += tally.kills
        print(
            f"{name}: {tally.kills} kills, {len(tally.wrong)} wrong, {tally.left} temporaries after "
            f"SIGKILL {tally.wrong[:3] or ''}",
            flush=True,
        )
    print(f"{total} kills, {bad} wrong")
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
