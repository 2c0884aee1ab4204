"""Where findings overlap, one stays and the others become part of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from qa.model.finding import Finding, Related


def settle(findings: Iterable[Finding], covering: Collection[str] = ()) -> list[Finding]:
    """The findings that stand, in the order of the text.

    A finding gives way to one of a `covering` rule that contains it, and to a surer one on
    much the same words (they share at least half of each). It lives on as a related part.
    """
    settled: list[Finding] = []
    for group in _overlapping(findings):
        settled.extend(group if len(group) == 1 else _settle_group(group, covering))
    return sorted(settled, key=lambda f: (f.span, f.rule))


def _overlapping(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """The findings in groups, so that findings of two groups never overlap."""
    group: list[Finding] = []
    end = -1
    for finding in sorted(findings, key=lambda f: f.span):
        if group and finding.span.start >= end:
            yield group
            group = []
            end = -1
        group.append(finding)
        end = max(end, finding.span.end)
    if group:
        yield group


def _settle_group(findings: list[Finding], covering: Collection[str]) -> Iterator[Finding]:
    kept: list[Finding] = []
    parts: dict[int, list[Finding]] = {}
    for finding in sorted(findings, key=lambda f: _precedence(f, covering)):
        winner = next(
            (n for n, other in enumerate(kept) if _gives_way(finding, other, covering)), None
        )
        if winner is None:
            kept.append(finding)
        else:
            parts.setdefault(winner, []).append(finding)
    for n, finding in enumerate(kept):
        yield _with_parts(finding, parts.get(n, []))


def _precedence(finding: Finding, covering: Collection[str]) -> tuple[object, ...]:
    covers = finding.rule in covering
    return (
        not covers,
        -len(finding.span) if covers else 0,
        -finding.confidence,
        -finding.severity.rank,
        finding.span,
        finding.rule,
        finding.message,
    )


def _gives_way(finding: Finding, winner: Finding, covering: Collection[str]) -> bool:
    if winner.rule in covering and winner.span.contains(finding.span):
        return True
    one, other = finding.span, winner.span
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and 2 * shared >= len(one) and 2 * shared >= len(other)


def _with_parts(finding: Finding, parts: list[Finding]) -> Finding:
    known = {(related.rule, related.span) for related in finding.related}
    new = [
        Related(part.rule, part.span, part.message)
        for part in parts
        if (part.rule, part.span) not in known
    ]
    if not parts:
        return finding
    related = sorted((*finding.related, *new), key=lambda r: (r.span, r.rule))
    # A part that can be fixed for certain still can, though the whole cannot.
    fixes = finding.suggestions or tuple(
        sorted(
            {fix for part in parts for fix in part.suggestions if fix.safe},
            key=lambda fix: (fix.span, fix.text),
        )
    )
    return replace(finding, related=tuple(related), suggestions=fixes)
