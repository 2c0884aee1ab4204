"""How well the score tells machine translations from human ones, on pages that rules may not know.

    python benchmarks/separation.py --shared ../shared [--limit 200] [--pair NAME HUMAN MACHINE] [--write FILE]

Sets of your own, as rows of human and of machine translations, and two of the shared data: `real` (system
output that readers marked) against `real_refs` (human translations of the same lines), and `wmt24_docs`
(documents out of English, systems against people). Printed is the area under the curve of the score: the share of pairs of a human and a machine text in which the human one
has the higher score, ties counted half; 0.5 is chance. Two figures are given, with the source and
without it. The share of machine texts with 100 of 100 says how much the score cannot see.
"""

from __future__ import annotations

import argparse
import json
import lzma
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
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
        "marked system output into English",
        list(rows(data / "real_refs.dev.jsonl.xz")),
        list(rows(data / "real.dev.jsonl.xz")),
    )
    documents = list(rows(data / "wmt24_docs.dev.jsonl.xz"))
    for pair in sorted({row["pair"] for row in documents}):
        own = [row for row in documents if row["pair"] == pair]
        human = [row for row in own if row["kind"] == "reference"]
        machine = [row for row in own if row["kind"] != "reference"]
        step = max(1, len(machine) // limit)
        yield f"WMT 2024 {pair}", human[:limit], machine[::step]


def scores(texts: list[Row], folder: Path, *, with_source: bool) -> list[float]:
    """The score of each text."""
    names = ("text", "lang", *(("source", "source_lang") if with_source else ()))
    path = folder / "rows.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            row = {name: text[name] for name in names if text.get(name) is not None}
            file.write(json.dumps({"id": f"{number}", **row}) + "\n")
    return [float(answer["score"]) for answer in check(path)[0].values()]


def measured(what: str, human: list[Row], machine: list[Row], folder: Path) -> Row:
    """The areas of one set, with the source and without, and the share of machine texts with 100."""
    found: Row = {"set": what, "human": len(human), "machine": len(machine)}
    for name, with_source in (("with_source", True), ("without", False)):
        ours = scores(human, folder, with_source=with_source)
        theirs = scores(machine, folder, with_source=with_source)
        found[name] = round(area(ours, theirs), 3)
        if with_source:
            found["perfect"] = round(
                sum(score == 100.0 for score in theirs) / max(1, len(theirs)), 3
            )
    return found


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, help="the folder of the data")
    parser.add_argument("--limit", type=int, default=100, help="texts of a set and kind")
    parser.add_argument(
        "--pair", nargs=3, action="append", default=[], metavar=("NAME", "HUMAN", "MACHINE"),
        help="a set of your own: two files of rows, as for qa check",
    )  # fmt: skip
    parser.add_argument("--write", type=Path, metavar="FILE", help="for docs/generate.py")
    arguments = parser.parse_args()
    sets = [
        (name, _plain_rows(Path(human)), _plain_rows(Path(machine)))
        for name, human, machine in arguments.pair
    ]
    if arguments.shared:
        sets += pages(arguments.shared, arguments.limit)
    print(f"{'set':34} {'human':>6} {'machine':>8}  {'source':>6}  {'without':>7}  machine at 100")
    found = []
    with tempfile.TemporaryDirectory() as name:
        for what, human, machine in sets:
            row = measured(what, human, machine, Path(name))
            found.append(row)
            print(
                f"{what:34} {row['human']:6} {row['machine']:8}  {row['with_source']:6.3f}"
                f"  {row['without']:6.3f}   {row['perfect']:6.0%}",
                flush=True,
            )
    if arguments.write:
        command = "python benchmarks/separation.py"
        if arguments.pair:  # one for each set
            command += " --pair NAME HUMAN MACHINE …"
        if arguments.shared:
            command += f" --shared FOLDER --limit {arguments.limit}"
        table = {"command": command, "date": datetime.now(UTC).date().isoformat(), "sets": found}
        arguments.write.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def _plain_rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


if __name__ == "__main__":
    main()
