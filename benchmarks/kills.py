"""Kill a long run again and again, and see whether an article is lost or doubled.

    python benchmarks/kills.py --articles 100000 --kills 100
    python benchmarks/kills.py --articles 2000 --kills 10 --jobs 2 --select doubled-space

Half of the articles are rows of JSON lines, half are files; all are made up here. One run is left in
peace. Another gets SIGKILL at random moments, the program alone or all its processes at once, and goes
on with --resume; if it is finished before it was killed often enough, one more is begun. Printed are
the articles that were lost or doubled, and whether all bytes are those of the run that was left in peace.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

# So many files lie in one folder.
FOLDER = 1000
WORDS = (
    "minister",
    "harbour",
    "council",
    "Friday",
    "Okonjo",
    "museum",
    "budget",
    "the",
    "of",
    "said",
)


def make(folder: Path, articles: int, dice: random.Random) -> None:
    """Write so many articles, a fault in every third."""

    def text() -> str:
        words = " ".join(dice.choices(WORDS, k=12))
        return f"{words.capitalize()}.{dice.choice(('  ', ' ', ' '))}It rained in {words[:6]}."

    files, rows = folder / "files", folder / "rows"
    rows.mkdir(parents=True)
    for number in range(articles // 2):
        path = files / f"{number // FOLDER:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(), "utf-8")
    for half in (0, 1):
        with (rows / f"{half}.jsonl").open("w", encoding="utf-8") as out:
            for number in range(articles // 2 + half, articles, 2):
                out.write(json.dumps({"id": f"row-{number}", "text": text()}) + "\n")


def command(arguments: argparse.Namespace, folder: Path) -> list[str]:
    """The command of all runs."""
    flags = ["--output", f"{folder}{os.sep}", "--shard-size", str(arguments.shard_size)]
    if arguments.select:
        flags += ["--select", arguments.select]
    jobs = [
        "--jobs",
        str(arguments.jobs),
        "--isolated",
        "--exit-zero",
        "--no-cache",
        "--resume",
        "-q",
    ]
    return [sys.executable, "-m", "qa", "check", "files", "rows", *flags, *jobs]


def run(arguments: argparse.Namespace, work: Path, folder: Path, patience: float | None) -> bool:
    """Run until the end, or kill it after so many seconds; whether it came to its end."""
    with subprocess.Popen(command(arguments, folder), cwd=work, start_new_session=True) as process:
        try:
            status = process.wait(patience)
        except subprocess.TimeoutExpired:
            if random.random() < 0.5:  # noqa: S311  # no secret
                os.killpg(process.pid, signal.SIGKILL)
            process.kill()
            return process.wait() != -signal.SIGKILL
    if status:
        sys.exit(f"the run ended with status {status}")
    return True


def shards(folder: Path) -> list[Path]:
    """The finished shards, in order."""
    return sorted(folder.glob("shard-*"))


def disturb(arguments: argparse.Namespace, work: Path, seconds: float, dice: random.Random) -> None:
    """Kill runs at random moments until it was done often enough, and compare each."""
    kills = rounds = lost = doubled = 0
    same = True
    known = [path.read_bytes() for path in shards(work / "peace")]
    wanted = Counter(json.loads(line)["id"] for shard in known for line in shard.splitlines())
    # Long enough on average that something is finished before the next kill.
    longest = max(3.0, 4 * seconds / max(arguments.kills, 1))
    while kills < arguments.kills:
        rounds += 1
        folder = work / f"war-{rounds}"
        while not run(
            arguments, work, folder, dice.uniform(0, longest) if kills < arguments.kills else None
        ):
            kills += 1
        made = [path.read_bytes() for path in shards(folder)]
        found = Counter(json.loads(line)["id"] for shard in made for line in shard.splitlines())
        lost += (wanted - found).total()
        doubled += (found - wanted).total()
        same = same and made == known
        left = [
            path.name for path in folder.iterdir() if not path.name.startswith(("shard-", "manif"))
        ]
        same = same and not left
        print(f"round {rounds}: {kills} kills so far", flush=True)
    print(
        f"{len(wanted):,} articles, {kills} kills in {rounds} rounds: {lost} lost, {doubled} doubled, "
        f"{'the same bytes' if same else 'OTHER BYTES'}"
    )
    if lost or doubled or not same:
        sys.exit(1)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--shard-size", type=int, default=1000)
    parser.add_argument("--select", help="rules; all default rules without it")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    dice = random.Random(arguments.seed)  # noqa: S311  # no secret
    random.seed(arguments.seed)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        make(work, arguments.articles, dice)
        began = time.monotonic()
        run(arguments, work, work / "peace", None)
        seconds = time.monotonic() - began
        print(f"left in peace it takes {seconds:.0f} s", flush=True)
        disturb(arguments, work, seconds, dice)


if __name__ == "__main__":
    main()
