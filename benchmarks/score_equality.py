"""Are the scores those of sacrebleu's command line, to the last digit?

    python benchmarks/score_equality.py DOCS.jsonl[.xz]

DOCS are news documents ({set, system, kind, segments, reference_segments}). Each system is scored by
`qa score` and by `sacrebleu`, whole and segment by segment; every digit of every figure and every
signature must agree.
"""

from __future__ import annotations

import argparse
import json
import lzma
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

METRICS = ("bleu", "chrf", "chrf++", "ter")


def systems(path: Path) -> dict[tuple[str, str], tuple[list[str], list[str]]]:
    """Hypotheses and references of each system, line by line."""
    found: dict[tuple[str, str], tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    with lzma.open(path, "rt") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        for line in file:
            document = json.loads(line)
            if document["kind"] == "system" and document["reference_segments"]:
                ours, theirs = found[document["set"], document["system"]]
                ours += (" ".join(text.split("\n")) for text in document["segments"])
                theirs += (" ".join(text.split("\n")) for text in document["reference_segments"])
    return found


def run(*arguments: str) -> str:
    """What a command prints."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments], capture_output=True, text=True, check=True
    )
    return done.stdout


def theirs(folder: Path, metric: str, *flags: str) -> str:
    """What sacrebleu prints for one metric."""
    name = ("chrf", "--chrf-word-order", "2") if metric == "chrf++" else (metric,)
    files = (str(folder / "r.txt"), "-i", str(folder / "h.txt"))
    return run("sacrebleu", *files, "-w", "17", "-m", *name, *flags)


def main() -> None:
    """Run from the command line; exit status 1 if anything differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("docs", type=Path)
    parser.add_argument("--limit", type=int, default=0, help="so many systems only")
    parser.add_argument("--no-ter", action="store_true", help="leave out the slowest metric")
    arguments = parser.parse_args()
    metrics = METRICS[:-1] if arguments.no_ter else METRICS
    figures = wrong = 0
    chosen = list(systems(arguments.docs).items())[: arguments.limit or None]
    for (set_, system), (hypotheses, references) in chosen:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for file, lines in (("h.txt", hypotheses), ("r.txt", references)):
                text = "".join(f"{line}\n" for line in lines)
                (folder / file).write_text(text, encoding="utf-8")
            files = (str(folder / "h.txt"), "-r", str(folder / "r.txt"))
            flags = ("-m", ",".join(metrics), "--segments", "--format", "json", "--force")
            answer: Any = json.loads(run("qa", "score", *files, *flags))["systems"][0]
            segments = sorted(answer["segments"], key=lambda s: int(s["place"].split()[1]))
            for metric, ours in zip(metrics, answer["metrics"], strict=True):
                whole = json.loads(theirs(folder, metric))
                figures += 1
                wrong += float(f"{ours['score']:.17f}") != whole["score"]
                wrong += ours["signature"] != whole["signature"]
                each = theirs(folder, metric, "--sentence-level", "-b").split()
                figures += len(each)
                wrong += sum(
                    f"{segment['scores'][ours['name']]:.17f}" != score
                    for segment, score in zip(segments, each, strict=True)
                )
        print(f"{set_} {system}: {len(hypotheses)} segments; so far {wrong} of {figures} differ")
    print(f"{len(chosen)} systems, {figures} figures, {wrong} differ")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
