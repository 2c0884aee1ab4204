"""Kill each command that writes at random moments, and see that files are whole, old or new.

    python benchmarks/kill_commands.py --kills 100     # of each command
    python benchmarks/kill_commands.py --kills 3       # for CI
    python benchmarks/kill_commands.py --only fix,learn

Each command runs once in peace, which says how its files look afterwards. Then it is killed again and
again: half of the times by SIGTERM, which it may tidy up after, half by SIGKILL, which nothing can. After
each kill every file must be as it was before or as it is in peace, byte for byte; after SIGTERM nothing
else may lie there. The command is run once more then, and the files must be those of peace: nothing is
lost and nothing is there twice. A knowledge file is compared by what it holds.

Long runs in shards are killed by `kills.py`.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ARTICLE = "# A harbour\n\nThe  minister said said that the harbor was was closed.\n\nIt rained on wednesday.\n"
# Bytes that every file has while a command writes to it, and what is no file of the user.
LOCKS = (".lock",)


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


def start(command: Command, folder: Path) -> subprocess.Popen[bytes]:
    """Start the command."""
    line = [sys.executable, "-m", "qa", *command.arguments]
    if command.arguments[0] != "names":
        line.append("--isolated")
    return subprocess.Popen(
        line, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )


def content(path: Path) -> object:
    """What a file holds: its bytes, or the rows of a database."""
    if path.suffix != ".qa":
        return path.read_bytes()
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as base:
        return sorted(base.iterdump())


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
        if found.get(name) not in (before.get(name), after.get(name)):
            return name
    return ""


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
    began = time.monotonic()
    with start(command, peace) as process:
        told = process.communicate()[1]
    if process.returncode not in {0, 1}:
        sys.exit(f"{command.arguments} ended with {process.returncode}: {told.decode()}")
    seconds = time.monotonic() - began
    after = state(peace)
    done, wrong, left = 0, [], 0
    for number in range(kills):
        folder = work / f"war-{number}"
        prepare(folder)
        how = dice.choice((signal.SIGTERM, signal.SIGKILL))
        # Most of a short run is the start of the interpreter; files are written at the end.
        delay = seconds * dice.choice((dice.uniform(0, 1.1), dice.uniform(0.6, 1.1)))
        with start(command, folder) as process:
            try:
                process.communicate(timeout=delay)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, how)
                process.communicate()
                done += 1
        wrong += _faults(command, folder, before, after, how)
        left += len(state(folder).keys() - before.keys() - after.keys())
        shutil.rmtree(folder)
    return Tally(done, wrong, left)


def _faults(
    command: Command,
    folder: Path,
    before: dict[str, object],
    after: dict[str, object],
    how: signal.Signals,
) -> list[str]:
    """What is not as it should be after a kill, and after the command was run once more."""
    found = []
    try:
        now = state(folder)
    except sqlite3.Error:  # a journal waits to be rolled back by whoever opens the file next
        now = dict(before)
    torn = mixed(now, before, after)
    if torn:
        found.append(f"{torn} is torn after {how.name}")
    more = now.keys() - before.keys() - after.keys()
    if more and how is signal.SIGTERM:
        found.append(f"{sorted(more)} left after SIGTERM")
    with start(command, folder) as process:
        process.communicate()
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
