"""Which rows of a corpus are good enough to be kept, and why the others are not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from qa.analyse.language.settled import settled
from qa.detect.policy import NO_POLICY, Policy
from qa.detect.selection import matches
from qa.model.document import Document
from qa.model.mqm import Severity
from qa.model.report import Failure, PlacedFinding, Report
from qa.pipeline import check_document
from qa.rules.base import Rule
from qa.run.engine import check_batches
from qa.run.task import Task

LOW_SCORE = "score below {:g}"


@dataclass(frozen=True, slots=True)
class Standard:
    """What a row must meet.

    Attributes:
        min_score: the least score, 0 to 100, of its document; None for any.
        drop: ids of rules and categories of which it must have no finding.
        drop_severity: the severity from which on it must have no finding; None for any.
    """

    min_score: float | None = None
    drop: tuple[str, ...] = ()
    drop_severity: Severity | None = None


class JudgedRow(NamedTuple):
    """A row: the 1-based line on which it starts, its id, and why it is not kept, if it is not."""

    line: int
    id: str
    reasons: tuple[str, ...]


class Judged(NamedTuple):
    """The rows of a document, in order, and what could not be done with it."""

    uri: str
    rows: tuple[JudgedRow, ...]
    failures: tuple[Failure, ...]


def judge_document(
    document: Document,
    rules: Iterable[Rule],
    learnt: Mapping[str, object] | None = None,
    *,
    standard: Standard,
    policy: Policy = NO_POLICY,
    timings: MutableMapping[str, float] | None = None,
) -> Judged:
    """What of a document is kept. The other arguments are those of `check_document`.

    The score is that of the document; a finding counts against the row in which it stands.
    """
    rules = tuple(rules)
    report = check_document(document, rules, learnt, policy=policy, timings=timings)
    by_id = {rule.id: rule for rule in rules}
    low = standard.min_score is not None and report.score < standard.min_score
    whole = (LOW_SCORE.format(standard.min_score),) if low else ()
    found: dict[int | None, list[str]] = {}
    for finding in report.findings:
        if _counts(finding, by_id, standard):
            found.setdefault(finding.row_line, []).append(finding.rule)
    first = document.rows[0].line if document.rows else None
    rows = []
    for row in document.rows:
        own = [*found.get(row.line, ()), *(found.get(None, ()) if row.line == first else ())]
        rows.append(JudgedRow(row.line, row.id, (*dict.fromkeys(own), *whole)))
    return Judged(document.uri, tuple(rows), _failures(report))


def settled_judged(
    document: Document, rules: Iterable[Rule], standard: Standard, policy: Policy
) -> Judged:
    """The same of a document whose language may not be known yet."""
    return judge_document(settled(document), rules, standard=standard, policy=policy)


def _counts(finding: PlacedFinding, rules: Mapping[str, Rule], standard: Standard) -> bool:
    if standard.drop_severity is not None and finding.severity >= standard.drop_severity:
        return True
    rule = rules.get(finding.rule)
    return rule is not None and any(matches(name, type(rule)) for name in standard.drop)


def _failures(report: Report) -> tuple[Failure, ...]:
    return report.failures


def judge_all(task: Task, standard: Standard) -> Iterable[tuple[list[Judged | Failure], int]]:
    """What is said of each batch of rows, in order, with the bytes of input that it took."""
    for batch in check_batches(task, partial(judge_document, standard=standard)):
        yield list(batch.items), batch.size


def gathered(
    items: Iterable[tuple[list[Judged | Failure], int]],
    told: Callable[[Judged | Failure], None],
    advanced: Callable[[int], None],
) -> Iterator[tuple[str, dict[int, bool]]]:
    """For each table, in order, which of its rows are kept.

    Args:
        items: batches of judged documents and failures, with their sizes.
        told: is called with each of them.
        advanced: is called with the size of each batch.
    """
    uri, kept = "", dict[int, bool]()
    for batch, size in items:
        for item in batch:
            told(item)
            if item.uri != uri:
                if uri:
                    yield uri, kept
                uri, kept = item.uri, {}
            if isinstance(item, Failure):
                if item.line is not None:
                    kept[item.line] = False
                continue
            for row in item.rows:
                kept[row.line] = not row.reasons
        advanced(size)
    if uri:
        yield uri, kept
