"""Carry verdicts over to findings whose fingerprints change when their sentence is edited.

A fingerprint is made of rule, sentence and match, so a finding gets a new one if something else in the
sentence is fixed, or the first of two equal findings disappears. Code that changes a text, and has checked it
before and after, knows which finding is which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from qa.detect.verdicts import Verdicts
from qa.model.data_classes import dataclass
from qa.model.report import PlacedFinding, Report
from qa.model.span import Span
from qa.model.verdict import Judgement, Verdict


@dataclass(frozen=True, slots=True)
class Carried:
    """What happens to verdicts when a text is changed.

    Attributes:
        gone: verdicts whose fingerprints no longer match their findings.
        new: the same verdicts with the new fingerprints.
    """

    gone: tuple[Verdict, ...] = ()
    new: tuple[Verdict, ...] = ()

    def applied(self, verdicts: Verdicts) -> Verdicts:
        """Return the updated verdicts."""
        return verdicts.without(self.gone).with_(self.new) if self.gone or self.new else verdicts


NOT_CARRIED = Carried()


def carried(
    before: Report, after: Report, moved: Callable[[Span], Span | None], verdicts: Verdicts
) -> Carried:
    """Compute what happens to the verdicts on the findings of a document.

    Args:
        before: the findings before, suppressed ones included.
        after: the findings now.
        moved: maps a span of the old text to the new one; None if it was changed.
        verdicts: the verdicts on the old text.
    """
    if not verdicts.all:
        return NOT_CARRIED
    gone: list[Verdict] = []
    new: list[Verdict] = []
    for old, same in same_findings(before, after, moved):
        if same.fingerprint == old.fingerprint:
            continue
        # Equal findings are numbered: the new fingerprint may have belonged to another one.
        other = verdicts.on(same, after.uri, after.id)
        if other is not None:
            gone.append(other)
        said = verdicts.on(old, before.uri, before.id)
        if said is None:
            continue
        # A dismissal that was made elsewhere still applies there, so it stays.
        if said.judgement is not Judgement.DISMISSED or said.path == verdicts.path_of(before.uri):
            gone.append(said)
        context = same.before + same.text + same.after
        new.append(replace(said, fingerprint=same.fingerprint, context=context))
    return Carried(tuple(gone), tuple(new))


def same_findings(
    before: Report, after: Report, moved: Callable[[Span], Span | None]
) -> Iterator[tuple[PlacedFinding, PlacedFinding]]:
    """Pair the findings before and after: same rule, same words, corresponding spans."""
    now = {(finding.rule, finding.place.span): finding for finding in _all(after)}
    for old in _all(before):
        span = moved(old.place.span)
        same = None if span is None else now.get((old.rule, span))
        if same is not None and same.text == old.text:
            yield old, same


def between(before: Verdicts, after: Verdicts) -> Carried:
    """Return the difference between the two."""
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
