"""The counts of a run, updated with each report."""

from __future__ import annotations

from qa.model.mqm import Severity
from qa.model.report import Failure, Report
from qa.report.formatter import UNTOLD, Summary, is_untold
from qa.score.mqm import counted_penalty, score_of


def add(summary: Summary, item: Report | Failure) -> None:
    """Add a report or a failure to the summary."""
    if isinstance(item, Failure):
        summary.failures.append(item)
        return
    summary.documents += 1
    summary.suppressed += len(item.suppressed)
    summary.failures.extend(item.failures)
    for finding in item.findings:
        summary.by_severity[finding.severity.value] += 1
        summary.by_rule[finding.rule] += 1
        summary.files_by_rule.setdefault(finding.rule, set()).add(item.uri)
    summary.words += item.words
    for one in item.not_checked:
        summary.not_checked.setdefault(one.why.value, set()).update(one.rules)
        summary.unseen[one.why.value] += 1
    if is_untold(item):
        summary.unseen[UNTOLD] += 1


def join(summary: Summary, part: Summary) -> None:
    """Add the summary of a part of a run."""
    summary.documents += part.documents
    summary.words += part.words
    summary.suppressed += part.suppressed
    summary.failures.extend(part.failures)
    summary.by_severity.update(part.by_severity)
    summary.by_rule.update(part.by_rule)
    for rule, uris in part.files_by_rule.items():
        summary.files_by_rule.setdefault(rule, set()).update(uris)
    for why, rules in part.not_checked.items():
        summary.not_checked.setdefault(why, set()).update(rules)
    summary.unseen.update(part.unseen)


def finish(summary: Summary) -> None:
    """Compute what depends on the final counts."""
    counts = {Severity(name): count for name, count in summary.by_severity.items()}
    summary.score = score_of(counted_penalty(counts), summary.words)
