"""How far each entry of the literal lexicon can be trusted, by what people and machines write for the same source.

    python benchmarks/literal_reliability.py FOLDER [--target en] [--entries] [--lines 12]

FOLDER has for each language LANG.src, one sentence a line, LANG.human, the same sentences as people translated them, and
LANG.machine, as machines did (several systems one behind the other: a multiple of the lines of LANG.src). A line whose text is
missing is left out.

A finding on what people wrote is wrong for the most part: people write the rendering where it is right. The rate of such findings
over that on machines' translations of the same sentences is the share of the latter that is to be expected wrong. The script
prints both by kind of entry, and with `--entries` each entry that spoke, with how often its source word stands in the folder.
An entry is sure that people never write where its source word stands twenty times and more, doubtful that they write once in
twenty times, and else unknown.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from qa.compare.literal import Literal, literal_translations
from qa.lexicon.literal.bundled import entries_of, languages_into
from qa.lexicon.literal.patterns import folded, source_expression
from qa.model.document import Document
from qa.model.literal import LiteralEntry
from qa.read.plain import read_plain
from qa.rules.accuracy.literal_translation import kind_of

ENOUGH = 20  # occurrences of the source word from which on an entry is judged
OFTEN = 0.05  # the share of them at which people write the rendering, too


class Counted(NamedTuple):
    """What was counted of one language."""

    source: Counter[LiteralEntry]
    human: Counter[LiteralEntry]
    machine: Counter[LiteralEntry]
    systems: float


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--target", default="en")
    parser.add_argument("--entries", action="store_true")
    parser.add_argument("--lines", type=int, default=12, help="lines of a document")
    arguments = parser.parse_args()
    kinds: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for lang in languages_into(arguments.target):
        counted = count(arguments.folder, lang, arguments.target, arguments.lines)
        if counted is None:
            continue
        for entry in entries_of(lang, arguments.target):
            human, machine = counted.human[entry], counted.machine[entry] / counted.systems
            if not counted.source[entry]:
                continue
            trust = trust_in(counted.source[entry], human)
            name = kind(entry, arguments.target)
            row = kinds[name, trust]
            row["entries"] += 1
            row["human"] += human
            row["machine"] += round(100 * machine)
            if arguments.entries and (human or machine):
                print(
                    f"{lang}:{entry.line}\t{name}\t{trust}\t{counted.source[entry]}\t{human}\t{machine:.1f}"
                    f"\t{'; '.join(entry.source)[:40]} > {'; '.join(entry.renderings)[:40]}"
                )
    print("kind of entry    | trust    | entries | human | machine | expected wrong")
    for (name, trust), row in sorted(kinds.items()):
        machine = row["machine"] / 100
        share = f"{min(1.0, row['human'] / machine):.0%}" if machine else "-"
        print(
            f"{name:16} | {trust:8} | {row['entries']:7} | {row['human']:5} | {machine:7.1f} | {share}"
        )


def kind(entry: LiteralEntry, target: str) -> str:
    """The kind of the findings of an entry beside its source, in translations into `target`."""
    return kind_of(entry, entry.renderings[0].replace("=", ""), target)


def trust_in(times: int, human: int) -> str:
    """How far an entry can be trusted whose source word stood so often, and whose rendering people wrote so often."""
    if human >= OFTEN * times:
        return "doubtful"
    return "sure" if times >= ENOUGH and not human else "unknown"


def count(folder: Path, lang: str, target: str, size: int) -> Counted | None:
    """What stands in the folder for this language; None if nothing does."""
    paths = [folder / f"{lang}.{name}" for name in ("src", "human", "machine")]
    if not all(path.exists() for path in paths[:2]):
        return None
    source = _lines(paths[0])
    human = _lines(paths[1])
    machine = _lines(paths[2]) if paths[2].exists() else []
    entries = entries_of(lang, target)
    folds = [folded(line) for line in source]
    stands: Counter[LiteralEntry] = Counter()
    for entry in entries:
        sought = [source_expression(pattern, lang) for pattern in entry.source]
        stands[entry] = sum(any(one.search(line) for one in sought) for line in folds)
    systems = max(1.0, len(machine) / max(1, len(source)))
    found = [
        Counter(literal.entry for literal in _found(source, texts, lang, target, size))
        for texts in (human, machine)
    ]
    return Counted(stands, found[0], found[1], systems)


def _found(
    source: list[str], texts: list[str], lang: str, target: str, size: int
) -> Iterator[Literal]:
    """What the lexicon finds in these translations of the source, one system behind the other."""
    for start in range(0, len(texts), size):
        rows = [
            (source[(start + n) % len(source)], text)
            for n, text in enumerate(texts[start : start + size])
        ]
        rows = [(original, text) for original, text in rows if original.strip() and text.strip()]
        if not rows:
            continue
        document = Document(
            id=str(start),
            uri=str(start),
            raw="",
            target=read_plain("\n\n".join(text for _, text in rows), target),
            source=read_plain("\n\n".join(original for original, _ in rows), lang),
            source_lang=lang,
        )
        yield from literal_translations(document)


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").split("\n")[:-1]


if __name__ == "__main__":
    main()
