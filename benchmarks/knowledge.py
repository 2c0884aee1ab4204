"""Measure knowledge files: how long learning and looking up take, and how much memory.

    python benchmarks/knowledge.py [--articles 100000] [--names 1000000] [--file FILE] [--cold]

Articles are made of invented names, drawn from a pool of so many; nothing is read from elsewhere.
Looked up are names of the pool with one letter changed, each once, so no answer is remembered;
beside the time stands its ratio to one look-up of a row by number in the same file.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from qa.knowledge.learner import learning
from qa.knowledge.store import KnowledgeFile
from qa.model.document import Document
from qa.read.plain import read_plain

ONSETS = "b br d dr f g gr h j k kl kr l m n p pr r s sch sh st t tr v w z zh".split()
VOWELS = "a e i o u ai ei ou ie".split()
CODAS = ["", "", "n", "r", "l", "s", "ck", "nd", "rt", "tz", "mm"]
NAMES_IN_ARTICLE = 48
LOOKUPS = 5_000


def pool_of(count: int, dice: random.Random) -> list[str]:
    """So many different invented names of two to four syllables."""
    names: dict[str, None] = {}
    while len(names) < count:
        syllables = dice.choice((2, 3, 3, 4))
        parts = (
            dice.choice(ONSETS) + dice.choice(VOWELS) + dice.choice(CODAS) for _ in range(syllables)
        )
        names["".join(parts).capitalize()] = None
    return list(names)


def articles(count: int, pool: list[str], dice: random.Random) -> Iterator[str]:
    """So many articles, each with some full names among words of every day."""
    for _ in range(count):
        names = dice.choices(pool, k=NAMES_IN_ARTICLE)
        pairs = zip(names[::2], names[1::2], strict=True)
        yield "\n\n".join(
            f"On that day the minister {first} {last} spoke to the council about the new road, "
            f"and after a long night {last} went home."
            for first, last in pairs
        )


def slip(name: str, dice: random.Random) -> str:
    """The name with one letter lost, changed or doubled."""
    place = dice.randrange(1, len(name))
    return name[:place] + dice.choice(("", "x", name[place] * 2)) + name[place + 1 :]


def peak() -> float:
    """The most memory that this process has used, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def percentile(times: list[float], share: float) -> float:
    """What `share` of the times are below."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def learn(path: str, count: int, pool: list[str], dice: random.Random) -> None:
    """Learn and tell."""
    before = peak()
    began = time.perf_counter()
    with learning(path) as learner:
        for number, text in enumerate(articles(count, pool, dice)):
            learner.add(Document(str(number), "-", text, read_plain(text, "en")))
    seconds = time.perf_counter() - began
    size = Path(path).stat().st_size / 1e6
    print(
        f"learnt {learner.learnt:,} articles in {seconds:.0f} s ({count / seconds:,.0f} a second), "
        f"peak {peak():.0f} MB, of which {before:.0f} MB are the pool of names; file {size:.0f} MB"
    )


def forget(path: str) -> None:
    """Have the system forget what it keeps of the file in memory, where it can be told to."""
    handle = os.open(path, os.O_RDONLY)
    os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(handle)


def look_up(path: str, pool: list[str], dice: random.Random, *, cold: bool = False) -> None:
    """Look up and tell."""
    if cold:
        forget(path)
    known = KnowledgeFile(path)
    if not cold:
        print(f"{known.forms:,} forms of {known.articles:,} articles")
    sample = dice.sample(pool, LOOKUPS)
    slips = [slip(name, dice).casefold() for name in sample]
    times: list[float] = []
    found = 0
    worked = time.process_time()
    for name, wrong in zip(sample, slips, strict=True):
        began = time.perf_counter()
        form = known.form(wrong, "en")
        near = known.near(wrong, "en")
        times.append(time.perf_counter() - began)
        found += form is not None or name.casefold() in {each.key for each in near}
    worked = (time.process_time() - worked) / LOOKUPS
    connection = sqlite3.connect(path)
    rows = [dice.randrange(1, known.forms) for _ in range(LOOKUPS)]
    began = time.perf_counter()
    for row in rows:
        connection.execute("SELECT key FROM form WHERE id = ?", (row,)).fetchone()
    base = (time.perf_counter() - began) / LOOKUPS
    mean = statistics.fmean(times)
    steps = ((0.5, "half"), (0.9, "90%"), (0.99, "99%"), (1.0, "all"))
    told = ", ".join(f"{name} under {1000 * percentile(times, at):.3f} ms" for at, name in steps)
    print(f"a name and its near forms: mean {1000 * mean:.3f} ms; {told}")
    print(f"processor time: mean {1000 * worked:.3f} ms")
    print(f"that is {mean / base:.0f} times one row by its number ({1e6 * base:.0f} µs)")
    print(f"{found / LOOKUPS:.1%} of the names were found by a slip of theirs")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--names", type=int, default=1_000_000)
    parser.add_argument("--file", help="keep the file there; if it is there, only look up")
    parser.add_argument("--cold", action="store_true", help="have the file forgotten before")
    arguments = parser.parse_args()
    dice = random.Random(1)  # noqa: S311  # no secret
    pool = pool_of(arguments.names, dice)
    if arguments.file and os.path.exists(arguments.file):  # noqa: PTH110
        look_up(arguments.file, pool, dice, cold=arguments.cold)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.file or str(Path(folder) / "made.qa")
        learn(path, arguments.articles, pool, dice)
        look_up(path, pool, dice)


if __name__ == "__main__":
    main()
