"""A draft that was checked: what is found in each document of its file, in places of the draft."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from typing import Any

from qa.detect.verdicts import Verdicts
from qa.model.data_classes import dataclass
from qa.model.needs import Needs
from qa.model.reading import Reading
from qa.model.report import PlacedFinding, Report
from qa.model.span import Span
from qa.score.mqm import raw_score
from qa.serve.manuscript import Manuscript
from qa.serve.store import Draft


@dataclass(frozen=True)
class CheckedText(Needs):
    """A draft, and what is found in it.

    Attributes:
        draft: the text that was checked.
        manuscript: the file with the draft in it.
        readings: what was found, document by document; of an article there is one.
        verdicts: what was said of it.
        problems: what of the draft could not be written into the file, or read.
    """

    draft: Draft
    manuscript: Manuscript
    readings: tuple[Reading, ...]
    verdicts: Verdicts
    problems: tuple[str, ...] = ()
    _known: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def report(self) -> Report:
        """All documents as one: findings, words, and the score of them together."""
        return self.need(_whole)

    def found(self) -> Iterator[tuple[Report, PlacedFinding]]:
        """All findings, silent ones too, with the reports of their documents."""
        for reading in self.readings:
            for finding in (*reading.report.findings, *reading.report.suppressed):
                yield reading.report, finding

    @property
    def in_draft(self) -> tuple[Report, ...]:
        """The reports with places in UTF-16 units of the draft, where lines are LF."""
        return self.need(_in_draft)

    def moved(self, report: Report) -> Report:
        """The report with its places in the draft."""
        located = self.manuscript.locator(report, self.draft.text)

        def moved(findings: Sequence[PlacedFinding]) -> tuple[PlacedFinding, ...]:
            return tuple(
                replace(
                    finding,
                    place=finding.place.at(Span(*located(finding.place.span, finding.row_line))),
                )
                for finding in findings
            )

        return replace(report, findings=moved(report.findings), suppressed=moved(report.suppressed))


def _whole(checked: CheckedText) -> Report:
    reports = [reading.report for reading in checked.readings]
    if len(reports) == 1:
        return reports[0]
    findings = tuple(finding for report in reports for finding in report.findings)
    words = sum(report.words for report in reports)
    return replace(
        reports[0],
        id=checked.draft.path,
        words=words,
        score=raw_score((finding.severity for finding in findings), words),
        findings=findings,
        suppressed=tuple(finding for report in reports for finding in report.suppressed),
        failures=tuple(failure for report in reports for failure in report.failures),
        notes=tuple(dict.fromkeys(note for report in reports for note in report.notes)),
    )


def _in_draft(checked: CheckedText) -> tuple[Report, ...]:
    return tuple(checked.moved(reading.report) for reading in checked.readings)
