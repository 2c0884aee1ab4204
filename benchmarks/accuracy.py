"""Measure accuracy on the evaluation data in a minute, and fail where it fell.

    python benchmarks/accuracy.py --shared ../shared [--limit 100] [--seed 11]

Three measures, each against the bounds in benchmarks/floors.toml:

article   one machine-translated article with marked artefacts. An artefact is found on its own
          merit if a finding, or a related part of one, covers at least half of it and at least a
          fifth of the finding lies on it, so that a finding over a whole page finds nothing.
planted   artefacts planted into human translations: recall (mean over kinds), precision.
human     the same translations as people wrote them: findings per 1,000 words.

The evaluation data is no part of this project.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.toml")
Row = dict[str, Any]


def check(rows: Path) -> tuple[dict[str, Row], float]:
    """The answers of `qa check` to a file of rows, by id, and how many seconds they took."""
    command = [sys.executable, "-m", "qa", "check", "--isolated", "--no-cache"]
    command += ["--format", "jsonl", str(rows)]
    began = time.perf_counter()
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    seconds = time.perf_counter() - began
    if done.returncode not in {0, 1}:
        sys.exit(f"qa check ended with status {done.returncode}:\n{done.stderr[-2000:]}")
    return {row["id"]: row for row in map(json.loads, done.stdout.splitlines())}, seconds


def spots(findings: list[Row]) -> list[tuple[int, int]]:
    """Where the findings and their related parts lie."""
    return [
        (spot["start"], spot["end"])
        for finding in findings
        for spot in (finding, *finding["related"])
    ]


def on_its_own_merit(artefact: Row, found: list[tuple[int, int]]) -> bool:
    """Whether something found is about this artefact and not about the page around it."""
    for start, end in found:
        shared = min(end, artefact["end"]) - max(start, artefact["start"])
        if shared * 2 >= artefact["end"] - artefact["start"] and shared * 5 >= end - start > 0:
            return True
    return False


def touches(one: Row, other: Row, slack: int = 0) -> bool:
    """Whether two spots share a character, or lie less than `slack` characters apart."""
    return bool(one["start"] < other["end"] + slack and other["start"] - slack < one["end"])


def article(shared: Path, folder: Path) -> dict[str, float]:
    """The measures on the marked article."""
    text = (shared / "seed" / "article.txt").read_bytes().decode("utf-8")
    artefacts = json.loads((shared / "seed" / "artefacts.json").read_text("utf-8"))
    rows = folder / "article.jsonl"
    rows.write_text(json.dumps({"id": "article", "text": text, "lang": "en"}) + "\n", "utf-8")
    findings = check(rows)[0]["article"]["findings"]
    found = spots(findings)
    count: Counter[str] = Counter()
    for artefact in artefacts:
        merit = on_its_own_merit(artefact, found)
        count[artefact["certainty"]] += merit
        if artefact["certainty"] == "definite" and not merit:
            print(f"  missed: {artefact['kind']}: {artefact['text'][:80]!r}")
    strays = [f for f in findings if not any(touches(f, a) for a in artefacts)]
    for finding in strays:
        print(f"  on no artefact: {finding['rule']}: {finding['text'][:80]!r}")
    return {
        "definite_found": count["definite"],
        "all_found": count.total(),
        "on_no_artefact": len(strays),
        "findings": len(findings),
    }


def planted(shared: Path, folder: Path, seed: int, limit: int) -> dict[str, float]:
    """The measures on planted artefacts and on their clean twins."""
    documents = next((shared / "eval" / "data" / "news_docs").glob("all.dev.jsonl*"))
    out = folder / "planted.jsonl"
    plant = [sys.executable, str(shared / "eval" / "plant.py"), str(documents), str(out)]
    subprocess.run([*plant, "--seed", str(seed), "--per-doc", "6"], check=True)
    with out.open(encoding="utf-8") as lines:
        every = [json.loads(line) for line in lines]
    step = max(1, len(every) // 2 // limit) if limit else 1  # of all languages alike
    pairs = zip(every[::2], every[1::2], strict=True)  # each clean text and its planted twin
    chosen = [row for number, pair in enumerate(pairs) if number % step == 0 for row in pair]
    rows = folder / "rows.jsonl"
    keys = ("id", "text", "source", "source_lang", "lang")
    with rows.open("w", encoding="utf-8") as file:
        for row in chosen:
            kept = {key: row[key] for key in keys if row.get(key) is not None}
            file.write(json.dumps(kept) + "\n")
    answers, seconds = check(rows)
    return {**_planted_measures(chosen, answers), "words_per_second": _words(answers) / seconds}


def _words(answers: dict[str, Row]) -> int:
    return sum(answer["words"] for answer in answers.values())


def _planted_measures(rows: list[Row], answers: dict[str, Row]) -> dict[str, float]:
    total: Counter[str] = Counter()
    found: Counter[str] = Counter()
    on_human: Counter[str] = Counter()
    hits = alarms = human_words = 0
    for row in rows:
        findings = answers[row["id"]]["findings"]
        if not row["planted"]:
            human_words += answers[row["id"]]["words"]
            on_human.update(finding["rule"] for finding in findings)
            continue
        places = [*row["planted"]]
        for spot in row["planted"]:
            total[spot["kind"]] += 1
            copies = [spot]
            if spot["kind"] == "duplicate":  # either copy is a fair place to report it
                first = row["text"].find(row["text"][spot["start"] : spot["end"]])
                copies.append({"start": first, "end": first + spot["end"] - spot["start"]})
                places.append(copies[1])
            found[spot["kind"]] += any(touches(f, c, 1) for f in findings for c in copies)
        hit = sum(any(touches(f, p, 1) for p in places) for f in findings)
        hits += hit
        alarms += len(findings) - hit
    for kind, count in sorted(total.items()):
        print(f"  {kind:20} {found[kind]:4} of {count:4} = {found[kind] / count:6.1%}")
    print("  on human text, per 1,000 words:")
    for rule, count in on_human.most_common(8):
        print(f"    {rule:24} {1000 * count / max(1, human_words):.3f}")
    return {
        "recall": sum(found[kind] / total[kind] for kind in total) / len(total),
        "precision": hits / max(1, hits + alarms),
        "human_per_1000": 1000 * on_human.total() / max(1, human_words),
    }


def judge(measured: dict[str, float], bounds: dict[str, dict[str, float]]) -> list[str]:
    """One line for each measure that is out of its bounds."""
    broken = []
    for name, bound in bounds.items():
        value = measured[name]
        if value < bound.get("least", value):
            broken.append(f"{name} is {value:.4g}, at least {bound['least']} is wanted")
        if value > bound.get("most", value):
            broken.append(f"{name} is {value:.4g}, at most {bound['most']} is wanted")
    return broken


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, required=True, help="the folder of the data")
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--limit", type=int, default=0, help="about so many documents; 0 for all")
    arguments = parser.parse_args()
    shared = arguments.shared
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    broken: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        measures: dict[str, Callable[[], dict[str, float]]] = {
            "article": lambda: article(shared, folder),
            "planted": lambda: planted(shared, folder, arguments.seed, arguments.limit),
        }
        for part, measure in measures.items():
            print(f"{part}:")
            measured = measure()
            for key, value in measured.items():
                print(f"  {key} = {value:.4g}")
            broken += judge(measured, floors[part])
    if broken:
        sys.exit("accuracy fell:\n  " + "\n  ".join(broken))


if __name__ == "__main__":
    main()
