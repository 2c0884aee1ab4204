"""Do our scores see quality? Correlations with human scores, by language pair.

    python benchmarks/score_correlation.py DATA [--limit 1500] [--sets NAMES] [--no-check]

DATA is a folder with mlqe_da.dev.jsonl.xz and mqm_spans.dev.jsonl.xz (segments) and
news_docs/all.dev.jsonl.xz (documents), each with human scores. Printed are Pearson's and Spearman's
correlation of the human score with the score of `qa check` (which sees no reference: the text, and
where `+source` stands, the source) and with sacrebleu's segment-level BLEU, chrF and -TER against
the reference, where there is one. References of mlqe_da are post-edits of the very output, which
flatters all reference scores.
"""

from __future__ import annotations

import argparse
import json
import lzma
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from qa.score.compare import System, Wishes, compare

Row = dict[str, Any]
SETS = ("mlqe_da.dev", "mqm_spans.dev", "news_docs/all.dev")


def rows_of(path: Path) -> Iterator[Row]:
    """The rows of a set that have a human score, in one form."""
    with lzma.open(path, "rt") as file:
        for line in file:
            row = json.loads(line)
            if "segments" in row:
                if row["kind"] != "system" or row["human_score"] is None:
                    continue
                references = row["reference_segments"]
                sources = row["source_segments"]
                yield {
                    "pair": row["pair"],
                    "text": "\n\n".join(row["segments"]),
                    "source": "\n\n".join(sources) if sources else None,
                    "reference": "\n\n".join(references) if references else None,
                    "score": float(row["human_score"]),
                    "source_lang": row["pair"].split("-")[0],
                }
            elif row["score"] is not None and row["target"].strip():
                yield {
                    "pair": f"{row['source_lang']}-{row['target_lang']}",
                    "text": row["target"],
                    "source": row["source"],
                    "reference": row.get("reference"),
                    "score": float(row["score"]),
                    "source_lang": row["source_lang"],
                }


def checked(rows: Sequence[Row], *, with_source: bool) -> list[float]:
    """The scores that `qa check` gives."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "rows.jsonl"
        with path.open("w", encoding="utf-8") as file:
            for number, row in enumerate(rows):
                kept = {"id": str(number), "text": row["text"], "lang": "en"}
                if with_source and row["source"]:
                    kept |= {"source": row["source"], "source_lang": row["source_lang"]}
                file.write(json.dumps(kept) + "\n")
        command = ["qa", "check", str(path), "--format", "jsonl", "--isolated"]
        done = subprocess.run(
            [sys.executable, "-m", *command], capture_output=True, text=True, check=False
        )
        found = {row["id"]: row["score"] for row in map(json.loads, done.stdout.splitlines())}
    return [found.get(str(number), 100.0) for number in range(len(rows))]


def referenced(rows: Sequence[Row]) -> dict[str, list[float]]:
    """Segment scores of sacrebleu's metrics; an error rate is turned round."""
    hypotheses = [" ".join(row["text"].split()) for row in rows]
    references = [" ".join(row["reference"].split()) for row in rows]
    wishes = Wishes(metrics=("bleu", "chrf", "ter"), segments=True)
    answer = compare([System("h", hypotheses, str)], [references], ["r"], wishes).systems[0]
    return {
        metric.name: [
            s.scores[metric.name] * (1 if metric.higher_is_better else -1) for s in answer.segments
        ]
        for metric in answer.metrics
    }


def pearson(one: Sequence[float], other: Sequence[float]) -> float:
    """Pearson's correlation; 0 if either does not vary."""
    n = len(one)
    mean, other_mean = sum(one) / n, sum(other) / n
    both = sum((a - mean) * (b - other_mean) for a, b in zip(one, other, strict=True))
    spread = sum((a - mean) ** 2 for a in one) * sum((b - other_mean) ** 2 for b in other)
    return both / spread**0.5 if spread else 0.0


def ranks(values: Sequence[float]) -> list[float]:
    """Ranks, equal values sharing the middle one."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for position in order[start:end]:
            found[position] = (start + end - 1) / 2
        start = end
    return found


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--limit", type=int, default=1500, help="rows of a pair, at most")
    parser.add_argument("--sets", default=",".join(SETS), help="which, with commas")
    parser.add_argument("--no-check", action="store_true", help="reference scores only")
    arguments = parser.parse_args()
    for name in arguments.sets.split(","):
        groups: dict[str, list[Row]] = defaultdict(list)
        for row in rows_of(arguments.data / f"{name}.jsonl.xz"):
            groups[row["pair"]].append(row)
        print(f"\n{name}: Pearson / Spearman with the human score")
        for pair, found in sorted(groups.items()):
            random.Random(1).shuffle(found)  # noqa: S311  # a draw, not a secret
            rows = found[: arguments.limit]
            human = [row["score"] for row in rows]
            columns: dict[str, list[float]] = {}
            if not arguments.no_check:
                columns["qa check"] = checked(rows, with_source=False)
                columns["+source"] = checked(rows, with_source=True)
            line = [f"{pair:6} {len(rows):5}"]
            line += (_cell(name, scores, human) for name, scores in columns.items())
            kept = [row for row in rows if row["reference"]]
            if kept:
                theirs = [row["score"] for row in kept]
                line += (_cell(n, scores, theirs) for n, scores in referenced(kept).items())
            print("  ".join(line), flush=True)


def _cell(name: str, scores: Sequence[float], human: Sequence[float]) -> str:
    return f"{name} {pearson(scores, human):+.2f}/{pearson(ranks(scores), ranks(human)):+.2f}"


if __name__ == "__main__":
    main()
