"""How often a model is right about translations: precision and recall against marks of careful readers.

    python benchmarks/judge.py --rows ROWS.jsonl[.xz] --endpoint URL --model NAME [--limit N] [--budget TOKENS]

Rows have `text`, `source`, `lang`, `source_lang` and `marks`: [{start, end, severity}], in code points of
the text. The model is asked as `qa judge` asks, both questions; a claim counts as right if it touches a
mark, a mark as found if a claim touches it. Readers' marks are not complete: read what lies beside them.
What chance would give is the share of the letters that are marked. Nothing is recorded that did not come
from the model. With --keep FILE the answers are kept, and asked for once.
"""

from __future__ import annotations

import argparse
import json
import lzma
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from intervals import wilson

from qa.analyse.language.settled import settled
from qa.compare.judged import judged, passages
from qa.config import Settings
from qa.detect.selection import select_rules
from qa.functions import row_documents
from qa.judge.asking import Judge, first_work, second_work
from qa.judge.budget import Budget, Prices, Purse
from qa.judge.endpoint import Endpoint, Where
from qa.knowledge.judgements import Ledger, append, read_ledger
from qa.model.document import Document
from qa.model.knowledge import Newsroom
from qa.model.span import Span


@dataclass
class Figures:
    """What was counted.

    Attributes:
        claims, right: claims of both questions, and those that touch a mark.
        first, first_right: the same of the first question alone.
        marks, found: marks on passages that were asked about, and those that a claim touches.
        major, major_found: the same of marks that are not minor.
        letters, marked: of those passages.
    """

    claims: int = 0
    right: int = 0
    first: int = 0
    first_right: int = 0
    marks: int = 0
    found: int = 0
    major: int = 0
    major_found: int = 0
    letters: int = 0
    marked: int = 0
    shown: list[str] = field(default_factory=list)


def rows_of(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file."""
    content = path.read_bytes()
    text = (lzma.decompress(content) if path.suffix == ".xz" else content).decode()
    yield from map(json.loads, filter(str.strip, text.split("\n")))


def documents_of(rows: list[dict[str, Any]]) -> Iterator[tuple[Document, list[dict[str, Any]]]]:
    """Rows as documents with the marks on them."""
    for row in rows:
        given: dict[str, object] = {
            key: row[key] for key in ("id", "text", "source", "lang", "source_lang") if key in row
        }
        for document in row_documents([given], "", None):
            assert isinstance(document, Document)
            yield settled(document), row["marks"]


def count(
    document: Document, marks: list[dict[str, Any]], ledger: Ledger, judge: Judge, into: Figures
) -> None:
    """Count one document."""
    asked = [p for p in passages(document) if (p.name, judge.asker) in ledger.asked]
    spans = [(Span(m["start"], m["end"]), m["severity"]) for m in marks]
    here = [(s, sev) for s, sev in spans if any(p.span.overlaps(s) for p in asked)]
    known = replace(document, newsroom=Newsroom(judgements=ledger.judgements()))
    claims = known.need(judged)
    into.claims += len(claims)
    into.right += sum(any(span.overlaps(s) for s, _ in spans) for span, _ in claims)
    for passage in asked:
        for claim in ledger.asked[passage.name, judge.asker].claims:
            start = passage.span.start + claim.start
            span = Span(start, start + len(claim.quote))
            into.first += 1
            into.first_right += any(span.overlaps(s) for s, _ in spans)
    for span, severity in here:
        is_found = any(span.overlaps(c) for c, _ in claims)
        into.marks += 1
        into.found += is_found
        into.major += severity != "minor"
        into.major_found += is_found and severity != "minor"
    into.letters += sum(len(p.span) for p in asked)
    into.marked += sum(
        any(s.start <= at < s.end for s, _ in spans)
        for p in asked
        for at in range(p.span.start, p.span.end)
    )
    into.shown += (f"{claim.kind}: {claim.quote!r}" for _, claim in claims)


def share(part: int, whole: int) -> str:
    """A share with its 95% interval."""
    if not whole:
        return "-"
    low, high = wilson(part, whole)
    return f"{part} of {whole} = {part / whole:.1%} ({low:.0%} to {high:.0%})"


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=Path, required=True)
    parser.add_argument("--endpoint", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--limit", type=int, help="rows that are asked about")
    parser.add_argument("--budget", type=int, help="tokens")
    parser.add_argument("--keep", help="file of judgements")
    parser.add_argument("--requests", type=int, default=2)
    given = parser.parse_args()
    keep = given.keep or tempfile.mkstemp(suffix=".jsonl")[1]
    Path(keep).touch()
    ledger = read_ledger(keep)
    purse = Purse(Budget(tokens=given.budget), Prices())
    where = Where(
        url=given.endpoint, model=given.model, key=os.environ.get("QA_JUDGE_KEY", ""), timeout=900
    )
    endpoint = Endpoint(where, purse, print)
    judge = Judge(endpoint, ledger, lambda records: append(keep, records), given.requests)
    rules = select_rules(Settings())
    pairs = list(documents_of(list(islice(rows_of(given.rows), given.limit))))
    for document, _ in pairs:
        for work in (
            first_work(document, rules, ledger, judge.asker, set()),
            second_work(document, ledger, judge.asker, set()),
        ):
            for _ in judge.run(work):
                pass
        if judge.has_stopped:
            break
    figures = Figures()
    for document, marks in pairs:
        count(document, marks, ledger, judge, figures)
    print(f"{given.model}: {len(pairs)} rows, {purse.requests} requests, {purse.spent}")
    print("questions without an answer:", len(judge.outcome.failures), judge.outcome.failures[:3])
    print("precision, first question:  ", share(figures.first_right, figures.first))
    print("precision, both questions:  ", share(figures.right, figures.claims))
    print("by chance (marked letters): ", share(figures.marked, figures.letters))
    print("recall of marks:            ", share(figures.found, figures.marks))
    print("recall of major marks:      ", share(figures.major_found, figures.major))


if __name__ == "__main__":
    main()
