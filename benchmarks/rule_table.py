"""Measure each rule, and write the figures that stand on its page.

    python benchmarks/rule_table.py --shared ../shared [--seed 23] [--write docs/accuracy.json]

Three measures for each rule that runs by default:

rates    findings per 1,000 words on human and on machine translations of the same news; lift is
         the second divided by the first. A system that lost letters throughout is left out.
planted  on texts with planted artefacts: findings that touch one (hits), and that touch none
         (alarms; a human translation has flaws of its own, so some of them are right).
read     of the findings on real texts that somebody read (verdicts/), how many were right. A
         wrong one that the rule no longer reports is counted apart, as fixed.

`python docs/generate.py` puts the figures on the pages. The evaluation data is no part of this
project.
"""

from __future__ import annotations

import argparse
import json
import lzma
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from accuracy import check, touches
from read_verdicts import Key, key, verdicts

from qa.rules.catalogue import catalogue

Row = dict[str, Any]
OUT = Path(__file__).parents[1] / "docs" / "accuracy.json"
SPLIT = "dev"
# This system's output of the documents lost letters and words throughout.
LEFT_OUT = "AIST"
KINDS = {"reference": "human", "system": "machine"}
SENT = ("id", "text", "source", "source_lang", "lang")


def news(shared: Path) -> Path:
    """The news documents: sources, human and machine translations."""
    return next((shared / "eval" / "data" / "news_docs").glob(f"all.{SPLIT}.jsonl*"))


def documents(path: Path) -> Iterator[Row]:
    """The documents as rows, with `kind`: human or machine."""
    with lzma.open(path, "rt") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
        for line in file:
            document = json.loads(line)
            if LEFT_OUT in (document["system"] or ""):
                continue
            sources = document.get("source_segments")
            yield {
                "id": f"{document['doc_id']}/{document['system']}",
                "text": "\n\n".join(document["segments"]) + "\n",
                "source": "\n\n".join(sources) if sources else None,
                "source_lang": document["pair"].split("-")[0],
                "lang": "en",
                "kind": KINDS[document["kind"]],
            }


def answers(rows: Iterable[Row], folder: Path) -> dict[str, Row]:
    """What the program says of rows, by id."""
    path = folder / "rows.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            sent = {name: row[name] for name in SENT if row.get(name) is not None}
            file.write(json.dumps(sent) + "\n")
    return check(path)[0]


class Table:
    """What was counted, by rule."""

    def __init__(self) -> None:
        self.words: Counter[str] = Counter()
        self.findings: Counter[str] = Counter()  # findings that are minor or more
        self.found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.read: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.hits: Counter[str] = Counter()
        self.alarms: Counter[str] = Counter()
        self.on_human: Counter[str] = Counter()

    def add_news(self, rows: list[Row], said: dict[str, Row]) -> None:
        """Count the findings on human and machine translations, and which of them were read."""
        known = verdicts()
        reported: set[Key] = set()
        for row in rows:
            answer = said[row["id"]]
            self.words[row["kind"]] += answer["words"]
            for finding in answer["findings"]:
                rule = finding["rule"]
                self.found[rule][row["kind"]] += 1
                at = key(row["id"], rule, row["text"][finding["start"] : finding["end"]])
                reported.add(at)
                if finding["severity"] == "neutral":  # a hint, no fault
                    continue
                self.findings[row["kind"]] += 1
                if row["kind"] == "human":
                    verdict = known.get(at)
                    name = "unread" if verdict is None else "right" if verdict else "wrong"
                    self.on_human[name] += 1
        ids = {row["id"] for row in rows}
        for at, right in known.items():
            gone = at[0] in ids and at not in reported
            if right:
                self.read[at[1]]["lost" if gone else "right"] += 1
            else:
                self.read[at[1]]["fixed" if gone else "wrong"] += 1

    def add_planted(self, rows: list[Row], said: dict[str, Row]) -> None:
        """Count the findings on planted artefacts and beside them."""
        for row in rows:
            places = [*row["planted"]]
            for spot in row["planted"]:
                if spot["kind"] == "duplicate":  # either copy is a fair place to report it
                    first = row["text"].find(row["text"][spot["start"] : spot["end"]])
                    places.append({"start": first, "end": first + spot["end"] - spot["start"]})
            for finding in said[row["id"]]["findings"]:
                hit = any(touches(finding, place, 1) for place in places)
                (self.hits if hit else self.alarms)[finding["rule"]] += 1

    def rules(self) -> dict[str, Row]:
        """The figures of each rule that runs by default."""
        return {
            id_: {
                "human": self._rate(id_, "human"),
                "machine": self._rate(id_, "machine"),
                "findings_human": self.found[id_]["human"],
                "findings_machine": self.found[id_]["machine"],
                "hits": self.hits[id_],
                "alarms": self.alarms[id_],
                "right": self.read[id_]["right"],
                "wrong": self.read[id_]["wrong"],
                "fixed": self.read[id_]["fixed"],
            }
            for id_, rule in catalogue().items()
            if rule.default
        }

    def _rate(self, rule: str, kind: str) -> float:
        return round(1000 * self.found[rule][kind] / max(1, self.words[kind]), 4)


def planted(path: Path, seed: int, per_document: int, shared: Path, folder: Path) -> list[Row]:
    """Human translations with planted artefacts."""
    out = folder / "planted.jsonl"
    command = [sys.executable, str(shared / "eval" / "plant.py"), str(path), str(out)]
    subprocess.run([*command, "--seed", str(seed), "--per-doc", str(per_document)], check=True)
    with out.open(encoding="utf-8") as lines:
        return [row for row in map(json.loads, lines) if row["planted"]]


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, required=True, help="the folder of the data")
    parser.add_argument("--seed", type=int, default=23, help="of what is planted")
    parser.add_argument("--per-doc", type=int, default=6, help="artefacts planted into a text")
    parser.add_argument("--write", type=Path, default=OUT)
    arguments = parser.parse_args()
    path = news(arguments.shared)
    table = Table()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = list(documents(path))
        table.add_news(rows, answers(rows, folder))
        flawed = planted(path, arguments.seed, arguments.per_doc, arguments.shared, folder)
        table.add_planted(flawed, answers(flawed, folder))
    measured = {
        "split": SPLIT,
        "seed": arguments.seed,
        "planted_per_document": arguments.per_doc,
        "planted": sum(len(row["planted"]) for row in flawed),
        "words_human": table.words["human"],
        "words_machine": table.words["machine"],
        "faults_human": table.findings["human"],
        "faults_machine": table.findings["machine"],
        "human_right": table.on_human["right"],
        "human_wrong": table.on_human["wrong"],
        "human_unread": table.on_human["unread"],
        "rules": table.rules(),
    }
    arguments.write.write_text(as_json(measured), encoding="utf-8")
    show(measured)


def as_json(measured: Row) -> str:
    """One rule a line, so that a change reads well."""
    head = "".join(
        f"  {json.dumps(name)}: {json.dumps(value)},\n"
        for name, value in measured.items()
        if name != "rules"
    )
    rules = ",\n".join(
        f"    {json.dumps(id_)}: {json.dumps(figures)}"
        for id_, figures in measured["rules"].items()
    )
    return f'{{\n{head}  "rules": {{\n{rules}\n  }}\n}}\n'


def show(measured: Row) -> None:
    """Print the table."""
    print(f"{'rule':26} {'human':>7} {'machine':>7}  hits/alarms  right/wrong (fixed)")
    for id_, row in measured["rules"].items():
        print(
            f"{id_:26} {row['human']:7.3f} {row['machine']:7.3f}  {row['hits']:4}/{row['alarms']:<4}"
            f"    {row['right']:4}/{row['wrong']:<4} ({row['fixed']})"
        )
    words = measured["words_human"]
    for name in ("right", "wrong", "unread"):
        count = measured[f"human_{name}"]
        print(f"on human text, {name:6}: {count:4} = {1000 * count / words:.3f} per 1,000 words")


if __name__ == "__main__":
    main()
