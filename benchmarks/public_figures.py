"""Make the list of public figures from labels of Wikidata.

    git clone https://github.com/steveash/NETransliteration-COLING2018 pairs
    python benchmarks/public_figures.py pairs/data

Whoever has a label in Hebrew and one in Korean is well known. People whose Korean name is written
without a space are left out: their names have several romanizations, and the surname comes first.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

from qa.analyse.names.public_figures import JOINT, SHORTEST, parts_of
from qa.analyse.names.romanization import plain

TABLE = Path(__file__).parents[1] / "qa/languages/en/public_figures.txt"
HEADER = "# Made by benchmarks/public_figures.py; see ../SOURCES.md.\n"


def labels(path: Path) -> dict[str, str]:
    """The labels of a file, by the English one."""
    pairs = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {pair[0].strip(): pair[1].strip() for pair in pairs if len(pair) == 2}


def main() -> None:
    """Write the table, a first name and its surnames a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    hebrew, korean = labels(folder / "wd_hebrew"), labels(folder / "wd_korean")
    surnames: dict[str, set[str]] = defaultdict(set)
    # "Margrethe of Denmark" has no surname.
    known = sorted(
        name for name in hebrew.keys() & korean.keys() if " " in korean[name] and " of " not in name
    )
    for name in known:
        firsts, surname = parts_of(name)
        last = surname.rpartition(JOINT)[2]
        if len(last) >= SHORTEST and last[0].isupper() and plain(last).isalpha():
            for first in firsts:
                surnames[first].add(surname)
    lines = (f"{first}\t{' '.join(sorted(each))}\n" for first, each in sorted(surnames.items()))
    TABLE.write_text(HEADER + "".join(lines), "utf-8")


if __name__ == "__main__":
    main()
