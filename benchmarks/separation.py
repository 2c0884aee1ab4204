"""How well the score tells machine translations from human ones, on pages that rules may not know.

    python benchmarks/separation.py --shared ../shared [--limit 200]

Two sets: `real` (system output that readers marked) against `real_refs` (human translations of the
same lines), and `wmt24_docs` (documents out of English, systems against people). Printed is the area
under the curve of the score: the share of pairs of a human and a machine text in which the human one
has the higher score, ties counted half; 0.5 is chance. Two figures are given, with the source and
without it. The share of machine texts with 100 of 100 says how much the score cannot see.
"""

from __future__ import annotations

import argparse
import json
import lzma
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from accuracy import check

Row = dict[str, Any]


def rows(path: Path) -> Iterator[Row]:
    """The rows of a compressed file."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def area(human: list[float], machine: list[float]) -> float:
    """The share of pairs in which the human text has the higher score, ties counted half."""
    if not human or not machine:
        return 0.5
    ordered = sorted([(score, 0) for score in machine] + [(score, 1) for score in human])
    below, place, wins = 0, 0, 0.0
    while place < len(ordered):
        end = place
        while end < len(ordered) and ordered[end][0] == ordered[place][0]:
            end += 1
        machines = sum(1 for _, kind in ordered[place:end] if kind == 0)
        wins += (end - place - machines) * (below + machines / 2)
        below, place = below + machines, end
    return wins / (len(human) * len(machine))


def pages(shared: Path, limit: int) -> Iterator[tuple[str, list[Row], list[Row]]]:
    """Each set with its human and its machine texts."""
    data = shared / "eval" / "data"
    yield (
        "real",
        list(rows(data / "real_refs.dev.jsonl.xz")),
        list(rows(data / "real.dev.jsonl.xz")),
    )
    documents = list(rows(data / "wmt24_docs.dev.jsonl.xz"))
    for pair in sorted({row["pair"] for row in documents}):
        own = [row for row in documents if row["pair"] == pair]
        human = [row for row in own if row["kind"] == "reference"]
        machine = [row for row in own if row["kind"] != "reference"]
        step = max(1, len(machine) // limit)
        yield f"wmt24 {pair}", human[:limit], machine[::step]


def scores(texts: list[Row], folder: Path, *, with_source: bool) -> list[float]:
    """The score of each text."""
    names = ("text", "lang", *(("source", "source_lang") if with_source else ()))
    path = folder / "rows.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            row = {name: text[name] for name in names if text.get(name) is not None}
            file.write(json.dumps({"id": f"{number}", **row}) + "\n")
    return [float(answer["score"]) for answer in check(path)[0].values()]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, required=True, help="the folder of the data")
    parser.add_argument("--limit", type=int, default=100, help="texts of a set and kind")
    arguments = parser.parse_args()
    print(f"{'set':14} {'human':>6} {'machine':>8}  {'source':>6}  {'without':>7}  machine at 100")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for what, human, machine in pages(arguments.shared, arguments.limit):
            line = f"{what:14} {len(human):6} {len(machine):8}"
            perfect = 0.0
            for with_source in (True, False):
                ours = scores(human, folder, with_source=with_source)
                theirs = scores(machine, folder, with_source=with_source)
                line += f"  {area(ours, theirs):6.3f}"
                if with_source:
                    perfect = sum(score == 100.0 for score in theirs) / max(1, len(theirs))
            print(f"{line}   {perfect:6.0%}")


if __name__ == "__main__":
    main()
