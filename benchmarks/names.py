"""Measure the rules about names on planted slips and on the clean twins of the same articles.

    python benchmarks/names.py PLANTED.jsonl [--rules misspelled-name,inflected-name] [--missed 20]

PLANTED has rows {id, text, source, source_lang, lang, planted: [{kind, start, end, was}]}, two for
each article: with slips, and clean. Printed are: recall of slips in names, with and without the
source; how often the right form is suggested; alarms per 1,000 words of clean text, and how many of
them were read and found to be real slips (verdicts/names.jsonl); and for each step of confidence
how many findings are right: they lie on what was planted and suggest what stood there, or were read
and found to be real slips.
"""

from __future__ import annotations

import argparse
import collections
import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from alarms import document_of, rows_of

from qa.analyse.words import words
from qa.detect.run import detect
from qa.knowledge.store import KnowledgeFile
from qa.model.document import Document
from qa.model.finding import Finding
from qa.model.knowledge import Newsroom
from qa.model.span import Span
from qa.rules.catalogue import catalogue

NAME_RULES = (
    "misspelled-name", "inconsistent-first-name", "inflected-name", "mixed-romanisation",
    "wrong-name-gender",
)  # fmt: skip
VERDICTS = Path(__file__).parent / "verdicts" / "names.jsonl"
KINDS = ("name", "name_in_source")
STEPS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


def article_of(id_: str) -> str:
    """The id of the article, whichever twin the row is."""
    return id_.partition("#")[0]


def verdicts() -> dict[tuple[str, str], bool]:
    """What was read: whether the finding on this text of this article is a real slip."""
    if not VERDICTS.exists():
        return {}
    rows = map(json.loads, VERDICTS.read_text(encoding="utf-8").splitlines())
    return {(row["id"], row["text"]): row["verdict"] == "right" for row in rows}


class Tally:
    """What was counted."""

    def __init__(self) -> None:
        self.total: collections.Counter[str] = collections.Counter()
        self.found: collections.Counter[str] = collections.Counter()
        self.fixed: collections.Counter[str] = collections.Counter()
        self.right: collections.Counter[float] = collections.Counter()
        self.wrong: collections.Counter[float] = collections.Counter()
        self.unread: collections.Counter[float] = collections.Counter()
        self.clean: list[tuple[str, str, Finding, bool | None]] = []
        self.by_rule: collections.Counter[str] = collections.Counter()
        self.missed: list[str] = []
        self.words = self.clean_words = 0


def fixes(finding: Finding, at: Span, spot: dict[str, Any]) -> bool:
    """Whether the finding suggests what stood where the slip was planted."""
    was, left, over = spot["was"], at.start - spot["start"], spot["end"] - at.end
    meant = was[max(0, left) : len(was) - max(0, over)]
    return any(suggestion.text == meant for suggestion in finding.suggestions)


def judge(document: Document, row: dict[str, Any], findings: list[Finding], tally: Tally) -> None:
    """Count what was found in one row."""
    read = verdicts()
    text = row["text"]
    spots = [spot for spot in row["planted"] if spot["kind"] in KINDS]
    places = [document.target.to_raw(finding.span) for finding in findings]
    hit: set[int] = set()
    right: set[int] = set()
    for spot in spots:
        slip = text[spot["start"] : spot["end"]]
        kind = f"{spot['kind']} {row['source_lang']}"
        touching = [
            n for n, at in enumerate(places) if at.start < spot["end"] and spot["start"] < at.end
        ]
        hit.update(touching)
        tally.total.update((spot["kind"], kind))
        if not touching:
            around = text[max(0, spot["start"] - 40) : spot["end"] + 30].replace("\n", "⏎")
            tally.missed.append(f"{spot['kind']} {spot['was']} -> {slip}: {around} ({row['id']})")
            continue
        tally.found.update((spot["kind"], kind))
        fixed = {n for n in touching if fixes(findings[n], places[n], spot)}
        right.update(fixed)
        tally.fixed[spot["kind"]] += bool(fixed)
    for n, (finding, at) in enumerate(zip(findings, places, strict=True)):
        others = [
            spot
            for spot in row["planted"]
            if spot["start"] - 1 < at.end and at.start < spot["end"] + 1
        ]
        step = max(step for step in STEPS if step <= finding.confidence)
        verdict = read.get((article_of(row["id"]), at.of(text)))
        if n in hit and n not in right:
            tally.wrong[step] += 1
        elif n in right or any(fixes(finding, at, spot) for spot in others) or verdict:
            tally.right[step] += 1
        elif verdict is False:
            tally.wrong[step] += 1
        else:
            tally.unread[step] += 1
        if not row["planted"]:
            tally.clean.append((row["id"], at.of(text), finding, verdict))
            tally.by_rule[finding.rule] += 1


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("planted", type=Path)
    parser.add_argument("--rules", default=",".join(NAME_RULES))
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--missed", type=int, default=0)
    parser.add_argument("--show", type=int, default=0, help="alarms on clean text to show")
    parser.add_argument("--unread", action="store_true", help="show only alarms nobody has read")
    parser.add_argument("--no-source", action="store_true")
    parser.add_argument("--knowledge", help="what qa learn has learnt, from other articles")
    arguments = parser.parse_args()
    rules = [catalogue()[id_]() for id_ in arguments.rules.split(",") if id_ in catalogue()]
    newsroom = Newsroom(KnowledgeFile(arguments.knowledge) if arguments.knowledge else None)
    tally = Tally()
    seconds = 0.0
    for number, row in enumerate(rows_of(arguments.planted, None)):
        if arguments.limit and number >= arguments.limit:
            break
        document = document_of(row, with_source=not arguments.no_source)
        document = replace(document, newsroom=newsroom)
        count = len(document.target.need(words).texts)
        began = time.perf_counter()
        detection = detect(document, rules)
        seconds += time.perf_counter() - began
        for failure in detection.failures:
            print(failure)
        tally.words += count
        if not row["planted"]:
            tally.clean_words += count
        judge(document, row, list(detection.findings), tally)
    show(tally, seconds, arguments)


def show(tally: Tally, seconds: float, arguments: argparse.Namespace) -> None:
    """Print what was counted."""
    print(f"{tally.words} words, {tally.words / seconds:,.0f} words/s")
    for kind in sorted(tally.total):
        found, total = tally.found[kind], tally.total[kind]
        fixed = f", right form suggested {tally.fixed[kind] / max(1, found):.1%}"
        print(f"  {kind:22} {found:4}/{total:<4} {found / total:6.1%}{fixed * (kind in KINDS)}")
    real = sum(verdict is True for *_, verdict in tally.clean)
    unread = sum(verdict is None for *_, verdict in tally.clean)
    rate = 1000 / max(1, tally.clean_words)
    print(
        f"  clean twins: {len(tally.clean)} alarms, {len(tally.clean) * rate:.3f} per 1,000 words; "
        f"{real} real slips, {unread} unread"
    )
    print("  ", dict(tally.by_rule))
    for step in STEPS[:-1]:
        right, wrong, unread = tally.right[step], tally.wrong[step], tally.unread[step]
        if right + wrong + unread:
            share = right / (right + wrong + unread)
            print(
                f"  confidence {step:.2f}+: {right} right, {wrong} wrong, {unread} unread: {share:.1%}"
            )
    for line in tally.missed[: arguments.missed]:
        print("missed", line)
    shown = [alarm for alarm in tally.clean if not arguments.unread or alarm[3] is None]
    for id_, text, finding, verdict in shown[: arguments.show]:
        print(
            f"{finding.confidence:.2f} {text} [{verdict}] {finding.message} ({id_}) {finding.rule}"
        )


if __name__ == "__main__":
    main()
