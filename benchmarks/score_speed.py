"""How long `qa score` takes, beside sacrebleu's command line on the same files.

    python benchmarks/score_speed.py DOCS.jsonl[.xz] [--segments 1000] [--runs 5]

Whole processes, in seconds of the processor, the best of several runs: other work on the machine
only ever adds time.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from score_equality import systems

CASES = (
    ("BLEU, chrF", ("-m", "bleu,chrf"), ("-m", "bleu", "chrf")),
    (
        "BLEU, chrF, 1,000 bootstraps",
        ("-m", "bleu,chrf", "--confidence"),
        ("-m", "bleu", "chrf", "--confidence"),
    ),
    ("TER", ("-m", "ter"), ("-m", "ter")),
)


def best(command: list[str], runs: int) -> float:
    """Seconds of the quickest run."""
    seconds = []
    for _ in range(runs):
        began = _processor()
        subprocess.run(command, capture_output=True, check=True)
        seconds.append(_processor() - began)
    return min(seconds)


def _processor() -> float:
    """Seconds that finished child processes have had."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("docs", type=Path)
    parser.add_argument("--segments", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    hypotheses: list[str] = []
    references: list[str] = []
    for ours, theirs in systems(arguments.docs).values():
        hypotheses += ours
        references += theirs
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file, lines in (("h.txt", hypotheses), ("r.txt", references)):
            text = "".join(f"{line}\n" for line in lines[: arguments.segments])
            (folder / file).write_text(text, encoding="utf-8")
        h, r = str(folder / "h.txt"), str(folder / "r.txt")
        print(f"{arguments.segments} segments, seconds: qa score, sacrebleu, ratio")
        for title, flags, their_flags in CASES:
            ours_ = best([sys.executable, "-m", "qa", "score", h, "-r", r, *flags], arguments.runs)
            theirs_ = best(
                [sys.executable, "-m", "sacrebleu", r, "-i", h, *their_flags], arguments.runs
            )
            print(f"{title:30} {ours_:6.2f} {theirs_:6.2f} {ours_ / theirs_:6.2f}")


if __name__ == "__main__":
    main()
