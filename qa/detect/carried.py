"""Verdicts that stay with their findings while other words of their sentence change.

A fingerprint is made of rule, sentence and match: where something else in the sentence is fixed, or the
first of two equal findings goes, a finding gets another one. Whoever changes a text and has seen it
before and after knows which finding is which, and hands the verdict on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from qa.detect.verdicts import Verdicts
from qa.model.report import PlacedFinding, Report
from qa.model.span import Span
from qa.model.verdict import Judgement, Verdict


@dataclass(frozen=True, slots=True)
class Carried:
    """What becomes of verdicts when a text is changed.

    Attributes:
        gone: those that no longer name what they were about.
        new: the same under the fingerprints that their findings have now.
    """

    gone: tuple[Verdict, ...] = ()
    new: tuple[Verdict, ...] = ()

    def applied(self, verdicts: Verdicts) -> Verdicts:
        """The verdicts afterwards."""
        return verdicts.without(self.gone).with_(self.new) if self.gone or self.new else verdicts


NOT_CARRIED = Carried()


def carried(
    before: Report, after: Report, moved: Callable[[Span], Span | None], verdicts: Verdicts
) -> Carried:
    """What becomes of the verdicts on the findings of a document.

    Args:
        before: what was found, with all that is suppressed.
        after: what is found now.
        moved: where a stretch of the text before stands now; None if it was changed.
        verdicts: those on the text before.
    """
    if not verdicts.all:
        return NOT_CARRIED
    gone: list[Verdict] = []
    new: list[Verdict] = []
    for old, same in same_findings(before, after, moved):
        if same.fingerprint == old.fingerprint:
            continue
        # Equal findings are numbered: the name that this one gets may have been another's.
        other = verdicts.on(same, after.uri, after.id)
        if other is not None:
            gone.append(other)
        said = verdicts.on(old, before.uri, before.id)
        if said is None:
            continue
        # A dismissal that was made elsewhere holds there, too, and stays.
        if said.judgement is not Judgement.DISMISSED or said.path == verdicts.path_of(before.uri):
            gone.append(said)
        context = same.before + same.text + same.after
        new.append(replace(said, fingerprint=same.fingerprint, context=context))
    return Carried(tuple(gone), tuple(new))


def same_findings(
    before: Report, after: Report, moved: Callable[[Span], Span | None]
) -> Iterator[tuple[PlacedFinding, PlacedFinding]]:
    """The findings that are there before and after: same rule, same words, where these stand now."""
    now = {(finding.rule, finding.place.span): finding for finding in _all(after)}
    for old in _all(before):
        span = moved(old.place.span)
        same = None if span is None else now.get((old.rule, span))
        if same is not None and same.text == old.text:
            yield old, same


def between(before: Verdicts, after: Verdicts) -> Carried:
    """What makes the second of the first."""
    if before is after:
        return NOT_CARRIED
    old, new = set(before.all), set(after.all)
    return Carried(
        tuple(verdict for verdict in before.all if verdict not in new),
        tuple(verdict for verdict in after.all if verdict not in old),
    )


def _all(report: Report) -> Iterator[PlacedFinding]:
    yield from report.findings
    yield from report.suppressed
