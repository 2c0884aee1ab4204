"""What people read: findings on real text, and whether each was right.

    python benchmarks/read_verdicts.py            # how many are right, by rule
    python benchmarks/read_verdicts.py NEW.jsonl  # add these to verdicts/<rule>.jsonl

A verdict is a line {id, rule, text, context, verdict, why}: the id of the document, the rule, the
first 60 characters of what was marked, some words around it, "right" or "wrong", and the reason.
Right means that an editor has to change the marked words, or what stands there, for that reason.
A finding that was read before is not added again.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("verdicts")
LONGEST = 60  # so many characters of a text say which finding it was
FIELDS = ("id", "rule", "text", "context", "verdict", "why")

# What tells one finding from another: id of the document, rule, beginning of the marked text.
Key = tuple[str, str, str]


def key(id_: str, rule: str, text: str) -> Key:
    """The key of a finding."""
    return id_, rule, " ".join(text[:LONGEST].split())


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The verdicts of a file."""
    yield from map(json.loads, path.read_text("utf-8").splitlines())


def verdicts() -> dict[Key, bool]:
    """All that was read: whether it was right. Where two readers disagree, it was wrong."""
    read: dict[Key, bool] = {}
    for path in sorted(FOLDER.glob("*.jsonl")):
        for row in rows(path):
            at = key(row["id"], row["rule"], row["text"])
            read[at] = read.get(at, True) and row["verdict"] == "right"
    return read


def counts() -> dict[str, Counter[str]]:
    """How many findings of each rule were read as "right" and as "wrong"."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for (_, rule, _), right in verdicts().items():
        found[rule]["right" if right else "wrong"] += 1
    return dict(sorted(found.items()))


def merge(path: Path) -> int:
    """Add the verdicts of a file to those that are there; how many were new."""
    known = set(verdicts())
    new = 0
    for row in rows(path):
        at = key(row["id"], row["rule"], row["text"])
        if row["verdict"] not in {"right", "wrong"} or not row["why"]:
            sys.exit(f"a verdict is right or wrong, with the reason: {row}")
        if at in known:
            continue
        known.add(at)
        new += 1
        kept = {name: row[name][:LONGEST] if name == "text" else row[name] for name in FIELDS}
        with (FOLDER / f"{row['rule']}.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(kept, ensure_ascii=False) + "\n")
    return new


def main() -> None:
    """Run from the command line."""
    for path in sys.argv[1:]:
        print(f"{merge(Path(path))} new in {path}")
    for rule, count in counts().items():
        share = count["right"] / count.total()
        print(f"{rule:26} {count['right']:4} right {count['wrong']:4} wrong {share:7.1%}")


if __name__ == "__main__":
    main()
