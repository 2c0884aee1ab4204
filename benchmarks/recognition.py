"""How surely the language of an article is told, and whether a paragraph in another one is found.

    python benchmarks/recognition.py articles TEXTS... [--words 300] [--each 40]
    python benchmarks/recognition.py paragraphs TEXTS... [--langs de,fr] [--seed 1]

TEXTS are folders with files `<code>.txt` or `<code>.<name>.txt`: one paragraph a line, an empty line
between documents. They stay outside the tree.

`articles` puts paragraphs of a language together until they have `--words` words (in Chinese and
Japanese, twice as many characters), and counts how often the language of that text is told rightly, with
nothing declared. `paragraphs` puts a paragraph of 25 to 90 words of each language between three of each
other, and counts how often `untranslated-sentence` speaks of it.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from languages import documents

from qa.checker import Checker
from qa.languages.writing import is_unspaced

FEWEST, MOST = 25, 90
RULE = "untranslated-sentence"


def size(lang: str, text: str) -> int:
    """How many words a text has; in scripts without spaces half as many as characters."""
    return len(text) // 2 if is_unspaced(lang) else len(text.split())


def paragraphs_of(folders: Iterable[Path]) -> dict[str, list[str]]:
    """The paragraphs of all files, by language."""
    found: dict[str, list[str]] = defaultdict(list)
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            lang = path.name.split(".")[0].split("-")[0]
            found[lang].extend(part for text in documents(path) for part in text.split("\n\n"))
    return dict(sorted(found.items()))


def articles(texts: dict[str, list[str]], words: int, each: int) -> None:
    """Print how many texts were told rightly."""
    right = tried = 0
    for lang, paragraphs in texts.items():
        order = paragraphs[:]
        random.Random(f"articles {lang}").shuffle(order)  # noqa: S311  # a draw, no secret
        parts: list[str] = []
        told: list[str] = []
        for paragraph in order:
            parts.append(paragraph)
            if sum(size(lang, part) for part in parts) < words:
                continue
            told.append(Checker().check_text("\n\n".join(parts)).lang)
            parts = []
            if len(told) == each:
                break
        right += told.count(lang)
        tried += len(told)
        wrong = sorted(set(told) - {lang})
        print(f"{lang} {told.count(lang)} of {len(told)} {' '.join(wrong)}", flush=True)
    print(f"{right} of {tried} texts of {words} words in {len(texts)} languages")


def planted(texts: dict[str, list[str]], langs: list[str], seed: int) -> None:
    """Print how many paragraphs in another language were found."""
    chance = random.Random(f"paragraphs {seed}")  # noqa: S311  # a draw, no secret
    fitting = {
        lang: [part for part in texts[lang] if FEWEST <= size(lang, part) <= MOST] for lang in langs
    }
    found = tried = 0
    for lang in langs:
        checker = Checker(lang=lang)
        for other in langs:
            if other == lang:
                continue
            strange = chance.choice(fitting[other])
            one, two, three = chance.sample(fitting[lang], 3)
            text = f"{one}\n\n{two}\n\n{strange}\n\n{three}"
            start = len(one) + len(two) + 4
            hits = [
                finding.message
                for finding in checker.check_text(text).findings
                if finding.rule == RULE
                and finding.place.span.start < start + len(strange)
                and finding.place.span.end > start
            ]
            tried += 1
            found += bool(hits)
            if not hits:
                print(f"missed: {other} in {lang}: {strange[:80]}", flush=True)
        print(f"{lang}: {found} of {tried}", flush=True)
    print(f"{found} of {tried} paragraphs, {len(langs)} languages")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=("articles", "paragraphs"))
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("--words", type=int, default=300)
    parser.add_argument("--each", type=int, default=40)
    parser.add_argument("--langs", default="")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    texts = paragraphs_of(arguments.texts)
    if arguments.what == "articles":
        articles(texts, arguments.words, arguments.each)
    else:
        planted(
            texts, arguments.langs.split(",") if arguments.langs else list(texts), arguments.seed
        )


if __name__ == "__main__":
    main()
