"""Make the lists of words that are shipped from open word lists.

    apt-get download scowl && dpkg-deb -x scowl_*.deb SCOWL
    python benchmarks/word_lists.py SCOWL/usr/share/dict/scowl qa/languages/en/en.words

SCOWL (Spell Checker Oriented Word Lists) has American, British, Canadian and Australian spellings with
their variants, in sizes: up to 70 are words that large dictionaries have, 80 and 95 are those of the
largest lists, Scrabble's among them. Abbreviations and what ends in 's are left out. The file holds two Bloom filters,
no words; see qa/lexicon/word_list.py.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from qa.lexicon.word_list import folded, made

# <spelling>-<kind>.<size>
NAME = re.compile(r".+-(?:words|upper|proper-names|contractions)\.(\d+)")
WIDELY = 70


def words(folder: Path) -> dict[str, int]:
    """The words of all lists in a folder, folded, with the smallest size that has them."""
    found: dict[str, int] = {}
    for path in sorted(folder.iterdir()):
        name = NAME.fullmatch(path.name)
        if name is None:
            continue
        size = int(name[1])
        for line in path.read_text("latin-1").split():
            word = folded(line)
            if len(word) > 1 and not word.endswith("'s"):
                found[word] = min(size, found.get(word, size))
    return found


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    found = words(arguments.folder)
    widely = {word for word, size in found.items() if size <= WIDELY}
    rarely = found.keys() - widely
    arguments.out.write_bytes(made(widely, rarely))
    size = arguments.out.stat().st_size
    print(f"{len(widely):,} and {len(rarely):,} words in {size:,} bytes: {arguments.out}")


if __name__ == "__main__":
    main()
