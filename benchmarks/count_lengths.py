"""Counts how long texts are in each language, for `qa/languages/lengths.py`.

    python benchmarks/count_lengths.py FOLDER

FOLDER holds line-parallel texts as NTREX-128 names them: `newstest2019-src.eng.txt` and a
`newstest2019-ref.<language>.txt` for each language. Prints the table, and on standard error how far
single sentences of 45 letters and more lie from the median of their language.
"""

from __future__ import annotations

import argparse
import re
import sys
from math import log
from pathlib import Path
from statistics import median

from langcodes import Language

from qa.compare.align.features import sizes
from qa.model.span import Span
from qa.read.plain import read_plain

NAME = re.compile(r"newstest2019-ref\.(?P<tag>[\w-]+)\.txt")
SHORTEST = 45


def sizes_of(path: Path, lang: str) -> list[float]:
    """The size of each line."""
    found = []
    for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n"):
        prose = read_plain(line, lang)
        found.append(sizes(prose, [Span(0, len(prose.text))])[0] if prose.text else 0.0)
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    english = sizes_of(folder / "newstest2019-src.eng.txt", "en")
    medians: dict[str, list[float]] = {}
    for path in sorted(folder.iterdir()):
        match = NAME.fullmatch(path.name)
        if match is None:
            continue
        code = Language.get(match["tag"].replace("_", "-")).language or ""
        code = {"arb": "ar", "kmr": "ku"}.get(code, code)
        own = sizes_of(path, code)
        if len(own) != len(english):
            continue
        ratios = [log((one + 4) / (other + 4)) for one, other in zip(own, english, strict=True)]
        middle = median(ratios)
        medians.setdefault(code, []).append(middle)
        off = sorted(
            abs(ratio - middle)
            for ratio, *both in zip(ratios, own, english, strict=True)
            if max(both) >= SHORTEST
        )
        far = " ".join(f"{off[int(share * len(off))]:.2f}" for share in (0.5, 0.9, 0.99, 0.995))
        print(f"{match['tag']:9} {middle:+.2f}  50/90/99/99.5%: {far}", file=sys.stderr)
    medians["no"] = medians["nb"]
    print(*(f"{code}:{sum(m) / len(m) * 100:.0f}" for code, m in sorted(medians.items())))


if __name__ == "__main__":
    main()
