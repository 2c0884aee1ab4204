"""Suppression: by comments in the text and by accepted words.

    <!-- qa: ignore[doubled-space] -->     in a paragraph: there; on a line of its own: in the next
    <!-- qa: off[spelling] --> … <!-- qa: on[spelling] -->     in all that stands between

Without brackets, they apply to all rules.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field

from qa.detect.policy import Policy, fold
from qa.detect.run import Detection
from qa.detect.selection import ALL, UnknownNameError, check_name, known_rules, matches
from qa.detect.unused_suppression import UnusedSuppression
from qa.model.closest import closest
from qa.model.data_classes import dataclass
from qa.model.document import Directive, Document
from qa.model.finding import Finding
from qa.model.prose import Segment
from qa.model.span import Span

VERBS = ("ignore", "off", "on")
# So many code points on both sides tell whether a comment is alone on its line.
BESIDE = 1000

INLINE, ACCEPTED = "inline", "accepted-word"


@dataclass(frozen=True, slots=True)
class Silenced:
    """The result of suppression.

    Attributes:
        reasons: for each finding, why it is suppressed; None if it is not.
        unused: findings about suppression comments, each with the span of the comment in the raw text.
    """

    reasons: tuple[str | None, ...]
    unused: tuple[tuple[Finding, Span], ...] = ()


def silence(document: Document, detection: Detection, policy: Policy) -> Silenced:
    """Determine which findings are suppressed, and which suppression comments are unused."""
    findings = detection.findings
    reasons: list[str | None] = [None] * len(findings)
    if policy.accepted:
        text = document.target.text
        reasons = [
            ACCEPTED if fold(finding.span.of(text)) in policy.accepted else None
            for finding in findings
        ]
    if not document.directives:
        return Silenced(tuple(reasons))
    comments = _Comments(document)
    for number, finding in enumerate(findings):
        if comments.silence(finding) and reasons[number] is None:
            reasons[number] = INLINE
    report = UnusedSuppression.id in detection.asked
    return Silenced(tuple(reasons), tuple(comments.unused(detection)) if report else ())


@dataclass(slots=True, eq=False)
class _Comment:
    """A suppression comment, and which of its names suppressed something ("" if it has no names)."""

    directive: Directive
    used: set[str] = field(default_factory=set)

    @property
    def names(self) -> Sequence[str]:
        return self.directive.rules or ("",)

    def naming(self, rule: str) -> list[str]:
        """Return the names of this comment that match `rule`."""
        known = known_rules().get(rule)
        return [
            name
            for name in self.names
            if name in {"", rule} or (known is not None and matches(name, known))
        ]


class _Comments:
    """The suppression comments of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._all = [_Comment(directive) for directive in document.directives]
        self._ignores: dict[int, list[_Comment]] = {}
        for comment in self._all:
            if comment.directive.verb == "ignore":
                segment = _segment_of(comment.directive, document)
                if segment is not None:
                    self._ignores.setdefault(segment.span.start, []).append(comment)
        self._switches: dict[str, list[_Comment]] = {}

    def silence(self, finding: Finding) -> bool:
        """Whether a comment suppresses the finding; marks the comment as used.

        A comment that only names a rule whose finding became part of another one counts as used, but that
        other finding stays.
        """
        silenced = self._mark(finding.rule, finding.span.start)
        for related in finding.related:
            if related.rule != finding.rule:
                self._mark(related.rule, related.span.start)
        return silenced

    def _mark(self, rule: str, position: int) -> bool:
        silenced = False
        segment = self._document.target.segment_at(position)
        if segment is not None:
            for comment in self._ignores.get(segment.span.start, ()):
                names = comment.naming(rule)
                comment.used.update(names)
                silenced = silenced or bool(names)
        switch = self._last_switch(rule, position)
        if switch is not None and switch.directive.verb == "off":
            switch.used.update(switch.naming(rule))
            silenced = True
        return silenced

    def _last_switch(self, rule: str, position: int) -> _Comment | None:
        """Return the last "off" or "on" before `position` that matches `rule`."""
        if rule not in self._switches:
            self._switches[rule] = [
                comment
                for comment in self._all
                if comment.directive.verb in {"off", "on"} and comment.naming(rule)
            ]
        switches = self._switches[rule]
        index = bisect_right(switches, position, key=lambda c: c.directive.position) - 1
        return switches[index] if index >= 0 else None

    def unused(self, detection: Detection) -> Iterator[tuple[Finding, Span]]:
        """Yield the findings about the comments themselves."""
        open_names: set[str] = set()
        for comment in self._all:
            directive, span = comment.directive, comment.directive.span
            if directive.verb not in VERBS:
                hint = closest(directive.verb, VERBS)
                yield (
                    self._finding(directive, f"“{directive.verb}” is not a qa directive.{hint}"),
                    span,
                )
                continue
            for name in comment.names:
                message = self._complaint(comment, name, open_names, detection)
                if message:
                    yield self._finding(directive, message), span
            if directive.verb == "off":
                open_names.update(comment.names)
            elif directive.verb == "on":
                open_names.difference_update(comment.names)
                if not directive.rules:
                    open_names.clear()

    def _complaint(
        self, comment: _Comment, name: str, open_names: set[str], detection: Detection
    ) -> str | None:
        if name:
            try:
                check_name(name)
            except UnknownNameError as error:
                return _sentence(str(error))
        verb = comment.directive.verb
        if verb == "on":
            if name in open_names or "" in open_names or (not name and open_names):
                return None
            return "Nothing is off at this point, so “on” has no effect."
        if name in comment.used or not _can_be_judged(name, self._document, detection):
            return None
        what = f"“{name}” reports nothing" if name else "No rule reports anything"
        where = "after this comment" if verb == "off" else "where this comment applies"
        return f"{what} {where}."

    def _finding(self, directive: Directive, message: str) -> Finding:
        text = self._document.target.text
        position = min(directive.position, len(text))
        return UnusedSuppression().finding(Span(position, position), message)


def _can_be_judged(name: str, document: Document, detection: Detection) -> bool:
    """Whether all rules that `name` matches have run, so that it is known to suppress nothing.

    For a category, these are the default rules that can find anything in the document at all.
    """
    if name in known_rules():
        return name in detection.ran
    return all(
        rule.id in detection.ran
        or rule.id in detection.skipped
        or (rule.id in detection.asked and rule.needs_source and document.source is None)
        for rule in known_rules().values()
        if rule.default and matches(name or ALL, rule)
    )


def _segment_of(directive: Directive, document: Document) -> Segment | None:
    """Return the segment that a comment applies to."""
    prose, position = document.target, directive.position
    index = bisect_right(prose.segments, position, key=lambda s: s.span.start) - 1
    before = prose.segments[index] if index >= 0 else None
    if before is not None:
        if position < before.span.end:
            return before
        if before.span.end == position and not _stands_alone(directive, document.raw):
            return before
    return prose.segments[index + 1] if index + 1 < len(prose.segments) else None


def _stands_alone(directive: Directive, raw: str) -> bool:
    """Whether the comment is alone on its lines."""
    start, end = directive.span.start, directive.span.end
    before = raw[max(0, start - BESIDE) : start].rpartition("\n")[2]
    after = raw[end : end + BESIDE].partition("\n")[0]
    return not before.strip() and not after.strip()


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
