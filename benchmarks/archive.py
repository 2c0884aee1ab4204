"""Measure what an archive adds to the rules about names: learn one half, check the other.

    python benchmarks/archive.py NEWS.jsonl[.xz] [--with-source] [--show 20]

NEWS are rows or documents as benchmarks/alarms.py reads them. Both halves are learnt and checked in
turn. Printed are alarms per 1,000 words of the untouched texts, without and with the archive; and
how often a slip is found that the article makes wherever it has the name, so that only the archive
knows better. For that, one name of each article that three articles of the archive have is changed.
"""

from __future__ import annotations

import argparse
import random
import re
import tempfile
import zlib
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from alarms import document_of, marked, rows_of

from qa.analyse.names.capitalized_forms import capitalized_forms
from qa.analyse.names.names_of_article import written_names
from qa.analyse.words import words
from qa.detect.run import detect
from qa.knowledge.learner import learning
from qa.knowledge.store import KnowledgeFile
from qa.lexicon.frequency import lexicon
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.knowledge import Newsroom
from qa.rules.catalogue import catalogue

RULES = ("misspelled-name", "inconsistent-first-name", "mixed-romanisation")


def half_of(row: dict[str, Any]) -> int:
    """The half to which a row belongs; all versions of one article are in the same."""
    return zlib.crc32(row["id"].rsplit("/", 1)[0].encode()) % 2


def found_in(document: Document) -> tuple[Finding, ...]:
    """What the rules about names say."""
    return detect(document, [catalogue()[id_]() for id_ in RULES]).findings


def with_slip(row: dict[str, Any], known: KnowledgeFile, dice: random.Random) -> tuple[str, ...]:
    """A name of the row, a slip of it, and the text that has it throughout; empty if none fits."""
    document = document_of(row, with_source=False)
    lexicon_ = lexicon(document.lang)
    forms = document.target.need(written_names).forms
    names = [
        key
        for key in forms
        if len(key) >= 5
        and key.isascii()
        and (form := known.form(key, document.lang)) is not None
        and form.documents >= 3
        and (lexicon_ is None or lexicon_.zipf(key) < 4)
    ]
    if not names:
        return ()
    name = document.target.need(capitalized_forms)[dice.choice(names)].text
    place = dice.randrange(1, len(name))
    letter = dice.choice("aeiourstnl")
    slip = dice.choice(
        (
            name[:place] + name[place + 1 :],
            name[:place] + name[place] + name[place:],
            name[:place] + letter + name[place + 1 :],
            name[:place] + name[place : place + 2][::-1] + name[place + 2 :],
        )
    )
    if slip == name or (lexicon_ is not None and lexicon_.zipf(slip) >= 3):
        return ()
    return name, slip, re.sub(rf"\b{re.escape(name)}\b", slip, row["text"])


def check(
    row: dict[str, Any], newsroom: Newsroom, arguments: argparse.Namespace, count: Counter[str]
) -> list[str]:
    """Count the alarms on one row, without and with the archive; what the archive adds."""
    document = document_of(row, with_source=arguments.with_source)
    count["words"] += len(document.target.need(words).texts)
    before = found_in(document)
    after = found_in(replace(document, newsroom=newsroom))
    count["alarms"] += len(before)
    count["alarms with archive"] += len(after)
    old = {finding.span for finding in before}
    return [
        f"{finding.confidence:.2f} {finding.message} "
        + marked(document.target.text, {"start": finding.span.start, "end": finding.span.end})
        for finding in after
        if finding.span not in old
    ]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("news", type=Path)
    parser.add_argument("--kind", default="reference", help="of news documents")
    parser.add_argument("--with-source", action="store_true")
    parser.add_argument("--show", type=int, default=0, help="alarms that the archive adds")
    arguments = parser.parse_args()
    dice = random.Random(5)  # noqa: S311  # no secret
    count: Counter[str] = Counter()
    added: list[str] = []
    rows = list(rows_of(arguments.news, arguments.kind))
    with tempfile.TemporaryDirectory() as folder:
        for half in (0, 1):
            path = str(Path(folder) / f"{half}.qa")
            with learning(path) as learner:
                for row in rows:
                    if half_of(row) == half:
                        learner.add(document_of(row, with_source=False))
            known = KnowledgeFile(path)
            newsroom = Newsroom(known)
            for row in rows:
                if half_of(row) == half:
                    continue
                added += check(row, newsroom, arguments, count)
                slipped = with_slip(row, known, dice)
                if not slipped:
                    continue
                name, slip, text = slipped
                document = document_of({**row, "text": text}, with_source=False)
                count["slips"] += 1
                for label, which in (("without", document), ("with", _furnished(document, known))):
                    found = [f for f in found_in(which) if f.span.of(document.target.text) == slip]
                    count[f"found {label}"] += bool(found)
                    count[f"fixed {label}"] += any(f.suggestions[0].text == name for f in found)
            known.close()
    rate = 1000 / count["words"]
    print(f"{count['words']:,} words, alarms per 1,000 words: {count['alarms'] * rate:.3f}")
    print(f"  with the archive: {count['alarms with archive'] * rate:.3f}")
    for label in ("without", "with"):
        print(
            f"slips found {label} the archive: {count[f'found {label}']}/{count['slips']}, "
            f"{count[f'fixed {label}']} fixed"
        )
    print("\n".join(added[: arguments.show]))


def _furnished(document: Document, known: KnowledgeFile) -> Document:
    return replace(document, newsroom=Newsroom(known))


if __name__ == "__main__":
    main()
