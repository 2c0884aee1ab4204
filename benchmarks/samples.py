"""Compare what `qa check` says of samples/ with what is known to be wrong in them.

python benchmarks/samples.py            # artefacts that no rule finds, findings on no artefact
python benchmarks/samples.py --print    # all findings, in the form of samples/expected.json
python benchmarks/samples.py --write    # make them the expected ones: the difference is shown
"""

from __future__ import annotations

import argparse
import difflib
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

SAMPLES = Path(__file__).parents[1] / "samples"

# A finding or an artefact: start, end and text, and the row in which they are counted if any.
Spot = dict[str, Any]


def files() -> list[str]:
    """The samples, as paths relative to their folder."""
    return sorted(
        path.relative_to(SAMPLES).as_posix()
        for shelf in ("clean", "flawed")
        for path in (SAMPLES / shelf).iterdir()
    )


def findings() -> dict[str, list[Spot]]:
    """What the program finds in each sample; it runs as users run it, without settings."""
    command = [sys.executable, "-m", "qa", "check", "--isolated", "--format", "jsonl", *files()]
    done = subprocess.run(command, cwd=SAMPLES, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in {0, 1}:
        sys.exit(f"qa check ended with status {done.returncode}:\n{done.stderr}")
    found: dict[str, list[Spot]] = {file: [] for file in files()}
    for line in done.stdout.splitlines():
        document = json.loads(line)
        uri = document["uri"]
        for finding in document["findings"]:
            row = finding.get("row") or (document["id"] if document["id"] != uri else None)
            spot = {key: finding[key] for key in ("rule", "start", "end", "text")}
            found[uri].append({"row": row, **spot} if row else spot)
    return found


def artefacts() -> dict[str, list[Spot]]:
    """What is wrong in the flawed samples."""
    known: dict[str, list[Spot]] = json.loads((SAMPLES / "artefacts.json").read_text("utf-8"))
    return known


def touch(one: Spot, other: Spot) -> bool:
    """Whether two spots share a character; of two in different rows none does."""
    return (
        one.get("row") == other.get("row")
        and one["start"] < other["end"]
        and other["start"] < one["end"]
    )


def as_json(found: dict[str, list[Spot]]) -> str:
    """One spot a line, so that a change reads well."""
    blocks = []
    for file, spots in found.items():
        lines = ",".join(f"\n  {json.dumps(spot, ensure_ascii=False)}" for spot in spots)
        end = "\n " if spots else ""
        blocks.append(f" {json.dumps(file)}: [{lines}{end}]")
    return "{\n" + ",\n".join(blocks) + "\n}\n"


def compare() -> None:
    """Print what is missed, what is found besides, and how much of each kind is found."""
    found, known = findings(), artefacts()
    total: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    print("Artefacts that no rule finds:")
    for file, spots in known.items():
        for spot in spots:
            total[spot["kind"]] += 1
            if any(touch(spot, finding) for finding in found[file]):
                hits[spot["kind"]] += 1
            else:
                print(f"  {_place(file, spot)} {spot['kind']}: {spot['text']}")
    print("Findings on no artefact:")
    for file, spots in found.items():
        for spot in spots:
            if not any(touch(spot, artefact) for artefact in known.get(file, ())):
                print(f"  {_place(file, spot)} {spot['rule']}: {spot['text']}")
    print("Found by kind:")
    for kind, count in sorted(total.items()):
        print(f"  {kind:24} {hits[kind]:3} of {count}")
    print(f"  {'all':24} {hits.total():3} of {total.total()}")


def _place(file: str, spot: Spot) -> str:
    row = f"#{spot['row']}" if "row" in spot else ""
    return f"{file}{row}:{spot['start']}"


def write() -> None:
    """Make the findings of today the expected ones, and show what that changes."""
    path = SAMPLES / "expected.json"
    known, now = path.read_text("utf-8"), as_json(findings())
    print(
        *difflib.unified_diff(known.splitlines(), now.splitlines(), "expected", "now", lineterm=""),
        sep="\n",
    )
    path.write_text(now, encoding="utf-8")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--print", action="store_true", help="print the findings as JSON")
    how.add_argument("--write", action="store_true", help="write samples/expected.json")
    arguments = parser.parse_args()
    if arguments.print:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a TextIOWrapper
        print(as_json(findings()), end="")
    elif arguments.write:
        write()
    else:
        compare()


if __name__ == "__main__":
    main()
