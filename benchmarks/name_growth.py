"""How the rules about names grow with the number of names in one article.

    python benchmarks/name_growth.py [--names 10 100 1000 4000]

Each article introduces so many people, with a German source, and misspells each at the second mention. Printed is
the processor's time for each name, the best of some rounds, on words never met before.
"""

from __future__ import annotations

import argparse
import random
import time

from qa.compare.align.alignment import pairs
from qa.detect.run import detect
from qa.model.document import Document
from qa.model.memory import forget_words
from qa.read.plain import read_plain
from qa.rules.catalogue import default_rules

CONSONANTS, VOWELS = "bdfgklmnprstv", "aeiou"
ROUNDS = 3


def name(rng: random.Random) -> str:
    """A name that nobody bears."""
    syllables = (rng.choice(CONSONANTS) + rng.choice(VOWELS) for _ in range(3))
    return "".join(syllables).capitalize() + rng.choice(CONSONANTS)


def article(many: int) -> Document:
    """An article with so many people, each misspelled once."""
    rng = random.Random(1)  # noqa: S311  # the same names each time
    here, there = [], []
    for _ in range(many):
        first, last = name(rng), name(rng)
        slip = last[:3] + last[4:]
        here.append(
            f"The paper was written by {first} {last} in May. Later {slip} said it was late."
        )
        there.append(
            f"Der Bericht ist vom Mai, von {first} {last}. Später sagte {last}, es sei spät."
        )
    text, source = "\n\n".join(here), "\n\n".join(there)
    return Document(
        id="names",
        uri="names",
        raw=text,
        target=read_plain(text, "en"),
        source=read_plain(source, "de"),
        lang="en",
        source_lang="de",
    )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--names", type=int, nargs="+", default=[10, 100, 1000, 4000])
    rules = [rule for rule in default_rules() if "name" in rule.id.split("-")]
    for many in parser.parse_args().names:
        best, found = float("inf"), 0
        for _ in range(ROUNDS):
            document = article(many)
            forget_words()
            document.need(pairs)
            began = time.process_time()
            found = len(detect(document, rules).findings)
            best = min(best, time.process_time() - began)
        print(f"{many:5} names: {1e6 * best / many:6.0f} µs a name, {found} findings", flush=True)


if __name__ == "__main__":
    main()
