"""How long texts take that somebody made to take long: each twice, the second time doubled.

    python benchmarks/adversarial.py                 # 10 MB each, in processes of their own
    python benchmarks/adversarial.py --megabytes 1 --with-source     # the same text beside it
    python benchmarks/adversarial.py --rows 100      # memory for rows of so many megabytes

Growth of 2 is linear. The processor's time counts, not the clock's.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SAMPLES = Path(__file__).parents[1] / "samples"


def _variants(size: int) -> str:
    """One name in ever other spellings."""
    chance = random.Random(1)  # noqa: S311  # no secret
    found, length = [], 0
    while length < size:
        name = list("Blinkenhauser")
        for _ in range(3):
            name[chance.randrange(1, len(name))] = chance.choice(LETTERS)
        found.append(f"Mr {''.join(name)} said so.")
        length += len(found[-1]) + 1
    return " ".join(found)


def _repeated(part: str) -> Callable[[int], str]:
    return lambda size: part * (size // len(part))


TEXTS: dict[str, Callable[[int], str]] = {
    "a": _repeated("a"),
    "(": _repeated("("),
    "the the": _repeated("the the "),
    "one name in many spellings": _variants,
    "dots": _repeated("."),
    "quotes": _repeated('" '),
    "capitals": _repeated("A. "),
    "figures": _repeated("1.000 "),
    "lines": _repeated("x\n\n"),
    "angle brackets": _repeated("<b "),
    "curly quotes": _repeated("“ ”"),
    "marks that combine": _repeated("e\u0301"),
    "a sentence": _repeated("The council met on Monday in the old town hall. "),
}


def seconds(content: str, *, with_source: bool) -> tuple[float, float]:
    """Seconds of the processor, and peak megabytes, that it takes to check this text.

    The source, if it is to have one, is the same text: so all of it has a counterpart, or thousands.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text(content, encoding="utf-8")
        if not with_source:
            return measured(path)
        source = Path(folder) / "source.txt"
        source.write_text(content, encoding="utf-8")
        return measured(path, "--source", str(source), "--source-lang", "de")


def measured(path: Path, *more: str) -> tuple[float, float]:
    """The same of a file; `more` are arguments."""
    code = (
        "import resource, sys; from qa.__main__ import main\n"
        "try: main()\n"
        "finally: print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )
    command = [
        sys.executable,
        "-c",
        code,
        "check",
        "--isolated",
        "--exit-zero",
        "--format",
        "jsonl",
    ]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [*command, *more, "--no-cache", "-o", str(path.with_suffix(".out")), str(path)],
        stderr=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent, int(done.stderr.split()[-1]) / 1024


def rows(megabytes: int) -> tuple[float, float]:
    """Seconds and megabytes for rows of so many megabytes, made of the samples."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*/*.txt"))]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.jsonl"
        with path.open("w", encoding="utf-8") as file:
            written = number = 0
            while written < 1_000_000 * megabytes:
                row = {"id": str(number), "text": texts[number % len(texts)]}
                written += file.write(json.dumps(row) + "\n")
                number += 1
        return measured(path)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=10, help="of the larger text")
    parser.add_argument("--only", help="some of the texts, with commas")
    parser.add_argument("--with-source", action="store_true", help="with the same text as source")
    parser.add_argument("--rows", type=int, help="measure rows of so many megabytes, and a tenth")
    arguments = parser.parse_args()
    if arguments.rows:
        for size in (arguments.rows // 10, arguments.rows):
            spent, peak = rows(size)
            print(f"rows, {size} MB: {spent:.1f} s, peak {peak:.0f} MB", flush=True)
        return
    for name, make in TEXTS.items():
        if arguments.only is None or name in arguments.only.split(","):
            size = int(1_000_000 * arguments.megabytes)
            with_source = arguments.with_source
            half, _ = seconds(make(size // 2), with_source=with_source)
            whole, peak = seconds(make(size), with_source=with_source)
            print(
                f"{name:28} {whole:7.2f} s  growth {whole / half:.2f}  peak {peak:.0f} MB",
                flush=True,
            )


if __name__ == "__main__":
    main()
