"""Write what three letters stand together in many words of a language into its folder.

    python benchmarks/letter_triples.py [CODE ...]   # qa/languages/<code>/<code>.letters, from wordfreq's lists

Without a code, of all languages whose slips are told by their letters. Data: wordfreq 3 by Robyn Speer, CC BY-SA 4.0.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from qa.analyse.spelling.letter_triples import FILE, counted
from qa.languages.language import languages_with

OUT = Path(__file__).parents[1] / "qa" / "languages"
ACROSS = 25


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("codes", nargs="*")
    for code in parser.parse_args().codes or sorted(languages_with("spelled_by_letters")):
        parts = sorted(counted(code))
        lines = [" ".join(parts[n : n + ACROSS]) for n in range(0, len(parts), ACROSS)]
        path = OUT / code / FILE.format(code)
        path.write_text("\n".join(lines) + "\n", "utf-8")
        print(path.name, len(parts))


if __name__ == "__main__":
    main()
