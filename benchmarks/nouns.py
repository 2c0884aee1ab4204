"""Make the list of nouns that are no other words, of a language that gives nouns a capital.

    python benchmarks/nouns.py LANG WORDS TEXT... > qa/languages/LANG/nouns.txt

WORDS has a word a line, with its capital if it has one. Kept are common words that stand there with a
capital only, and which the TEXTs have with a capital at least `ENOUGH` times and in small letters in fewer than one
of `RARELY` places. Of those that WORDS has in small letters, too, more is asked; they stand in lines that begin with "=", and
count only behind an article. languages/SOURCES.md says what the lists were made from.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from collections import Counter
from pathlib import Path

from qa.lexicon.frequency import lexicon

COMMON, SHORTEST = 3.7, 4
ENOUGH, RARELY = 5, 250
ENOUGH_OF_OTHERS, RARELY_OF_OTHERS = 200, 2000
# Within a sentence: behind a word, before a word or a mark.
WITHIN = re.compile(r"(?<=[^\W\d_A-Z,] )([^\W\d_]{4,40})(?=[ ,.;:])")
HEAD = """\
# Forms of nouns that are no other words, in small letters: see qa/analyse/lower_case_nouns.py. Made by benchmarks/nouns.py."""


def nouns(lang: str, words: list[str], texts: list[str]) -> list[str]:
    """The nouns, in small letters and in order."""
    known = lexicon(lang)
    if known is None:
        return []
    small = {word for word in words if word.islower()}
    large = {word.lower() for word in words if word[:1].isupper() and word[1:].islower()}
    counted = Counter(form for text in texts for form in WITHIN.findall(text))

    def is_seldom_small(word: str) -> bool:
        enough, rarely = (ENOUGH_OF_OTHERS, RARELY_OF_OTHERS) if word in small else (ENOUGH, RARELY)
        with_capital = counted[word.capitalize()]
        return with_capital >= enough and counted[word] * rarely <= with_capital

    return sorted(
        word
        for word in large
        if len(word) >= SHORTEST and known.zipf(word) >= COMMON and is_seldom_small(word)
    )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("lang")
    parser.add_argument("words", type=Path)
    parser.add_argument("texts", type=Path, nargs="+")
    arguments = parser.parse_args()
    texts = [path.read_text("utf-8", errors="replace") for path in arguments.texts]
    words = arguments.words.read_text("utf-8").split()
    print(HEAD)
    found = nouns(arguments.lang, words, texts)
    others = set(words)
    for mark, group in (
        ("", [word for word in found if word not in others]),
        ("= ", [word for word in found if word in others]),
    ):
        print(textwrap.fill(" ".join(group), 110, initial_indent=mark, subsequent_indent=mark))


if __name__ == "__main__":
    main()
