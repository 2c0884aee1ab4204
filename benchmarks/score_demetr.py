"""Is the better of two translations ranked higher?

    python benchmarks/score_demetr.py DEMETR.jsonl[.xz] [--limit 3000] [--no-check]

DEMETR's pairs are a translation and the same with one fault, and a reference. Printed is the share of
pairs in which the sound one scores higher: by chrF, by the scorecard (what `qa check` finds, with the
source), and by the scorecard with reference: raw score + chrF, so that what is found and what
differs from the reference both count. Pairs with equal scores are not ranked right.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
from collections import Counter
from pathlib import Path
from typing import Any

from score_correlation import checked, referenced

# One "perturbation" puts the reference in the translation's place, which is no fault.
REFERENCE = "base_id35_reference"
FAULTS = "all but the reference itself"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--limit", type=int, default=3000)
    parser.add_argument("--no-check", action="store_true", help="chrF only")
    arguments = parser.parse_args()
    path = arguments.pairs
    with lzma.open(path, "rt") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        pairs = [json.loads(line) for line in file]
    # Where target and clean are equal, the perturbation is none.
    pairs = [pair for pair in pairs if pair["target"] != pair["clean"] and pair["reference"]]
    random.Random(1).shuffle(pairs)  # noqa: S311  # a draw, not a secret
    pairs = pairs[: arguments.limit]
    scores: dict[str, tuple[list[float], list[float]]] = {}
    sides = [[_row(pair, field) for pair in pairs] for field in ("clean", "target")]
    clean, flawed = (referenced(rows)["chrF2"] for rows in sides)
    scores["chrF"] = (clean, flawed)
    if not arguments.no_check:
        found, found_flawed = (checked(rows, with_source=True) for rows in sides)
        scores["scorecard"] = (found, found_flawed)
        scores["with reference"] = (
            [a + b for a, b in zip(found, clean, strict=True)],
            [a + b for a, b in zip(found_flawed, flawed, strict=True)],
        )
    total = Counter(pair["perturbation"] for pair in pairs)
    heads = "".join(f"{name:>16}" for name in scores)
    print(f"{'perturbation':44} pairs{heads}")
    for kind in (*sorted(total), "all", FAULTS):
        chosen = [
            n
            for n, pair in enumerate(pairs)
            if kind in {pair["perturbation"], "all"}
            or (kind == FAULTS and pair["perturbation"] != REFERENCE)
        ]
        cells = ""
        for better, worse in scores.values():
            right = sum(better[n] > worse[n] for n in chosen)
            cells += f"{right / len(chosen):16.1%}"
        print(f"{kind:44} {len(chosen):5}{cells}")


def _row(pair: dict[str, Any], field: str) -> dict[str, Any]:
    return {
        "text": pair[field],
        "source": pair["source"],
        "source_lang": pair["source_lang"],
        "reference": pair["reference"],
    }


if __name__ == "__main__":
    main()
