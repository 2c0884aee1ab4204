"""Show what rules say about real text, for reading: the alarms, with the words around them.

    python benchmarks/alarms.py ROWS.jsonl[.xz] --rules misspelled-name,doubled-space --show 30

ROWS are rows as `qa check` reads them ({id, text, source, source_lang, lang}), planted rows
({…, planted: [{kind, start, end}]}) or news documents ({doc_id, kind, segments, source_segments}).
For planted rows it also prints recall by kind and which alarms touch nothing that was planted.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from qa.analyse.words import words
from qa.detect.run import detect
from qa.model.document import Document
from qa.model.span import Span
from qa.read.plain import read_plain
from qa.rules.base import Rule
from qa.rules.catalogue import catalogue


def rows_of(path: Path, kind: str | None) -> Iterator[dict[str, Any]]:
    """The rows of a file; news documents become rows, those of another `kind` are left out."""
    with lzma.open(path, "rt") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            if "segments" in row:
                if kind and row["kind"] != kind:
                    continue
                sources = row.get("source_segments")
                row = {
                    "id": f"{row['doc_id']}/{row['system']}",
                    "text": "\n\n".join(row["segments"]) + "\n",
                    "source": "\n\n".join(sources) if sources else None,
                    "source_lang": row["pair"].split("-")[0],
                }
            elif "target" in row:
                row = {**row, "text": row["target"]}
            yield row


def document_of(row: dict[str, Any], *, with_source: bool) -> Document:
    """The document that a row describes."""
    lang = row.get("lang") or row.get("target_lang") or "en"
    source = row.get("source") if with_source else None
    return Document(
        id=row["id"],
        uri=row["id"],
        raw=row["text"],
        target=read_plain(row["text"], lang),
        source=None if source is None else read_plain(source, row.get("source_lang")),
        lang=lang,
        source_lang=row.get("source_lang"),
        source_raw=source,
    )


def touches(span: Span, spot: dict[str, Any]) -> bool:
    """Whether a stretch of the raw text lies on, or next to, a planted fault."""
    return bool(span.start < spot["end"] + 1 and spot["start"] - 1 < span.end)


def marked(text: str, spot: dict[str, Any]) -> str:
    """One line: the words around a stretch, the stretch marked."""
    start, end = spot["start"], spot["end"]
    around = f"{text[max(0, start - 70) : start]}⟦{text[start:end]}⟧{text[end : end + 60]}"
    return around.replace("\n", "⏎")


@dataclass
class Tally:
    """What was counted over all rows."""

    words: int = 0
    clean_words: int = 0
    clean_alarms: int = 0
    found: Counter[str] = field(default_factory=Counter)
    planted: Counter[str] = field(default_factory=Counter)
    hits: Counter[str] = field(default_factory=Counter)
    misses: Counter[str] = field(default_factory=Counter)
    failures: Counter[str] = field(default_factory=Counter)
    alarms: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def add(self, row: dict[str, Any], rules: list[Rule], *, source: bool, missed: str) -> None:
        """Check one row and count what is said of it."""
        document = document_of(row, with_source=source)
        detection = detect(document, rules)
        places = [document.target.to_raw(finding.span) for finding in detection.findings]
        self.failures.update(failure.message for failure in detection.failures)
        size = len(document.target.need(words).texts)
        self.words += size
        spots = row.get("planted") or []
        for spot in spots:
            self.planted[spot["kind"]] += 1
            if any(touches(place, spot) for place in places):
                self.found[spot["kind"]] += 1
            elif spot["kind"] == missed:
                self.missed.append(f"{spot.get('was')!r} -> {marked(row['text'], spot)}")
        if "planted" in row and not spots:
            self.clean_words += size
            self.clean_alarms += len(detection.findings)
        for finding, place in zip(detection.findings, places, strict=True):
            hit = any(touches(place, spot) for spot in spots)
            (self.hits if hit else self.misses)[finding.rule] += 1
            if not hit:
                self.alarms.append(
                    f"[{finding.rule} {finding.confidence:.2f}] "
                    f"{marked(row['text'], {'start': place.start, 'end': place.end})}\n    {finding.message} ({row['id']})"
                )

    def show(self) -> None:
        """Print the tables."""
        for message, n in self.failures.items():
            print(f"FAILED in {n} rows: {message}")
        for kind, n in self.planted.most_common():
            print(f"  {kind:18} {self.found[kind]:4}/{n:<4} {self.found[kind] / n:6.1%}")
        if self.clean_words:
            rate = 1000 * self.clean_alarms / self.clean_words
            print(f"  clean twins: {rate:.3f} alarms per 1,000 words")
        for rule in sorted(self.hits | self.misses):
            rate = 1000 * self.misses[rule] / max(1, self.words)
            print(
                f"  {rule:32} hits {self.hits[rule]:5} alarms {self.misses[rule]:5} = {rate:.3f}/1000"
            )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rows", type=Path)
    parser.add_argument("--rules", help="ids; all if left out")
    parser.add_argument("--kind", help="reference or system, for news documents")
    parser.add_argument("--no-source", action="store_true")
    parser.add_argument("--show", type=int, default=30)
    parser.add_argument("--limit", type=int, default=None, help="so many rows only")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--missed", default="", help="show missed planted faults of this kind")
    arguments = parser.parse_args()
    wanted = arguments.rules.split(",") if arguments.rules else None
    rules = [
        rule()
        for id_, rule in catalogue().items()
        if (id_ in wanted if wanted is not None else rule.default)
    ]
    tally = Tally()
    began = time.perf_counter()
    for row in islice(rows_of(arguments.rows, arguments.kind), arguments.limit):
        tally.add(row, rules, source=not arguments.no_source, missed=arguments.missed)
    seconds = time.perf_counter() - began
    print(f"{tally.words} words, {tally.words / seconds:,.0f} words/s")
    tally.show()
    random.Random(arguments.seed).shuffle(tally.alarms)  # noqa: S311  # a draw, not a secret
    for text in tally.alarms[: arguments.show]:
        print(text)
    for text in tally.missed[: arguments.show]:
        print("missed", text)


if __name__ == "__main__":
    main()
