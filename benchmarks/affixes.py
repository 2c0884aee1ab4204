"""Write the beginnings and endings that many words of a language have into its folder.

    python benchmarks/affixes.py [CODE ...]      # qa/languages/<code>/<code>.affixes, from wordfreq's lists

Without a code, of all languages that join words, or whose words no shipped dictionary has: those that ask for
them. Counting takes a fifth of a second, which no run of the program should spend. Data: wordfreq 3 by Robyn Speer,
CC BY-SA 4.0.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from qa.analyse.spelling.affixes import BEGIN, END, FILE, counted
from qa.languages.folders import codes_with
from qa.languages.language import language, languages_with
from qa.lexicon.rare_forms import FILE as DICTIONARY

OUT = Path(__file__).parents[1] / "qa" / "languages"


def asking() -> list[str]:
    """The languages that ask for them."""
    spelled = codes_with(DICTIONARY)
    return [
        code
        for code in sorted(languages_with("never_glued"))
        if code not in spelled or ((known := language(code)) and known.joints)
    ]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("codes", nargs="*")
    for code in parser.parse_args().codes or asking():
        path = OUT / code / FILE.format(code)
        lines = [
            " ".join([kind, *sorted(parts)])
            for kind, parts in zip((BEGIN, END), counted(code), strict=True)
        ]
        path.write_text("\n".join(lines) + "\n", "utf-8")
        print(f"{path}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
