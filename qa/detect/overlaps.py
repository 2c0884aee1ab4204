"""Settle overlapping findings: one stays, the others become part of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from qa.model.finding import Finding, Related
from qa.model.mqm import Category
from qa.model.span import Span

FORMATS = "locale-conventions/"


def settle(findings: Iterable[Finding], covering: Collection[str] = ()) -> list[Finding]:
    """Return the findings that stay, in text order.

    A finding gives way to one of a `covering` rule that contains it, and to one on much the same words (at
    least half of each is shared) that is more severe; as severe and about more than the format of a number or
    date; or alike in both and more confident. It becomes a related part of that one. No finding gives way to
    a less severe one: that a number is badly formatted does not explain why it is wrong.
    """
    settled: list[Finding] = []
    for group in _overlapping(findings):
        settled.extend(group if len(group) == 1 else _settle_group(group, covering))
    return sorted(settled, key=lambda f: (f.span, f.rule))


def in_one_direction(findings: Sequence[Finding], text: str) -> list[Finding]:
    """Return the findings without those by which two rules would exchange two forms of a name: Kowalska, Kovalska.

    Where one rule writes a form as another, and a second rule writes that as the first, the surer of them stays
    with all that say the same. One rule may do both, each in its place: "A apple" and "An car"; of longer forms, neither.
    """
    ways: dict[tuple[str, str], float] = {}
    rules: dict[tuple[str, str], set[str]] = {}
    for finding in findings:
        if (way := _way(finding, text)) is not None:
            ways[way] = max(finding.confidence, ways.get(way, 0.0))
            rules.setdefault(way, set()).add(finding.rule)
    undone = {
        (form, right)
        for (form, right), sure in ways.items()
        if (right, form) in ways
        and (len(rules[form, right] | rules[right, form]) > 1 or min(len(form), len(right)) > 2)
        and (sure, form) < (ways[right, form], right)
    }
    if not undone:
        return list(findings)
    return [finding for finding in findings if _way(finding, text) not in undone]


def _way(finding: Finding, text: str) -> tuple[str, str] | None:
    """The name that a finding is on as a whole and how it is to be written, if it is one and there is one way."""
    if len(finding.suggestions) != 1 or finding.suggestions[0].span != finding.span:
        return None
    form, right = finding.span.of(text), finding.suggestions[0].text
    return (form, right) if form.istitle() and right.istitle() else None


def _overlapping(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """Yield the findings in groups, so that findings of different groups never overlap."""
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
    kept = _Kept()
    parts: dict[int, list[Finding]] = {}
    for finding in sorted(findings, key=lambda f: _precedence(f, covering)):
        winner = kept.winner(finding)
        if winner is None:
            kept.add(finding, covers=finding.rule in covering)
        else:
            parts.setdefault(winner, []).append(finding)
    for n, finding in enumerate(kept.findings):
        yield _with_parts(finding, parts.get(n, []))


class _Kept:
    """The findings of a group that stay so far, indexed by position and length.

    A finding belongs to the cell given by its length, rounded down to a power of two, and by its start,
    divided by that power. Findings that stay share less than half with one another, so a cell holds few, and
    only a few cells can hold a winner, however many findings there are.
    """

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self._cells: dict[tuple[int, int], list[int]] = {}
        self._covers: dict[tuple[int, int], list[int]] = {}
        self._cover_sizes: set[int] = set()

    def add(self, finding: Finding, *, covers: bool) -> None:
        """Add a finding that stays."""
        size = len(finding.span).bit_length()
        cell = (size, finding.span.start >> size)
        self._cells.setdefault(cell, []).append(len(self.findings))
        if covers:
            self._covers.setdefault(cell, []).append(len(self.findings))
            self._cover_sizes.add(size)
        self.findings.append(finding)

    def winner(self, finding: Finding) -> int | None:
        """Return the index of the first finding that this one gives way to, if any."""
        found = [*self._covering(finding.span), *self._alike(finding.span)]
        return min(found, default=None)

    def _covering(self, span: Span) -> Iterator[int]:
        """Yield the findings of covering rules that contain the span."""
        for size in self._cover_sizes:
            first = max(0, span.end - (1 << size)) >> size
            for cell in range(first, (span.start >> size) + 1):
                for n in self._covers.get((size, cell), ()):
                    if self.findings[n].span.contains(span):
                        yield n

    def _alike(self, span: Span) -> Iterator[int]:
        """Yield the findings that share at least half of both with the span."""
        own = len(span).bit_length()
        for size in range(max(own - 1, 1), own + 2):
            first = max(0, span.start - (1 << size)) >> size
            for cell in range(first, (span.end >> size) + 1):
                for n in self._cells.get((size, cell), ()):
                    if _share_half(span, self.findings[n].span):
                        yield n


def _precedence(finding: Finding, covering: Collection[str]) -> tuple[object, ...]:
    covers = finding.rule in covering
    return (
        -finding.severity.rank,
        not covers,
        # How a number is written says less than that it is another: "20 000 dollars" for 200,000. It says as
        # much as that its unit is in another language: "14 Uhr".
        finding.category.value.startswith(FORMATS)
        or (finding.category is Category.UNTRANSLATED and not covers),
        -len(finding.span) if covers else 0,
        -finding.confidence,
        finding.span,
        finding.rule,
        finding.message,
    )


def _share_half(one: Span, other: Span) -> bool:
    """Whether the shared code points are at least half of each span."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and 2 * shared >= len(one) and 2 * shared >= len(other)


def _with_parts(finding: Finding, parts: list[Finding]) -> Finding:
    if not parts:
        return finding
    known = {(related.rule, related.span) for related in finding.related}
    new = [
        Related(part.rule, part.span, part.message)
        for part in parts
        if (part.rule, part.span) not in known
    ]
    related = sorted((*finding.related, *new), key=lambda r: (r.span, r.rule))
    # A smaller part that has a safe fix keeps it, although the whole has none. Not so on much the same words:
    # "20 000" for 200,000 must not become "20,000".
    # Punctuation within an untranslated passage follows the rules of its own language.
    fixes = finding.suggestions or tuple(
        sorted(
            {
                fix
                for part in parts
                if finding.category is not Category.UNTRANSLATED
                and not _share_half(part.span, finding.span)
                for fix in part.suggestions
                if fix.safe
            },
            key=lambda fix: (fix.span, fix.text),
        )
    )
    return replace(finding, related=tuple(related), suggestions=fixes)
