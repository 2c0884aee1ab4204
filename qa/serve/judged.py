"""What was found in a text, with what was decided of it: no rule is asked again for that."""

from __future__ import annotations

from dataclasses import replace

from qa.detect.policy import Policy
from qa.detect.verdicts import Verdicts
from qa.model.reading import Reading
from qa.pipeline import split_suppressed
from qa.score.mqm import raw_score


def judged(reading: Reading, verdicts: Verdicts) -> Reading:
    """The reading that a check with `verdicts` gives.

    Args:
        reading: one that was made without any.
        verdicts: what was decided.
    """
    if not verdicts.all:
        return reading
    policy, report = Policy(verdicts=verdicts), reading.report
    found = [mark.finding for mark in reading.marks]
    in_text = set(map(id, found))
    comments = [  # about comments of the file
        finding for finding in (*report.findings, *report.suppressed) if id(finding) not in in_text
    ]
    found, comments = (policy.judged(some, report) for some in (found, comments))
    standing, suppressed = split_suppressed(found, comments)
    return replace(
        reading,
        report=replace(
            report,
            findings=standing,
            suppressed=suppressed,
            score=raw_score((finding.severity for finding in standing), report.words),
        ),
        marks=tuple(
            mark.about(finding) for mark, finding in zip(reading.marks, found, strict=True)
        ),
    )
