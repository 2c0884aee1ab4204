"""Decide which rows of a corpus are good enough to keep, and why the others are not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from functools import partial

from qa.analyse.language.settled import settled
from qa.detect.policy import NO_POLICY, Policy
from qa.detect.selection import matches
from qa.model.data_classes import dataclass
from qa.model.document import Document
from qa.model.mqm import Severity
from qa.model.named_tuples import NamedTuple
from qa.model.report import Failure, PlacedFinding, Report
from qa.pipeline import check_document
from qa.rules.base import Rule
from qa.run.engine import check_batches
from qa.run.task import Task

LOW_SCORE = "score below {:g}"


@dataclass(frozen=True, slots=True)
class Standard:
    """The criteria for keeping a row.

    Attributes:
        min_score: the least score, 0 to 100, of its document; None for any.
        drop: ids of rules and categories; rows with such findings are dropped.
        drop_severity: rows with a finding of this severity or higher are dropped; None for no limit.
    """

    min_score: float | None = None
    drop: tuple[str, ...] = ()
    drop_severity: Severity | None = None


class JudgedRow(NamedTuple):
    """A row: the 1-based line on which it starts, its id, and the reasons to drop it, if any."""

    line: int
    id: str
    reasons: tuple[str, ...]


class Judged(NamedTuple):
    """The rows of a document, in order, and its failures."""

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
    """Decide which rows of a document to keep.

    The other arguments are those of `check_document`. The score is that of the document; a finding counts
    against its row.
    """
    rules = tuple(rules)
    report = check_document(document, rules, learnt, policy=policy, timings=timings)
    return judged(document, report, rules, standard)


def judged(document: Document, report: Report, rules: Sequence[Rule], standard: Standard) -> Judged:
    """Decide which rows of a document to keep, by its report.

    Args:
        document: the document.
        report: that of `check_document`.
        rules: those that were run.
        standard: the criteria.
    """
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
    """Like `judge_document`, for a document whose language may not be settled."""
    return judge_document(settled(document), rules, standard=standard, policy=policy)


def _counts(finding: PlacedFinding, rules: Mapping[str, Rule], standard: Standard) -> bool:
    if standard.drop_severity is not None and finding.severity >= standard.drop_severity:
        return True
    rule = rules.get(finding.rule)
    return rule is not None and any(matches(name, rule) for name in standard.drop)


def _failures(report: Report) -> tuple[Failure, ...]:
    return report.failures


def judge_all(task: Task, standard: Standard) -> Iterable[tuple[list[Judged | Failure], int]]:
    """Yield the judged rows of each batch, in order, with the bytes of its input."""
    judge = partial(judged, rules=tuple(task.rules), standard=standard)
    for batch in check_batches(task, conclude=judge):
        yield list(batch.items), batch.size


def gathered(
    items: Iterable[tuple[list[Judged | Failure], int]],
    told: Callable[[Judged | Failure], None],
    advanced: Callable[[int], None],
) -> Iterator[tuple[str, dict[int, bool]]]:
    """Yield for each table, in order, which of its rows to keep.

    Args:
        items: batches of judged documents and failures, with their sizes.
        told: called with each of them.
        advanced: called with the size of each batch.
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
