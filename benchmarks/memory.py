"""How much memory rows take, as they are read: the curve, and its peak.

    python benchmarks/memory.py ROWS.jsonl                            # 150 MB, all default rules, -j 1
    python benchmarks/memory.py ROWS.jsonl --megabytes 1000 --select doubled-space,doubled-word
    python benchmarks/memory.py ROWS.jsonl --jobs 2

Without ROWS the samples are taken. Texts are repeated, but no two rows are alike: a third of the longer
capitalized words are replaced by names that were never there before, the same one throughout an
article, and one in a hundred others by a slip of it. So whatever is kept of a word grows as fast as
it can. Megabytes are of memory that belongs to a process alone, or may come from a file.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count, cycle, pairwise
from pathlib import Path

SAMPLES = Path(__file__).parents[1] / "samples"
CONSONANTS, VOWELS = "bdfghklmnprstvz", "aeiou"
NAME = re.compile(r"\b[A-Z][a-z]{4,}")
WORD = re.compile(r"\b[a-z]{5,}")


def texts_of(path: Path | None) -> list[str]:
    """The texts to begin with."""
    if path is None:
        return [file.read_text(encoding="utf-8") for file in sorted(SAMPLES.glob("*/*.txt"))]
    with path.open(encoding="utf-8") as lines:
        return [row["text"] for row in map(json.loads, lines) if row.get("text")]


def rows(texts: list[str]) -> Iterator[str]:
    """Ever other rows, without end."""
    dice = random.Random(1)  # noqa: S311  # no secret
    numbers = count()
    for number, text in enumerate(cycle(texts)):
        changed = NAME.sub(_names(dice, numbers), text)
        changed = WORD.sub(lambda match: _slip(match[0], dice), changed)
        yield json.dumps({"id": f"{number}", "text": changed}, ensure_ascii=False) + "\n"


def _names(dice: random.Random, numbers: Iterator[int]) -> Callable[[re.Match[str]], str]:
    names: dict[str, str] = {}

    def named(match: re.Match[str]) -> str:
        name = match[0]
        if name not in names:
            names[name] = _spelled(next(numbers)) if dice.random() < 1 / 3 else name
        return names[name]

    return named


def _spelled(number: int) -> str:
    """A number as a name of five syllables, neighbors far apart."""
    number = number * 2_654_435_761 % (len(CONSONANTS) * len(VOWELS)) ** 5
    syllables = []
    for _ in range(5):
        number, syllable = divmod(number, len(CONSONANTS) * len(VOWELS))
        syllables.append(CONSONANTS[syllable // len(VOWELS)] + VOWELS[syllable % len(VOWELS)])
    return "".join(syllables).title()


def _slip(word: str, dice: random.Random) -> str:
    if dice.random() >= 0.01:
        return word
    place = dice.randrange(1, len(word))
    return word[:place] + dice.choice(VOWELS + CONSONANTS) + word[place:]


def write(path: Path, texts: list[str], megabytes: int) -> None:
    """A file of so many megabytes."""
    size = 0
    with path.open("w", encoding="utf-8") as out:
        for row in rows(texts):
            size += len(row.encode())
            if size > megabytes * 1_000_000:
                return
            out.write(row)


def family(process: int) -> list[int]:
    """A process and all below it; those that have ended are left out."""
    found = [process]
    for pid in found:
        try:
            children = Path(f"/proc/{pid}/task").glob("*/children")
            found += [int(child) for file in children for child in file.read_text("utf-8").split()]
        except OSError:
            continue
    return found


def resident(process: int) -> float:
    """Megabytes that a process holds now; 0 if it has ended."""
    try:
        status = Path(f"/proc/{process}/status").read_text("utf-8").split()
    except OSError:
        return 0.0
    return int(status[status.index("VmRSS:") + 1]) / 1000 if "VmRSS:" in status else 0.0


def place_in(path: Path, process: int) -> int:
    """How many bytes of a file a process has read, where it has it open."""
    try:
        for descriptor in Path(f"/proc/{process}/fd").iterdir():
            if descriptor.exists() and descriptor.samefile(path):
                told = Path(f"/proc/{process}/fdinfo/{descriptor.name}").read_text("utf-8")
                return int(told.split()[1])
    except OSError:  # it has ended
        pass
    return 0


def watch(
    process: subprocess.Popen[bytes], path: Path, every: float
) -> list[tuple[float, list[float]]]:
    """Megabytes read, and those that each process held, each time that so many more were read."""
    found: list[tuple[float, list[float]]] = []
    seen = -every
    peaks: dict[int, float] = {}
    while process.poll() is None:
        time.sleep(0.5)
        read = place_in(path, process.pid) / 1e6
        for pid in family(process.pid):
            peaks[pid] = max(peaks.get(pid, 0.0), resident(pid))
        if read >= seen + every:
            seen = read
            held = sorted((peaks[pid] for pid in family(process.pid) if pid in peaks), reverse=True)
            found.append((read, held))
            print(f"{read:7.0f} MB read {_told(held)}", flush=True)
            peaks.clear()
    return found


def _told(held: list[float]) -> str:
    each = " + ".join(f"{megabytes:.0f}" for megabytes in held)
    return f"{each} MB" + (f" = {sum(held):.0f} MB" if len(held) > 1 else "")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("rows", nargs="?", type=Path)
    parser.add_argument("--megabytes", type=int, default=150)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--memory", type=int, help="the option of that name")
    parser.add_argument("--select", help="rules, with commas")
    parser.add_argument("--keep", action="store_true", help="use the cache, and keep what is said")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.jsonl"
        write(path, texts_of(given.rows), given.megabytes)
        command = [
            sys.executable,
            "-m",
            "qa",
            "check",
            str(path),
            "--isolated",
            "--exit-zero",
            "-q",
        ]
        command += ["--format", "jsonl", "-o", "/dev/null", "-j", str(given.jobs)]
        command += ["--select", given.select] if given.select else []
        command += ["--memory", str(given.memory)] if given.memory else []
        command += [] if given.keep else ["--no-cache"]
        began = time.monotonic()
        with subprocess.Popen(command) as process:
            curve = watch(process, path, given.megabytes / 20)
        if process.returncode:
            sys.exit(f"status {process.returncode}")
    sums = [sum(held) for _, held in curve]
    print(f"peak {max(sums):.0f} MB after {time.monotonic() - began:.0f} s")
    halves = [max(part) for part in (sums[: len(sums) // 2], sums[len(sums) // 2 :]) if part]
    for first, second in pairwise(halves):
        print(f"second half of the rows beside the first: {second - first:+.0f} MB")


if __name__ == "__main__":
    main()
