"""What people read: findings on real text, and whether each was right.

    python benchmarks/read_verdicts.py            # how many are right, by rule
    python benchmarks/read_verdicts.py NEW.jsonl  # add these to verdicts/<rule>.jsonl
    python benchmarks/read_verdicts.py --from .qa-verdicts.jsonl > NEW.jsonl  # what a newsroom decided

A verdict is a line {id, rule, text, context, verdict, why}: the id of the document, the rule, the
first 60 characters of what was marked, some words around it, "right" or "wrong", and the reason.
Right means that an editor has to change the marked words, or what stands there, for that reason.
A finding that was read before is not added again.

`--from` reads the verdict file of `qa dismiss` and of the editors' page (docs/verdicts.md): what was
dismissed was wrong, what was confirmed was right, and of a baseline nobody has said anything. It
writes rule, verdict and fingerprint, and no word of the articles, no path, no name, no date, no
comment. With `--with-text` it adds the marked words and those around them, and the comment as the
reason. It prints and changes nothing: read what you hand over before you do.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qa.detect.verdicts import VerdictError
from qa.detect.verdicts import read_verdicts as read_verdict_file
from qa.model.verdict import Judgement

FOLDER = Path(__file__).with_name("verdicts")
LONGEST = 60  # so many characters of a text say which finding it was
# What a decision says of the finding; a baseline says nothing.
MEANINGS = {
    Judgement.DISMISSED: ("wrong", "dismissed in a newsroom"),
    Judgement.CONFIRMED: ("right", "confirmed in a newsroom"),
}
FIELDS = ("id", "rule", "text", "context", "verdict", "why")

# What tells one finding from another: id of the document, rule, beginning of the marked text.
Key = tuple[str, str, str]


def key(id_: str, rule: str, text: str) -> Key:
    """The key of a finding."""
    return id_, rule, " ".join(text[:LONGEST].split())


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The verdicts of a file."""
    yield from map(json.loads, filter(None, path.read_text("utf-8").split("\n")))


def decided(path: Path, *, with_text: bool = False) -> Iterator[dict[str, str]]:
    """Verdicts from a verdict file of the program, in its order.

    Args:
        path: the file.
        with_text: whether the words of the articles and the comments are handed over.

    Raises:
        VerdictError: at a line that is no verdict.
    """
    for verdict in read_verdict_file(path.read_text("utf-8-sig")).all:
        if verdict.judgement not in MEANINGS:
            continue
        right, why = MEANINGS[verdict.judgement]
        row = {"id": f"newsroom/{verdict.fingerprint}", "rule": verdict.rule}
        row |= {"text": "", "context": "", "verdict": right, "why": why}
        if with_text:
            row |= {"text": verdict.text[:LONGEST], "context": verdict.context}
            row["why"] = verdict.comment or why
        yield row


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
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("new", nargs="*", type=Path, metavar="NEW.jsonl")
    parser.add_argument("--from", dest="file", type=Path, metavar="FILE")
    parser.add_argument("--with-text", action="store_true")
    arguments = parser.parse_args()
    if arguments.file is not None:
        try:
            for row in decided(arguments.file, with_text=arguments.with_text):
                print(json.dumps(row, ensure_ascii=False))
        except VerdictError as error:
            sys.exit(f"{arguments.file}:{error.line}: {error}.")
        except (OSError, UnicodeDecodeError) as error:
            sys.exit(f"{arguments.file}: cannot be read: {error}")
        return
    for path in arguments.new:
        print(f"{merge(path)} new in {path}")
    for rule, count in counts().items():
        share = count["right"] / count.total()
        print(f"{rule:26} {count['right']:4} right {count['wrong']:4} wrong {share:7.1%}")


if __name__ == "__main__":
    main()
